"""What the screens work on."""

from dataclasses import dataclass, field

from reader.library import Library
from reader.notebook import Notebook
from reader.settings import Settings


@dataclass(frozen=True, slots=True)
class Session:
    """What one run of the app has open. Made and closed by who opens the app."""

    library: Library
    notebook: Notebook
    settings: Settings = field(default_factory=Settings)
    notice: str = ""
    """What a person is to know from the start, such as that nothing can be kept: one line."""
