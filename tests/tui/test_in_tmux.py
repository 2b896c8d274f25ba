"""A whole session of the program as it is installed, inside tmux."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.intake import take_in_samples
from reader.library import Library

_LONGEST = 20.0
_QUESTION = "who postponed the Pompeo meeting?"


class Tmux:
    """A server of its own with one window of 80 by 24, in which a command runs."""

    def __init__(self, program: str, socket: Path) -> None:
        self._command = [program, "-S", str(socket), "-f", "/dev/null"]

    def run(self, *arguments: str) -> str:
        """What tmux says to a command of its own."""
        done = subprocess.run([*self._command, *arguments], capture_output=True, check=True, timeout=_LONGEST)
        return done.stdout.decode()

    def screen(self) -> str:
        """What stands in the window."""
        return self.run("capture-pane", "-p")

    def press(self, *keys: str) -> None:
        """Presses keys, by tmux's names, or types words."""
        self.run("send-keys", *keys)

    def until(self, condition: Callable[[], bool]) -> None:
        """Waits until the condition holds."""
        began = time.monotonic()
        while not condition():
            assert time.monotonic() - began < _LONGEST, self.screen()
            time.sleep(0.05)

    def until_shown(self, words: str) -> None:
        """Waits until the words stand in the window."""
        self.until(lambda: words in self.screen())


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    """A tmux server, ended after the test."""
    program = shutil.which("tmux")
    if program is None:
        pytest.skip("tmux is missing")
    server = Tmux(program, tmp_path / "s")
    yield server
    subprocess.run([*server._command, "kill-server"], check=False, capture_output=True)


def test_a_question_is_asked_read_and_left(tmux: Tmux, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        take_in_samples(library)
    ended = tmp_path / "ended"
    reader = f"{sys.executable} -m reader --library {tmp_path / 'library'}"
    environment = f"XDG_STATE_HOME={tmp_path} READER_CONFIG={tmp_path / 'none'} LC_ALL=C.UTF-8 SSH_CONNECTION="
    tmux.run("new-session", "-d", "-x", "80", "-y", "24", f"{environment} {reader}; echo $? >{ended}")
    tmux.until_shown("in the library")
    tmux.press("-l", _QUESTION)
    tmux.press("Enter")
    tmux.until_shown("North Korean delegation")
    tmux.press("Enter")
    tmux.until(lambda: "%" in tmux.screen().splitlines()[0])
    assert tmux.run("display-message", "-p", "#{alternate_on}") == "1\n"
    tmux.press("h")
    tmux.until_shown("looked for")
    tmux.press("L")
    tmux.until_shown("Eastfield Tribune")
    tmux.press("j", "Enter")
    tmux.until(lambda: "%" in tmux.screen().splitlines()[0])
    tmux.press("h")
    tmux.until_shown("Eastfield Tribune")
    tmux.press("q")
    tmux.until_shown("looked for")
    tmux.press(":")
    tmux.until_shown("Type what to do")
    tmux.press("-l", "mouse")
    tmux.press("Enter")
    tmux.until_shown("The mouse")
    tmux.press("q")
    tmux.until(lambda: ended.exists() and ended.read_text() == "0\n")
