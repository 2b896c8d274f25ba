"""Feeds as servers give them, a clock that goes when it is told to, and what a sync of them comes to."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape

from reader.feed import Feed, StoredFeed
from reader.fetching import Fetcher
from reader.gather.sandbox import Workers
from reader.library import Library
from reader.syncing import FeedReport, SyncReport, SyncWatcher, Tools, sync
from tests.fetching.serving import Server, answer, policy_for

HOUR = timedelta(hours=1)


def story(number: int, words: str = "left Korgen at dawn", link: str = "") -> str:
    """One entry; `link` is where its page is."""
    address = link or f"https://herald.example/{number}"
    text = f"Ferry number {number} {words}, the harbour office said on Monday."
    return (
        f"<item><title>Report {number}</title><link>{escape(address)}</link><guid>{number}</guid>"
        f"<description>{escape(text)}</description></item>"
    )


def feed_of(*stories: str, title: str = "Harbour Herald", ttl: int | None = None) -> bytes:
    """A feed with these entries, in RSS."""
    asked = f"<ttl>{ttl}</ttl>" if ttl else ""
    channel = f"<title>{title}</title><link>https://herald.example/</link><description>News</description>{asked}"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}{"".join(stories)}</channel></rss>'.encode()


def page_of(title: str, *paragraphs: str, head: str = "") -> bytes:
    """An article's page."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title><meta property='og:type' content='article'>"
        f"<meta property='og:title' content='{title}'>{head}</head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def front_of(*feeds: str) -> bytes:
    """A front page that names these feeds."""
    links = "".join(f"<link rel='alternate' type='application/rss+xml' title='Feed' href='{feed}'>" for feed in feeds)
    head = f"<title>Harbour Herald</title>{links}"
    return f"<!DOCTYPE html><html><head>{head}</head><body><p>Hello</p></body></html>".encode()


def rss(data: bytes, **headers: str) -> bytes:
    """A feed as a server's answer."""
    return answer(200, data, content_type="application/rss+xml", **headers)


def html(data: bytes) -> bytes:
    """A page as a server's answer."""
    return answer(200, data, content_type="text/html")


@dataclass
class Clock:
    """Begins now, and goes when it is told to."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.now

    def forward(self, by: timedelta) -> None:
        """Later."""
        self.now += by


@dataclass
class Newsroom:
    """A library with the clock and the tools that its feeds are asked with."""

    library: Library
    tools: Tools
    clock: Clock

    def subscribe(self, *feeds: Feed) -> None:
        """Takes feeds in, due at once."""
        with self.library.writing() as writer:
            for feed in feeds:
                writer.add_feed(feed)
        self.clock.now = max(self.clock.now, datetime.now(UTC))  # by which the library has called them due

    def sync(self, watcher: SyncWatcher | None = None, feeds: Iterable[StoredFeed] | None = None) -> SyncReport:
        """Asks what is due, or these."""
        return sync(self.library, self.tools, feeds, watcher)

    def sync_one(self) -> FeedReport:
        """Asks the one feed that is due."""
        (report,) = self.sync().feeds
        return report

    @property
    def feed(self) -> StoredFeed:
        """The first feed, as it stands."""
        return self.library.feeds()[0]

    def titles(self) -> list[str]:
        """Of all articles, sorted."""
        return sorted(headline.title for headline in self.library.headlines())

    def text(self, title: str) -> str:
        """What the article of that title says."""
        (found,) = [one for one in self.library.headlines() if one.title == title]
        return self.library.article(found.id).text


OpenNewsroom = Callable[..., "Newsroom"]


@contextmanager
def newsroom(library: Library, *servers: Server, workers: Workers, allow: tuple[str, ...] = ()) -> Iterator[Newsroom]:
    """One that can reach exactly these servers."""
    clock = Clock()
    with Fetcher(policy_for(*servers, allow=allow)) as fetcher:
        yield Newsroom(library, Tools(fetcher=fetcher, workers=workers, now=clock, jitter=lambda: 0.0), clock)
