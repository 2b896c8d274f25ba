"""A place that a person named: the files there, and what is in them."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.article import Article, Skipped
from reader.errors import PlaceError
from reader.gather.document import opened
from reader.gather.folder import files_in, kind, reason_of, shown
from reader.gather.formats import read
from reader.gather.unreadable import Unreadable

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def gather(place: str, on_read: Callable[[int], None] | None = None) -> Iterator[Article | Skipped]:
    """What is at `place`, a file or a folder: its articles, and what could not be read as one.

    `on_read` gets numbers of bytes that were read since it was last called; they add up to `size(place)`.
    Raises `PlaceError`, before anything is yielded, if the place itself does not exist or cannot be opened.
    """
    path = _existing(place)
    return _gathered(path, on_read or _ignore)


def size(place: str) -> int:
    """The bytes that `gather` will read, as they lie on disk. Raises `PlaceError` as `gather` does."""
    return sum(_size(file) for file in files_in(_existing(place)) if isinstance(file, Path))


def _gathered(path: Path, on_read: Callable[[int], None]) -> Iterator[Article | Skipped]:
    for file in files_in(path):
        if isinstance(file, Skipped):
            yield file
        else:
            yield from _read_file(file, on_read)


def _read_file(path: Path, on_read: Callable[[int], None]) -> Iterator[Article | Skipped]:
    place = shown(path)
    try:
        with opened(path, place, on_read) as document:
            yield from read(document)
    except Unreadable as problem:
        yield Skipped(place, problem.reason)
    except OSError as error:
        yield Skipped(place, reason_of(error, path))


def _existing(place: str) -> Path:
    """The absolute path of a place that is there and can be opened."""
    if _ADDRESS.match(place):
        raise PlaceError(shown(place), "addresses cannot be read yet (save the page as text and add that file)")
    if not place.strip() or "\0" in place:
        raise PlaceError(shown(place) or "''", "not the name of a file or folder")
    path = _absolute(place)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            os.scandir(path).close()
        elif stat.S_ISREG(status.st_mode):
            path.open("rb").close()
        else:
            raise PlaceError(shown(place), f"{kind(status)}, not a file or folder (save what it gives to a file first)")
    except (FileNotFoundError, NotADirectoryError) as error:
        if path.is_symlink():
            raise PlaceError(shown(place), "a broken link (name the file or folder itself)") from error
        raise PlaceError(shown(place), "no such file or folder (check the name)") from error
    except OSError as error:
        raise PlaceError(shown(place), f"{reason_of(error, path)} (name another file or folder)") from error
    return path


def _absolute(place: str) -> Path:
    try:
        path = Path(place).expanduser()
    except RuntimeError:  # no such user: a file whose name begins with a tilde
        path = Path(place)
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would lose the names of links


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # gone since its folder was listed
        return 0


def _ignore(count: int) -> None:
    pass
