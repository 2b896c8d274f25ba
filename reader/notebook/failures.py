"""What fails below the notebook, as the one error that a person can meet."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import NotebookDamaged, NotebookError
from reader.room import NO_ROOM, NO_ROOM_BY_ERRNO, why_not_written
from reader.salvaging import REPAIR

BUSY_TIMEOUT = 10.0
"""Seconds to wait for another session that is writing: each writes for some milliseconds."""

_CLOSED = ("it may not be opened or written to", "check its permissions")
_FAILING = ("the disk gave an error", "check the disk, then try again")
_DAMAGED = ("it is damaged", REPAIR)
_FOREIGN = ("it is no notebook of this program, or is damaged", "move it away, and a new one is made")
_LINKED = ("a symbolic link or something else stands where a file belongs", "move it away, and a file is made")
_BUSY = (f"another session has been writing to it for {BUSY_TIMEOUT:g} s", "try again when that one is done")

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: NO_ROOM,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_IOERR: _FAILING,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _FOREIGN,
}
_BY_ERRNO = {
    **NO_ROOM_BY_ERRNO,
    errno.EIO: _FAILING,
    errno.ELOOP: _LINKED,
}


@contextmanager
def failures_named(file: Path) -> Iterator[None]:
    """Turns what SQLite and the system raise within into NotebookError."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(file, error) from error
    except UnicodeDecodeError as error:  # SQLite's own words for what is wrong quote what is damaged
        raise damaged(file) from error
    except OSError as error:
        raise NotebookError(file, *_BY_ERRNO.get(error.errno or 0, _CLOSED)) from error


def damaged(file: Path) -> NotebookDamaged:
    """The error for a notebook that holds what nobody ever kept."""
    return NotebookDamaged(file, *_DAMAGED)


def foreign(file: Path) -> NotebookDamaged:
    """The error for a database that another program made."""
    return NotebookDamaged(file, *_FOREIGN)


def no_file(file: Path) -> NotebookError:
    """The error for a link, a folder or a pipe in the notebook's place."""
    return NotebookError(file, *_LINKED)


def too_new(file: Path, found: int, known: int) -> NotebookError:
    """The error for a notebook that a later version of the program made. It is left alone."""
    return NotebookError(
        file, f"notebook of format {found}, this reader knows up to {known}", "install a newer reader-tui"
    )


def _of_sqlite(file: Path, error: sqlite3.Error) -> NotebookError | sqlite3.Error:
    """The person's error for SQLite's own; one that names no circumstance is a bug and stays as it is."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # raised by Python's side, which says so only of text that is no UTF-8
        return damaged(file) if "decode" in str(error) else error
    known = _BY_SQLITE_CODE.get(code & 0xFF)  # the rest says where in SQLite it came up
    if known is None:
        return error
    if known in (_DAMAGED, _FOREIGN):
        return NotebookDamaged(file, *known)
    return NotebookError(file, *(why_not_written(file.parent) or known) if known is _FAILING else known)
