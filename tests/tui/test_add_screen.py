"""Articles are added on a screen of their own, and go on being added when one leaves it."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.events import Paste

import reader.tui.intake_watch
from reader import intake
from reader.article import Article
from reader.gather import gather
from reader.library import Library
from reader.library.lock import write_lock
from reader.tui.app import ReaderApp
from reader.tui.screens.add import AddScreen
from reader.tui.screens.ask import AskScreen
from reader.tui.screens.page import Page
from reader.tui.screens.prompt import ConfirmScreen
from reader.tui.widgets.path_box import PathBox
from reader.tui.wrapping import cut

from .conftest import OpenApp
from .piloting import AppPilot, answers, ask, home, press, screen_lines, screen_text, settled, until

pytestmark = pytest.mark.usefixtures("one_parser")

SIZES = [(20, 5), (80, 24), (140, 40)]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with three articles, and with what is none."""
    folder = tmp_path / "My News"
    (folder / "sub").mkdir(parents=True)
    (folder / "comet.txt").write_text("Comet seen over Tartu\n\nA green comet was seen over Tartu on Monday night.\n")
    lines = [json.dumps({"title": f"Report {n}", "text": f"Ferry number {n} left Korgen at dawn."}) for n in range(2)]
    (folder / "wire.jsonl").write_text("\n".join([*lines, "no article"]) + "\n")
    (folder / "sub" / "photo.jpg").write_bytes(bytes(range(256)) * 9)
    (folder / "sub" / "[@click=quit]odd.txt").symlink_to("nowhere")
    (folder / "album.gif").write_bytes(b"GIF89a")
    (folder / ".notes").write_text("hidden, and so none of it")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of its own, with one article."""
    with Library.open(tmp_path / "library", create=True) as library, library.writing() as writer:
        writer.add(Article(title="Old news", text="A lighthouse was sold on Friday.", place="/news/old.txt"))
    return tmp_path / "library"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds an intake back before its second article is found, until it is set; each article is a batch."""
    opened = threading.Event()

    def held_back(place: str, reading: object) -> Iterator[object]:
        for at, one in enumerate(gather(place, reading)):  # type: ignore[arg-type]
            if at:
                assert opened.wait(20)
            yield one

    monkeypatch.setattr(intake, "gather", held_back)
    monkeypatch.setattr(intake, "_BATCH_ARTICLES", 1)
    monkeypatch.setattr(reader.tui.intake_watch, "_TOLD_SECONDS", 0.0)
    yield opened
    opened.set()


def screen(pilot: AppPilot) -> AddScreen:
    assert isinstance(pilot.app.screen, AddScreen)
    return pilot.app.screen


def app(pilot: AppPilot) -> ReaderApp:
    assert isinstance(pilot.app, ReaderApp)
    return pilot.app


async def open_screen(pilot: AppPilot) -> None:
    await press(pilot, "escape", "A")
    assert isinstance(pilot.app.focused, PathBox)


async def name(pilot: AppPilot, line: Path | str) -> None:
    """Names a place without waiting for what comes of it."""
    screen(pilot).box.value = str(line)
    await pilot.press("enter")


async def add(pilot: AppPilot, line: Path | str) -> None:
    await name(pilot, line)
    await settled(pilot)


async def test_a_folder_is_added_and_what_could_not_be_read_is_listed(
    open_app: OpenApp, folder: Path, news: Path
) -> None:
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        await add(pilot, news)
        assert screen_lines(pilot)[1] == "3 added, 0 the same, 0 changed, 4 skipped"
        assert screen_lines(pilot)[3:11] == [
            cut(f"▌album.gif  in {news}", 80),
            "▌  pictures cannot be read",
            cut(f" [@click=quit]odd.txt  in {news}/sub", 80),
            "   a broken link",
            cut(f" photo.jpg  in {news}/sub", 80),
            "   a binary file, not text",
            cut(f" wire.jsonl:3  in {news}", 80),
            "   not valid JSON: Expecting value at column 1",
        ]
        await press(pilot, "j", "j", "enter")
        assert screen_lines(pilot)[-1] == "…/photo.jpg: a binary file, not text"


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_skipped_is_walked_in_any_window(
    open_app: OpenApp, folder: Path, news: Path, size: tuple[int, int]
) -> None:
    async with open_app(size=size, folder=folder) as pilot:
        await open_screen(pilot)
        await add(pilot, news)
        assert "3 added" in screen_text(pilot)
        for key, words in (("j", "[@click=quit]odd"), ("G", "wire.jsonl:3"), ("k", "photo.jpg"), ("g", "album.gif")):
            await press(pilot, key)
            assert words in screen_text(pilot)
        await press(pilot, "q")
        assert pilot.app.screen is home(pilot)


