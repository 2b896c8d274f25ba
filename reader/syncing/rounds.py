"""Feeds are asked, and what they bring is stored."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from threading import Event

from reader.article import Article
from reader.feed import StoredFeed
from reader.fetching import Fetched, Fetcher
from reader.gather.sandbox import Workers
from reader.library import Library, Writer
from reader.library import Outcome as Stored
from reader.syncing.asking import Asker, FeedReply, PageReply, PageWanted, Reply, Wanted, with_page
from reader.syncing.entries import sort_entries
from reader.syncing.hosts import HostQueues, lane_of
from reader.syncing.lock import sync_lock
from reader.syncing.report import FeedReport, SyncReport
from reader.syncing.schedule import Jitter
from reader.syncing.standing import standing_after, waits

_PATIENCE = 0.1
"""Seconds between two looks whether to go on, while nobody answers."""

# What came in is written together, so that others wait for the lock seldom, and only while it is written.
_BATCH_ARTICLES = 200
_BATCH_SECONDS = 2.0


def _utc() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What feeds are asked and read with."""

    fetcher: Fetcher
    workers: Workers
    now: Callable[[], datetime] = _utc
    """In UTC."""
    jitter: Jitter = random.random


class SyncWatcher:
    """Told how a sync goes on. What it does not need to know it need not override.

    What it raises ends the sync, and what was reported as stored stays.
    """

    def began(self, feeds: int) -> None:
        """So many feeds are to be asked."""

    def goes_on(self) -> None:
        """Told many times a second."""

    def waiting(self, holder: str) -> None:
        """`holder` is writing to the library: told many times a second until it is done."""

    def stored(self, feed: FeedReport) -> None:
        """What came of a feed is safe in the library."""


def sync(
    library: Library,
    tools: Tools,
    feeds: Iterable[StoredFeed] | None = None,
    watcher: SyncWatcher | None = None,
    in_hand: Mapping[str, Fetched] | None = None,
) -> SyncReport:
    """Asks these feeds, by default those that are due, several hosts at once, and stores what they bring.

    What was fetched already is `in_hand`, by the address of its feed. An interruption at any moment leaves all whole:
    what a feed has brought is stored before what is known of the feed. Raises SyncGoesOn where another sync of this
    library goes on, LibraryError, and what the watcher raises.
    """
    with sync_lock(library.folder):
        asked = library.due_feeds(tools.now()) if feeds is None else list(feeds)
        round_ = _Round(library, tools, watcher or SyncWatcher(), in_hand or {})
        return round_.run(asked)


@dataclass(slots=True)
class _Progress:
    """A feed that has replied."""

    reply: FeedReply
    pages: int = 0
    """How many pages of its entries have not come yet."""
    outcomes: Counter[Stored] = field(default_factory=Counter)
    skipped: int = 0


class _Round:
    """One round of asking."""

    def __init__(self, library: Library, tools: Tools, watcher: SyncWatcher, in_hand: Mapping[str, Fetched]) -> None:
        self._library = library
        self._tools = tools
        self._watcher = watcher
        self._over = Event()
        self._asker = Asker(tools.fetcher, tools.workers, now=tools.now, pause=self._over.wait, in_hand=in_hand)
        self._queues: HostQueues[Wanted, Reply] = HostQueues(self._asker.ask)
        self._addresses = {feed.address for feed in library.feeds()}
        self._in_progress: dict[int, _Progress] = {}
        """By the feed's id, those whose standing is not stored yet."""
        self._first_from: dict[str, int] = {}
        """The feed that was first to bring an article in this round, by the article's key."""
        self._articles: list[tuple[int, Article]] = []
        """To be stored next, each with the id of its feed."""
        self._began = time.monotonic()
        self._reports: list[FeedReport] = []

    def run(self, feeds: list[StoredFeed]) -> SyncReport:
        """Asks all of them."""
        self._watcher.began(len(feeds))
        self._remember_who_waits()
        try:
            for feed in feeds:
                self._queues.put(lane_of(feed.address), feed)
            while self._queues.left:
                self._watcher.goes_on()
                reply = self._queues.result(_PATIENCE)
                if reply is not None:
                    self._take(reply)
                self._store_if_due()
            self._store()
        finally:
            self._over.set()
            self._queues.close()
        return SyncReport(tuple(self._reports))

    def _take(self, reply: Reply) -> None:
        if not self._in_progress:
            self._began = time.monotonic()
        if isinstance(reply, PageReply):
            self._take_page(reply)
            return
        feed = reply.feed
        progress = self._in_progress[feed.id] = _Progress(reply, skipped=len(reply.skipped))
        others = self._addresses - {feed.address}
        known, is_first = self._library.known(reply.entries), partial(self._is_first, feed.id)
        entries = sort_entries(feed, reply.entries, known, others=others, is_first=is_first)
        progress.outcomes[Stored.SAME] += entries.left
        self._articles += [(feed.id, entry) for entry in entries.to_store]
        for entry in entries.to_complete:
            progress.pages += 1
            self._queues.put(lane_of(entry.url), PageWanted(feed.id, entry))

    def _is_first(self, feed_id: int, entry: Article) -> bool:
        """Whether no other feed has brought this new article just before."""
        return not entry.key or self._first_from.setdefault(entry.key, feed_id) == feed_id

    def _take_page(self, reply: PageReply) -> None:
        feed_id, entry = reply.wanted.feed_id, reply.wanted.entry
        progress = self._in_progress[feed_id]
        progress.pages -= 1
        if reply.page is None:
            progress.skipped += 1
        self._articles.append((feed_id, with_page(entry, reply.page) if reply.page else entry))

    def _store_if_due(self) -> None:
        waits = time.monotonic() - self._began
        if len(self._articles) >= _BATCH_ARTICLES or (self._in_progress and waits >= _BATCH_SECONDS):
            self._store()

    def _store(self) -> None:
        """Writes what is at hand, and how those feeds stand that have no more to bring."""
        complete = [progress for progress in self._in_progress.values() if not progress.pages]
        self._began = time.monotonic()
        if not self._articles and not complete:
            return
        with self._library.writing(self._watcher.waiting) as writer:
            for feed_id, article in self._articles:
                self._watcher.goes_on()
                self._in_progress[feed_id].outcomes[writer.add(article).outcome] += 1
            reports = [self._stand(writer, progress) for progress in complete]
        self._articles = []
        for progress, report in zip(complete, reports, strict=True):
            del self._in_progress[progress.reply.feed.id]
            self._reports.append(report)
            self._watcher.stored(report)

    def _stand(self, writer: Writer, progress: _Progress) -> FeedReport:
        """Writes how the feed stands now, and gives what came of it."""
        reply, outcomes = progress.reply, progress.outcomes
        feed = reply.feed
        brought = bool(outcomes[Stored.ADDED] or outcomes[Stored.CHANGED])
        standing = standing_after(reply, brought=brought, jitter=self._tools.jitter)
        writer.update_feed(standing.feed)
        return FeedReport(
            address=feed.address,
            title=standing.feed.title,
            outcome=standing.outcome,
            reason=standing.reason,
            added=outcomes[Stored.ADDED],
            changed=outcomes[Stored.CHANGED],
            same=outcomes[Stored.SAME],
            skipped=progress.skipped,
            due=None if standing.feed.ended else standing.feed.due,
        )

    def _remember_who_waits(self) -> None:
        """Lets those hosts alone that have asked for it in an earlier round."""
        for feed in self._library.feeds():
            if waits(feed, self._tools.now()):
                self._asker.leave_alone(feed.address, feed.due)
