"""Addresses that a person names: a page is added, a feed is subscribed to, a site to the feed that it names."""

from collections.abc import Sequence
from pathlib import Path

from reader.article import Skipped
from reader.feed import Feed
from reader.fetch_policy import FetchPolicy
from reader.gather import Found
from reader.gather.sandbox import Workers
from reader.intake import IntakeReport, IntakeTally
from reader.library import Library, Outcome
from reader.settings import Settings
from reader.syncing.adding import Added, add
from reader.syncing.lock import sync_lock
from tests.fetching.serving import Request, Server, answer, serving

from .newsroom import HOUR, Newsroom, feed_of, front_of, html, newsroom, page_of, rss, story
from .test_full import LONG


class Notes(IntakeTally):
    """Notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.skipped: list[Skipped] = []

    def told(self, line: str, way_on: str = "") -> None:
        self.lines.append(line)

    def found(self, found: Found) -> None:
        super().found(found)
        if isinstance(found, Skipped):
            self.skipped.append(found)


def added(room: Newsroom, *places: str, full: bool = False) -> tuple[Added, Notes]:
    """What came of adding these places."""
    notes = Notes()
    return add(room.library, places, notes, Settings(), full=full, tools=room.tools), notes


def addresses(feeds: Sequence[Feed]) -> list[str]:
    return [feed.address for feed in feeds]


def test_a_feed_is_subscribed_to_and_its_entries_are_added_with_one_request(library: Library, workers: Workers) -> None:
    pages = {"/feed": rss(feed_of(story(1), story(2)), etag='"7"')}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        outcome, notes = added(room, f"{server.address}/feed")
        assert outcome.report == notes.report == IntakeReport(added=2, feeds=1)
        assert notes.lines == ["subscribed to Harbour Herald (2 articles)"]
        assert [(feed.title, feed.outcome) for feed in outcome.feeds] == [("Harbour Herald", Outcome.ADDED)]
        assert server.targets == ["/feed"]
        assert (room.feed.etag, room.feed.due) == ('"7"', room.clock.now + HOUR)


def test_a_feed_added_again_is_the_same(library: Library, workers: Workers) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        added(room, f"{server.address}/feed")
        outcome, notes = added(room, f"{server.address}/feed")
        assert outcome.report == IntakeReport(same=1, known_feeds=1)
        assert notes.lines == ["Harbour Herald is subscribed to already (1 article)"]
        assert len(library.feeds()) == 1


def test_a_feed_that_had_ended_is_asked_again_once_it_is_added_again(library: Library, workers: Workers) -> None:
    answers = [answer(410), rss(feed_of(story(1)))]
    with Server(lambda _: answers.pop(0)) as server, newsroom(library, server, workers=workers) as room:
        room.subscribe(Feed(f"{server.address}/feed"))
        room.sync()
        assert room.feed.ended
        outcome, notes = added(room, f"{server.address}/feed")
        assert (outcome.report.added, room.feed.ended) == (1, "")
        assert notes.lines == ["subscribed to Harbour Herald (1 article)"]


def test_a_page_is_added_as_an_article_and_the_feeds_that_it_names_are_told_of(
    library: Library, workers: Workers
) -> None:
    head = "<link rel='alternate' type='application/rss+xml' title='All' href='/feed'>"
    pages = {"/story": html(page_of("Ferry towed to port", *LONG, head=head))}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        outcome, notes = added(room, f"{server.address}/story")
        assert outcome.report == IntakeReport(added=1)
        assert notes.lines == ["Ferry towed to port: is added", f"the page names feeds: {server.address}/feed"]
        assert "towed past the light" in room.text("Ferry towed to port")
        assert library.feeds() == []
        assert added(room, f"{server.address}/story")[0].report == IntakeReport(same=1)


def test_a_page_that_has_changed_is_told_of_as_changed(library: Library, workers: Workers) -> None:
    pages = [html(page_of("Ferry towed to port", *LONG)), html(page_of("Ferry towed to port", *LONG[:-1]))]
    with Server(lambda _: pages.pop(0)) as server, newsroom(library, server, workers=workers) as room:
        added(room, f"{server.address}/story")
        outcome, notes = added(room, f"{server.address}/story")
        assert outcome.report == IntakeReport(changed=1)
        assert notes.lines == ["Ferry towed to port: has changed, and the earlier text is kept"]


def test_a_site_is_subscribed_to_by_the_first_feed_that_it_names(library: Library, workers: Workers) -> None:
    pages = {
        "/": html(front_of("/all", "/sport", "/culture")),
        "/all": rss(feed_of(story(1))),
        "/sport": rss(feed_of(story(2))),
    }
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        outcome, notes = added(room, server.address)
        assert outcome.report == IntakeReport(added=1, feeds=1)
        assert addresses(library.feeds()) == [f"{server.address}/all"]
        assert notes.lines == [
            "subscribed to Harbour Herald (1 article)",
            f"the page names others too: {server.address}/sport, {server.address}/culture",
        ]
        assert server.targets == ["/", "/all"]


def test_a_site_whose_feed_is_none_is_told_of(library: Library, workers: Workers) -> None:
    pages = {"/": html(front_of("/all")), "/all": html(front_of())}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        outcome, notes = added(room, server.address)
        assert outcome.report == IntakeReport(skipped=1)
        assert notes.skipped == [Skipped(f"{server.address}/all", f"no feed, though {server.address} names it as one")]
        assert library.feeds() == []


def test_the_address_that_a_feed_has_moved_to_is_the_one_that_is_kept(library: Library, workers: Workers) -> None:
    pages = {"/old": answer(301, location="/new"), "/new": rss(feed_of(story(1)))}
    with serving(pages) as server, newsroom(library, server, workers=workers) as room:
        added(room, f"{server.address}/old")
        assert addresses(library.feeds()) == [f"{server.address}/new"]
        assert library.ids_at(f"{server.address}/new") == {1}


def test_full_fetches_the_pages_at_once_and_from_then_on(library: Library, workers: Workers) -> None:
    def respond(request: Request) -> bytes:
        if request.target == "/feed":
            return rss(feed_of(story(1, link=f"{server.address}/1")))
        return html(page_of("Report 1", *LONG)) if request.target == "/1" else answer(404)

    with Server(respond) as server, newsroom(library, server, workers=workers) as room:
        added(room, f"{server.address}/feed", full=True)
        assert room.feed.full
        assert "towed past the light" in room.text("Report 1")


def test_what_cannot_be_fetched_is_skipped_with_its_reason_and_the_rest_goes_in(
    library: Library, workers: Workers, tmp_path: Path
) -> None:
    (tmp_path / "comet.txt").write_text("Comet seen over Tartu\n\nA green comet was seen over Tartu on Monday night.\n")
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        places = (
            f"{server.address}/nowhere",
            str(tmp_path / "comet.txt"),
            f"{server.address}/feed",
            "ftp://x.example/",
        )
        outcome, notes = added(room, *places)
        assert outcome.report == notes.report == IntakeReport(added=2, skipped=2, feeds=1)
        assert [one.reason for one in notes.skipped] == [
            "only http and https addresses can be read (or name a file)",
            "there is nothing at this address (status 404)",
        ]


def test_a_list_of_feeds_at_an_address_is_taken_in(library: Library, workers: Workers) -> None:
    outline = "<outline type='rss' text='Lantern' xmlUrl='https://lantern.example/feed'/>"
    opml = f"<opml version='2.0'><head/><body><outline text='ships'>{outline}</outline></body></opml>".encode()
    with serving({"/feeds.opml": answer(200, opml)}) as server, newsroom(library, server, workers=workers) as room:
        outcome, _ = added(room, f"{server.address}/feeds.opml")
        assert outcome.report == IntakeReport(feeds=1)
        assert [(feed.title, feed.tags) for feed in library.feeds()] == [("Lantern", ("ships",))]


def test_a_file_of_articles_at_an_address_is_taken_in(library: Library, workers: Workers) -> None:
    lines = b'{"title": "Report 1", "text": "Ferry number 1 left Korgen at dawn."}\n'
    with (
        serving({"/news.jsonl": answer(200, lines, content_type="application/jsonl")}) as server,
        newsroom(library, server, workers=workers) as room,
    ):
        outcome, _ = added(room, f"{server.address}/news.jsonl")
        assert outcome.report == IntakeReport(added=1)


def test_while_another_sync_goes_on_a_feed_is_subscribed_to_all_the_same(library: Library, workers: Workers) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server, newsroom(library, server, workers=workers) as room:
        with sync_lock(library.folder):
            outcome, notes = added(room, f"{server.address}/feed")
        assert outcome.report == IntakeReport(feeds=1)
        assert notes.lines == [
            "subscribed to Harbour Herald, but another sync is just going on: its articles come with the next one"
        ]
        room.clock.forward(HOUR)
        assert room.sync().added == 1


def test_offline_opens_no_connection_and_says_so(library: Library) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server:
        notes = Notes()
        policy = FetchPolicy(allow=(server.host,), ports=(server.port,), offline=True)
        outcome = add(library, [f"{server.address}/feed"], notes, Settings(fetch=policy))
        assert outcome.report == IntakeReport(skipped=1)
        assert notes.skipped == [Skipped(f"{server.address}/feed", "offline: no connection is opened")]
        assert server.connections == 0
