"""Articles taken in while the app goes on: on whichever screen one is, there is one intake at a time."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from reader.pace import time_left

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.article import Skipped
    from reader.intake import IntakeReport
    from reader.library import Library
    from reader.settings import Settings

_TELLS_TIME_FROM = 0.1
"""The share that must be read: from there on the time told was no less than half of what it came to (11,768 articles).

Before, it is the time for reading alone, as nothing has been written.
"""


@dataclass(frozen=True, slots=True)
class Underway:
    """How far an intake is."""

    articles: int
    share: float | None = None
    """Of the bytes there are to read, 0 to 1; None while that is not known."""
    seconds: float = 0.0
    """Since it began."""
    holder: str = ""
    """Who else is writing, where it waits for that."""

    def __str__(self) -> str:
        """One line for a person."""
        told = f"adding: {self.articles:,} article{'' if self.articles == 1 else 's'}"
        if self.holder:
            return f"{told}, waiting: {self.holder} is writing"
        if self.share is None:
            return told
        left = f", about {time_left(self.share, self.seconds)}" if self.share >= _TELLS_TIME_FROM else ""
        return f"{told}, {self.share:.0%}{left}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an intake."""

    report: IntakeReport
    """Of what is stored. There may be a little more of it where the intake was stopped or failed."""
    stopped: bool = False
    failure: str = ""
    """Why it ended early, or why nothing could be read at all."""
    told: tuple[str, ...] = ()
    """What was done with addresses, in one line each."""

    def __str__(self) -> str:
        """One line for a person."""
        report = self.report
        stored = bool(report.added or report.same or report.changed)
        if self.failure and not stored:
            return self.failure
        if self.failure or self.stopped:
            return f"{self.failure or 'stopped'}; at least this stays: {report}"
        counts = str(report) if stored or report.skipped else "nothing there to add"
        return "; ".join([*self.told, counts])


class Adding:
    """Takes in what a person names. `run` does it in a thread of its own; all else is for the app's."""

    @dataclass
    class WentOn(Message):
        """The intake is so far. Told about once a second."""

        underway: Underway

    @dataclass
    class Ended(Message):
        """The intake is over."""

        outcome: Outcome

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library = library
        self.settings = settings
        self._stop = Event()
        self.line = ""
        """What a person named last."""
        self.state: Underway | Outcome | None = None
        """How far it is, or what came of the last one; None where nothing was added yet."""
        self.skipped: list[Skipped] = []
        """What the intake could not read of what was named, but for the whole of it; it grows at its end only."""

    @property
    def goes_on(self) -> bool:
        """Whether articles are being added."""
        return isinstance(self.state, Underway)

    def begin(self, line: str) -> None:
        """Gets ready to add what `line` names, which `run` then does."""
        self.line = line
        self._stop = Event()
        self.skipped = []
        self.state = Underway(0)

    def stop(self) -> None:
        """Ends the intake at the next article. What is stored stays."""
        self._stop.set()

    def run(self, post: Callable[[Message], object]) -> None:
        """Adds, and posts how that goes on and ends. Raises only what is a bug."""
        from reader.tui.intake_watch import outcome_of  # what reads articles takes 60 ms to load

        outcome = outcome_of(self, self._library, post)
        self.state = outcome
        post(self.Ended(outcome))

    def must_stop(self) -> bool:
        """Whether the intake is to end: a person said so, or the app is closing."""
        return self._stop.is_set() or get_current_worker().is_cancelled
