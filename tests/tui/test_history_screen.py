"""What was asked can be found again, asked again, and its conversations named, written and cleared."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.library import Library
from reader.notebook import Exchange, Notebook
from reader.settings import Settings
from reader.tui import history_rows
from reader.tui.app import ReaderApp
from reader.tui.screens import history
from reader.tui.screens.ask import AskScreen
from reader.tui.screens.history import Chosen, HistoryScreen, How
from reader.tui.screens.prompt import ConfirmScreen, PromptScreen
from reader.tui.session import Session

from .news import HOSTILE_TITLES
from .piloting import AppPilot, home, press, screen_lines, screen_text, settled, type_in

SIZES = [(20, 5), (80, 24), (140, 40)]
BEGAN = datetime(2024, 3, 1, 9, 30, tzinfo=UTC).astimezone()


def exchange(question: str, minutes: int, told: str = "The Harbour Courier, 9 Nov 2018") -> Exchange:
    return Exchange(question=question, followed_up="", asked_at=BEGAN + timedelta(minutes=minutes), told=told, reply="")


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    """Two conversations, one of them with a name."""
    notebook = Notebook.open(tmp_path)
    talks = notebook.start_conversation("Talks with Korea")
    notebook.keep(talks.id, exchange("Who postponed the Pompeo meeting?", 0))
    notebook.keep(talks.id, exchange("Why?", 1, "No good answer"))
    bridge = notebook.start_conversation()
    notebook.keep(bridge.id, exchange("When did the bridge open?", 2, "Arden Mail, 4 May 2019"))
    return notebook


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_TYPING_SECONDS", 0.0)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[Chosen]:
    """What home was given of the history."""
    chosen: list[Chosen] = []

    async def take_up(_: AskScreen, one: Chosen) -> None:
        chosen.append(one)

    monkeypatch.setattr(AskScreen, "take_up", take_up)
    return chosen


@asynccontextmanager
async def opened(
    library: Library, notebook: Notebook, size: tuple[int, int] = (80, 24), settings: Settings | None = None
) -> AsyncIterator[AppPilot]:
    """The app with its history open."""
    with notebook:
        async with ReaderApp(Session(library, notebook, settings or Settings())).run_test(size=size) as pilot:
            await settled(pilot)
            await press(pilot, "escape", "H")
            assert isinstance(pilot.app.screen, HistoryScreen)
            yield pilot


def told(pilot: AppPilot) -> str:
    return screen_lines(pilot)[-1]


async def test_questions_are_listed_newest_first_over_all_conversations(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        assert screen_lines(pilot)[:8] == [
            "Questions: all, newest first",
            "",
            "▌When did the bridge open?",
            f"▌  {BEGAN + timedelta(minutes=2):%Y-%m-%d %H:%M} · Arden Mail, 4 May 2019",
            " Why?",
            f"   {BEGAN + timedelta(minutes=1):%Y-%m-%d %H:%M} · No good answer",
            " Who postponed the Pompeo meeting?",
            f"   {BEGAN:%Y-%m-%d %H:%M} · The Harbour Courier, 9 Nov 2018",
        ]


async def test_enter_takes_the_question_home(library: Library, notebook: Notebook, taken: list[Chosen]) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "j", "j", "enter")
        assert pilot.app.screen is home(pilot)
        (chosen,) = taken
        assert chosen.how is How.ASK
        assert chosen.exchange is not None
        assert chosen.exchange.question == "Who postponed the Pompeo meeting?"
        assert chosen.conversation_id == chosen.exchange.conversation_id


async def test_home_asks_again_what_was_chosen(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "j", "j", "enter")
        assert home(pilot).box.value == "Who postponed the Pompeo meeting?"
        assert home(pilot).answers.chosen_answer is not None


async def test_home_goes_on_with_the_conversation_that_was_chosen(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "j", "v", "enter")
        assert home(pilot).conversation.name == "Talks with Korea"
        assert len(home(pilot).conversation.exchanges) == 2


async def test_home_begins_anew_where_its_conversation_was_cleared(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        assert home(pilot).conversation.exchanges
        await press(pilot, "v", "g", "D", "y", "escape")
        assert pilot.app.screen is home(pilot)
        assert home(pilot).conversation.exchanges == ()
        assert "Ask in plain words" in screen_text(pilot)


async def test_leaving_takes_nothing_home(library: Library, notebook: Notebook, taken: list[Chosen]) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "escape")
        assert pilot.app.screen_stack == [home(pilot)]
        assert taken == []


async def test_it_is_chosen_from_wherever_the_history_was_opened(
    library: Library, notebook: Notebook, taken: list[Chosen]
) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "A", "escape", "H")
        assert len(pilot.app.screen_stack) == 2
        await press(pilot, "question_mark", "H")
        assert isinstance(pilot.app.screen, HistoryScreen), "it is one screen, and not a second one on top"
        await press(pilot, "enter")
        assert pilot.app.screen_stack == [home(pilot)]
        assert len(taken) == 1


async def test_typing_filters_and_escape_takes_the_filter_away(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "f")
        await type_in(pilot, "pompeo who")
        await settled(pilot)
        assert screen_lines(pilot)[0] == "Questions: pompeo who"
        assert "Who postponed" in screen_text(pilot)
        assert "bridge" not in screen_text(pilot)
        await type_in(pilot, "xx")
        await settled(pilot)
        assert "None has these words." in screen_text(pilot)
        assert "Who postponed" not in screen_text(pilot)
        await press(pilot, "enter", "enter", "j", "G")
        assert isinstance(pilot.app.screen, HistoryScreen)
        await press(pilot, "slash", "escape")
        assert "When did the bridge open?" in screen_text(pilot)
        assert pilot.app.focused is pilot.app.screen.query_one("#history-list")


async def test_a_conversation_is_gone_on_with(library: Library, notebook: Notebook, taken: list[Chosen]) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "j", "v")
        assert screen_lines(pilot)[:6] == [
            "Conversations: all, last used first",
            "",
            " When did the bridge open?",
            f"   {notebook.conversations()[0].began:%Y-%m-%d %H:%M} · 1 question",
            "▌Talks with Korea",
            f"▌  {notebook.conversations()[1].began:%Y-%m-%d %H:%M} · 2 questions",
        ], "that of the chosen question is chosen"
        await press(pilot, "enter")
        assert taken == [Chosen(How.CONTINUE, notebook.conversations()[1].id)]


async def test_the_view_turns_back_and_the_filter_holds_in_both(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "f")
        await type_in(pilot, "korea")
        await press(pilot, "enter", "v")
        assert "Talks with Korea" in screen_text(pilot)
        assert "bridge" not in screen_text(pilot)
        await press(pilot, "v")
        assert "None has these words." in screen_text(pilot)


async def test_a_conversation_is_named(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "t")
        assert isinstance(pilot.app.screen, HistoryScreen), "a question has no name"
        await press(pilot, "v", "j", "t")
        assert isinstance(pilot.app.screen, PromptScreen)
        await type_in(pilot, "!")
        await press(pilot, "enter")
        assert "▌Talks with Korea!" in screen_text(pilot)
        assert told(pilot) == "named Talks with Korea!"


async def test_a_conversation_is_cleared_when_asked_twice_and_comes_back(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "v", "D")
        assert isinstance(pilot.app.screen, ConfirmScreen)
        assert "Clear this conversation of 1 question?" in screen_text(pilot)
        await press(pilot, "n", "U")
        assert "bridge" in screen_text(pilot)
        await press(pilot, "D", "y")
        assert "bridge" not in screen_text(pilot)
        assert told(pilot) == "cleared: U brings it back"
        await press(pilot, "v")
        assert "bridge" not in screen_text(pilot)
        await press(pilot, "U")
        assert told(pilot) == "brought back"
        assert "▌When did the bridge open?" in screen_text(pilot)


async def test_all_that_was_asked_is_forgotten_when_asked_twice(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "X", "n")
        assert "bridge" in screen_text(pilot)
        await press(pilot, "v", "D", "y", "X", "y")
        assert told(pilot) == "Forgotten"
        await press(pilot, "U")
        assert "Nothing has been asked yet." in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, AskScreen)
        assert "in the library" in screen_text(pilot)
        await press(pilot, "up")
        assert home(pilot).box.value == ""
        assert notebook.conversations() == []
    assert b"bridge" not in notebook.file.read_bytes()


async def test_a_conversation_is_written_to_a_file(library: Library, notebook: Notebook, tmp_path: Path) -> None:
    async with opened(library, notebook, settings=Settings(save_folder=tmp_path)) as pilot:
        await press(pilot, "w")
        assert isinstance(pilot.app.screen, HistoryScreen), "a question is not written"
        for key in ("v", "j", "w", "enter"):
            await press(pilot, key)
        file = tmp_path / "talks-with-korea.md"
        assert told(pilot).startswith("Saved to ")
        assert "## Who postponed the Pompeo meeting?" in file.read_text()


async def test_what_another_session_removed_is_told_and_not_listed(library: Library, notebook: Notebook) -> None:
    async with opened(library, notebook) as pilot:
        await press(pilot, "v", "t")
        notebook.remove_conversation(notebook.conversations()[0].id)
        await press(pilot, "x", "enter")
        assert told(pilot) == "this conversation has been removed (begin a new one)"
        assert "bridge" not in screen_text(pilot)


async def test_an_empty_history_says_so(library: Library) -> None:
    async with opened(library, Notebook.in_memory()) as pilot:
        assert "Nothing has been asked yet." in screen_text(pilot)
        await press(pilot, "enter", "j", "G", "v", "enter", "t", "w", "D", "U")
        assert isinstance(pilot.app.screen, HistoryScreen)


async def test_a_history_that_is_off_says_so_and_what_it_has(library: Library) -> None:
    notebook = Notebook.in_memory()
    notebook.keep(notebook.start_conversation().id, exchange("Who won?", 0))
    async with opened(library, notebook, settings=Settings(history=False)) as pilot:
        assert "Nothing is kept: here is only what was asked since the start" in screen_text(pilot)
        assert "Who won?" in screen_text(pilot)


async def test_more_questions_are_read_as_one_comes_near_their_end(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_rows, "PAGE", 40)
    notebook = Notebook.in_memory()
    conversation = notebook.start_conversation()
    for at in range(100):
        notebook.keep(conversation.id, exchange(f"Question {at}?", at))
    async with opened(library, notebook) as pilot:
        rows = pilot.app.screen.query_one("#history-list")
        assert isinstance(pilot.app.screen, HistoryScreen)
        assert pilot.app.screen.rows.count == 40
        await press(pilot, "G")
        assert pilot.app.screen.rows.count == 80
        await press(pilot, "G", "G")
        assert pilot.app.screen.rows.count == 100
        assert "▌Question 0?" in screen_text(pilot)
        assert rows.has_focus


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_questions_are_words_in_any_window(library: Library, size: tuple[int, int]) -> None:
    notebook = Notebook.in_memory()
    for at, title in enumerate(HOSTILE_TITLES):
        conversation = notebook.start_conversation(title)
        notebook.keep(conversation.id, exchange(title, at, told=title))
    async with opened(library, notebook, size=size) as pilot:
        for keys in ("G", "k", "v", "j", "g", "t", "escape", "D", "n", "f", "escape"):
            await press(pilot, keys)
            sent = "".join(one.text for strip in pilot.app.screen._compositor.render_strips() for one in strip)
            assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(sent)
        assert not pilot.app._exit
