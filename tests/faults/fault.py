"""What a fault is, and what came of inflicting it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What a fault is to be inflicted with."""

    times: int
    seed: int
    folder: Path
    """An empty one of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it."""

    tried: int
    broken: tuple[str, ...] = ()
    """How the promise was broken: a line each, with what it takes to do it again."""
    figures: str = ""
    """What else was measured, for the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something bad that happens, and what is promised even so."""

    name: str
    """As the command line knows it."""
    unit: str
    """What is counted: `kills`."""
    promise: str
    """In a reader's words, for the table."""
    short: int
    """How often it is inflicted by the default tests."""
    full: int
    """How often by `python -m tests.faults`."""
    inflict: Callable[[Attempt], Outcome]

    def in_short(self, folder: Path, seed: int = 1) -> Outcome:
        """What comes of the short run, for a test."""
        return self.inflict(Attempt(times=self.short, seed=seed, folder=folder))
