"""Days, months and years as people type them."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.days import first_day, last_day


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2018-11-09", date(2018, 11, 9), date(2018, 11, 9)),
        ("2018-11-9", date(2018, 11, 9), date(2018, 11, 9)),
        ("2018-11", date(2018, 11, 1), date(2018, 11, 30)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        (" 2018 ", date(2018, 1, 1), date(2018, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_month_and_a_year_have_a_first_and_a_last_day(typed: str, first: date, last: date) -> None:
    assert (first_day(typed), last_day(typed)) == (first, last)


@pytest.mark.parametrize(
    "typed", ["", "0000", "2018-0", "2018-13", "2018-02-30", "18-11-09", "9 Nov", "٢٠١٨", "2018-11-"]
)
def test_anything_else_is_no_day(typed: str) -> None:
    for read in (first_day, last_day):
        with pytest.raises(ValueError, match=r"."):
            read(typed)


@given(st.text(max_size=20))
def test_no_text_does_worse_than_being_no_day(typed: str) -> None:
    with suppress(ValueError):
        assert first_day(typed) <= last_day(typed)
