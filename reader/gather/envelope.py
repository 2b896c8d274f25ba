"""The lines that part the mails of a mailbox."""

import re
from collections.abc import Iterable, Iterator

_FROM = re.compile(rb"From [^\r\n]{0,300}\b[0-9]{1,2}:[0-9]{2}[^\r\n]{0,100}\r?\n?")
"""A line of an envelope, which always holds a time of day; a sentence that begins so seldom does."""
_HEADER = re.compile(rb"[!-9;-~]{1,100}:")


def begins_mailbox(head: bytes) -> bool:
    """Whether what begins with `head` begins with the line of an envelope and a header."""
    envelope = _FROM.match(head)
    return bool(envelope and _HEADER.match(head, envelope.end()))


def with_envelopes_told(lines: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """The lines, or pieces of those that are too long, each with whether it is an envelope's: below an empty line."""
    after_empty, at_start = True, True
    for line in lines:
        yield line, at_start and after_empty and bool(_FROM.fullmatch(line))
        after_empty = at_start and line in (b"\n", b"\r\n")
        at_start = line.endswith(b"\n")
