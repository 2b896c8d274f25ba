"""One writer at a time, among all processes and threads, and a name for it."""

import errno
import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryLocked
from reader.library.access import refuse_copy
from reader.library.failures import failures_named

LOCK_FILE = "write.lock"
_TURN = ".turn.lock"
"""Ends the name of the file that only one holds while it waits: it is the next. Without, who writes batch after batch
took the lock again before anybody else had looked: of two for a minute, one waited in vain for 10 s."""
_PAUSE = 0.02  # seconds between two tries: flock itself can only wait for ever

OnWait = Callable[[str], None]
"""Told who is writing, again and again for as long as one waits. What it raises ends the waiting."""


@contextmanager
def write_lock(
    folder: Path, doing: str, wait: float, on_wait: OnWait | None = None, file: str = LOCK_FILE
) -> Iterator[None]:
    """Holds the library's one write lock; `doing` is what others who wait are told of it.

    Another `file` is another lock, for something else that only one may do. Raises LibraryLocked when another holds it
    for longer than `wait` seconds.
    """
    refuse_copy(folder)
    deadline = time.monotonic() + wait
    with _opened(folder / file) as handle:

        def acquire(wanted: int) -> None:
            while not _acquired(wanted, folder):
                holder = _holder(handle)
                if time.monotonic() >= deadline:
                    raise LibraryLocked(folder, holder, wait)
                if on_wait:
                    on_wait(holder)
                time.sleep(_PAUSE)

        with _opened((folder / file).with_suffix(_TURN)) as turn:
            acquire(turn)
            try:
                acquire(handle)
            finally:
                fcntl.flock(turn, fcntl.LOCK_UN)
        try:
            with failures_named(folder):
                _sign(handle, doing)
            yield
        finally:
            fcntl.flock(handle, fcntl.LOCK_UN)  # closing alone leaves it to a child forked meanwhile


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    with failures_named(path.parent):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        yield handle
    finally:
        os.close(handle)


def _acquired(handle: int, folder: Path) -> bool:
    with failures_named(folder):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EINTR):
                raise
            return False
        return True


def _sign(handle: int, doing: str) -> None:
    signature = f"process {os.getpid()} ({doing})".encode()
    if os.pread(handle, 200, 0) != signature:
        os.ftruncate(handle, 0)
        os.pwrite(handle, signature, 0)


def _holder(handle: int) -> str:
    """Who holds the lock: another process may have it before it has signed."""
    return os.pread(handle, 200, 0).decode(errors="replace") or "another process"
