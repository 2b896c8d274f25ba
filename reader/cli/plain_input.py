"""Lines that a person types at a prompt, or that come through a pipe."""

import sys
from collections.abc import Iterable
from contextlib import suppress

from reader.cli import output
from reader.cli.diagnostics import complain
from reader.cli.prompt_signals import PromptSignals
from reader.idle import IdleClock

PROMPT = "> "
LONGEST = 20_000
"""Characters: twice as many as a question may have."""
_ROWS_OF_PIPE = 20
_FEWEST_ROWS = 3
_OTHER_ROWS = 3
"""Below the text: what is left of it, the prompt, and one for what was typed last."""


class LineInput:
    """Standard input, line by line. `earlier` are questions that the Up key brings back, oldest first.

    Lines that are not to be `edited` are taken as the terminal gives them: the keys that edit lines also complete the
    names of files and of users. After `idle` minutes in which none comes there is no next one.
    """

    def __init__(self, earlier: Iterable[str] = (), *, edited: bool = True, idle: float | None = None) -> None:
        self.is_typed = is_typed()
        """Whether a person types, and so has to be shown a prompt."""
        if self.is_typed:
            PromptSignals()
        self._idle = IdleClock(idle, self._end_idle)
        self._edited = edited and self.is_typed and not output.is_dumb() and _take_up_history(earlier)
        reconfigure = getattr(sys.stdin, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")  # a byte that is no text must not end it

    def line(self) -> str | None:
        """The next line without its end, None when there is none. What is longer than LONGEST ends there."""
        if sys.stdin is None:
            return None
        self._idle.again()
        try:
            return input(PROMPT) if self._edited else self._read()
        except EOFError:
            return None
        except OSError:  # the terminal has gone
            return None
        finally:
            self._idle.stop()

    def _end_idle(self) -> None:
        complain(str(self._idle))
        raise EOFError

    def _read(self) -> str | None:
        if self.is_typed:
            output.write(PROMPT)
            output.flush()
        line = sys.stdin.readline(LONGEST)
        rest = line
        while len(rest) == LONGEST and not rest.endswith("\n"):
            rest = sys.stdin.readline(LONGEST)
        return line.rstrip("\r\n") if line else None


def is_typed() -> bool:
    """Whether a person types, and sees what is answered."""
    return sys.stdin is not None and sys.stdin.isatty() and output.is_terminal()


def _take_up_history(earlier: Iterable[str]) -> bool:
    """Lets a line be edited, and Up bring back earlier ones. False where Python has no such thing."""
    with suppress(ImportError):
        import readline

        readline.parse_and_bind("set enable-bracketed-paste off")  # it would have to be taken back at the end
        readline.clear_history()
        for line in earlier:
            readline.add_history(line)
        return True
    return False


def page_rows() -> int:
    """How many lines of text are shown at once: those of the terminal, less what is told below them and the prompt."""
    if not output.is_terminal():
        return _ROWS_OF_PIPE
    return max(_FEWEST_ROWS, output.terminal_rows() - _OTHER_ROWS)
