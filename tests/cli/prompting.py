"""The prompt on a terminal of its own."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from .running import environment

PROMPT = b"\n> "
_LONGEST = 20.0
_PROGRAM = """
import sys
from reader.cli import main
{before}
sys.exit(main(sys.argv[1:]))
"""


class Prompt:
    """`reader` on a terminal, by itself a dumb one. It is waited for until it prompts again."""

    def __init__(self, library: Path, *arguments: str, columns: int = 80, before: str = "", **env: str) -> None:
        self._ours, self._theirs = pty.openpty()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self._settings = termios.tcgetattr(self._theirs)
        self.output = b""
        self.process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM.format(before=before), *arguments],
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env=environment(library, {"TERM": "dumb", "XDG_STATE_HOME": str(library.parent / "state"), **env}),
        )

    def __enter__(self) -> Self:
        self._until_prompt()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._ours)
        os.close(self._theirs)

    def say(self, line: str) -> str:
        """Types the line, and gives what came of it up to the next prompt, without its echo."""
        before = len(self.output)
        self.type(line.encode() + b"\n")
        self._until_prompt(before)
        return self.output[before:].decode().replace("\r\n", "\n").removesuffix("> ").partition("\n")[2].rstrip("\n")

    def type(self, keys: bytes) -> None:
        """Types keys and waits for nothing."""
        os.write(self._ours, keys)

    def interrupt(self, line: bytes = b"") -> None:
        """Types what a line begins with and Ctrl+C in one, and waits for a new prompt.

        With lines that are edited, a Ctrl+C that comes as the last key is being read waits for the next one: the
        terminal then throws away the key that readline has been promised.
        """
        before = len(self.output)
        self.type(line + b"\x03")
        self._until_prompt(before)

    def until(self, words: bytes, after: int = 0) -> None:
        """Waits until the words have come, after so many bytes."""
        began = time.monotonic()
        while words not in self.output[after:]:
            assert time.monotonic() - began < _LONGEST, self.output.decode(errors="replace")
            assert self._read() or self.process.poll() is None, self.output.decode(errors="replace")

    def send(self, number: signal.Signals) -> None:
        """Sends a signal."""
        self.process.send_signal(number)

    def exit_code(self) -> int:
        """Waits for the end."""
        began = time.monotonic()
        while self.process.poll() is None:
            assert time.monotonic() - began < _LONGEST, self.output.decode(errors="replace")
            self._read()
        while self._read():
            pass
        return self.process.returncode

    def is_given_back(self) -> bool:
        """Whether the terminal's settings are as they were."""
        return termios.tcgetattr(self._theirs)[:6] == self._settings[:6]

    def _until_prompt(self, after: int = 0) -> None:
        began = time.monotonic()
        while not self.output[after:].replace(b"\r\n", b"\n").endswith(PROMPT):
            assert time.monotonic() - began < _LONGEST, self.output.decode(errors="replace")
            assert self._read() or self.process.poll() is None, self.output.decode(errors="replace")

    def _read(self) -> bool:
        if not select.select([self._ours], [], [], 0.05)[0]:
            return False
        part = os.read(self._ours, 65536)
        self.output += part
        return bool(part)
