"""Tar archives, read as a stream. Nothing is ever unpacked to disk.

tarfile holds what an archive claims about a member, however long that is, and every member's description until the
end; so only its reading of one header is used here.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from reader.article import Skipped
from reader.gather.containers.member_names import HiddenMembers, file_name, place_of
from reader.gather.open_file import BUFFER, OpenFile
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from tarfile import TarInfo

_BLOCK = 512
_MARK = slice(257, 262)
_MOST_MEMBERS = 1_000_000
"""Any that is there costs a hundredth of a millisecond, and some kilobytes of an archive can claim as many."""
_MOST_TOLD = 1 << 16
"""Bytes of a longer name and the like, told before a member: names have at most 4 kB."""
_MOST_DAMAGES = 100
_LINE = re.compile(rb"([0-9]{1,9}) ")
_FILES = b"\x000" + b"7"
_TOLD = b"LKxgXVNMD"
"""Kinds of entries that only tell of others, of the whole, or of the folder they came from."""
_FOLDER = b"5"
_SPARSE = b"S"
_KINDS = {
    b"1": "a link, not a file",
    b"2": "a link, not a file",
    b"3": "a device, not a file",
    b"4": "a device, not a file",
    b"6": "a pipe, not a file",
    _SPARSE: "a file with holes, no article",
}
_DAMAGED = "its tar data is damaged"
_CUT_OFF = "its tar data is cut off"


@dataclass(slots=True)
class _Told:
    """What was told of the next member."""

    name: str = ""
    size: int | None = None
    sparse: bool = False


def recognises(file: OpenFile) -> bool:
    """Whether the file is a tar archive, by its mark, or by its name and its first header."""
    head = file.head[:_BLOCK]
    if head[_MARK] != b"ustar" and file.suffix != ".tar":
        return False
    return _header(head) is not None


def members(file: OpenFile) -> Iterator[OpenFile | Skipped]:
    """The files in the archive, in its order. Links, devices and hidden files are skipped, and what is damaged."""
    source = _Source(file.stream)
    hidden = HiddenMembers(file.place)
    count = damages = 0
    try:
        while found := _next(source):
            if isinstance(found, Unreadable):
                damages += 1
                yield Skipped(file.place, found.reason)
                if damages == _MOST_DAMAGES:
                    raise Unreadable("too much of it is damaged")
                continue
            count += 1
            if count > _MOST_MEMBERS:
                raise Unreadable(f"more than {_MOST_MEMBERS:,} files in one tar archive (unpack it and add the folder)")
            yield from _member(file, source, found, hidden)
            source.finish()
    except EOFError:
        raise Unreadable(_CUT_OFF) from None


def _member(file: OpenFile, source: "_Source", entry: "TarInfo", hidden: HiddenMembers) -> Iterator[OpenFile | Skipped]:
    source.begin(entry.size)
    if entry.type == _FOLDER or (entry.type in _FILES and entry.name.endswith("/")):
        return
    if (told := hidden.skipped(entry.name)) is not None:
        yield from told
        return
    place = place_of(file.place, entry.name)
    if entry.type not in _FILES:
        yield Skipped(place, _KINDS.get(entry.type, "something special, not a file"))
        return
    name, modified = file_name(entry.name), _day(entry)
    stream = io.BufferedReader(source, BUFFER)
    yield replace(file, place=place, name=name, stream=stream, modified=modified, path=None)
    stream.detach()


def _next(source: "_Source") -> "TarInfo | Unreadable | None":
    """The next member's header, with what was told of it before; or that there is damage; None at the end."""
    told = _Told()
    while True:
        block = source.block()
        if not block.strip(b"\x00"):
            return None
        entry = _header(block)
        if entry is None:
            source.find_header()
            return Unreadable(_DAMAGED)
        if entry.type not in _TOLD:
            source.pass_over_map(block, entry.type)
            return _completed(entry, told)
        text = source.short(entry.size)
        if text is None:
            return Unreadable("what it says of one of its files is too long")
        _listen(told, entry.type, text)


