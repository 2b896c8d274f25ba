"""Publishing a library: a copy of it in a folder that a group may read and only its owner may change.

Each copy is a subfolder that is made out of sight and never changed once `shared.json` names it, which is replaced in
one step. Readers need no lock and write nothing, so that none of them can keep a copy from being published; who is
reading an earlier one when it goes has its files open.
"""

import getpass
import os
import re
import secrets
import shutil
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import LibraryError, LibraryUnusable
from reader.library.failures import STORE_FILE, damaged_store, failures_named
from reader.library.mounts import network_file_system
from reader.library.schema import VERSION
from reader.library.sharing.index_copy import index_copy
from reader.library.sharing.shares import Share
from reader.library.sharing.state import ShareState, read_share, write_share
from reader.library.sharing.store_copy import StoreCopy, store_copy
from reader.settings import SHARED_FILE
from reader.whole_file import sync

_FOLDER_MODE = 0o2750
"""The group comes to all that is made in it."""
_FILE_MODE = 0o640
_COPY = re.compile("[0-9a-f]{16}")
_STAYS = 120.0
"""Seconds for which an earlier copy stays on a network's file system, where an open file goes with its name: clients
may take an earlier `shared.json` for the latest for up to a minute (NFS, by its defaults)."""

AtRest = Callable[[], AbstractContextManager[object]]
"""Keeps everybody else from writing to the library for a moment in which its index is as new as its store."""


def publish(library: Path, share: Share, held: tuple[str, int], at_rest: AtRest) -> ShareState:
    """Publishes what the library holds, unless that was published last; gives what is published then.

    `held` is the store's name and generation at present. The caller is the only one who publishes. Raises LibraryError.
    """
    folder = share.folder
    with failures_named(folder):
        had_group = _prepare(library, share, held[0])
        before = published(folder)
        if before and had_group and (before.store, before.generation, before.schema) == (*held, VERSION):
            return before
        _clear(folder, before)
        name = secrets.token_hex(8)
        try:
            with _damage_named(library):
                store = _write(library, folder / name, folder / before.copy if before and had_group else None, at_rest)
            _open_to_group(folder / name, share.group)
            state = ShareState(
                copy=name,
                previous=before.copy if before else "",
                store=store.store,
                generation=store.generation,
                schema=VERSION,
                articles=store.articles,
                publisher=_user(),
                library=str(library),
                published=datetime.now(UTC).isoformat(timespec="seconds"),
            )
            write_share(folder, state, _FILE_MODE, share.group)
        finally:
            now = published(folder)
            if now is None or now.copy != name:
                shutil.rmtree(folder / name, ignore_errors=True)
        _clear(folder, state)
    return state


def published(folder: Path) -> ShareState | None:
    """What is published in the folder; None where there is nothing that can be read."""
    try:
        return read_share(folder)
    except LibraryError:
        return None


def withdraw(folder: Path) -> None:
    """Takes away what is published in the folder, and the folder where nothing else is in it. Raises LibraryError."""
    with failures_named(folder):
        (folder / SHARED_FILE).unlink(missing_ok=True)
        _clear(folder, None)
        with suppress(OSError):  # not empty, or its parent is not ours to change
            folder.rmdir()


def _write(library: Path, copy: Path, earlier: Path | None, at_rest: AtRest) -> StoreCopy:
    """Makes the copy, which nobody else can look into yet."""
    copy.mkdir(mode=0o700)
    copy.chmod(0o700)  # not what a folder above it passes on
    with ExitStack() as opened:
        store = opened.enter_context(store_copy(library, copy / STORE_FILE))
        with at_rest():
            store.begin()
            index = opened.enter_context(index_copy(library))
        store.write()
        index.write(copy, earlier)
    return store


@contextmanager
def _damage_named(library: Path) -> Iterator[None]:
    """What is damaged within is the library: a copy of it has only just been made."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise damaged_store(library) from error
        raise


def _prepare(library: Path, share: Share, store: str) -> bool:
    """Makes the folder, or sees to it that it may be published to; says whether the group could read it before."""
    folder = share.folder
    if library == folder or library in folder.parents:
        raise LibraryUnusable(folder, "it is in the library itself, which stays private", "name a folder elsewhere")
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.stat()
    if found.st_uid != os.geteuid():
        raise LibraryUnusable(folder, "it is another user's", "name a new folder, which will be yours")
    before = published(folder)
    if before and before.store != store and before.library != str(library):  # ours may have been made anew
        raise LibraryUnusable(folder, f"{before.library} is published to it", "name another folder")
    for entry in sorted(folder.iterdir()):
        if not entry.name.lstrip(".").startswith(SHARED_FILE) and not _COPY.fullmatch(entry.name):
            raise LibraryUnusable(folder, f"it has other things in it ({entry.name})", "name a new or empty folder")
    if found.st_gid != share.group:
        try:
            os.chown(folder, -1, share.group)
        except PermissionError as error:
            raise LibraryUnusable(folder, "you are not in that group", "id -Gn lists yours") from error
    if stat.S_IMODE(folder.stat().st_mode) != _FOLDER_MODE:
        folder.chmod(_FOLDER_MODE)
    return found.st_gid == share.group


def _open_to_group(copy: Path, group: int) -> None:
    """Lets the group read the copy, which is on disk for good by then. Itself last: until then it is out of sight."""
    for folder, _, files in os.walk(copy, topdown=False):
        for name in files:
            _give(Path(folder, name), group, _FILE_MODE)
        _give(Path(folder), group, _FOLDER_MODE)


def _give(path: Path, group: int, mode: int) -> None:
    found = path.lstat()
    if found.st_gid != group:
        os.chown(path, -1, group)
    if stat.S_IMODE(found.st_mode) != mode:
        path.chmod(mode)
    sync(path)


def _clear(folder: Path, state: ShareState | None) -> None:
    """Removes the copies that nobody needs any more, and what a publishing that was cut off has left."""
    needed = {state.copy, state.previous} if state else set()
    is_remote = bool(network_file_system(folder))
    for entry in folder.iterdir():
        if not _COPY.fullmatch(entry.name) or entry.name in needed:
            continue
        if is_remote and state and time.time() - entry.stat().st_mtime < _STAYS:
            continue
        shutil.rmtree(entry, ignore_errors=True)  # what cannot go now goes the next time


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return f"user {os.geteuid()}"
