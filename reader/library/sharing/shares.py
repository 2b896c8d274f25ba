"""The folders that a library is published to: kept beside it, readable to its owner alone."""

import json
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LibraryUnusable
from reader.whole_file import whole_file

SHARES_FILE = "shares.json"


@dataclass(frozen=True, slots=True)
class Share:
    """One of them."""

    folder: Path
    """Absolute."""
    group: int
    """The id of the group that may read it."""


def shares_of(library: Path) -> tuple[Share, ...]:
    """All of them, in the order they were begun. Raises LibraryUnusable where that cannot be read."""
    try:
        kept = json.loads((library / SHARES_FILE).read_bytes())
        shares = tuple(Share(Path(one["folder"]), one["group"]) for one in kept)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise LibraryUnusable(
            library, f"{SHARES_FILE} cannot be read", "move it away, then say again what is to be shared"
        ) from error
    return shares


def keep_shares(library: Path, shares: tuple[Share, ...]) -> None:
    """Replaces what is kept. Raises OSError."""
    kept = [{"folder": str(one.folder), "group": one.group} for one in shares]
    with whole_file(library / SHARES_FILE, replace=True) as file:
        file.write(json.dumps(kept).encode())
