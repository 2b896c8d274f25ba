"""A mail within the text of a mail, as programs forward it: a few of its headers, and its text below them."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader.gather.dates import printed_day
from reader.text import clean_line

_MAX_ABOVE = 40
"""Lines above it that are looked at: who forwards a mail says little, who answers one quotes it below."""
_MARK = re.compile(
    r"(?:>\s*)?(?:-{2,}\s*(?:forwarded|original|weitergeleitete|ursprüngliche|message)\b[\w ]{0,30}-*"
    r"|begin forwarded message:?)",
    re.IGNORECASE,
)
_HEADERS = {
    "from": "from von de da van från fra",
    "date": "date datum sent gesendet envoyé fecha data",
    "subject": "subject betreff objet asunto oggetto onderwerp ämne emne",
    "other": "to cc an à para reply-to till",
}
_MEANING = {name: meaning for meaning, names in _HEADERS.items() for name in names.split()}
_HEADER = re.compile(rf"(?:>\s*)?\*?({'|'.join(_MEANING)})\s?:\*?\s+(\S.*)", re.IGNORECASE)


class Original(NamedTuple):
    """The mail that was forwarded."""

    sender: str
    subject: str
    day: date | None
    text: str


def original_in(text: str) -> Original | None:
    """The mail that was forwarded in `text`, None where none is."""
    lines = text.split("\n")
    for index, line in enumerate(lines[:_MAX_ABOVE]):
        marked = bool(_MARK.fullmatch(line.strip()))
        if marked or _HEADER.fullmatch(line.strip()):
            said, end = _headers(lines, index + marked)
            if "from" in said and "subject" in said and (marked or "date" in said):
                below = "\n".join(lines[end:])
                return Original(said["from"], said["subject"], printed_day(said.get("date", "")), below)
    return None


def _headers(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """The headers from a line on, empty lines between them left out, and the line after the last."""
    said: dict[str, str] = {}
    end = start
    for index in range(start, min(len(lines), start + 4 * len(_HEADERS))):
        line = lines[index].strip()
        header = _HEADER.fullmatch(line)
        if header:
            said.setdefault(_MEANING[header[1].lower()], clean_line(header[2]))
            end = index + 1
        elif line:
            break
    return said, end
