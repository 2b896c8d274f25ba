"""Days and times in an article's sentences, and the day that "Tuesday" or "yesterday" means in an article of a day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIME = re.compile(
    rf"\b(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},?(?: \d{{4}})?"
    rf"|{_MONTH},? \d{{4}}|(?:1[5-9]|20)\d\d(?!\d|,\d)|(?:(?:next|last) )?{_WEEKDAY}"
    rf"|(?:[Nn]ext|[Ll]ast) (?:week|month|year|spring|summer|fall|winter)|[Yy]esterday|[Tt]omorrow|[Tt]oday"
    rf"|{_MONTH})(?!\w)"
)
_DAY_OF_MONTH = re.compile(
    rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:, (?P<year>\d{{4}}))?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH}),?(?: (?P<year2>\d{{4}}))?"
)
_YEAR = re.compile(r"\d{4}")
_COMING = re.compile(
    r"\b(?:will|won['’]t|shall)\b|['’]ll\b|\b(?:is|are|was|were) (?:set|due|scheduled|expected|planned|to be)\b"
)
_REPORTED = re.compile(r"(?:\w{2}ed|said|told|met|held|won|made|began|came|went|took|left) (?:on )?$")
"""What a weekday follows that is past, whatever the rest of the sentence says is to come: "said Tuesday he will"."""
_ASKS_YEAR = re.compile(r"\b(?:year|decade|century)\b", re.IGNORECASE)
_ASKS_MONTH = re.compile(r"\bmonth\b", re.IGNORECASE)
_ASKS_WEEKDAY = re.compile(r"\b(?:which|what) day\b", re.IGNORECASE)
_ASKS_PAST = re.compile(
    r"\b(?:first|last|since|previous|previously|originally|ever|founded|born|begin|began|history)\b", re.IGNORECASE
)


def times(text: str, asking: str) -> Iterator[tuple[int, int, float]]:
    """(start, end, how well it suits what the sentence `asking` asks, 0..1) of each date or time named in `text`."""
    sought = _sought(asking)
    for match in _TIME.finditer(text):
        yield match.start(), match.end(), _suits(match[0], sought)


@lru_cache(maxsize=128)
def _sought(asking: str) -> str:
    """How exact a time the sentence asks for."""
    for sought, asks in (
        ("year", _ASKS_YEAR),
        ("month", _ASKS_MONTH),
        ("weekday", _ASKS_WEEKDAY),
        ("past", _ASKS_PAST),
    ):
        if asks.search(asking):
            return sought
    return ""


def _suits(named: str, sought: str) -> float:
    is_year = _YEAR.fullmatch(named) is not None
    is_weekday = named.endswith("day") and " " not in named
    if sought == "year":
        return 1.0 if _YEAR.search(named) else 0.1
    if sought == "month":
        return 0.1 if is_year or is_weekday else 1.0
    if sought == "weekday":
        return 1.0 if is_weekday else 0.3
    if sought == "past":  # long ago: the article's own week is not meant
        return 1.0 if is_year else 0.3 if is_weekday else 0.7
    return 0.6 if is_year or is_weekday else 1.0


def day_meant(sentence: str, start: int, end: int, published: date | None) -> date | None:
    """The day that the time `sentence[start:end]` means in an article of the day `published`.

    "Tuesday" is the newest one up to then, or the coming one where it is the "next" one or what the sentence speaks of
    is to come; "July 4" is the nearest one. None where no single day is meant, or none can be told without the
    article's own.
    """
    named = sentence[start:end]
    explicit = _DAY_OF_MONTH.fullmatch(named)
    if explicit:
        year = explicit["year"] or explicit["year2"]
        month = _MONTHS.index((explicit["month"] or explicit["month2"]).lower()[:3]) + 1
        day = int(explicit["day"] or explicit["day2"])
        return _day(int(year), month, day) if year else _nearest(month, day, published)
    relation, _, name = named.lower().rpartition(" ")
    if published is None:
        return None
    if name in _DAYS_AWAY:
        return _shifted(published, _DAYS_AWAY[name])
    if name not in _WEEKDAYS:
        return None
    since = (published.weekday() - _WEEKDAYS.index(name)) % 7
    if relation == "next":
        return _shifted(published, 7 - since)
    if relation == "last":
        return _shifted(published, -since or -7)
    to_come = since and not _REPORTED.search(sentence, 0, start) and _COMING.search(sentence)
    return _shifted(published, 7 - since if to_come else -since)


def _nearest(month: int, day: int, published: date | None) -> date | None:
    """The day of that name nearest to the article's."""
    if published is None:
        return None
    around = [_day(published.year + years, month, day) for years in (-1, 0, 1)]
    return min((one for one in around if one is not None), key=lambda one: abs((one - published).days), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 31 June
        return None


def _shifted(published: date, days: int) -> date | None:
    try:
        return published + timedelta(days)
    except OverflowError:  # the first or the last week that a calendar holds
        return None
