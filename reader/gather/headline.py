"""The line that names a story, and often the site as well."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.gather.outlets import MAX_WORDS, is_name, is_outlet

_MAX_LENGTH = 250
_BARS = re.compile(r"\s+(?:\||»|::)\s+")
_DASH = re.compile(r"^(.+)\s[-–—]\s+(.+?)$")
_FULL_STOP = re.compile(r"[.:;,][\"”’')]*$")
_ACRONYM = re.compile(r"(?:^|\s|\W)(?:[A-Za-z]\.){2,}$|\.\.\.$|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|No)\.$")


class HeadlineAndSite(NamedTuple):
    """What a page's title line is made of."""

    title: str
    source: str


def is_headline(line: str, *, may_be_sentence: bool = False) -> bool:
    """Whether `line` could be a headline: not long, and without a full stop unless it `may_be_sentence`."""
    if len(line) > _MAX_LENGTH or not any(map(str.isalnum, line)):
        return False
    return may_be_sentence or not _FULL_STOP.search(line) or bool(_ACRONYM.search(line))


def split_headline(line: str, below: Sequence[str]) -> HeadlineAndSite:
    """Headline and site of `Headline | Site` or `Headline - Site`; the site is empty where none is named.

    A dash parts them only if what follows it looks like an outlet, or if a line `below` repeats the headline.
    """
    parts = _BARS.split(line)
    if len(parts) > 1:
        return _split_at_bars(line, parts)
    match = _DASH.match(line)
    if match:
        title, source = match[1].strip(), match[2]
        repeated = any(is_same(title, other) for other in below)
        if is_outlet(source) or (repeated and is_name(source)):
            return HeadlineAndSite(title, source)
    return HeadlineAndSite(line, "")


def _name_of_site(text: str) -> str:
    """The name without the dots of a title that was cut off: of `The ...` nothing is left."""
    name = re.sub(r"\s*(?:\.\.\.|…)$", "", text)
    return "" if name.lower() == "the" else name


def is_same(one: str, other: str) -> bool:
    """Whether two lines have the same letters and digits."""
    return _letters(one) == _letters(other) != ""


def _split_at_bars(line: str, parts: list[str]) -> HeadlineAndSite:
    outlets = [part for part in parts if is_outlet(part)]
    if outlets and len(outlets) < len(parts):
        source = outlets[-1]
    elif len(parts[-1].split()) <= MAX_WORDS and len(parts[-1]) < len(line) / 2:
        source = parts[-1]
    else:
        return HeadlineAndSite(line, "")
    others = [part for part in parts if part != source]
    return HeadlineAndSite(max(others, key=len), _name_of_site(source)) if others else HeadlineAndSite(line, "")


def _letters(line: str) -> str:
    return "".join(filter(str.isalnum, line)).casefold()
