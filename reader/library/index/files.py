"""The files that tantivy keeps of an index: whether they are as it wrote them.

A segment's file is written once, and ends in the checksum of all before: nobody but we look at it. meta.json and what
else is written anew again and again has none; what is wrong with it shows when it is read.
"""

import json
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from reader.library.index import IndexDamaged

_LIST = "meta.json"
_ENDINGS = ("fast", "fieldnorm", "idx", "pos", "store", "term")
_END = struct.Struct("<II")
"""How long the JSON is that stands before it, and what marks the end of a file of tantivy's."""
_MARK = 1337
_STEP = 1 << 24
"""Bytes between two tellings of how far it is: 10 ms."""

Sizes = Mapping[Path, int]


def file_sizes(segments: Path) -> Sizes:
    """The size of each file of the segments that count in this folder. Raises IndexDamaged.

    Others may just be written. What goes while one looks is left out: merged away, or missed when it is opened.
    """
    sizes = {}
    for name in _names(_listed(segments)):
        file = segments / name
        with suppress(FileNotFoundError):
            sizes[file] = file.stat().st_size
    return sizes


def segments_stamp(segments: Path) -> tuple[int, int]:
    """What changes whenever other segments count. Raises IndexDamaged."""
    try:
        found = (segments / _LIST).stat()
    except OSError as error:
        raise IndexDamaged("its list of segments cannot be read") from error
    return found.st_ino, found.st_mtime_ns


def holds_deleted(segments: Path) -> bool:
    """Whether a segment holds articles that were replaced or removed since it was written. Raises IndexDamaged."""
    return any(deleted is not None for _, deleted in _listed(segments))


def _listed(segments: Path) -> list[tuple[str, int | None]]:
    """By what name the files of each segment begin, and the stamp of the list of what was deleted in it."""
    try:
        found = json.loads((segments / _LIST).read_bytes())["segments"]
        listed = [(one["segment_id"], one["deletes"] and one["deletes"]["opstamp"]) for one in found]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise IndexDamaged("its list of segments cannot be read") from error
    if any(not isinstance(name, str) or "/" in name or not isinstance(at, int | None) for name, at in listed):
        raise IndexDamaged("its list of segments cannot be read")
    return [(name.replace("-", ""), at) for name, at in listed]


def _names(listed: Iterable[tuple[str, int | None]]) -> Iterator[str]:
    for name, deleted in listed:
        yield from (f"{name}.{ending}" for ending in _ENDINGS)
        if deleted is not None:
            yield f"{name}.{deleted}.del"


def changed_size(sizes: Sizes) -> Path | None:
    """A file that has another size than it had, if there is one. Files that are gone are as good as they were."""
    for file, size in sizes.items():
        try:
            if file.stat().st_size != size:
                return file
        except FileNotFoundError:  # merged away: who has it open keeps it
            continue
    return None


def damaged_file(sizes: Sizes, on_read: Callable[[int], object] = lambda _: None) -> Path | None:
    """A file that does not end in the checksum of what it holds, if there is one: 1.6 GB/s of what is in memory.

    `on_read` is told how many bytes more were read.
    """
    for file in sizes:
        try:
            if not _is_whole(file, on_read):
                return file
        except FileNotFoundError:
            continue
    return None


def _is_whole(file: Path, on_read: Callable[[int], object]) -> bool:
    with file.open("rb") as opened:
        opened.seek(0, 2)
        size = opened.tell() - _END.size
        if size < 0:
            return False
        opened.seek(size)
        length, mark = _END.unpack(opened.read(_END.size))
        if mark != _MARK or length > size:
            return False
        opened.seek(size - length)
        told = _crc(opened.read(length))
        opened.seek(0)
        crc, left = 0, size - length
        while left:
            data = opened.read(min(left, _STEP))
            if not data:
                return False
            crc = zlib.crc32(data, crc)
            left -= len(data)
            on_read(len(data))
    return told == crc


def _crc(footer: bytes) -> int | None:
    try:
        found = json.loads(footer)["crc"]
    except (ValueError, TypeError, KeyError):
        return None
    return found if isinstance(found, int) else None
