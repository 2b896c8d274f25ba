"""A notebook's file is private, its owner's alone, and refused in one clear line where it is none."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryUnusable
from reader.library import Library
from reader.notebook import Notebook, NotebookError
from reader.notebook.schema import MIGRATIONS, VERSION

from .making import POWERLESS, can_be_powerless, exchange, run


def refused(folder: Path) -> str:
    """The one line with which opening is refused."""
    with pytest.raises(NotebookError) as raised:
        Notebook.open(folder)
    line = str(raised.value)
    assert line.startswith(f"{raised.value.file}: ")
    assert line.endswith(")")
    assert "\n" not in line
    return line


def test_a_new_notebook_is_for_its_owner_alone(folder: Path) -> None:
    before = os.umask(0o000)
    try:
        with Notebook.open(folder) as notebook:
            notebook.set_read(1, True)
            assert notebook.file == folder / "notebook.sqlite"
            assert stat.S_IMODE(notebook.file.stat().st_mode) == 0o600
    finally:
        os.umask(before)
    assert [path.name for path in folder.iterdir()] == ["notebook.sqlite"]


def test_one_that_others_could_read_is_theirs_no_longer(folder: Path) -> None:
    Notebook.open(folder).close()
    (folder / "notebook.sqlite").chmod(0o666)
    Notebook.open(folder).close()
    assert stat.S_IMODE((folder / "notebook.sqlite").stat().st_mode) == 0o600


def test_it_lies_beside_a_library_without_being_in_its_way(folder: Path) -> None:
    Notebook.open(folder).close()
    with Library.open(folder, create=True) as library:
        assert library.stats().articles == 0
    (folder / "library.sqlite").unlink()
    (folder / "letters.txt").write_text("mine")
    with pytest.raises(LibraryUnusable, match="letters"):
        Library.open(folder, create=True)


OPEN = """
try:
    with Notebook.open(folder) as notebook:
        notebook.set_read(int(sys.argv[2]), True)
        print(notebook.file.name, sorted(notebook.read_ids()))
except ReaderError as error:
    print(type(error).__name__, str(error).removeprefix(str(folder)))
