"""Failures forced wherever a question is handled, each with the question in its own words, and then all files read."""

import ast
import os
import random
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.intake import take_in_samples
from reader.library import Library
from tests.tui.terminal import Terminal

from .fault import Attempt, Fault, Outcome

MARKER = "zyzzyva"
QUESTION = f"who postponed the {MARKER} Pompeo meeting?"
SECONDS = 60
_KEPT = ("notebook.sqlite", "questions")
"""Where questions belong: in the library's folder, and in the folder for state."""
_DRIVEN = """
import os, sqlite3, sys, threading
from reader.cli import main
MARKER, chosen, notes, kind = os.environ["MARKER"], os.environ["FAILING"], os.environ["NOTES"], os.environ["KIND"]
KINDS = {"RuntimeError": RuntimeError, "OperationalError": sqlite3.OperationalError, "KeyError": KeyError}
seen = set()
def holds(value, depth=2):
    if isinstance(value, str):
        return MARKER in value
    if depth and isinstance(value, (list, tuple)) and len(value) < 50:
        return any(holds(one, depth - 1) for one in value)
    return bool(depth and hasattr(value, "question") and isinstance(value.question, str) and MARKER in value.question)
def watch(frame, event, argument):
    code = frame.f_code
    if event != "call" or "/reader/" not in code.co_filename or "/tests/" in code.co_filename:
        return
    name = code.co_filename.rpartition("/reader/")[2] + ":" + code.co_qualname
    if name in seen and not chosen or (chosen and name != chosen):
        return
    given = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    if any(holds(frame.f_locals.get(one)) for one in given):
        seen.add(name)
        if chosen:
            sys.setprofile(None)
            threading.setprofile(None)
            raise KINDS[kind]("failed at " + MARKER)
        with open(notes, "a") as file:
            file.write(repr(name) + "\\n")
threading.setprofile(watch)
sys.setprofile(watch)
sys.exit(main())
"""
_ALL_FACES_FROM = 20
"""Failures; fewer are all of the app, which keeps most."""
_KINDS = ("RuntimeError", "OperationalError", "KeyError")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """One way to ask, and what is looked at after it."""

    folder: Path
    failing: str = ""
    kind: str = _KINDS[0]

    def environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder / "home"),
            "TMPDIR": str(self.folder / "tmp"),
            "LANG": "C.UTF-8",
            "READER_LIBRARY": str(self.folder / "library"),
            "MARKER": MARKER,
            "FAILING": self.failing,
            "KIND": self.kind,
            "NOTES": str(self.folder / "notes"),
        }

    def ask(self) -> str:
        """By `reader ask`. Gives what was told beside the answer."""
        return self._spawned("ask", "-", typed=QUESTION)

    def prompt(self) -> str:
        """At the prompt."""
        return self._spawned("--plain", typed=f"{QUESTION}\nmore\nopen 1\nhistory\nwho else?\nquit\n")

    def app(self) -> str:
        """In the app, in a terminal. Gives what stands there after its end, and what was no drawing."""
        command = [sys.executable, "-c", _DRIVEN]
        with closing(Terminal(self.folder, command=command, only=self.environment())) as terminal:
            terminal.wait_for(lambda: "in the library" in terminal.output.decode(errors="replace"))
            for keys in (f"{QUESTION}\r", "\x1b", "e", "\x1b", "H", "\r", "\x1b[27u", ":hist", "\r", "\x1b", "\x03"):
                if terminal.process.poll() is None:
                    terminal.press(keys, 0.05)
            terminal.exit_code()
            drawn, _, after = terminal.output.rpartition(b"\x1b[?1049l")
            return after.decode(errors="replace") + ("TITLE " if b"\x1b]0;" in drawn or b"\x1b]2;" in drawn else "")

    def _spawned(self, *arguments: str, typed: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", _DRIVEN, *arguments],
            input=typed.encode(),
            capture_output=True,
            env=self.environment(),
            timeout=SECONDS,
            check=False,
        )
        return done.stderr.decode(errors="replace")

    def wrong(self, told: str) -> Iterator[str]:
        """Where the question stands that it must not."""
        if MARKER in told or "Traceback" in told or "TITLE" in told:
            yield f"told: {told[-300:]!r}"
        for path in self.files():
            if MARKER.encode() in path.read_bytes() and not set(path.parts) & set(_KEPT):
                yield f"in {path.relative_to(self.folder)}"
            if path.parent != self.folder and stat.S_IMODE(path.stat().st_mode) & 0o077:
                yield f"{path.relative_to(self.folder)} is for others to read"

    def forget(self) -> None:
        """Begins without earlier questions."""
        (self.folder / "library" / "notebook.sqlite").unlink(missing_ok=True)

    def files(self) -> list[Path]:
        """All files there are, but for our own notes."""
        return [path for path in self.folder.rglob("*") if path.is_file() and path.name != "notes"]

    def log(self) -> Path:
        """Where failures are kept."""
        return self.folder / "home" / ".local" / "state" / "reader-tui" / "crash.log"


def _inflict(attempt: Attempt) -> Outcome:
    _furnish(attempt.folder)
    faces: Mapping[str, Callable[[_Run], str]] = {"ask": _Run.ask, "prompt": _Run.prompt, "app": _Run.app}
    looked_at = faces if attempt.times >= _ALL_FACES_FROM else {"app": _Run.app}
    points = [(face, name) for face, ask in looked_at.items() for name in _handling(attempt.folder, ask)]
    chosen = random.Random(attempt.seed).sample(points, min(attempt.times, len(points)))
    broken, failed = list[str](), 0
    for at, (face, name) in enumerate(chosen):
        run = _Run(folder=attempt.folder, failing=name, kind=_KINDS[at % len(_KINDS)])
        run.forget()
        told = faces[face](run)
        broken += [f"{face}, failing in {name}: {wrong}" for wrong in run.wrong(told)]
        failed += run.log().exists()
        run.log().unlink(missing_ok=True)
    if not failed:
        broken.append("no failure was kept: this shows nothing")
    figures = f"{len(points)} places where a question is handled, {failed} failures kept in the log"
    return Outcome(tried=len(chosen), broken=tuple(broken), figures=figures)


def _handling(folder: Path, ask: Callable[[_Run], str]) -> list[str]:
    """The functions that are given the question, when nothing fails."""
    run = _Run(folder=folder)
    run.forget()
    ask(run)
    notes = folder / "notes"
    names = sorted({ast.literal_eval(line) for line in notes.read_text().splitlines()})
    notes.unlink()
    return names


def _furnish(folder: Path) -> None:
    for name in ("home", "tmp"):
        (folder / name).mkdir()
    before = os.umask(0o077)
    try:
        with Library.open(folder / "library", create=True) as library:
            take_in_samples(library)
    finally:
        os.umask(before)


FAULTS = (
    Fault(
        name="privacy",
        unit="failures",
        promise="a question is in no log and no report of a failure, wherever it fails",
        short=3,
        full=400,
        inflict=_inflict,
    ),
)
