"""Saving to a file that a person names: nothing is overwritten unasked, and nothing is left half written."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.tui.screens.prompt import ConfirmScreen, PromptScreen
from reader.tui.wrapping import cut
from reader.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from reader.settings import Settings

_LONGEST_NAME = 60
_LEAST_NAME = 8
_ANSWERS = 13
"""Cells that `ConfirmScreen` needs for its keys."""
_PLAIN_NAME = re.compile(r"\w[\w. -]{0,199}")


class SavingFailed(ReaderError):
    """The file cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


class FileThere(SavingFailed):
    """There is a file of that name, which was not to be overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "is there already")


def file_name(title: str, otherwise: str) -> str:
    """A name for a Markdown file made from `title`: small letters, digits and hyphens, at most 63 characters.

    `otherwise` is taken where a title has no letters of ours. Both end in `.md`.
    """
    letters = unicodedata.normalize("NFKD", title[: 10 * _LONGEST_NAME]).casefold().encode("ascii", "ignore").decode()
    words = re.findall("[a-z0-9]+", letters.replace("'", ""))
    name = "-".join(words)
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME + 1].rpartition("-")[0] or name[:_LONGEST_NAME]
    return f"{name or otherwise}.md"


def path_typed(typed: str, proposed: str) -> Path:
    """Where to save what a person gave a path for: `~` is home, and of a folder it is a file in it.

    `proposed` is the name that the file gets in a folder.
    """
    try:
        path = Path(typed).expanduser()
    except RuntimeError as error:  # no such user
        raise SavingFailed(Path(typed), "no such home folder") from error
    return path / proposed if typed.endswith(os.sep) or path.is_dir() else path


def from_home(path: Path) -> str:
    """The path as people write it: with `~` for their home."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def write_file(path: Path, text: str, *, replace: bool = False) -> None:
    """Writes a file that only its owner may read, whole or not at all.

    Raises FileThere unless it may `replace` one, and SavingFailed for all else that goes wrong.
    """
    try:
        target = Path(os.path.realpath(path))
        if not target.parent.is_dir():
            raise SavingFailed(path, f"there is no folder {target.parent}")
        if target.exists() and not target.is_file():
            raise SavingFailed(path, "is there already and is not a file")
        _write_whole(target, text, replace=replace)
    except FileExistsError as error:
        raise FileThere(path) from error
    except OSError as error:
        raise SavingFailed(path, (error.strerror or str(error)).lower()) from error
    except ValueError as error:  # a character that no path here can have
        raise SavingFailed(path, "not a name for a file") from error


def write_new(folder: Path, name: str, text: str) -> None:
    """Writes a file as `write_file` does, in `folder` and nowhere else, and under no name that is taken.

    Raises FileThere, SavingFailed.
    """
    if not _PLAIN_NAME.fullmatch(name):
        raise SavingFailed(Path(name[:_LONGEST_NAME]), "has to be a name of letters, digits, . - and _")
    try:
        _write_whole(folder / name, text, replace=False)
    except FileExistsError as error:
        raise FileThere(Path(name)) from error
    except OSError as error:
        raise SavingFailed(Path(name), (error.strerror or str(error)).lower()) from error


def _write_whole(target: Path, text: str, *, replace: bool) -> None:
    with whole_file(target, replace=replace) as file:
        file.write(text.encode(errors="replace"))


def overwriting(name: str, width: int) -> str:
    """The question whether to overwrite a file, short enough for the keys that answer it to stand beside it."""
    room = width - len("Overwrite ?") - _ANSWERS
    return f"Overwrite {cut(name, room)}?" if room >= _LEAST_NAME else "Overwrite?"


class Saving:
    """Asks where to save a text, and before it overwrites anything; tells in one line what came of it."""

    def __init__(self, app: App[object], settings: Settings, text: str, tell: Callable[[str], None]) -> None:
        self._app = app
        self._folder = settings.save_folder
        self._permissions = settings.permissions
        self._text = text
        self._tell = tell
        self._name = ""

    def ask(self, words: str, name: str) -> None:
        """Asks for the path with `words`, and proposes `name` in the folder that was set, or else in the current one.

        Who may not choose the folder is asked for a name in it.
        """
        self._name = name
        proposed = from_home(self._folder / name) if self._folder and self._permissions.choose_folder else name
        self._app.push_screen(PromptScreen(words, proposed), self._save_as)

    def _save_as(self, typed: str | None) -> None:
        if not typed:
            return
        try:
            if self._permissions.choose_folder:
                self._save(path_typed(typed, self._name))
            else:
                self._save_in_folder(typed)
        except SavingFailed as error:
            self._tell(str(error))

    def _save_in_folder(self, name: str) -> None:
        """Saves under a name that is new in the one folder that one may save in."""
        if self._folder is None or not self._permissions.save:
            raise SavingFailed(Path(name), "nothing can be saved here")
        write_new(self._folder, name, self._text)
        self._tell(f"Saved as {name}")

    def _save(self, path: Path) -> None:
        try:
            self._write(path)
        except FileThere:
            question = ConfirmScreen(overwriting(path.name, self._app.size.width))
            self._app.push_screen(question, lambda yes: self._replace(path) if yes else self._tell("Nothing was saved"))

    def _replace(self, path: Path) -> None:
        try:
            self._write(path, replace=True)
        except SavingFailed as error:
            self._tell(str(error))

    def _write(self, path: Path, *, replace: bool = False) -> None:
        write_file(path, self._text, replace=replace)
        self._tell(f"Saved to {path}")
