"""A conversation is written as Markdown with every answer's source, whatever became of the articles."""

import json
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.answering.answer import Interpretation, Reply
from reader.conversation.kept_reply import reply_document
from reader.conversation.transcript import transcript
from reader.notebook import KeptExchange

from ..answering.replies import full_answer, full_reply, plain_reply
from .test_citation import Page

ASKED_AT = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)


def kept(
    question: str = "who resigned?", reply: Reply | str = "", *, told: str = "", asked_at: datetime = ASKED_AT
) -> KeptExchange:
    document = reply if isinstance(reply, str) else reply_document(reply)
    return KeptExchange(
        id=1, conversation_id=1, question=question, followed_up="", asked_at=asked_at, told=told, reply=document
    )


def test_a_conversation_has_its_name_its_days_its_questions_and_their_answers() -> None:
    later = ASKED_AT.replace(day=25, hour=17)
    exchanges = [
        kept("when were they carried?", plain_reply(full_answer(), full_answer(2, reports=0, copies=1, weak=True))),
        kept("and why?", told="latest", asked_at=later),
    ]
    assert transcript("Melford", exchanges) == (
        "# Melford\n\n24 November 2026 to 25 November 2026, 2 questions\n\n"
        "## when were they carried?\n\nAsked 24 November 2026 at 09:05.\n\n"
        "**1**, confidence 0.87\n\n> Fire crews carried 40 people from their homes on Tuesday.\n\n"
        "— Flood story 1, Paper 1, 8 November 2018, <https://paper.example/1>\n\n"
        '"Tuesday" is 6 November 2018. Also in 3 reports, 7 copies.\n\n'
        "### Weaker matches\n\n"
        "**2**, confidence 0.30\n\n> Fire crews carried 40 people from their homes on Tuesday.\n\n"
        "— Flood story 2, Paper 2, 8 November 2018, <https://paper.example/2>\n\nAlso in 1 copy.\n\n"
        "## and why?\n\nAsked 25 November 2026 at 17:05.\n\nlatest.\n"
    )


def test_where_nothing_answers_it_says_so_and_shows_the_nearest() -> None:
    nearest = [full_answer(rank, weak=True) for rank in range(1, 6)]
    written = transcript("", [kept(reply=full_reply(*nearest, answered=False))])
    assert written.startswith("# Conversation\n\n24 November 2026, 1 question\n\n")
    said = written.index("No good answer. Never found together: carried, melford.")
    assert said < written.index("### Nearest passages, which may not be about it") < written.index("> Fire crews")
    assert "**3**" in written
    assert "**4**" not in written
    assert "Weaker" not in written


def test_what_was_understood_and_offered_is_told() -> None:
    written = transcript("", [kept(reply=full_reply())])
    assert "Understood: \\[with Kim Yong Chol, Pompeo\\]" in written
    assert 'No article has "melfrod". Did you mean Melford?' in written


def test_a_reply_that_cannot_be_read_is_said_to_be_that() -> None:
    written = transcript("", [kept(reply="no JSON", told="Valley Post, 1 Feb 2021")])
    assert "Valley Post, 1 Feb 2021.\n\nThe answers that were kept cannot be read.\n" in written


def test_a_conversation_without_questions_is_one_as_well() -> None:
    assert transcript("Nothing", []) == "# Nothing\n\n0 questions\n"


def test_a_reply_without_answers_is_told_in_one_line() -> None:
    empty = Reply(
        question="?", as_of=None, answered=False, confidence=0.0, interpreted=Interpretation(terms=(), kind="what"),
        answers=(),
    )  # fmt: skip
    assert transcript("", [kept(reply=empty)]).endswith("No good answer.\n")


hostile = st.text() | st.sampled_from(["[a](b)", "<i>", "# h", "- x", "\x1b[2J\u202e", "```", "a\n===", "![x](y)"])


@given(name=hostile, question=hostile, told=hostile, title=hostile, passage=hostile)
def test_whatever_is_in_it_is_neither_markup_nor_a_link(
    name: str, question: str, told: str, title: str, passage: str
) -> None:
    answer = replace(full_answer(), focus=None)
    document = json.loads(reply_document(full_reply(answer)))
    document["answers"][0]["article"].update(title=title, source=title, url=title)
    document["answers"][0].update(text=passage, end=11 + len(passage), sentence={"start": 0, "end": 0})
    document["interpreted"]["phrases"] = document["apart"] = [question]
    exchanges = [kept(question, json.dumps(document), told=told), kept(question, told=told)]
    written = transcript(name, exchanges)
    page = Page(written)
    assert page.tags.count("h1") == 1
    assert page.tags.count("h2") == 2
    assert page.tags.count("blockquote") == 1
    assert set(page.tags) <= {"h1", "h2", "p", "blockquote", "strong"}
    assert page.links == []
    assert "\x1b" not in written
    assert "\u202e" not in written
