"""Who wrote it: bylines as they are printed."""

import re
from typing import NamedTuple

from reader.gather.outlets import is_outlet

_BY = re.compile(r"(?:(?:written|reported|reporting|words|story|text|analysis|opinion) )?by:? +", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b|\s[|/•·]\s)\s*", re.IGNORECASE)
_WHERE = re.compile(r"\s+(?:in|at|for|of|from)\s+(.*)$")
_ROLE = re.compile(
    r"(?:[\w'’-]+ ){0,4}(?:correspondent|editor|reporter|writer|staff|columnist|critic|producer"
    r"|contributor|bureau chief|desk|analyst|photographer|agencies|newsroom)(?: in [\w ]+)?"
    r"|jr\.?|sr\.?|ph\.?d\.?|m\.?d\.?",
    re.IGNORECASE,
)
_STAFF = re.compile(r"\s+(?:staff(?: (?:writers?|reporters?))?|reporters?|correspondents?)$", re.IGNORECASE)
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "los", "ten"}
    | {"ter", "van", "von", "y"}
)
_NOT_NAMES = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august"
    r"|september|october|november|december|the|this|that|these|not|all)\b",
    re.IGNORECASE,
)


class Byline(NamedTuple):
    """The people and the outlet that a byline names."""

    authors: tuple[str, ...]
    source: str


def byline(line: str) -> Byline | None:
    """What a whole line says if it is a byline: `By Jane Roe and John Doe`, `Jane Roe, Reuters`."""
    said_so = _BY.match(line)
    authors: list[str] = []
    source = ""
    roles = 0
    for part in filter(None, _SEPARATOR.split(line[said_so.end() if said_so else 0 :])):
        where = _WHERE.search(part)
        name = part[: where.start()] if where else part
        outlet = _STAFF.sub("", name)
        if is_outlet(outlet):
            source = source or outlet
        elif _ROLE.fullmatch(name):
            roles += 1
        elif is_person(name):
            authors.append(name)
        else:
            return None
        if where and is_outlet(where[1]):
            source = source or where[1]
    complete = bool(authors or source or roles) if said_so else bool(authors and (source or roles))
    return Byline(tuple(authors), source) if complete else None


def is_person(text: str) -> bool:
    """Whether `text` looks like the name of a person, first and last name at least."""
    words = text.split()
    if not 2 <= len(words) <= 5 or _NOT_NAMES.search(text) or any(mark in text for mark in ':;!?()|/"“”0123456789'):
        return False
    capitals = [word for word in words if word.lower() not in _PARTICLES]
    return len(capitals) >= 2 and all(any(map(str.isupper, word)) for word in capitals)


def authors_in(text: str) -> tuple[str, ...]:
    """The names in a data field: `By Jane Roe and John Doe`, `Roe, Jane; Doe, John`."""
    text = re.sub(r"^by:?\s+", "", text.strip(), flags=re.IGNORECASE)
    if ";" in text:
        names = text.split(";")
    else:
        names = re.split(r"\s+(?:and|&)\s+", text)
        parts = [part for name in names for part in name.split(",")]
        if all(" " in part.strip() for part in parts):  # else it may be `Roe, Jane` or `Roe, Jr.`
            names = parts
    return tuple(name.strip() for name in names if name.strip())
