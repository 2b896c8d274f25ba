"""What the formats of news agencies have in common: credits, datelines, plain text that was wrapped."""

import re

from reader.article import Article
from reader.gather.byline import Byline, authors_in, byline
from reader.gather.document import Document
from reader.gather.fields import Fields, article_of, checked_text, key_of
from reader.gather.headline import is_same
from reader.gather.outlets import is_outlet
from reader.gather.paragraphs import paragraphs
from reader.text import clean_line

_MAX_BYLINE = 1_000
_BY = re.compile(r"(?:von|par|por|door) (?=\S+ \S)", re.IGNORECASE)
"""`By` in other languages, before two words at least: `Von Miller` is a name."""
_MAX_DATELINE = 80
_OPENING = 200
"""Characters in which a text names the place of its dateline, if it does."""


def wire_article(document: Document, fields: Fields, place: str) -> Article:
    """The article of `fields`. One without text is `Unreadable`."""
    return article_of(fields, place=place, key=key_of(fields, document.stem))


def people_in(text: str) -> Byline:
    """The people and the outlet that the byline of a report names; initials (`gr/bp`) are nobody."""
    line = _BY.sub("", clean_line(text[:_MAX_BYLINE]), count=1)
    found = byline(line)
    if found:
        return found
    names = [name for name in authors_in(line) if not name.islower()]
    return Byline(
        tuple(name for name in names if not is_outlet(name)), next((name for name in names if is_outlet(name)), "")
    )


def report(text: str, *, title: str, dateline: str = "") -> str:
    """The clean `text` of a report without its headline, and under its dateline. Too much of it is `Unreadable`."""
    text = checked_text(text)
    head, _, rest = text.partition("\n\n")
    return _with_dateline(dateline, rest if rest and title and is_same(head, title) else text)


def _with_dateline(dateline: str, text: str) -> str:
    """`text` with the place that it was sent from before it, as papers print it, unless it begins so by itself."""
    place = dateline.strip(" \t\n-–—:,")
    named = re.split(r"[,(]", place, maxsplit=1)[0].strip()
    if not (named and named[0].isalpha() and len(place) <= _MAX_DATELINE) or any(map(str.isdigit, place)):
        return text
    if not text or named.casefold() in text[:_OPENING].casefold():
        return text
    return f"{place} — {text}"


def plain_paragraphs(text: str) -> str:
    """Plain `text` as clean paragraphs. Too much of it is `Unreadable`."""
    return "\n\n".join(paragraphs(checked_text(text).split("\n")))
