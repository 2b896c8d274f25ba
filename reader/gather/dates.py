"""Days as they are printed above a story, in a file's name or in a data field."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = "(?P<year>[0-9]{4})"
_SHAPES = tuple(
    re.compile(f"(?<![0-9A-Za-z]){shape}(?![0-9])", re.IGNORECASE)
    for shape in (
        f"{_YEAR}(?P<mark>[-/._])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})",  # 2018-11-09
        "(?P<year>[12][0-9]{3})(?P<month>[01][0-9])(?P<day>[0-3][0-9])",  # 20181109
        f"{_MONTH}[ -]{{0,2}}{_DAY},?[ -]{{1,2}}{_YEAR}",  # November 9, 2018
        f"{_DAY}[ -](?:of )?{_MONTH},?[ -]{{0,2}}{_YEAR}",  # 9 November 2018
        f"{_YEAR},?[ -]{_MONTH}[ -]{_DAY}",  # 2018 November 9
        f"(?P<first>[0-9]{{1,2}})(?P<mark>[/.-])(?P<second>[0-9]{{1,2}})(?P=mark){_YEAR}",  # 09/11/2018
        "(?P<year>[0-9]{4}) ?\u5e74 ?(?P<month>[0-9]{1,2}) ?\u6708 ?(?P<day>[0-9]{1,2}) ?\u65e5",
    )
)
_WITHOUT_YEAR = tuple(
    re.compile(f"(?<![0-9A-Za-z]){shape}(?![0-9A-Za-z])", re.IGNORECASE)
    for shape in (f"{_MONTH} {_DAY}", f"{_DAY} {_MONTH}")
)

_ZONE = r"(?:\s*\(?(?-i:[A-Z]{1,4}T|UTC|Z|[+-][0-9]{2}:?[0-9]{2}|(?:GMT|UTC)[+-][0-9]{1,2})\b\)?)"
_TIME = re.compile(
    rf"\bT?[0-9]{{1,2}}[:.h][0-9]{{2}}(?::[0-9]{{2}})?(?:[.,][0-9]+)?(?:\s*[ap]\.?m\b\.?)?{_ZONE}{{0,2}}"
    rf"|\b[0-9]{{1,2}}\s*[ap]\.?m\b\.?{_ZONE}?"
    rf"|\b[0-9]{{4}}{_ZONE}(?:\s*\([0-9]{{4}} [A-Z]{{2,4}}\))?"
    r"|\b[0-9]+ (?:second|minute|min|hour|hr|day)s? ago\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:last )?(?:modified|updated|edited|revised|update)\b", re.IGNORECASE)
_LABELS = re.compile(
    r"\b(?:first published|published|publication date|published on|posted|issued|created|released|filed|dated?|as of"
    r"|(?:last )?(?:modified|updated|edited|revised|update)"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|on|at)\b",
    re.IGNORECASE,
)


class _Printed(NamedTuple):
    start: int
    end: int
    day: date


def printed_day(text: str) -> date | None:
    """The first day named in full in `text`; one said to be that of a change only where there is no other.

    `09/11/2018` is none: it may be in September or in November.
    """
    days = list(_printed(text))
    last_end = 0
    for found in days:
        if not _CHANGED.search(text, last_end, found.start):
            return found.day
        last_end = found.end
    return days[0].day if days else None


def without_days(text: str) -> str:
    """What `text` says beside days, times and the words that go with them; empty for a date line."""
    for found in reversed(list(_printed(text))):
        text = f"{text[: found.start]} {text[found.end :]}"
    text = _LABELS.sub(" ", _TIME.sub(" ", text))
    return re.sub(r"^[^\w(“\"'‘]+|[^\w)”\"'’.]+$", "", text)


def day_in_name(name: str) -> tuple[date | None, str]:
    """The day in a file's name, and the name without it."""
    for found in _printed(name):
        return found.day, name[: found.start] + name[found.end :]
    return None, name


def day_without_year(text: str, latest: date) -> date | None:
    """The last time, up to `latest`, that it was the `Nov 8` that `text` names."""
    match = next(filter(None, (shape.search(text) for shape in _WITHOUT_YEAR)), None)
    if not match:
        return None
    month, day = _month(match["month"]), int(match["day"])
    for year in (latest.year, latest.year - 1):
        found = _day(year, month, day)
        if found and found <= latest:
            return found
    return None


def day_of(value: object) -> date | None:
    """The day that a data field names: a date in any shape, or seconds or milliseconds since 1970."""
    if isinstance(value, str):
        return _day_of_text(value[:200].strip())
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if 1_000_01_01 <= value <= 2_999_12_31 and (found := printed_day(f"{value:.0f}")):
        return found
    for unit in (1, 1000):
        if 1e8 * unit <= value <= 4.2e9 * unit:  # 1973 to 2103
            return datetime.fromtimestamp(value / unit, UTC).date()
    return None


def _day_of_text(value: str) -> date | None:
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}.*", value):  # by far the most common
        return _day(int(value[:4]), int(value[5:7]), int(value[8:10]))
    return printed_day(value) or (day_of(int(value)) if re.fullmatch("[0-9]{9,14}", value) else None)


def _printed(text: str) -> Iterator[_Printed]:
    """All days named in full, in order."""
    found = []
    for shape in _SHAPES:
        for match in shape.finditer(text):
            day = _day_of_match(match.groupdict())
            if day:
                found.append(_Printed(match.start(), match.end(), day))
    end = 0
    for printed in sorted(found):
        if printed.start >= end:
            yield printed
            end = printed.end


def _day_of_match(parts: dict[str, str]) -> date | None:
    year = int(parts["year"])
    if "first" in parts:
        return _day_of_numbers(int(parts["first"]), int(parts["second"]), year)
    month = parts["month"]
    return _day(year, int(month) if month.isdigit() else _month(month), int(parts["day"]))


def _day_of_numbers(first: int, second: int, year: int) -> date | None:
    if first != second and first <= 12 and second <= 12:
        return None
    return _day(year, first, second) or _day(year, second, first)


def _day(year: int, month: int, day: int) -> date | None:
    """The day, unless there is none such or it is older than newspapers."""
    try:
        return date(year, month, day) if 1600 <= year <= 2199 else None
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
