"""One opened file, whatever it holds."""

import io
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from reader.gather.compressed import compression, unpacked, unpacked_name
from reader.gather.encoding import decoded
from reader.gather.unreadable import Unreadable

MAX_BYTES = 50_000_000
"""Of one document, or of one line in a file of many: above any article by far."""

TOO_LARGE = f"more than {MAX_BYTES // 1_000_000} MB, too large for one document"

_HEAD = 1 << 17
"""Bytes that can be looked at before they are read, to tell what a file is."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is open for reading, unpacked."""

    place: str
    """Its absolute path, safe to show."""
    name: str
    """Its file name without the ending of a compression: `news.jsonl` for `news.jsonl.xz`."""
    modified: date | None
    head: bytes
    """Its first bytes."""
    stream: BinaryIO

    @property
    def suffix(self) -> str:
        """The ending of its name in lower case, with its dot."""
        return os.path.splitext(self.name)[1].lower()  # noqa: PTH122 - a name, which may hold any character

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return os.path.splitext(self.name)[0]  # noqa: PTH122

    def content(self) -> str:
        """All of its text that has not been read yet, not cleaned. Too much of it is `Unreadable`."""
        data = self.stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise Unreadable(TOO_LARGE)
        return decoded(data)


@contextmanager
def opened(path: Path, place: str, on_read: Callable[[int], None]) -> Iterator[Document]:
    """The file at `path`, open.

    `on_read` gets the number of bytes, as they lie on disk, each time some were read; in the end the
    calls add up to the file's size, whatever was not needed of it.
    """
    with _CountedFile(path, on_read) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("not a regular file")
        packed = io.BufferedReader(file, _HEAD)
        packing = compression(packed.peek())
        stream = unpacked(packed, packing) if packing else packed
        try:
            yield Document(
                place=place,
                name=unpacked_name(path.name) if packing else path.name,
                modified=_day(status.st_mtime),
                head=stream.peek(),
                stream=stream,
            )
        finally:
            on_read(max(0, status.st_size - file.tell()))


def _day(timestamp: float) -> date | None:
    try:
        return date.fromtimestamp(timestamp)
    except (OverflowError, OSError, ValueError):  # some file systems know days beyond the year 9999
        return None


class _CountedFile(io.FileIO):
    """A file that tells how much of it is read."""

    def __init__(self, path: Path, on_read: Callable[[int], None]) -> None:
        super().__init__(path, opener=_opened_without_waiting)
        self._on_read = on_read

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        count = super().readinto(buffer)
        if count:
            self._on_read(count)
        return count


def _opened_without_waiting(path: str, flags: int) -> int:
    """Opens what was a regular file a moment ago: should it be a FIFO by now, this returns all the same."""
    return os.open(path, flags | os.O_NONBLOCK)
