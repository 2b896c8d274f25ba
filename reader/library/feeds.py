"""The feeds that a library holds, and what came of fetching them."""

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from reader.feed import Feed, StoredFeed
from reader.library.moment import moment_of, moment_text
from reader.library.outcome import Outcome

COLUMNS = "id, address, title, tags, whole, added, etag, last_modified, tried, succeeded, due, failures, error, ended"
_FEED = f"SELECT {COLUMNS} FROM feed"  # noqa: S608 - ours, and so are the others
_UPDATE = f"UPDATE feed SET ({COLUMNS}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?"  # noqa: S608
_INSERT = f"INSERT INTO feed ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608


def all_feeds(connection: sqlite3.Connection) -> list[StoredFeed]:
    """All feeds in the order they were added."""
    return [feed_of(row) for row in connection.execute(f"{_FEED} ORDER BY id").fetchall()]


def due_feeds(connection: sqlite3.Connection, now: datetime) -> list[StoredFeed]:
    """Those that may be fetched by now, the one due longest first."""
    query = f"{_FEED} WHERE due <= ? AND ended = '' ORDER BY due, id"
    return [feed_of(row) for row in connection.execute(query, (moment_text(now),)).fetchall()]


class FeedRecords:
    """Changes to feeds. The caller holds the write lock and an open transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, feed: Feed) -> Outcome:
        """Takes a feed in, or gives the one of its address what that lacks."""
        held = self._one("address = ?", feed.address)
        if held is None:
            self._insert(feed if isinstance(feed, StoredFeed) else _new(feed))
            return Outcome.ADDED
        both = _named_again(held, feed)
        if both == held:
            return Outcome.SAME
        self._update(both)
        return Outcome.CHANGED

    def note_fetch(self, feed: StoredFeed) -> StoredFeed | None:
        """Notes what a fetch of the feed found, and gives the feed as it is now; None where there is none any more."""
        held = self._one("id = ?", feed.id)
        if held is None:
            return None
        # its tags, and whether pages are wanted, may have been changed meanwhile
        noted = replace(feed, added=held.added, tags=held.tags, full=held.full)
        other = self._one("address = ? AND id != ?", feed.address, feed.id)
        if other:
            self.remove(other.id)
            noted = _named_again(noted, other)
        self._update(noted)
        if noted.address != held.address:  # what it has brought stays its own
            self._execute("UPDATE OR IGNORE place SET place = ? WHERE place = ?", (noted.address, held.address))
        return noted

    def change(self, feed_id: int, tags: tuple[str, ...], full: bool) -> StoredFeed | None:
        """Gives the feed these tags; None where there is none."""
        held = self._one("id = ?", feed_id)
        if held is None:
            return None
        changed = replace(held, tags=tags, full=full)
        self._update(changed)
        return changed

    def remove(self, feed_id: int) -> StoredFeed | None:
        """Forgets the feed, and gives it; None where there is none."""
        held = self._one("id = ?", feed_id)
        self._execute("DELETE FROM feed WHERE id = ?", (feed_id,))
        return held

    def _insert(self, feed: StoredFeed) -> None:
        given = self._execute("SELECT seq FROM sqlite_sequence WHERE name = 'feed'").fetchone()
        feed_id = feed.id if feed.id > (given[0] if given else 0) else None  # else another one may have had it
        self._execute(_INSERT, (feed_id, *_row(feed)))

    def _update(self, feed: StoredFeed) -> None:
        self._execute(_UPDATE, (feed.id, *_row(feed), feed.id))

    def _one(self, condition: str, *values: int | str) -> StoredFeed | None:
        row = self._execute(f"{_FEED} WHERE {condition}", values).fetchone()
        return feed_of(row) if row else None


def _new(feed: Feed) -> StoredFeed:
    """The feed as it is kept at first: due at once."""
    now = datetime.now(UTC)
    return StoredFeed(id=0, address=feed.address, title=feed.title, tags=feed.tags, full=feed.full, added=now, due=now)


def _named_again(held: StoredFeed, feed: Feed) -> StoredFeed:
    """A feed that somebody names once more: with the tags of both, and the title that it lacks."""
    return replace(
        held,
        title=held.title or feed.title,
        tags=tuple(dict.fromkeys((*held.tags, *feed.tags))),
        full=held.full or feed.full,
    )


def feed_of(row: tuple[Any, ...]) -> StoredFeed:
    """The feed of a row of COLUMNS. Raises ValueError or TypeError where nobody can have stored that."""
    feed_id, address, title, tags, full, added, etag, modified, tried, succeeded, due, failures, error, ended = row
    return StoredFeed(
        id=feed_id,
        address=address,
        title=title,
        tags=tuple(json.loads(tags)),
        full=bool(full),
        added=moment_of(added),
        etag=etag,
        last_modified=modified,
        tried=moment_of(tried) if tried else None,
        succeeded=moment_of(succeeded) if succeeded else None,
        due=moment_of(due),
        failures=failures,
        error=error,
        ended=ended,
    )


def _row(feed: StoredFeed) -> tuple[Any, ...]:
    """The values of COLUMNS but the id."""
    return (
        feed.address,
        feed.title,
        json.dumps(feed.tags),
        feed.full,
        moment_text(feed.added),
        feed.etag,
        feed.last_modified,
        moment_text(feed.tried) if feed.tried else None,
        moment_text(feed.succeeded) if feed.succeeded else None,
        moment_text(feed.due),
        feed.failures,
        feed.error,
        feed.ended,
    )
