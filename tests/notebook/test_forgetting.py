"""What was asked is forgotten for good: not a byte of it is left in any file."""

from pathlib import Path

import pytest

from reader.notebook import Notebook, forget_questions
from reader.notebook.last_question import NothingToFollowUp, last_question, remember
from reader.settings import state_name

from .making import exchange

MARKER = "zyzzyva"


def bytes_left(*folders: Path) -> list[Path]:
    """The files that hold the marker."""
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return [path for path in files if MARKER.encode() in path.read_bytes()]


def ask_much(notebook: Notebook) -> None:
    """Long and short ones in turn, so that pages are split, joined, and run over."""
    notebook.set_read(1, True)
    notebook.set_starred(2, True)
    for number in range(30):
        head = notebook.start_conversation(f"{MARKER} {number}")
        for length in (1, 3_000, 40, 200_000 if number % 10 == 0 else 500):
            question = f"who {MARKER} {number}? "
            notebook.keep(head.id, exchange(question, followed_up=MARKER, told=MARKER, reply=question * (length // 10)))


def test_nothing_is_left_on_the_disk_and_what_was_read_and_starred_stays(folder: Path) -> None:
    with Notebook.open(folder) as notebook:
        ask_much(notebook)
    remember(folder, f"who {MARKER}?")
    assert len(bytes_left(folder.parent)) == 2, "else this shows nothing"
    assert forget_questions(folder) == 121
    assert bytes_left(folder.parent) == []
    with Notebook.open(folder) as notebook:
        assert (notebook.questions(), notebook.conversations()) == ([], [])
        assert (notebook.read_ids(), notebook.starred_ids()) == (frozenset({1}), frozenset({2}))


def test_a_conversation_that_was_cleared_is_gone_from_the_disk_when_the_notebook_is_closed(folder: Path) -> None:
    with Notebook.open(folder) as notebook:
        ask_much(notebook)
        for head in notebook.conversations():
            notebook.remove_conversation(head.id)
    assert bytes_left(folder.parent) == []


def test_what_was_cleared_and_could_be_brought_back_is_forgotten_too(folder: Path) -> None:
    with Notebook.open(folder) as notebook:
        head = notebook.start_conversation(MARKER)
        notebook.keep(head.id, exchange(f"who {MARKER}?"))
        notebook.remove_conversation(head.id)
        assert forget_questions(folder) == 1, "another session's"
        assert bytes_left(folder.parent) == []


def test_a_notebook_kept_elsewhere_while_the_folder_was_not_ours_is_forgotten_too(folder: Path, tmp_path: Path) -> None:
    apart = tmp_path / "state" / "reader-tui" / "notebooks"
    with Notebook.open(folder) as notebook:
        ask_much(notebook)
    apart.mkdir(parents=True)
    (folder / "notebook.sqlite").rename(apart / f"{state_name(folder)}.sqlite")
    assert forget_questions(folder) == 120
    assert bytes_left(tmp_path) == []


def test_what_another_was_just_writing_when_it_was_killed_is_forgotten_too(folder: Path, tmp_path: Path) -> None:
    remember(folder, "who resigned?")
    (file,) = (tmp_path / "state" / "reader-tui" / "questions").iterdir()
    file.with_name(f".{file.name}.4711.part").write_text(MARKER)
    forget_questions(folder)
    assert bytes_left(tmp_path) == []
    with pytest.raises(NothingToFollowUp):
        last_question(folder)


def test_where_nothing_was_asked_nothing_is_made(folder: Path, tmp_path: Path) -> None:
    assert forget_questions(folder) == 0
    assert list(folder.iterdir()) == []
    assert not (tmp_path / "state").exists()


def test_a_session_that_goes_on_begins_anew(folder: Path) -> None:
    with Notebook.open(folder) as notebook:
        head = notebook.start_conversation()
        notebook.keep(head.id, exchange("who resigned?"))
        forget_questions(folder)
        again = notebook.start_conversation()
        assert again.id != head.id
        notebook.keep(again.id, exchange("who won?"))
        assert [kept.question for kept in notebook.questions()] == ["who won?"]
