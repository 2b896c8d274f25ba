"""The notebook's file: where it is, made for its owner's eyes only, recognised."""

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

from reader.migrations import found_version, upgrade
from reader.notebook.failures import BUSY_TIMEOUT, failures_named, foreign, no_file, too_new
from reader.notebook.schema import APPLICATION_ID, MIGRATIONS, VERSION
from reader.settings import NOTEBOOK_FILE, SHARED_FILE, state_folder, state_name

_PRIVATE = 0o600
IN_MEMORY = Path(":memory:")


def notebook_file(library: Path) -> Path:
    """Where the notebook of the library in that folder is: in the folder, where it is our own and can be written to.

    Else it is in our own place for state: others who read the same library have their own.
    """
    beside = library / NOTEBOOK_FILE
    return beside if _is_ours(library) and _can_be_ours(beside) else _apart(library)


def notebook_files(library: Path) -> list[Path]:
    """All notebooks of the library in that folder that are ours: where it could once not be kept, there are two."""
    beside, apart = library / NOTEBOOK_FILE, _apart(library)
    return [file for file in (beside, apart) if file.exists() and file.lstat().st_uid == os.geteuid()]


def connect(file: Path) -> sqlite3.Connection:
    """A connection to the notebook in `file`, which is made where there is none; to one of its own for IN_MEMORY.

    Raises NotebookError.
    """
    with failures_named(file):
        if file != IN_MEMORY:
            _make(file)
        connection = sqlite3.connect(file, timeout=BUSY_TIMEOUT, isolation_level=None, check_same_thread=False)
        try:
            _prepare(connection, file)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    """Brings it up to date.

    It stays with SQLite's rollback journal: that one also works on a network's disk, and a
    write takes 0.9 ms with it, fsync and all; with WAL 0.3 ms.
    """
    version = found_version(connection, APPLICATION_ID)
    if version is None:
        raise foreign(file)
    if version > VERSION:
        raise too_new(file, version, VERSION)
    if version < VERSION:
        upgrade(connection, APPLICATION_ID, MIGRATIONS)
    connection.execute("PRAGMA synchronous = EXTRA")  # a journal's end too is on disk before a write is acknowledged
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # what is sorted has questions in it
    connection.execute("PRAGMA secure_delete = ON")  # what is cleared is gone from the disk as well


def _make(file: Path) -> None:
    """Makes the file where there is none, and keeps others out of one that there is. Follows no link."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, _PRIVATE))
        return
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise no_file(file)
    if stat.S_IMODE(found.st_mode) != _PRIVATE:
        file.chmod(_PRIVATE)


def _is_ours(folder: Path) -> bool:
    try:
        found = folder.stat()
    except OSError:
        return False
    is_shared = (folder / SHARED_FILE).exists()  # what others read is no place for it, whoever publishes there
    return found.st_uid == os.geteuid() and os.access(folder, os.W_OK | os.X_OK) and not is_shared


def _can_be_ours(file: Path) -> bool:
    """Whether there is none yet, or it is not somebody else's."""
    try:
        return file.lstat().st_uid == os.geteuid()
    except FileNotFoundError:
        return True


def _apart(library: Path) -> Path:
    return state_folder() / "notebooks" / f"{state_name(library)}.sqlite"
