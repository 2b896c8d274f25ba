"""Runs a command in a process of its own, and says what that took."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .memory import PeakWatch

ROOT = Path(__file__).parents[2]
"""Where `python -m tests.benchmarks` runs."""
_SOME_SKIPPED = 4
"""The exit code of `reader add` where a line of a collection is no article."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took."""

    seconds: float
    peak: int
    """Bytes resident, in it and those that it started together, at the most."""


class ProcessFailed(Exception):
    """The process ended otherwise than it should."""


def run(command: Sequence[str]) -> Cost:
    """Runs it to its end. Raises ProcessFailed with the end of what it wrote on standard error."""
    with tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=errors) as process:
            watch = PeakWatch(process.pid)
            try:
                process.wait()
            except BaseException:
                process.terminate()
                raise
            finally:
                seconds = time.perf_counter() - began
                most = watch.stop()
        if process.returncode not in (0, _SOME_SKIPPED):
            raise ProcessFailed(_end_of(errors, process.returncode))
    return Cost(seconds, most)


def told_by(*arguments: str) -> Any:
    """What `python -m tests.benchmarks.measuring` with these arguments prints, which is JSON. Raises ProcessFailed."""
    command = [sys.executable, "-m", "tests.benchmarks.measuring", *arguments]
    with tempfile.TemporaryFile() as errors:
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, check=False)
        if done.returncode:
            raise ProcessFailed(_end_of(errors, done.returncode))
    return json.loads(done.stdout)


def _end_of(errors: Any, code: int) -> str:
    errors.seek(0)
    lines = errors.read().decode(errors="replace").strip().splitlines()
    return f"exit code {code}: {lines[-1] if lines else 'it said nothing'}"
