"""Signals at a prompt: none of them waits for the next key."""

import os
import select
import signal
import sys
import termios
from contextlib import suppress
from threading import Thread, main_thread
from types import FrameType

from reader.sql_callbacks import is_called_by_sqlite

_ENDING = (signal.SIGTERM, signal.SIGHUP)
_NUDGE = signal.SIGURG
"""Ends no process that it reaches by mistake, and means nothing else here."""
_AGAIN = 0.02
"""Seconds after which a nudge that nothing came of is given again."""


class PromptSignals:
    """Has signals do at once what they are there for, while the main thread reads from the terminal.

    Python only notes that a signal came, and does what it asks for when the main thread looks. One that comes between
    the last look and the read, or while readline handles a key, would have to wait for the next key. So a thread hears
    of each as it comes. One that ends the program it obeys itself, and gives the terminal back first; for Ctrl+C it
    nudges the main thread out of its read until KeyboardInterrupt has been raised there, where SQLite does not drop it.
    """

    def __init__(self) -> None:
        self._settings = termios.tcgetattr(sys.stdin)
        self._interrupted = False
        self._hears, is_told = os.pipe()
        os.set_blocking(is_told, False)
        signal.set_wakeup_fd(is_told, warn_on_full_buffer=False)
        signal.signal(_NUDGE, self._interrupt)
        for only_heard in (*_ENDING, signal.SIGINT):
            signal.signal(only_heard, lambda *_: None)
        Thread(target=self._heed, daemon=True).start()

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        if self._interrupted and not is_called_by_sqlite(frame):
            self._interrupted = False
            signal.default_int_handler(number, frame)

    def _heed(self) -> None:
        while (number := self._next()) not in _ENDING:
            if number == signal.SIGINT:
                self._interrupted = True
            if self._interrupted and number != _NUDGE:
                signal.pthread_kill(main_thread().ident or 0, _NUDGE)
        with suppress(termios.error):  # it has gone
            termios.tcsetattr(sys.stdin, termios.TCSANOW, self._settings)
        os._exit(128 + number)

    def _next(self) -> int:
        """The next signal's number, 0 where it is time to nudge again."""
        has_come, _, _ = select.select([self._hears], [], [], _AGAIN if self._interrupted else None)
        return os.read(self._hears, 1)[0] if has_come else 0
