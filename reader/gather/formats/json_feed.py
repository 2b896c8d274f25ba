"""JSON Feed 1 and 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.gather.feed_title import outlet_of_feed
from reader.gather.fields import article_of, checked_text, fields_of, key_of, metadata_of
from reader.gather.html_text import text_of_html, without_tags
from reader.gather.link import first_address
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Article, Skipped
    from reader.gather.document import Document
    from reader.gather.fields import Fields

_VERSION = re.compile(r'"version"\s*:\s*"https?:(?://|\\/\\/)(?:www\.)?jsonfeed\.org(?:/|\\/)version', re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether it is an object that says near its beginning or its end that it is a JSON feed."""
    if not document.beginning.startswith("{"):
        return False
    return bool(
        _VERSION.search(document.beginning) or _VERSION.search(document.data[-2_000:].decode("utf-8", "replace"))
    )


def read(document: Document) -> Iterator[Article | Skipped]:
    """The items of a feed, each an article: with its content, else with its summary, else with its headline alone.

    The place of each is `PATH:N`, its number in the feed, and the document's own place where that was fetched.
    """
    feed = feed_of(document)
    items = feed.get("items")
    if not isinstance(items, list):
        raise Unreadable("a feed without items")
    if not items and not document.address:
        raise Unreadable("a feed without entries")

    def article(item: tuple[object], place: str) -> Article:
        fields = _fields(item[0], feed, document.address)
        return article_of(fields, place=place, key=key_of(fields, document.stem))

    yield from document.read_each(zip(items, strict=True), article)  # in ones: an empty text is no record


def feed_of(document: Document) -> Mapping[str, object]:
    """The feed as an object. What is no valid JSON is `Unreadable`."""
    try:
        feed = json.loads(document.text())
    except json.JSONDecodeError as error:
        raise Unreadable(f"not valid JSON: {error.msg} at line {error.lineno}") from error
    except (RecursionError, ValueError) as error:
        raise Unreadable("not readable as JSON: nested too deeply, or a number in it is too long") from error
    if not isinstance(feed, Mapping):
        raise Unreadable("not a JSON feed, which is one object")
    return feed


def _fields(item: object, feed: Mapping[str, object], address: str) -> Fields:
    if not isinstance(item, Mapping):
        raise Unreadable("not an object with a title and a text")
    title = feed.get("title")
    fields = metadata_of(
        {
            "title": item.get("title"),
            "source": outlet_of_feed(without_tags(title)) if isinstance(title, str) else "",
            "url": first_address((item.get("url"), item.get("external_url")), feed.get("home_page_url"), address)
            or first_address([item.get("id")]),
            "authors": _authors(item) or _authors(feed),
            "published": item.get("date_published") or item.get("date_modified"),
            "id": item.get("id"),
            "language": item.get("language") or feed.get("language"),
        }
    )
    authors = tuple(author for author in fields.authors if author != fields.source)
    return replace(fields, authors=authors, text=_text(item) or checked_text(fields.title))


def _authors(thing: Mapping[str, object]) -> list[object]:
    """The names under `authors`, or under the `author` of version 1."""
    authors = thing.get("authors")
    people = authors if isinstance(authors, list) else [thing.get("author")]
    return [person["name"] for person in people if isinstance(person, Mapping) and isinstance(person.get("name"), str)]


def _text(item: Mapping[str, object]) -> str:
    """The content, as HTML or as text, whichever is longer; else the summary."""
    html, plain, summary = (item.get(name) for name in ("content_html", "content_text", "summary"))
    texts = [
        checked_text(text_of_html(html)) if isinstance(html, str) else "",
        fields_of({"text": plain}).text if isinstance(plain, str) else "",
    ]
    return max(texts, key=len) or (fields_of({"text": summary}).text if isinstance(summary, str) else "")
