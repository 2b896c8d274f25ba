"""A file, or something within one, that is open for reading."""

import io
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from reader.gather.allowance import Allowance
from reader.gather.document import MAX_BYTES, Document, too_large
from reader.gather.unreadable import Unreadable

BUFFER = 1 << 17
"""Bytes that can be looked at before they are read."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """What documents are taken from, as a stream of any length."""

    place: str
    """Where it is, safe to show: an absolute path, or `PATH!MEMBER`."""
    name: str
    """Its file name."""
    stream: "io.BufferedReader[Any]" = field(repr=False)
    modified: date | None = None
    path: Path | None = None
    """The regular file that it is, unless it is a part of one."""
    stamp: str = ""
    """Changes with the content of the regular file that it is: its size and the moment it was last written."""
    most: int = MAX_BYTES
    """Bytes that one document may have."""
    allowance: Allowance = field(default_factory=lambda: Allowance(0), repr=False, compare=False)
    """What may be unpacked of the regular file that it is, or is in."""

    @property
    def head(self) -> bytes:
        """Its first bytes, not read yet."""
        return self.stream.peek(BUFFER)[:BUFFER]

    @property
    def suffix(self) -> str:
        """The ending of its name in lower case, with its dot."""
        return os.path.splitext(self.name)[1].lower()  # noqa: PTH122 - a name, which may hold any character

    def document(self) -> Document:
        """All that was not read yet, as one document. Too much of it is `Unreadable`."""
        data = self.stream.read(self.most + 1)
        if len(data) > self.most:
            raise Unreadable(too_large(self.most))
        return Document(self.place, self.name, data, self.modified)


@contextmanager
def opened(path: Path, place: str, on_read: Callable[[int], None], most: int) -> Iterator[OpenFile]:
    """The file at `path`, open.

    `on_read` gets the number of bytes, as they lie on disk, each time some were read; in the end the
    calls add up to the file's size, whatever was not needed of it.
    """
    with _CountedFile(path, on_read) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("not a regular file")
        stream = io.BufferedReader(file, BUFFER)
        try:
            stamp = f"{status.st_size}:{status.st_mtime_ns}"
            allowance = Allowance(status.st_size)
            yield OpenFile(place, path.name, stream, day_of_change(status), path, stamp, most, allowance)
        finally:
            file.count(status.st_size)


def day_of_change(status: os.stat_result) -> date | None:
    """The day a file was changed last."""
    try:
        return date.fromtimestamp(status.st_mtime)
    except (OverflowError, OSError, ValueError):  # some file systems know days beyond the year 9999
        return None


class _CountedFile(io.FileIO):
    """A file that tells how much of it is read, and never more than there is, however one moves about in it."""

    def __init__(self, path: Path, on_read: Callable[[int], None]) -> None:
        super().__init__(path, opener=_opened_without_waiting)
        self._on_read = on_read
        self._left = os.fstat(self.fileno()).st_size

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        count = super().readinto(buffer)
        if count:
            self.count(count)
        return count

    def count(self, count: int) -> None:
        """Tells of `count` bytes, or of as many as were left to tell of."""
        self._on_read(min(count, self._left))
        self._left -= min(count, self._left)


def _opened_without_waiting(path: str, flags: int) -> int:
    """Opens what was a regular file a moment ago: should it be a FIFO by now, this returns all the same."""
    return os.open(path, flags | os.O_NONBLOCK)
