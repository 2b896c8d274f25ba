"""Times as they are said: which days "last week", "November 2018" and "two days ago" are, seen from a day."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_Days = tuple[date, date]

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAYS = {name: number for number, name in enumerate("mon tue wed thu fri sat sun".split())}
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first of three months, as the northern half of the world counts them."""
_NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {
    "couple of": 2,
    "few": 3,
}
_COUNT = r"(?:\d{1,3}|(?:a\s+)?couple\s+of|(?:a\s+)?few|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_HOURS_A_DAY = 24
_UNIT = r"(?:day|week|month|year)"
_YEAR = r"(?:19\d\d|20\d\d)"
_MONTH_DAY = rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+{_YEAR}\b)?"
_DAY_MONTH = rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR}\b)?"
_NO_YEAR = (
    r"(?!\s*(?:%|percent|per cent|people|men|women|children|dead|deaths|troops|soldiers|jobs|homes|dollars|euros|pounds"
    r"|miles|km|metres|meters|feet|years|days|hours|votes|points|cases|times)\b|[\d,.:/-]*\d)"
)
"""What follows a number that counts things, and is no year."""
_COUNTED = re.compile(
    r"(?:[$£€#]|\b(?:about|over|than|nearly|some|around|least|most|almost|number|of the))\s*$", re.IGNORECASE
)
"""What stands before one."""
_SAYS_WHEN = re.compile(
    r"\b(?:in|on|since|until|till|before|after|during|by|early|late|mid|between|from|and|to|of|this|last|past)[\s-]+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before the bare name of a month or a weekday that is one: May and Friday are names of people as well."""
_BEFORE = 14
"""Characters before a time that these look at."""


@dataclass(frozen=True, slots=True)
class NamedTime:
    """A time as it stands in a text, and its first and last day."""

    start: int
    end: int
    since: date
    until: date


def named_times(text: str, as_of: date) -> Iterator[NamedTime]:
    """Each time that `text` names, in order, as seen from `as_of`."""
    for found in _TIME.finditer(text):
        name = found.lastgroup or ""
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        bare = name in ("month", "weekday") and not re.search(r"\b(?:last|this|past)\b", found[0], re.IGNORECASE)
        if (bare and not _SAYS_WHEN.search(before)) or (name == "year" and _COUNTED.search(before)):
            continue
        try:
            since, until = _PATTERNS[name][1](" ".join(found[0].lower().split()), as_of)
        except (ValueError, OverflowError):  # the 31st of June, or a day before all calendars
            continue
        yield NamedTime(found.start(), found.end(), since, until)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def _month_in(text: str) -> int:
    return next(_MONTHS[word[:3]] for word in re.findall("[a-z]+", text) if re.fullmatch(_MONTH, word))


def _month_of(year: int, month: int) -> _Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _iso_day(text: str, _: date) -> _Days:
    day = date.fromisoformat(text)
    return day, day


def _day(text: str, as_of: date) -> _Days:
    """Without its year the latest such day there was."""
    day, *year = sorted(_numbers(text))
    named = date(year[0] if year else as_of.year, _month_in(text), day)
    if not year and named > as_of:
        named = named.replace(year=as_of.year - 1)
    return named, named


def _month_and_year(text: str, _: date) -> _Days:
    return _month_of(_numbers(text)[-1], _month_in(text))


def _month(text: str, as_of: date) -> _Days:
    month = _month_in(text)
    if text.endswith("year"):
        return _month_of(as_of.year - ("last year" in text), month)
    this_year = month < as_of.month or (month == as_of.month and not text.startswith("last"))
    return _month_of(as_of.year - (not this_year), month)


def _season(text: str, as_of: date) -> _Days:
    first = next(month for name, month in _SEASONS.items() if name in text)
    if numbers := _numbers(text):
        return _season_of(numbers[-1], first)
    latest = next(days for back in (0, 1) if (days := _season_of(as_of.year - back, first))[0] <= as_of)
    under_way = latest[1] >= as_of
    if text.startswith("last") and under_way:
        return _season_of(latest[0].year - 1, first)
    if text.startswith("this") and not under_way:
        return _season_of(latest[0].year + 1, first)
    return latest


def _season_of(year: int, first: int) -> _Days:
    last = first + 2
    return date(year, first, 1), _month_of(year + last // 13, (last - 1) % 12 + 1)[1]


def _year(text: str, _: date) -> _Days:
    (year,) = _numbers(text)
    return date(year, 1, 1), date(year, 12, 31)


def _decade(text: str, _: date) -> _Days:
    (first,) = _numbers(text)
    if first < 1000:
        first += 1900 if first >= 30 else 2000
    return date(first, 1, 1), date(first + 9, 12, 31)


def _counted(text: str) -> tuple[int, str]:
    """How many of which unit `text` counts."""
    unit = next(name for name in (*_UNIT_DAYS, "hour") if name in text)
    numbers = _numbers(text) or [count for word, count in _NUMBERS.items() if re.search(rf"\b{word}\b", text)] or [1]
    return numbers[0], unit


def _ago(text: str, as_of: date) -> _Days:
    """That day; for weeks, months and years the time around it, since nobody counts the days then."""
    count, unit = _counted(text)
    days = _UNIT_DAYS[unit]
    middle, around = as_of - timedelta(days=count * days), timedelta(days=days // 2)
    return middle - around, min(middle + around, as_of)


def _running(text: str, as_of: date) -> _Days:
    """With hours from the day on into which they reach back."""
    count, unit = _counted(text)
    return as_of - timedelta(days=-(-count // _HOURS_A_DAY) if unit == "hour" else count * _UNIT_DAYS[unit]), as_of


def _unit(text: str, as_of: date) -> _Days:
    """As "this week" count the seven days up to today; all else is as the calendar has it."""
    last = text.startswith(("last", "previous"))
    if text.endswith("weekend"):
        saturday = as_of - timedelta(days=(as_of.weekday() - 5) % 7 + (7 if last and as_of.weekday() >= 5 else 0))
        return saturday, saturday + timedelta(days=1)
    if text.endswith("week"):
        monday = as_of - timedelta(days=as_of.weekday() + 7)
        return (monday, monday + timedelta(days=6)) if last else (as_of - timedelta(days=6), as_of)
    if text.endswith("month"):
        within = as_of.replace(day=1) - timedelta(days=1) if last else as_of
        return _month_of(within.year, within.month)
    return date(as_of.year - last, 1, 1), date(as_of.year - last, 12, 31)


def _day_word(text: str, as_of: date) -> _Days:
    back = 2 if text.startswith("the day") else 1 if text in ("yesterday", "last night") else 0
    day = as_of - timedelta(days=back)
    return day, day


def _weekday(text: str, as_of: date) -> _Days:
    """The latest such day up to today; "last Friday" on a Friday is a week ago."""
    back = (as_of.weekday() - _WEEKDAYS[text.split()[-1][:3]]) % 7
    day = as_of - timedelta(days=7 if back == 0 and text.startswith("last") else back)
    return day, day


# The first that fits at a place counts.
_PATTERNS: dict[str, tuple[str, Callable[[str, date], _Days]]] = {
    "iso_day": (rf"{_YEAR}-\d\d-\d\d", _iso_day),
    "day": (f"(?:{_MONTH_DAY}|{_DAY_MONTH})", _day),
    "month_and_year": (rf"{_MONTH}(?:\s+of|,)?\s+{_YEAR}\b", _month_and_year),
    "month": (rf"{_MONTH}\s+(?:last|this)\s+year\b|(?:(?:last|this|past)\s+)?{_MONTH}", _month),
    "season": (
        rf"(?:(?:last|this|past)\s+(?:{'|'.join(_SEASONS)})|(?:{'|'.join(_SEASONS)})(?:\s+of)?\s+{_YEAR})\b",
        _season,
    ),
    "decade": (r"(?:19\d0|20\d0)'?s\b|(?<=the )'?\d0s\b", _decade),
    "ago": (rf"{_COUNT}\s+{_UNIT}s?\s+ago\b", _ago),
    "running": (rf"(?:(?:past|last|previous)\s+{_COUNT}\s+(?:{_UNIT}|hour)s|past\s+{_UNIT})\b", _running),
    "unit": (r"(?:this|last|previous)\s+(?:week|month|year|weekend)\b", _unit),
    "day_word": (
        r"(?:the\s+day\s+before\s+yesterday|yesterday|today|tonight|last\s+night|this\s+(?:morning|afternoon|evening))\b",
        _day_word,
    ),
    "weekday": (rf"(?:(?:last|this|past)\s+)?{_WEEKDAY}\b", _weekday),
    "year": (rf"{_YEAR}\b{_NO_YEAR}", _year),
}
_ANY = "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in _PATTERNS.items())
_TIME = re.compile(rf"(?<![\w$£€.,-])(?=[\w'])(?:{_ANY})", re.IGNORECASE)
RELATIVE_TIME = re.compile(
    r"\b(?:(?:earlier |later )?(?:this|last|next|past) "
    r"(?:week|month|year|weekend|season|summer|winter|spring|fall|autumn)"
    rf"|(?:past|last) {_COUNT} (?:{_UNIT}|hour)s|{_COUNT} {_UNIT}s? ago"
    rf"|{_WEEKDAY}|recently|today|yesterday|tonight)\b",
    re.IGNORECASE,
)
"""Times as seen from the day of asking: no article holds these words for being of that time."""
