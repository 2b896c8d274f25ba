"""An index that may not be written to, as tantivy can open it: it makes a lock beside the files, even to read them."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import LibraryUnusable

_PREFIX = "reader-index-"
_STALE = 3600.0
"""Seconds after which nobody can be just opening an index there: it takes some milliseconds."""
_TRIES = 10
"""More often than tantivy makes its locks while an index is opened."""
_LOCKS = ".tantivy-"
"""Begins the names of tantivy's own locks."""


@contextmanager
def linked(folder: Path) -> Iterator[Path]:
    """A private folder with links to all files of `folder`, gone at the end: what is open then stays so.

    Raises LibraryUnusable where there is no place for it.
    """
    try:
        scratch = Path(tempfile.mkdtemp(prefix=_PREFIX))
    except OSError as error:
        reason = f"no place for temporary files: {error.strerror or error}"
        raise LibraryUnusable(folder, reason, "name a folder that you can write to with TMPDIR") from error
    _clear_away(scratch.parent)
    try:
        for entry in os.scandir(folder):
            if not entry.name.startswith(_LOCKS):
                (scratch / entry.name).symlink_to(Path(folder, entry.name).absolute())
        yield scratch
    finally:
        _remove(scratch)


def _remove(folder: Path) -> None:
    """Removes it, once more where a thread of tantivy's has put its lock there in the moment before it was empty."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return


def _clear_away(folder: Path) -> None:
    """Removes what those of ours have left who were killed in those few milliseconds."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if not entry.name.startswith(_PREFIX):
                continue
            with suppress(OSError):
                found = entry.stat(follow_symlinks=False)
                if found.st_uid == os.geteuid() and time.time() - found.st_mtime > _STALE:
                    shutil.rmtree(entry.path, ignore_errors=True)
