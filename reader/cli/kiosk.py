"""`reader --kiosk`: what a guest may bring along, and what becomes of the rest before anything looks at it."""

import os
import re
import resource
import signal
import sys
from typing import NoReturn

from reader.cli.diagnostics import ExitCode, complain
from reader.crash_log import catch_all
from reader.errors import ReaderError

_KEPT = ("TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "SSH_CONNECTION")
"""All that is looked at: how the terminal draws, and that it is at the other end of a line."""
_HARMLESS = re.compile(r"[A-Za-z0-9@_:][A-Za-z0-9@_.:%+ -]{0,200}")
"""What these may say: no way to a file."""
_COMMAND = "SSH_ORIGINAL_COMMAND"
_STOPPING = (signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU)


class NoCommands(ReaderError):
    """A guest has sent a command along."""

    def __init__(self) -> None:
        super().__init__("no commands are run here, and no files copied (connect without one to ask and read)")


def admit() -> None:
    """Makes of this process one that a guest may have. Raises NoCommands where a command came along.

    Ends it where Python itself was told by the environment what to run.
    """
    _expect_plain_python()
    wants_command = bool(os.environ.get(_COMMAND))
    _forget_environment()
    catch_all(where=False)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # Ctrl+\ may come before anybody listens for it
    for number in _STOPPING:
        signal.signal(number, signal.SIG_IGN)
    if wants_command:
        raise NoCommands


def _expect_plain_python() -> None:
    """By PYTHONPATH and the like code of a guest may run already, and by PYTHONINSPECT a prompt of Python follows."""
    told = () if sys.flags.ignore_environment else (name for name in os.environ if name.startswith("PYTHON"))
    for name in told:
        _end(f"{name} is set (start it with python -I -m reader --kiosk)")
    if sys.flags.inspect or sys.flags.interactive:
        _end("Python was started with -i (start it with python -I -m reader --kiosk)")


def _end(reason: str) -> NoReturn:
    complain(f"--kiosk: {reason}")
    os._exit(ExitCode.WRONG_USAGE)  # whatever else ends it leads to Python's prompt


def _forget_environment() -> None:
    """Keeps what is known and harmless. The account's home is then that of the list of users."""
    kept = {name: value for name in _KEPT if _HARMLESS.fullmatch(value := os.environ.get(name, ""))}
    os.environ.clear()
    os.environ.update(kept)
