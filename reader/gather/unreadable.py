"""The error that ends the reading of one file, and is reported as `Skipped`."""

from reader.errors import ReaderError


class Unreadable(ReaderError):
    """A file cannot be read as articles, or no further."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
