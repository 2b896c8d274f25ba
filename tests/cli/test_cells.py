"""Text is measured and wrapped in the cells that a terminal gives it."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcwidth

from reader.cli.cells import cells, cut, lines, pad

texts = st.text(st.sampled_from("ab c,é\n漢字、。한글 🙂\u0301\u200d\ufe0f"), max_size=200)


def shown(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in lines(text, width)]


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("abc", 3), ("é", 1), ("e\u0301", 1), ("漢字", 4), ("ｱ", 1), ("🙂", 2), ("❤\ufe0f", 2), ("אב", 2)],
)
def test_a_wide_letter_takes_two_cells_and_a_mark_none(text: str, count: int) -> None:
    assert cells(text) == count


@pytest.mark.parametrize("text", ["👩\u200d👩\u200d👦", "🇰🇷", "👋🏽", "\u06dd١", "कि"])
def test_what_terminals_draw_in_several_widths_is_measured_by_the_widest(text: str) -> None:
    assert cells(text) >= sum(max(0, wcwidth(one)) for one in text)


def test_a_family_is_not_parted_at_the_end_of_a_line() -> None:
    assert shown("界界👩\u200d👩👋🏽", 6) == ["界界", "👩\u200d👩", "👋🏽"]


def test_words_stay_whole_and_the_space_between_lines_goes() -> None:
    assert shown("the talks were   put off again", 10) == ["the talks", "were   put", "off again"]


def test_line_breaks_stay() -> None:
    assert shown("one\n\ntwo", 10) == ["one", "", "two"]


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert shown("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]


def test_chinese_breaks_between_letters_but_never_before_punctuation() -> None:
    assert shown("漢字漢字、漢", 8) == ["漢字漢", "字、漢"]


def test_a_single_cell_is_enough_to_go_on() -> None:
    assert shown("漢字", 1) == ["漢", "字"]


@given(texts, st.integers(min_value=2, max_value=40))
@example(" a、", 2)
def test_no_line_is_too_wide_and_nothing_but_space_is_lost(text: str, width: int) -> None:
    found = shown(text, width)
    assert all(cells(line) <= width for line in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(texts, st.integers(min_value=2, max_value=40))
def test_lines_follow_each_other(text: str, width: int) -> None:
    spans = list(lines(text, width))
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(texts, st.integers(min_value=3, max_value=40))
def test_what_is_cut_fits(text: str, width: int) -> None:
    assert cells(cut(text, width)) <= width


def test_what_fits_is_not_cut() -> None:
    assert cut("漢字", 4) == "漢字"
    assert cut("headline", 7) == "head..."


def test_padding_counts_cells() -> None:
    assert pad("漢", 4) + "|" == "漢  |"
    assert pad("long", 2) == "long"
