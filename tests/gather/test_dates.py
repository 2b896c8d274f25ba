"""Days as people print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gather.dates import day_in_name, day_of, day_without_year, printed_day, without_days

DAY = date(2018, 11, 9)


@pytest.mark.parametrize(
    "line",
    [
        "12:00 AM, November 09, 2018 / LAST MODIFIED: 12:12 AM, November 10, 2018",
        "Last updated: 10 November 2018. Published: 9 November 2018",
        "Published 9 November 2018",
        "Nov. 9, 2018",
        "Nov 9 2018",
        "9th of November, 2018",
        "2018-11-09T10:00Z",
        "2018/11/09",
        "Friday, November 9, 2018",
        "Fri, 09 Nov 2018 10:00:00 GMT",
        "Published 10:05 AM EST, Fri November 9, 2018",
        "Updated 1249 GMT (2049 HKT) November 9, 2018",
        "9-Nov-2018",
        "2018年11月9日",
        "20181109",
    ],
)
def test_a_date_line_names_its_day_and_nothing_else(line: str) -> None:
    assert printed_day(line) == DAY
    assert without_days(line) == "" or "年" in line


@pytest.mark.parametrize(
    "line",
    [
        "09/11/2018",
        "November 2018",
        "9 November",
        "31 February 2018",
        "0018-11-09",
        "call 555 2018-99-09",
        "",
        "May it be",
    ],
)
def test_what_names_no_day_for_certain_gives_none(line: str) -> None:
    assert printed_day(line) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [("13/11/2018", date(2018, 11, 13)), ("11/13/2018", date(2018, 11, 13)), ("9.9.2018", date(2018, 9, 9))],
)
def test_numbers_are_a_day_where_they_can_be_only_one(line: str, day: date) -> None:
    assert printed_day(line) == day


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("By Jane Roe November 9, 2018 at 5:00 a.m. EST", "By Jane Roe"),
        ("Ledger & Compass, 16 November 2017", "Ledger & Compass"),
        ("By Brett Scott 9:00 am", "By Brett Scott"),
        ("The talks on November 9, 2018 were put off.", "The talks were put off."),
    ],
)
def test_names_beside_a_date_are_left(line: str, rest: str) -> None:
    assert " ".join(without_days(line).split()) == rest


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2018-11-09", DAY),
        ("2018-11-09T23:30:00-10:00", DAY),
        (" 20181109T101500Z ", DAY),
        ("Fri, 09 Nov 2018 10:00:00 GMT", DAY),
        (1541721600, DAY),
        (1541721600000, DAY),
        ("1541721600", DAY),
        (20181109, DAY),
        (1541721600.5, DAY),
        ("09/11/2018", None),
        ("0001-01-01", None),
        ("2018-13-45", None),
        ("yesterday", None),
        (float("nan"), None),
        (float("inf"), None),
        (10**400, None),
        (-1, None),
        (True, None),
        (None, None),
        ([2018, 11, 9], None),
    ],
)
def test_a_field_names_a_day_in_many_forms(value: object, day: date | None) -> None:
    assert day_of(value) == day


@pytest.mark.parametrize(
    ("name", "day", "rest"),
    [
        ("2018-11-09-pompeo-talks", DAY, "-pompeo-talks"),
        ("pompeo_2018_11_09", DAY, "pompeo_"),
        ("20181109 pompeo", DAY, " pompeo"),
        ("pompeo-talks", None, "pompeo-talks"),
    ],
)
def test_a_file_name_may_hold_the_day(name: str, day: date | None, rest: str) -> None:
    assert day_in_name(name) == (day, rest)


def test_a_day_without_year_is_the_last_one_that_was() -> None:
    assert day_without_year("SEOUL, Nov 8 (Reuters)", date(2018, 11, 9)) == date(2018, 11, 8)
    assert day_without_year("SEOUL, 30 Dec (Reuters)", date(2019, 1, 2)) == date(2018, 12, 30)
    assert day_without_year("SEOUL, Nov 38", date(2019, 1, 2)) is None


@given(st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.lists(st.text())))
def test_no_value_breaks_it(value: object) -> None:
    day_of(value)
    if isinstance(value, str):
        printed_day(value)
        without_days(value)
        day_in_name(value)
