"""Compressed files, read as streams: whatever their size, no more than a buffer of them is held."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

from reader.gather.allowance import Allowance
from reader.gather.open_file import BUFFER, OpenFile
from reader.gather.unreadable import Unreadable

_MOST_WINDOW = 1 << 27
"""Bytes of what was unpacked before that xz and zstd may look back at, and keep in memory: as much as `zstd` itself
allows unless told otherwise, twice what `xz -9` takes."""
_STEP = 1 << 13
"""Packed bytes that are unpacked at once. Damage costs all that comes of the same step."""
_ZSTD_STEP = 1 << 9
"""The same for zstd, which cannot be told to give less: four bytes may hold 128 kB, so these at most 17 MB."""


class _Compression(NamedTuple):
    name: str
    magic: bytes
    suffix: str
    packed_folder: str
    """The ending that stands for a tar archive that is packed so."""


_COMPRESSIONS = (
    _Compression("gzip", b"\x1f\x8b\x08", ".gz", ".tgz"),
    _Compression("xz", b"\xfd7zXZ\x00", ".xz", ".txz"),
    _Compression("bzip2", b"BZh", ".bz2", ".tbz2"),
    _Compression("zstd", b"\x28\xb5\x2f\xfd", ".zst", ".tzst"),
)
_MAGIC = {one.name: one.magic for one in _COMPRESSIONS}
_MAGIC_LENGTH = 10
"""Bytes that tell for certain."""
_ZSTD_SKIPPED = b"\x2a\x4d\x18"
"""Ends the magic of what zstd files may hold besides, to be passed over: an index."""
_BZIP2_STARTS = (b"1AY&SY", b"\x17rE8P\x90")
"""What follows `BZh` and the level: a block, or the end of an empty stream."""


def recognises(file: OpenFile) -> bool:
    """Whether the file is compressed."""
    return compression(file.head) is not None


def members(file: OpenFile) -> Iterator[OpenFile]:
    """The one file that is in it. Damage raises `Unreadable` when it is reached; see `unpacked`."""
    packing = compression(file.head)
    if packing:
        stream = unpacked(file.stream, packing, file.allowance)
        yield replace(file, name=unpacked_name(file.name), stream=stream, path=None)


def compression(head: bytes) -> str | None:
    """The name of what the file that begins with `head` is packed with, or None."""
    return next((one.name for one in _COMPRESSIONS if _begins(head, one.name)), None)


def _begins(head: bytes, name: str) -> bool:
    match name:
        case "bzip2":
            return head.startswith(_MAGIC[name]) and head[4:10] in _BZIP2_STARTS
        case "zstd":
            return head.startswith(_MAGIC[name]) or (head[1:4] == _ZSTD_SKIPPED and head[0] >> 4 == 5)
        case _:
            return head.startswith(_MAGIC[name])


def unpacked_name(name: str) -> str:
    """A file's name without what compression adds: `news.jsonl` of `news.jsonl.xz`, `news.tar` of `news.tgz`."""
    for _, _, suffix, packed_folder in _COMPRESSIONS:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
        if name.lower().endswith(packed_folder):
            return f"{name[: -len(packed_folder)]}.tar"
    return name


def unpacked(stream: "io.BufferedReader[Any]", packing: str, allowance: Allowance) -> "io.BufferedReader[Any]":
    """The stream of what `stream` holds, packed as `compression` says.

    All that could be unpacked is given before `Unreadable` says that there is damage. Whoever reads on after that gets
    what follows the damaged part of a gzip file that consists of many, as a web archive does, and nothing of others.
    """
    return io.BufferedReader(_Unpacked(stream, packing, allowance), BUFFER)


