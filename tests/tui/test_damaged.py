"""The app on a damaged library: what cannot be read says so, in its place, and all else goes on."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Library
from reader.notebook import Notebook
from reader.tui.app import ReaderApp
from reader.tui.session import Session

from .piloting import press, screen_text, settled, type_in


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE text SET body = x'00'",
        "UPDATE article SET title = 'Never stored'",
        "UPDATE article SET published = 'never'",
        "UPDATE place SET place = x'ff'",
        "DELETE FROM meta",
    ],
)
async def test_what_is_damaged_is_told_and_nothing_is_shown_of_it(
    library_folder: Path, tmp_path: Path, statement: str
) -> None:
    folder = shutil.copytree(library_folder, tmp_path / "library")
    with Library.open(folder) as library, Notebook.in_memory() as notebook:
        async with ReaderApp(Session(library, notebook)).run_test(size=(100, 24)) as pilot:
            await settled(pilot)
            with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
                connection.execute(statement)
            await type_in(pilot, "bridge")
            await press(pilot, "enter")
            await settled(pilot)
            shown = [screen_text(pilot)]
            for keys in (("escape",), ("L",), ("enter",), ("escape",), ("F",), ("escape",), ("H",), ("escape",)):
                await press(pilot, *keys)
                await settled(pilot)
                shown.append(screen_text(pilot))
            assert "Never stored" not in "".join(shown)
            if "meta" not in statement:
                assert "damaged" in "".join(shown)
        assert pilot.app.return_code in (None, 0)
