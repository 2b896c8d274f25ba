"""Home is a conversation: what was asked stays, is folded and opened again, and does what is said."""

from pathlib import Path

import pytest

from reader.conversation.asking import Asking
from reader.library import Library
from reader.notebook import Notebook, NotebookError
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.key_table import hinted
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.keys import KeysScreen
from reader.tui.screens.prompt import ConfirmScreen, PromptScreen
from reader.tui.screens.sheet import SheetScreen
from reader.tui.session import Session
from reader.tui.widgets.folded_card import FoldedCard
from reader.tui.widgets.headline_card import HeadlineCard
from reader.tui.widgets.question_box import QuestionBox

from .conftest import OpenApp
from .piloting import AppPilot, answers, ask, home, press, screen_lines, screen_text, settled, type_in

POMPEO = "Who postponed the Pompeo meeting?"
DAM = "What brought down the dam at Ravensholm?"


def folded(pilot: AppPilot) -> list[str]:
    return [card.question for card in home(pilot).answers.cards if isinstance(card, FoldedCard)]


async def say(pilot: AppPilot, words: str) -> None:
    """Says something from anywhere at home."""
    home(pilot).box.focus()
    await ask(pilot, words)


async def test_an_earlier_question_is_folded_to_a_line_with_its_first_source(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, POMPEO)
        first = answers(pilot)
        assert folded(pilot) == []
        await say(pilot, DAM)
        assert screen_lines(pilot)[3] == f" + {POMPEO} · The Harbour Courier, 9 Nov 2018"
        assert answers(pilot) != first
        await press(pilot, "k")
        await press(pilot, "enter")
        assert answers(pilot) == first
        assert home(pilot).box.value == POMPEO
        assert folded(pilot) == [DAM]


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (110, 30), (200, 60)])
async def test_of_many_questions_the_last_is_in_sight_and_all_can_be_walked_to(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        for number in range(1, 13):
            await say(pilot, f"{POMPEO} {number}")
        assert any(line.startswith("▌ 1 ") for line in screen_lines(pilot))
        await press(pilot, "g")
        assert f"{POMPEO} 1"[: size[0] // 2 - 2] in screen_text(pilot)
        await press(pilot, "enter")
        assert home(pilot).box.value == f"{POMPEO} 1"
        assert any(line.startswith("▌ 1 ") for line in screen_lines(pilot))


async def test_the_conversation_is_taken_up_again_with_its_last_question_open(library: Library, tmp_path: Path) -> None:
    with Notebook.open(tmp_path) as notebook:
        async with ReaderApp(Session(library, notebook)).run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await ask(pilot, DAM)
            await say(pilot, POMPEO)
            told = answers(pilot)
    with Notebook.open(tmp_path) as notebook:
        async with ReaderApp(Session(library, notebook)).run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            assert answers(pilot) == told
            assert folded(pilot) == [DAM]
            assert home(pilot).box.has_focus
            await type_in(pilot, "bridge")
            assert home(pilot).box.value == "bridge", "typing replaces the question that is open"


async def test_an_answer_whose_article_has_gone_is_looked_for_anew(tmp_path: Path, library_folder: Path) -> None:
    from .news import articles

    with Library.open(tmp_path / "library", create=True) as library, Notebook.open(tmp_path) as notebook:
        with library.writing() as writer:
            for article in articles():
                writer.add(article)
        async with ReaderApp(Session(library, notebook)).run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await ask(pilot, POMPEO)
            gone = answers(pilot)[0].article
            with library.writing() as writer:
                writer.remove(gone.id)
            await say(pilot, DAM)
            await press(pilot, "k", "enter")
            assert home(pilot).box.value == POMPEO
            assert answers(pilot)
            assert gone.id not in {answer.article.id for answer in answers(pilot)}


async def test_an_enter_pressed_while_the_answers_come_opens_the_first_and_asks_nothing_twice(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        await ask(pilot, POMPEO)
        assert home(pilot).answers.has_focus
        home(pilot).box.post_message(QuestionBox.Asked(POMPEO))
        await settled(pilot)
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert len(home(pilot).conversation.exchanges) == 1


async def test_a_question_that_another_took_the_place_of_is_no_part_of_the_conversation(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        for question in (POMPEO, DAM):
            home(pilot).ask(Asking(question))
        await settled(pilot)
        assert [one.question for one in home(pilot).conversation.exchanges] == [DAM]
        home(pilot).ask(Asking(POMPEO))
        await home(pilot).action_new_conversation()
        await settled(pilot)
        assert home(pilot).conversation.exchanges == ()


async def test_what_the_notebook_cannot_do_is_told_and_ends_nothing(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise NotebookError(Path("notebook.sqlite"), "the disk is full", "make room")

    async with open_app() as pilot:
        await ask(pilot, POMPEO)
        for name in ("rename", "remove_conversation", "exchanges", "conversations"):
            monkeypatch.setattr(Notebook, name, fail)
        for keys in (("t", "x", "enter"), ("D", "y"), ("w",)):
            await press(pilot, *keys)
            assert "the disk is full" in screen_text(pilot), keys
        assert answers(pilot)


async def test_up_and_down_walk_through_what_was_asked(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, POMPEO)
        await say(pilot, DAM)
        box = home(pilot).box
        box.focus()
        box.value = "half a question"
        await press(pilot, "up")
        assert box.value == DAM
        await press(pilot, "up", "up")
        assert box.value == POMPEO
        await press(pilot, "down", "down")
        assert box.value == "half a question"
        await press(pilot, "down")
        assert home(pilot).answers.has_focus


async def test_what_was_asked_in_other_sessions_is_walked_through_too(library: Library, tmp_path: Path) -> None:
    for question in (POMPEO, DAM):
        with Notebook.open(tmp_path) as notebook:
            async with ReaderApp(Session(library, notebook)).run_test(size=(80, 24)) as pilot:
                await settled(pilot)
                await press(pilot, "up")
                assert home(pilot).box.value == ("" if question == POMPEO else POMPEO)
                await ask(pilot, question)
                await press(pilot, "c")


async def test_the_whole_width_is_given_back_in_a_window_with_one_pane(open_app: OpenApp) -> None:
    async with open_app(size=(120, 30)) as pilot:
        await ask(pilot, POMPEO)
        await press(pilot, "z")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert any(line.startswith("▌ 1 ") for line in screen_lines(pilot))


async def test_what_is_new_about_it_is_about_what_was_asked_before(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "who postponed the meeting of Mike Pompeo?")
        await say(pilot, "latest")
        await say(pilot, "what's new about it?")
        assert "Pompeo" in screen_lines(pilot)[1]


async def test_latest_lists_headlines_that_open_like_answers(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "latest")
        cards = [card for card in home(pilot).answers.cards if isinstance(card, HeadlineCard)]
        assert cards[0].article.title == "新桥通车"
        assert "What brought down the dam at Ravensholm" in screen_text(pilot)
        await press(pilot, "2")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert "Paragraph 1 of the report on the dam" in screen_text(pilot)


async def test_more_shows_more_of_the_nearest_passages(open_app: OpenApp) -> None:
    async with open_app(size=(80, 50)) as pilot:
        await ask(pilot, "zebra meeting parliament held whatever")
        few = len(answers(pilot))
        assert few
        await say(pilot, "more")
        assert len(answers(pilot)) > few
        assert folded(pilot) == []
        await say(pilot, "more")
        assert "That is all there is" in screen_text(pilot)


async def test_open_2_opens_the_second_answer_and_says_so_where_there_is_none(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "open 2")
        assert "There is no answer 2 here" in screen_text(pilot)
        await say(pilot, "meeting")
        await say(pilot, "open 2")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert screen_lines(pilot)[0].startswith("2/")


async def test_sources_and_explain_and_help_open_a_sheet(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, POMPEO)
        await say(pilot, "sources?")
        assert isinstance(pilot.app.screen, SheetScreen)
        assert "The Harbour Courier" in screen_text(pilot)
        assert "https://courier.example/2018/talks" in screen_text(pilot)
        await press(pilot, "escape")
        await say(pilot, "explain")
        assert "Answer 1: score" in screen_text(pilot)
        await press(pilot, "escape")
        await say(pilot, "help")
        assert isinstance(pilot.app.screen, KeysScreen)
        assert "who else reported this?" in screen_text(pilot)


async def test_filters_hold_for_all_questions_until_they_are_taken_away(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "meeting")
        assert len({answer.article.source for answer in answers(pilot)}) > 1
        await press(pilot, "f")
        assert isinstance(pilot.app.screen, PromptScreen)
        await type_in(pilot, "source:wire")
        await press(pilot, "enter")
        assert {answer.article.source for answer in answers(pilot)} == {"Northern Wire"}
        assert "[source:wire]" in screen_text(pilot)
        await say(pilot, "Pompeo meeting")
        assert {answer.article.source for answer in answers(pilot)} == {"Northern Wire"}
        await press(pilot, "f")
        for _ in "source:wire":
            await pilot.press("backspace")
        await press(pilot, "enter")
        assert len({answer.article.source for answer in answers(pilot)}) > 1


async def test_what_is_no_filter_is_told_and_changes_nothing(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "meeting")
        before = answers(pilot)
        await press(pilot, "f")
        await type_in(pilot, "football")
        await press(pilot, "enter")
        assert "'football' is no filter" in screen_text(pilot)
        assert answers(pilot) == before


async def test_clearing_asks_first_and_can_be_undone(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, DAM)
        await say(pilot, POMPEO)
        told = answers(pilot)
        await press(pilot, "D")
        assert isinstance(pilot.app.screen, ConfirmScreen)
        await press(pilot, "n")
        assert answers(pilot) == told
        await press(pilot, "D", "y")
        assert answers(pilot) == []
        assert "Ask in plain words" in screen_text(pilot)
        assert screen_lines(pilot)[1] == "6 articles in the library"
        await press(pilot, "escape", "U")
        assert answers(pilot) == told
        assert folded(pilot) == [DAM]


async def test_the_conversation_is_written_to_a_file_in_the_folder_that_was_set(
    open_app: OpenApp, tmp_path: Path
) -> None:
    async with open_app(settings=Settings(save_folder=tmp_path)) as pilot:
        await ask(pilot, POMPEO)
        await press(pilot, "w", "enter")
        assert "Saved to" in screen_text(pilot)
    written = (tmp_path / "who-postponed-the-pompeo-meeting.md").read_text(encoding="utf-8")
    assert "## Who postponed the Pompeo meeting?" in written
    assert "> The North Korean delegation telephoned on Tuesday" in written
    assert "The Harbour Courier, 9 November 2018, <https://courier.example/2018/talks>" in written


async def test_a_new_conversation_begins_empty_and_has_a_name_of_its_own(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, POMPEO)
        await press(pilot, "t")
        await type_in(pilot, "Korea")
        await press(pilot, "enter")
        assert home(pilot).conversation.name == "Korea"
        await press(pilot, "c")
        assert home(pilot).conversation.exchanges == ()
        assert home(pilot).conversation.name == ""
        await ask(pilot, "when was that")
        assert "[with" not in screen_text(pilot), "it follows nothing up"


async def test_while_cards_are_taken_away_nothing_is_chosen_and_the_keys_are_told_all_the_same(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        await ask(pilot, POMPEO)
        cards = home(pilot).answers
        cards.choose(len(cards.cards) - 1)
        async with cards.batch():
            await cards.remove_children(cards.open_cards)
            assert cards.chosen_card is None
            assert cards.cursor_screen_offset == cards.content_region.offset
            assert list(hinted(pilot.app.screen))


async def test_on_a_wide_screen_the_reports_have_a_column_of_their_own(open_app: OpenApp) -> None:
    async with open_app(size=(170, 40)) as pilot:
        await ask(pilot, POMPEO)
        assert home(pilot).reports.display
        assert home(pilot).article.size.width >= 60
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert not home(pilot).reports.display
        assert home(pilot).article.display
        await press(pilot, "z")
        assert not home(pilot).answers.display
        await press(pilot, "escape")
        assert home(pilot).answers.has_focus
