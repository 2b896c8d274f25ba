"""What feeds bring: those that are due are fetched, parsed and stored."""

from reader.syncing.lock import SyncGoesOn
from reader.syncing.report import FeedReport, Outcome, SyncReport
from reader.syncing.rounds import SyncWatcher, Tools, sync
from reader.syncing.watch import watch

__all__ = [
    "FeedReport",
    "Outcome",
    "SyncGoesOn",
    "SyncReport",
    "SyncWatcher",
    "Tools",
    "sync",
    "watch",
]
