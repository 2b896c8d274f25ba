"""A library's folder: made, recognised, measured."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from reader.errors import LibraryMissing, LibraryUnusable
from reader.library.access import Access, access_to, refuse_network
from reader.library.failures import STORE_FILE, failures_named, foreign_store
from reader.library.index.tantivy_index import INDEX_FOLDER
from reader.library.lock import OnWait, write_lock
from reader.library.schema import VERSION, migrate, version_of
from reader.library.sharing.shares import SHARES_FILE
from reader.library.sharing.state import is_share
from reader.library.store import connect
from reader.settings import NOTEBOOK_FILE
from reader.whole_file import sync

_NEW_STORE = f"{STORE_FILE}.new"


def create_store(folder: Path, wait: float, on_wait: OnWait | None = None) -> Access:
    """Makes a library in `folder` unless there is one, in which case it is brought up to date. Gives the way to it.

    Raises LibraryUnusable where the folder has other things in it: it would lock everybody else out of them.
    """
    with failures_named(folder):
        if is_share(folder) or _has_store(folder):
            return find_store(folder, wait, on_wait)
        refuse_network(folder)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _refuse_others(folder)
    with write_lock(folder, "making the library", wait, on_wait), failures_named(folder):
        if not _has_store(folder):
            folder.chmod(0o700)  # whatever the umask or an earlier owner of the empty folder chose
            _make_store(folder)
    return find_store(folder, wait, on_wait)


def find_store(folder: Path, wait: float, on_wait: OnWait | None = None, *, read_only: bool = False) -> Access:
    """The way to the library in `folder`, which is then of the version that we know; it may be one to read it only.

    Raises LibraryMissing, LibraryTooNew, LibraryUnusable, or LibraryLocked when it must be upgraded and cannot.
    """
    with failures_named(folder):
        if not (is_share(folder) or _has_store(folder)):
            raise LibraryMissing(folder)
        access = access_to(folder, read_only=read_only)
        version = _version(access)
    if version == 0:  # ours is never seen before it is whole
        raise foreign_store(folder)
    if version < VERSION and access.is_read_only:
        raise LibraryUnusable(
            folder, f"it is of an earlier format ({version})", "ask its owner to use this version of reader-tui once"
        )
    if version < VERSION:
        with (
            write_lock(folder, "upgrading the library", wait, on_wait),
            failures_named(folder),
            closing(connect(folder, writable=True)) as connection,
        ):
            migrate(connection, folder)
    return access


def folder_bytes(folder: Path) -> int:
    """The size of all files in the folder."""
    total = 0
    for entry in folder.rglob("*"):
        try:
            found = entry.lstat()
        except FileNotFoundError:  # merged away meanwhile
            continue
        total += found.st_size if stat.S_ISREG(found.st_mode) else 0
    return total


def _version(access: Access) -> int:
    opening = access.now()
    try:
        with closing(connect(opening.folder, writable=False, frozen=opening.frozen)) as connection:
            return version_of(connection, access.folder)
    except sqlite3.OperationalError as error:
        if opening.frozen or not access.is_read_only:
            raise
        raise LibraryUnusable(
            access.folder,
            "it may only be read, and what was written last can only be taken in by who may write to it",
            "ask its owner to run reader reindex, or better to publish it: reader share FOLDER",
        ) from error


def _has_store(folder: Path) -> bool:
    try:
        (folder / STORE_FILE).stat()
    except FileNotFoundError:
        return False
    return True


def _refuse_others(folder: Path) -> None:
    ours = (STORE_FILE, INDEX_FOLDER, NOTEBOOK_FILE, SHARES_FILE)
    for entry in sorted(folder.iterdir()):
        if not entry.name.startswith(ours) and entry.suffix != ".lock":
            raise LibraryUnusable(
                folder, f"it has other things in it ({entry.name})", "name a new or empty folder with --library"
            )


def _make_store(folder: Path) -> None:
    """Makes the store under another name first: what is seen under its own is always whole."""
    new = folder / _NEW_STORE
    make_empty_store(new, folder)
    new.rename(folder / STORE_FILE)
    sync(folder)


def make_empty_store(new: Path, folder: Path) -> None:
    """Makes a store with nothing in it in the file `new`, of the library in `folder`, in place of what it was."""
    for left in (new, Path(f"{new}-wal"), Path(f"{new}-shm")):  # by one who was killed here
        left.unlink(missing_ok=True)
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection, folder)
        connection.execute("PRAGMA journal_mode = WAL")  # last: a close that has no room to empty a WAL does not say so
