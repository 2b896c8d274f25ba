"""Times in sentences, and the days they mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.days import day_meant, times

PUBLISHED = date(2018, 11, 8)  # a Thursday


def only_time(sentence: str) -> tuple[int, int]:
    ((start, end, _),) = times(sentence, "When was it?")
    return start, end


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They called on Tuesday to postpone it.", date(2018, 11, 6)),
        ("They called Thursday.", date(2018, 11, 8)),
        ("They called last Thursday.", date(2018, 11, 1)),
        ("They called on Friday.", date(2018, 11, 2)),
        ("They will meet on Friday.", date(2018, 11, 9)),
        ("On Tuesday, they will meet.", date(2018, 11, 13)),
        ("They are due to meet on Monday.", date(2018, 11, 12)),
        ("They meet next Thursday.", date(2018, 11, 15)),
        ("She said Monday that they will meet.", date(2018, 11, 5)),
        ("He announced on Friday it will close.", date(2018, 11, 2)),
        ("They called yesterday.", date(2018, 11, 7)),
        ("They meet tomorrow.", date(2018, 11, 9)),
        ("It was on November 6 that they called.", date(2018, 11, 6)),
        ("It closes on January 2nd for good.", date(2019, 1, 2)),
        ("It began on 24 December at noon.", date(2018, 12, 24)),
        ("It began on Sept. 11, 2001 at nine.", date(2001, 9, 11)),
        ("It began on 11 September 2001 at nine.", date(2001, 9, 11)),
        ("It ends on June 31 of no year.", None),
        ("They called last week.", None),
        ("They called in November 2018.", None),
        ("They called in 2017, she said.", None),
    ],
)
def test_a_time_means_the_day_that_the_articles_own_day_makes_it(sentence: str, day: date | None) -> None:
    assert day_meant(sentence, *only_time(sentence), PUBLISHED) == day


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They called on Tuesday.", None),
        ("They called yesterday.", None),
        ("They called on November 6.", None),
        ("They called on November 6, 2018.", date(2018, 11, 6)),
    ],
)
def test_in_an_article_without_a_day_only_a_date_in_full_means_one(sentence: str, day: date | None) -> None:
    assert day_meant(sentence, *only_time(sentence), None) == day


def test_a_leap_day_is_that_of_the_nearest_leap_year() -> None:
    assert day_meant("It was on February 29.", 10, 21, date(2021, 1, 5)) == date(2020, 2, 29)


@pytest.mark.parametrize("published", [date.min, date.max])
def test_a_day_beyond_the_calendar_is_none(published: date) -> None:
    sentence = "They meet yesterday tomorrow."
    days = {day_meant(sentence, start, end, published) for start, end, _ in times(sentence, "When?")}
    assert None in days


def test_a_question_for_a_year_is_suited_by_years_and_one_for_the_last_time_by_years_before_weekdays() -> None:
    sentence = "On Wednesday they won for the first time since 2006, a drought of June 3."

    def suited(asking: str) -> list[str]:
        found = sorted(times(sentence, asking), key=lambda time: -time[2])
        return [sentence[start:end] for start, end, _ in found]

    assert suited("What year was it?")[0] == "2006"
    assert suited("When did they last win?") == ["2006", "June 3", "Wednesday"]
    assert suited("When did they win?")[0] == "June 3"


@given(
    st.text() | st.lists(st.sampled_from(["Tuesday ", "May ", "3", "31 ", "2018", ", ", "last ", "will "])).map("".join)
)
def test_any_text_has_only_times_that_stand_in_it(text: str) -> None:
    for start, end, suits in times(text, "When?"):
        assert 0 <= start < end <= len(text)
        assert 0 <= suits <= 1
        day_meant(text, start, end, PUBLISHED)
