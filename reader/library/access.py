"""How the files of a library are reached: as one's own, as a copy that is published, or as what may only be read."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader.errors import LibraryError, LibraryIsCopy, LibraryUnusable
from reader.library.failures import STORE_FILE, failures_named
from reader.library.mounts import network_file_system
from reader.library.sharing.state import is_share, read_share, share_stamp

_WAL = f"{STORE_FILE}-wal"


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the files are at present, and how to open them. Another one says that they are to be opened again."""

    folder: Path
    frozen: bool = False
    """Whether nothing in it changes while it is this opening: no lock is needed, and none can be had."""
    stamp: tuple[int, ...] = ()
    """Tells it from what the same files held before."""


class Access(Protocol):
    """One way to the files of a library."""

    folder: Path
    """By which the library is named."""
    is_read_only: bool

    def now(self) -> Opening:
        """Where the files are now: cheap enough to ask before each look. Raises LibraryError."""

    def refuse_misread(self, opening: Opening) -> None:
        """Raises LibraryError where what was read from that opening may be half of one state, half of another."""

    def refuse_change(self) -> None:
        """Raises LibraryError where the library is not to be changed."""

    def unusable_index(self) -> LibraryError:
        """The error for an index that cannot be used, and cannot be built again from here."""


def access_to(folder: Path, *, read_only: bool = False) -> Access:
    """The way to the library in `folder`; a `read_only` one changes nothing of one's own either.

    Raises LibraryUnusable where it is on a network and would be damaged.
    """
    if is_share(folder):
        return _Copy(folder)
    may_be_written = os.access(folder, os.W_OK | os.X_OK, effective_ids=_BY_EFFECTIVE_IDS)
    if read_only or not may_be_written:
        return _ReadOnly(folder, shares_memory=may_be_written)
    refuse_network(folder)
    return Own(folder)


def refuse_network(folder: Path) -> None:
    """Raises LibraryUnusable where `folder` is on a network's file system."""
    kind = network_file_system(folder)
    if kind:
        raise LibraryUnusable(
            folder,
            f"it is on a network file system ({kind}), where a library that is written to gets damaged",
            "keep it on a local disk with --library DIR; reader share publishes a copy to a network folder",
        )


class Own:
    """A library of one's own: SQLite's and tantivy's locks say who may do what."""

    is_read_only = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._opening = Opening(folder)

    def now(self) -> Opening:
        """Always the same."""
        return self._opening

    def refuse_misread(self, opening: Opening) -> None:
        """SQLite sees to that."""

    def refuse_change(self) -> None:
        """It is ours to change."""

    def unusable_index(self) -> LibraryError:
        """Never needed: it is built again."""
        return LibraryUnusable(self.folder, "its index cannot be used", "reader reindex builds it again")


class _Copy:
    """A copy that somebody publishes. A later one is another subfolder."""

    is_read_only = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._last: tuple[tuple[int, int], Opening] | None = None

    def now(self) -> Opening:
        """The copy that was published last."""
        stamp, last = share_stamp(self.folder), self._last
        if last is None or last[0] != stamp:
            last = self._last = stamp, Opening(self.folder / read_share(self.folder).copy, frozen=True)
        return last[1]

    def refuse_misread(self, opening: Opening) -> None:
        """A copy never changes."""

    def refuse_change(self) -> None:
        """Says who publishes it, and where to add instead."""
        refuse_copy(self.folder)

    def unusable_index(self) -> LibraryError:
        """It is for who publishes it to make another."""
        return LibraryUnusable(
            self.folder, "the copy published here is damaged", "ask who publishes it to run reader share again"
        )


class _ReadOnly:
    """A library that is only to be read: mostly in a folder of another user, or on a disk that takes no writing.

    There nobody can tell a writer of being there. What is read while a writer changes the store is not to be used, and
    the files tell: there is a WAL for as long as it is changed.
    """

    is_read_only = True

    def __init__(self, folder: Path, *, shares_memory: bool) -> None:
        self.folder = folder
        self._shares_memory = shares_memory

    def now(self) -> Opening:
        """The files as they are. With a WAL beside it a store can only be read where that can be shared in."""
        if self._shares_memory:
            return Opening(self.folder)
        with failures_named(self.folder):
            store = (self.folder / STORE_FILE).stat()
            try:
                wal = (self.folder / _WAL).stat().st_size
            except FileNotFoundError:
                wal = 0
        if wal:
            return Opening(self.folder)
        return Opening(self.folder, frozen=True, stamp=(store.st_ino, store.st_size, store.st_mtime_ns))

    def refuse_misread(self, opening: Opening) -> None:
        """The store was changed meanwhile."""
        if opening.frozen and self.now() != opening:
            raise LibraryUnusable(
                self.folder, "it is just being written to", "try again, or have it published: reader share FOLDER"
            )

    def refuse_change(self) -> None:
        """It may not be written to."""
        raise LibraryUnusable(self.folder, "it may only be read", "add to one of your own with --library DIR")

    def unusable_index(self) -> LibraryError:
        """It can only be built where it can be written."""
        return LibraryUnusable(
            self.folder,
            "its index is missing, damaged or of another version, and cannot be built where nothing can be written",
            "ask its owner to run reader reindex, or copy the folder to where you can write",
        )


def refuse_copy(folder: Path) -> None:
    """Raises LibraryIsCopy where `folder` holds what somebody publishes."""
    if not is_share(folder):
        return
    state = read_share(folder)
    is_ours = folder.stat().st_uid == os.geteuid()
    instead = (
        f"--library {state.library}" if is_ours else f"ask {state.publisher}, or add to your own with --library DIR"
    )
    raise LibraryIsCopy(folder, state.publisher, f"add to what it is a copy of, with {instead}" if is_ours else instead)


_BY_EFFECTIVE_IDS = os.access in os.supports_effective_ids
