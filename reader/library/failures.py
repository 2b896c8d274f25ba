"""What fails below us, as the errors that a person can meet."""

import errno
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryDamaged, LibraryError, LibraryLocked, LibraryUnusable
from reader.room import NO_ROOM, NO_ROOM_BY_ERRNO, why_not_written
from reader.salvaging import REPAIR

STORE_FILE = "library.sqlite"
BUSY_TIMEOUT = 10.0
"""Seconds for which SQLite itself waits for a lock of its own (a checkpoint, a recovery)."""

_LITTLE_ROOM = 10_000_000
"""Bytes left on a disk where writing the index has failed for want of more: a segment of it has some megabytes."""

_READ_ONLY = ("it cannot be written to", "check its permissions, or name another with --library")
_NO_ENTRY = ("it may not be opened", "check its permissions, or name another with --library")
_FAILING = ("the disk gave an error", "check the disk, then try again")
_DAMAGED = (f"{STORE_FILE} is damaged", REPAIR)
_FOREIGN = (
    f"{STORE_FILE} is no library of this program, or is damaged",
    "name another folder with --library, or see reader doctor",
)

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: NO_ROOM,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _NO_ENTRY,
    sqlite3.SQLITE_PERM: _NO_ENTRY,
    sqlite3.SQLITE_IOERR: _FAILING,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _FOREIGN,
    sqlite3.SQLITE_TOOBIG: _DAMAGED,
    sqlite3.SQLITE_MISMATCH: _DAMAGED,
}
_TOLD_OF_DAMAGE = (
    "decode to UTF-8",
    "user-defined function raised",  # likewise: ours fail for nothing else
    "JSON cannot hold BLOB",
    "no such table",
    "no such column",
    "has no column",
    "foreign key mismatch",
    "duplicate column name",
)
"""What is said, under no code of its own, where a damaged table has not the columns, or a row not the kinds, that any
store of ours has."""
_BY_ERRNO = {
    **NO_ROOM_BY_ERRNO,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _NO_ENTRY,
    errno.EPERM: _NO_ENTRY,
    errno.EIO: _FAILING,
    errno.ENOTDIR: ("a file is in its place", "name another folder with --library"),
    errno.EISDIR: ("a folder is where a file of the library should be", "name another folder with --library"),
    errno.ELOOP: ("a symbolic link is where a file of the library should be", "name another folder with --library"),
    errno.ENOLCK: ("its file system knows no locks", "keep the library on a local disk"),
    errno.EOPNOTSUPP: ("its file system knows no locks", "keep the library on a local disk"),
}


_OS_ERROR = re.compile(r"os error (\d+)")
"""As Rust writes the system's number of an error."""


@contextmanager
def failures_named(folder: Path) -> Iterator[None]:
    """Turns what SQLite and the system raise within into LibraryLocked or LibraryUnusable.

    Never to be held around code of a caller's: its own failures are not the library's.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(folder, error) from error
    except UnicodeDecodeError as error:  # SQLite's own words for what is wrong quote what is damaged
        raise damaged_store(folder) from error
    except OSError as error:
        reason, way_out = _BY_ERRNO.get(
            error.errno or 0, (error.strerror or str(error), "check the folder, then try again")
        )
        raise LibraryUnusable(folder, reason, way_out) from error


def damaged_article(folder: Path, article_id: int) -> LibraryDamaged:
    """The error for an article of which something is not what was once stored."""
    return LibraryDamaged(folder, f"article {article_id} is damaged", REPAIR)


def damaged_revision(folder: Path, article_id: int) -> LibraryDamaged:
    """The error for an earlier text of an article that is not what was once stored."""
    return LibraryDamaged(folder, f"an earlier text of article {article_id} is damaged", REPAIR)


def damaged_store(folder: Path) -> LibraryDamaged:
    """The error for rows that hold what nobody ever stored."""
    return LibraryDamaged(folder, *_DAMAGED)


def foreign_store(folder: Path) -> LibraryDamaged:
    """The error for a database that another program made."""
    return LibraryDamaged(folder, *_FOREIGN)


def no_room(folder: Path) -> LibraryUnusable:
    """The error for a disk on which what is to be written has no room."""
    return LibraryUnusable(folder, *NO_ROOM)


class IndexUnwritable(LibraryUnusable):
    """The index could not be written, for want of nothing that is known: building it anew may do."""


def index_unwritable(folder: Path, reason: str) -> LibraryUnusable:
    """The error for an index that could not be written, and that stays behind the store until it can be."""
    number = _OS_ERROR.search(reason)
    known = _BY_ERRNO.get(int(number[1])) if number else None
    if known is None and _is_nearly_full(folder):  # a thread of tantivy's ends without saying why
        known = NO_ROOM
    if known is None:
        return IndexUnwritable(
            folder, "its index cannot be written or read", "check the disk and the permissions, then reader reindex"
        )
    return LibraryUnusable(folder, *known)


def _is_nearly_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LITTLE_ROOM
    except OSError:
        return False


def _of_sqlite(folder: Path, error: sqlite3.Error) -> LibraryError | sqlite3.Error:
    """The person's error for SQLite's own; one that names no circumstance is a bug and stays as it is."""
    if any(told in str(error) for told in _TOLD_OF_DAMAGE):
        return damaged_store(folder)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return error
    primary = code & 0xFF  # the rest says where in SQLite it came up
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryLocked(folder, "another process", BUSY_TIMEOUT)
    if primary not in _BY_SQLITE_CODE:
        return error
    known = _BY_SQLITE_CODE[primary]
    if known in (_DAMAGED, _FOREIGN):
        return LibraryDamaged(folder, *known)
    return LibraryUnusable(folder, *(why_not_written(folder) or known) if known is _FAILING else known)
