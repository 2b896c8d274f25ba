"""Feeds are asked when they are due, and what they bring is stored with how they stand."""

import threading
from collections import Counter
from datetime import timedelta

import pytest

from reader.feed import Feed
from reader.gather.sandbox import Workers
from reader.library import Library
from reader.syncing import FeedReport, Outcome, SyncGoesOn, SyncWatcher
from reader.syncing.lock import sync_lock
from tests.fetching.serving import Request, Server, answer, serving

from .newsroom import HOUR, feed_of, newsroom, rss, story

SECONDS = 20.0


def test_a_new_feed_is_asked_and_its_articles_come_in(library: Library, workers: Workers) -> None:
    with (
        serving({"/feed": rss(feed_of(story(1), story(2)))}) as server,
        newsroom(library, server, workers=workers) as room,
    ):
        room.subscribe(Feed(f"{server.address}/feed"))
        report = room.sync_one()
        assert (report.outcome, report.added, report.title) == (Outcome.BROUGHT, 2, "Harbour Herald")
        assert room.titles() == ["Report 1", "Report 2"]
        assert room.feed.title == "Harbour Herald"
        assert room.feed.succeeded == room.feed.tried == room.clock.now
        assert room.feed.due == report.due == room.clock.now + HOUR
        held = library.article(next(library.headlines()).id)
        assert held.place == f"{server.address}/feed"


def test_what_is_not_due_is_left_alone_until_it_is(library: Library, workers: Workers) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        room.sync()
        room.clock.forward(HOUR - timedelta(seconds=1))
        assert room.sync().feeds == ()
        assert len(server.targets) == 1
        room.clock.forward(timedelta(seconds=1))
        report = room.sync_one()
        assert (report.added, report.same) == (0, 1)
        assert room.feed.due == room.clock.now + 1.5 * HOUR


def test_a_feed_is_left_alone_for_as_long_as_it_says_itself(library: Library, workers: Workers) -> None:
    pages = {"/a": rss(feed_of(story(1), ttl=300)), "/b": rss(feed_of(story(2)), cache_control="max-age=36000")}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/a"), Feed(f"{server.address}/b"))
        room.sync()
        assert [feed.due - room.clock.now for feed in library.feeds()] == [5 * HOUR, 10 * HOUR]


def test_an_unchanged_feed_is_not_sent_again(library: Library, workers: Workers) -> None:
    def respond(request: Request) -> bytes:
        if request.headers.get("if-none-match") == '"7"':
            return answer(304)
        return rss(feed_of(story(1)), etag='"7"')

    with Server(respond) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        room.sync()
        room.clock.forward(HOUR)
        assert room.sync_one().outcome is Outcome.UNCHANGED
        assert room.feed.etag == '"7"'
        assert room.feed.succeeded == room.clock.now
        assert room.feed.due == room.clock.now + 1.5 * HOUR


def test_a_changed_entry_replaces_its_article_and_the_earlier_text_is_kept(library: Library, workers: Workers) -> None:
    words = ["left Korgen at dawn", "never left Korgen"]
    with (
        Server(lambda _: rss(feed_of(story(1, words[0])))) as server,
        newsroom(library, server, workers=workers) as room,
    ):
        room.subscribe(Feed(f"{server.address}/feed"))
        room.sync()
        words.pop(0)
        room.clock.forward(HOUR)
        report = room.sync_one()
        assert (report.added, report.changed) == (0, 1)
        assert "never left" in room.text("Report 1")
        article_id = next(library.headlines()).id
        assert ["at dawn" in revision.text for revision in library.revisions(article_id)] == [True]
        assert room.feed.due == room.clock.now + HOUR / 2


def test_a_new_address_is_remembered_and_asked_from_then_on(library: Library, workers: Workers) -> None:
    pages = {"/old": answer(301, location="/new"), "/new": rss(feed_of(story(1)))}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/old"))
        report = room.sync_one()
        assert report.reason == f"moved to {server.address}/new"
        room.clock.forward(HOUR)
        room.sync()
        assert server.targets == ["/old", "/new", "/new"]
        assert room.feed.address == f"{server.address}/new"
        assert library.ids_at(f"{server.address}/new") == {1}


