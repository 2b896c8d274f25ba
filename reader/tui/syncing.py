"""Feeds asked while the app goes on: whatever is due, by itself, and what a person wants to have asked at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.feed import StoredFeed
    from reader.library import Library
    from reader.settings import Settings
    from reader.syncing import SyncReport

_LONGEST_REST = 60.0
"""Seconds after which it is looked up again what is due: somebody else may have subscribed to something. 1 ms each."""


class Syncing:
    """Asks the feeds of one library. `run` does it in a thread of its own; all else is for the app's."""

    @dataclass
    class WentOn(Message):
        """The sync is so far: one line, told about once a second."""

        line: str

    @dataclass
    class Ended(Message):
        """The sync is over."""

        report: SyncReport | None
        """What came of it, of what is stored; None where there was nothing to do."""
        failure: str
        """Why it ended early, or did not begin; empty where it went well."""
        was_wished: bool
        """Whether a person asked for it."""
        rest: float
        """Seconds until it is to be looked up again what is due."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library = library
        self._settings = settings
        self.line = ""
        """How far the sync is; empty where none goes on, or has only just begun."""
        self.goes_on = False
        """Whether a thread is at it."""

    def end(self) -> None:
        """Notes that no thread is at it any more."""
        self.line = ""
        self.goes_on = False

    @property
    def is_offline(self) -> bool:
        """Whether no connection may be opened."""
        return self._settings.fetch.offline

    @property
    def by_itself(self) -> bool:
        """Whether feeds are asked when they are due, without a person's wish."""
        return self._settings.sync and not self.is_offline and not self._library.is_read_only

    def run(self, post: Callable[[Message], object], wished: tuple[StoredFeed, ...] | None = None) -> None:
        """Asks the feeds that are due, or those `wished` for, and posts how that goes on and ends.

        Raises only what is a bug.
        """
        report, failure = None, ""
        try:
            if wished or self._library.due_feeds(datetime.now(UTC)):
                from reader.tui.sync_watch import synced  # what asks feeds takes 90 ms to load

                report, failure = synced(self._library, self._settings, wished, post, self._must_stop)
            rest = _LONGEST_REST if failure else self._rest()
        except ReaderError as error:
            failure, rest = str(error), _LONGEST_REST
        post(self.Ended(report, failure, wished is not None, rest))

    def _rest(self) -> float:
        now = datetime.now(UTC)
        dues = [(feed.due - now).total_seconds() for feed in self._library.feeds() if not feed.ended]
        return min(_LONGEST_REST, max(1.0, min(dues, default=_LONGEST_REST)))

    def _must_stop(self) -> bool:
        return get_current_worker().is_cancelled
