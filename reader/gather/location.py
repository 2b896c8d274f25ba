"""A place that a person named: the files there, and what is in them."""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.article import Skipped
from reader.errors import PlaceError
from reader.gather.containers import documents_in
from reader.gather.document import MAX_BYTES, Document
from reader.gather.folder import files_in, kind, reason_of, shown
from reader.gather.formats import found_in
from reader.gather.found import ALL_DONE, Checkpoint, Gathered
from reader.gather.open_file import OpenFile, opened
from reader.gather.unreadable import Unreadable

_DOCUMENTS_BETWEEN = 16
"""Documents between two checkpoints: as many are read twice after an interruption, at most."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def _ignore(count: int) -> None:
    pass


def _none_done(file: str, stamp: str) -> int:  # noqa: ARG001 - as `Reading.done` is asked
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How what is found is to be read."""

    parse: Callable[[Iterable[Document | Gathered]], Iterator[Gathered]]
    """Gives what is in the documents, and the rest as it is: `Workers.read`, or `parsed_here`."""
    on_read: Callable[[int], None] = _ignore
    """Gets numbers of bytes that were read since it was last called; they add up to `size(place)`."""
    done: Callable[[str, str], int] = _none_done
    """How many documents of a file, by its place and its stamp, were read before: these are passed over."""
    most: int = MAX_BYTES
    """Bytes that one document may have."""


def gather(place: str, reading: Reading) -> Iterator[Gathered]:
    """What is at `place`, a file or a folder: articles, feeds, and what could not be read as either.

    Of a file with many documents, checkpoints say how far it has been read.
    Raises `PlaceError`, before anything is yielded, if the place itself does not exist or cannot be opened.
    """
    return reading.parse(_unparsed(_existing(place), reading))


def parsed_here(things: Iterable[Document | Gathered]) -> Iterator[Gathered]:
    """What is in the documents, parsed in this process: for those that we wrote ourselves."""
    for thing in things:
        if isinstance(thing, Document):
            yield from found_in(thing)
        else:
            yield thing


def size(place: str) -> int:
    """The bytes that `gather` will read, as they lie on disk. Raises `PlaceError` as `gather` does."""
    return sum(_size(file) for file in files_in(_existing(place)) if isinstance(file, Path))


def _unparsed(path: Path, reading: Reading) -> Iterator[Document | Gathered]:
    for file in files_in(path):
        if isinstance(file, Skipped):
            yield file
        else:
            yield from _in_file(file, reading)


def _in_file(path: Path, reading: Reading) -> Iterator[Document | Gathered]:
    place = shown(path)
    try:
        with opened(path, place, reading.on_read, reading.most) as file:
            yield from _with_checkpoints(file, reading)
    except Unreadable as problem:
        yield Skipped(place, problem.reason)
    except OSError as error:
        yield Skipped(place, reason_of(error, path))


def _with_checkpoints(file: OpenFile, reading: Reading) -> Iterator[Document | Gathered]:
    """What is in the file, without what was done before, and how far that is: at first, now and then, and at the end.

    A file that cannot be read on is done: added again, it is read from its beginning.
    """
    done = reading.done(file.place, file.stamp)
    if done:
        yield Checkpoint(file.place, file.stamp, done)
    count = 0
    try:
        for thing in documents_in(file):
            if count >= done:
                yield thing
            if isinstance(thing, Document):
                count += 1
                if count > done and count % _DOCUMENTS_BETWEEN == 0:
                    yield Checkpoint(file.place, file.stamp, count)
    except Unreadable:
        yield from _end(file, count, done)
        raise
    yield from _end(file, count, done)


def _end(file: OpenFile, count: int, done: int) -> Iterator[Checkpoint]:
    if count >= _DOCUMENTS_BETWEEN or done:
        yield Checkpoint(file.place, file.stamp, ALL_DONE)


def _existing(place: str) -> Path:
    """The absolute path of a place that is there and can be opened."""
    if _ADDRESS.match(place):
        raise PlaceError(shown(place), "only http and https addresses can be read (or name a file)")
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
