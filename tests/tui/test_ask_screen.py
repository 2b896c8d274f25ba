from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from reader.answering.answer import Reply
from reader.answering.ask import ask as core_ask
from reader.errors import QuestionError
from reader.library import Library
from reader.tui.screens.article import ArticleScreen
from reader.tui.widgets.card import Mark

from .conftest import OpenApp
from .piloting import AppPilot, answers, ask, home, press, screen_lines, screen_text, settled, type_in, until

QUESTION = "Who postponed the Pompeo meeting?"


def first_lines(pilot: AppPilot, count: int = 2) -> list[str]:
    return screen_lines(pilot)[:count]


def shown_words(pilot: AppPilot) -> str:
    """The screen without its line breaks and margins."""
    return " ".join(word for line in screen_lines(pilot) for word in line.strip("▌│ ").split())


def marks(pilot: AppPilot) -> list[Mark]:
    return [card.mark for card in home(pilot).answers.cards]


def typed(pilot: AppPilot) -> str:
    return home(pilot).box.value


async def test_it_opens_with_an_empty_ask_box_and_three_questions_to_try(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        assert first_lines(pilot) == ["> Ask the news", "6 articles in the library"]
        for title in ("新桥通车", "What brought down the dam at Ravensholm", "Old bridge opens after repairs"):
            assert title in screen_text(pilot)
        assert screen_lines(pilot)[-1] == "Enter ask  Esc to the list  F1 keys"


async def test_an_empty_library_says_how_to_fill_it(open_app: OpenApp, empty_folder: Path) -> None:
    async with open_app(folder=empty_folder) as pilot:
        assert "0 articles in the library" in screen_text(pilot)
        assert "reader add PLACE" in screen_text(pilot)
        await press(pilot, "down", "enter", "j", "G", "space", "1", "a")
        await ask(pilot, QUESTION)
        assert first_lines(pilot)[1].startswith("No good answer · No article has any of these: postponed")
        await press(pilot, "escape", "j", "k", "G", "b", "enter", "1")
        assert pilot.app.screen is home(pilot)


async def test_a_question_to_try_is_picked_with_the_keys_and_asked_with_enter(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "down", "j", "enter")
        assert typed(pilot) == "What brought down the dam at Ravensholm"
        assert "1 Paragraph" in screen_text(pilot) or "1 The dam at Ravensholm" in screen_text(pilot)


async def test_each_answer_shows_its_sentence_and_who_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        first = answers(pilot)[0]
        sentence = first.text[first.sentence.start : first.sentence.end]
        assert sentence in shown_words(pilot)
        assert f"{first.article.title} · {first.article.source} · " in screen_text(pilot)
        assert "looked for: postponed, pompeo, meeting" in first_lines(pilot)[1]
        good = sum(not answer.weak for answer in answers(pilot))
        assert f"{good} answers" in first_lines(pilot)[1]


async def test_what_was_asked_for_is_marked_in_the_sentence_without_colour(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        focus = next(answer.focus for answer in answers(pilot) if answer.focus)
        marked = "".join(
            segment.text
            for strip in pilot.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.underline and segment.style.bold
        )
        assert focus.text.replace(" ", "") in marked.replace(" ", "")


async def test_the_answers_have_the_cursor_once_they_are_there(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        assert marks(pilot)[:2] == [Mark.CHOSEN, Mark.NONE]
        await press(pilot, "j")
        assert marks(pilot)[:2] == [Mark.NONE, Mark.CHOSEN]
        await press(pilot, "slash")
        assert marks(pilot)[:2] == [Mark.NONE, Mark.RESTING]


WALKS = {
    "j": 1,
    "down down": 2,
    "j j k": 1,
    "down up": 0,
    "k": 0,
    "G": -1,
    "end j": -1,
    "G g": 0,
    "end home": 0,
    "G b b b": 0,
    "pagedown pagedown pagedown": -1,
    "space space pageup pageup": 0,
}


async def test_the_list_is_walked_with_the_keys_and_the_chosen_card_is_in_sight(open_app: OpenApp) -> None:
    async with open_app(size=(30, 8)) as pilot:
        await ask(pilot, QUESTION)
        listed = home(pilot).answers
        for keys, chosen in WALKS.items():
            await press(pilot, "g", *keys.split())
            assert listed.chosen == chosen % len(listed.cards), keys
            assert listed._in_sight(listed.cards[listed.chosen]), keys


async def test_an_answer_is_opened_with_one_key(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        for key in ("enter", "l", "1"):
            await press(pilot, key)
            assert isinstance(pilot.app.screen, ArticleScreen)
            assert screen_lines(pilot)[0].startswith(f"1/{len(answers(pilot))}  {QUESTION}")
            await press(pilot, "escape")


async def test_a_number_opens_that_answer_and_one_that_is_not_there_opens_none(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        await press(pilot, "2")
        assert screen_lines(pilot)[0].startswith("2/")
        await press(pilot, "escape", "9")
        assert pilot.app.screen is home(pilot)
        assert home(pilot).answers.chosen == 1


async def test_a_click_opens_an_answer(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        await pilot.click(home(pilot).answers.cards[1])
        await settled(pilot)
        assert screen_lines(pilot)[0].startswith("2/")


async def test_the_ask_box_is_one_key_away_and_the_next_question_takes_the_place_of_the_last(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        for times, key in enumerate(("slash", "a"), start=1):
            await press(pilot, key)
            await type_in(pilot, "qj 1?/")
            assert typed(pilot) == "qj 1?/"
            await press(pilot, "escape", "j")
            assert typed(pilot) == "qj 1?/"
            assert home(pilot).answers.chosen == times


async def test_down_leaves_the_ask_box_for_the_answers(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        await press(pilot, "a", "down")
        assert home(pilot).answers.has_focus


async def test_no_good_answer_is_said_and_the_nearest_passages_are_shown(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "which volcano of Jupiter held a meeting of penguins?")
        assert first_lines(pilot)[1].startswith("No good answer · ")
        assert "Nearest passages, which may not be about it" in screen_text(pilot)
        assert 1 <= len(home(pilot).answers.cards) <= 3


async def test_a_question_that_cannot_be_asked_is_refused_in_one_line(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Reply:
        raise QuestionError("nothing to look for in [/that]\x1b[2J")

    monkeypatch.setattr("reader.answering.ask.ask", refuse)
    async with open_app() as pilot:
        await ask(pilot, "the")
        assert first_lines(pilot)[1] == "nothing to look for in [/that]"
        assert home(pilot).box.has_focus


async def test_the_questions_that_mean_nothing_are_refused_too(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "enter")
        assert first_lines(pilot)[1] == "6 articles in the library"
        await press(pilot, "a")
        await ask(pilot, "the")
        assert first_lines(pilot)[1] not in ("", "Looking...", "6 articles in the library")


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_it_is_quit_with_one_key(open_app: OpenApp, key: str) -> None:
    async with open_app() as pilot:
        await press(pilot, "escape", key)
        assert pilot.app._exit
        assert pilot.app.return_code == 0


async def test_it_is_quit_while_one_types(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await type_in(pilot, "q")
        assert not pilot.app._exit
        await pilot.press("ctrl+c")
        assert pilot.app._exit


async def test_pasted_lines_become_one_clean_question(open_app: OpenApp) -> None:
    from textual.events import Paste

    async with open_app() as pilot:
        home(pilot).box.post_message(Paste("who\n  postponed\x1b[2J\tit?\n"))
        await settled(pilot)
        assert typed(pilot) == "who postponed it?"
        home(pilot).box.post_message(Paste("long " * 10_000))
        await settled(pilot)
        assert len(typed(pilot)) == 10_000
        home(pilot).box.action_select_all()
        home(pilot).box.post_message(Paste(""))
        await settled(pilot)


class Gate:
    """An `ask` that holds each question back until it is let go, and then asks the core."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._gates: dict[str, Event] = {}

    def __call__(self, library: Library, question: str, **_: object) -> Reply:
        gate = self._gates.setdefault(question, Event())
        self.asked.append(question)
        assert gate.wait(10)
        return core_ask(library, question)

    def let_go(self, question: str) -> None:
        self._gates.setdefault(question, Event()).set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()
    monkeypatch.setattr("reader.answering.ask.ask", gate)
    return gate


def is_asked(gate: Gate, question: str) -> Callable[[], bool]:
    return lambda: question in gate.asked


async def test_keys_act_while_a_question_is_being_asked(open_app: OpenApp, gate: Gate) -> None:
    async with open_app() as pilot:
        await type_in(pilot, "bridge")
        await pilot.press("enter")
        await until(pilot, is_asked(gate, "bridge"))
        await type_in(pilot, " at")
        assert typed(pilot) == "bridge at"
        await until(pilot, lambda: "Looking..." in screen_text(pilot))
        gate.let_go("bridge")
        await settled(pilot)
        assert "bridge at Arden" in screen_text(pilot)
        assert home(pilot).box.has_focus, "one who types on keeps the cursor"


async def test_a_late_answer_never_takes_the_place_of_a_newer_one(open_app: OpenApp, gate: Gate) -> None:
    async with open_app() as pilot:
        await type_in(pilot, "bridge")
        await pilot.press("enter")
        await until(pilot, is_asked(gate, "bridge"))
        home(pilot).box.value = "market"
        await pilot.press("enter")
        await until(pilot, is_asked(gate, "market"))
        gate.let_go("market")
        await until(pilot, lambda: "looked for: market" in screen_text(pilot))
        gate.let_go("bridge")
        await settled(pilot)
        assert "looked for: market" in screen_text(pilot)
        assert "Arden" not in screen_text(pilot)


async def test_nothing_is_said_of_looking_where_the_answer_is_quick(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as pilot:
        told: list[str] = []
        line = home(pilot).line
        tell = line.tell

        def note(words: str) -> None:
            told.append(words)
            tell(words)

        monkeypatch.setattr("reader.tui.screens.ask._PATIENCE", 60.0)
        monkeypatch.setattr(line, "tell", note)
        await ask(pilot, "bridge")
        assert "bridge at Arden" in screen_text(pilot)
        await pilot.pause(0.3)
        assert "Looking..." not in told


async def test_weaker_matches_stand_under_a_line_that_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, QUESTION)
        lines = [line.strip("▌│ ") for line in screen_lines(pilot)]
        rule = lines.index("Weaker matches")
        assert "to postpone the meeting" in " ".join(lines[:rule])
        assert "Fish market to move" in " ".join(lines[rule:])
