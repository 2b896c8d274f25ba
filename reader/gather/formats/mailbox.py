"""Mails one after the other, each under the line of an envelope."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.article import Skipped
from reader.gather.document import Document
from reader.gather.envelope import begins_mailbox, with_envelopes_told
from reader.gather.formats import mail
from reader.gather.found import Found
from reader.gather.unreadable import Unreadable

_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
"""What a mailbox puts before lines that would look like an envelope's."""


def recognises(document: Document) -> bool:
    """Whether it begins as a mailbox does, or is a part of one, where the first mail may have no headers."""
    return begins_mailbox(document.data[:2_000]) or (document.suffix == ".mbox" and document.data.startswith(b"From "))


def read(document: Document) -> Iterator[Found]:
    """What its mails are. The place of each is `PATH:N`, its number in the box."""
    for number, data in document.numbered(_mails(document.data)):
        place = f"{document.place}:{number}"
        try:
            yield from mail.read(replace(document, place=place, name=f"{document.stem}.eml", data=data))
        except Unreadable as problem:
            yield Skipped(place, problem.reason)


def _mails(data: bytes) -> Iterator[bytes]:
    mail_lines: list[bytes] = []
    for line, is_envelope in with_envelopes_told(data.splitlines(keepends=True)):
        if is_envelope and mail_lines:
            yield _QUOTED.sub(b"", b"".join(mail_lines[1:]))
            mail_lines = []
        mail_lines.append(line)
    yield _QUOTED.sub(b"", b"".join(mail_lines[1:]))
