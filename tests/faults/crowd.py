"""Many at once: sessions that ask while others add, that open what is not there yet, that read what is published."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import reader

from .fault import Attempt, Fault, Outcome

_CHECKOUT = Path(reader.__file__).parent.parent
_ASKERS, _ADDERS = 8, 2
_MOST_TIMES_SLOWER = 2.0
"""Than without those who add: promised, and judged in the full run alone, on a machine that has nothing else to do."""
_FULL_SECONDS = 600
_MOST_TOLD = 20


@dataclass(frozen=True)
class _Told:
    """What the sessions of one phase left word of."""

    broken: tuple[str, ...]
    seconds: list[float]
    seen: int
    batches: int

    @property
    def p95(self) -> float:
        """Milliseconds that 95 of 100 questions took at most."""
        ordered = sorted(self.seconds)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))] if ordered else float("nan")


def _sessions(attempt: Attempt) -> Outcome:
    """One asks alone, eight ask, and eight ask while two add: the last for as long as was asked for."""
    short = attempt.times / 5
    phases = [(1, False, min(short, 30.0)), (_ASKERS, False, min(short, 60.0)), (_ASKERS, True, float(attempt.times))]
    _run(attempt, seed=attempt.seed, phases=phases, adders=_ADDERS, published=False)
    alone, readers, all_ = (
        _told(attempt.folder, f"phase-{phase}", count) for phase, count in ((0, 1), (1, 8), (2, 10))
    )
    broken = [*alone.broken, *readers.broken, *all_.broken]
    if not all_.seen or not all_.batches:
        broken.append("nothing was asked, or nothing added")
    if attempt.times >= _FULL_SECONDS and all_.p95 > _MOST_TIMES_SLOWER * readers.p95:
        broken.append(f"questions took up to {all_.p95:.0f} ms beside two who add, and {readers.p95:.0f} ms without")
    figures = (
        f"{len(all_.seconds):,} questions, {all_.seen:,} passages and articles looked at, {all_.batches:,} batches "
        f"of 20; p95 of a question: {alone.p95:.0f} ms for one session, {readers.p95:.0f} ms for each of 8, "
        f"{all_.p95:.0f} ms beside 2 who add ({os.cpu_count()} cores)"
    )
    return Outcome(tried=attempt.times, broken=tuple(broken[:_MOST_TOLD]), figures=figures)


def _first_opens(attempt: Attempt) -> Outcome:
    _run(attempt, sessions=attempt.times)
    told = _told(attempt.folder, "opened", attempt.times)
    figures = f"the last was there after {max(told.seconds, default=0):.1f} s"
    return Outcome(tried=attempt.times, broken=told.broken[:_MOST_TOLD], figures=figures)


def _copies(attempt: Attempt) -> Outcome:
    """Four read what is published while one adds and publishes again and again."""
    phases = [(4, True, float(attempt.times))]
    _run(attempt, seed=attempt.seed, phases=phases, adders=1, published=True)
    told = _told(attempt.folder, "phase-0", 5)
    broken = told.broken if told.seen and told.batches else (*told.broken, "nothing was asked, or nothing published")
    left = sum(path.is_dir() for path in (attempt.folder / "shared").iterdir())
    if left > 2:
        broken = (*broken, f"{left} copies were left")
    figures = f"published {told.batches:,} times, {told.seen:,} passages and articles looked at"
    return Outcome(tried=attempt.times, broken=broken[:_MOST_TOLD], figures=figures)


def _run(attempt: Attempt, **asked: object) -> None:
    command = [sys.executable, "-m", "tests.faults.crowding", json.dumps({"folder": str(attempt.folder), **asked})]
    subprocess.run(command, cwd=_CHECKOUT, check=True)


def _told(folder: Path, name: str, sessions: int) -> _Told:
    """What they left word of; that one left none is a promise broken."""
    broken, seconds = list[str](), list[float]()
    seen = batches = 0
    for number in range(sessions):
        try:
            told = json.loads((folder / f"{name}-{number}.json").read_bytes())
        except (OSError, ValueError):
            broken.append(f"session {number} ended without a word")
            continue
        broken += told["broken"]
        seconds += told.get("seconds", [])
        seen += told.get("seen", 0)
        batches += told.get("batches", 0)
    return _Told(tuple(broken), seconds, seen, batches)


FAULTS = (
    Fault(
        name="sessions",
        unit="seconds with 8 sessions asking and 2 adding",
        promise="No session meets a lock or half an article, and each finds what was acknowledged before it asked",
        short=2,
        full=_FULL_SECONDS,
        inflict=_sessions,
    ),
    Fault(
        name="first-opens",
        unit="first openings of a library at the same moment",
        promise="Of many who open a library that is not there yet, all come up with the same one",
        short=16,
        full=200,
        inflict=_first_opens,
    ),
    Fault(
        name="copies",
        unit="seconds of reading what is published again and again",
        promise="Who reads a published copy sees one state of it, and the latest",
        short=2,
        full=120,
        inflict=_copies,
    ),
)
