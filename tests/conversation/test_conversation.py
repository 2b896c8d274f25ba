"""A conversation goes on where it was left, and what was cleared by mistake comes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.answering.ask import ask
from reader.conversation.asking import Answered, Asking
from reader.conversation.conversation import NO_ANSWER, Conversation, told
from reader.intake import take_in_samples
from reader.library import Library
from reader.notebook import Exchange, KeptExchange, Notebook

from ..answering.replies import full_answer, full_reply, told_by

POMPEO = "who postponed the Pompeo meeting?"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", create=True) as library:
        take_in_samples(library)
        yield library


@pytest.fixture
def notebook(library: Library) -> Iterator[Notebook]:
    with Notebook.open(library.folder) as notebook:
        yield notebook


@pytest.fixture
def conversation(library: Library, notebook: Notebook) -> Conversation:
    return Conversation(library, notebook)


def answered(library: Library, asking: Asking) -> Answered:
    return Answered(asking, ask(library, asking.question, carried=asking.names()))


def say(conversation: Conversation, library: Library, question: str) -> KeptExchange:
    return conversation.keep(answered(library, conversation.asked(question)), datetime.now(UTC))


def test_a_question_builds_on_the_last_one_also_after_a_restart(
    conversation: Conversation, library: Library, notebook: Notebook
) -> None:
    assert conversation.asked(POMPEO) == Asking(POMPEO)
    say(conversation, library, POMPEO)
    followed = say(conversation, library, "when was that?")
    for one in (conversation, Conversation(library, notebook)):
        asking = one.asked("and where?")
        assert asking.names() == ("Pompeo",)
        assert one.again(followed) == Asking("when was that?", POMPEO)
        assert [exchange.question for exchange in one.exchanges] == [POMPEO, "when was that?"]
    assert Conversation(library, notebook).asked("and where?") == conversation.asked("and where?")


def test_what_was_no_question_is_nothing_to_build_on(
    conversation: Conversation, library: Library, notebook: Notebook
) -> None:
    first = say(conversation, library, POMPEO)
    headlines = Exchange(question="latest", followed_up="", asked_at=datetime.now(UTC), told="9 headlines", reply="")
    notebook.keep(first.conversation_id, headlines)
    later = Conversation(library, notebook)
    assert later.exchanges[-1].question == "latest"
    assert later.opened(later.exchanges[-1]) is None
    assert later.asked("when was that?").names() == ("Pompeo",)


def test_an_earlier_reply_is_opened_as_it_was(conversation: Conversation, library: Library) -> None:
    question = answered(library, conversation.asked(POMPEO))
    exchange = conversation.keep(question, datetime.now(UTC))
    assert conversation.opened(exchange) == question.reply
    with library.writing() as writer:
        writer.remove(question.reply.answers[0].article.id)
    assert conversation.opened(exchange) is None


def test_the_line_about_a_reply_names_its_first_source_and_day() -> None:
    assert told(full_reply()) == "Paper 1, 8 Nov 2018"
    assert told(full_reply(answered=False)) == NO_ANSWER
    unsigned = replace(told_by(1, title="Rain\x07 fell"), source="", published=None)
    assert told(full_reply(replace(full_answer(), article=unsigned))) == "Rain fell"


def test_a_new_conversation_leaves_the_one_before_in_the_notebook(
    conversation: Conversation, library: Library, notebook: Notebook
) -> None:
    say(conversation, library, POMPEO)
    conversation.rename("Korea\n talks")
    assert conversation.name == "Korea talks"
    conversation.begin()
    assert (conversation.name, conversation.exchanges) == ("", ())
    assert conversation.asked("when was that?") == Asking("when was that?")
    say(conversation, library, "which ship blocked the Suez Canal?")
    assert [(head.name, head.questions) for head in notebook.conversations()] == [("", 1), ("Korea talks", 1)]


def test_a_name_alone_is_kept_as_well(conversation: Conversation, library: Library, notebook: Notebook) -> None:
    conversation.rename("Korea")
    say(conversation, library, POMPEO)
    assert Conversation(library, notebook).name == "Korea"
    assert len(notebook.conversations()) == 1


def test_what_was_cleared_is_gone_until_it_is_restored(
    conversation: Conversation, library: Library, notebook: Notebook
) -> None:
    assert not conversation.restore()
    say(conversation, library, POMPEO)
    conversation.rename("Korea")
    before = conversation.exchanges
    conversation.clear()
    assert (conversation.name, conversation.exchanges, notebook.questions()) == ("", (), [])
    say(conversation, library, "which ship blocked the Suez Canal?")
    assert conversation.restore()
    assert (conversation.name, conversation.exchanges) == ("Korea", before)
    assert not conversation.restore()
    assert len(notebook.questions()) == 2


def test_where_another_session_removed_it_the_next_question_begins_a_new_one(
    conversation: Conversation, library: Library, notebook: Notebook
) -> None:
    first = say(conversation, library, POMPEO)
    notebook.remove_conversation(first.conversation_id)
    kept = say(conversation, library, "when was that?")
    assert kept.conversation_id != first.conversation_id
    assert conversation.exchanges == (kept,)
    assert conversation.trouble == ""
    assert notebook.questions() == [kept]


def test_where_nothing_can_be_kept_the_conversation_goes_on(
    conversation: Conversation, library: Library, notebook: Notebook
) -> None:
    say(conversation, library, POMPEO)
    notebook.file.write_bytes(b"overwritten" * 2000)
    exchange = say(conversation, library, "when was that?")
    assert conversation.trouble.startswith(f"{notebook.file}: it is")
    assert conversation.exchanges[-1] == exchange
    assert conversation.opened(exchange) is not None
    assert conversation.asked("and where?").names() == ("Pompeo",)


def test_it_is_written_with_all_that_was_asked(
    conversation: Conversation, library: Library, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    for question in (POMPEO, "which ship blocked the Suez Canal?"):
        say(conversation, library, question)
    monkeypatch.setattr("reader.conversation.conversation.MOST_TAKEN_UP", 1)
    later = Conversation(library, notebook)
    assert len(later.exchanges) == 1
    written = later.written()
    assert f"## {POMPEO}" in written
    assert "## which ship blocked the Suez Canal?" in written
    assert "— Pompeo's North Korea talks put off" in written
