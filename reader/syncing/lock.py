"""One sync of a library at a time."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reader.errors import LibraryLocked, ReaderError
from reader.library.lock import write_lock

SYNC_LOCK = "sync.lock"
_DOING = "asking the feeds"


class SyncGoesOn(ReaderError):
    """Another process, or another part of this one, is just asking the feeds of the library."""

    def __init__(self, folder: Path, holder: str) -> None:
        super().__init__(f"{holder} is syncing this library already, and what it brings comes in ({folder})")


@contextmanager
def sync_lock(folder: Path) -> Iterator[None]:
    """Holds what only one sync of the library in `folder` may hold. Raises SyncGoesOn at once where another has it."""
    with ExitStack() as held:
        try:
            held.enter_context(write_lock(folder, _DOING, 0.0, file=SYNC_LOCK))
        except LibraryLocked as error:
            raise SyncGoesOn(folder, error.holder.partition(" (")[0]) from error
        yield