def test_what_leads_elsewhere_for_now_keeps_its_address(library: Library, workers: Workers) -> None:
    pages = {"/feed": answer(302, location="/today"), "/today": rss(feed_of(story(1)))}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        assert room.sync_one().added == 1
        assert room.feed.address == f"{server.address}/feed"


def test_a_feed_that_moves_to_where_another_one_is_becomes_one_with_it(library: Library, workers: Workers) -> None:
    pages = {"/old": answer(301, location="/new"), "/new": rss(feed_of(story(1)))}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/old", tags=("ships",)), Feed(f"{server.address}/new", tags=("news",)))
        room.sync()
        (feed,) = library.feeds()
        assert (feed.address, set(feed.tags)) == (f"{server.address}/new", {"ships", "news"})
        assert room.titles() == ["Report 1"]


def test_a_feed_that_is_gone_for_good_is_never_asked_again(library: Library, workers: Workers) -> None:
    with serving({"/feed": answer(410)}) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        report = room.sync_one()
        assert (report.outcome, report.due) == (Outcome.ENDED, None)
        assert "410" in report.reason
        room.clock.forward(timedelta(days=900))
        assert room.sync().feeds == ()
        assert len(server.targets) == 1
        assert "410" in room.feed.ended


def test_a_feed_that_fails_is_asked_ever_more_rarely_and_then_as_before(library: Library, workers: Workers) -> None:
    answers = [answer(500), answer(404), answer(500), rss(feed_of(story(1)))]
    with Server(lambda _: answers.pop(0)) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        waits = []
        for _ in range(3):
            assert room.sync_one().outcome is Outcome.FAILED
            waits.append(room.feed.due - room.clock.now)
            room.clock.now = room.feed.due
        assert waits == [HOUR / 4, HOUR / 2, HOUR]
        assert (room.feed.failures, room.feed.error) == (3, "the server has failed (status 500)")
        assert room.sync_one().added == 1
        assert (room.feed.failures, room.feed.error) == (0, "")
        assert room.feed.due == room.clock.now + HOUR


def test_what_is_no_feed_any_more_fails_and_adds_nothing(library: Library, workers: Workers) -> None:
    login = answer(200, b"<!DOCTYPE html><html><head><title>Log in</title></head><body><p>Log in.</p></body></html>")
    pages = {"/feed": answer(301, location="/login"), "/login": login}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        report = room.sync_one()
        assert (report.outcome, report.reason) == (
            Outcome.FAILED,
            "there is no feed at this address, but something else",
        )
        assert room.titles() == []
        assert room.feed.address == f"{server.address}/feed"


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_to_be_left_alone_is_left_alone_with_all_its_feeds(
    library: Library, workers: Workers, status: int
) -> None:
    with (
        Server(lambda _: answer(status, retry_after="7200")) as busy,
        Server(lambda _: rss(feed_of(story(1))), "127.0.0.2") as other,
        newsroom(library, busy, other, workers=workers) as room,
    ):
        room.subscribe(*(Feed(f"{busy.address}/{name}") for name in "abc"), Feed(f"{other.address}/feed"))
        report = room.sync()
        assert Counter(feed.outcome for feed in report.feeds) == {
            Outcome.FAILED: 1,
            Outcome.POSTPONED: 2,
            Outcome.BROUGHT: 1,
        }
        assert busy.targets == ["/a"]
        assert [feed.due - room.clock.now for feed in library.feeds()] == [2 * HOUR] * 3 + [HOUR]
        assert library.feeds()[0].error.startswith("its server asks to be left alone: ")
        room.clock.forward(2 * HOUR - timedelta(seconds=1))
        room.sync(feeds=library.feeds())
        assert busy.targets == ["/a"], "not even if somebody wants all feeds to be asked"
        assert len(other.targets) == 2
        room.clock.forward(timedelta(seconds=1))
        room.sync(feeds=library.feeds()[:1])
        assert busy.targets == ["/a", "/a"]


