"""Feeds: RSS from 0.90 to 2.0, Atom 0.3 and 1.0."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reader.gather.byline import authors_in
from reader.gather.dates import day_of
from reader.gather.feed_title import outlet_of_feed
from reader.gather.feed_xml import is_feed, parsed_feed
from reader.gather.fields import Fields, article_of, checked_text, fields_of, key_of, metadata_of
from reader.gather.furniture import is_furniture
from reader.gather.html_text import text_of_html, without_tags
from reader.gather.link import first_address
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reader.article import Article, Skipped
    from reader.gather.document import Document

_SIGNATURE = re.compile(
    r"The (?:post|article) .{1,500}? (?:appeared first|first appeared|was first published) on .{1,200}", re.IGNORECASE
)
_MAIL = re.compile(r"(?:mailto:)?[^\s()<>,;@]{1,100}@[^\s()<>,;@]{1,100}")
_LONGEST_NAME = 1_000
_CUT_OFF = re.compile(r"\s*(?:\[(?:…|\.\.\.|&#8230;)\]|(?:continue reading|read more)\b.{0,200})$", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether its root is that of RSS or Atom."""
    return is_feed(document)


def read(document: Document) -> Iterator[Article | Skipped]:
    """The entries of a feed, each an article: with the longest text that the feed has of it, in full or summed up.

    An entry with a headline and nothing more is an article whose text is its headline: something to be found, and to
    be replaced by the text of its page where pages are fetched. The place of each is `PATH:N`, its number in the feed,
    and the document's own place where that was fetched.
    """
    feed = parsed_feed(document)
    if not feed.entries and not document.address:
        raise Unreadable("a feed without entries")

    def article(entry: Any, place: str) -> Article:
        fields = _fields(entry, feed, document.address)
        return article_of(fields, place=place, key=key_of(fields, document.stem))

    yield from document.read_each(feed.entries, article)


def _fields(entry: Any, feed: Any, address: str) -> Fields:
    source = _source(entry, feed)
    fields = metadata_of(
        {
            "title": _own(entry, "title"),
            "source": source,
            "url": _address(entry, feed, address),
            "authors": _authors(entry) or (_authors(feed.feed) if feed.version.startswith("atom") else []),
            "id": _own(entry, "id"),
            "language": _language(entry, feed),
        }
    )
    title = fields.title.removesuffix(f" - {fields.source}").strip() or fields.title
    authors = tuple(author for author in fields.authors if author != fields.source)
    return replace(
        fields, title=title, authors=authors, published=_published(entry), text=_text(entry) or checked_text(title)
    )


def _own(thing: Any, name: str) -> Any:
    """A value under this very name: feedparser gives others in its place."""
    return dict.get(thing, name) or ""


def _source(entry: Any, feed: Any) -> str:
    """Where the entry comes from, as it says itself, or whose feed it is."""
    said = _own(_own(entry, "source") or {}, "title")
    return outlet_of_feed(without_tags(str(said or _own(feed.feed, "title"))))


def _address(entry: Any, feed: Any, address: str) -> str:
    """The address of the entry's page, as the feed's home sees it."""
    links = [_own(entry, "feedburner_origlink"), _own(entry, "link")]
    links += [_own(link, "href") for link in _own(entry, "links") or [] if _own(link, "rel") == "alternate"]
    return first_address(links, _own(feed.feed, "link"), address) or first_address([_own(entry, "id")])


def _authors(thing: Any) -> list[str]:
    """The names of those who wrote it. Mail addresses are nobody's name."""
    names = [_own(author, "name") for author in _own(thing, "authors") or []]
    if len(names) < 2:  # as it stands: feedparser takes no address to end in `.example`
        names = [_own(thing, "author")]
    without_mail = (_MAIL.sub("", name[:_LONGEST_NAME]).strip(" ()<>") for name in names if isinstance(name, str))
    return list(dict.fromkeys(author for name in without_mail for author in authors_in(name)))


def _language(entry: Any, feed: Any) -> str:
    details = [*(_own(entry, "content") or []), _own(entry, "summary_detail"), _own(entry, "title_detail"), feed.feed]
    return str(next(filter(None, (_own(detail, "language") for detail in details if detail)), ""))


def _published(entry: Any) -> date | None:
    """The day on which it was published, in the feed's own time zone, else the one of its last change."""
    for name in ("published", "updated", "created"):
        day = day_of(_own(entry, name)) or _day(_own(entry, f"{name}_parsed"))
        if day:
            return day
    return None


def _day(parsed: Any) -> date | None:
    """The day that feedparser has read, in UTC."""
    return day_of(f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}") if parsed else None


def _text(entry: Any) -> str:
    """The longest text that there is."""
    details = [*(_own(entry, "content") or []), _own(entry, "summary_detail")]
    texts = [_text_of(detail) for detail in details if detail]
    if not any(texts):
        texts.append(_text_of({"value": _own(entry, "summary")}))
    return max(texts, key=len)


def _text_of(detail: Any) -> str:
    value = _own(detail, "value")
    if not isinstance(value, str):
        return ""
    if _own(detail, "type") == "text/plain":
        text = fields_of({"text": value}).text
    else:
        text = checked_text(text_of_html(value))
    return _without_signature(text)


def _without_signature(text: str) -> str:
    """The text without what the site's software has written under it."""
    paragraphs = text.split("\n\n")
    while paragraphs and (_SIGNATURE.fullmatch(paragraphs[-1]) or is_furniture(paragraphs[-1])):
        paragraphs.pop()
    return _CUT_OFF.sub("…", "\n\n".join(paragraphs)) if paragraphs else ""
