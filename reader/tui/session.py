"""What the screens work on."""

from dataclasses import dataclass, field

from reader.feed import StoredFeed
from reader.library import Library, RemovedArticle
from reader.notebook import Notebook
from reader.settings import Settings
from reader.tui.adding import Adding
from reader.tui.syncing import Syncing


@dataclass(frozen=True, slots=True)
class Session:
    """What one run of the app has open. Made and closed by who opens the app."""

    library: Library
    notebook: Notebook
    settings: Settings = field(default_factory=Settings)
    notice: str = ""
    """What a person is to know from the start, such as that nothing can be kept: one line."""
    removed: list[RemovedArticle] = field(default_factory=list)
    """What was removed from the library in this run, the last one last: it can be put back."""
    unsubscribed: list[StoredFeed] = field(default_factory=list)
    """The feeds that were left in this run, the last one last, as they stood."""
    adding: Adding = field(init=False)
    """What is being added to the library, or was."""
    syncing: Syncing = field(init=False)
    """The feeds that are being asked."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "adding", Adding(self.library, self.settings))
        object.__setattr__(self, "syncing", Syncing(self.library, self.settings))
