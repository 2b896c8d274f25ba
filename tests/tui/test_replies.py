"""What a reply says besides its answers: replies made by hand, in which there is everything."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from reader.answering.answer import Agreement, Reply
from reader.library import Library
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.sheet import SheetScreen

from ..answering.replies import full_answer, full_reply, plain_reply, told_by
from .conftest import OpenApp
from .news import HOSTILE_TITLES
from .piloting import AppPilot, ask, home, press, screen_lines, screen_text

SIZES = [(20, 5), (30, 12), (80, 24), (110, 30), (200, 60)]
Answering = Callable[[Reply], None]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Lets each question be answered by the same reply."""

    def answer_with(reply: Reply) -> None:
        def answer(_: Library, question: str, **__: object) -> Reply:
            return replace(reply, question=question)

        monkeypatch.setattr("reader.answering.ask.ask", answer)

    return answer_with


def styled(pilot: AppPilot, words: str) -> set[str]:
    """The attributes that these words are drawn with."""
    return {
        name
        for strip in pilot.app.screen._compositor.render_strips()
        for segment in strip
        for name in ("bold", "dim", "underline", "reverse")
        if words in segment.text and segment.style and getattr(segment.style, name)
    }


async def test_who_else_says_the_same_is_counted_in_the_credits(open_app: OpenApp, answering: Answering) -> None:
    answering(plain_reply(full_answer(), full_answer(2, reports=1, copies=0), full_answer(3, reports=0, copies=0)))
    async with open_app() as pilot:
        await ask(pilot, "flood")
        assert "▌   Flood story 1 · Paper 1 · 8 Nov 2018 · +3 reports, 7 copies" in screen_lines(pilot)
        assert "    Flood story 2 · Paper 2 · 8 Nov 2018 · +1 report" in screen_lines(pilot)
        assert "    Flood story 3 · Paper 3 · 8 Nov 2018" in screen_lines(pilot)


async def test_where_there_is_no_room_the_count_has_a_line_of_its_own(open_app: OpenApp, answering: Answering) -> None:
    answering(plain_reply())
    async with open_app(size=(50, 24)) as pilot:
        await ask(pilot, "flood")
        assert "▌   +3 reports, 7 copies" in screen_lines(pilot)


async def test_the_day_that_a_focus_means_is_told_in_brackets_of_ours(open_app: OpenApp, answering: Answering) -> None:
    answering(plain_reply())
    async with open_app() as pilot:
        await ask(pilot, "flood")
        assert "on Tuesday [= 6 Nov 2018]." in screen_text(pilot)
        assert styled(pilot, "Tuesday") == {"bold", "underline"}
        assert styled(pilot, "[= 6 Nov 2018]") == {"dim"}
        await press(pilot, "enter")
        assert "[=" not in screen_text(pilot), "an article is word for word"


async def test_those_who_say_the_same_are_unfolded_and_folded_with_one_key(
    open_app: OpenApp, answering: Answering
) -> None:
    answering(plain_reply(full_answer(), full_answer(2)))
    async with open_app() as pilot:
        await ask(pilot, "flood")
        folded = screen_lines(pilot)
        await press(pilot, "d")
        lines = screen_lines(pilot)
        at = next(at for at, line in enumerate(lines) if "+3 reports" in line)
        assert lines[at + 1] == "    report  Paper 101 · 8 Nov 2018 · Told anew 1"
        assert lines[at + 4] == "    copy    Paper 201 · 8 Nov 2018 · Copied 1"
        assert lines[at + 11] == ""
        assert lines[at + 12].startswith("  2 ")
        await press(pilot, "j", "j", "d")
        assert screen_lines(pilot) == folded, "their answer is the chosen one again"


async def test_each_of_several_answers_can_be_unfolded(open_app: OpenApp, answering: Answering) -> None:
    answering(plain_reply(full_answer(reports=1, copies=0), full_answer(2, reports=0, copies=2)))
    async with open_app() as pilot:
        await ask(pilot, "flood")
        await press(pilot, "d", "j", "j", "d")
        assert len(home(pilot).answers.cards) == 5
        assert home(pilot).answers.chosen == 2
        await press(pilot, "g", "d")
        assert len(home(pilot).answers.cards) == 4


async def test_an_answer_that_stands_alone_has_nothing_to_unfold(open_app: OpenApp, answering: Answering) -> None:
    answering(plain_reply(full_answer(), full_answer(2, reports=0, copies=0)))
    async with open_app() as pilot:
        await ask(pilot, "flood")
        assert "d others" in screen_lines(pilot)[-1]
        await press(pilot, "j")
        assert "d others" not in screen_lines(pilot)[-1]
        before = screen_text(pilot)
        await press(pilot, "d")
        assert screen_text(pilot) == before


