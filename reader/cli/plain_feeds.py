"""Feeds at the prompt: how they stand, and what they bring."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.cli.connecting import fetcher
from reader.moments import ago, ahead
from reader.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.library import Library
    from reader.settings import Settings

NO_FEEDS = "No feeds yet: reader add ADDRESS subscribes to one."


def feed_lines(library: Library) -> Iterator[str]:
    """A line for each feed: its name, when it was there last, when it is asked next, what is wrong with it."""
    now = datetime.now(UTC)
    for feed in library.feeds():
        name = clean_line(feed.title) or clean_line(feed.address)
        if feed.ended:
            yield f"{name}: ended, {clean_line(feed.ended)}"
        else:
            trouble = f"; {clean_line(feed.error)}" if feed.error else ""
            yield f"{name}: last {ago(feed.succeeded, now)}, next {ahead(feed.due, now)}{trouble}"


def synced(library: Library, settings: Settings) -> Iterator[str]:
    """Asks all feeds, and tells what came of it. Raises Offline and what `sync` raises."""
    with fetcher(settings) as opened:
        from reader.gather.sandbox import Workers  # 150 ms with all readers, for those who sync
        from reader.syncing import Tools, sync
        from reader.syncing.report import told_of

        with Workers() as workers:
            feeds = [feed for feed in library.feeds() if not feed.ended]
            report = sync(library, Tools(fetcher=opened, workers=workers), feeds)
    for feed in report.troubled:
        yield told_of(feed)
    yield f"{report}."
