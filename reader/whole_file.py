"""A file that a person names is there as a whole or as it was before, whatever happens while it is written."""

import errno
import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_LONGEST_NAME = 100
_SUFFIX = ".part"
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
"""What file systems say that know no second name for a file."""


@contextmanager
def whole_file(target: Path, *, replace: bool, durable: bool = True) -> Iterator[BinaryIO]:
    """A file to write to, which only its owner may read. It gets its name when it is whole, and `durable`: on disk.

    Until then it is a hidden one beside it, which the next to write that file clears away where this process was
    killed. Raises OSError, FileExistsError where there is a file of that name that was not to be replaced.
    """
    _clear_away(target)
    descriptor, scratch = _scratch_file(target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            if durable:
                os.fsync(descriptor)
            if replace:
                scratch.replace(target)
            else:
                _name_new(scratch, target)
    finally:
        scratch.unlink(missing_ok=True)
    if durable:
        sync(target.parent)


def sync(path: Path) -> None:
    """Lets a power cut take back nothing of a file, or none of the names that files in a folder were given."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _scratch_file(target: Path) -> tuple[int, Path]:
    """A new file beside the target, open and locked for as long as it is."""
    while True:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=_prefix(target), suffix=_SUFFIX)
        with suppress(OSError):  # no locks on this file system: then nobody clears away what is left there
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        if os.fstat(descriptor).st_nlink:
            return descriptor, Path(name)
        os.close(descriptor)  # another took it for a leftover before it was locked


def _prefix(target: Path) -> str:
    return f".{target.name[:_LONGEST_NAME]}."


def _clear_away(target: Path) -> None:
    """Removes what those have left who were killed while they wrote this file: nobody holds its lock any more."""
    with suppress(OSError):
        for entry in os.scandir(target.parent):
            if entry.name.startswith(_prefix(target)) and entry.name.endswith(_SUFFIX):
                with suppress(OSError):
                    _remove_unless_held(Path(entry.path))


def _remove_unless_held(scratch: Path) -> None:
    descriptor = os.open(scratch, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        scratch.unlink()
    finally:
        os.close(descriptor)


def _name_new(scratch: Path, target: Path) -> None:
    """Gives the file its name. Raises FileExistsError where another has taken it meanwhile."""
    try:
        target.hardlink_to(scratch)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        scratch.replace(target)
