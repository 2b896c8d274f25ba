"""Files, folders and addresses as a person types, completes, drops or pastes them in one line."""

import os
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes, urlsplit

from reader.address import is_web_address

_FILE_ADDRESS = "file://"
_HERE = ("", "localhost")


@dataclass(frozen=True, slots=True)
class Completion:
    """How a line may go on."""

    line: str
    """As far as it is certain. It stands for itself, without quotes."""
    names: tuple[str, ...]
    """What could come next, sorted, folders with a slash: one where it is certain, none where nothing is there."""


def places_in(line: str) -> tuple[str, ...]:
    """The places that a line names: itself where there is such a file or folder, else what it says to a shell.

    Terminals write a dropped file in quotes, with backslashes or as a `file:` address, and several of them in a row;
    these are several places where all of them are there. A line that is none of this is one place, as it stands.
    """
    if not line.strip():
        return ()
    if is_web_address(line) and len(line.split()) == 1:
        return (line.strip(),)
    for whole in (line, line.strip(), _path_of(line.strip())):
        if _is_there(whole):
            return (whole,)
    parts = tuple(map(_path_of, _words(line)))
    if len(parts) == 1 or (parts and all(is_web_address(part) or _is_there(part) for part in parts)):
        return parts
    return (line.strip(),)


def pasted(text: str) -> str:
    """What was pasted, as one line: several lines as several places. What cannot be printed is left out."""
    lines = ["".join(filter(str.isprintable, line)).strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return "".join(lines)
    return " ".join(shlex.quote(place) for line in lines for place in places_in(line))


def completed(line: str) -> Completion:
    """The line with the file or folder that it begins to name, as far as what is there leaves no choice.

    An address on the web stays as it is: nobody here knows how it goes on.
    """
    if is_web_address(line):
        return Completion(line, (line,))
    if line.startswith("~") and "/" not in line and os.path.isdir(os.path.expanduser(line)):  # noqa: PTH111, PTH112
        return Completion(f"{line}/", (f"{line}/",))
    for begun in (line, *_unquoted(line)):
        folder, name = os.path.split(begun)
        names = _names(folder, name)
        if names:
            return Completion(os.path.join(folder, os.path.commonprefix(names)), tuple(names))  # noqa: PTH118, RUF071 - of names
    return Completion(line, ())


def _names(folder: str, begun: str) -> list[str]:
    """The names in the folder that begin so; hidden ones only where a dot was typed."""
    try:
        with os.scandir(os.path.expanduser(folder) or ".") as entries:  # noqa: PTH111
            return sorted(
                entry.name + ("/" if _is_folder(entry) else "")
                for entry in entries
                if entry.name.startswith(begun)
                and entry.name.startswith(".") <= begun.startswith(".")
                # others cannot be typed, and their folder can be named
                and entry.name.isprintable()
            )
    except (OSError, ValueError):  # not there, not ours to read, no name at all
        return []


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _unquoted(line: str) -> Iterator[str]:
    """What a quoted or escaped line stands for, closed or not."""
    for end in ("", "'", '"'):
        words = _words(line + end)
        if len(words) == 1 and words[0] not in ("", line):
            yield words[0]


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:  # a quote that is not closed
        return []


def _path_of(word: str) -> str:
    if not word.lower().startswith(_FILE_ADDRESS):
        return word
    try:
        address = urlsplit(word)
    except ValueError:
        return word
    return os.fsdecode(unquote_to_bytes(address.path)) if address.netloc in _HERE else word


def _is_there(place: str) -> bool:
    try:
        return os.path.lexists(os.path.expanduser(place))  # noqa: PTH111
    except ValueError:  # a NUL, or half a character
        return False
