"""What one document may cost, and how a process keeps to it."""

import os
import resource
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass

_FORBIDDEN = (
    "socket.",
    "subprocess.Popen",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.startfile",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "shutil.",
    "urllib.Request",
    "ftplib.",
    "smtplib.",
    "webbrowser.open",
    "sqlite3.connect",
    "ctypes.dlopen",
)
"""What Python tells of that no parser has any business with: connections, processes, changes to files."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost."""

    seconds: float = 10.0
    """For each of its records, as a clock on the wall counts them."""
    memory: int = 512_000_000
    """Bytes that the process may hold."""


LIMITS = Limits()


def confine(limits: Limits) -> None:
    """Takes from this process, for good, what no parser needs."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # Linux counts in RLIMIT_DATA all that is really this process's own; elsewhere it is at least the heap
    for kind, most in (
        (resource.RLIMIT_DATA, limits.memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with suppress(OSError, ValueError):  # a stricter limit is in force already
            resource.setrlimit(kind, (most, most))
    sys.addaudithook(_refuse)


def start_clock(seconds: float) -> None:
    """Gives this process so long: then the system ends it, in whatever code it is. 0 stops the clock."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        flags = arguments[2]
        if not isinstance(flags, int) or flags & _WRITING:
            raise PermissionError("a parser may not write files")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"a parser may not do this: {event}")
