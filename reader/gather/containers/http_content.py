"""What a server sent, without the ways in which it was sent: chunks, gzip, Brotli, Zstandard."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.gather.allowance import Allowance
from reader.gather.containers.compressed import compression, unpacked
from reader.gather.document import too_large
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from warcio.statusandheaders import StatusAndHeaders

_MOST_CHUNKS = 100_000
"""Half a second of reading; servers send chunks of some kilobytes."""
_MOST_PACKINGS = 2


def content_of(headers: "StatusAndHeaders", body: bytes, most: int, allowance: Allowance) -> bytes:
    """The content that `body` holds, at most so many bytes of it, else `Unreadable`.

    What is not packed as the headers say is taken as it is: many archives hold pages unpacked with their old headers.
    """
    if "chunked" in (headers.get_header("Transfer-Encoding") or "").lower():
        body = _without_chunks(body)
    names = [name.strip() for name in (headers.get_header("Content-Encoding") or "").lower().split(",")]
    packings = [name for name in names if name not in ("", "identity", "none", "utf-8")]
    if len(packings) > _MOST_PACKINGS:
        raise Unreadable("packed too many times")
    for packing in reversed(packings):
        body = _unpacked(body, packing, most, allowance)
    return body


def _unpacked(body: bytes, packing: str, most: int, allowance: Allowance) -> bytes:
    if found := compression(body[:16]):
        return _as_far_as_it_goes(unpacked(io.BufferedReader(io.BytesIO(body)), found, allowance).read1, most)
    steps = {"deflate": _inflated, "br": _brotli}.get(packing)
    if steps is None or not body:
        return body
    data = _as_far_as_it_goes(steps(body), most)
    allowance.spend(len(data))
    return data or body


def _as_far_as_it_goes(read: Callable[[int], bytes], most: int) -> bytes:
    """All that can be read before there is damage: a page whose end is missing is a page."""
    parts, held = [], 0
    try:
        while data := read(1 << 17):
            parts.append(data)
            held += len(data)
            if held > most:
                break
    except Unreadable:
        if not parts:
            raise
    if held > most:
        raise Unreadable(too_large(most))
    return b"".join(parts)


def _inflated(body: bytes) -> Callable[[int], bytes]:
    """What reads deflated content: with zlib's header, as the standard says, or without, as some servers send it."""
    import zlib

    inflater = zlib.decompressobj()
    try:
        inflater.decompress(body[:64])
    except zlib.error:
        inflater = zlib.decompressobj(-15)
    else:
        inflater = zlib.decompressobj()
    rest = body

    def read(count: int) -> bytes:
        nonlocal rest
        try:
            data = inflater.decompress(rest, count)
        except zlib.error:
            return b""
        rest = inflater.unconsumed_tail
        return data

    return read


def _brotli(body: bytes) -> Callable[[int], bytes]:
    import brotli

    unpacker = brotli.Decompressor()
    if not hasattr(unpacker, "can_accept_more_data"):  # before 1.2 nothing kept it from filling all memory
        raise Unreadable("packed with Brotli, which needs version 1.2 of the Python package brotli")
    rest = body

    def read(count: int) -> bytes:
        nonlocal rest
        try:
            data = bytes(unpacker.process(rest, output_buffer_limit=count))
        except brotli.error:
            return b""
        rest = b""
        return data

    return read


def _without_chunks(body: bytes) -> bytes:
    from warcio.bufferedreaders import ChunkedDataReader

    return bytes(ChunkedDataReader(_Chunks(body)).read())


class _Chunks(io.BytesIO):
    """Content in chunks, of which there may be only so many."""

    _lines = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        self._lines += 1
        if self._lines > _MOST_CHUNKS:
            raise Unreadable("sent in too many chunks")
        return super().readline(size)
