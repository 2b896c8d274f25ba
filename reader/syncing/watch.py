"""Syncing again and again, whenever a feed is due."""

from collections.abc import Callable
from datetime import datetime, timedelta

from reader.errors import LibraryLocked
from reader.library import Library
from reader.syncing.lock import SyncGoesOn
from reader.syncing.report import SyncReport
from reader.syncing.rounds import SyncWatcher, Tools, sync

LOOK_AGAIN = timedelta(seconds=20)
"""After so long it is looked up again when the next feed is due, at most: a feed that was just added need not wait
longer than that. A look is one small query, 0.1 ms with 300 feeds."""

Wait = Callable[[float], bool]
"""Waits so many seconds, or until watching is to end, and says whether it is: as `Event.wait` does."""


def watch(
    library: Library,
    tools: Tools,
    wait: Wait,
    watcher: SyncWatcher | None = None,
    on_round: Callable[[SyncReport], None] = lambda _: None,
) -> None:
    """Asks each feed when it is due, until `wait` says that it is to end; `on_round` gets what came of each round.

    While another process is syncing, or writes to the library for long, it waits for its turn. Raises what `sync`
    raises else.
    """
    while True:
        try:
            if next_in(library, tools.now()) <= timedelta():
                on_round(sync(library, tools, watcher=watcher))
        except (SyncGoesOn, LibraryLocked):
            seconds = LOOK_AGAIN.total_seconds()
        else:
            seconds = min(LOOK_AGAIN, max(timedelta(seconds=1), next_in(library, tools.now()))).total_seconds()
        if wait(seconds):
            return


def next_in(library: Library, now: datetime) -> timedelta:
    """How long until the next feed is due; nothing or less where one is, a great while where there is none."""
    waits = [feed.due - now for feed in library.feeds() if not feed.ended]
    return min(waits, default=timedelta.max)
