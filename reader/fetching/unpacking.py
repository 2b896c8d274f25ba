"""Takes the packing off an answer's body, piece by piece: a small body may unpack to gigabytes.

Each step yields at most about a megabyte at a time, so whoever counts what comes out can stop in time.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator

_PIECE = 64 * 1024
_ZSTD_PIECE = 32
"""Bytes of zstd given at a time: 4 of them may unpack to a block of 128 kB, and its library has no limit for that."""
_ZSTD_WINDOW = 8 * 1024 * 1024
"""The most that RFC 9659 lets a server use."""
_MOST_LAYERS = 2
_GZIP = b"\x1f\x8b"
_UNPACKED = ("", "identity", "none")


class CannotUnpack(Exception):
    """The body is not what its Content-Encoding says."""


def accepted_encodings() -> str:
    """What we say that we can unpack (an Accept-Encoding)."""
    return "gzip, deflate, br, zstd" if _limits_brotli() else "gzip, deflate, zstd"


def unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body without its packing, in pieces; `encoding` is the Content-Encoding. Raises CannotUnpack."""
    layers = [name.strip().lower() for name in encoding[:200].split(",")]
    layers = [name for name in layers if name not in _UNPACKED]
    if len(layers) > _MOST_LAYERS or not all(name in _UNPACKERS for name in layers):
        raise CannotUnpack("packed in a way that is not known")
    for name in reversed(layers):
        chunks = _UNPACKERS[name](chunks)
    return iter(chunks)


def _gunzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    return _inflated(chunks, 16 + zlib.MAX_WBITS)


def _undeflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Deflate means a zlib stream, but some servers send it without the two bytes that one begins with."""
    source = iter(chunks)
    head = b""
    for chunk in source:
        head += chunk
        if len(head) >= 2:
            break
    has_header = len(head) >= 2 and head[0] & 15 == 8 and int.from_bytes(head[:2], "big") % 31 == 0

    def whole() -> Iterator[bytes]:
        yield head
        yield from source

    return _inflated(whole(), zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS)


def _inflated(chunks: Iterable[bytes], window: int) -> Iterator[bytes]:
    stream = zlib.decompressobj(window)
    is_begun = False
    for chunk in chunks:
        data = chunk
        while data:
            if stream.eof:
                if window < 16 or not data.startswith(_GZIP[: len(data)]):
                    return  # what follows the end is padding, unless gzip begins anew
                stream = zlib.decompressobj(window)
            is_begun = True
            try:
                piece = stream.decompress(data, _PIECE)
            except zlib.error as error:
                raise CannotUnpack("damaged, or not packed as it says") from error
            if piece:
                yield piece
            data = stream.unused_data if stream.eof else stream.unconsumed_tail
    while is_begun and not stream.eof:
        piece = _rest(stream)
        if not piece:
            raise CannotUnpack("ends too early")
        yield piece


def _rest(stream: "zlib._Decompress") -> bytes:
    """What a stream still holds back after all that it was given, a piece at a time."""
    try:
        return stream.decompress(b"", _PIECE)
    except zlib.error as error:
        raise CannotUnpack("damaged, or not packed as it says") from error


def _unbrotlied(chunks: Iterable[bytes]) -> Iterator[bytes]:
    import brotli

    if not _limits_brotli():
        raise CannotUnpack("packed with brotli, which was not asked for")
    stream = brotli.Decompressor()
    is_begun = False
    for chunk in chunks:
        data, piece = chunk, b""
        while data or piece or not stream.can_accept_more_data():  # it may hold more back where it gave something
            if stream.is_finished():
                break
            is_begun = True
            try:
                piece = stream.process(data, output_buffer_limit=_PIECE)
            except brotli.error as error:
                raise CannotUnpack("damaged, or not packed as it says") from error
            data = b""
            if piece:
                yield piece
    if is_begun and not stream.is_finished():
        raise CannotUnpack("ends too early")


def _limits_brotli() -> bool:
    """Whether brotli can stop in time (1.2 and later)."""
    import brotli

    return hasattr(brotli.Decompressor, "can_accept_more_data")


def _unzstd(chunks: Iterable[bytes]) -> Iterator[bytes]:
    import zstandard

    packing = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    stream = packing.decompressobj()
    is_begun = False
    for chunk in chunks:
        for start in range(0, len(chunk), _ZSTD_PIECE):
            data = chunk[start : start + _ZSTD_PIECE]
            while data:
                if stream.eof:
                    stream = packing.decompressobj()
                is_begun = True
                try:
                    piece = stream.decompress(data)
                except zstandard.ZstdError as error:
                    raise CannotUnpack("damaged, or not packed as it says") from error
                if piece:
                    yield piece
                data = stream.unused_data if stream.eof else b""
    if is_begun and not stream.eof:
        raise CannotUnpack("ends too early")


_UNPACKERS: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
    "deflate": _undeflated,
    "br": _unbrotlied,
    "zstd": _unzstd,
}
