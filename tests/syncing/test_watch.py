"""Watching asks each feed when it is due, and wakes when there is a new one."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta

from reader.feed import Feed
from reader.gather.sandbox import Workers
from reader.library import Library
from reader.syncing import SyncReport, watch
from reader.syncing.lock import sync_lock
from reader.syncing.watch import LOOK_AGAIN
from tests.fetching.serving import serving

from .newsroom import HOUR, Newsroom, feed_of, newsroom, rss, story


def watched(room: Newsroom, until: timedelta, at: dict[int, Callable[[], None]] | None = None) -> list[SyncReport]:
    """What comes of the rounds until then; at some looks, something happens."""
    reports: list[SyncReport] = []
    end = room.clock.now + until
    looks = 0

    def wait(seconds: float) -> bool:
        nonlocal looks
        assert 0 < seconds <= LOOK_AGAIN.total_seconds()
        room.clock.forward(timedelta(seconds=seconds))
        looks += 1
        if at and looks in at:
            at[looks]()
        return room.clock.now >= end

    watch(room.library, room.tools, wait, on_round=reports.append)
    return reports


def test_a_feed_is_asked_again_when_it_is_due_and_not_before(library: Library, workers: Workers) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        reports = watched(room, 2.4 * HOUR)
        assert [report.added for report in reports] == [1, 0]
        assert len(server.targets) == 2


def test_a_new_feed_is_asked_within_seconds(library: Library, workers: Workers) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        reports = watched(room, timedelta(minutes=2), {2: lambda: room.subscribe(Feed(f"{server.address}/feed"))})
        assert [report.added for report in reports] == [1]


def test_without_feeds_it_rests(library: Library, workers: Workers) -> None:
    with newsroom(library, workers=workers) as room:
        assert watched(room, timedelta(minutes=5)) == []


def test_it_waits_for_another_sync_and_then_goes_on(library: Library, workers: Workers) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        with ExitStack() as other:
            other.enter_context(sync_lock(library.folder))
            reports = watched(room, timedelta(minutes=2), {2: other.close})
        assert [report.added for report in reports] == [1]