"""
powerless = pytest.mark.skipif(not can_be_powerless(), reason="root, to whom permissions do not apply, and no setpriv")


@powerless
def test_where_the_librarys_folder_is_not_to_be_written_to_it_is_kept_apart(folder: Path, tmp_path: Path) -> None:
    folder.chmod(0o500)
    try:
        names = {run(OPEN, folder, number, before=POWERLESS).split(" ", 1)[0] for number in ("1", "2")}
        (link := tmp_path / "link").symlink_to(folder)
        other_name, others = run(OPEN, link, "3", before=POWERLESS).split(" ", 1)
    finally:
        folder.chmod(0o700)
    (kept,) = (tmp_path / "state" / "reader-tui" / "notebooks").iterdir()
    assert names == {kept.name} == {other_name}
    assert others == "[1, 2, 3]"
    assert "library" not in kept.name
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a file away")
@pytest.mark.parametrize("given", ["folder", "file"])
def test_somebody_elses_is_left_alone(folder: Path, tmp_path: Path, given: str) -> None:
    Notebook.open(folder).close()
    theirs = folder / "notebook.sqlite"
    before = theirs.read_bytes()
    os.chown(folder if given == "folder" else theirs, 12345, 12345)
    with Notebook.open(folder) as notebook:
        notebook.set_read(1, True)
        assert notebook.file.parent == tmp_path / "state" / "reader-tui" / "notebooks"
    assert theirs.read_bytes() == before


@pytest.mark.parametrize("target", ["there.sqlite", "missing.sqlite"])
def test_no_link_is_followed(folder: Path, tmp_path: Path, target: str) -> None:
    (tmp_path / "there.sqlite").write_bytes(b"")
    (folder / "notebook.sqlite").symlink_to(tmp_path / target)
    assert "symbolic link" in refused(folder)
    assert (tmp_path / "there.sqlite").read_bytes() == b""
    assert not (tmp_path / "missing.sqlite").exists()


def test_no_pipe_and_no_folder_is_opened(folder: Path) -> None:
    file = folder / "notebook.sqlite"
    os.mkfifo(file)
    refused(folder)
    file.unlink()
    file.mkdir()
    refused(folder)


@powerless
def test_a_notebook_that_may_not_be_read_is_made_readable_again(folder: Path) -> None:
    Notebook.open(folder).close()
    (folder / "notebook.sqlite").chmod(0o000)
    assert run(OPEN, folder, "1", before=POWERLESS) == "notebook.sqlite [1]"


@powerless
def test_no_place_at_all_is_one_clear_line(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    for place in (folder, tmp_path / "state"):
        place.chmod(0o500)
    try:
        line = run(OPEN, folder, "1", before=POWERLESS)
    finally:
        for place in (folder, tmp_path / "state"):
            place.chmod(0o700)
    assert line.startswith(f"NotebookError {tmp_path}/state/reader-tui/notebooks/")
    assert line.endswith("it may not be opened or written to (check its permissions)")


@pytest.mark.parametrize("content", [b"not a database, but long enough to look at" * 100, b"short"])
def test_what_is_no_database_is_refused_and_left_alone(folder: Path, content: bytes) -> None:
    (folder / "notebook.sqlite").write_bytes(content)
    assert "no notebook of this program, or is damaged (move it away" in refused(folder)
    assert (folder / "notebook.sqlite").read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "notebook.sqlite")) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    before = (folder / "notebook.sqlite").read_bytes()
    assert "no notebook of this program" in refused(folder)
    assert (folder / "notebook.sqlite").read_bytes() == before


def test_a_notebook_of_a_later_version_is_refused_and_left_alone(folder: Path) -> None:
    Notebook.open(folder).close()
    with closing(sqlite3.connect(folder / "notebook.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = (folder / "notebook.sqlite").read_bytes()
    assert f"format {VERSION + 1}" in refused(folder)
    assert (folder / "notebook.sqlite").read_bytes() == before


def test_one_that_was_cut_short_says_what_can_be_done(folder: Path) -> None:
    with Notebook.open(folder) as notebook:
        conversation = notebook.start_conversation().id
        for number in range(50):
            notebook.keep(conversation, exchange(f"question {number}", reply="x" * 4000))
    file = folder / "notebook.sqlite"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 3])
    with (
        pytest.raises(NotebookError, match=r"it is damaged \(reader doctor --repair"),
        Notebook.open(folder) as notebook,
    ):
        notebook.questions()


def test_an_empty_file_that_a_killed_session_left_becomes_a_notebook(folder: Path) -> None:
    (folder / "notebook.sqlite").write_bytes(b"")
    with Notebook.open(folder) as notebook:
        assert notebook.questions() == []


def later_version(monkeypatch: pytest.MonkeyPatch, migration: str) -> None:
    monkeypatch.setattr("reader.notebook.file.MIGRATIONS", (*MIGRATIONS, migration))
    monkeypatch.setattr("reader.notebook.file.VERSION", VERSION + 1)


def test_an_earlier_version_is_brought_up_to_date(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Notebook.open(folder) as notebook:
        notebook.set_read(1, True)
    later_version(monkeypatch, "CREATE TABLE extra (a);\n")
    with Notebook.open(folder) as notebook:
        assert notebook.read_ids() == {1}
    with closing(sqlite3.connect(folder / "notebook.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'extra'").fetchone()


def test_an_interrupted_migration_leaves_the_version_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Notebook.open(folder) as notebook:
        notebook.set_read(1, True)
    with monkeypatch.context() as patched:
        later_version(patched, "CREATE TABLE extra (a);\nCREATE TABLE exchange (b);\n")
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            Notebook.open(folder)
    with Notebook.open(folder) as notebook:
        assert notebook.read_ids() == {1}
