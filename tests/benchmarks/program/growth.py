"""How an intake goes on: whether the last articles cost more than the first."""

import sqlite3
import threading
import time
from pathlib import Path

from reader.library.failures import STORE_FILE

_PAUSE = 0.1
"""Seconds between two looks at how far it is: a look is one row."""


class GrowthWatch:
    """Looks at the store of a library that is being filled, until it is stopped."""

    def __init__(self, library: Path) -> None:
        self._file = library / STORE_FILE
        self._began = time.monotonic()
        self._over = threading.Event()
        self._seen = [(0.0, 0)]
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ends the watch: all are in and can be found."""
        self._over.set()
        self._thread.join()
        self._ended = time.monotonic() - self._began

    def first_and_last(self, articles: int) -> tuple[float, float]:
        """The seconds that the first tenth took from the start, and the last tenth up to the end."""
        tenth = articles // 10
        return self._when(tenth), self._ended - self._when(articles - tenth)

    def _when(self, count: int) -> float:
        """When that many were there, as if those between two looks had come evenly."""
        before = (0.0, 0)
        for seconds, held in self._seen:
            if held >= count:
                share = (count - before[1]) / (held - before[1]) if held > before[1] else 0.0
                return before[0] + share * (seconds - before[0])
            before = (seconds, held)
        return before[0]

    def _watch(self) -> None:
        while not self._over.wait(_PAUSE):
            held = self._held()
            if held > self._seen[-1][1]:
                self._seen.append((time.monotonic() - self._began, held))

    def _held(self) -> int:
        try:
            connection = sqlite3.connect(f"{self._file.absolute().as_uri()}?mode=ro", uri=True)
            try:
                return int(connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0])
            finally:
                connection.close()
        except sqlite3.Error:  # not made yet
            return 0
