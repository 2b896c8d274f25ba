"""What came of asking feeds."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from reader.text import clean_line


class Outcome(Enum):
    """What came of one feed. The value is what JSON calls it."""

    BROUGHT = "brought"
    """It was there, and its entries are in the library."""
    UNCHANGED = "unchanged"
    """Its server says that it is as it was."""
    FAILED = "failed"
    POSTPONED = "postponed"
    """Its host has just asked to be left alone: nobody asked it."""
    ENDED = "ended"
    """It will not be asked any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedReport:
    """What came of one feed, once that is safe in the library."""

    address: str
    title: str
    outcome: Outcome
    reason: str = ""
    """Why it failed or ended, or where it has moved: one clean line."""
    added: int = 0
    changed: int = 0
    same: int = 0
    skipped: int = 0
    """Entries that could not be read, and linked pages that could not be fetched."""
    due: datetime | None = None
    """When it is asked again; None where it is not."""

    @property
    def name(self) -> str:
        """What a person knows it by."""
        return self.title or self.address


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What came of all feeds that were asked, in the order in which that was known."""

    feeds: tuple[FeedReport, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """How many feeds came to this."""
        return sum(feed.outcome is outcome for feed in self.feeds)

    @property
    def added(self) -> int:
        """Articles that came in."""
        return sum(feed.added for feed in self.feeds)

    @property
    def changed(self) -> int:
        """Articles that took the place of an earlier version."""
        return sum(feed.changed for feed in self.feeds)

    @property
    def troubled(self) -> tuple[FeedReport, ...]:
        """The feeds that failed or ended."""
        return tuple(feed for feed in self.feeds if feed.outcome in (Outcome.FAILED, Outcome.ENDED))

    def __str__(self) -> str:
        """One line for a person."""
        counts = Counter(feed.outcome for feed in self.feeds)
        others = [
            f"{counts[outcome]:,} {outcome.value}"
            for outcome in (Outcome.UNCHANGED, Outcome.FAILED, Outcome.POSTPONED, Outcome.ENDED)
            if counts[outcome]
        ]
        asked = len(self.feeds) - counts[Outcome.POSTPONED]
        feeds = ", ".join([f"{asked:,} feed{'' if asked == 1 else 's'} asked", *others])
        return f"{feeds}; {self.added:,} added, {self.changed:,} changed"


def told_of(feed: FeedReport) -> str:
    """What there is to say of a feed that failed or ended, in one line."""
    return clean_line(f"{feed.name}: {feed.reason}")
