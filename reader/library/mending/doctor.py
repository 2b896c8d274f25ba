"""Looks a library over from its folder to its index, and repairs what can be repaired."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from reader.errors import LibraryDamaged, LibraryError, LibraryMissing, LibraryTooNew
from reader.finding import Finding, State, damaged, ok, warning
from reader.library.access import Own, access_to
from reader.library.failures import STORE_FILE
from reader.library.folder import find_store
from reader.library.library import Library
from reader.library.lock import OnWait, write_lock
from reader.library.mending.checks import OnStep, index_findings, index_ids, store_findings
from reader.library.mending.salvage import Salvaged, salvage
from reader.library.mounts import network_file_system
from reader.library.sharing.state import is_share
from reader.salvaging import REPAIR

_FOLDER_CHECKS = frozenset(("permissions",))
_INDEX_CHECKS = frozenset(("index", "index and articles"))
_STORE_CHECKS = frozenset(("store", "articles", "earlier texts", "copies and places", "feeds"))


class Doctor:
    """Checks one library, and repairs it."""

    def __init__(self, folder: Path, wait: float, on_wait: OnWait | None = None) -> None:
        self._folder = folder
        self._wait = wait
        self._on_wait = on_wait

    def findings(self, on_step: OnStep) -> Iterator[Finding]:
        """A line on each thing that was looked at. Raises nothing that is expected: it is told as well."""
        try:
            access = find_store(self._folder, self._wait, self._on_wait)
        except LibraryMissing as error:
            yield damaged("library", f"there is none in {error.folder}", "reader add PLACE makes one")
            return
        except LibraryTooNew as error:
            yield _told("store", error)
            return
        except LibraryError as error:
            yield from self._unopened(error)
            return
        yield from self._outside()
        try:
            yield from store_findings(access, on_step)
        except LibraryError as error:
            yield _told("store", error)
            return
        try:
            if access.is_read_only:
                yield from index_findings(access, on_step)
                return
            with write_lock(self._folder, "checking the index", self._wait, self._on_wait):
                yield from index_findings(access, on_step)
        except LibraryError as error:
            yield warning("index", f"not looked at: {error.reason}", "try again when nobody writes")

    def repair(
        self, findings: Iterable[Finding], on_progress: Callable[[int, int], None], most_named: int
    ) -> Iterator[str]:
        """Repairs what those findings are about, and tells of it line by line. Raises LibraryError."""
        wrong = {finding.check: finding for finding in findings if finding.state is not State.OK}
        if _FOLDER_CHECKS & wrong.keys():
            _make_private(self._folder)
            yield "permissions: all files are for you alone"
        store = [wrong[check] for check in _STORE_CHECKS if check in wrong]
        if any(one.state is State.DAMAGED and one.way_out == REPAIR for one in store):
            access_to(self._folder).refuse_change()
            known = index_ids(Own(self._folder))
            salvaged = salvage(self._folder, self._wait, known, on_progress, self._on_wait)
            yield from _lines(salvaged, most_named)
            with Library.open(self._folder, wait=self._wait, on_progress=on_progress, on_wait=self._on_wait) as library:
                yield f"index: built anew of {library.index.count():,} articles"
        elif any(one.state is State.DAMAGED for check, one in wrong.items() if check in _INDEX_CHECKS):
            with Library.open(self._folder, wait=self._wait, on_progress=on_progress, on_wait=self._on_wait) as library:
                yield f"index: built anew of {library.reindex(on_progress, self._on_wait):,} articles"

    def _unopened(self, error: LibraryError) -> Iterator[Finding]:
        """Of a store that cannot be opened: by its folder's being on a network, or by damage."""
        if network_file_system(self._folder):
            yield _told("disk", error)
            return
        yield from self._outside()
        yield damaged("store", error.reason, REPAIR if isinstance(error, LibraryDamaged) else error.way_out)

    def _outside(self) -> Iterator[Finding]:
        wrong = list(_not_private(self._folder))
        if wrong:
            told = f"{len(wrong):,} of the files are not for you alone: {wrong[0]}"
            yield warning("permissions", told, "reader doctor --repair sets them right")
        else:
            yield ok("permissions", "all files are for you alone")


def _told(check: str, error: LibraryError) -> Finding:
    return damaged(check, error.reason, error.way_out)


def _not_private(folder: Path) -> Iterator[Path]:
    """What others may read or write, or what is not ours, of a library that is ours."""
    if is_share(folder) or not os.access(folder, os.W_OK) or folder.stat().st_uid != os.geteuid():
        return  # for others to read, or somebody else's, who sees to it
    for path in (folder, *sorted(folder.rglob("*"))):
        with suppress(FileNotFoundError):
            found = path.lstat()
            right = 0o700 if stat.S_ISDIR(found.st_mode) else 0o600
            if found.st_uid != os.geteuid() or stat.S_IMODE(found.st_mode) & ~right:
                yield path


def _make_private(folder: Path) -> None:
    for path in _not_private(folder):
        with suppress(OSError):  # of another owner: the next look tells
            if not path.is_symlink():
                path.chmod(0o700 if path.is_dir() else 0o600)


def _lines(salvaged: Salvaged, most_named: int) -> Iterator[str]:
    yield f"store: {salvaged.articles:,} articles saved; the damaged {STORE_FILE} is kept as {salvaged.aside}"
    for number, (article_id, title) in enumerate(sorted(salvaged.lost.items())):
        if number == most_named:
            yield f"lost: {len(salvaged.lost) - number:,} more articles"
            break
        yield f"lost: article {article_id}{f': {title}' if title else ''}"
    for what, count in salvaged.other.items():
        yield f"lost: {count:,} {what}{'' if count == 1 else 's'}"
