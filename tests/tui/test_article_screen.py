from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

import pytest
from textual.geometry import Size

from reader.answering.answer import Span
from reader.article import StoredArticle
from reader.errors import ArticleNotFound
from reader.tui.reading import Reading
from reader.tui.screens.article import ArticleScreen
from reader.tui.widgets.article_view import ArticleView

from .conftest import OpenApp
from .piloting import AppPilot, answers, ask, home, press, screen_lines, screen_text, settled

TALKS = "Who postponed the Pompeo meeting?"
DAM = "Why did the dam at Ravensholm fail in March?"


def view(pilot: AppPilot) -> ArticleView:
    return pilot.app.screen.query_one(ArticleView)


def styled(pilot: AppPilot, attribute: str) -> str:
    """All words on the screen that are drawn with this attribute."""
    return " ".join(
        segment.text.strip()
        for strip in pilot.app.screen._compositor.render_strips()
        for segment in strip
        if segment.style and getattr(segment.style, attribute) and segment.text.strip()
    )


async def test_above_the_text_stands_who_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "how many American troops are based in South Korea")
        await press(pilot, "enter")
        for line in (
            "  Pompeo's North Korea talks put off",
            "  The Harbour Courier · 9 Nov 2018",
            "  By Ines Maddow, Jo Park",
            "  https://courier.example/2018/talks",
        ):
            assert line in screen_lines(pilot)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 5)])
