"""Compressed files, read as streams: whatever their size, no more than a buffer of them is held."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, NamedTuple, cast

from reader.gather.open_file import BUFFER, OpenFile
from reader.gather.unreadable import Unreadable


class _Compression(NamedTuple):
    name: str
    magic: bytes
    suffix: str


_COMPRESSIONS = (
    _Compression("gzip", b"\x1f\x8b\x08", ".gz"),
    _Compression("xz", b"\xfd7zXZ\x00", ".xz"),
    _Compression("bzip2", b"BZh", ".bz2"),
)
_BZIP2_STARTS = (b"1AY&SY", b"\x17rE8P\x90")
"""What follows `BZh` and the level: a block, or the end of an empty stream."""


def recognises(file: OpenFile) -> bool:
    """Whether the file is compressed."""
    return compression(file.head) is not None


def members(file: OpenFile) -> Iterator[OpenFile]:
    """The one file that is in it. Damage raises `Unreadable` when it is reached."""
    packing = compression(file.head)
    if packing:
        stream = io.BufferedReader(_Unpacked(file.stream, packing), BUFFER)
        yield replace(file, name=unpacked_name(file.name), stream=stream, path=None)


def compression(head: bytes) -> str | None:
    """The name of what the file that begins with `head` is packed with, or None."""
    for name, magic, _ in _COMPRESSIONS:
        if head.startswith(magic) and (name != "bzip2" or head[4:10] in _BZIP2_STARTS):
            return name
    return None


def unpacked_name(name: str) -> str:
    """A file's name without what compression adds: `news.jsonl` of `news.jsonl.xz`."""
    for _, _, suffix in _COMPRESSIONS:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return name


class _Unpacked(io.RawIOBase):
    """Gives all that could be unpacked before it says that the rest is damaged."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._name = name
        self._damage, self._read = _unpacker(file, name)
        self._damaged = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        filled = 0
        while filled < len(buffer) and not self._damaged:
            try:
                data = self._read(len(buffer) - filled)
            except self._damage:
                self._damaged = True
                break
            if not data:
                return filled
            buffer[filled : filled + len(data)] = data
            filled += len(data)
        if self._damaged and not filled:
            raise Unreadable(f"its {self._name} data is damaged or cut off")
        return filled


def _unpacker(file: BinaryIO, name: str) -> tuple[tuple[type[Exception], ...], Callable[[int], bytes]]:
    """The errors that mean damage, and what reads up to some unpacked bytes."""
    match name:
        case "gzip":
            import gzip
            import zlib

            return (EOFError, gzip.BadGzipFile, zlib.error), gzip.GzipFile(fileobj=file).read1
        case "xz":
            import lzma

            return (EOFError, lzma.LZMAError), lzma.LZMAFile(file).read1
        case _:
            import bz2

            return (EOFError, OSError), cast("Callable[[int], bytes]", bz2.BZ2File(file).read1)
