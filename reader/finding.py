"""What a check of one thing has come to."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How it is with it."""

    OK = "ok"
    WARNING = "warning"
    """It works, and a person may want to know."""
    DAMAGED = "damaged"
    """It does not work, or not as it should."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of a doctor's report."""

    check: str
    """What was looked at, in a word or two."""
    state: State
    told: str
    way_out: str = ""
    """What a person can do; empty where there is nothing to be done."""


def ok(check: str, told: str) -> Finding:
    """That it is as it should be."""
    return Finding(check, State.OK, told)


def warning(check: str, told: str, way_out: str) -> Finding:
    """That it works, but."""
    return Finding(check, State.WARNING, told, way_out)


def damaged(check: str, told: str, way_out: str) -> Finding:
    """That it does not work."""
    return Finding(check, State.DAMAGED, told, way_out)