async def test_what_was_added_is_found_at_once(open_app: OpenApp, folder: Path, news: Path) -> None:
    async with open_app(folder=folder) as pilot:
        await ask(pilot, "Where was the green comet seen?")
        assert not answers(pilot)
        await press(pilot, "escape", "A")
        await add(pilot, news / "comet.txt")
        assert screen_lines(pilot)[1] == "1 added, 0 the same, 0 changed, 0 skipped"
        assert isinstance(pilot.app.focused, PathBox), "there is nothing to walk, and perhaps another place to name"
        await press(pilot, "escape", "a")
        await ask(pilot, "Where was the green comet seen?")
        assert answers(pilot)[0].article.title == "Comet seen over Tartu"


async def test_a_place_that_is_not_there_is_told_in_one_line_and_can_be_mended(
    open_app: OpenApp, folder: Path, tmp_path: Path
) -> None:
    async with open_app(size=(140, 40), folder=folder) as pilot:
        await open_screen(pilot)
        await add(pilot, tmp_path / "[/x]nowhere")
        assert screen_lines(pilot)[1] == f"{tmp_path}/[/x]nowhere: no such file or folder (check the name)"
        assert pilot.app.focused is screen(pilot).box
        assert screen(pilot).box.value == f"{tmp_path}/[/x]nowhere"
        await add(pilot, "ftp://example.org/")
        assert "only http and https addresses can be read" in screen_text(pilot)


async def test_an_empty_folder_has_nothing_to_add(open_app: OpenApp, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        await press(pilot, "enter")
        assert screen_lines(pilot)[1] == ""
        await add(pilot, tmp_path / "empty")
        assert screen_lines(pilot)[1] == "nothing there to add"


async def test_a_dropped_file_in_quotes_is_added(open_app: OpenApp, folder: Path, news: Path) -> None:
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        pilot.app.post_message(Paste(f"'{news}/comet.txt' '{news}/wire.jsonl'\n"))
        await press(pilot, "enter")
        assert screen_lines(pilot)[1] == "3 added, 0 the same, 0 changed, 1 skipped"


async def test_tab_completes_a_path_and_tells_what_it_could_be(open_app: OpenApp, folder: Path, news: Path) -> None:
    (news / "comb.txt").touch()
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        screen(pilot).box.value = f"{news.parent}/My"
        await press(pilot, "tab")
        assert screen(pilot).box.value == f"{news}/"
        await press(pilot, "c", "tab")
        assert screen(pilot).box.value == f"{news}/com"
        assert screen_lines(pilot)[-1] == "2: comb.txt comet.txt"
        await press(pilot, "e", "tab")
        assert screen(pilot).box.value == f"{news}/comet.txt"
        await press(pilot, "tab", "x", "tab")
        assert screen_lines(pilot)[-1] == "Nothing begins so"
        assert pilot.app.focused is screen(pilot).box


async def test_a_tab_in_the_middle_of_the_line_changes_nothing(open_app: OpenApp, folder: Path, news: Path) -> None:
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        screen(pilot).box.value = f"{news.parent}/My"
        await press(pilot, "home", "tab")
        assert screen(pilot).box.value == f"{news.parent}/My"


async def test_one_types_and_leaves_and_asks_while_it_goes_on(
    open_app: OpenApp, folder: Path, news: Path, gate: threading.Event
) -> None:
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        await name(pilot, news)
        await until(pilot, lambda: "adding: 0 articles" in screen_lines(pilot)[1])
        assert "X stop" in screen_lines(pilot)[-1]
        await pilot.press("slash", "x", "enter")
        assert screen_lines(pilot)[-1] == "One at a time: X stops what is being added"
        assert screen(pilot).box.value == "x"
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is home(pilot))
        await until(pilot, lambda: screen_lines(pilot)[-1].startswith("adding: 0 articles"))
        await pilot.press("a", "o", "l", "d")
        await until(pilot, lambda: screen_lines(pilot)[0] == "> old")
        gate.set()
        await settled(pilot)
        assert screen_lines(pilot)[-1] == "Adding: 3 added, 0 the same, 0 changed, 4 skipped"
        await press(pilot, "x")
        assert "dding" not in screen_text(pilot)
        await press(pilot, "escape", "A")
        assert screen_lines(pilot)[1] == "3 added, 0 the same, 0 changed, 4 skipped", "it is there to be looked at"


