"""newsboat's `cache.db`: its feeds and their articles, with what was read and flagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Skipped
from reader.gather.containers.database import has_tables, opened_database, value_of
from reader.gather.containers.records import documents_of
from reader.gather.feed_title import outlet_of_feed
from reader.gather.html_text import without_tags
from reader.gather.subscription import subscription
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.feed import Feed
    from reader.gather.containers.database import Row
    from reader.gather.document import Document
    from reader.gather.open_file import OpenFile

_TABLES = frozenset({"rss_feed", "rss_item"})


def recognises(file: OpenFile) -> bool:
    """Whether it is a database with the tables of newsboat."""
    return has_tables(file, _TABLES)


def members(file: OpenFile) -> Iterator[Document | Feed | Skipped]:
    """The feeds, and the articles that were not deleted; a flagged one is starred. `PATH:N` is the Nth row.

    Tags are not in it but in newsboat's `urls` file.
    """
    with opened_database(file) as database:
        titles = {}
        for number, row in enumerate(database.rows("rss_feed"), 1):
            address, title = value_of(row, "rssurl"), without_tags(value_of(row, "title"))
            titles[address] = title
            try:
                yield subscription(address, title)
            except Unreadable as problem:
                yield Skipped(f"{file.place}:{number}", problem.reason)
        yield from documents_of(file, (_record(row, titles) for row in database.rows("rss_item")))
    if not titles:
        raise Unreadable("no feeds in it")


def _record(row: Row, titles: Mapping[str, str]) -> dict[str, object] | None:
    if row.get("deleted") == 1:
        return None
    title = value_of(row, "title")
    return {
        "title": title,
        "text": value_of(row, "content") or title,
        "source": outlet_of_feed(titles.get(value_of(row, "feedurl"), "")),
        "url": value_of(row, "url"),
        "authors": value_of(row, "author"),
        "published": row["pubDate"] if isinstance(row.get("pubDate"), int) else None,
        "id": value_of(row, "guid"),
        "read": row.get("unread") == 0,
        "starred": bool(value_of(row, "flags")),
    }
