"""Folders: which files in them are read, and why the others are not."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from reader.article import Skipped
from reader.text import without_unsafe

_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def files_in(place: Path) -> Iterator[Path | Skipped]:
    """All regular files at `place`, itself or below it, in sorted order, and what is no file that can be read.

    Nothing is opened but folders. What is hidden, `.git` or `.DS_Store`, is left out, unless it is `place` itself.
    Links are followed, into a folder only once, so never in a circle.
    """
    seen: set[tuple[int, int]] = set()
    pending = [place]
    while pending:
        path = pending.pop()
        if path != place and path.name.startswith("."):
            continue
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                if (status.st_dev, status.st_ino) in seen:
                    yield Skipped(shown(path), "a link to a folder that is read already")
                    continue
                seen.add((status.st_dev, status.st_ino))
                pending.extend(path / name for name in sorted(os.listdir(path), reverse=True))  # noqa: PTH208
            elif stat.S_ISREG(status.st_mode):
                yield path
            else:
                yield Skipped(shown(path), f"{kind(status)}, not a file")
        except OSError as error:
            yield Skipped(shown(path), reason_of(error, path))


def kind(status: os.stat_result) -> str:
    """What something is that is neither file nor folder."""
    return _KINDS.get(stat.S_IFMT(status.st_mode), "something special")


def reason_of(error: OSError, path: Path) -> str:
    """Why the system would not let us at `path`, in plain words."""
    if error.errno == errno.ELOOP:
        return "a link in a circle"
    if error.errno == errno.ENOENT and path.is_symlink():
        return "a broken link"
    return f"cannot be read: {(error.strerror or str(error)).lower()}"


def shown(path: Path | str) -> str:
    """A path as text that can be shown and stored: what cannot be printed is written as an escape."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    if not text.isprintable():
        text = "".join(one if one.isprintable() else _escape(one) for one in text)
    return without_unsafe(text, _escape)  # also what Unicode calls printable and nobody sees


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
