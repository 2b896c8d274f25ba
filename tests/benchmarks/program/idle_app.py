"""What the app holds while nobody does anything: opened in a pseudo-terminal, before and after a question."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ..memory import own_bytes, resident_bytes
from ..process import ROOT

_SIZE = (24, 80)
_SILENCE = 1.5
"""Seconds without output after which it is idle: its worker threads are done too."""
_LONGEST = 60.0
_QUESTION = "who won the world cup?"
_UNHEEDED = ("COLUMNS", "LINES", "NO_COLOR", "SSH_CONNECTION")


def measure(library: str) -> dict[str, Any]:
    """Bytes resident that are its own, and in all, as it was opened and when it has answered a question."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *_SIZE, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name not in _UNHEEDED}
    environment |= {"TERM": "xterm-256color", "READER_LIBRARY": library}
    command = [sys.executable, "-m", "reader"]
    with (
        _config() as config,
        subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            start_new_session=True,
            env=environment | {"READER_CONFIG": config},
        ) as app,
    ):
        os.close(terminal)
        try:
            _wait_for_silence(controller)
            opened = {"own": own_bytes(app.pid), "resident": resident_bytes(app.pid)}
            os.write(controller, f"{_QUESTION}\r".encode())
            _wait_for_silence(controller)
            asked = {"own": own_bytes(app.pid), "resident": resident_bytes(app.pid)}
        finally:
            app.terminate()
            os.close(controller)
    return {"opened": opened, "asked": asked}


@contextmanager
def _config() -> Iterator[str]:
    """A file of settings with which nothing is kept of what is asked: the library stays as it is."""
    with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
        file.write("history = false\n")
        file.flush()
        yield file.name


def _wait_for_silence(controller: int) -> None:
    """Until something was drawn and nothing more comes. Raises TimeoutError."""
    deadline, drawn = time.monotonic() + _LONGEST, False
    while time.monotonic() < deadline:
        ready, _, _ = select.select([controller], [], [], _SILENCE)
        if ready:
            drawn = bool(os.read(controller, 1 << 16)) or drawn
        elif drawn:
            return
    raise TimeoutError("the app draws on and on")
