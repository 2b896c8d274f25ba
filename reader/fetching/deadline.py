"""The moment at which a fetch is over, however far it came."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


class Deadline:
    """Counts down from when it is made, and may come early: `break_off`, from any thread."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.is_broken_off = False
        self._end = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._tellings: set[Callable[[], None]] = set()

    def left(self) -> float:
        """Seconds that are left, more than 0. Raises TimeoutError when none are."""
        left = self._end - time.monotonic()
        if left <= 0 or self.is_broken_off:
            raise TimeoutError("no time left")
        return left

    def watch(self, connection: socket.socket) -> None:
        """What waits for this connection is woken when it is broken off. Raises TimeoutError where it is already."""
        with self._lock:
            self._sockets.add(connection)
        self.left()

    def forget(self, connection: socket.socket) -> None:
        """The connection is closed, or another one's."""
        with self._lock:
            self._sockets.discard(connection)

    @contextmanager
    def telling(self, tell: Callable[[], None]) -> Iterator[None]:
        """`tell` is called if it is broken off meanwhile."""
        with self._lock:
            self._tellings.add(tell)
        try:
            self.left()
            yield
        finally:
            with self._lock:
                self._tellings.discard(tell)

    def break_off(self) -> None:
        """Ends it now: whoever waits for a connection or a name goes on with a TimeoutError or an end of data."""
        with self._lock:
            self.is_broken_off = True
            for connection in self._sockets:
                with suppress(OSError):  # not connected yet, or no longer
                    # a TLS connection's own method would take it apart under the thread that reads from it
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)
            for tell in self._tellings:
                tell()
