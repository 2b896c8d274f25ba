"""A sync as the app follows it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reader.errors import LibraryLocked
from reader.fetching import Fetcher
from reader.gather.sandbox import Workers
from reader.syncing import FeedReport, SyncGoesOn, SyncReport, SyncWatcher, Tools, sync
from reader.tui.syncing import Syncing

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

    from reader.feed import StoredFeed
    from reader.library import Library
    from reader.settings import Settings

_TOLD_SECONDS = 1.0
"""Between two tellings, and before the first: each is some 60 bytes on the line."""


def synced(
    library: Library,
    settings: Settings,
    feeds: tuple[StoredFeed, ...] | None,
    post: Callable[[Message], object],
    must_stop: Callable[[], bool],
) -> tuple[SyncReport, str]:
    """Asks these feeds, or those that are due; gives what came of it, and why it ended early, if it did."""
    watcher = _Watcher(post, must_stop)
    failure = ""
    try:
        with Fetcher(settings.fetch) as fetcher, Workers() as workers:
            sync(library, Tools(fetcher=fetcher, workers=workers), feeds, watcher)
    except _Stopped:
        failure = "stopped"
    except (SyncGoesOn, LibraryLocked) as error:
        failure = str(error)
    return SyncReport(tuple(watcher.reports)), failure


class _Stopped(Exception):
    """The app is closing."""


class _Watcher(SyncWatcher):
    """Tells of a sync while it goes on, and ends it where it is to end."""

    def __init__(self, post: Callable[[Message], object], must_stop: Callable[[], bool]) -> None:
        self.reports: list[FeedReport] = []
        self._post = post
        self._must_stop = must_stop
        self._feeds = 0
        self._next = time.monotonic() + _TOLD_SECONDS

    def began(self, feeds: int) -> None:
        """Keeps how many feeds there are."""
        self._feeds = feeds

    def goes_on(self) -> None:
        """Looks whether to go on, and tells how far it is."""
        if self._must_stop():
            raise _Stopped
        self._tell("")

    def waiting(self, holder: str) -> None:
        """Tells whom it waits for."""
        if self._must_stop():
            raise _Stopped
        self._tell(f", waiting: {holder} is writing")

    def stored(self, feed: FeedReport) -> None:
        """Keeps what came of a feed."""
        self.reports.append(feed)

    def _tell(self, more: str) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _TOLD_SECONDS
            self._post(Syncing.WentOn(f"syncing: {len(self.reports):,} of {self._feeds:,} feeds{more}"))
