"""What a notebook keeps comes back as it was given, clean, and in order."""

import sqlite3
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.notebook import ConversationGone, Exchange, Notebook, NotebookError
from reader.text import clean_line, clean_text

from .making import exchange


def test_what_was_read_and_starred_is_known_the_next_time(folder: Path) -> None:
    with Notebook.open(folder) as notebook:
        for article_id in (3, 5, 3):
            notebook.set_read(article_id, True)
        notebook.set_starred(5, True)
        notebook.set_starred(6, True)
        notebook.set_read(5, False)
        notebook.set_starred(6, False)
    with Notebook.open(folder) as notebook:
        assert notebook.read_ids() == {3}
        assert notebook.starred_ids() == {5}
        assert notebook.is_read(3)
        assert not notebook.is_read(5)


def test_nothing_of_a_notebook_in_memory_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        with Notebook.in_memory() as notebook:
            assert notebook.latest_conversation() is None
            assert notebook.read_ids() == frozenset()
            notebook.set_read(1, True)
            notebook.keep(notebook.start_conversation().id, exchange())
            assert len(notebook.questions()) == 1
    assert list(tmp_path.iterdir()) == []


def test_an_exchange_comes_back_as_it_was_kept(folder: Path) -> None:
    asked = Exchange(
        question="who resigned?",
        followed_up="what did Mr Ray say?",
        asked_at=datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC),
        told="Valley Post, 1 Feb 2021",
        reply='{"answers": []}',
    )
    with Notebook.open(folder) as notebook:
        conversation = notebook.start_conversation()
        kept = notebook.keep(conversation.id, asked)
    assert asdict(kept) == asdict(asked) | {"id": kept.id, "conversation_id": conversation.id}
    with Notebook.open(folder) as notebook:
        assert notebook.exchanges(conversation.id) == [kept]
        assert notebook.questions() == [kept]


def test_the_last_exchanges_come_oldest_first(notebook: Notebook) -> None:
    conversation = notebook.start_conversation().id
    for number in range(5):
        notebook.keep(conversation, exchange(f"question {number}"))
    notebook.keep(notebook.start_conversation().id, exchange("elsewhere"))
    assert [one.question for one in notebook.exchanges(conversation)] == [f"question {number}" for number in range(5)]
    assert [one.question for one in notebook.exchanges(conversation, limit=2)] == ["question 3", "question 4"]
    assert notebook.exchanges(99) == []


def test_a_conversations_head_tells_its_first_question_and_how_many(notebook: Notebook) -> None:
    before = datetime.now(UTC)
    begun = notebook.start_conversation("Flood")
    assert (begun.name, begun.questions, begun.first_question) == ("Flood", 0, "")
    assert before <= begun.began <= datetime.now(UTC)
    notebook.keep(begun.id, exchange("where?"))
    notebook.keep(begun.id, exchange("when?"))
    (head,) = notebook.conversations()
    assert asdict(head) == asdict(begun) | {"questions": 2, "first_question": "where?"}