async def test_it_is_shown_on_the_screen_that_one_comes_back_to(
    open_app: OpenApp, folder: Path, news: Path, gate: threading.Event
) -> None:
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        await name(pilot, news)
        await until(pilot, lambda: app(pilot).session.adding.goes_on)
        await pilot.press("escape", "question_mark")
        await until(pilot, lambda: screen_lines(pilot)[-1].startswith("adding: "))
        await pilot.press("escape", "A")
        await until(pilot, lambda: screen_lines(pilot)[1].startswith("adding: "))
        assert len(pilot.app.screen_stack) == 2
        gate.set()


async def test_to_stop_asks_first_and_what_is_stored_stays(
    open_app: OpenApp, folder: Path, news: Path, gate: threading.Event
) -> None:
    (news / "album.gif").unlink()
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        await name(pilot, news)
        await until(pilot, lambda: app(pilot).session.library.stats().articles == 2)
        await pilot.press("X")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConfirmScreen))
        await pilot.press("n", "X")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConfirmScreen))
        assert app(pilot).session.adding.goes_on
        await pilot.press("y")
        gate.set()
        await settled(pilot)
        told = "stopped; at least this stays: 1 added, 0 the same, 0 changed, 1 skipped"
        assert screen_lines(pilot)[1] == told
        assert app(pilot).session.library.stats().articles == 2
        assert "X stop" not in screen_text(pilot)
        await press(pilot, "slash")
        await add(pilot, news)
        assert screen_lines(pilot)[1] == "2 added, 1 the same, 0 changed, 3 skipped"


async def test_to_quit_asks_while_it_goes_on_and_no_second_time(
    open_app: OpenApp, folder: Path, news: Path, gate: threading.Event
) -> None:
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        await name(pilot, news)
        await until(pilot, lambda: app(pilot).session.adding.goes_on)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConfirmScreen))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(pilot.app.screen, AddScreen))
        assert not pilot.app._exit
        await pilot.press("ctrl+c")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConfirmScreen))
        await pilot.press("ctrl+c")
        assert pilot.app._exit
        gate.set()


async def test_a_library_that_another_writes_to_is_waited_for_and_told_of(
    open_app: OpenApp, folder: Path, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader.tui.intake_watch, "_TOLD_SECONDS", 0.0)
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        with write_lock(folder, "testing", 0):
            await name(pilot, news)
            await until(pilot, lambda: "(testing) is writing" in screen_lines(pilot)[1])
        await settled(pilot)
        assert screen_lines(pilot)[1].startswith("3 added")


async def test_a_library_that_stays_locked_is_told_in_one_line(open_app: OpenApp, folder: Path, news: Path) -> None:
    async with open_app(size=(300, 40), folder=folder) as pilot:
        app(pilot).session.library._wait = 0.0
        await open_screen(pilot)
        with write_lock(folder, "testing", 0):
            await add(pilot, news)
        assert "(testing) is writing to this library, waited 0 s" in screen_lines(pilot)[1]
        assert screen(pilot).box.value == str(news), "to be tried again with Enter"


async def test_every_page_hears_that_the_library_has_changed(
    open_app: OpenApp, folder: Path, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type] = []
    for page in (Page, AskScreen):
        monkeypatch.setattr(page, "library_changed", lambda page: told.append(type(page)))
    async with open_app(folder=folder) as pilot:
        await open_screen(pilot)
        await add(pilot, news)
        assert told == [type(home(pilot)), AddScreen]
