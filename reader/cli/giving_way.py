"""Letting others go first where the processor is wanted."""

import os
from contextlib import suppress

_NICE = 5
"""As `nice` counts. With 11,768 articles on two cores, of a question beside 1,000 articles a second that are added the
p95 is 1.4 times that in quiet, and 1.6 to 2.3 times without it. 10 gives no more."""


def give_way() -> None:
    """Has all that this process does from now on wait for what others do: for those who ask. Alone it is as quick."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, max(_NICE, os.getpriority(os.PRIO_PROCESS, 0)))
