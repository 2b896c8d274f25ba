"""Questions while articles come in: in this process they are asked, in another one `take_in` adds at a steady pace.

Ten are asked a second, in quiet as well: asked without a pause, they would take one of two cores for themselves, and
what is measured would be how the system shares them out.
"""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from reader.answering.ask import ask
from reader.cli.giving_way import give_way
from reader.gather import Found
from reader.intake import IntakeReport, IntakeWatcher, take_in
from reader.library import Library

from ..collection import Question, questions_of
from ..process import ROOT
from ..timing import milliseconds

_BETWEEN = 0.1
"""Seconds from one question to the next."""


class Pace(IntakeWatcher):
    """Holds an intake back to so many articles a second."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._began = time.monotonic()
        self._found = 0

    def found(self, found: Found) -> None:
        """Waits where it is ahead."""
        self._found += 1
        ahead = self._found / self._rate - (time.monotonic() - self._began)
        if ahead > 0:
            time.sleep(ahead)

    def stored(self, report: IntakeReport) -> None:
        """Says how many there are by now, and when that was."""
        print(report.added, time.monotonic(), flush=True)


def measure(library: str, further: str, collection: str, count: str, rate: str) -> dict[str, Any]:
    """Milliseconds of each question in quiet, and while articles came in: how many, in so many seconds.

    Those are counted from when the first were stored together to when the last were. Questions are asked until the
    process that adds has ended. The library is not as it was any more.
    """
    questions = questions_of(Path(collection), int(count))
    with Library.open(Path(library)) as held:
        _asked(held, questions)  # to be warm
        quiet = _asked(held, questions)
        command = [sys.executable, "-m", "tests.benchmarks.program.incoming", library, further, rate]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as adding:
            assert adding.stdout is not None
            told = [adding.stdout.readline()]
            busy: list[float] = []
            while adding.poll() is None or not busy:
                busy += _asked(held, [questions[len(busy) % len(questions)]])
            told += adding.stdout.readlines()
    stored = [(int(added), float(when)) for added, when in map(bytes.split, told)]
    added, seconds = (last - first for first, last in zip(stored[0], stored[-1], strict=True))
    return {"quiet": quiet, "busy": busy, "added": added, "seconds": seconds}


def _asked(library: Library, questions: list[Question]) -> list[float]:
    times = []
    for question in questions:
        times.append(milliseconds(_ask, library, question))
        time.sleep(max(0.0, _BETWEEN - times[-1] / 1000))
    return times


def _ask(library: Library, question: Question) -> None:
    ask(library, question.text, as_of=question.as_of)


if __name__ == "__main__":
    give_way()  # as `reader add` does
    with Library.open(Path(sys.argv[1])) as library:
        take_in(library, [sys.argv[2]], Pace(float(sys.argv[3])))
