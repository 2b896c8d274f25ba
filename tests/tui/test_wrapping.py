from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.wrapping import _NARROW, cut, with_reason, wrap

TOKENS = [
    "a",
    "bc",
    " ",
    "  ",
    "-",
    "• ",
    "\n",
    "界",
    "，",
    "。",
    "e\u0301",
    "👩\u200d🚀",
    "❤\ufe0f",
    "😀",
    "1) ",
    "é",
    "\u0301",
]
TEXTS = st.lists(st.sampled_from(TOKENS), max_size=80).map("".join)


def shown(text: str, width: int) -> list[str]:
    return [" " * line.indent + text[line.start : line.end] for line in wrap(text, width)]


def test_lines_are_cut_between_words() -> None:
    assert shown("The quick brown fox jumps", 10) == ["The quick", "brown fox", "jumps"]


def test_a_word_that_fills_the_line_to_its_end_stays_whole() -> None:
    assert shown("abcde fghij", 5) == ["abcde", "fghij"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert shown("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]


def test_paragraphs_and_the_empty_lines_between_them_are_kept() -> None:
    assert shown("one\n\ntwo\nthree", 20) == ["one", "", "two", "three"]


def test_items_of_a_list_hang() -> None:
    assert shown("  • one two three", 10) == ["  • one", "    two", "    three"]


def test_a_failure_shows_its_reason_rather_than_the_folders_that_a_file_lies_in() -> None:
    line = "Adding: /home/ann/long name/library: the disk is full (make room and try again)"
    assert with_reason(line, 80) == line
    assert with_reason(line, 70) == "Adding: …/library: the disk is full (make room and try again)"
    assert with_reason("~/a/notebook.sqlite: damaged", 9) == "…/notebook.sqlite: damaged"
    assert with_reason("no folder in this long line", 9) == "no folder in this long line"


def test_chinese_is_cut_by_cells_between_any_two_characters() -> None:
    assert shown("长江新桥通车", 5) == ["长江", "新桥", "通车"]


def test_chinese_punctuation_never_begins_a_line() -> None:
    assert shown("长江，新桥", 5) == ["长", "江，", "新桥"]


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert shown("e\u0301" * 4, 2) == ["e\u0301" * 2, "e\u0301" * 2]


@given(TEXTS, st.integers(min_value=2, max_value=30))
@example("界 a", 2)
def test_no_line_is_wider_than_it_may_be_and_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    for line in lines:
        shown_text = text[line.start : line.end]
        assert "\n" not in shown_text
        assert line.indent + cell_len(shown_text) <= width
    kept = "".join(text[line.start : line.end] for line in lines)
    assert kept.replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert [line.start for line in lines] == sorted(line.start for line in lines)


def test_characters_taken_for_narrow_are_drawn_in_one_cell() -> None:
    narrow = [chr(code) for code in range(0x110000) if _NARROW.fullmatch(chr(code))]
    assert len(narrow) > 1000
    assert {cell_len(character) for character in narrow} == {1}


@given(TEXTS.map(lambda text: text.replace("\n", "")), st.integers(min_value=0, max_value=30))
def test_what_is_cut_fits_and_says_that_it_was_cut(text: str, width: int) -> None:
    result = cut(text, width)
    assert cell_len(result) <= width
    assert result == text or result.endswith("…") or not width
