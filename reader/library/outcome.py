"""What came of something that was to be added."""

from dataclasses import dataclass
from enum import Enum


class Outcome(Enum):
    """What came of an article or a feed that was to be added."""

    ADDED = "added"
    SAME = "same"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Added:
    """What came of an article, and where it is."""

    outcome: Outcome
    id: int
    """Of the article that holds its words now: another one where they are a copy."""
