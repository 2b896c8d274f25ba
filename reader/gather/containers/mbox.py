"""Mailboxes, as long as they may be: their mails in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Skipped
from reader.gather.document import Document, too_large
from reader.gather.envelope import begins_mailbox, with_envelopes_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.gather.open_file import OpenFile

_PART = 1_000_000
"""Bytes of mails that are read as one document: some 30 newsletters, 0.1 s."""
_PIECE = 1 << 20
"""Bytes of a line that are read at once."""


def recognises(file: OpenFile) -> bool:
    """Whether it begins as a mailbox does."""
    return begins_mailbox(file.head)


def members(file: OpenFile) -> Iterator[Document | Skipped]:
    """The mails in parts of about a megabyte, each a document. A mail of too many bytes is skipped."""
    part, first, number = bytearray(), 1, 0
    start = 0
    """Where in the part the mail begins that is being read."""
    is_too_large = False
    for line, is_envelope in with_envelopes_told(iter(lambda: file.stream.readline(_PIECE), b"")):
        if is_envelope:
            if is_too_large or len(part) >= _PART:
                yield from _part(file, part, first)
                if is_too_large:
                    yield Skipped(f"{file.place}:{number}", too_large(file.most))
                part, first = bytearray(), number + 1
            number, start, is_too_large = number + 1, len(part), False
        if not is_too_large:
            part += line
            is_too_large = len(part) - start > file.most
            if is_too_large:
                del part[start:]
    yield from _part(file, part, first)
    if is_too_large:
        yield Skipped(f"{file.place}:{number}", too_large(file.most))


def _part(file: OpenFile, mails: bytearray, first: int) -> Iterator[Document]:
    if mails:
        stem = file.name.removesuffix(file.suffix) if file.suffix else file.name
        yield Document(file.place, f"{stem}.mbox", bytes(mails), file.modified, first=first)
