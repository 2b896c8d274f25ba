"""When a feed is asked again."""

from collections.abc import Callable
from datetime import datetime, timedelta

# Bounds of politeness and of what people call kept up, not of a measurement; in between, the interval follows what a
# feed brings.
SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(days=1)
_FIRST = timedelta(hours=1)
"""After the first time, where nothing is known of the feed: what most feeds that say something say (`hourly`)."""
_SOONER = 0.5
_LATER = 1.5
"""What becomes of the interval after a feed brought something, and after it did not.

Of 60 days with articles at random moments, an article is then seen 5.3 h after it came with one article a day (2.6
requests a day), 2.6 h with four (7), 24 min with one an hour (40), 10 min with four an hour (78).
"""
_FIRST_RETRY = timedelta(minutes=15)
_LAST_RETRY = timedelta(days=3)
"""A feed that has been failing for weeks is still found within days of its return, for ten requests a month."""
_JITTER = 0.2
"""Of the wait after a failure, at most: feeds that failed together, as in a cut of the network, part again."""

Jitter = Callable[[], float]
"""Gives a number from 0 up to 1, each time another one, as `random.random` does."""


def next_due(
    now: datetime, planned: timedelta | None, *, brought: bool, promised: timedelta, early: bool = False
) -> datetime:
    """When to ask again a feed that was just asked with success.

    `planned` is how long it was to be left alone before this time, None where that is not known; `brought` whether it
    brought something new, `early` whether it was asked before its time, when having nothing says little. It is left
    alone for as long as it `promised` to have nothing new, up to LONGEST.
    """
    later = 1 if early else _LATER
    interval = _FIRST if planned is None else planned * (_SOONER if brought else later)
    return now + min(LONGEST, max(SHORTEST, promised, interval))


def retry_due(now: datetime, failures: int, jitter: Jitter, *, asked_to_wait: timedelta = timedelta()) -> datetime:
    """When to ask again a feed that has failed `failures` times in a row, at least once.

    Each failure doubles the wait, up to three days; a server that asked to be left alone for longer is.
    """
    doublings = min(failures - 1, 20)  # long past the last
    wait = min(_LAST_RETRY, _FIRST_RETRY * (1 << doublings))
    return now + max(wait * (1 + _JITTER * jitter()), asked_to_wait)
