"""The app on terminals of every kind, and what people do to them."""

import os
import random
import re
import time

import pytest

from .conftest import OpenTerminal

QUESTION = "Who postponed the Pompeo meeting?"
TERMS = ["xterm-256color", "screen", "tmux-256color", "linux", "vt100"]


@pytest.mark.parametrize("term", TERMS)
def test_a_question_is_asked_and_read_on_it_in_its_own_colours(open_terminal: OpenTerminal, term: str) -> None:
    terminal = open_terminal(TERM=term)
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.settle()
    terminal.press("enter")
    terminal.until("By Ines Maddow")
    terminal.press("esc", silence=0.3)
    terminal.until("looked for")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert terminal.is_given_back()
    styles = {code for style in re.findall(rb"\x1b\[([0-9;]*)m", terminal.output) for code in style.split(b";")}
    assert styles <= {b"", b"0", b"1", b"2", b"4", b"7"}


@pytest.mark.parametrize("bracketed", [True, False])
def test_what_is_pasted_into_the_ask_box_arrives_whole_and_10_kb_in_one_go(
    open_terminal: OpenTerminal, bracketed: bool
) -> None:
    terminal = open_terminal()
    words = "Who postponed the Pompeo meeting\n" * 300 if bracketed else "Who postponed the Pompeo meeting " * 60
    before = len(terminal.output)
    pasted = f"\x1b[200~{words}\x1b[201~" if bracketed else words
    terminal.type_bytes(pasted.encode())
    terminal.until("meeting")
    terminal.settle(0.5)
    assert b"looked for" not in terminal.output, "a line break in what is pasted asks nothing"
    if bracketed:
        assert len(terminal.output) - before <= 1_000
    terminal.press("\x01")  # to the beginning
    terminal.wait_for(lambda: terminal.screen.display[0].startswith("> Who postponed the Pompeo meeting Who"))
    terminal.press("enter")
    terminal.until("looked for")


def test_what_is_pasted_where_nobody_types_does_nothing(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.press("esc", silence=0.3)
    terminal.type_bytes(b"\x1b[200~qqq\x1b[201~")
    terminal.until("in the library")
    terminal.press("/")
    terminal.press("bridge")
    terminal.until("> bridge")


def test_a_storm_of_sizes_ends_with_the_screen_as_it_is_at_the_last_one(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.settle()
    before = list(terminal.screen.display)
    sizes = random.Random(4)
    for _ in range(60):
        terminal.resize(sizes.randint(1, 200), sizes.randint(1, 60), silence=0.0)
    terminal.resize(80, 24)
    terminal.screen.reset()
    terminal.press("ctrl-l")
    terminal.wait_for(lambda: list(terminal.screen.display) == before)


def test_it_is_opened_as_fast_as_it_may_take(open_terminal: OpenTerminal, capsys: pytest.CaptureFixture[str]) -> None:
    """Printed and not held: how fast this machine is at the moment is not ours to say."""
    began = time.monotonic()
    terminal = open_terminal()
    terminal.press("w", silence=0.0)
    terminal.until("> w")
    with capsys.disabled():
        print(
            f"\nfrom start to a letter in the ask box: {time.monotonic() - began:.2f} s, load {os.getloadavg()[0]:.1f}"
        )
