"""The last question asked from the shell on a library, for the next one to follow up. Only that one is kept."""

import json
from contextlib import suppress
from pathlib import Path

from reader.errors import ReaderError
from reader.notebook.failures import failures_named
from reader.settings import state_folder, state_name
from reader.text import clean_text
from reader.whole_file import whole_file

_MOST_BYTES = 1_000_000
"""Of a file that we wrote: a question has at most 10,000 characters."""


class NothingToFollowUp(ReaderError):
    """No question was asked before on this library, or what was kept of it cannot be read."""

    def __init__(self) -> None:
        super().__init__("no earlier question on this library to follow up (ask one without --continue first)")


def last_question(library: Path) -> str:
    """The last question asked on the library in this folder, as it was kept. Raises NothingToFollowUp."""
    try:
        with _file(library).open("rb") as file:
            kept = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError) as error:
        raise NothingToFollowUp from error
    match kept:
        case {"question": str(question)}:
            return clean_text(question)
        case _:
            raise NothingToFollowUp


def remember(library: Path, question: str) -> None:
    """Keeps the question in place of the one before, for its owner's eyes only.

    Where that is not possible nothing is said: an answer was asked for, and who follows it up is told.
    """
    file = _file(library)
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_file(file, replace=True, durable=False) as stream:  # a question need not wait for the disk
            stream.write(json.dumps({"question": question}).encode())


def forget_last_question(library: Path) -> int:
    """Deletes what is kept of the last question, and gives how many questions it were. Raises NotebookError."""
    file = _file(library)
    kept = file.exists()
    with failures_named(file):
        for written in (file, *file.parent.glob(f".{file.name}.*")):  # also what a killed process was just writing
            written.unlink(missing_ok=True)
    return int(kept)


def _file(library: Path) -> Path:
    return state_folder() / "questions" / f"{state_name(library)}.json"
