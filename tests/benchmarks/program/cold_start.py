"""How long `reader ask` takes from nothing: a new process, with files that the system still holds in memory."""

import os
import subprocess
import sys
from pathlib import Path

from ..collection import Question
from ..process import ROOT
from ..timing import milliseconds

_OF_THE_SAMPLES = "who postponed the Pompeo meeting?"


def of_samples(folder: Path, runs: int) -> list[float]:
    """Seconds of each run on a library of the sample articles, which an uncounted run before them makes."""
    command = _ask(folder, _OF_THE_SAMPLES)
    return _seconds([command] * (runs + 1))[1:]


def of_library(folder: Path, questions: list[Question], runs: int) -> list[float]:
    """Seconds of each run on a library, each with the next question."""
    asked = [questions[run % len(questions)] for run in range(runs)]
    return _seconds([_ask(folder, one.text, "--as-of", one.as_of.isoformat()) for one in asked])


def _ask(folder: Path, question: str, *options: str) -> list[str]:
    return [sys.executable, "-m", "reader", "--library", str(folder), "ask", question, *options]


def _seconds(commands: list[list[str]]) -> list[float]:
    return [milliseconds(_run, command) / 1000 for command in commands]


def _run(command: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "READER_LIBRARY"}
    subprocess.run(command, cwd=ROOT, env=environment, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
