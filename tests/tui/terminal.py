"""The app in a real pseudo-terminal."""

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
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte
from wcwidth import wcwidth

_KEYS = {"enter": "\r", "esc": "\x1b", "ctrl-c": "\x03", "ctrl-l": "\x0c", "ctrl-z": "\x1a"}
_LONGEST = 20.0
_PROGRAM = """
import sys
from pathlib import Path
from reader.library import Library
from reader.notebook import Notebook
from reader.settings import Settings
from reader.tui.app import run
from reader.tui.session import Session
{before}
sys.exit(run(Session(Library.open(Path(sys.argv[1])), Notebook.in_memory(), Settings({settings}))))
"""


def _environment() -> dict[str, str]:
    """Ours without what would speak against the terminal: its size, and what Textual is told."""
    others = ("COLUMNS", "LINES", "NO_COLOR", "SSH_CONNECTION", "READER_LIBRARY")
    return {name: value for name, value in os.environ.items() if name not in others and not name.startswith("TEXTUAL_")}


class Screen(pyte.Screen):
    """A screen that joins no characters: of each it takes the width that it has alone, as many terminals do."""

    def draw(self, data: str) -> None:
        """Draws; what pyte knows no width of would end all that comes after it."""
        super().draw("".join(one for one in data if wcwidth(one) > 0 or unicodedata.combining(one)))

    @property
    def display(self) -> list[str]:
        """The rows as text; pyte's own stumbles over halves of wide characters that were drawn over."""
        return ["".join(self.buffer[row][at].data for at in range(self.columns)) for row in range(self.lines)]


class Terminal:
    """A terminal with the app in it. What a key brings about is over after a moment of silence.

    In place of the app on a library it may run another `command`, and with `only` that environment.
    """

    def __init__(
        self,
        folder: Path,
        *,
        size: tuple[int, int] = (80, 24),
        before: str = "",
        settings: str = "",
        command: Sequence[str] = (),
        only: Mapping[str, str] | None = None,
        kept_open: Sequence[int] = (),
        **environment: str,
    ) -> None:
        self._controller, terminal = pty.openpty()
        self._size = size
        self._resize(terminal)
        self._terminal = terminal
        self._settings = termios.tcgetattr(terminal)
        self.screen = Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        self.process = subprocess.Popen(
            command or [sys.executable, "-c", _PROGRAM.format(before=before, settings=settings), str(folder)],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            start_new_session=True,
            pass_fds=kept_open,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env={**(_environment() if only is None else only), "TERM": "xterm-256color"} | environment,
        )

    def close(self) -> None:
        """Ends the app, if it still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for descriptor in (self._controller, self._terminal):
            if descriptor >= 0:
                os.close(descriptor)
        self._controller = self._terminal = -1

    def hang_up(self) -> None:
        """Goes away, as a connection does that breaks."""
        for descriptor in (self._controller, self._terminal):
            os.close(descriptor)
        self._controller = self._terminal = -1

    def until(self, words: str) -> None:
        """Waits until the words are on the screen."""
        self.wait_for(lambda: any(words in line for line in self.screen.display))

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Waits until the condition holds."""
        began = time.monotonic()
        while not condition():
            assert self.process.poll() is None, "\n".join(self.screen.display)
            assert time.monotonic() - began < _LONGEST, "\n".join(self.screen.display)
            self._read(0.02)

    def press(self, key: str, silence: float = 0.2) -> int:
        """Presses a key, or types words, and gives how many bytes came of it."""
        os.write(self._controller, _KEYS.get(key, key).encode())
        return self.settle(silence)

    def type_bytes(self, keys: bytes) -> None:
        """Sends bytes that may be no text."""
        os.write(self._controller, keys)
        self.settle()

    def settle(self, silence: float = 0.2) -> int:
        """Waits until nothing more comes, and gives how many bytes came."""
        before, last = len(self.output), time.monotonic()
        while time.monotonic() - last < silence:
            if self._read(0.02):
                last = time.monotonic()
        return len(self.output) - before

    def resize(self, columns: int, lines: int, silence: float = 0.2) -> None:
        """Changes the window's size."""
        self._size = (columns, lines)
        self.screen.resize(lines, columns)
        self._resize(self._controller)
        self.settle(silence)

    def is_stopped(self) -> bool:
        """Whether the app waits in the background."""
        state = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2]
        return state.startswith("T")

    def send(self, number: signal.Signals) -> None:
        """Sends the app a signal."""
        self.process.send_signal(number)

    def exit_code(self) -> int:
        """Waits for the app's end, and gives its exit code."""
        began = time.monotonic()
        while self.process.poll() is None:
            assert time.monotonic() - began < _LONGEST
            if self._controller >= 0:
                self._read(0.02)
        if self._controller >= 0:
            self.settle(0.05)
        return self.process.returncode

    def is_given_back(self) -> bool:
        """Whether the terminal is as it was: its settings, its screen, its cursor."""
        same_settings = termios.tcgetattr(self._terminal)[:6] == self._settings[:6]
        left = self.output.rfind(b"\x1b[?1049l") > self.output.rfind(b"\x1b[?1049h")
        cursor = self.output.rfind(b"\x1b[?25h") > self.output.rfind(b"\x1b[?25l")
        return same_settings and left and cursor

    def _resize(self, descriptor: int) -> None:
        columns, lines = self._size
        fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def _read(self, seconds: float) -> bool:
        if not select.select([self._controller], [], [], seconds)[0]:
            return False
        try:
            chunk = os.read(self._controller, 65536)
        except OSError:  # the other end is closed
            time.sleep(seconds)
            return False
        self.output += chunk
        self._stream.feed(chunk)
        return bool(chunk)
