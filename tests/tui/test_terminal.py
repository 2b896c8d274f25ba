import re
import signal
from pathlib import Path

import pytest

from .conftest import OpenTerminal

QUESTION = "Who postponed the Pompeo meeting?"
OPENED = "6 articles in the library"


def after(output: bytes, mark: bytes) -> bytes:
    return output[output.rindex(mark) + len(mark) :]


def test_little_is_sent_for_each_key_and_nothing_while_idle(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.settle()
    assert len(terminal.output) <= 12_000
    assert terminal.settle(0.5) == 0
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.settle()
    assert max(terminal.press("j"), terminal.press("k"), terminal.press("j")) <= 200
    assert terminal.settle(0.5) == 0
    assert max(terminal.press("e"), terminal.press("e")) <= 3_500
    assert terminal.settle(0.5) == 0
    terminal.press("/")
    terminal.press("What brought down the dam at Ravensholm?")
    terminal.press("enter")
    terminal.press("enter")
    assert max(terminal.press(" "), terminal.press(" "), terminal.press("b")) <= 3_500
    assert terminal.settle(0.5) == 0


def test_on_no_screen_is_anything_sent_while_nobody_does_anything(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("▌ 1")
    terminal.settle()
    home = list(terminal.screen.display)
    ways = {
        "e": "e",
        "f": "esc",
        "s": "esc",
        "D": "n",
        "?": "?",
        ":": "esc",
        "enter": "esc",
        "L": "q",
        "H": "q",
        "A": "",
    }
    for key, back in ways.items():
        terminal.press(key, silence=0.3)
        terminal.wait_for(lambda: list(terminal.screen.display) != home)
        terminal.settle(0.3)
        assert terminal.settle(0.5) == 0, key
        if back:
            terminal.press(back, silence=0.3)
            terminal.wait_for(lambda: list(terminal.screen.display) == home)


def test_quitting_gives_the_terminal_back_and_leaves_nothing_on_it(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.press("esc")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert terminal.is_given_back()
    assert not re.sub(rb"\x1b\[[?0-9;]*[a-z]", b"", after(terminal.output, b"\x1b[?1049l"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_ends_it_in_good_order(open_terminal: OpenTerminal, number: signal.Signals) -> None:
    terminal = open_terminal()
    terminal.send(number)
    assert terminal.exit_code() == 128 + number
    assert terminal.is_given_back()


def test_it_ends_where_nobody_does_anything(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(settings="idle=0.05")
    assert terminal.exit_code() == 0
    assert terminal.is_given_back()
    assert b"reader: ended after 0.05 minutes in which nothing was typed" in terminal.output


def test_a_connection_that_breaks_ends_it(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.hang_up()
    assert terminal.exit_code() == 128 + signal.SIGHUP


def test_bytes_that_are_no_text_are_borne(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.type_bytes(b"\xe9\xff\xc3")
    terminal.press("who")
    terminal.until("> who")


def test_to_be_continued_without_having_been_stopped_changes_nothing(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.send(signal.SIGCONT)
    terminal.press("esc")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert terminal.is_given_back()


def test_it_ends_at_once_although_a_question_is_being_asked(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(
        before="""
import time
import reader.answering.ask
reader.answering.ask.ask = lambda library, question, **how: time.sleep(1)
"""
    )
    terminal.press("bridge")
    terminal.press("enter")
    terminal.press("ctrl-c")
    terminal.settle()
    assert terminal.is_given_back()
    assert terminal.exit_code() == 0


def test_a_window_that_changes_is_drawn_anew(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.settle()
    before = list(terminal.screen.display)
    terminal.resize(10, 4)
    terminal.until("make the")
    terminal.resize(120, 40)
    terminal.until("By Ines Maddow")
    terminal.screen.reset()
    terminal.resize(80, 24)
    terminal.settle()
    terminal.wait_for(lambda: list(terminal.screen.display) == before)


def test_what_somebody_else_wrote_over_it_is_drawn_over_with_one_key(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.settle()
    before = list(terminal.screen.display)
    terminal.screen.reset()
    terminal.press("ctrl-l")
    terminal.wait_for(lambda: list(terminal.screen.display) == before)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_it_waits_in_the_background_and_comes_back_as_it_was(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.press("who")
    terminal.until("> who")
    before = list(terminal.screen.display)
    terminal.press("ctrl-z")
    terminal.wait_for(terminal.is_stopped)
    terminal.settle()
    assert terminal.is_given_back()
    terminal.screen.reset()
    terminal.send(signal.SIGCONT)
    terminal.wait_for(lambda: list(terminal.screen.display) == before)


def test_nothing_that_a_terminal_would_obey_gets_through(open_terminal: OpenTerminal, hostile_folder: Path) -> None:
    terminal = open_terminal(folder=hostile_folder)
    terminal.press("which submarine surfaced off Norway?")
    for key in ("enter", "j", "j", "enter", "J", "J", "G", "?", "esc", "esc"):
        terminal.press(key)
    sent = terminal.output.decode()
    assert "submarine" in sent
    assert "\x1b]0;" not in sent
    assert "\x1b[2J" not in sent
    assert not re.search("[\x80-\x9f\u202a-\u202e\u2066-\u2069\u200f]", sent)


def test_colours_are_left_alone_where_none_are_wanted(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(NO_COLOR="1")
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.settle()
    styles = {number for style in re.findall(rb"\x1b\[([0-9;]+)m", terminal.output) for number in style.split(b";")}
    assert styles <= {b"0", b"1", b"2", b"4", b"7"}


def test_the_mouse_is_taken_and_left_with_a_key_and_over_ssh_left_from_the_start(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    assert b"\x1b[?1000h" in terminal.output
    terminal.press("esc")
    terminal.press("m")
    terminal.until("selects text now")
    assert b"\x1b[?1000l" in terminal.output
    assert b"\x1b[?1000h" not in after(terminal.output, b"\x1b[?1000l")
    remote = open_terminal(SSH_CONNECTION="192.0.2.1 50000 192.0.2.2 22")
    assert b"\x1b[?1000h" not in remote.output
    remote.press("esc")
    remote.press("m")
    remote.until("points and scrolls")
    assert b"\x1b[?1000h" in remote.output
    remote.press("q")
    assert remote.exit_code() == 0
    assert b"\x1b[?1000l" in remote.output
