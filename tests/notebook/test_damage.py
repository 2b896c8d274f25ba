"""A damaged notebook is one clear line and never a crash, and what can be read of it is saved."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.finding import State
from reader.notebook import Notebook, NotebookError
from reader.notebook.doctoring import notebook_finding, salvage_notebook
from reader.notebook.forgetting import forget_questions

from .making import exchange

QUESTIONS = 40


@pytest.fixture
def kept(folder: Path) -> Path:
    """The file of a notebook that was used."""
    with Notebook.open(folder) as notebook:
        for name in ("", "Talks"):
            conversation = notebook.start_conversation(name).id
            for number in range(QUESTIONS // 2):
                notebook.keep(conversation, exchange(f"{name} question {number}", reply=f"{number}" * 900))
        for number in range(1, 60):
            notebook.set_read(number, True)
        notebook.set_starred(3, True)
    return folder / "notebook.sqlite"


def use(folder: Path) -> str:
    """Everything that reads or writes, and what was told where that did not work."""
    try:
        with Notebook.open(folder) as notebook:
            for conversation in notebook.conversations():
                notebook.exchanges(conversation.id)
            notebook.questions("question")
            list(notebook.archive())
            notebook.read_ids()
            notebook.marked(range(1, 60))
            notebook.latest_conversation()
            notebook.set_starred(5, True)
            notebook.set_read(7, False)
            notebook.keep(notebook.start_conversation().id, exchange("one more"))
    except NotebookError as error:
        return str(error)
    return ""


def salvaged(kept: Path) -> str:
    """What a repair tells."""
    try:
        return salvage_notebook(kept)
    except NotebookError as error:
        return str(error)


@pytest.mark.parametrize("seed", range(24))
def test_whatever_is_flipped_or_cut_it_is_told_in_one_line_and_the_rest_saved(kept: Path, seed: int) -> None:
    rng = random.Random(seed)
    data = bytearray(kept.read_bytes())
    if seed % 3 == 0:
        data = data[: rng.randrange(len(data))]
    for _ in range(1 if seed % 2 else 6):
        if data:
            data[rng.randrange(len(data))] ^= rng.randrange(1, 256)
    kept.write_bytes(data)
    finding = notebook_finding(kept)
    if finding.state is State.DAMAGED:
        told = salvaged(kept)
        if told.endswith(")"):
            assert "nothing can be read of it" in told or "install a newer" in told
            assert kept.read_bytes() == data
        else:
            assert Path(told.rpartition(" as ")[2]).read_bytes() == data
            assert notebook_finding(kept).state is State.OK
            assert use(kept.parent) == ""
        kept.write_bytes(data)
    told = use(kept.parent)
    assert not told or (told.endswith(")") and "\n" not in told)


def test_questions_of_a_conversation_that_was_lost_are_kept_in_one(kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection, connection:
        connection.execute("UPDATE conversation SET name = x'ff' WHERE name = 'Talks'")
    assert notebook_finding(kept).state is State.DAMAGED
    assert salvage_notebook(kept).startswith(f"{QUESTIONS} questions and 1 star kept")
    with Notebook.open(kept.parent) as notebook:
        assert len(notebook.questions()) == QUESTIONS
        assert {one.questions for one in notebook.conversations()} == {QUESTIONS // 2}


def test_what_a_repair_has_kept_is_forgotten_with_the_rest(kept: Path) -> None:
    salvage_notebook(kept)
    assert list(kept.parent.glob("*.damaged-*"))
    forget_questions(kept.parent)
    assert [path.name for path in kept.parent.iterdir()] == ["notebook.sqlite"]