async def test_a_report_that_was_unfolded_is_opened_at_its_top(open_app: OpenApp, answering: Answering) -> None:
    answering(plain_reply(full_answer(), full_answer(2)))
    async with open_app() as pilot:
        await ask(pilot, "flood")
        await press(pilot, "d", "j", "j", "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert screen_lines(pilot)[0].startswith("the same as 1/2  flood")
        assert "  Told anew 2" in screen_lines(pilot)
        await press(pilot, "J")
        assert "  Told anew 3" in screen_lines(pilot)
        await press(pilot, "2")
        assert screen_lines(pilot)[0].startswith("2/2  flood")
        await press(pilot, "K", "escape")
        assert home(pilot).answers.chosen == 10, "the last copy of the first answer"
        await press(pilot, "2")
        assert screen_lines(pilot)[0].startswith("2/2  flood"), "numbers are those of answers"


async def test_a_report_that_was_unfolded_stands_beside_the_list_where_there_is_room(
    open_app: OpenApp, answering: Answering
) -> None:
    answering(plain_reply())
    async with open_app(size=(140, 40)) as pilot:
        await ask(pilot, "flood")
        await press(pilot, "d", "j")
        assert any(line.endswith("  Told anew 1") for line in screen_lines(pilot))
        await press(pilot, "enter")
        assert home(pilot).article.has_focus
        await press(pilot, "d")
        assert any(line.endswith("  Flood story 1") for line in screen_lines(pilot))


async def test_an_answer_is_explained_with_one_key_and_left_with_any_of_four(
    open_app: OpenApp, answering: Answering
) -> None:
    answering(full_reply(full_answer(), full_answer(2)))
    async with open_app() as pilot:
        await ask(pilot, "flood")
        await press(pilot, "j")
        before = screen_text(pilot)
        for key in ("escape", "h", "e", "q"):
            await press(pilot, "e")
            assert isinstance(pilot.app.screen, SheetScreen)
            lines = screen_lines(pilot)
            for line in (
                "  Answer 2: score 0.570, confidence 0.87",
                "    +0.200   1.00 x 0.20  the question's words in the headline",
                "    +0.050   0.50 x 0.10  moonlight",
                "    carried over     Kim Yong Chol, Pompeo",
                "    carried  as carri    in 3 articles",
            ):
                assert line in lines
            await press(pilot, key)
            assert screen_text(pilot) == before


async def test_what_was_understood_is_explained_where_nothing_was_found(
    open_app: OpenApp, answering: Answering
) -> None:
    answering(replace(full_reply(answered=False), answers=(), respelt=()))
    async with open_app() as pilot:
        await press(pilot, "escape", "e")
        assert pilot.app.screen is home(pilot), "nothing was asked yet"
        await press(pilot, "a")
        await ask(pilot, "flood")
        await press(pilot, "escape", "e")
        assert "    no answer        Never found together: carried, melford" in screen_lines(pilot)
        assert "Answer" not in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_every_key_does_its_work_at_every_size(
    open_app: OpenApp, answering: Answering, size: tuple[int, int]
) -> None:
    answering(full_reply(full_answer(), full_answer(2, weak=True)))
    async with open_app(size=size) as pilot:
        await ask(pilot, "flood")
        for keys in ("d", "j", "e", "G", "space", "b", "escape", "d", "j", "e", "e", "x", "r", "question_mark", "h"):
            await press(pilot, keys)
            assert all(cell_len(line) <= size[0] for line in screen_lines(pilot)), keys
            await pilot.resize_terminal(*size)
        assert pilot.app.screen is home(pilot)
        home(pilot).answers.choose_reading(0)
        await press(pilot, "e")
        assert "Answer 1: score" in screen_text(pilot)
        seen = set()
        for _ in range(25):
            seen |= {word for line in screen_lines(pilot) for word in line.split()}
            await press(pilot, "space")
        assert {"+0.720", "moonlight", "melford", "counts"} <= seen


@pytest.mark.parametrize("size", [(80, 24), (20, 5), (140, 40)])
async def test_hostile_words_are_words_wherever_they_are_told(
    open_app: OpenApp, answering: Answering, size: tuple[int, int]
) -> None:
    others = tuple(told_by(at, title=title, source=title) for at, title in enumerate(HOSTILE_TITLES, start=50))
    full = full_reply(answered=False)
    hostile = HOSTILE_TITLES[1]
    reply = replace(
        full,
        answers=(replace(full_answer(), agreement=Agreement(others[:3], others[3:])),),
        apart=HOSTILE_TITLES,
        interpreted=replace(full.interpreted, carried=HOSTILE_TITLES[:3], without=HOSTILE_TITLES, kind=hostile),
    )
    answering(reply)
    async with open_app(size=size) as pilot:
        await ask(pilot, "flood")
        for keys in ("d", "j", "j", "enter", "J", "escape", "e", "G", "escape"):
            await press(pilot, keys)
            drawn = "".join(segment.text for strip in pilot.app.screen._compositor.render_strips() for segment in strip)
            assert not set(drawn) & {"\x1b", "\x07", "\x9b", "\x90", "\x85", "\u202e", "\u2066"}
        assert not pilot.app._exit


async def test_chips_stand_behind_the_count_and_are_shown_as_they_are(open_app: OpenApp, answering: Answering) -> None:
    answering(replace(full_reply(), respelt=()))
    async with open_app(size=(200, 24)) as pilot:
        await ask(pilot, "flood")
        assert screen_lines(pilot)[1].startswith(
            '1 answer, 1 outlet · [with Kim Yong Chol, Pompeo] [source:"daily star"] [since:2018-11-01] '
        )
        assert styled(pilot, "[with Kim") == set()
        assert styled(pilot, "1 answer, 1 outlet") == {"dim"}


async def test_without_a_good_answer_the_words_never_found_together_are_named(
    open_app: OpenApp, answering: Answering
) -> None:
    reply = full_reply(full_answer(weak=True), full_answer(2, weak=True), answered=False)
    answering(replace(plain_reply(), answers=reply.answers, answered=False, apart=reply.apart))
    async with open_app() as pilot:
        await ask(pilot, "flood")
        lines = screen_lines(pilot)
        assert lines[1].startswith("No good answer · Never found together: carried, melford · ")
        assert lines[3:6] == [
            " Nearest passages, which may not be about it",
            "",
            "▌ 1 Fire crews carried 40 people from their homes on Tuesday.",
        ]
