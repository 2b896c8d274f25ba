"""A part of an explanation in lines of any width."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from reader.answering.section import Section

SHARES = Section(
    "Score",
    (
        ("+0.2", " 1.0 x 0.2", "words in the headline"),
        ("-0.4", "-1.0 x 0.4", "says who did it, or only that it was done"),
    ),
)


def set_in(section: Section, width: int) -> list[str]:
    def wrap(text: str, room: int) -> list[str]:
        return textwrap.wrap(text, max(room, 1)) or [""]

    return list(section.lines(width, cells=len, wrap=wrap))


def test_columns_are_aligned_and_the_last_one_hangs() -> None:
    assert set_in(SHARES, 45) == [
        "+0.2   1.0 x 0.2  words in the headline",
        "-0.4  -1.0 x 0.4  says who did it, or only",
        "                  that it was done",
    ]


def test_where_there_is_no_room_for_columns_a_row_is_running_text() -> None:
    assert set_in(SHARES, 20) == [
        "+0.2  1.0 x 0.2",
        "  words in the",
        "  headline",
        "-0.4  -1.0 x 0.4",
        "  says who did it,",
        "  or only that it",
        "  was done",
    ]


def test_a_table_without_rows_has_no_lines() -> None:
    assert set_in(Section("Empty", ()), 80) == []


@given(
    st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30), st.text(max_size=60)), max_size=5),
    st.integers(10, 100),
)
def test_no_line_is_too_wide_whatever_is_told(rows: list[tuple[str, ...]], width: int) -> None:
    lines = set_in(Section("Any", tuple(rows)), width)
    assert len(lines) >= len(rows)
    assert max(map(len, lines), default=0) <= width
