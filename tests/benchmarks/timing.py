"""Times, and what is said of them."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """What came of measuring the same thing several times."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """The spread of at least one value."""
        return cls(statistics.median(values), min(values), max(values))


def milliseconds(do: Callable[..., object], *arguments: object) -> float:
    """How long doing it with these arguments takes."""
    began = time.perf_counter()
    do(*arguments)
    return (time.perf_counter() - began) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    """The value that so large a share of them (0..1) does not exceed: one of them, the largest for 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def half_and_most(runs: Sequence[Sequence[float]]) -> tuple[Spread, Spread]:
    """The p50 and the p95 of each run, over all runs."""
    half, most = ([percentile(run, share) for run in runs] for share in (0.5, 0.95))
    return Spread.of(half), Spread.of(most)
