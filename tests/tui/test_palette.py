"""The palette lists what can be done, finds it as one types, and does it."""

import pytest
from textual.events import Key

from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.palette import PaletteScreen
from reader.tui.screens.sheet import SheetScreen

from .conftest import OpenApp, OpenTerminal
from .piloting import AppPilot, ask, home, press, screen_lines, screen_text, settled, type_in


async def open_palette(pilot: AppPilot) -> PaletteScreen:
    await press(pilot, "ctrl+p")
    screen = pilot.app.screen
    assert isinstance(screen, PaletteScreen)
    return screen


async def test_all_that_can_be_done_is_listed_with_its_keys(open_app: OpenApp) -> None:
    async with open_app(size=(80, 50)) as pilot:
        await ask(pilot, "bridge")
        await open_palette(pilot)
        lines = {" ".join(line.strip("▌│ ").split()) for line in screen_lines(pilot)}
        assert {"Enter l open", "q quit", "? F1 keys", "m mouse on or off", "Ctrl+L redraw"} <= lines
        assert not [line for line in lines if "drop" in line or "taken over" in line], "there are no names to drop"


async def test_keys_pressed_before_it_is_drawn_act_when_it_is(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await ask(pilot, "bridge")
        app.action_palette()
        assert isinstance(app.screen, PaletteScreen)
        app.screen.forget_told()
        app.screen.action_take()
        await settled(pilot)
        assert not isinstance(app.screen, PaletteScreen)


async def test_what_is_typed_finds_it_and_enter_does_it(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "bridge")
        await press(pilot, "colon")
        await type_in(pilot, "WHY")
        assert "why this answer" in screen_lines(pilot)[2]
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, SheetScreen)
        await press(pilot, "escape")
        assert pilot.app.screen_stack == [home(pilot)]
        assert home(pilot).answers.has_focus


async def test_it_is_walked_with_the_arrows_and_left_without_doing_anything(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "bridge")
        await open_palette(pilot)
        await type_in(pilot, "list.")
        first = screen_lines(pilot)[2]
        await press(pilot, "down")
        assert screen_lines(pilot)[2] != first
        await press(pilot, "up")
        assert screen_lines(pilot)[2] == first
        await press(pilot, "escape")
        assert home(pilot).answers.has_focus
        assert home(pilot).answers.chosen == 0


async def test_what_is_chosen_acts_on_the_screen_that_one_comes_from(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "Who postponed the Pompeo meeting?")
        await press(pilot, "enter")
        before = screen_text(pilot)
        await open_palette(pilot)
        await type_in(pilot, "next article")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert screen_text(pilot) != before
        await press(pilot, "K")
        assert screen_text(pilot) == before


async def test_where_nothing_is_found_enter_does_nothing(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        screen = await open_palette(pilot)
        await type_in(pilot, "[/x] zzz")
        await press(pilot, "enter", "down", "pagedown")
        assert pilot.app.screen is screen


async def test_enter_takes_what_was_typed_in_one_go_with_it(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await open_palette(pilot)
        for key in (*"browse", "enter"):  # as a slow line delivers them, all at once
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_changed_keys_are_shown(open_app: OpenApp) -> None:
    async with open_app(settings=Settings(keys={"app.mouse": ("M", "F5")})) as pilot:
        await open_palette(pilot)
        await type_in(pilot, "mouse")
        assert screen_lines(pilot)[2].split() == ["│", "M", "F5", "mouse", "on", "or", "off"]


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (120, 40)])
async def test_it_fits_any_window(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        await open_palette(pilot)
        await type_in(pilot, "mouse")
        assert any("mouse on or off" in line for line in screen_lines(pilot))
        assert "mouse" in screen_lines(pilot)[0]


def test_little_is_sent_for_it(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.press("esc")
    assert terminal.press(":") <= 2_500
    assert terminal.settle(0.5) == 0
    assert terminal.press("\x1b[B") <= 200
    assert terminal.press("m") <= 2_000
    assert terminal.press("esc") <= 3_500
