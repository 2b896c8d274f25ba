"""One writer at a time, among all processes and threads, and a name for it."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryLocked
from reader.library.failures import failures_named

LOCK_FILE = "write.lock"
_PAUSE = 0.02  # seconds between two tries: flock itself can only wait for ever


@contextmanager
def write_lock(folder: Path, doing: str, wait: float) -> Iterator[None]:
    """Holds the library's one write lock; `doing` is what others who wait are told of it.

    Raises LibraryLocked when another holds it for longer than `wait` seconds.
    """
    path = folder / LOCK_FILE
    with failures_named(folder):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        with failures_named(folder):
            _acquire(handle, folder, wait)
            _sign(handle, doing)
        try:
            yield
        finally:
            fcntl.flock(handle, fcntl.LOCK_UN)  # closing alone leaves it to a child forked meanwhile
    finally:
        os.close(handle)


def _acquire(handle: int, folder: Path, wait: float) -> None:
    deadline = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EINTR):
                raise
        else:
            return
        if time.monotonic() >= deadline:
            raise LibraryLocked(folder, _holder(handle), wait)
        time.sleep(_PAUSE)


def _sign(handle: int, doing: str) -> None:
    signature = f"process {os.getpid()} ({doing})".encode()
    if os.pread(handle, 200, 0) != signature:
        os.ftruncate(handle, 0)
        os.pwrite(handle, signature, 0)


def _holder(handle: int) -> str:
    """Who holds the lock: another process may have it before it has signed."""
    return os.pread(handle, 200, 0).decode(errors="replace") or "another process"
