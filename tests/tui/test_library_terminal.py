from collections.abc import Iterator
from pathlib import Path

import pytest

from .terminal import Terminal


@pytest.fixture
def terminal(many_folder: Path) -> Iterator[Terminal]:
    """The list of many articles in a terminal."""
    opened = Terminal(many_folder)
    opened.until("in the library")
    opened.press("esc")
    opened.settle(0.5)
    opened.press("L")
    opened.until("20,000 articles")
    opened.settle()
    yield opened
    opened.close()


def test_little_is_sent_for_each_key_in_the_library_and_nothing_while_idle(terminal: Terminal) -> None:
    assert max(terminal.press(key) for key in "jjkj") <= 200
    assert max(terminal.press(" "), terminal.press("G"), terminal.press("b"), terminal.press("g")) <= 3_500
    assert max(terminal.press("*"), terminal.press("u")) <= 800
    assert terminal.settle(0.5) == 0
    terminal.press("f")
    assert max(terminal.press(letter) for letter in "bridge") <= 3_500
    terminal.press("enter")
    assert terminal.press("j") <= 200
    assert terminal.settle(0.5) == 0


def test_the_terminals_cursor_stands_on_the_chosen_row(terminal: Terminal) -> None:
    terminal.press("j")
    terminal.press("j")
    assert (terminal.screen.cursor.x, terminal.screen.cursor.y) == (0, 3)
    assert terminal.screen.display[3].startswith("▌")
