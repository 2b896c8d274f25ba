"""Ctrl+C while a verb or a pipe's question is worked on: at once, but never within what SQLite calls."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread, current_thread, main_thread
from types import FrameType

from reader.sql_callbacks import is_called_by_sqlite

_SOON = 0.001
"""Seconds: as long as SQLite has a function of ours work a hundred times."""
_put_off: set[int] = set()
"""Signals that came where nothing may be raised, and are to come once more."""


@contextmanager
def interrupts_heard() -> Iterator[None]:
    """Has Ctrl+C raise KeyboardInterrupt within, where Python would, but not where it would be lost.

    One that was still to be raised at the end is raised there.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler or current_thread() is not main_thread():
        yield  # it is ignored, or others see to it
        return
    signal.signal(signal.SIGINT, _interrupt)
    try:
        yield
        if signal.SIGINT in _put_off:
            raise KeyboardInterrupt
    finally:
        _put_off.clear()
        signal.signal(signal.SIGINT, before)


def is_put_off(number: int, frame: FrameType | None) -> bool:
    """Whether a signal came where nothing may be raised: then it comes once more, soon."""
    if not is_called_by_sqlite(frame):
        _put_off.discard(number)
        return False
    _put_off.add(number)
    Thread(target=_send_again, args=(number,), daemon=True).start()
    return True


def _interrupt(number: int, frame: FrameType | None) -> None:
    if not is_put_off(number, frame):
        signal.default_int_handler(number, frame)


def _send_again(number: int) -> None:
    time.sleep(_SOON)
    if number in _put_off:
        signal.pthread_kill(main_thread().ident or 0, number)
