"""What reaches the terminal, and which programs are started, with a browser that only notes its arguments."""

import base64
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .terminal import Terminal

PAGE = "https://courier.example/2018/talks"
OpenArticle = Callable[..., Terminal]


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A program that writes its arguments into `told` beside it, one a line."""
    program = tmp_path / "browser"
    program.write_text(
        f"#!{sys.executable}\nimport os, sys\n"
        "with open(sys.argv[0] + '.part', 'w') as told:\n    print(*sys.argv[1:], sep='\\n', file=told)\n"
        "os.rename(sys.argv[0] + '.part', os.path.dirname(sys.argv[0]) + '/told')\n"
        "print('noise of a browser', flush=True)\n"
    )
    program.chmod(0o755)
    return program


@pytest.fixture
def open_article(library_folder: Path, browser: Path) -> Iterator[OpenArticle]:
    """Opens an article in a terminal."""
    opened: list[Terminal] = []

    def open_(settings: str = "", **environment: str) -> Terminal:
        outer = dict.fromkeys(("TMUX", "STY", "SSH_CLIENT", "SSH_TTY", "DISPLAY", "WAYLAND_DISPLAY"))
        before = f"import os\nfor name in {[*outer]}:\n    name in {[*environment]} or os.environ.pop(name, None)\n"
        told = {"BROWSER": str(browser), **environment}
        terminal = Terminal(library_folder, before=before, settings=settings, **told)  # type: ignore[arg-type]
        opened.append(terminal)
        terminal.until("in the library")
        terminal.press("how many American troops are based in South Korea?")
        terminal.press("enter")
        terminal.until("looked for")
        terminal.settle()
        terminal.press("enter")
        terminal.until("By Ines Maddow")
        return terminal

    yield open_
    for terminal in opened:
        terminal.close()


def copied(output: bytes) -> list[str]:
    return [base64.b64decode(code).decode() for code in re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", output)]


def test_the_address_is_a_link_and_copied_and_opened_where_one_sits(open_article: OpenArticle, browser: Path) -> None:
    terminal = open_article()
    terminal.press("o")
    terminal.until(PAGE)
    terminal.wait_for((browser.parent / "told").exists)
    assert (browser.parent / "told").read_text() == f"{PAGE}\n"
    assert copied(terminal.output) == [PAGE]
    assert re.search(rb"\x1b\]8;id=\d+;" + re.escape(PAGE.encode()) + rb"\x1b\\", terminal.output)
    assert b"\x1b]8;;\x1b\\" in terminal.output
    terminal.press("esc")
    terminal.settle()
    assert b"noise" not in terminal.output


def test_over_ssh_no_program_is_started(open_article: OpenArticle, browser: Path) -> None:
    terminal = open_article(SSH_CONNECTION="192.0.2.1 50000 192.0.2.2 22")
    terminal.press("o")
    terminal.until(PAGE)
    assert copied(terminal.output) == [PAGE]
    assert terminal.settle(0.5) == 0
    assert not (browser.parent / "told").exists()
    assert b"\x1b]8;id=" in terminal.output


def test_over_ssh_the_program_that_was_configured_is_started(open_article: OpenArticle, browser: Path) -> None:
    settings = f"browser=({str(browser)!r}, '--on-the-server')"
    terminal = open_article(settings, SSH_CONNECTION="192.0.2.1 50000 192.0.2.2 22", BROWSER="")
    terminal.press("o")
    terminal.wait_for((browser.parent / "told").exists)
    assert (browser.parent / "told").read_text() == f"--on-the-server\n{PAGE}\n"
    terminal.until("Handed to browser. Copied")


def test_without_colours_it_is_a_link_too(open_article: OpenArticle) -> None:
    terminal = open_article(NO_COLOR="1", SSH_TTY="/dev/pts/9")
    terminal.press("o")
    terminal.until(PAGE)
    assert PAGE.encode() + b"\x1b\\" in terminal.output


def test_inside_tmux_it_is_copied_through_its_envelope(open_article: OpenArticle) -> None:
    terminal = open_article(TMUX="/tmp/tmux-0/default,1,0", TERM="tmux-256color")
    terminal.press("y")
    code = base64.b64encode(PAGE.encode())
    assert b"\x1bPtmux;\x1b\x1b]52;c;" + code + b"\x07\x1b\\" in terminal.output


def test_inside_screen_it_is_copied_in_strings_that_it_can_hold(open_article: OpenArticle) -> None:
    terminal = open_article(STY="1.pts-0.host", TERM="screen")
    terminal.press("Y")
    strings = re.findall(rb"\x1bP(.*?)\x1b\\", terminal.output, re.DOTALL)
    assert len(strings) > 1
    assert max(map(len, strings)) <= 240
    assert "28,500 American troops" in copied(b"".join(strings))[0]
    assert not re.search(rb"(?<!\x1bP)\x1b\]52", terminal.output)


def test_little_is_sent_for_each_of_these_keys_and_nothing_afterwards(open_article: OpenArticle) -> None:
    terminal = open_article(SSH_CONNECTION="x")
    terminal.settle()
    bars = {"y": 300, "o": 600, "*": 400, "u": 400, "Y": 3_500, "s": 600, "/": 300}
    for key, bar in bars.items():
        assert terminal.press(key) <= bar
        if key not in "y*u":
            assert terminal.press("esc") <= 3_500
    terminal.press("/the\r")
    assert max(terminal.press("n"), terminal.press("n"), terminal.press("N")) <= 800
    assert terminal.settle(0.5) == 0
