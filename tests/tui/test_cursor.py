"""The terminal's own cursor stands where keys act, for those who follow it."""

import pytest
from textual.widgets import Input

from reader.tui.app import ReaderApp

from .conftest import OpenApp, OpenTerminal
from .piloting import AppPilot, ask, home, press, screen_lines

QUESTION = "Who postponed the Pompeo meeting?"


def row_of_cursor(pilot: AppPilot) -> str:
    """The line on which the cursor stands, from the cursor on."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    app._place_cursor()
    x, y = app.cursor_position
    return screen_lines(pilot)[y][x:]


@pytest.mark.parametrize("size", [(80, 24), (20, 5), (120, 40)])
async def test_it_stands_on_the_chosen_answer(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        await ask(pilot, QUESTION)
        for keys, number in (("j", 2), ("k", 1), ("G", len(home(pilot).answers.cards)), ("g", 1)):
            await press(pilot, keys)
            assert row_of_cursor(pilot).startswith(f"▌ {number} ")


async def test_it_stands_where_one_types(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "h", "o", "left")
        app = pilot.app
        assert app.cursor_position == home(pilot).box.cursor_screen_offset
        assert row_of_cursor(pilot) == "o"
        assert isinstance(app.focused, Input)


async def test_it_stands_at_the_passage_and_at_the_top_once_that_is_out_of_sight(open_app: OpenApp) -> None:
    async with open_app(size=(80, 12)) as pilot:
        await ask(pilot, QUESTION)
        await press(pilot, "enter")
        assert row_of_cursor(pilot).startswith("│ ")
        await press(pilot, "G")
        top = pilot.app.screen.focused
        assert top is not None
        row_of_cursor(pilot)
        assert pilot.app.cursor_position == top.content_region.offset


async def test_it_stands_at_the_top_of_what_can_only_be_scrolled(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f1")
        assert row_of_cursor(pilot).startswith("In the ask box")


def test_a_terminal_is_told_where_it_stands(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.settle()
    for key, number in (("j", "2"), ("j", "3"), ("k", "2"), ("k", "1")):
        terminal.press(key)
        cursor = terminal.screen.cursor
        assert terminal.screen.display[cursor.y][cursor.x :].startswith(f"▌ {number} ")


def test_it_is_seen_where_a_person_wants_it_and_then_no_other_is_drawn(open_terminal: OpenTerminal) -> None:
    hidden, seen = open_terminal(), open_terminal(settings="cursor=True")
    for terminal in (hidden, seen):
        terminal.press("who")
        terminal.until("> who")
    assert hidden.screen.cursor.hidden
    assert not seen.screen.cursor.hidden
    drawn = [terminal.screen.buffer[0][5].reverse for terminal in (hidden, seen)]
    assert drawn == [True, False]
    assert (seen.screen.cursor.x, seen.screen.cursor.y) == (5, 0)
    seen.press("esc")
    seen.press("q")
    assert seen.is_given_back()
