"""What the screens work on."""

from dataclasses import dataclass, field

from reader.library import Library
from reader.settings import Settings


@dataclass(frozen=True, slots=True)
class Session:
    """What one run of the app has open. Made and closed by who opens the app."""

    library: Library
    settings: Settings = field(default_factory=Settings)