class _Unpacker(Protocol):
    """What the unpackers of bz2, lzma and zstandard have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


class _Unpacked(io.RawIOBase):
    def __init__(self, stream: "io.BufferedReader[Any]", packing: str, allowance: Allowance) -> None:
        self._stream = stream
        self._packing = packing
        self._allowance = allowance
        self._new, self._damage, self._step = _unpacker(packing)
        self._unpacker: _Unpacker | None = None
        self._packed = b""
        """What was read and not unpacked yet."""
        self._ready = memoryview(b"")
        """What was unpacked and not given yet."""
        self._began = False
        self._lost = False
        """Whether there was damage, so that the next beginning has to be looked for."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._ready:
            self._allowance.check()
            data = self._next()
            self._allowance.spend(len(data))
            self._ready = memoryview(data)
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _next(self) -> bytes:
        """Some unpacked bytes; none at the end."""
        while self._unpacker or self._find_beginning():
            if out := self._step_on():
                self._lost = False
                return out
        return b""

    def _step_on(self) -> bytes:
        """What the next packed bytes give, which may be nothing yet."""
        unpacker = self._unpacker
        assert unpacker is not None  # noqa: S101 - found by the caller
        data, out = b"", b""
        if unpacker.needs_input:
            packed = self._packed or self._stream.read1(self._step)
            data, self._packed = packed[: self._step], packed[self._step :]
        try:
            out = unpacker.decompress(data, BUFFER)
        except self._damage as error:
            self._packed = unpacker.unused_data[1:] + self._packed
            self._give_up(error)
        if unpacker.eof:
            self._packed, self._unpacker = unpacker.unused_data + self._packed, None
        elif not out and not data and unpacker.needs_input:
            self._give_up()
        return out

    def _find_beginning(self) -> bool:
        """Whether more that is packed follows: after padding, or anywhere if what came before was damaged."""
        while not self._lost or self._packing == "gzip":
            if len(self._packed) < _MAGIC_LENGTH:
                self._packed += self._stream.read(_STEP)
            if self._lost:
                at = self._packed.find(_MAGIC["gzip"])
                self._packed = self._packed[at:] if at >= 0 else self._packed[1 - _MAGIC_LENGTH :]
            elif self._began:
                self._packed = self._packed.lstrip(b"\x00")  # tapes are padded
            if _begins(self._packed, self._packing):
                self._unpacker, self._began = self._new(), True
                return True
            if self._packed and not self._lost:
                self._give_up()
            elif not self._stream.peek(1):
                break
        return False

    def _give_up(self, error: Exception | None = None) -> None:
        """Says that there is damage, once until more could be unpacked."""
        self._unpacker = None
        if self._lost:
            return
        self._lost = True
        if "memory" in str(error).lower():  # the words of liblzma and zstd alike
            raise Unreadable(f"its {self._packing} data needs more than {_MOST_WINDOW // 1_000_000} MB to unpack")
        raise Unreadable(f"its {self._packing} data is damaged or cut off")


class _Gzip:
    """zlib's unpacker, with the ways of the others."""

    def __init__(self) -> None:
        import zlib

        self._zlib = zlib.decompressobj(31)
        self._error = zlib.error
        self._failed = b""
        """What could not be unpacked."""

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._failed or self._zlib.unused_data

    def decompress(self, data: bytes, most: int = 0, /) -> bytes:
        packed = self._zlib.unconsumed_tail + data
        try:
            return self._zlib.decompress(packed, most)
        except self._error:
            self._failed = packed
            raise


class _Zstd:
    """zstandard's unpacker, with the ways of the others."""

    needs_input = True

    def __init__(self) -> None:
        import zstandard

        self._zstd = zstandard.ZstdDecompressor(max_window_size=_MOST_WINDOW).decompressobj()

    @property
    def eof(self) -> bool:
        return self._zstd.eof

    @property
    def unused_data(self) -> bytes:
        return self._zstd.unused_data

    def decompress(self, data: bytes, most: int = 0, /) -> bytes:  # noqa: ARG002 - it gives what there is
        return self._zstd.decompress(data)


def _unpacker(packing: str) -> tuple[Callable[[], _Unpacker], tuple[type[Exception], ...], int]:
    """What makes an unpacker, the errors that mean damage, and how much is given to it at once."""
    match packing:
        case "gzip":
            import zlib

            return _Gzip, (zlib.error,), _STEP
        case "xz":
            import lzma

            return lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, _MOST_WINDOW), (lzma.LZMAError,), _STEP
        case "bzip2":
            import bz2

            return bz2.BZ2Decompressor, (OSError, ValueError), _STEP
        case _:
            import zstandard

            return _Zstd, (zstandard.ZstdError,), _ZSTD_STEP
