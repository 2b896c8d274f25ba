"""The days that a question names in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.understanding.period import is_bygone, named_period

FRIDAY = date(2018, 11, 9)

NAMED = [
    ("who resigned last week", "2018-10-29", "2018-11-04", "last week"),
    ("who resigned this week?", "2018-11-03", "2018-11-09", "this week"),
    ("who resigned yesterday?", "2018-11-08", "2018-11-08", "yesterday"),
    ("who resigned Today", "2018-11-09", "2018-11-09", "Today"),
    ("the day before yesterday", "2018-11-07", "2018-11-07", "the day before yesterday"),
    ("who resigned two days ago", "2018-11-07", "2018-11-07", "two days ago"),
    ("3 weeks ago", "2018-10-16", "2018-10-22", "3 weeks ago"),
    ("a few days ago", "2018-11-06", "2018-11-06", "a few days ago"),
    ("a year ago", "2017-05-11", "2018-05-10", "a year ago"),
    ("over the past two years", "2016-11-09", "2018-11-09", "past two years"),
    ("in the last 24 hours", "2018-11-08", "2018-11-09", "in the last 24 hours"),
    ("in the past 36 hours", "2018-11-07", "2018-11-09", "in the past 36 hours"),
    ("in the past few hours", "2018-11-08", "2018-11-09", "in the past few hours"),
    ("this month", "2018-11-01", "2018-11-30", "this month"),
    ("last month", "2018-10-01", "2018-10-31", "last month"),
    ("this year", "2018-01-01", "2018-12-31", "this year"),
    ("last year", "2017-01-01", "2017-12-31", "last year"),
    ("last weekend", "2018-11-03", "2018-11-04", "last weekend"),
    ("last summer", "2018-06-01", "2018-08-31", "last summer"),
    ("in the summer of 2016", "2016-06-01", "2016-08-31", "in the summer of 2016"),
    ("in winter 2017", "2017-12-01", "2018-02-28", "in winter 2017"),
    ("who resigned on Tuesday?", "2018-11-06", "2018-11-06", "on Tuesday"),
    ("on friday", "2018-11-09", "2018-11-09", "on friday"),
    ("last Friday", "2018-11-02", "2018-11-02", "last Friday"),
    ("in November 2018", "2018-11-01", "2018-11-30", "in November 2018"),
    ("in Nov. 2018", "2018-11-01", "2018-11-30", "in Nov. 2018"),
    ("in May", "2018-05-01", "2018-05-31", "in May"),
    ("in December", "2017-12-01", "2017-12-31", "in December"),
    ("last November", "2017-11-01", "2017-11-30", "last November"),
    ("in March last year", "2017-03-01", "2017-03-31", "in March last year"),
    ("on 9 November 2017", "2017-11-09", "2017-11-09", "on 9 November 2017"),
    ("on November 6", "2018-11-06", "2018-11-06", "on November 6"),
    ("on December 6th", "2017-12-06", "2017-12-06", "on December 6th"),
    ("on Nov. 8, 2018", "2018-11-08", "2018-11-08", "on Nov. 8, 2018"),
    ("on 2018-11-08", "2018-11-08", "2018-11-08", "on 2018-11-08"),
    ("in 2017", "2017-01-01", "2017-12-31", "in 2017"),
    ("the 2018 World Cup", "2018-01-01", "2018-12-31", "2018"),
    ("who scored in the 2018 final", "2018-01-01", "2018-12-31", "2018"),
    ("in the 1990s", "1990-01-01", "1999-12-31", "in the 1990s"),
    ("in the 90s", "1990-01-01", "1999-12-31", "in the 90s"),
    ("since 2016", "2016-01-01", "2018-11-09", "since 2016"),
    ("since November", "2018-11-01", "2018-11-09", "since November"),
    ("after March 2017", "2017-03-31", "2018-11-09", "after March 2017"),
    ("before 2015", "1800-01-01", "2014-12-31", "before 2015"),
    ("until Tuesday", "1800-01-01", "2018-11-06", "until Tuesday"),
    ("between 2015 and 2017", "2015-01-01", "2017-12-31", "between 2015 and 2017"),
    ("from May 2016 to June 2017", "2016-05-01", "2017-06-30", "from May 2016 to June 2017"),
    ("who said this week that the talks of 2017 failed", "2018-11-03", "2018-11-09", "this week"),
]


@pytest.mark.parametrize(("asking", "since", "until", "words"), NAMED, ids=[named[0] for named in NAMED])
def test_a_time_in_words_is_the_days_that_it_was(asking: str, since: str, until: str, words: str) -> None:
    period = named_period(asking, "", FRIDAY)
    assert period is not None
    assert (str(period.since), str(period.until), period.words) == (since, until, words)


@pytest.mark.parametrize(
    "asking",
    [
        "who resigned?",
        "What did May say?",
        "Black Friday sales",
        "2000 people died",
        "more than 1900 troops",
        "the 2022 World Cup",
        "31 June 2015",
        "in 1,990 homes",
        "$2000 or 2000 dollars",
        "this winter",
        "the 2018-19 season",
        "Agenda 2030",
    ],
)
def test_what_is_no_time_or_still_to_come_names_no_days(asking: str) -> None:
    assert named_period(asking, "", FRIDAY) is None


def test_the_sentence_that_asks_goes_before_its_context() -> None:
    period = named_period("Who resigned in 2016?", "Trump spoke this week.", FRIDAY)
    assert period is not None
    assert period.words == "in 2016"
    period = named_period("Who resigned?", "Trump spoke this week.", FRIDAY)
    assert period is not None
    assert period.words == "this week"


WORDS = st.sampled_from(
    "last this past in on since before between and from to 2018 1999 may march 31 29 February Friday week year ago two"
    " 999 hours weeks years summer of the 90s yesterday - , 0001 2018-02-30".split()
)


@given(
    st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=200),
    st.dates(),
)
def test_no_words_do_worse_than_naming_no_days(text: str, as_of: date) -> None:
    period = named_period(text, "", as_of)
    assert period is None or (period.since <= period.until and period.since <= as_of)
    assert period is None or period.words in " ".join(text.split())
    if period is not None and as_of > date(1, 6, 1):
        assert is_bygone(period, as_of) == (period.until < as_of - timedelta(days=60))
