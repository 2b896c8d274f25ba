"""An intake as the app follows it."""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

from reader.address import is_web_address
from reader.article import Skipped
from reader.errors import ReaderError
from reader.intake import IntakeReport, IntakeTally, size_of, take_in
from reader.tui.adding import Adding, Outcome, Underway
from reader.tui.path_line import places_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

    from reader.gather import Found
    from reader.library import Library

_TOLD_SECONDS = 1.0
"""Between two tellings: each is some 90 bytes on the line."""


def outcome_of(adding: Adding, library: Library, post: Callable[[Message], object]) -> Outcome:
    """Takes in what `adding` names, posts how that goes on, and gives what came of it."""
    places = places_in(adding.line)
    watcher = Watcher(adding, places, post)
    failure, stopped = "", False
    try:
        if any(map(is_web_address, places)):
            from reader.syncing.adding import add  # 30 ms, for those who fetch

            add(library, places, watcher, adding.settings)
        else:
            take_in(library, places, watcher, adding.settings)
    except Stopped:
        stopped = True
    except ReaderError as error:
        failure = str(error)
    if watcher.report == IntakeReport(skipped=1) and len(places) == 1:  # a place that is not there, or one bad file
        failure = "".join(f"{one.place}: {one.reason}" for one in adding.skipped)
        adding.skipped.clear()
    report = replace(watcher.report, skipped=len(adding.skipped))  # also those of a batch that was not stored
    return Outcome(report, stopped, failure, tuple(watcher.lines))


class Stopped(Exception):
    """A person wants no more."""


class Watcher(IntakeTally):
    """Tells of an intake while it goes on, and ends it where it is to end."""

    def __init__(self, adding: Adding, places: tuple[str, ...], post: Callable[[Message], object]) -> None:
        super().__init__()
        self._adding = adding
        self._skipped = adding.skipped
        self._post = post
        self._began = time.monotonic()
        self._next = self._began
        self._size: int | None = None
        self.lines: list[str] = []
        """What was done with addresses."""
        # on the side: a large folder takes seconds to go through, and adding need not wait for it, nor quitting
        Thread(target=self._look_up_size, args=(places,), daemon=True).start()

    def read(self, count: int) -> None:
        """Counts, and tells: a large file may hold its first article back."""
        super().read(count)
        self._tell()

    def found(self, found: Found) -> None:
        """Counts, and keeps what was skipped."""
        super().found(found)
        if isinstance(found, Skipped):
            self._skipped.append(found)
        self._go_on()

    def goes_on(self) -> None:
        """Looks whether to go on."""
        self._go_on()

    def told(self, line: str, way_on: str = "") -> None:  # noqa: ARG002 - the app has other ways
        """Keeps it for the end."""
        self.lines.append(line)

    def written(self) -> None:
        """Looks whether to go on."""
        self._go_on()

    def waiting(self, holder: str) -> None:
        """Tells whom it waits for."""
        self._go_on(holder)

    def _go_on(self, holder: str = "") -> None:
        if self._adding.must_stop():
            raise Stopped
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
