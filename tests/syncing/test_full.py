"""With `full`, the pages that new entries link to are fetched, politely, and tell more than their summaries."""

import threading
from collections import Counter

from reader.article import Article
from reader.feed import Feed
from reader.gather.sandbox import Workers
from reader.library import Library
from tests.fetching.serving import Request, Server, answer, serving

from .newsroom import HOUR, feed_of, html, newsroom, page_of, rss, story

LONG = [
    f"The ferry {what} after a night of fog, and the harbour office counted every passenger on the quay twice over."
    for what in ("left Korgen late", "came back at noon", "lay at the pier", "was towed past the light", "sailed again")
]


def test_pages_replace_summaries_where_they_tell_more(library: Library, workers: Workers) -> None:
    with Server(lambda request: pages.get(request.target, answer(404))) as server:
        links = [f"{server.address}/{name}" for name in ("long", "missing")]
        pages = {
            "/feed": rss(feed_of(story(1, link=links[0]), story(2, link=links[1]))),
            "/long": html(page_of("Report 1", *LONG)),
        }
        with newsroom(library, server, workers=workers) as room:
            room.subscribe(Feed(f"{server.address}/feed", full=True))
            report = room.sync_one()
            assert (report.added, report.skipped) == (2, 1)
            assert "towed past the light" in room.text("Report 1")
            assert room.text("Report 2") == "Ferry number 2 left Korgen at dawn, the harbour office said on Monday."
            assert server.targets == ["/feed", "/robots.txt", "/long", "/missing"]


def test_only_pages_of_new_entries_are_fetched_and_what_is_held_stays_as_long(
    library: Library, workers: Workers
) -> None:
    words = ["left Korgen at dawn"]
    with Server(lambda request: pages(request.target)) as server:

        def pages(target: str) -> bytes:
            if target == "/feed":
                return rss(feed_of(story(1, words[0], link=f"{server.address}/1")))
            return html(page_of("Report 1", *LONG)) if target == "/1" else answer(404)

        with newsroom(library, server, workers=workers) as room:
            room.subscribe(Feed(f"{server.address}/feed", full=True))
            room.sync()
            for later in ("left Korgen at dawn", "left Korgen at eight"):
                words[0] = later
                room.clock.forward(2 * HOUR)
                report = room.sync_one()
                assert (report.added, report.changed, report.same) == (0, 0, 1)
            assert server.targets.count("/1") == 1
            assert "towed past the light" in room.text("Report 1")


def test_pages_that_robots_may_not_have_are_left(library: Library, workers: Workers) -> None:
    with Server(lambda request: pages.get(request.target, answer(404))) as server:
        links = [f"{server.address}/{name}" for name in ("open", "closed")]
        pages = {
            "/feed": rss(feed_of(story(1, link=links[0]), story(2, link=links[1]))),
            "/robots.txt": answer(200, b"User-agent: *\nDisallow: /closed\n"),
            "/open": html(page_of("Report 1", *LONG)),
            "/closed": html(page_of("Report 2", *LONG)),
        }
        with newsroom(library, server, workers=workers) as room:
            room.subscribe(Feed(f"{server.address}/feed", full=True))
            assert room.sync_one().skipped == 1
            assert "/closed" not in server.targets
            assert "towed" in room.text("Report 1")
            assert "towed" not in room.text("Report 2")


def test_pages_that_a_feed_must_not_reach_are_left(library: Library, workers: Workers) -> None:
    with serving({}, "127.0.0.3") as hidden:
        feed = feed_of(story(1, link=f"{hidden.address}/secret"))
        with serving({"/feed": rss(feed)}) as server, newsroom(library, server, workers=workers) as room:
            room.subscribe(Feed(f"{server.address}/feed", full=True))
            report = room.sync_one()
            assert (report.added, report.skipped) == (1, 1)
            assert hidden.connections == 0


def test_pages_of_one_host_are_fetched_one_at_a_time(library: Library, workers: Workers) -> None:
    busy: Counter[str] = Counter()
    most: Counter[str] = Counter()
    lock = threading.Lock()

    def respond(request: Request) -> bytes:
        host = request.headers["host"]
        with lock:
            busy[host] += 1
            most[host] = max(most[host], busy[host])
        try:
            if request.target.endswith("/feed"):
                first = 10 * int(request.target[1])
                return rss(feed_of(*(story(first + number, link=f"{two.address}/{number}") for number in range(5))))
            return answer(404) if request.target == "/robots.txt" else html(page_of("Page", *LONG, request.target))
        finally:
            with lock:
                busy[host] -= 1

    with (
        Server(respond) as one,
        Server(respond, "127.0.0.2") as two,
        newsroom(library, one, two, workers=workers) as room,
    ):
        room.subscribe(*(Feed(f"{server.address}/{at}/feed", full=True) for at, server in enumerate((one, two, one))))
        room.sync()
        assert set(most.values()) == {1}
        assert {"/0", "/1", "/2", "/3", "/4"} <= set(two.targets)


def test_a_host_that_has_had_enough_is_asked_for_no_more_pages(library: Library, workers: Workers) -> None:
    def respond(request: Request) -> bytes:
        match request.target:
            case "/feed":
                return rss(feed_of(*(story(number, link=f"{server.address}/{number}") for number in range(4))))
            case "/robots.txt":
                return answer(404)
            case _:
                return answer(429, retry_after="60")

    with Server(respond) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed", full=True))
        report = room.sync_one()
        assert (report.added, report.skipped) == (4, 4)
        assert server.targets == ["/feed", "/robots.txt", "/0"]


def test_a_page_that_was_added_is_not_replaced_by_a_feed_s_summary(library: Library, workers: Workers) -> None:
    address = "https://herald.example/1"
    with library.writing() as writer:
        writer.add(Article(title="Report 1", text="\n\n".join(LONG), place=address, url=address, key=address))
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        report = room.sync_one()
        assert (report.added, report.changed, report.same) == (0, 0, 1)
        assert "towed past the light" in room.text("Report 1")


def test_two_feeds_that_tell_the_same_differently_do_not_take_turns(library: Library, workers: Workers) -> None:
    pages = {"/a": rss(feed_of(story(1, "left"))), "/b": rss(feed_of(story(1, "left Korgen at dawn, and came back")))}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/a"), Feed(f"{server.address}/b"))
        room.sync()
        for _ in range(3):
            room.clock.forward(12 * HOUR)
            assert room.sync().changed == 0
        assert library.revisions(1) == []