def test_several_hosts_are_asked_at_once_and_each_for_one_thing_at_a_time(library: Library, workers: Workers) -> None:
    hosts = [f"127.0.0.{number}" for number in range(1, 5)]
    together = threading.Barrier(len(hosts))
    busy: Counter[str] = Counter()
    most: Counter[str] = Counter()
    lock = threading.Lock()

    def respond(request: Request) -> bytes:
        host = request.headers["host"]
        with lock:
            busy[host] += 1
            most[host] = max(most[host], busy[host])
        if request.target == "/0":
            together.wait(SECONDS)  # breaks unless all hosts are asked at the same time
        with lock:
            busy[host] -= 1
        number = 10 * hosts.index(host.partition(":")[0]) + int(request.target[1:])
        return rss(feed_of(story(number)))

    servers = [Server(respond, host) for host in hosts]
    with servers[0], servers[1], servers[2], servers[3], newsroom(library, *servers, workers=workers) as room:
        room.subscribe(*(Feed(f"{server.address}/{number}") for number in range(3) for server in servers))
        report = room.sync()
        assert [feed.outcome for feed in report.feeds] == [Outcome.BROUGHT] * 12
        assert report.added == 12
        assert set(most.values()) == {1}
        assert [server.targets for server in servers] == [["/0", "/1", "/2"]] * 4


class Stopping(SyncWatcher):
    """Stops when it is told to, as Ctrl+C does."""

    def __init__(self) -> None:
        self.stored_feeds: list[FeedReport] = []
        self.has_stored = threading.Event()
        self.may_stop = threading.Event()

    def stored(self, feed: FeedReport) -> None:
        self.stored_feeds.append(feed)
        self.has_stored.set()

    def goes_on(self) -> None:
        if self.may_stop.is_set():
            raise KeyboardInterrupt


def test_what_came_before_an_interruption_stays_and_the_rest_is_asked_the_next_time(
    library: Library, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.syncing.rounds._BATCH_SECONDS", 0.0)
    watcher = Stopping()
    slow_may_answer = threading.Event()

    def respond_slowly(request: Request) -> bytes:
        assert watcher.has_stored.wait(SECONDS)
        watcher.may_stop.set()
        slow_may_answer.wait(SECONDS)
        return rss(feed_of(story(2)))

    with (
        Server(lambda _: rss(feed_of(story(1)))) as quick,
        Server(respond_slowly, "127.0.0.2") as slow,
        newsroom(library, quick, slow, workers=workers) as room,
    ):
        room.subscribe(Feed(f"{quick.address}/feed"), Feed(f"{slow.address}/feed"))
        with pytest.raises(KeyboardInterrupt):
            room.sync(watcher)
        assert [feed.address for feed in watcher.stored_feeds] == [f"{quick.address}/feed"]
        assert room.titles() == ["Report 1"]
        slow_may_answer.set()
        assert room.sync().added == 1
        assert room.titles() == ["Report 1", "Report 2"]
        assert library.index.count() == 2


def test_an_interruption_while_articles_are_written_takes_the_whole_feed_back(
    library: Library, workers: Workers
) -> None:
    class AfterSome(SyncWatcher):
        calls = 0

        def goes_on(self) -> None:
            with library._store.connection() as connection:  # the writer's own transaction is not seen here
                assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
            self.calls += 1
            if self.calls > 100:
                raise KeyboardInterrupt

    stories = [story(number) for number in range(200)]
    with serving({"/feed": rss(feed_of(*stories))}) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        with pytest.raises(KeyboardInterrupt):
            room.sync(AfterSome())
        assert room.titles() == []
        assert (room.feed.etag, room.feed.tried) == ("", None)
        assert room.sync().added == 200


def test_a_second_sync_of_the_same_library_leaves_it_to_the_first(library: Library, workers: Workers) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        with sync_lock(library.folder), pytest.raises(SyncGoesOn, match="is syncing this library already"):
            room.sync()
        assert server.connections == 0
        assert room.sync().added == 1


def test_a_feed_that_is_unsubscribed_from_meanwhile_stays_away(library: Library, workers: Workers) -> None:
    def respond(request: Request) -> bytes:
        with library.writing() as writer:
            writer.remove_feed(1)
        return rss(feed_of(story(1)))

    with Server(respond) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        room.sync()
        assert library.feeds() == []


def test_an_address_that_may_not_be_reached_is_no_connection_and_fails_the_feed(
    library: Library, workers: Workers
) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"), Feed("file:///etc/passwd"))
        report = room.sync()
        assert [feed.outcome for feed in report.feeds] == [Outcome.FAILED] * 2
        assert server.connections == 0
