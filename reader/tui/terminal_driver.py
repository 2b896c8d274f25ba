"""Textual's driver, made to bear that the terminal goes away."""

from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.app import App


class TerminalDriver(LinuxDriver):
    """Writes to the terminal for as long as there is one.

    When a connection breaks, Textual's writing thread dies of its first error, and the app then waits
    forever for it to take the next text.
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
        self._file = _Unfailing(self._file)  # type: ignore[arg-type, assignment]  # all that Textual uses of it


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
