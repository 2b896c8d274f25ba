"""A page saved as text: its masthead, its story without furniture, and what its file tells where they do not."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reader.article import Article
from reader.gather.dates import day_in_name, day_without_year, printed_day
from reader.gather.document import Document
from reader.gather.fields import MAX_TITLE, Fields, article_of, key_of
from reader.gather.furniture import without_furniture
from reader.gather.masthead import read_masthead
from reader.gather.outlets import is_outlet
from reader.gather.paragraphs import paragraphs
from reader.gather.unreadable import Unreadable
from reader.text import clean_line

_DATELINE = re.compile(r"([A-Z][^\n]{1,90}?)\s*(?:\s[-–—]|--|—)\s")
_IN_CAPITALS = re.compile(r"[A-Z][A-Z.'’/-]+\b")
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_ABOVE_THE_DATELINE = 6
"""Paragraphs, stand-firsts and bullets, that may stand above the one with the dateline."""


def article_of_page(document: Document, lines: Sequence[str], known: Fields, *, wrapped: bool = False) -> Article:
    """The article on a page of clean `lines`. What is `known` outright goes before what the page seems to say.

    `wrapped` is as in `paragraphs`.
    """
    masthead = read_masthead(lines, known)
    text = "\n\n".join(without_furniture(paragraphs(masthead.story, wrapped=wrapped))) or masthead.title
    if not text:
        raise Unreadable("no text in it beside page furniture")
    day, title = _from_name(document.stem)
    fields = Fields(
        title=(masthead.title or title)[:MAX_TITLE].rstrip(),
        text=text,
        source=masthead.source,
        url=masthead.url,
        authors=masthead.authors,
        published=masthead.published or day,
        id=known.id,
        language=known.language,
    )
    fields = _with_dateline(fields, document.modified)
    key = key_of(fields, document.stem) or f"file:{document.place}"
    return article_of(fields, place=document.place, key=key)


def _from_name(stem: str) -> tuple[date | None, str]:
    """The day and the title in a file's name: `pompeo talks` in `2018-11-09-pompeo-talks`."""
    day, rest = day_in_name(stem)
    return day, clean_line(re.sub(r"[-_+.\s]+", " ", rest))


def _with_dateline(fields: Fields, modified: date | None) -> Fields:
    """The fields, with day and source from the dateline where they are missing, the file's day at the last.

    A dateline that names no year, `SEOUL, Nov 8 (Reuters) -`, is of the year before the file was changed last.
    """
    start = "" if fields.published and fields.source else _dateline(fields.text)
    outlet = next(filter(is_outlet, _IN_BRACKETS.findall(start)), "")
    day = printed_day(start) or (day_without_year(start, modified) if modified else None) or modified
    return replace(fields, source=fields.source or outlet, published=fields.published or day)


def _dateline(text: str) -> str:
    """What stands before the dash at the beginning of the story, or nothing."""
    for paragraph in text.split("\n\n", _ABOVE_THE_DATELINE)[:_ABOVE_THE_DATELINE]:
        match = _DATELINE.match(paragraph)
        if match and (_IN_CAPITALS.match(paragraph) or any(map(is_outlet, _IN_BRACKETS.findall(match[1])))):
            return match[1]
    return ""