def _completed(entry: "TarInfo", told: _Told) -> "TarInfo":
    """The header, with what was told before it and with the size of what follows it."""
    entry.name = told.name or entry.name
    entry.size = entry.size if told.size is None else told.size
    if told.sparse:
        entry.type = _SPARSE
    elif entry.type == _FOLDER or (entry.type in _KINDS and entry.type != _SPARSE):
        entry.size = 0
    return entry


def _header(block: bytes) -> "TarInfo | None":
    from tarfile import HeaderError, TarInfo

    try:
        entry = TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (HeaderError, ValueError, OverflowError):
        return None
    return entry if entry.size >= 0 else None


def _listen(told: _Told, kind: bytes, text: bytes) -> None:
    """Notes what an entry tells of the next one: GNU's long name, or a list of `LENGTH KEY=VALUE` lines."""
    if kind == b"L":
        told.name = _text(text)
    if kind not in b"xX":
        return
    at = 0
    while length := _LINE.match(text, at):
        end = at + int(length[1])
        key, _, value = text[length.end() : end].rstrip(b"\n").partition(b"=")
        if key == b"path":
            told.name = _text(value)
        elif key == b"size" and re.fullmatch(rb"[0-9]{1,18}", value):
            told.size = int(value)
        told.sparse = told.sparse or key.startswith(b"GNU.sparse.")
        if end <= length.end():
            return
        at = end


def _text(name: bytes) -> str:
    return name.rstrip(b"\x00").decode("utf-8", "surrogateescape")


def _day(entry: "TarInfo") -> date | None:
    try:
        return datetime.fromtimestamp(entry.mtime, UTC).date() if entry.mtime else None
    except (OverflowError, OSError, ValueError):
        return None


class _Source(io.RawIOBase):
    """An archive, of which one member at a time is read."""

    def __init__(self, stream: "io.BufferedReader[Any]") -> None:
        self._stream = stream
        self._left = 0
        """Bytes of the current member that were not read yet."""
        self._padding = 0
        self._held = b""
        """A block that was looked at in search of a header."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read1(min(len(buffer), self._left))
        if not data and self._left and len(buffer):
            self._left = self._padding = 0
            raise Unreadable(_CUT_OFF)
        self._left -= len(data)
        buffer[: len(data)] = data
        return len(data)

    def begin(self, size: int) -> None:
        """Goes into a member of so many bytes."""
        self._left, self._padding = size, -size % _BLOCK

    def finish(self) -> None:
        """Passes over what is left of the member. Raises EOFError where the archive ends before it."""
        self._pass_over(self._left)
        self._left = 0
        if self._padding and self._stream.peek(1):  # some writers leave out the last one
            self._pass_over(self._padding)

    def short(self, size: int) -> bytes | None:
        """A member that is so short that it can be held, or None once it was passed over."""
        if size > _MOST_TOLD:
            self.begin(size)
            self.finish()
            return None
        data = self._exactly(size)
        self._pass_over(-size % _BLOCK)
        return data

    def block(self) -> bytes:
        """The next block, empty at the end."""
        block, self._held = self._held or self._stream.read(_BLOCK), b""
        if 0 < len(block) < _BLOCK:
            raise EOFError
        return block

    def pass_over_map(self, block: bytes, kind: bytes) -> None:
        """Passes over where the parts of a file with holes lie, which stands after its header."""
        goes_on = kind == _SPARSE and block[482]
        while goes_on:
            goes_on = self._exactly(_BLOCK)[504]

    def find_header(self) -> None:
        """Goes on to what could be a header."""
        while block := self._stream.read(_BLOCK):
            if block[_MARK] == b"ustar" and _header(block):
                self._held = block
                return

    def _exactly(self, size: int) -> bytes:
        data = self._stream.read(size)
        if len(data) < size:
            raise EOFError
        return data

    def _pass_over(self, size: int) -> None:
        while size > 0:
            data = self._stream.read(min(size, BUFFER))
            if not data:
                raise EOFError
            size -= len(data)
