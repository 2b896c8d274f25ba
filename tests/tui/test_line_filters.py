import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from reader.tui.line_filters import ControlFilter, DefaultColourFilter

BLACK = Color(0, 0, 0)


@given(st.lists(st.text(), max_size=5))
def test_no_control_character_passes(texts: list[str]) -> None:
    kept = ControlFilter().apply([Segment(text) for text in texts], BLACK)
    shown = "".join(segment.text for segment in kept)
    assert not {character for character in shown if unicodedata.category(character) == "Cc"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u200b\ufeff")


def test_what_is_dropped_takes_no_cell_so_that_the_line_stays_as_wide_as_it_was() -> None:
    characters = map(chr, [*range(0x10000), *range(0xE0000, 0xE0100)])
    dropped = [one for one in characters if not ControlFilter().apply([Segment(one)], BLACK)[0].text]
    assert len(dropped) > 64
    assert {cell_len(character) for character in dropped} == {0}


def test_words_of_every_script_pass() -> None:
    words = "naïve e\u0301 می\u200cخواهم क्\u200dष 新桥 😀"
    assert ControlFilter().apply([Segment(words)], BLACK)[0].text == words


def test_the_terminals_own_colours_are_not_named() -> None:
    style = Style(color="default", bgcolor="default", bold=True)
    kept = DefaultColourFilter().apply([Segment("x", style), Segment("y")], BLACK)
    assert [segment.style for segment in kept] == [Style(bold=True), None]


def test_other_colours_are_kept() -> None:
    style = Style(color="red", bgcolor="default")
    assert DefaultColourFilter().apply([Segment("x", style)], BLACK)[0].style == style