def test_the_conversation_used_last_comes_first_whatever_the_clock_says(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (notebook.start_conversation().id for _ in range(2))
    for conversation in (second, first):
        notebook.keep(conversation, exchange())
    monkeypatch.setattr("reader.notebook.notebook._now", lambda: 0)
    third = notebook.start_conversation("later").id
    assert [head.id for head in notebook.conversations()] == [third, first, second]
    latest = notebook.latest_conversation()
    assert latest
    assert latest.id == third
    notebook.keep(second, exchange())
    assert [head.id for head in notebook.conversations()] == [second, third, first]


def test_an_empty_conversation_is_taken_up_again_but_not_listed(notebook: Notebook) -> None:
    notebook.keep(notebook.start_conversation().id, exchange())
    empty = notebook.start_conversation()
    assert notebook.latest_conversation() == empty
    assert empty.id not in [head.id for head in notebook.conversations()]


def test_conversations_and_questions_are_found_by_words_in_any_order_and_case(notebook: Notebook) -> None:
    flood, named, other = (notebook.start_conversation(name).id for name in ("", "Flood in Melford", "Fire"))
    notebook.keep(flood, exchange("How bad is the FLOOD of Melford?"))
    notebook.keep(named, exchange("how many?"))
    notebook.keep(other, exchange("100% of Élan's flood_water?"))
    assert {head.id for head in notebook.conversations("melford flood")} == {flood, named}
    assert [one.conversation_id for one in notebook.questions("  flood ")] == [other, flood]
    assert [one.conversation_id for one in notebook.questions("éLAN")] == [other]
    assert [one.conversation_id for one in notebook.questions("0%")] == [other]
    assert notebook.questions("d_M") == []
    assert notebook.conversations("nothing of it") == []
    assert len(notebook.conversations(" ")) == len(notebook.questions(" ")) == 3


def test_questions_come_newest_first_page_by_page(notebook: Notebook) -> None:
    one, other = (notebook.start_conversation().id for _ in range(2))
    for number in range(7):
        notebook.keep(other if number % 2 else one, exchange(f"question {number}"))
    seen: list[str] = []
    before = None
    while page := notebook.questions(limit=3, before_id=before):
        assert len(page) <= 3
        seen += [kept.question for kept in page]
        before = page[-1].id
    assert seen == [f"question {number}" for number in reversed(range(7))]


def test_a_name_can_be_given_changed_and_taken_away(notebook: Notebook) -> None:
    conversation = notebook.start_conversation().id
    notebook.keep(conversation, exchange())
    for name in ("Flood", "The flood\nof Melford", ""):
        notebook.rename(conversation, name)
        assert notebook.conversations()[0].name == clean_line(name)


def test_a_removed_conversation_is_nowhere_and_can_be_restored(notebook: Notebook) -> None:
    stays, goes = (notebook.start_conversation(name).id for name in ("stays", "goes"))
    notebook.keep(stays, exchange("staying?"))
    notebook.keep(goes, exchange("going?"))
    before = notebook.conversations(), notebook.questions(), notebook.exchanges(goes)
    notebook.remove_conversation(goes)
    assert [head.id for head in notebook.conversations()] == [stays]
    assert [one.question for one in notebook.questions()] == ["staying?"]
    latest = notebook.latest_conversation()
    assert latest
    assert latest.id == stays
    for use in (lambda: notebook.keep(goes, exchange()), lambda: notebook.rename(goes, "x")):
        with pytest.raises(ConversationGone):
            use()
    notebook.restore_conversation(goes)
    assert (notebook.conversations(), notebook.questions(), notebook.exchanges(goes)) == before


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_what_was_removed_is_gone_from_the_disk_once_the_notebook_is_closed(folder: Path) -> None:
    with Notebook.open(folder) as notebook:
        kept, removed, restored = (notebook.start_conversation().id for _ in range(3))
        for conversation, question in ((kept, "kept?"), (removed, "whisperwhisper?"), (restored, "restored?")):
            notebook.keep(conversation, exchange(question))
        notebook.remove_conversation(removed)
        notebook.remove_conversation(restored)
        notebook.restore_conversation(restored)
        assert b"whisperwhisper" in bytes_of(folder)
    assert b"whisperwhisper" not in bytes_of(folder)
    with Notebook.open(folder) as notebook:
        assert {head.id for head in notebook.conversations()} == {kept, restored}
        with pytest.raises(ConversationGone):
            notebook.restore_conversation(removed)


def test_what_another_session_removed_is_its_own_to_restore_for_a_day(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Notebook.open(folder) as other:
        conversation = other.start_conversation("long gone").id
        other.remove_conversation(conversation)
        Notebook.open(folder).close()
        other.restore_conversation(conversation)
        other.remove_conversation(conversation)
        later = datetime.now(UTC) + timedelta(days=1, minutes=1)
        monkeypatch.setattr("reader.notebook.notebook._now", lambda: int(later.timestamp() * 1e6))
        Notebook.open(folder).close()
        with pytest.raises(ConversationGone):
            other.restore_conversation(conversation)


any_text = st.text(st.characters(codec=None)) | st.text("ab \n\t\0\x1b[]\u202e\ud800\x9b'\"%_\u0301")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=any_text, name=any_text, told=any_text, followed_up=any_text, reply=any_text)
def test_any_text_is_kept_clean(
    notebook: Notebook, question: str, name: str, told: str, followed_up: str, reply: str
) -> None:
    conversation = notebook.start_conversation(name)
    kept = notebook.keep(conversation.id, exchange(question, followed_up=followed_up, told=told, reply=reply))
    assert kept == notebook.exchanges(conversation.id)[0]
    assert (kept.question, kept.followed_up, kept.reply) == tuple(map(clean_text, (question, followed_up, reply)))
    assert kept.told == clean_line(told)
    head = notebook.latest_conversation()
    assert head
    assert (head.name, head.first_question) == (clean_line(name), clean_text(question))
    assert conversation.id in {one.id for one in notebook.conversations(question)} or not kept.question


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=st.timezones(), allow_imaginary=False))
def test_any_moment_comes_back_to_the_microsecond(notebook: Notebook, moment: datetime) -> None:
    asked = Exchange(question="when?", followed_up="", asked_at=moment, told="", reply="")
    assert notebook.keep(notebook.start_conversation().id, asked).asked_at == moment.astimezone(UTC)


def changed(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / "notebook.sqlite")) as connection, connection:
        connection.execute(statement, values)


def test_what_others_wrote_into_it_comes_out_clean(folder: Path) -> None:
    with Notebook.open(folder) as notebook:
        conversation = notebook.start_conversation().id
        notebook.keep(conversation, exchange())
        hostile = "a\x1b[31mb\u202ec"
        changed(folder, "UPDATE conversation SET name = ?", hostile)
        changed(folder, "UPDATE exchange SET question = ?1, followed_up = ?1, told = ?1, reply = ?1", hostile)
        (kept,), (head,) = notebook.questions(), notebook.conversations()
        assert {kept.question, kept.followed_up, kept.told, kept.reply, head.name, head.first_question} == {"abc"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE exchange SET asked_at = 9e18",
        "UPDATE exchange SET asked_at = 9223372036854775807",
        "UPDATE exchange SET asked_at = 'soon'",
        "UPDATE exchange SET reply = x'00ff'",
        "UPDATE exchange SET question = CAST(x'ff' AS TEXT)",
    ],
)
def test_what_nobody_can_have_kept_is_damage(folder: Path, statement: str) -> None:
    with Notebook.open(folder) as notebook:
        notebook.keep(notebook.start_conversation().id, exchange())
        changed(folder, statement)
        with pytest.raises(NotebookError, match=r"notebook\.sqlite: it is damaged \(reader doctor --repair"):
            notebook.questions()
