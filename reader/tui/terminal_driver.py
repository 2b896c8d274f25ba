"""Textual's driver, made to bear what happens to terminals."""

from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.app import App


class TerminalDriver(LinuxDriver):
    """Outlives a broken connection, keys in another encoding, and a signal that continues what was not stopped.

    Of the first Textual's writing thread dies, and the app then waits forever for it to take the next
    text. The second ends the app. After the third, raw mode counts as what is to be given back.
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

    def run_input_thread(self) -> None:
        """Reads keys. Bytes that are not UTF-8 are lost."""
        while not self.exit_event.is_set():
            with suppress(UnicodeDecodeError):
                super().run_input_thread()

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
