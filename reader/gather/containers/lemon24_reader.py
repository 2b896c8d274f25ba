"""The database of lemon24's `reader`: its feeds with their tags, and their entries with what was read and important."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.article import Skipped
from reader.gather.containers.database import has_tables, opened_database, value_of
from reader.gather.containers.records import documents_of
from reader.gather.feed_title import outlet_of_feed
from reader.gather.html_text import without_tags
from reader.gather.subscription import subscription
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.feed import Feed
    from reader.gather.containers.database import Database, Row
    from reader.gather.document import Document
    from reader.gather.open_file import OpenFile

_TABLES = frozenset({"feeds", "entries", "entry_tags", "feed_tags"})


def recognises(file: OpenFile) -> bool:
    """Whether it is a database with the tables of lemon24's `reader`."""
    return has_tables(file, _TABLES)


def members(file: OpenFile) -> Iterator[Document | Feed | Skipped]:
    """The feeds whose updates are not switched off, and the entries; an important one is starred.

    `PATH:N` is the Nth row. Tags that the program keeps for itself, which begin with a dot, are left out.
    """
    with opened_database(file) as database:
        tags = _tags(database)
        titles = {}
        for number, row in enumerate(database.rows("feeds"), 1):
            address = value_of(row, "url")
            titles[address] = value_of(row, "title")
            try:
                yield _feed(row, tags[address])
            except Unreadable as problem:
                yield Skipped(f"{file.place}:{number}", problem.reason)
        yield from documents_of(file, (_record(row, titles) for row in database.rows("entries")))
    if not titles:
        raise Unreadable("no feeds in it")


def _tags(database: Database) -> defaultdict[str, list[str]]:
    """The tags of each feed."""
    tags = defaultdict(list)
    for row in database.rows("feed_tags"):
        tag = value_of(row, "key")
        if not tag.startswith("."):
            tags[value_of(row, "feed")].append(tag)
    return tags


def _feed(row: Row, tags: list[str]) -> Feed:
    title = value_of(row, "user_title") or without_tags(value_of(row, "title"))
    feed = subscription(value_of(row, "url"), title, tags)
    if row.get("updates_enabled") == 0:
        raise Unreadable(f"a feed whose updates are switched off: {feed.address}")
    return feed


def _record(row: Row, titles: Mapping[str, str]) -> dict[str, object]:
    title = value_of(row, "title")
    contents = [one for one in _list(row.get("content")) if isinstance(one.get("value"), str)]
    texts = [str(one["value"]) for one in contents] + [value_of(row, "summary")]
    source = _parsed(row.get("source"))
    own = source.get("title") if isinstance(source, Mapping) else None
    return {
        "title": title,
        "text": max(texts, key=len) or title,
        "source": outlet_of_feed(own if isinstance(own, str) else titles.get(value_of(row, "feed"), "")),
        "url": value_of(row, "link"),
        "authors": [one["name"] for one in _list(row.get("author")) if one.get("name")] or _plain(row.get("author")),
        "published": value_of(row, "published") or value_of(row, "updated"),
        "id": value_of(row, "id"),
        "language": next((one["language"] for one in contents if one.get("language")), None),
        "read": row.get("read") == 1,
        "starred": row.get("important") == 1,
    }


def _plain(value: object) -> str:
    """The authors as earlier versions have them, a line."""
    return value if isinstance(value, str) and not isinstance(_parsed(value), list) else ""


def _list(value: object) -> list[Mapping[str, object]]:
    """The objects of a list in JSON."""
    found = _parsed(value)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _parsed(value: object) -> object:
    try:
        return json.loads(value) if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return None
