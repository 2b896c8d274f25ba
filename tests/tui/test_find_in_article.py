from dataclasses import replace

import pytest

from reader.tui.reading import Reading
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.prompt import PromptScreen
from reader.tui.widgets.article_view import ArticleView

from .conftest import OpenApp
from .piloting import AppPilot, answers, ask, home, press, screen_lines, screen_text, type_in

DAM = "Why did the dam at Ravensholm fail in March?"
SIZES = [(80, 24), (40, 12), (20, 5), (109, 60)]


def view(pilot: AppPilot) -> ArticleView:
    return pilot.app.screen.query_one(ArticleView)


def drawn(pilot: AppPilot, attribute: str) -> list[str]:
    """What is drawn with this attribute, piece by piece."""
    return [
        segment.text.strip()
        for strip in pilot.app.screen._compositor.render_strips()[:-1]
        for segment in strip
        if segment.style and getattr(segment.style, attribute) and segment.text.strip()
    ]


async def read(pilot: AppPilot, question: str = DAM) -> None:
    await ask(pilot, question)
    await press(pilot, "enter")
    assert isinstance(pilot.app.screen, ArticleScreen)


async def find(pilot: AppPilot, words: str) -> None:
    await press(pilot, "slash")
    assert isinstance(pilot.app.screen, PromptScreen)
    await type_in(pilot, words)
    await press(pilot, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_all_matches_are_marked_and_counted_and_walked_through(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        await read(pilot)
        await press(pilot, "g")
        await find(pilot, "MET 7")
        for place in ("1/10", "2/10", "3/10"):
            assert screen_lines(pilot)[-1].startswith(f"{place} MET 7")
            assert " ".join(drawn(pilot, "reverse")) == "met 7"
            await press(pilot, "n")
        await press(pilot, "N", "N", "N", "N")
        assert screen_lines(pilot)[-1].startswith("10/10 MET 7")
        if size[0] >= 40:
            assert screen_lines(pilot)[-1] == "10/10 MET 7, again from the end"
        await press(pilot, "n")
        assert screen_lines(pilot)[-1].startswith("1/10 MET 7")


async def test_the_matches_take_the_place_of_the_marks_of_the_answer_until_they_are_left(open_app: OpenApp) -> None:
    async with open_app(size=(80, 50)) as pilot:
        await read(pilot)
        marked = drawn(pilot, "reverse")
        await find(pilot, "engineers")
        assert drawn(pilot, "reverse") == ["engineers"]
        assert len(drawn(pilot, "underline")) > 3
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 2
        assert drawn(pilot, "reverse") == marked
        await press(pilot, "n")
        assert "Nothing was looked for yet" in screen_lines(pilot)[-1]
        await press(pilot, "escape")
        assert pilot.app.screen is home(pilot)


async def test_finding_begins_where_one_reads(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "G")
        await find(pilot, "ravensholm")
        assert screen_lines(pilot)[-1] == "1/1 ravensholm, again from the top"
        assert "Ravensholm failed in March" in screen_text(pilot)


async def test_a_match_that_is_in_sight_is_gone_to_without_scrolling(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "g")
        await find(pilot, "paragraph")
        await press(pilot, "n")
        assert view(pilot).scroll_offset.y == 0


async def test_what_is_not_there_is_said_and_leaves_no_marks(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot)
        place = view(pilot).scroll_offset.y
        await find(pilot, "engineers")
        await find(pilot, "[/x] nowhere")
        assert screen_lines(pilot)[-1] == "Not in this article: [/x] nowhere"
        assert "engineers" not in drawn(pilot, "underline")
        assert view(pilot).scroll_offset.y == place
        await press(pilot, "slash", "enter", "slash", "escape")
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_another_article_begins_without_marks(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot, "Who postponed the Pompeo meeting?")
        await find(pilot, "the")
        await press(pilot, "J", "n")
        assert "Nothing was looked for yet" in screen_lines(pilot)[-1]
        await press(pilot, "escape")
        assert pilot.app.screen is home(pilot)


async def test_a_match_over_the_end_of_a_line_is_marked_on_both(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await read(pilot, "how many American troops are based in South Korea")
        lines = [line[2:] for line in screen_lines(pilot)]
        at = next(at for at, line in enumerate(lines) if line.endswith("New York was called"))
        assert lines[at + 1].startswith("off on Wednesday")
        await find(pilot, "called off on")
        assert drawn(pilot, "reverse") == ["called", "off on"]


async def test_a_window_that_changes_keeps_the_matches(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot)
        await find(pilot, "met 70 times")
        await pilot.resize_terminal(33, 10)
        await press(pilot, "N", "n")
        assert " ".join(drawn(pilot, "reverse")) == "met 70 times"


async def test_the_end_of_the_article_is_said(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "G")
        assert "The end" not in screen_text(pilot)
        await press(pilot, "space")
        assert screen_lines(pilot)[-1] == "The end of the article"
        await press(pilot, "b")
        assert "The end" not in screen_text(pilot)


async def test_the_text_may_have_the_whole_width_and_the_place_is_kept(open_app: OpenApp) -> None:
    async with open_app(size=(109, 30)) as pilot:
        await read(pilot)
        narrow = max(len(line) for line in screen_lines(pilot)[1:-1])
        await press(pilot, "space")
        first = screen_lines(pilot)[2].split()[:4]
        await press(pilot, "z")
        assert screen_lines(pilot)[-1] == "The whole width"
        assert max(len(line) for line in screen_lines(pilot)[1:-1]) > narrow + 15
        assert " ".join(first)[:9] in " ".join(screen_lines(pilot)[1:4])
        await press(pilot, "J", "K", "z")
        assert screen_lines(pilot)[-1] == "At most 80 columns"
        assert max(len(line) for line in screen_lines(pilot)[1:-1]) <= narrow


async def test_ten_megabytes_are_searched_through(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, DAM)
        unit = "The Straße again, and “the” again; until nobody can bear it. " * 100 + "\n\n"
        text = unit * (10_000_000 // len(unit)) + "The needle."
        huge = Reading.of_article(replace(answers(pilot)[0].article, text=text))
        await pilot.app.push_screen(ArticleScreen(home(pilot)._session, [huge], 0, "long"))
        await find(pilot, "the needle")
        assert screen_lines(pilot)[-1] == "1/1 the needle"
        assert drawn(pilot, "reverse") == ["The needle"]
        await press(pilot, "g")
        await find(pilot, "strasse")
        assert screen_lines(pilot)[-1] == f"1/{100 * (10_000_000 // len(unit)):,} strasse"


async def test_beside_the_answers_the_article_is_searched_where_it_has_the_cursor(open_app: OpenApp) -> None:
    async with open_app(size=(140, 40)) as pilot:
        await ask(pilot, DAM)
        await press(pilot, "enter")
        assert home(pilot).article.has_focus
        await find(pilot, "ravensholm")
        assert "Ravensholm" in drawn(pilot, "reverse")
        await press(pilot, "escape")
        assert home(pilot).article.has_focus
        await press(pilot, "escape", "slash")
        assert home(pilot).box.has_focus
