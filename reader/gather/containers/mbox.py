"""Mailboxes: mails one after the other, each under a line that begins with `From `."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.article import Skipped
from reader.gather.document import Document, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.gather.open_file import OpenFile

_FROM = re.compile(rb"From [^\r\n]{0,300}\b[0-9]{1,2}:[0-9]{2}[^\r\n]{0,100}\r?\n?")
"""A line of an envelope, which always holds a time of day; a sentence that begins so seldom does."""
_HEADER = re.compile(rb"[!-9;-~]{1,100}:")
_QUOTED_FROM = re.compile(rb">+From ")
_PIECE = 1 << 20


def recognises(file: OpenFile) -> bool:
    """Whether it begins with the line of an envelope and a header."""
    envelope = _FROM.match(file.head)
    return bool(envelope and _HEADER.match(file.head, envelope.end()))


def members(file: OpenFile) -> Iterator[Document | Skipped]:
    """The mails in it, one held at a time. The place of each is `PATH:N`, its number in the box."""
    stem = file.name.removesuffix(file.suffix) if file.suffix else file.name
    mail = bytearray()
    number, is_too_large = 0, False
    for line, is_envelope in _lines(file):
        if not is_envelope:
            is_too_large = is_too_large or len(mail) + len(line) > file.most
            mail += b"" if is_too_large else line
            continue
        if number:
            yield _mail(file, stem, number, mail, is_too_large)
        number, is_too_large, mail = number + 1, False, bytearray()
    yield _mail(file, stem, number, mail, is_too_large)


def _lines(file: OpenFile) -> Iterator[tuple[bytes, bool]]:
    """The lines, or pieces of those that are too long, and whether each is an envelope's."""
    after_empty, at_start = True, True
    while line := file.stream.readline(_PIECE):
        is_envelope = at_start and after_empty and bool(_FROM.fullmatch(line))
        if at_start and _QUOTED_FROM.match(line):
            line = line[1:]
        yield line, is_envelope
        after_empty = at_start and line in (b"\n", b"\r\n")
        at_start = line.endswith(b"\n")


def _mail(file: OpenFile, stem: str, number: int, mail: bytearray, is_too_large: bool) -> Document | Skipped:
    place = f"{file.place}:{number}"
    if is_too_large:
        return Skipped(place, too_large(file.most))
    return Document(place, f"{stem}.eml", bytes(mail), file.modified)
