"""Whose feed it is, by what it calls itself."""

import re

from reader.gather.outlets import is_outlet
from reader.text import clean_line

_SEPARATOR = re.compile(r"\s+(?:[-–—|»«>•·/]|::|>>)\s+|\s*[»|]\s*|:\s+")
_KIND = r"(?:rss|atom|xml|web|news|json|full[- ]text)"
_THINGS = r"(?:news|stories|articles|posts|entries|headlines|updates|items|content|topics|reports)"
_ABOUT_FEEDS = re.compile(
    rf"(?:the )?(?:{_KIND} ?){{0,3}}(?:feeds?|rss|atom|channel)(?: ?[0-9.]{{1,4}})?"
    rf"|(?:(?:all|latest|recent|newest|new|breaking|top|main|our|most read|more|today.s) ){{1,2}}{_THINGS}"
    r"|latest|headlines|news ?feed|front ?page|home ?page|home|main|index|top|feed entries|all",
    re.IGNORECASE,
)
_AROUND = re.compile(
    rf"^(?:(?:{_KIND} )?(?:rss|feed) (?:for|of|from)|(?:the )?(?:latest|recent|all|top|breaking) {_THINGS}"
    r" (?:from|of|at|on|by))\s+"
    rf"|\s+(?:\(?(?:{_KIND} )?(?:rss|atom|feed|rss feed)(?: ?[0-9.]{{1,4}})?\)?)$",
    re.IGNORECASE,
)
_SECTIONS = re.compile(
    r"(?:(?:the )?(?:world|international|national|local|regional|business|economy|money|markets?|politics|sports?"
    r"|tech(?:nology)?|science|health|environment|climate|opinion|comment|culture|arts?|entertainment|life(?:style)?"
    r"|travel|education|media|books|film|music|food|us|u\.s\.|usa|uk|eu|europe|africa|asia|americas|middle east"
    r"|crime|weather|video|society|law)(?:(?: and |, ?| & )[a-z]+){0,2})(?: news)?",
    re.IGNORECASE,
)
_LONGEST = 300


def outlet_of_feed(title: str) -> str:
    """The outlet in a feed's `title`, clean: `Harbour Herald` for `World - Harbour Herald - RSS`."""
    line = clean_line(title)[:_LONGEST]
    parts = [_AROUND.sub("", part.strip()).strip() for part in _SEPARATOR.split(line)]
    named = [part for part in parts if part and not _ABOUT_FEEDS.fullmatch(part)]
    outlets = [part for part in named if not _SECTIONS.fullmatch(part)] or named
    if not outlets:
        return line
    return next(filter(is_outlet, outlets), outlets[0])
