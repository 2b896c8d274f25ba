import re

from reader.tui.screens.keys import KeysScreen

from .conftest import OpenApp
from .piloting import AppPilot, ask, home, press, screen_text


def keys_shown(pilot: AppPilot) -> set[str]:
    return set(re.findall(r"^ +(\S.*?)  +\S", screen_text(pilot), re.MULTILINE))


async def test_the_keys_of_the_present_screen_are_shown_and_it_is_left_with_the_same_key(open_app: OpenApp) -> None:
    async with open_app(size=(80, 90)) as pilot:
        await ask(pilot, "bridge")
        for key in ("question_mark", "f1"):
            await press(pilot, key)
            assert isinstance(pilot.app.screen, KeysScreen)
            assert {
                "Enter l",
                "j Down",
                "k Up",
                "Space PgDn",
                "1-9",
                "/",
                "a",
                "q",
                "? F1",
                "Ctrl+C Ctrl+Q",
            } <= keys_shown(pilot)
            assert "Esc h" not in keys_shown(pilot), "there is no article to leave"
            await press(pilot, key)
            assert pilot.app.screen_stack == [home(pilot)]
        assert home(pilot).answers.has_focus


async def test_an_article_has_keys_of_its_own(open_app: OpenApp) -> None:
    async with open_app(size=(80, 50)) as pilot:
        await ask(pilot, "bridge")
        await press(pilot, "enter", "question_mark")
        assert {"Esc h q", "J", "K", "j Down", "g Home", "G End"} <= keys_shown(pilot)
        assert "In a list" not in screen_text(pilot)
        await press(pilot, "escape", "escape")
        assert pilot.app.screen is home(pilot)


async def test_while_one_types_a_question_mark_is_typed_and_f1_shows_the_keys(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "question_mark")
        assert home(pilot).box.value == "?"
        await press(pilot, "f1")
        assert "In the ask box" in screen_text(pilot)


async def test_the_article_beside_the_answers_has_its_keys_listed_too(open_app: OpenApp) -> None:
    async with open_app(size=(120, 50)) as pilot:
        await ask(pilot, "bridge")
        await press(pilot, "question_mark")
        assert {"Esc h", "J", "Enter l", "b PgUp"} <= keys_shown(pilot)
        assert "In an article" in screen_text(pilot)


async def test_a_table_longer_than_the_window_is_scrolled(open_app: OpenApp) -> None:
    async with open_app(size=(80, 12)) as pilot:
        await press(pilot, "f1", "G")
        assert "leaves" in screen_text(pilot)
        await press(pilot, "g")
        assert "leaves" not in screen_text(pilot)


async def test_every_key_has_an_id_and_says_what_it_does(open_app: OpenApp) -> None:
    """By which it can be listed and changed."""
    async with open_app(size=(120, 50)) as pilot:
        await ask(pilot, "bridge")
        for active in pilot.app.screen.active_bindings.values():
            assert active.binding.id, active.binding
            assert active.binding.description, active.binding
