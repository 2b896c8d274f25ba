"""The text of a newsletter, without what a mail program, a list or a sender put around it."""

import re
from collections.abc import Sequence

from reader.gather.furniture import without_furniture
from reader.gather.paragraphs import paragraphs
from reader.text import clean_text

_MAX_WORDS = 80
_MAX_TAIL = 60
"""Paragraphs at the end of a mail that are looked at."""
_MAX_OTHERS = 5
"""Paragraphs of other kinds one after the other among them: the lines of an address, a row of buttons."""
_LINK = re.compile(r"[<(\[] ?https?://[^\s<>()\[\]]{1,2000} ?[>)\]]", re.IGNORECASE)
_ONLY_LINKS = re.compile(r"(?:\W{0,20}https?://\S{1,2000})+\W{0,20}", re.IGNORECASE)
_MAX_SIGNATURE = 20
"""Lines below `-- ` that are a signature rather than another part of the letter."""
_LIST_RULE = re.compile("[_=-]{20,}")
"""What stands above the footer of a mailing list."""
_AROUND = re.compile(
    r"\bunsubscribe\b|\bopt[- ]?out\b|\bweb version\b|\badd us to your address book\b"
    r"|\b(?:view|read|open|see)\b.{0,40}\b(?:in|on) (?:your|a|the) (?:web )?browser\b"
    r"|\bview (?:it |this )?(?:online|on the web)\b|\bemail not displaying\b|\btrouble (?:viewing|reading)\b"
    r"|\byou(?:['’]re| are| have)? (?:receiv(?:ed?|ing)|getting|subscribed|signed up)\b.{0,60}"
    r"\b(?:e-?mails?|newsletter|because|to)\b"
    r"|\bthis (?:e-?mail|message|newsletter) was sent\b|\bno longer (?:wish|want) to receive\b"
    r"|\b(?:update|manage|change) (?:your )?(?:e-?mail |newsletter )?preferences\b"
    r"|\bforwarded this (?:e-?mail|newsletter|to you)\b|\bwas forwarded (?:to you|this)\b"
    r"|\bforward (?:this )?to a friend\b|\bprivacy policy\b.{0,80}\bterms\b",
    re.IGNORECASE,
)
"""What senders have to say, or mail programs make them say. News seldom does, and then not in so short a paragraph."""


def letter_of_html(text: str) -> str:
    """The letter in the clean `text` of an HTML part."""
    return _letter(text.split("\n\n")) if text else ""


def letter_of_lines(text: str) -> str:
    """The letter in a plain part, whose lines may be wrapped."""
    lines = _without_signature(clean_text(text).split("\n"))
    return _letter(paragraphs([_LINK.sub("", line) for line in lines]))


def unflowed(text: str, *, joined: bool) -> str:
    """The paragraphs of `format=flowed` (RFC 3676), each on one line: a line that ends in a space goes on.

    `joined` says that the space belongs to the break and not to the text.
    """
    lines: list[list[str]] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").split("\n"):
        stuffed = line.removeprefix(" ")
        if goes_on and line.rstrip() != "--":
            lines[-1].append(stuffed[:-1] if joined and stuffed.endswith(" ") else stuffed)
        else:
            lines.append([stuffed[:-1] if joined and stuffed.endswith(" ") else stuffed])
        goes_on = line.endswith(" ") and line != "-- "
    return clean_text("\n".join("".join(pieces) for pieces in lines))


def _letter(parts: Sequence[str]) -> str:
    kept = [part for part in parts if any(map(str.isalnum, part)) and not _ONLY_LINKS.fullmatch(part)]
    del kept[_footer(kept) :]
    return "\n\n".join(without_furniture([part for part in kept if not _is_around(part)]))


def _footer(parts: Sequence[str]) -> int:
    """Where what a sender has to say begins at the end of a mail: addresses and the like stand between and below it."""
    begins, others = len(parts), 0
    for index in reversed(range(max(0, begins - _MAX_TAIL), begins)):
        if _is_around(parts[index]):
            begins, others = index, 0
        else:
            others += 1
            if _is_prose(parts[index]) or others > _MAX_OTHERS:
                break
    return begins if begins > len(parts) // 3 else len(parts)


def _is_prose(part: str) -> bool:
    return len(part.split()) > 12 and part.rstrip("\"”’')")[-1:] in {".", "!", "?"}


def _is_around(part: str) -> bool:
    return len(part.split()) <= _MAX_WORDS and bool(_AROUND.search(part))


def _without_signature(lines: Sequence[str]) -> list[str]:
    """The lines above the first signature that no more than a few lines follow."""
    last = max(1, len(lines) - _MAX_SIGNATURE)
    for index in range(last, len(lines)):
        if lines[index] == "--" or (_LIST_RULE.fullmatch(lines[index]) and "mailing list" in "".join(lines[index:])):
            return list(lines[:index])
    return list(lines)
