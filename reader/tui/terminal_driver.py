"""Textual's driver, made to bear what happens to terminals."""

import os
import selectors
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste
from textual.geometry import Size

from reader.permissions import ALL
from reader.tui.encoding import ASCII
from reader.tui.pasted import Pastes

if TYPE_CHECKING:
    from textual.app import App

STOPPING_SIGNALS = (signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU)
_STANDARD_OUTPUT = 1
_MOST_BYTES = 4096
"""Read at once."""
_GLANCE = 0.1
"""Seconds between two looks at whether an escape sequence was only the key Esc, as in Textual's own driver."""


class TerminalDriver(LinuxDriver):
    """Writes and reads in the terminal's encoding, outlives a broken connection, and can let go of the mouse.

    When a connection breaks, Textual's writing thread dies, and the app then waits forever for it to take the
    next text. A signal that continues what was not stopped would make raw mode what is to be given back.
    """

    def __init__(
        self,
        app: "App[object]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._encoding: str = getattr(app, "encoding", "utf-8")
        # not standard error, as Textual does: whoever keeps that in a file wants to see the app
        file = open(_STANDARD_OUTPUT, "w", encoding=self._encoding, errors="replace", closefd=False)  # noqa: SIM115
        self._file = _Unfailing(file)  # type: ignore[assignment]  # all that Textual uses of it
        self._suspends: bool = getattr(app, "permissions", ALL).suspend
        self._ignore_stopping()

    def start_application_mode(self) -> None:
        """Takes the terminal over, also when the app comes back from the background."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._ignore_stopping()
        if self._app.has_class("-cursor"):
            self.write("\x1b[?25h")

    @property
    def can_suspend(self) -> bool:
        """Whether one may leave the app for the shell."""
        return self._suspends

    def _ignore_stopping(self) -> None:
        """Takes back what Textual does at signals that stop a process, where that is not to be."""
        if not self._suspends:
            for number in STOPPING_SIGNALS:
                signal.signal(number, signal.SIG_IGN)

    @property
    def has_mouse(self) -> bool:
        """Whether the terminal tells us of the mouse, and cannot select text with it."""
        return self._mouse

    def take_mouse(self, taken: bool) -> None:
        """Takes the mouse from the terminal, or gives it back."""
        if taken:
            self._mouse = True
            self._enable_mouse_support()
        else:
            self._disable_mouse_support()
            self._mouse = False

    @property
    def window_size(self) -> Size:
        """As it is at this moment."""
        return Size(*self._get_terminal_size())

    def run_input_thread(self) -> None:
        """Reads keys until the app ends. Bytes that are no text are lost."""
        decoder = getincrementaldecoder("utf-8" if self._encoding == ASCII else self._encoding)(errors="ignore")
        parser, pastes = XTermParser(self._debug), Pastes()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                text = decoder.decode(self._read()) if selector.select(_GLANCE) else ""
                for part in pastes.feed(text, more=bool(selector.select(0))):
                    for message in [part] if isinstance(part, Paste) else parser.feed(part):
                        self.process_message(message)
                for message in parser.tick():
                    self.process_message(message)
        with suppress(EOFError, ParseError):
            list(parser.feed(""))

    def _read(self) -> bytes:
        try:
            keys = os.read(self.fileno, _MOST_BYTES)
        except OSError:
            keys = b""
        if not keys:  # nobody is there any more, and a signal will say so
            self.exit_event.wait(_GLANCE)
        return keys

    def _sigcont_application(self, *arguments: object) -> None:
        if self._must_signal_resume:
            super()._sigcont_application(*arguments)


class _Unfailing:
    """A file of which nobody learns that it cannot be written to."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()
