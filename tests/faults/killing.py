"""A command line that is killed with SIGKILL: after so much time, at its n-th call, or at its n-th system call.

Calls are those into SQLite, into tantivy, and into the operating system where that may change a file. The command
then runs in a process that is forked with everything imported, and kills itself just before the call or just after.
"""

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn
from unittest.mock import patch

from reader.gather import Gathered, parsed_here
from reader.gather.document import Document
from reader.gather.survey import Survey, survey
from tests.cli.running import COMMAND

SECONDS = 120
SMALL_BATCH = 4
"""Articles of a batch of the victims that kill themselves, so that a few articles make many batches."""

_OF_FILES = frozenset(
    "open fsync replace rename unlink mkdir rmdir chmod ftruncate pwrite write link writelines truncate flush".split()
)
_MODULES = (
    "reader.cli.add",
    "reader.cli.ask",
    "reader.cli.export",
    "reader.cli.reindex",
    "reader.cli.remove",
    "reader.cli.stats",
    "reader.cli.sync",
    "reader.answering.ask",
    "reader.fetching.fetcher",
    "reader.notebook",
    "feedparser",
    "numpy",
)
"""What the process that victims are forked from has imported."""

_TRACE = ("strace", "-qq", "-f", "--seccomp-bpf", "-o")
SYSTEM_CALLS = ("pwrite64", "write", "fsync,fdatasync", "rename,renameat2", "unlink,unlinkat", "ftruncate", "mkdir")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """When to kill: after so many seconds, or else at a call."""

    seconds: float | None = None
    call: int | None = None
    """Its number, from 0."""
    after: bool = False
    """Whether the call may still be made."""
    system_call: tuple[str, int] | None = None
    """Of which kind, and its number among those, from 1."""


