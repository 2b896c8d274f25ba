"""How a text lies in the store: packed by zstd, with a digest that is checked whenever it is read.

zstd's level 3 leaves 45 % of a text, at 200 MB/s, and gives it back in 9 microseconds; zlib's level 1 leaves 47 %, at
90 MB/s, and takes 28 microseconds (11,768 articles). Its level 1 saves little more time, level 5 takes twice as much.
"""

import threading
import zlib

import zstandard

from reader.library.fingerprint import text_digest
from reader.sql_callbacks import called_by_sqlite

_LEVEL = 3
_MOST_BYTES = 64_000_000
"""Unpacked: eight times the longest text that is taken in. A damaged body may claim any size, and the memory for it."""


class _Packer(threading.local):
    """zstd's own state, which must not be used by two threads at once; to make it anew doubles the time of a text."""

    def __init__(self) -> None:
        self.pack = zstandard.ZstdCompressor(level=_LEVEL).compress
        self.unpack = zstandard.ZstdDecompressor().decompress


_packer = _Packer()


def pack(text: str) -> tuple[bytes, bytes]:
    """The digest and the body of a text as stored."""
    data = text.encode()
    return text_digest(data), _packer.pack(data)


def unpack(digest: bytes, body: bytes) -> str | None:
    """The text once stored, or None where it is damaged."""
    try:
        if zstandard.frame_content_size(body) > _MOST_BYTES:
            return None
        data = _packer.unpack(body, max_output_size=_MOST_BYTES)
    except (zstandard.ZstdError, TypeError):  # damage can make a number of it, or nothing
        return None
    return data.decode() if text_digest(data) == digest else None


@called_by_sqlite
def repacked(body: bytes) -> bytes:
    """What zlib had packed, as it is packed now; the same bytes where they cannot be unpacked."""
    try:
        return _packer.pack(zlib.decompress(body))
    except (zlib.error, TypeError):
        return body
