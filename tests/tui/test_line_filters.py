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


def test_a_line_stays_as_wide_as_it_was_laid_out() -> None:
    for character in map(chr, [*range(0x11000), *range(0xE0000, 0xE0200)]):
        line = f"a{character}b"
        kept = ControlFilter().apply([Segment(line), Segment(character * 9)], BLACK)
        assert sum(cell_len(segment.text) for segment in kept) == cell_len(line + character * 9), hex(ord(character))


def test_what_hides_words_or_has_a_terminals_own_meaning_is_blank() -> None:
    kept = ControlFilter().apply([Segment("soft\xadhyphen, \ue000 and \ufff9, tag\U000e0041s \u3164 \ud83d.")], BLACK)
    assert kept[0].text == "soft hyphen,   and , tags   ."


def test_marks_are_piled_no_higher_than_people_write_them() -> None:
    kept = ControlFilter().apply([Segment("e" + "\u0336" * 50)], BLACK)
    assert kept[0].text == "e" + "\u0336" * 4


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
