"""What is packed in an archive, by its name: a name to be shown, and never a path to anything."""

import re
from collections.abc import Iterator

from reader.article import Skipped
from reader.gather.folder import shown

_MOST_CHARACTERS = 4096
"""Of a name: no system has files whose paths are longer."""
_MOST_HIDDEN = 10_000
"""Hidden folders of one archive that are told of."""


def place_of(archive: str, name: str) -> str:
    """Where a member is: `/home/jane/news.zip!2018/talks.html`."""
    return f"{archive}!{shown(name[:_MOST_CHARACTERS])}"


def file_name(name: str) -> str:
    """The last part of a member's name."""
    return re.split(r"[/\\]", name[-_MOST_CHARACTERS:].rstrip("/\\"))[-1]


class HiddenMembers:
    """Tells which members nobody sees who unpacks the archive, and of each hidden folder once."""

    def __init__(self, archive: str) -> None:
        self._archive = archive
        self._told: set[str] = set()

    def skipped(self, name: str) -> Iterator[Skipped] | None:
        """None for a member that can be seen; else what is to be told of it, which may be nothing more."""
        hidden = _hidden_part(name)
        if hidden is None:
            return None
        if hidden in self._told or len(self._told) == _MOST_HIDDEN:
            return iter(())
        self._told.add(hidden)
        return iter((Skipped(place_of(self._archive, hidden), "hidden"),))


def _hidden_part(name: str) -> str | None:
    """The name up to its first hidden part: one that begins with a dot, or what macOS puts beside each file."""
    end = 0
    for part in re.split(r"[/\\]", name[:_MOST_CHARACTERS]):
        end += len(part) + 1
        if part == "__MACOSX" or (part.startswith(".") and part.strip(".")):
            return name[: end - 1]
    return None
