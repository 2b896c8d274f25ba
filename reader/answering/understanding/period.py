"""The days that a question asks about in words: "last week", "in November 2018", "between 2015 and 2017"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from reader.answering.answer import Period
from reader.answering.understanding.times import NamedTime, named_times

_EARLIEST = date(1800, 1, 1)
"""Where "before 2015" begins: older than any news article."""
NEWS_DAYS = 60
"""Days for which a time is still news: of an earlier one its own articles are wanted, not the latest."""
_BOUND = re.compile(r"\b(since|after|before|until|till|up to)\s+(?:the\s+)?$", re.IGNORECASE)
_RANGE = re.compile(r"\b(between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_LED_IN = re.compile(r"\b(?:in|on|during|between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_THE = re.compile(r"\bthe\b", re.IGNORECASE)
_TO = {"between": ("and", "–", "-"), "from": ("to", "until", "till", "–", "-")}
_BEFORE = 14
"""Characters before a time in which these are looked for."""


def named_period(asking: str, context: str, as_of: date) -> Period | None:
    """The days that the asking sentence names, or else its context, as seen from `as_of`.

    The latest where it names several: "who said this week that the talks of 2018 failed?" asks about this week. None
    where it names none, or only such as are still to come.
    """
    for text in (asking, context):
        begun = [period for period in _periods(text, as_of) if period.since <= as_of]
        if begun:
            return max(begun, key=lambda period: (min(period.until, as_of), period.since))
    return None


def is_bygone(period: Period, as_of: date) -> bool:
    """Whether the days are so long ago that the latest articles are not about them."""
    return (as_of - period.until).days > NEWS_DAYS


def _periods(text: str, as_of: date) -> Iterator[Period]:
    times = named_times(text, as_of)
    time = next(times, None)
    while time:
        following = next(times, None)
        before = text[max(0, time.start - _BEFORE) : time.start]
        start, end, since, until = time.start, time.end, time.since, time.until
        if following and _joins(before, text[time.end : following.start]):
            end, until = following.end, following.until
            following = next(times, None)
        elif bound := _BOUND.search(before):
            start -= len(bound[0])
            since, until = _bounded(bound[1].lower(), time, as_of)
        led_in = _LED_IN.search(before)
        if led_in and not (_THE.search(led_in[0]) and text[time.start : time.end].isdigit()):
            start -= len(led_in[0])  # "in 2018", but not "in the 2018 final"
        if since <= until:
            yield Period(since, until, " ".join(text[start:end].split()))
        time = following


def _joins(before: str, parting: str) -> bool:
    """Whether two times are the ends of one: "between A and B", "from A to B"."""
    opened = _RANGE.search(before)
    return opened is not None and parting.strip().lower() in _TO[opened[1].lower()]


def _bounded(bound: str, time: NamedTime, as_of: date) -> tuple[date, date]:
    match bound:
        case "since":
            return time.since, as_of
        case "after":
            return time.until, as_of
        case "before":
            return _EARLIEST, time.since - timedelta(days=1)
        case _:
            return _EARLIEST, time.until
