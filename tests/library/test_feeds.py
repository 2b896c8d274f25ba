"""Feeds are held with what came of fetching them."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.errors import FeedNotFound, LibraryUnusable
from reader.feed import Feed, StoredFeed
from reader.library import Library, Outcome

from .making import add, article, found

NEWS = Feed("https://herald.example/feed", "Harbour Herald", ("local", "sea"))
TALK = Feed("https://lantern.example/rss")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def held(library: Library, *feeds: Feed) -> list[StoredFeed]:
    """These feeds, taken in, and then all that are held."""
    with library.writing() as writer:
        for feed in feeds:
            writer.add_feed(feed)
    return library.feeds()


def update(library: Library, feed: StoredFeed) -> StoredFeed | None:
    with library.writing() as writer:
        return writer.update_feed(feed)


def test_a_new_feed_is_due_at_once(library: Library) -> None:
    before = datetime.now(UTC)
    (feed,) = held(library, NEWS)
    after = datetime.now(UTC)
    assert before <= feed.added <= after
    assert feed == StoredFeed(
        id=1,
        address="https://herald.example/feed",
        title="Harbour Herald",
        tags=("local", "sea"),
        full=False,
        added=feed.added,
        due=feed.added,
    )
    assert library.due_feeds(after) == [feed]


@pytest.mark.parametrize(
    ("again", "outcome", "kept"),
    [
        pytest.param(NEWS, Outcome.SAME, NEWS, id="the same"),
        pytest.param(replace(NEWS, tags=()), Outcome.SAME, NEWS, id="without its tags"),
        pytest.param(replace(NEWS, title="My paper"), Outcome.SAME, NEWS, id="under another title"),
        pytest.param(
            replace(NEWS, tags=("sea", "daily")),
            Outcome.CHANGED,
            replace(NEWS, tags=("local", "sea", "daily")),
            id="with another tag",
        ),
        pytest.param(replace(NEWS, full=True), Outcome.CHANGED, replace(NEWS, full=True), id="with its pages"),
    ],
)
def test_a_feed_named_again_has_the_tags_of_both_and_keeps_its_state(
    library: Library, again: Feed, outcome: Outcome, kept: Feed
) -> None:
    (feed,) = held(library, NEWS)
    fetched = replace(feed, etag='"a"', tried=NOON, succeeded=NOON, due=NOON + HOUR)
    update(library, fetched)
    with library.writing() as writer:
        assert writer.add_feed(again) is outcome
    assert library.feeds() == [replace(fetched, title=kept.title, tags=kept.tags, full=kept.full)]


def test_what_came_of_a_fetch_is_kept_to_the_microsecond_in_whatever_zone_it_was_told(library: Library) -> None:
    (feed,) = held(library, NEWS)
    east = NOON.replace(microsecond=7).astimezone(timezone(HOUR * 9))
    noted = replace(
        feed,
        title="The Herald",
        etag='W/"x"',
        last_modified="Sun, 01 Mar 2026 12:00:00 GMT",
        tried=east,
        due=east + HOUR,
    )
    noted = replace(noted, failures=3, error="it answered 500", ended="")
    assert update(library, noted) == noted
    assert library.feeds() == [noted]
    assert library.feeds()[0].due.utcoffset() == timedelta(0)


def test_only_what_is_due_and_has_not_ended_is_to_be_fetched_the_longest_due_first(library: Library) -> None:
    feeds = held(library, *(Feed(f"https://{n}.example/") for n in range(4)))
    for feed, due in zip(feeds, (NOON, NOON - HOUR, NOON + HOUR, NOON - HOUR), strict=True):
        update(library, replace(feed, due=due, ended="gone (410)" if feed.id == 4 else ""))
    assert [feed.id for feed in library.due_feeds(NOON)] == [2, 1]
    assert [feed.id for feed in library.due_feeds(NOON.astimezone(timezone(-HOUR)))] == [2, 1]
    assert [feed.id for feed in library.due_feeds(NOON + HOUR)] == [2, 1, 3]


def test_a_feed_that_has_moved_to_where_another_is_becomes_one_with_it(library: Library) -> None:
    first, second = held(library, NEWS, Feed(TALK.address, "Lantern", ("sea", "daily"), full=True))
    moved = update(library, replace(first, address=second.address, etag='"new"'))
    assert moved == replace(first, address=TALK.address, etag='"new"', tags=("local", "sea", "daily"), full=True)
    assert library.feeds() == [moved]


def test_a_feed_that_has_moved_is_held_under_its_new_address(library: Library) -> None:
    (feed,) = held(library, NEWS)
    update(library, replace(feed, address=TALK.address))
    assert [one.address for one in library.feeds()] == [TALK.address]


def test_tags_given_while_it_was_fetched_are_not_lost(library: Library) -> None:
    (feed,) = held(library, NEWS)
    with library.writing() as writer:
        writer.change_feed(feed.id, tags=("new",), full=True)
        noted = writer.update_feed(replace(feed, etag='"a"'))
    assert noted == replace(feed, etag='"a"', tags=("new",), full=True)
    assert library.feeds() == [noted]


def test_a_feed_removed_while_it_was_fetched_stays_removed(library: Library) -> None:
    (feed,) = held(library, NEWS)
    with library.writing() as writer:
        writer.remove_feed(feed.id)
    assert update(library, feed) is None
    assert library.feeds() == []


def test_a_removed_feed_leaves_its_articles_and_comes_back_as_it_was(library: Library) -> None:
    add(library, article("Rain.", place=NEWS.address))
    feed, _ = held(library, NEWS, TALK)
    feed = replace(feed, etag='"a"', due=NOON)
    update(library, feed)
    with library.writing() as writer:
        removed = writer.remove_feed(feed.id)
    assert found(library, "rain") == [1]
    assert removed == feed
    with library.writing() as writer:
        assert writer.add_feed(removed) is Outcome.ADDED
    assert library.feeds()[1] == replace(feed, id=3)


def test_a_feed_from_another_library_keeps_its_id_where_no_other_had_it(library: Library) -> None:
    stored = StoredFeed(id=7, address=NEWS.address, added=NOON, due=NOON)
    assert held(library, stored) == [stored]
    assert held(library, TALK)[1].id == 8


def test_what_is_not_there_is_named(library: Library) -> None:
    with library.writing() as writer:
        writer.add(article("Rain."))
        with pytest.raises(FeedNotFound, match="no feed 7 in this library"):
            writer.remove_feed(7)
        with pytest.raises(FeedNotFound):
            writer.change_feed(7, tags=(), full=False)
    assert found(library, "rain") == [1]


def test_feeds_leave_the_index_alone(library: Library, folder: Path) -> None:
    add(library, article("Rain."))
    before = library.generation(), (folder / "index" / "current.json").read_bytes()
    (feed,) = held(library, NEWS)
    update(library, replace(feed, etag="x"))
    assert (library.generation(), (folder / "index" / "current.json").read_bytes()) == before


def test_a_feed_is_noted_with_its_articles_or_not_at_all(library: Library) -> None:
    (feed,) = held(library, NEWS)

    def break_off() -> None:
        with library.writing() as writer:
            writer.add(article("Rain."))
            writer.update_feed(replace(feed, etag="new"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert library.feeds() == [feed]
    assert found(library, "rain") == []


def test_a_moment_that_nobody_can_have_kept_is_damage(library: Library, folder: Path) -> None:
    held(library, NEWS)
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE feed SET due = 'soon'")
    with pytest.raises(LibraryUnusable, match="damaged"):
        library.feeds()
