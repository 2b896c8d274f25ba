"""Questions that build on the last one, and questions asked again in other words."""

from dataclasses import replace
from typing import Any

import pytest

from reader.answering.answer import Reply, Respelling
from reader.errors import QuestionError
from reader.library import Library
from reader.tui.widgets.question_card import QuestionCard

from ..answering.replies import full_answer, full_reply, plain_reply
from .conftest import OpenApp
from .piloting import ask, home, press, screen_lines, screen_text

NAMED = "who postponed the meeting of Mike Pompeo?"


class Asked:
    """Answers each question, and remembers what each took over."""

    def __init__(self) -> None:
        self.questions: list[tuple[str, tuple[str, ...]]] = []
        self.reply = plain_reply(full_answer(), full_answer(2))

    def __call__(self, _: Library, question: str, *, carried: tuple[str, ...] = (), **__: Any) -> Reply:
        if question == "the":
            raise QuestionError("nothing to look for")
        self.questions.append((question, carried))
        interpreted = replace(self.reply.interpreted, carried=carried)
        return replace(self.reply, question=question, interpreted=interpreted)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What was asked, with the names of the question before carried over as the words "Pompeo" and "was" say."""

    def names(question: str, previous: str) -> tuple[str, ...]:
        return ("Pompeo",) if "Pompeo" in previous and "was" in question else ()

    asked = Asked()
    monkeypatch.setattr("reader.answering.ask.ask", asked)
    monkeypatch.setattr("reader.answering.understanding.follow_up.names_to_carry", names)
    monkeypatch.setattr("reader.answering.understanding.follow_up.stands_alone", lambda question: "bridge" in question)
    return asked


async def test_the_next_question_builds_on_the_last_and_shows_what_it_took_over(
    open_app: OpenApp, asked: Asked
) -> None:
    async with open_app() as pilot:
        await ask(pilot, NAMED)
        assert "with" not in screen_lines(pilot)[1]
        assert "x drop names" not in screen_lines(pilot)[-1]
        await press(pilot, "a")
        await ask(pilot, "when was that?")
        assert screen_lines(pilot)[1].startswith("2 answers, 2 outlets · [with Pompeo] · ")
        assert "x drop names" in screen_lines(pilot)[-1]
        await press(pilot, "a")
        await ask(pilot, "where was it?")
        assert asked.questions == [(NAMED, ()), ("when was that?", ("Pompeo",)), ("where was it?", ("Pompeo",))]


async def test_a_question_that_stands_alone_takes_nothing_over(open_app: OpenApp, asked: Asked) -> None:
    async with open_app() as pilot:
        await ask(pilot, NAMED)
        await press(pilot, "a")
        await ask(pilot, "which bridge was that?")
        assert asked.questions[-1] == ("which bridge was that?", ())


async def test_the_names_that_were_taken_over_are_dropped_with_one_key(open_app: OpenApp, asked: Asked) -> None:
    async with open_app() as pilot:
        await ask(pilot, NAMED)
        await press(pilot, "x")
        assert len(asked.questions) == 1, "there is nothing to drop"
        await press(pilot, "a")
        await ask(pilot, "when was that?")
        await press(pilot, "j", "x")
        assert asked.questions[-1] == ("when was that?", ())
        assert "with" not in screen_lines(pilot)[1]
        assert home(pilot).answers.has_focus
        await press(pilot, "a")
        await ask(pilot, "where was it?")
        assert asked.questions[-1] == ("where was it?", ()), "they stay dropped"


async def test_letters_are_typed_while_the_ask_box_has_the_cursor(open_app: OpenApp, asked: Asked) -> None:
    async with open_app() as pilot:
        asked.reply = replace(asked.reply, respelt=full_reply().respelt)
        await ask(pilot, NAMED)
        await press(pilot, "a", "end", "x", "r", "e", "d")
        assert home(pilot).box.value == NAMED + "xred"
        assert len(asked.questions) == 1


async def test_another_spelling_is_offered_and_asked_with_one_key(open_app: OpenApp, asked: Asked) -> None:
    async with open_app() as pilot:
        await ask(pilot, NAMED)
        asked.reply = replace(asked.reply, respelt=full_reply().respelt)
        await press(pilot, "a")
        await ask(pilot, "what was the flood in Melfrod?")
        assert 'No article has "melfrod". Did you mean Melford?' in screen_lines(pilot)[1]
        assert "r respell" in screen_lines(pilot)[-1]
        asked.reply = replace(asked.reply, respelt=())
        await press(pilot, "r")
        assert asked.questions[-1] == ("what was the flood in Melford?", ("Pompeo",)), "what it took over stays"
        assert home(pilot).box.value == "what was the flood in Melford?"
        assert "r respell" not in screen_lines(pilot)[-1]


async def test_a_misspelt_name_that_was_taken_over_is_respelt_too(open_app: OpenApp, asked: Asked) -> None:
    async with open_app() as pilot:
        await ask(pilot, "who is Pomepo?")
        asked.reply = replace(asked.reply, respelt=(Respelling("pomepo", "Pompeo"),))
        await press(pilot, "a")
        await ask(pilot, "when was that?")
        asked.reply = replace(asked.reply, respelt=())
        await press(pilot, "r")
        assert asked.questions[-1] == ("when was that?", ("Pompeo",))


async def test_where_nothing_was_found_the_other_spelling_is_one_enter_away(open_app: OpenApp, asked: Asked) -> None:
    async with open_app() as pilot:
        nothing = replace(full_reply(answered=False), answers=())
        asked.reply = nothing
        await ask(pilot, "what was the flood in Melfrod?")
        (card,) = home(pilot).answers.cards
        assert isinstance(card, QuestionCard)
        assert screen_lines(pilot)[3] == "▌ what was the flood in Melford?"
        asked.reply = plain_reply()
        await press(pilot, "enter")
        assert asked.questions[-1][0] == "what was the flood in Melford?"
        assert "Fire crews" in screen_text(pilot)


async def test_a_question_that_could_not_be_asked_leaves_the_last_one_to_build_on(
    open_app: OpenApp, asked: Asked
) -> None:
    async with open_app() as pilot:
        await ask(pilot, NAMED)
        await press(pilot, "a")
        await ask(pilot, "the")
        assert "nothing to look for" in screen_lines(pilot)[1]
        await press(pilot, "a")
        await ask(pilot, "when was that?")
        assert asked.questions[-1] == ("when was that?", ("Pompeo",))
