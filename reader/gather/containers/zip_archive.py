"""Zip archives. Nothing is ever unpacked to disk."""

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from reader.article import Skipped
from reader.gather.containers.member_names import HiddenMembers, file_name, place_of
from reader.gather.containers.wacz import web_archives
from reader.gather.open_file import BUFFER, OpenFile
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
"""Begins the first member, or the end of an archive without any."""
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_MOST_CONTENTS = 16_000_000
"""Bytes of an archive's list of contents, some 120,000 files: it is held, five times as large, all the while."""
_STORED, _DEFLATED = 0, 8
"""Ways of packing. Others are hardly ever seen, and zipfile unpacks them without a limit."""
_OTHERS = (
    ("[Content_Types].xml", "an office document"),
    ("META-INF/manifest.xml", "an office document"),
    ("Index/Document.iwa", "an office document"),
    ("META-INF/container.xml", "an e-book"),
    ("AndroidManifest.xml", "a program"),
    ("META-INF/MANIFEST.MF", "a program"),
)
"""What is a zip archive only by the way, by a file that it holds."""
_DAMAGED = "its zip data is damaged or cut off"


def recognises(file: OpenFile) -> bool:
    """Whether the file is a zip archive."""
    return file.head.startswith(_MAGIC)


def members(file: OpenFile) -> Iterator[OpenFile | Skipped]:
    """The files in the archive, in its order. Those that are hidden or cannot be unpacked are skipped."""
    with _opened(file) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        for name, what in _OTHERS:
            if name in names:
                raise Unreadable(f"{what}, not an archive of articles")
        wanted = web_archives(names)
        hidden = HiddenMembers(file.place)
        for entry in entries:
            file.allowance.check()
            if entry.is_dir() or (wanted is not None and entry.filename not in wanted):
                continue
            if (told := hidden.skipped(entry.filename)) is not None:
                yield from told
            else:
                yield from _member(file, archive, entry)


@contextmanager
def _opened(file: OpenFile) -> "Iterator[ZipFile]":
    from zipfile import BadZipFile, ZipFile

    source = _seekable(file)
    _check_contents(source)
    try:
        archive = ZipFile(source)
    except (BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise Unreadable(_DAMAGED) from error
    with archive:
        yield archive


def _seekable(file: OpenFile) -> BinaryIO:
    """The archive to move about in: its list of contents is at its end. Within another file it has to fit in memory."""
    if file.path is not None:
        return cast("BinaryIO", file.stream)
    data = file.stream.read(file.most + 1)
    if len(data) > file.most:
        raise Unreadable(f"a zip archive of more than {file.most / 1_000_000:g} MB in another file (unpack that one)")
    return io.BytesIO(data)


def _check_contents(source: BinaryIO) -> None:
    """Refuses an archive whose list of contents is too long to be held."""
    end = source.seek(0, io.SEEK_END)
    start = source.seek(max(0, end - _END.size - 0xFFFF))
    tail = source.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise Unreadable(_DAMAGED)
    length = _END.unpack_from(tail, at)[5]
    if at >= _LOCATOR_64.size and tail[at - _LOCATOR_64.size :].startswith(b"PK\x06\x07"):
        source.seek(max(0, start + at - _LOCATOR_64.size - _END_64.size))
        record = source.read(_END_64.size)
        if len(record) == _END_64.size and record.startswith(b"PK\x06\x06"):
            length = _END_64.unpack(record)[8]
    if length > _MOST_CONTENTS:
        raise Unreadable("too many files in one zip archive (unpack it and add the folder)")
    source.seek(0)


def _member(file: OpenFile, archive: "ZipFile", entry: "ZipInfo") -> Iterator[OpenFile | Skipped]:
    from zipfile import BadZipFile

    place = place_of(file.place, entry.filename)
    if reason := _why_not(entry):
        yield Skipped(place, reason)
        return
    try:
        packed = archive.open(entry)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, struct.error):
        yield Skipped(place, _DAMAGED)
        return
    with packed:
        stream = io.BufferedReader(_Member(packed, file), BUFFER)
        modified = _day(entry)
        yield replace(file, place=place, name=file_name(entry.filename), stream=stream, modified=modified, path=None)


def _why_not(entry: "ZipInfo") -> str:
    """Why a member cannot be read, if so."""
    if entry.flag_bits & 0x1:
        return "encrypted (unpack it and add the file)"
    if entry.compress_type not in (_STORED, _DEFLATED):
        return "packed in a way that cannot be read (unpack it and add the file)"
    mode = entry.external_attr >> 28
    return "a link, not a file" if entry.create_system == 3 and mode == 0xA else ""


def _day(entry: "ZipInfo") -> date | None:
    try:
        return date(*entry.date_time[:3])
    except ValueError:
        return None


class _Member(io.RawIOBase):
    """A member's unpacked bytes, which count towards what its archive may unpack to."""

    def __init__(self, packed: Any, file: OpenFile) -> None:
        import zlib
        from zipfile import BadZipFile

        self._packed = packed
        self._allowance = file.allowance
        self._damage = (BadZipFile, EOFError, OSError, ValueError, zlib.error)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._allowance.check()
        try:
            data = self._packed.read1(len(buffer))
        except self._damage as error:
            raise Unreadable(_DAMAGED) from error
        self._allowance.spend(len(data))
        buffer[: len(data)] = data
        return len(data)
