"""Articles taken in while the app goes on: on whichever screen one is, there is one intake at a time."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from threading import Event, Thread
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from reader.article import Skipped
from reader.errors import ReaderError
from reader.intake import IntakeReport, IntakeTally, size_of, take_in
from reader.pace import time_left
from reader.tui.path_line import places_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.article import Article
    from reader.library import Library

_TOLD_SECONDS = 1.0
"""Between two tellings: each is some 90 bytes on the line."""
_TELLS_TIME_FROM = 0.01
"""The share of a folder or file from which the time left was within a third of what it came to, of 11,768 articles."""


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

    def __str__(self) -> str:
        """One line for a person."""
        if self.failure and not self._stored:
            return self.failure
        if self.failure or self.stopped:
            return f"{self.failure or 'stopped'}; at least this stays: {self.report}"
        return str(self.report) if self.report != IntakeReport() else "nothing there to add"

    @property
    def _stored(self) -> bool:
        return bool(self.report.added or self.report.same or self.report.changed)


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

    def __init__(self, library: Library) -> None:
        self._library = library
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
        places = places_in(self.line)
        watcher = _Watcher(self, places, post)
        failure, stopped = "", False
        try:
            take_in(self._library, places, watcher)
        except _Stopped:
            stopped = True
        except ReaderError as error:
            failure = str(error)
        if watcher.report == IntakeReport(skipped=1) and len(places) == 1:  # a place that is not there, or one bad file
            failure = "".join(f"{one.place}: {one.reason}" for one in self.skipped)
            self.skipped.clear()
        report = replace(watcher.report, skipped=len(self.skipped))  # also those of a batch that was not stored
        self.state = Outcome(report, stopped, failure)
        post(self.Ended(self.state))

    def must_stop(self) -> bool:
        """Whether the intake is to end: a person said so, or the app is closing."""
        return self._stop.is_set() or get_current_worker().is_cancelled


class _Stopped(Exception):
    """A person wants no more."""


class _Watcher(IntakeTally):
    """Tells of an intake while it goes on, and ends it where it is to end."""

    def __init__(self, adding: Adding, places: tuple[str, ...], post: Callable[[Message], object]) -> None:
        super().__init__()
        self._adding = adding
        self._skipped = adding.skipped
        self._post = post
        self._began = time.monotonic()
        self._next = self._began
        self._size: int | None = None
        # on the side: a large folder takes seconds to go through, and adding need not wait for it, nor quitting
        Thread(target=self._look_up_size, args=(places,), daemon=True).start()

    def read(self, count: int) -> None:
        """Counts, and tells: a large file may hold its first article back."""
        super().read(count)
        self._tell()

    def found(self, found: Article | Skipped) -> None:
        """Counts, and keeps what was skipped."""
        super().found(found)
        if isinstance(found, Skipped):
            self._skipped.append(found)
        self._go_on()

    def written(self) -> None:
        """Looks whether to go on."""
        self._go_on()

    def waiting(self, holder: str) -> None:
        """Tells whom it waits for."""
        self._go_on(holder)

    def _go_on(self, holder: str = "") -> None:
        if self._adding.must_stop():
            raise _Stopped
        self._tell(holder)

    def _tell(self, holder: str = "") -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _TOLD_SECONDS
            state = Underway(self.articles, self.share_of(self._size), now - self._began, holder)
            self._adding.state = state
            self._post(Adding.WentOn(state))

    def _look_up_size(self, places: tuple[str, ...]) -> None:
        self._size = size_of(places)
