"""What a server sent, without the ways in which it was sent: chunks, gzip, Brotli, Zstandard."""

import io
from typing import TYPE_CHECKING

from reader.gather.allowance import Allowance
from reader.gather.document import too_large
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from warcio.statusandheaders import StatusAndHeaders

_MOST_CHUNKS = 100_000
"""Half a second of reading; servers send chunks of some kilobytes."""


def content_of(headers: "StatusAndHeaders", body: bytes, most: int, allowance: Allowance) -> bytes:
    """The content that `body` holds. More than so many bytes is `Unreadable`.

    What is not packed as the headers say is taken as it is: many archives hold pages unpacked with their old headers.
    Of what is damaged that comes which could be unpacked, for a page without its end is a page.
    """
    from reader.fetching.unpacking import CannotUnpack, unpacked

    if "chunked" in (headers.get_header("Transfer-Encoding") or "").lower():
        body = _without_chunks(body)
    pieces, held = [], 0
    try:
        for piece in unpacked([body], headers.get_header("Content-Encoding") or ""):
            pieces.append(piece)
            held += len(piece)
            allowance.spend(len(piece))
            if held > most:
                raise Unreadable(too_large(most))
    except CannotUnpack:
        pieces = pieces or [body]
    return b"".join(pieces)


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
