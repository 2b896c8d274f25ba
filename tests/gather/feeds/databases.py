"""Databases as newsboat and lemon24's reader make them, small."""

import json
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

NEWSBOAT = """
    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
        title VARCHAR(1024) NOT NULL, is_rtl INTEGER(1) NOT NULL DEFAULT 0);
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
        title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
        feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
        unread INTEGER(1) NOT NULL, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0);
    CREATE INDEX idx_guid ON rss_item(guid);
"""
LEMON24 = """
    CREATE TABLE feeds (url TEXT PRIMARY KEY NOT NULL, title TEXT, link TEXT, updated TIMESTAMP, user_title TEXT,
        updates_enabled INTEGER NOT NULL DEFAULT 1);
    CREATE TABLE entries (id TEXT NOT NULL, feed TEXT NOT NULL, title TEXT, link TEXT, updated TIMESTAMP, author TEXT,
        published TIMESTAMP, summary TEXT, content TEXT, source TEXT, read INTEGER, important INTEGER,
        PRIMARY KEY (id, feed));
    CREATE TABLE feed_tags (feed TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (feed, key));
    CREATE TABLE entry_tags (id TEXT NOT NULL, feed TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL);
"""


def made(path: Path, statements: str, **tables: list[dict[str, object]]) -> Path:
    """A database with rows in its tables."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statements)
        insert(connection, **tables)
    return path


def insert(connection: sqlite3.Connection, **tables: list[dict[str, object]]) -> None:
    for table, rows in tables.items():
        for row in rows:
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    connection.commit()


def newsboat(path: Path, statements: str = NEWSBOAT) -> Path:
    """newsboat's cache with two feeds and four articles."""
    item: dict[str, object] = {"author": "", "feedurl": "https://herald.example/feed", "unread": 1, "flags": ""}
    return made(
        path,
        statements,
        rss_feed=[
            {
                "rssurl": "https://herald.example/feed",
                "url": "https://herald.example/",
                "title": "Harbour &amp; Herald - RSS",
            },
            {"rssurl": "exec:feed.sh", "url": "", "title": "Made"},
        ],
        rss_item=[
            item
            | {
                "guid": "1",
                "title": "Crane &amp; barge",
                "author": "Jane Roe",
                "url": "https://herald.example/crane",
                "pubDate": 1_636_500_000,
                "content": "<p>A crane fell.</p><p>No one was hurt.</p>",
                "unread": 0,
                "flags": "s",
            },
            item | {"guid": "2", "title": "Gone", "url": "", "pubDate": 0, "content": "Deleted.", "deleted": 1},
            item | {"guid": "3", "title": "Fog", "url": "", "pubDate": 0, "content": ""},
            item | {"guid": "4", "title": "", "url": "", "pubDate": "soon", "content": b"\x00\xff"},
        ],
    )


def lemon24(path: Path) -> Path:
    """The database of lemon24's reader with two feeds and three entries."""
    feed = "https://herald.example/feed"
    content = [
        {"value": "<p>A crane fell.</p><p>No one was hurt.</p>", "type": "text/html", "language": "en-GB"},
        {"value": "A crane fell.", "type": "text/plain", "language": None},
    ]
    return made(
        path,
        LEMON24,
        feeds=[
            {"url": feed, "title": "Harbour Herald - RSS", "user_title": "My Herald"},
            {"url": "https://old.example/feed", "title": "Old", "updates_enabled": 0},
            {"url": "/home/ida/feed.xml", "title": "Local"},
        ],
        feed_tags=[
            {"feed": feed, "key": "harbour", "value": "null"},
            {"feed": feed, "key": ".reader.mark-as-read", "value": "{}"},
            {"feed": feed, "key": "the news", "value": "null"},
        ],
        entries=[
            {
                "id": "1",
                "feed": feed,
                "title": "Crane falls",
                "link": "https://herald.example/crane",
                "author": json.dumps([{"name": "Jane Roe", "email": None}, {"name": "Ida Berg"}, {"name": None}]),
                "published": "2021-11-09 23:30:00",
                "summary": "A crane.",
                "content": json.dumps(content),
                "read": 1,
                "important": 1,
            },
            {
                "id": "2",
                "feed": feed,
                "title": "Fog",
                "author": "Ida Berg",
                "updated": "2021-11-10 08:00:00",
                "summary": "Fog over the quay.",
                "content": "not JSON",
                "source": json.dumps({"title": "Gull Gazette", "url": "https://gulls.example/rss"}),
                "read": 0,
            },
            {"id": "3", "feed": feed},
        ],
    )


def with_pages_in_a_circle(path: Path, page: int, leaf: int | None = None, *, levels: int = 6) -> None:
    """Makes the table whose root is `page` one of millions of pages that are all the same few.

    Its own page, or `leaf`, stands below so many levels of pages of which each has all its children in one.
    """
    data = bytearray(path.read_bytes())
    size = struct.unpack(">H", data[16:18])[0]
    start = 100 if page == 1 else 0
    own = data[(page - 1) * size : page * size]
    pages = len(data) // size
    if page == 1:
        own[:100] = b""
        cells, content = struct.unpack(">HH", own[3:7])
        own += bytes(100)  # cells are counted from the start of the page
        moved = bytearray(size)
        moved[: 8 + 2 * cells] = own[: 8 + 2 * cells]
        moved[content:] = data[content:size]
        own = moved
    data += own
    pages += 1
    first = child = pages
    if leaf is not None:
        child = leaf
    for level in range(levels):
        begins = start if level == levels - 1 else 0
        count = (size - begins - 12) // 8
        inner = bytearray(size)
        cell_at = size
        pointers = b""
        for number in range(count):
            cell_at -= 5
            to = first if number == 0 and begins + level == start + levels - 1 else child
            inner[cell_at : cell_at + 5] = struct.pack(">IB", to, number + 1)
            pointers += struct.pack(">H", cell_at)
        inner[begins : begins + 12] = struct.pack(">BHHHBI", 5, 0, count, cell_at, 0, child)
        inner[begins + 12 : begins + 12 + len(pointers)] = pointers
        if level == levels - 1:
            inner[:begins] = data[:begins]
            data[(page - 1) * size : page * size] = inner
        else:
            data += inner
            pages += 1
            child = pages
    data[28:32] = struct.pack(">I", pages)
    data[92:96] = data[24:28]
    path.write_bytes(data)
