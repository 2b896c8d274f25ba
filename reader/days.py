"""Days as people type them: a day, a month or a year."""

import re
from calendar import monthrange
from datetime import date

HOW_TO_WRITE = "write it as 2018-11-09, 2018-11 or 2018"
_YEAR_MONTH_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


def first_day(text: str) -> date:
    """The day, or the first one of the month or the year that `text` names. ValueError where it names none."""
    year, month, day = _numbers(text)
    return date(int(year), int(month or 1), int(day or 1))


def last_day(text: str) -> date:
    """The day, or the last one of the month or the year that `text` names. ValueError where it names none."""
    year, month, day = _numbers(text)
    first = date(int(year), int(month or 12), int(day or 1))
    return first if day else first.replace(day=monthrange(first.year, first.month)[1])


def _numbers(text: str) -> tuple[str, str | None, str | None]:
    found = _YEAR_MONTH_DAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"no day, month or year: {text}")
    return found[1], found[2], found[3]
