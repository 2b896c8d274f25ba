"""Which file system a folder is on, as far as it matters: whether other machines reach it too.

A library needs locks and shared memory that hold for everybody who has it open. Over a network they hold for one
machine alone, or not at all, and a library is damaged sooner or later.
"""

import os
import re
from pathlib import Path

_NETWORK = frozenset(
    "9p afs beegfs ceph cifs coda davfs glusterfs gpfs lustre ncpfs nfs nfs4 orangefs pvfs2 smb3 smbfs".split()
)
_NETWORK_BY_FUSE = frozenset(
    "beegfs ceph ceph-fuse curlftpfs davfs2 gcsfuse glusterfs goofys juicefs mfs rclone s3fs smbnetfs sshfs".split()
)
"""Of those that a program of its own serves (`fuse.sshfs`)."""

_MOUNTS = Path("/proc/self/mountinfo")
_DESCRIPTOR = "/proc/self/fdinfo/{}"

_POINT = 4
"""Which of the words on a line is the mount's place."""


def network_file_system(folder: Path) -> str:
    """The name of the network file system that `folder` is on, or will be once it is made; empty where it is on none.

    Also where that cannot be told: it is told on Linux alone.
    """
    try:
        table = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        mount = _mount_of(folder)
    except OSError:
        return ""
    return network_type(table, mount)


def network_type(table: str, mount: int) -> str:
    """The type of the mount of this id, where it is a network's; `table` is what the kernel says of all mounts."""
    for line in table.splitlines():
        # id parent device root mount-point options [tags...] - type source super-options (man 5 proc)
        first, dash, second = line.partition(" - ")
        words, rest = first.split(" "), second.split(" ")
        if dash and words[0] == str(mount) and len(words) > _POINT:
            return _network(rest[0], words[_POINT])
    return ""


def _network(kind: str, point: str) -> str:
    served = kind.removeprefix("fuse.")
    if served != kind:
        return served if served in _NETWORK_BY_FUSE else ""
    # some sandboxes give their one machine its disk so
    return kind if kind in _NETWORK and not (kind == "9p" and point == "/") else ""


def _mount_of(folder: Path) -> int:
    """The id of the mount that `folder` is on, or the nearest above it that there is.

    As the kernel resolves it, so that links, mounts over mounts, and parts of one mounted elsewhere are no riddle.
    """
    folder = folder.absolute()
    for there in (folder, *folder.parents):
        try:
            handle = os.open(there, getattr(os, "O_PATH", os.O_RDONLY) | os.O_CLOEXEC)
        except (FileNotFoundError, NotADirectoryError):
            continue
        try:
            told = Path(_DESCRIPTOR.format(handle)).read_text(encoding="ascii")
        finally:
            os.close(handle)
        found = re.search(r"^mnt_id:\s*(\d+)$", told, re.MULTILINE)
        return int(found[1]) if found else -1
    return -1
