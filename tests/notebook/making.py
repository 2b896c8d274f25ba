"""Exchanges to keep, and other processes that keep some too."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import reader
from reader.notebook import Exchange

CHECKOUT = Path(reader.__file__).parent.parent
SECONDS = 60


def exchange(question: str = "who resigned?", *, followed_up: str = "", told: str = "", reply: str = "") -> Exchange:
    return Exchange(
        question=question,
        followed_up=followed_up,
        asked_at=datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC),
        told=told,
        reply=reply,
    )


_PRELUDE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reader.errors import ReaderError
from reader.notebook import Exchange, Notebook
folder = Path(sys.argv[1])
def exchange(question):
    return Exchange(question=question, followed_up="", asked_at=datetime.now(UTC), told="", reply="")
"""


def start(script: str, folder: Path, *arguments: str, before: Sequence[str] = ()) -> subprocess.Popen[str]:
    """Another process at work: `script` with `folder` in scope, through the command `before`."""
    return subprocess.Popen(
        [*before, sys.executable, "-c", _PRELUDE + script, str(folder), *arguments],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(script: str, folder: Path, *arguments: str, before: Sequence[str] = ()) -> str:
    """What another process printed, after it ended well."""
    process = start(script, folder, *arguments, before=before)
    printed, complained = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, complained
    return printed.strip()


POWERLESS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.getuid() == 0 else ()
"""Takes root's rights over files away: permissions mean nothing to it otherwise."""


def can_be_powerless() -> bool:
    """Whether a process can be run that permissions apply to."""
    return not POWERLESS or shutil.which(POWERLESS[0]) is not None