async def test_it_opens_at_the_passage_with_the_sentence_marked(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        await ask(pilot, DAM)
        await press(pilot, "enter")
        answer = answers(pilot)[0]
        sentence = answer.text[answer.sentence.start : answer.sentence.end]
        marked = styled(pilot, "reverse")
        assert marked
        assert sentence.startswith(marked[:15])
        assert any(line.startswith("│ ") for line in screen_lines(pilot))
        if size == (80, 24):
            assert marked == sentence


async def test_the_margin_marks_the_passage_and_nothing_else(open_app: OpenApp) -> None:
    async with open_app(size=(80, 60)) as pilot:
        await ask(pilot, TALKS)
        await press(pilot, "enter")
        answer = answers(pilot)[0]
        marked = " ".join(line[2:].strip() for line in screen_lines(pilot) if line.startswith("│"))
        assert " ".join(marked.split()).find(" ".join(answer.text.split())) >= 0


SCROLLS = {
    "j j k": 1,
    "down down up": 1,
    "space": 21,
    "pagedown pagedown pageup": 21,
    "space space b": 21,
    "G": -1,
    "end space": -1,
    "G home": 0,
}


async def test_it_is_scrolled_with_the_keys(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, DAM)
        await press(pilot, "enter")
        last = view(pilot).virtual_size.height - view(pilot).size.height
        for keys, line in SCROLLS.items():
            await press(pilot, "g", *keys.split())
            assert view(pilot).scroll_offset.y == (last if line == -1 else line), keys
        await press(pilot, "G")
        assert "engineers met 119 times." in screen_text(pilot)
        assert screen_lines(pilot)[0].endswith("100%")


async def test_back_leads_to_the_same_answer(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, TALKS)
        await press(pilot, "j")
        for key in ("escape", "h", "q"):
            await press(pilot, "enter", "j", key)
            assert pilot.app.screen is home(pilot)
            assert home(pilot).answers.chosen == 1
            assert home(pilot).answers.has_focus


async def test_the_next_article_is_one_key_away_and_back_leads_to_the_one_read_last(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, TALKS)
        total = len(answers(pilot))
        await press(pilot, "enter", "J")
        assert screen_lines(pilot)[0].startswith(f"2/{total}")
        await press(pilot, "K", "K")
        assert screen_lines(pilot)[0].startswith(f"1/{total}")
        await press(pilot, *["J"] * total)
        assert screen_lines(pilot)[0].startswith(f"{total}/{total}")
        await press(pilot, "2", "escape")
        assert home(pilot).answers.chosen == 1


async def test_the_next_question_can_be_asked_from_an_article(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, TALKS)
        await press(pilot, "enter", "a")
        assert pilot.app.screen is home(pilot)
        await ask(pilot, "bridge at Arden")
        assert "Old bridge opens after repairs" in screen_text(pilot)


async def test_a_window_that_changes_its_width_keeps_the_place(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, DAM)
        await press(pilot, "enter")
        marked = styled(pilot, "reverse")
        await pilot.resize_terminal(50, 24)
        await settled(pilot)
        assert styled(pilot, "reverse") == marked, "who has not scrolled still sees the passage"
        await press(pilot, "space", "space")
        place = view(pilot)._place()
        await pilot.resize_terminal(70, 20)
        await settled(pilot)
        lines = view(pilot)._lines
        assert lines is not None
        assert place is not None
        assert lines.line_of(place) == view(pilot).scroll_offset.y


async def test_a_window_that_loses_rows_keeps_the_sentence_of_who_has_not_scrolled(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, TALKS)
        await press(pilot, "enter")
        assert screen_lines(pilot)[2] == "  Pompeo's North Korea talks put off"
        marked = styled(pilot, "reverse")
        await pilot.resize_terminal(80, 10)
        await settled(pilot)
        assert styled(pilot, "reverse") == marked
        await press(pilot, "g")
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(80, 9)
        await settled(pilot)
        assert screen_lines(pilot)[1] == "  Pompeo's North Korea talks put off", "who has scrolled stays there"


async def test_the_text_is_never_wider_than_eighty_columns(open_app: OpenApp) -> None:
    async with open_app(size=(109, 30)) as pilot:
        await ask(pilot, DAM)
        await press(pilot, "enter", "g")
        assert max(len(line) for line in screen_lines(pilot)[1:-1]) in range(70, 83)


async def test_wide_windows_show_answers_and_article_side_by_side(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await ask(pilot, TALKS)
        beside = home(pilot).article
        assert beside.region.x == 48
        assert beside.reading is not None
        assert beside.reading.article == answers(pilot)[0].article
        await press(pilot, "G")
        assert beside.reading.article == answers(pilot)[-1].article
        await press(pilot, "enter")
        assert pilot.app.screen is home(pilot)
        assert beside.has_focus
        await press(pilot, "K")
        assert home(pilot).answers.chosen == len(answers(pilot)) - 2
        await press(pilot, "2")
        assert home(pilot).answers.chosen == 1
        await press(pilot, "escape")
        assert home(pilot).answers.has_focus
        await press(pilot, "tab")
        assert beside.has_focus


async def test_the_cursor_goes_back_to_the_answers_where_the_article_beside_them_goes_away(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await ask(pilot, TALKS)
        await press(pilot, "enter")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert home(pilot).answers.has_focus
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        await pilot.resize_terminal(120, 40)
        await press(pilot, "escape")
        assert home(pilot).is_wide
        assert home(pilot).article.size == Size(72, 36)


class Newspaper(Sequence[Reading]):
    """A million articles, made when they are asked for; the third was removed meanwhile."""

    def __init__(self, pattern: StoredArticle) -> None:
        self.pattern = pattern
        self.asked: list[int] = []

    def __len__(self) -> int:
        return 1_000_000

    def __getitem__(self, index: int) -> Reading:  # type: ignore[override]
        self.asked.append(index)
        if index == 3:
            raise ArticleNotFound(index)
        return Reading.of_article(replace(self.pattern, id=index, title=f"Article {index}"))


async def test_of_a_million_articles_only_those_that_are_read_are_asked_for(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, TALKS)
        paper = Newspaper(answers(pilot)[0].article)
        await pilot.app.push_screen(ArticleScreen(home(pilot)._session, paper, 1, "the library"))
        await press(pilot, "J", "5", "y", "space", "j")
        assert screen_lines(pilot)[0].startswith("3/1,000,000  the library")
        assert "Article 2" in screen_text(pilot)
        assert not any(line.startswith("│") for line in screen_lines(pilot)), "there is no passage"
        assert not styled(pilot, "reverse")
        await press(pilot, "J")
        assert screen_lines(pilot)[-1].startswith("no article 3 in this library")
        assert "Article 2" in screen_text(pilot)
        await press(pilot, "K", "K", "K")
        assert screen_lines(pilot)[0].startswith("1/1,000,000")
        assert paper.asked == [1, 2, 3, 1, 0]


async def test_of_an_article_that_answers_nothing_the_first_paragraph_is_quoted(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, TALKS)
        reading = Reading.of_article(answers(pilot)[0].article)
        await pilot.app.push_screen(ArticleScreen(home(pilot)._session, [reading], 0, "the library"))
        await press(pilot, "Y")
        first = reading.article.text.split("\n\n")[0]
        assert pilot.app.clipboard.startswith(f"> {first}\n\n— {reading.article.title}, ")


async def test_an_article_of_ten_megabytes_opens_at_once(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, DAM)
        reading = Reading.of(answers(pilot)[0])
        text = "The same words again and again, until nobody can bear them. " * 100 + "\n\n"
        article = replace(reading.article, text=text * (10_000_000 // len(text)))
        end = len(article.text) - 10
        huge = Reading(article, Span(end - 600, end), Span(end - 300, end - 200), Span(end, end), 1)
        began = perf_counter()
        await pilot.app.push_screen(ArticleScreen(home(pilot)._session, [huge], 0, "long"))
        await settled(pilot)
        await press(pilot, "space", "g", "space")
        assert perf_counter() - began < 4
