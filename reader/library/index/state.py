"""Which segments of the index count, and for which generation of which store: one small file."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.library.index import IndexDamaged
from reader.whole_file import sync

FORMAT = 2
"""To be raised whenever the fields, the analyzer or `terms.normalise` change: older indexes are built again."""

_FILE = "current.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexState:
    """What the last commit left."""

    store: str
    """The name of the store that it was made from."""
    generation: int
    """The store's generation that it stands for."""
    segments: str
    """The folder, inside the index's own, that holds tantivy's files."""
    format: int = FORMAT


def state_stamp(folder: Path) -> tuple[int, int]:
    """What changes whenever the state is written: cheap enough to ask before each search."""
    try:
        found = (folder / _FILE).stat()
    except OSError as error:
        raise IndexDamaged("there is none") from error
    return found.st_ino, found.st_mtime_ns


def read_state(folder: Path) -> IndexState:
    """The state as last written. Raises IndexDamaged when there is none, or it is of another format."""
    try:
        found = json.loads((folder / _FILE).read_bytes())
        state = IndexState(**found)
    except (OSError, ValueError, TypeError) as error:
        raise IndexDamaged("its state cannot be read") from error
    types = {"store": str, "generation": int, "segments": str, "format": int}
    if any(type(getattr(state, name)) is not kind for name, kind in types.items()):
        raise IndexDamaged("its state cannot be read")
    if state.format != FORMAT:
        raise IndexDamaged(f"it is of format {state.format}")
    if not state.segments.isalnum():  # it becomes part of a path
        raise IndexDamaged("its state cannot be read")
    return state


def write_state(folder: Path, state: IndexState) -> None:
    """Replaces the state in one step, on disk before it counts."""
    new = folder / f"{_FILE}.new"
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with open(handle, "w", encoding="ascii") as file:  # noqa: PTH123 - a handle, for its mode
        json.dump(asdict(state), file)
        file.flush()
        os.fsync(handle)
    new.replace(folder / _FILE)
    sync(folder)
