"""The lines above a story that say who published it and when."""

import re
from dataclasses import dataclass
from datetime import date

from reader.gather.byline import Byline, byline, is_person
from reader.gather.dates import printed_day, without_days
from reader.gather.furniture import is_furniture
from reader.gather.outlets import is_name, is_outlet

_MAX_LENGTH = 300
_LABEL = re.compile(r"\b(?:published|posted|updated|modified|ago)\b", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|/•·—–-]\s+")


@dataclass(frozen=True, slots=True)
class Credits:
    """What such a line says, of which all may be missing: it may be no more than `Published`."""

    published: date | None = None
    authors: tuple[str, ...] = ()
    source: str = ""


def credits_in(line: str) -> Credits | None:
    """What `line` says if it is nothing but date, byline and site: `By Jane Roe, Reuters | Nov. 9, 2018`."""
    if len(line) > _MAX_LENGTH:
        return None
    published = printed_day(line)
    said = Credits(published)
    for part in _PARTS.split(line):
        rest = without_days(part)
        if not rest or is_furniture(rest):
            continue
        names = byline(rest) or (_signature(rest) if published else None)
        if names is None:
            return None
        said = Credits(published, said.authors or names.authors, said.source or names.source)
    return said if said != Credits() or _has_only_labels(line) else None


def _has_only_labels(line: str) -> bool:
    return bool(_LABEL.search(line)) and not without_days(line)


def _signature(name: str) -> Byline | None:
    """A name that stands beside a date: an outlet's, a person's, or else the site's."""
    if not is_name(name):
        return None
    if is_person(name) and not is_outlet(name) and "&" not in name and not name.startswith("The "):
        return Byline((name,), "")
    return Byline((), name)
