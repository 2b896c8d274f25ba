"""Moments as a person takes them in at a glance: by how far away they are."""

from datetime import datetime, timedelta

_UNITS = ((86_400, "d"), (3_600, "h"), (60, "min"))


def ago(moment: datetime | None, now: datetime) -> str:
    """How long ago it was: `5 min ago`, `just now`, `never` where it never was."""
    if moment is None:
        return "never"
    span = _span(now - moment)
    return f"{span} ago" if span else "just now"


def ahead(moment: datetime, now: datetime) -> str:
    """How soon it comes: `in 5 min`, `now` where it has come."""
    span = _span(moment - now)
    return f"in {span}" if span else "now"


def _span(length: timedelta) -> str:
    """A length of time in its largest unit, rounded down; nothing where it is less than a minute."""
    seconds = int(length.total_seconds())
    for unit, name in _UNITS:
        if seconds >= unit:
            return f"{seconds // unit} {name}"
    return ""
