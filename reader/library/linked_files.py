"""An index that may not be written to, as tantivy can open it: it makes a lock beside the files, even to read them."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryUnusable

_PREFIX = "reader-index-"
_LOCKS = ".tantivy-"
"""Begins the names of tantivy's own locks."""


@contextmanager
def linked(folder: Path) -> Iterator[Path]:
    """A private folder with links to all files of `folder`, gone at the end: what is open then stays so.

    Raises LibraryUnusable where there is no place for it.
    """
    try:
        scratch = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
    except OSError as error:
        reason = f"no place for temporary files: {error.strerror or error}"
        raise LibraryUnusable(folder, reason, "name a folder that you can write to with TMPDIR") from error
    with scratch as name:
        for entry in os.scandir(folder):
            if not entry.name.startswith(_LOCKS):
                Path(name, entry.name).symlink_to(Path(folder, entry.name).absolute())
        yield Path(name)
