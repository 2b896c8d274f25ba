"""What an address that somebody named turned out to be: a feed, a story, or a page that leads to both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from reader.gather.feed_xml import is_feed, parsed_feed
from reader.gather.fields import MAX_NAME
from reader.gather.formats import json_feed
from reader.gather.html_text import without_tags
from reader.gather.web_page.survey import page_survey
from reader.text import clean_line

if TYPE_CHECKING:
    from reader.feed import Feed
    from reader.gather.document import Document

_HTML = re.compile(r"<!doctype html|<(?:html|head|body|meta|title|div|p|article|main|header|script)\b", re.IGNORECASE)
_PROLOG = re.compile(r"(?:<\?.{0,200}?\?>\s*|<!--.{0,2000}?-->\s*)*", re.DOTALL)
_MINUTES = {"hourly": 60, "daily": 1_440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
_NUMBER = re.compile("[0-9]{1,6}")
_LONGEST_WAIT = 10_080
"""Minutes, a week: feeds that name more are left with a number that somebody once made up."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a document is. All its text is clean."""

    kind: Literal["feed", "article", "front", "other"]
    """`front` is a page that is no story: it may name feeds."""
    title: str = ""
    feeds: tuple[Feed, ...] = ()
    """The feeds that a page names, its own before those of comments. A feed names none."""
    refresh_minutes: int | None = None
    """How often a feed says that it changes, at the most."""


def survey(document: Document) -> Survey:
    """What `document` is. One that is broken or past the parser's limits is `Unreadable`."""
    if is_feed(document):
        feed = parsed_feed(document).feed
        return Survey("feed", _title(dict.get(feed, "title")), refresh_minutes=_refresh_minutes(feed))
    if json_feed.recognises(document):
        return Survey("feed", _title(json_feed.feed_of(document).get("title")))
    if _is_page(document):
        page = page_survey(document)
        return Survey("article" if page.is_article else "front", page.title, page.feeds)
    return Survey("other")


def _title(value: object) -> str:
    return clean_line(without_tags(value[: 10 * MAX_NAME]))[:MAX_NAME].rstrip() if isinstance(value, str) else ""


def _is_page(document: Document) -> bool:
    """Whether it is HTML: what stands in it says so, or its server does of what begins with a tag."""
    beginning = document.beginning
    at = _PROLOG.match(beginning)
    if _HTML.match(beginning, at.end() if at else 0):
        return True
    return "html" in document.declared.lower() and beginning.startswith("<")


def _refresh_minutes(feed: Any) -> int | None:
    """RSS's `ttl`, else what the syndication module of RSS 1.0 says."""
    minutes = _number(dict.get(feed, "ttl"))
    if not minutes:
        period = dict.get(feed, "sy_updateperiod")
        length = _MINUTES.get(period.strip().lower(), 0) if isinstance(period, str) else 0
        minutes = length // (_number(dict.get(feed, "sy_updatefrequency")) or 1)
    return min(minutes, _LONGEST_WAIT) or None


def _number(value: object) -> int:
    match = _NUMBER.fullmatch(value.strip()) if isinstance(value, str) else None
    return int(match[0]) if match else 0
