"""A copy of the index's files for others to read."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from reader.library.index.state import IndexState, read_state, write_state
from reader.library.index.tantivy_index import INDEX_FOLDER

_NEVER_CHANGED = (".idx", ".pos", ".term", ".store", ".fast", ".fieldnorm", ".del")
"""Ends the names of tantivy's segment files: no name is used twice."""
_LOCKS = ".lock"


@dataclass(frozen=True, slots=True)
class IndexCopy:
    """The index as it is at one moment: its files are held open, whatever becomes of their names."""

    state: IndexState
    files: dict[str, int]
    """Descriptors by file name."""

    def write(self, folder: Path, earlier: Path | None) -> None:
        """Writes it to `folder`; segments that the copy in `earlier` has as well are named once more.

        Raises OSError. The files are on disk for good, their names not yet.
        """
        index = folder / INDEX_FOLDER
        segments = index / self.state.segments
        segments.mkdir(mode=0o700, parents=True)
        index.chmod(0o700)
        for name, handle in self.files.items():
            if earlier is None or not _linked(earlier / INDEX_FOLDER / self.state.segments / name, segments / name):
                _copy(handle, segments / name)
        write_state(index, self.state)


@contextmanager
def index_copy(library: Path) -> Iterator[IndexCopy]:
    """The index of `library`, which nobody is writing to at this moment. Raises IndexDamaged, OSError."""
    index = library / INDEX_FOLDER
    state = read_state(index)
    with ExitStack() as opened:
        files = {}
        for entry in sorted((index / state.segments).iterdir()):
            if not entry.name.endswith(_LOCKS):
                files[entry.name] = os.open(entry, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
                opened.callback(os.close, files[entry.name])
        yield IndexCopy(state, files)


def _linked(earlier: Path, file: Path) -> bool:
    """Whether a segment file could be named once more in place of copying it."""
    if not file.name.endswith(_NEVER_CHANGED):
        return False
    with suppress(OSError):  # it is not there, or the file system knows no second names
        file.hardlink_to(earlier)
        return True
    return False


def _copy(handle: int, file: Path) -> None:
    """Copies the file, in no time where the file system can share what is the same."""
    target = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with open(target, "wb") as written:  # noqa: PTH123 - a handle, for its mode
        if not _copied_by_kernel(handle, target):
            os.lseek(handle, 0, os.SEEK_SET)
            with open(os.dup(handle), "rb") as read:  # noqa: PTH123
                shutil.copyfileobj(read, written)
            written.flush()
        os.fsync(target)


def _copied_by_kernel(handle: int, target: int) -> bool:
    if not hasattr(os, "copy_file_range"):  # Linux alone
        return False
    left, done = os.fstat(handle).st_size, 0
    try:
        while left > done:
            count = os.copy_file_range(handle, target, left - done, done, done)
            if not count:
                return False
            done += count
    except OSError:
        os.ftruncate(target, 0)
        return False
    return True
