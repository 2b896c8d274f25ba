"""Where the time of a question goes."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from time import perf_counter

from reader.answering.ask import Step, ask
from reader.errors import QuestionError
from reader.library import Library


@dataclass(frozen=True, slots=True)
class Taken:
    """How long something took for half of the questions, and for 19 of 20, at the most."""

    p50_ms: float
    p95_ms: float


@dataclass(frozen=True, slots=True)
class Timing:
    """What was measured."""

    questions: int
    """That were asked; what cannot be asked by itself ("when was that?") is none of them."""
    steps: dict[Step, Taken]
    """Of each step, in the order of their doing; empty where no question was asked."""
    question: Taken | None
    """All steps together."""


def timing(library: Library, questions: Iterable[str]) -> Timing:
    """Asks the questions and tells how long each step took. The first one is asked twice, to be warm."""
    taken: list[dict[Step, float]] = []
    for number, question in enumerate(questions):
        try:
            if number == 0:
                _taken(library, question)
            taken.append(_taken(library, question))
        except QuestionError:
            continue
    if not taken:
        return Timing(0, {}, None)
    steps = {step: _shares([one[step] for one in taken]) for step in Step}
    return Timing(len(taken), steps, _shares([sum(one.values()) for one in taken]))


def _taken(library: Library, question: str) -> dict[Step, float]:
    """The milliseconds of each step."""
    taken = dict.fromkeys(Step, 0.0)
    since = perf_counter()

    def note(step: Step) -> None:
        nonlocal since
        now = perf_counter()
        taken[step] += (now - since) * 1000
        since = now

    ask(library, question, on_step=note)
    note(Step.ANSWERS)  # what is made of them, and of none
    return taken


def _shares(milliseconds: list[float]) -> Taken:
    ordered = sorted(milliseconds)
    half, most = (ordered[math.ceil(share * len(ordered)) - 1] for share in (0.5, 0.95))
    return Taken(half, most)
