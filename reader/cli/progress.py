"""How far a long task has come: a line on standard error that changes, or a plain one every few seconds."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from reader.cli import diagnostics
from reader.cli.cells import cut
from reader.cli.verb import is_quiet
from reader.pace import pace

_SILENT_SECONDS = 1.0
"""Shorter tasks show nothing on a terminal."""
_REDRAW_SECONDS = 0.1
_PLAIN_SECONDS = 5.0
"""Between two lines where they are not drawn over each other: in a log, in cron's mail."""
_MOST_CELLS = 79


class StatusLine:
    """Tells how far a task is while it lasts, and leaves nothing behind on a terminal."""

    def __init__(self) -> None:
        self._redraws = diagnostics.can_redraw()
        self._started = time.monotonic()
        self._next = self._started + (_SILENT_SECONDS if self._redraws else _PLAIN_SECONDS)
        self._drawn = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.clear()

    @property
    def seconds(self) -> float:
        """Since the task began."""
        return time.monotonic() - self._started

    def is_due(self) -> bool:
        """Whether it is time to show something again."""
        return time.monotonic() >= self._next and not is_quiet()

    def show(self, line: str) -> None:
        """Shows `line` in place of the one before."""
        self._next = time.monotonic() + (_REDRAW_SECONDS if self._redraws else _PLAIN_SECONDS)
        if self._redraws:
            diagnostics.draw(cut(line, _MOST_CELLS))
            self._drawn = True
        else:
            diagnostics.narrate(line)

    def clear(self) -> None:
        """Takes the line away, so that another one can be told."""
        if self._drawn:
            diagnostics.draw("")
        self._drawn = False


def told_on(status: StatusLine) -> Callable[[str], None]:
    """What shows on `status` who is waited for."""

    def show(holder: str) -> None:
        if status.is_due():
            status.show(f"waiting: {holder} is writing to the library")

    return show


def index_progress(status: StatusLine) -> Callable[[int, int], None]:
    """What shows on `status` how many articles of all have been indexed."""

    def show(done: int, total: int) -> None:
        if status.is_due():
            share = done / total if total else 1.0
            status.show(f"indexing: {done:,} of {total:,} articles{pace(done, share, status.seconds)}")

    return show