NEVER = Kill()
COUNTED = Kill(call=10**9)
"""Never either, and the calls are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Victim:
    """How it ended."""

    code: int
    """As of `subprocess`: -9 where it was killed."""
    told: str
    """On standard error."""
    stored: int
    """How many articles it said were safe, before it ended."""
    calls: tuple[str, ...]
    """The name of each call, where they were counted."""

    @property
    def was_killed(self) -> bool:
        """Whether the kill came before the end."""
        return self.code == -signal.SIGKILL


def run(arguments: Sequence[str], environment: dict[str, str], scratch: Path, kill: Kill = NEVER) -> Victim:
    """Runs a command line, kills it, and gives how it ended. `scratch` is a folder for what it says."""
    scratch.mkdir(exist_ok=True)
    told, stored, calls = scratch / "told", scratch / "stored", scratch / "calls"
    for file in (told, stored, calls):
        file.write_bytes(b"")
    if kill.seconds is not None or kill.system_call is not None:
        code = _run_apart(arguments, environment, told, kill)
    else:
        process = _FORKS.Process(target=_be_the_victim, args=(tuple(arguments), environment, str(scratch), kill))
        process.start()
        process.join(SECONDS)
        code = process.exitcode if process.exitcode is not None else _hung(process)
    return Victim(
        code=code,
        told=told.read_text(errors="replace"),
        stored=int(stored.read_text().split()[-1]) if stored.stat().st_size else 0,
        calls=tuple(calls.read_text().split()),
    )


def count_system_calls(arguments: Sequence[str], environment: dict[str, str], scratch: Path) -> dict[str, int]:
    """How often the command makes each kind of system call that may change a file; nothing without strace."""
    if shutil.which("strace") is None:
        return {}
    scratch.mkdir(exist_ok=True)
    log = scratch / "calls.strace"
    kinds = ",".join(SYSTEM_CALLS)
    command = [*_TRACE, str(log), "-e", f"trace={kinds}", *COMMAND, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=SECONDS, check=False)
    if done.returncode != 0:  # it may not trace here
        return {}
    counts = Counter[tuple[str, str]]()  # strace counts them by thread
    for line in log.read_text(errors="replace").splitlines():
        thread, _, call = line.partition(" ")
        name = call.strip().partition("(")[0]
        counts.update((kind, thread) for kind in SYSTEM_CALLS if name in kind.split(","))
    return {kind: max(count for (one, _), count in counts.items() if one == kind) for kind, _ in counts}


def _run_apart(arguments: Sequence[str], environment: dict[str, str], told: Path, kill: Kill) -> int:
    """The real command, killed from without."""
    command = [*COMMAND, *arguments]
    if kill.system_call is not None:
        kind, number = kill.system_call
        kill_there = f"inject={kind}:signal=KILL:when={number}"
        command = [*_TRACE, os.devnull, "-e", f"trace={kind}", "-e", kill_there, *command]
    nothing = subprocess.DEVNULL
    with (
        told.open("wb") as err,
        subprocess.Popen(command, env=environment, stdin=nothing, stdout=nothing, stderr=err) as process,
    ):
        if kill.seconds is not None:
            try:
                process.wait(kill.seconds)
            except subprocess.TimeoutExpired:
                process.kill()
        return process.wait(SECONDS)


def _hung(process: Any) -> NoReturn:
    process.kill()
    raise AssertionError(f"did not end in {SECONDS} s")


def _be_the_victim(arguments: tuple[str, ...], environment: dict[str, str], scratch: str, kill: Kill) -> NoReturn:
    """In a forked process: runs the command line, and ends."""
    from reader.cli import main

    os.environ.clear()
    os.environ.update(environment)
    folder = Path(scratch)
    _redirect(Path(os.devnull), os.O_RDONLY, 0)
    _redirect(Path(os.devnull), os.O_WRONLY, 1)
    _redirect(folder / "told", os.O_WRONLY, 2)
    stored = os.open(folder / "stored", os.O_WRONLY | os.O_APPEND)
    watch = _Watch(kill)
    with _in_small_batches(stored):
        if kill != NEVER:
            threading.setprofile(watch)
            sys.setprofile(watch)
        code = main(arguments)
        sys.setprofile(None)
    (folder / "calls").write_text(" ".join(watch.calls))
    os._exit(code)


def _redirect(file: Path, flags: int, descriptor: int) -> None:
    opened = os.open(file, flags)
    os.dup2(opened, descriptor)
    os.close(opened)


class _Watch:
    """A profile function that counts the calls, and kills its process at one of them."""

    def __init__(self, kill: Kill) -> None:
        self._at = -1 if kill.call is None else kill.call
        self._after = kill.after
        self.calls: list[str] = []

    def __call__(self, frame: FrameType, event: str, called: Any) -> None:
        if not event.startswith("c_") or not (name := _name_of(called)):
            return
        if event == "c_call":
            self._kill_if(not self._after and len(self.calls) == self._at)
            self.calls.append(name)
        else:
            self._kill_if(self._after and len(self.calls) == self._at + 1)

    def _kill_if(self, now: bool) -> None:
        if now:
            os.kill(os.getpid(), signal.SIGKILL)


def _name_of(called: Any) -> str:
    """The name of a call that may change a file; empty for any other."""
    name: str = called.__name__
    owner = type(getattr(called, "__self__", None))
    module = f"{owner.__module__} {getattr(getattr(called, '__objclass__', None), '__module__', '')}"
    if "sqlite3" in module or "tantivy" in module:
        return name
    is_file = called.__module__ == "posix" or (owner.__module__ == "_io" and owner.__name__ != "StringIO")
    return f"os.{name}" if is_file and name in _OF_FILES else ""


class _ParsingHere:
    """In the place of `Workers`: what is parsed is our own, and starting their processes takes half a second."""

    def __enter__(self) -> "_ParsingHere":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def read(self, things: Iterable[Document | Gathered]) -> Iterator[Gathered]:
        return parsed_here(things)

    def survey(self, document: Document) -> Survey:
        return survey(document)


def _in_small_batches(stored: int) -> ExitStack:
    """Within, batches and documents are small, and how many articles are said to be safe is written to `stored`."""
    from reader.intake import IntakeReport, IntakeTally

    keep = IntakeTally.stored

    def note(self: IntakeTally, report: IntakeReport) -> None:
        keep(self, report)
        os.write(stored, b"%d\n" % (report.added + report.same + report.changed))

    stack = ExitStack()
    for target, value in (
        ("reader.intake._BATCH_ARTICLES", SMALL_BATCH),
        ("reader.gather.location._DOCUMENTS_BETWEEN", 1),
        ("reader.gather.containers.json_lines._PART", 4_000),
        ("reader.intake.Workers", _ParsingHere),
        ("reader.cli.sync.Workers", _ParsingHere),
        ("reader.intake.IntakeTally.stored", note),
    ):
        stack.enter_context(patch(target, value))
    return stack


_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([*_MODULES, __name__])
