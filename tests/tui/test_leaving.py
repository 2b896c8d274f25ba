"""A screen is left once, and nothing below it goes with it."""

from textual.widgets import Input

from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.palette import PaletteScreen
from reader.tui.screens.prompt import PromptScreen

from .conftest import OpenApp
from .piloting import ask, press, settled


async def test_enter_pressed_twice_before_a_line_is_gone_takes_nothing_else_away(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "bridge")
        for key, below in (("", 1), ("L", 2)):
            await press(pilot, *key, "s")
            screen = pilot.app.screen
            assert isinstance(screen, PromptScreen)
            box = screen.query_one(Input)
            box.value = ""
            box.post_message(Input.Submitted(box, ""))
            box.post_message(Input.Submitted(box, ""))
            await settled(pilot)
            assert len(pilot.app.screen_stack) == below
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_what_stands_below_another_is_not_left(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "escape", "L")
        library = pilot.app.screen
        await press(pilot, "colon")
        library.dismiss()
        await settled(pilot)
        assert isinstance(pilot.app.screen, PaletteScreen)
        assert library in pilot.app.screen_stack
