import shutil
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path
from sqlite3 import Row

import pytest
from rich.cells import cell_len
from textual.geometry import Offset

from reader.article import Article, Headline
from reader.library import Library, Shelf
from reader.library.lock import write_lock
from reader.library.shelf import PAGE
from reader.library.store import headline_of
from reader.notebook import Notebook
from reader.tui.app import ReaderApp
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.session import Session
from reader.tui.widgets.filter_box import FilterBox

from .many_articles import MANY, title_of
from .piloting import AppPilot, home, press, screen_lines, screen_text, settled, type_in, until

OpenLibrary = Callable[..., AbstractAsyncContextManager[AppPilot]]
LAST, FIRST = title_of(MANY), title_of(1)


@pytest.fixture
def changing_folder(library_folder: Path, tmp_path: Path) -> Path:
    """A library of six articles that a test may change."""
    return shutil.copytree(library_folder, tmp_path / "library")


@pytest.fixture
def open_library(many_folder: Path) -> OpenLibrary:
    """Opens the list of a library at a size, that with many articles unless another is named."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24), folder: Path = many_folder) -> AsyncIterator[AppPilot]:
        with Library.open(folder, wait=0.0) as library, Notebook.in_memory() as notebook:
            async with ReaderApp(Session(library, notebook)).run_test(size=size) as pilot:
                await settled(pilot)
                await press(pilot, "escape", "L")
                yield pilot

    return opened


def screen(pilot: AppPilot) -> LibraryScreen:
    shown = pilot.app.screen
    assert isinstance(shown, LibraryScreen)
    return shown


def head(pilot: AppPilot) -> str:
    return screen_lines(pilot)[0]


def chosen(pilot: AppPilot) -> str:
    return next(line for line in screen_lines(pilot) if line and line[0] in "▌│")


def listed(pilot: AppPilot) -> list[str]:
    return [line for line in screen_lines(pilot)[1:-1] if " of the archive" in line or "…" in line]


def add(folder: Path, title: str, day: date = date(2030, 1, 1)) -> None:
    with Library.open(folder) as library, library.writing() as writer:
        writer.add(Article(title=title, text=f"{title}.", place=f"/news/{title}.txt", published=day))


async def narrow(pilot: AppPilot, words: str) -> None:
    await press(pilot, "f")
    await type_in(pilot, words)
    await settled(pilot)


async def test_the_newest_articles_are_listed_first_with_day_and_outlet(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        assert head(pilot) == "20,000 articles · newest first"
        assert chosen(pilot).startswith("▌ N  4 Oct 2014  Valley Observer     Bridge opens number 20000 of")
        assert len(listed(pilot)) == 22
        assert screen_lines(pilot)[-1].startswith("Enter open  f filter  S order  v unread, starred  Esc back")


async def test_only_the_articles_in_sight_are_read(open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counted(row: Row) -> Headline:
        read.append(row[0])
        return headline_of(row)

    monkeypatch.setattr("reader.library.shelf.headline_of", counted)
    async with open_library() as pilot:
        assert len(read) <= PAGE
        await press(pilot, "G")
        assert FIRST.removesuffix(" archive") in chosen(pilot)
        await press(pilot, "b", "space", "g")
        assert "20000" in chosen(pilot)
        assert len(read) <= 5 * PAGE


SIZES = [(20, 5), (80, 24), (140, 40), (200, 60)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_fits_any_window(open_library: OpenLibrary, size: tuple[int, int]) -> None:
    async with open_library(size=size) as pilot:
        for keys in ((), ("j",), ("G",), ("f", "b", "r"), ("escape", "S"), ("enter",), ("escape",)):
            await press(pilot, *keys)
            lines = pilot.app.screen._compositor.render_strips()
            assert {cell_len(line.text) for line in lines} == {size[0]}
        assert screen(pilot).articles.has_focus
        assert ("It was said on day" in screen_text(pilot)) == (size[0] >= 110)


async def test_in_a_narrow_window_what_is_not_as_always_is_told_first(open_library: OpenLibrary) -> None:
    async with open_library(size=(30, 8)) as pilot:
        assert head(pilot) == "20,000 articles"
        await press(pilot, "enter", "escape", "v")
        assert head(pilot) == "19,999 articles · unread"
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert head(pilot) == "19,999 articles · newest first · unread"


async def test_any_sequence_of_sizes_is_survived(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await press(pilot, "space", "j")
        before = screen_text(pilot)
        for size in ((200, 60), (20, 5), (5, 40), (110, 6), (2, 2), (80, 24)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
        assert chosen(pilot) in before


async def test_the_list_is_narrowed_as_one_types(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await narrow(pilot, "brid")
        assert head(pilot).startswith("Filter: brid ")
        assert head(pilot).endswith("200 articles")
        assert all("Bridge" in line for line in listed(pilot))
        await type_in(pilot, "ge source:arden")
        await settled(pilot)
        assert head(pilot).endswith("no articles")
        await press(pilot, *["backspace"] * len("arden"), "v", "a", "l")
        assert head(pilot).endswith("200 articles")
        await press(pilot, "enter")
        assert chosen(pilot)[0] == "▌"
        assert "20000" in chosen(pilot)


async def test_days_outlets_and_words_left_out_narrow_it_too(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await narrow(pilot, "source:valley until:1960 -bridge")
        count = sum(n % 4 == 0 and n % 100 != 0 for n in range(1, 366))
        assert head(pilot).endswith(f"{count} articles")


async def test_a_filter_that_says_nothing_is_told_and_the_list_stays(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await narrow(pilot, "bridge")
        screen(pilot).query_one(FilterBox).value = "since:tomorrow bridge"
        await settled(pilot)
        assert "since:tomorrow is no date" in screen_lines(pilot)[-1]
        assert all("Bridge" in line for line in listed(pilot))


async def test_a_pasted_filter_is_one_clean_line(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await press(pilot, "slash")
        from textual.events import Paste

        pilot.app.post_message(Paste("bri\x1b[2J\ndge\n" * 2000))
        await settled(pilot)
        value = screen(pilot).query_one(FilterBox).value
        assert value.startswith("bri dge bri")
        assert len(value) == 1000


async def test_leaving_gives_back_first_the_list_then_what_was_filtered_out_then_home(
    open_library: OpenLibrary,
) -> None:
    async with open_library() as pilot:
        await narrow(pilot, "bridge")
        await press(pilot, "enter")
        assert screen(pilot).articles.has_focus
        assert head(pilot).startswith("Filter: bridge")
        await press(pilot, "j", "j", "escape")
        assert head(pilot) == "20,000 articles · newest first"
        assert title_of(MANY - 200).split(" of")[0] in chosen(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, LibraryScreen)


@pytest.mark.parametrize("key", ["escape", "h", "q"])
async def test_the_library_is_left_with_one_key(open_library: OpenLibrary, key: str) -> None:
    async with open_library() as pilot:
        await press(pilot, key)
        assert len(pilot.app.screen_stack) == 1


async def test_the_box_takes_letters_while_an_earlier_filter_is_looked_for_whose_late_find_is_not_shown(
    open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking, go_on = threading.Event(), threading.Event()
    look_on = Shelf.look_on

    def slow(self: Shelf, stopped: Callable[[], bool]) -> bool:
        if self.selection.words == ("w",):
            looking.set()
            go_on.wait(20)
            return look_on(self, lambda: False)  # as if it had been found just before it was not wanted any more
        return look_on(self, stopped)

    monkeypatch.setattr(Shelf, "look_on", slow)
    async with open_library() as pilot:
        await pilot.press("f", "w")
        await until(pilot, looking.is_set)
        await pilot.press("backspace", "b", "r", "i")
        assert screen(pilot).query_one(FilterBox).value == "bri"
        await until(pilot, lambda: head(pilot).endswith("200 articles"))
        go_on.set()
        await settled(pilot)
        assert head(pilot).endswith("200 articles")
        assert all("Bridge" in line for line in listed(pilot))


async def test_the_order_goes_round_with_a_key(open_library: OpenLibrary, changing_folder: Path) -> None:
    async with open_library(folder=changing_folder) as pilot:
        heads = []
        tops = []
        for _ in range(4):
            heads.append(head(pilot))
            tops.append(chosen(pilot))
            await press(pilot, "S")
        assert heads == [f"6 articles · {order}" for order in
                         ("newest first", "last added first", "by outlet", "newest first")]  # fmt: skip
        assert ["新桥通车" in tops[0], "新桥通车" in tops[1], "Fish market" in tops[2]] == [True] * 3


async def test_opening_an_article_marks_it_as_read_and_leaving_it_comes_back_to_the_last_one_read(
    open_library: OpenLibrary,
) -> None:
    async with open_library() as pilot:
        await press(pilot, "j", "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert f"It was said on day {MANY - 1}." in screen_text(pilot)
        await press(pilot, "J", "J")
        assert f"It was said on day {MANY - 3}." in screen_text(pilot)
        await press(pilot, "escape")
        assert str(MANY - 3) in chosen(pilot)
        assert [line[2] == "N" for line in listed(pilot)[:6]] == [True, False, False, False, True, True]
        await press(pilot, "v")
        assert head(pilot) == "19,997 articles · newest first · unread"
        assert [str(MANY) in listed(pilot)[0], str(MANY - 4) in listed(pilot)[1]] == [True, True]


async def test_stars_are_given_and_listed(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await press(pilot, "asterisk", "j", "j", "j", "asterisk", "u")
        assert chosen(pilot).startswith("▌*  ")
        assert listed(pilot)[0].startswith(" *N ")
        await press(pilot, "v")
        await press(pilot, "v")
        assert head(pilot) == "2 articles · newest first · starred"
        assert [str(MANY) in chosen(pilot), str(MANY - 3) in listed(pilot)[1]] == [True, True]
        await press(pilot, "asterisk", "v")
        assert head(pilot) == "20,000 articles · newest first"
        assert chosen(pilot).startswith("▌ N ")


async def test_beside_the_list_the_article_follows_the_selection_where_there_is_room(
    open_library: OpenLibrary,
) -> None:
    async with open_library(size=(140, 40)) as pilot:
        assert f"It was said on day {MANY}." in screen_text(pilot)
        await press(pilot, "j")
        assert f"It was said on day {MANY - 1}." in screen_text(pilot)
        assert chosen(pilot)[2] == "N"
        await press(pilot, "enter")
        assert screen(pilot).article.has_focus
        assert chosen(pilot)[2] == " "
        await press(pilot, "J")
        assert f"It was said on day {MANY - 2}." in screen_text(pilot)
        await press(pilot, "escape")
        assert screen(pilot).articles.has_focus
        await narrow(pilot, "nothing like it")
        assert "It was said" not in screen_text(pilot)


async def test_an_article_that_was_read_too_late_is_not_shown(open_library: OpenLibrary) -> None:
    async with open_library(size=(140, 40)) as pilot:
        late = screen(pilot).article.reading
        assert late is not None
        await press(pilot, "j")
        screen(pilot).post_message(LibraryScreen.Loaded(late.article.id, late, ""))
        await settled(pilot)
        assert f"It was said on day {MANY - 1}." in screen_text(pilot)


async def test_the_article_stands_beside_the_list_as_soon_as_there_is_room(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await press(pilot, "j")
        await pilot.resize_terminal(140, 40)
        await settled(pilot)
        assert f"It was said on day {MANY - 1}." in screen_text(pilot)
        await press(pilot, "enter")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert screen(pilot).articles.has_focus


async def test_an_article_is_removed_after_asking_and_put_back_with_a_key(
    open_library: OpenLibrary, changing_folder: Path
) -> None:
    async with open_library(folder=changing_folder) as pilot:
        await press(pilot, "j", "D")
        assert screen_lines(pilot)[-1].startswith('Remove "What brought down the dam at Ravensholm"?')
        await press(pilot, "n")
        assert head(pilot) == "6 articles · newest first"
        before = screen_lines(pilot)[:8]
        await press(pilot, "D", "y")
        assert head(pilot) == "5 articles · newest first"
        assert "Old bridge opens" in chosen(pilot)
        assert screen_lines(pilot)[-1] == "Removed, U puts it back: What brought down the dam at Ravensholm"
        await press(pilot, "U")
        assert screen_lines(pilot)[-1] == "Put back: What brought down the dam at Ravensholm"
        assert screen_lines(pilot)[:8] == before
        await press(pilot, "U")
        assert screen_lines(pilot)[-1] == "Nothing was removed"


async def test_while_somebody_else_writes_nothing_is_removed_and_a_line_says_so(
    open_library: OpenLibrary, changing_folder: Path
) -> None:
    async with open_library(folder=changing_folder) as pilot:
        with write_lock(changing_folder, "adding articles", 1.0):
            await press(pilot, "D", "y")
            assert "is writing to this library" in pilot.app.screen.query_one("Hints").visual.plain  # type: ignore[attr-defined]
        assert head(pilot) == "6 articles · newest first"
        await press(pilot, "D", "y")
        assert head(pilot) == "5 articles · newest first"
        with write_lock(changing_folder, "adding articles", 1.0):
            await press(pilot, "U")
        await press(pilot, "U")
        assert head(pilot) == "6 articles · newest first"


async def test_articles_that_others_add_are_told_of_and_come_with_a_key(
    open_library: OpenLibrary, changing_folder: Path
) -> None:
    async with open_library(folder=changing_folder) as pilot:
        await press(pilot, "j")
        add(changing_folder, "Snow in June")
        await press(pilot, "j")
        assert head(pilot) == "6 articles · newest first · changed: R"
        row = chosen(pilot)
        await press(pilot, "R")
        assert head(pilot) == "7 articles · newest first"
        assert "Snow in June" in screen_text(pilot)
        assert chosen(pilot) == row


async def test_articles_added_while_one_reads_are_there_on_coming_back(
    open_library: OpenLibrary, changing_folder: Path
) -> None:
    async with open_library(folder=changing_folder) as pilot:
        await press(pilot, "j", "enter")
        add(changing_folder, "Snow in June")
        await press(pilot, "escape")
        assert head(pilot) == "7 articles · newest first"
        assert "dam at Ravensholm" in chosen(pilot)


async def test_an_article_that_others_removed_says_so(open_library: OpenLibrary, changing_folder: Path) -> None:
    async with open_library(folder=changing_folder) as pilot:
        with Library.open(changing_folder) as library, library.writing() as writer:
            writer.remove(next(iter(library.headlines())).id)
        await press(pilot, "enter")
        assert screen_lines(pilot)[-1].startswith(("no article", "this article is no longer"))
        await press(pilot, "asterisk", "y", "s", "R")
        assert head(pilot) == "5 articles · newest first"


async def test_an_empty_library_says_what_fills_it_and_bears_every_key(
    open_library: OpenLibrary, empty_folder: Path
) -> None:
    async with open_library(folder=empty_folder) as pilot:
        assert head(pilot) == "no articles · A adds some"
        keys = ("j", "G", "space", "enter", "D", "U", "asterisk", "u", "y", "Y", "o", "s", "S", "v", "R", "J", "f", "x")
        await press(pilot, *keys, "escape")
        assert head(pilot) == "no articles · A adds some"


async def test_the_terminal_cursor_stands_on_the_chosen_row_again_after_reading(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await press(pilot, "j", "j")
        assert pilot.app.cursor_position == Offset(0, 3)
        await press(pilot, "f", "escape", "enter", "J", "escape")
        assert pilot.app.cursor_position == Offset(0, 4)


async def test_the_library_is_opened_once(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await press(pilot, "L", "enter", "L")
        assert [type(one).__name__ for one in pilot.app.screen_stack] == ["AskScreen", "LibraryScreen"]


async def test_one_asks_from_the_library_and_from_an_article_in_it(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        for keys in (("a",), ("escape", "L", "enter", "a")):
            await press(pilot, *keys)
            assert home(pilot).box.has_focus
            assert pilot.app.screen is home(pilot)


async def test_escape_in_the_box_takes_the_filter_away_and_keeps_what_was_chosen(open_library: OpenLibrary) -> None:
    async with open_library() as pilot:
        await narrow(pilot, "bridge")
        await press(pilot, "enter", "j", "f", "escape")
        assert head(pilot) == "20,000 articles · newest first"
        assert str(MANY - 100) in chosen(pilot)
        assert screen(pilot).articles.has_focus


async def test_titles_that_were_never_cleaned_do_no_harm(open_library: OpenLibrary, hostile_folder: Path) -> None:
    async with open_library(folder=hostile_folder, size=(140, 30)) as pilot:
        for keys in (("j",), ("D", "n"), ("enter",), ("escape",), ("G",), ("f", "[", "/", "escape")):
            await press(pilot, *keys)
            text = screen_text(pilot)
            assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)
        assert "[/x] opens nothing" in screen_text(pilot) or "Closing tag" not in screen_text(pilot)
