"""What the screens work on."""

from dataclasses import dataclass

from reader.library import Library


@dataclass(frozen=True, slots=True)
class Session:
    """What one run of the app has open. Made and closed by who opens the app."""

    library: Library
