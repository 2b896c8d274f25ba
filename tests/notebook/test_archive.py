"""What was read, starred and asked goes from one notebook to another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.article import Marks
from reader.export_record import ArchivedConversation, ArchivedExchange
from reader.notebook import Exchange, Notebook

from .making import exchange

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def other() -> Iterator[Notebook]:
    """A second notebook, empty."""
    with Notebook.in_memory() as notebook:
        yield notebook


@pytest.fixture
def filled(notebook: Notebook) -> Notebook:
    """Three conversations that took turns, one of them named, and one that was removed."""
    ids = [notebook.start_conversation(name).id for name in ("", "Flood", "", "Gone", "", "Only a name")]
    for minute, turn in enumerate((0, 1, 0, 3, 2, 1, 0)):
        notebook.keep(ids[turn], at(minute, f"question {minute}?", told="Lantern", reply='{"version": 1}'))
    notebook.remove_conversation(ids[3])
    return notebook


def at(minute: int, question: str, **more: str) -> Exchange:
    return replace(exchange(question, **more), asked_at=NOON + timedelta(minutes=minute, microseconds=minute))


def seen(notebook: Notebook) -> object:
    """All that a person can see of it, but for the numbers of its rows."""
    heads = [(head.name, head.began, head.questions, head.first_question) for head in notebook.conversations()]
    told = [(one.question, one.asked_at, one.told, one.reply) for one in notebook.questions()]
    each = [[one.question for one in notebook.exchanges(head.id)] for head in notebook.conversations()]
    return heads, told, each


def test_another_notebook_has_the_same_conversations_in_the_same_order(filled: Notebook, other: Notebook) -> None:
    other.take_history(filled.archive())
    assert seen(other) == seen(filled)
    assert list(other.archive()) == list(filled.archive())


def test_what_is_there_already_is_not_there_twice(filled: Notebook, other: Notebook) -> None:
    history = list(filled.archive())
    before = seen(filled)
    filled.take_history(history)
    assert seen(filled) == before
    other.take_history(history[:4])
    other.take_history(history)
    assert list(other.archive()) == history


def test_a_conversation_that_went_on_keeps_what_is_new_and_is_given_what_it_lacks(
    filled: Notebook, other: Notebook
) -> None:
    other.take_history(filled.archive())
    latest = other.latest_conversation()
    assert latest
    other.keep(latest.id, at(60, "and then?"))
    filled.keep(filled.conversations()[0].id, at(50, "and now?"))
    other.take_history(filled.archive())
    questions = [one.question for one in other.exchanges(latest.id)]
    assert questions[-2:] == ["and then?", "and now?"]


def test_an_exchange_without_its_conversation_makes_one(other: Notebook) -> None:
    alone = ArchivedExchange(conversation=NOON, question="who?", followed_up="", asked_at=NOON, told="", reply="")
    other.take_history([alone])
    assert list(other.archive()) == [ArchivedConversation(began=NOON, name=""), alone]


def test_marks_are_added_to_those_there_are(notebook: Notebook) -> None:
    notebook.set_read(1, True)
    notebook.take_marks({1: Marks(starred=True), 2: Marks(read=True), 3: Marks(), 4: Marks(True, True)})
    assert notebook.read_ids() == {1, 2, 4}
    assert notebook.starred_ids() == {1, 4}
    assert notebook.marked([1, 2, 3, 9]) == {1: Marks(True, True), 2: Marks(read=True)}


def test_a_notebook_is_not_made_where_one_is_only_looked_for(folder: Path) -> None:
    assert Notebook.find(folder) is None
    assert list(folder.iterdir()) == []
    Notebook.open(folder).close()
    found = Notebook.find(folder)
    assert found
    found.close()
