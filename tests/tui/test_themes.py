import re

import pytest

from reader.settings import Settings
from reader.tui.themes import THEMES, UnknownTheme, textual_theme

from .conftest import OpenApp, OpenTerminal
from .piloting import ask, press, screen_text

QUESTION = "Who postponed the Pompeo meeting?"
COLOUR = re.compile(rb"\x1b\[[0-9;]*\b(?:3[0-7]|4[0-7]|9[0-7]|10[0-7]|38;[25];[0-9;]*|48;[25];[0-9;]*)m")


@pytest.mark.parametrize("theme", ["nord", "solarized-light"])
async def test_a_theme_changes_colours_alone(open_app: OpenApp, theme: str) -> None:
    shown = []
    for name in ("terminal", theme):
        async with open_app(settings=Settings(theme=name)) as pilot:
            await ask(pilot, QUESTION)
            await press(pilot, "j")
            shown.append(screen_text(pilot))
            assert pilot.app.native_ansi_color == (name == "terminal")
    assert shown[0] == shown[1]
    assert "▌ 2" in shown[0]


def test_the_terminal_s_own_colours_are_left_unnamed_and_a_theme_s_are_sent(open_terminal: OpenTerminal) -> None:
    assert not COLOUR.search(open_terminal().output)
    assert COLOUR.search(open_terminal(settings="theme='nord'", COLORTERM="truecolor").output)
    assert not COLOUR.search(open_terminal(settings="theme='nord'", COLORTERM="truecolor", NO_COLOR="1").output)


def test_an_empty_no_color_counts_as_none(open_terminal: OpenTerminal) -> None:
    assert COLOUR.search(open_terminal(settings="theme='nord'", COLORTERM="truecolor", NO_COLOR="").output)


def test_an_unknown_theme_is_told_with_the_nearest_or_with_all() -> None:
    with pytest.raises(UnknownTheme, match=r"no theme is called nrod \(did you mean nord\?\)"):
        textual_theme("nrod", in_colour=True)
    with pytest.raises(UnknownTheme, match=", ".join(THEMES)):
        textual_theme("zzzzzz", in_colour=True)
