import base64
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.clipboard import MOST_ENCODED, TooLongToCopy, osc52

TMUX = {"TMUX": "/tmp/tmux-1000/default,1,0", "TERM": "tmux-256color"}
SCREEN = {"STY": "1.pts-0.host", "TERM": "screen"}
environments = st.sampled_from([{}, TMUX, SCREEN, {"TERM": "xterm-256color"}])


def opened(sequence: str) -> str:
    """What comes out at the other end of screen, or of tmux that lets its envelope through."""
    passed = re.findall(r"\x1bP(?:tmux;)?(.*?)(?<!\x1b)\x1b\\", sequence, re.DOTALL)
    return "".join(passed).replace("\x1b\x1b", "\x1b") if passed else sequence


def copied(sequence: str) -> str:
    found = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/]*=*)\x07", opened(sequence))
    assert found, sequence
    return base64.b64decode(found[1]).decode()


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=2000), environments)
def test_what_is_copied_is_the_text_whatever_stands_between(text: str, environ: dict[str, str]) -> None:
    assert copied(osc52(text, environ)) == text


@given(st.text(), environments)
def test_nothing_of_the_text_is_in_it_as_it_is(text: str, environ: dict[str, str]) -> None:
    rest = re.sub(r"[A-Za-z0-9+/=;]|\x1bP|\x1b\\|\x1b{1,2}\]52;c;|\x07", "", osc52(text, environ))
    assert not rest


def test_tmux_gets_it_bare_and_in_its_envelope() -> None:
    bare = "\x1b]52;c;YQ==\x07"
    assert osc52("a", TMUX) == f"{bare}\x1bPtmux;\x1b{bare}\x1b\\"


@given(st.integers(0, 3000))
def test_no_string_for_screen_is_longer_than_its_shortest_buffer(length: int) -> None:
    for chunk in osc52("x" * length, SCREEN).split("\x1b\\"):
        assert len(chunk) <= 250
        assert chunk.startswith("\x1bP") or not chunk


@pytest.mark.parametrize(
    ("environ", "envelope"),
    [
        ({}, ""),
        ({"TERM": "xterm-256color"}, ""),
        ({"TERM": "tmux-256color"}, "tmux"),
        ({"TERM": "screen-256color", "TMUX": "x"}, "tmux"),
        ({"TERM": "screen"}, "screen"),
        ({"TERM": "screen", "TMUX": "x", "STY": "y"}, "screen"),
        ({"TERM": "tmux", "TMUX": "x", "STY": "y"}, "tmux"),
    ],
)
def test_the_envelope_is_that_of_what_runs_inside_the_terminal(environ: dict[str, str], envelope: str) -> None:
    sequence = osc52("words", environ)
    assert ("\x1bPtmux;" in sequence) == (envelope == "tmux")
    assert sequence.startswith("\x1bP\x1b]52") == (envelope == "screen")


def test_what_a_terminal_would_cut_is_refused() -> None:
    longest = MOST_ENCODED // 4 * 3
    assert copied(osc52("x" * longest, {})) == "x" * longest
    with pytest.raises(TooLongToCopy, match="74 kB"):
        osc52("x" * (longest + 1), {})
