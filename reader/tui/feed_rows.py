"""Feeds as the rows of a list."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from reader.moments import ago, ahead
from reader.text import clean_line
from reader.tui import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.feed import StoredFeed
    from reader.tui.widgets.card import Line

LINES = 2
_DIM = Style(dim=True)
_ADDRESS_FROM = 100
"""Cells of a row from which on there is room for the address beside the title."""


class FeedRows:
    """Each feed with its title and tags, and below them how it stands."""

    def __init__(self, feeds: Sequence[StoredFeed] = ()) -> None:
        self.feeds = feeds

    def count(self) -> int:
        """How many there are."""
        return len(self.feeds)

    def row(self, index: int, width: int) -> Sequence[Line]:
        """Its name, where there is room with its address; when it was there last, is asked next, and what is wrong."""
        feed = self.feeds[index]
        beside = [clean_line(", ".join(feed.tags))]
        if width >= _ADDRESS_FROM and feed.title:
            beside.append(clean_line(feed.address))
        facts = marks.DOT.join(filter(None, beside))
        return [
            [Segment(name_of(feed)), *([Segment(f"  {facts}", _DIM)] if facts else [])],
            [Segment(f"  {marks.DOT.join(_standing(feed))}", _DIM)],
        ]


def name_of(feed: StoredFeed) -> str:
    """What a person knows the feed by."""
    return clean_line(feed.title) or clean_line(feed.address)


def _standing(feed: StoredFeed) -> list[str]:
    """How it stands, the most urgent last, where a narrow window may cut it."""
    now = datetime.now(UTC)
    if feed.ended:
        return [f"ended: {clean_line(feed.ended)}"]
    parts = [ago(feed.succeeded, now) if feed.succeeded else "never synced", f"next {ahead(feed.due, now)}"]
    if feed.full:
        parts.append("whole pages")
    if feed.error:
        parts.append(clean_line(feed.error))
    return parts
