"""What a folder that a library is published to says of itself: one small file, replaced in one step."""

import json
import os
import stat
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.errors import LibraryMissing, LibraryUnusable
from reader.settings import SHARED_FILE
from reader.whole_file import whole_file

FORMAT = 1

_MOST_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareState:
    """What was published last."""

    copy: str
    """The subfolder that the copy is in. It never changes once it is named here."""
    previous: str
    """The one before it, which stays until the next one comes; empty where there is none."""
    store: str
    """The name of the store that it was made from."""
    generation: int
    """Of that store."""
    schema: int
    """The version of the copy's tables."""
    articles: int
    publisher: str
    """The user name of who publishes."""
    library: str
    """The folder of the library that is published."""
    published: str
    """When: ISO 8601, UTC."""
    format: int = FORMAT


def is_share(folder: Path) -> bool:
    """Whether a library is published to this folder, which is none itself."""
    return (folder / SHARED_FILE).exists()


def share_stamp(folder: Path) -> tuple[int, int]:
    """What changes whenever something is published. Raises LibraryMissing where nothing is any more.

    The file is opened for it: over a network that makes sure that it is the latest.
    """
    handle = _opened(folder)
    try:
        found = os.fstat(handle)
    finally:
        os.close(handle)
    return found.st_ino, found.st_mtime_ns


def read_share(folder: Path) -> ShareState:
    """What was published last. Raises LibraryMissing, and LibraryUnusable where it cannot be read."""
    handle = _opened(folder)
    with os.fdopen(handle, "rb") as file:
        content = file.read(_MOST_BYTES) if stat.S_ISREG(os.fstat(handle).st_mode) else b""
    try:
        state = ShareState(**json.loads(content))
    except (ValueError, TypeError, RecursionError) as error:
        raise _unreadable(folder) from error
    numbers = (state.generation, state.schema, state.articles, state.format)
    words = (state.copy, state.previous, state.store, state.publisher, state.library, state.published)
    if any(type(number) is not int for number in numbers) or any(type(word) is not str for word in words):
        raise _unreadable(folder)
    if not (state.copy.isascii() and state.copy.isalnum()):  # it becomes part of a path
        raise _unreadable(folder)
    if state.format != FORMAT:
        raise LibraryUnusable(folder, f"it is published in format {state.format}", "install a newer reader-tui")
    return state


def write_share(folder: Path, state: ShareState, mode: int, group: int) -> None:
    """Replaces what the folder says of itself, on disk before it counts."""
    with whole_file(folder / SHARED_FILE, replace=True) as file:
        file.write(json.dumps(asdict(state)).encode())
        os.fchown(file.fileno(), -1, group)
        os.fchmod(file.fileno(), mode)


def _opened(folder: Path) -> int:
    try:
        return os.open(folder / SHARED_FILE, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise LibraryMissing(folder) from error
    except OSError as error:
        raise LibraryUnusable(folder, "it may not be opened", "ask who publishes it for its group") from error


def _unreadable(folder: Path) -> LibraryUnusable:
    return LibraryUnusable(folder, f"{SHARED_FILE} cannot be read", "ask who publishes it to publish it again")
