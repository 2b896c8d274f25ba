"""What keeps files from growing: the reason and the way out, for the errors of the library and of the notebook."""

import errno
import resource
from pathlib import Path
from tempfile import TemporaryFile

Told = tuple[str, str]
"""What is wrong, and the way out."""

NO_ROOM: Told = ("the disk is full", "make room and try again")
NO_ROOM_BY_ERRNO: dict[int, Told] = {
    errno.ENOSPC: NO_ROOM,
    errno.EDQUOT: ("your disk quota is used up", "make room and try again"),
    errno.EFBIG: ("a file of it may not grow as it must", "ulimit -f says how large files may be: raise it, try again"),
}

_TRIED = 65_536
"""Bytes written to learn why others could not be: more than the smallest file that SQLite makes at once, of 32 kB."""


def why_not_written(folder: Path) -> Told | None:
    """Why no more can be written in the folder, where that is for want of room.

    For when SQLite calls it a failing disk, as it does with all but a full one, and with that too where it makes room
    for what its processes share.
    """
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(bytes(_TRIED))
            file.flush()
    except OSError as error:
        return NO_ROOM_BY_ERRNO.get(error.errno or 0)
    is_limited = resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY
    return NO_ROOM_BY_ERRNO[errno.EFBIG] if is_limited else None
