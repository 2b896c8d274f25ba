"""The end of a session in which nobody does anything."""

import signal
from collections.abc import Callable


class IdleClock:
    """Calls `at_end` when `again` was not called for so many minutes; never, where these are None.

    It is the process's alarm: there is one, and the main thread hears it. In an event loop `at_end` is what the loop
    does at SIGALRM.
    """

    def __init__(self, minutes: float | None, at_end: Callable[[], object] | None = None) -> None:
        self.minutes = minutes
        if minutes is not None and at_end is not None:
            signal.signal(signal.SIGALRM, lambda *_: at_end())

    def again(self) -> None:
        """Begins to count anew."""
        if self.minutes is not None:
            signal.setitimer(signal.ITIMER_REAL, self.minutes * 60)

    def stop(self) -> None:
        """Counts no more, until `again`."""
        if self.minutes is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def __str__(self) -> str:
        """What to tell of the end."""
        return f"ended after {self.minutes:g} minutes in which nothing was typed"
