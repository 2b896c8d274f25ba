"""What runs in a process of its own: `python -m tests.benchmarks.measuring WHAT ...` prints JSON."""

import json
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.quality.scoring import WORDS_OF_A_CARD, holds

from .collection import Question, questions_of
from .memory import own_bytes, peak_bytes, resident_bytes
from .peers import PEERS
from .peers.card import Card
from .timing import milliseconds

_WARM_UP = 20
"""Questions asked before the clock is looked at, or those of _WARM_UP_SECONDS."""
_WARM_UP_SECONDS = 5.0


def build(peer: str, corpus: str, folder: str) -> dict[str, Any]:
    """Builds what a peer answers from."""
    PEERS[peer].load().build(Path(corpus), Path(folder))
    return {}


def ask(peer: str, corpus: str, folder: str, collection: str, count: str, runs: str, patience: str) -> dict[str, Any]:
    """Asks the questions again and again: `runs` times, or until `patience` seconds are over.

    Gives the milliseconds of each question by run, the shares of first and of first ten cards that hold an answer, and
    what the process held at the end.
    """
    questions = questions_of(Path(collection), int(count))
    began = time.perf_counter()
    answer = PEERS[peer].load().opened(Path(corpus), Path(folder))
    opening = time.perf_counter() - began
    cards: dict[str, list[Card]] = {}

    def asked(question: Question) -> None:
        cards[question.id] = answer(question)

    _warm_up(answer, questions)
    times: list[list[float]] = []
    began = time.perf_counter()
    while len(times) < int(runs) and (not times or time.perf_counter() - began < float(patience)):
        times.append([milliseconds(asked, question) for question in questions])
    right = [[_holds(card, question) for card in cards[question.id]] for question in questions]
    return {
        "opening": opening,
        "runs": times,
        "success@1": sum(any(hits[:1]) for hits in right) / len(right),
        "success@10": sum(map(any, right)) / len(right),
        "own": own_bytes(),
        "resident": resident_bytes(),
        "peak": peak_bytes(),
    }


def _warm_up(answer: Callable[[Question], list[Card]], questions: Sequence[Question]) -> None:
    began = time.perf_counter()
    for question in questions[:_WARM_UP]:
        answer(question)
        if time.perf_counter() - began > _WARM_UP_SECONDS:
            return


def _holds(card: Card, question: Question) -> bool:
    """As `tests.quality` judges: one of the known answers stands in the headline or the beginning of the passage."""
    return holds(f"{card.title} . {' '.join(card.text.split()[:WORDS_OF_A_CARD])}", question.answers)


def row(name: str, *arguments: str) -> dict[str, Any]:
    """Measures a row of this program alone."""
    measured: dict[str, Any] = import_module(f"{__package__}.program.{name}").measure(*arguments)
    return measured


_WHAT: dict[str, Callable[..., dict[str, Any]]] = {"build": build, "ask": ask, "row": row}

if __name__ == "__main__":
    print(json.dumps(_WHAT[sys.argv[1]](*sys.argv[2:])))
