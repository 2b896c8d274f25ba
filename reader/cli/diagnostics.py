"""What is told on standard error, and the exit codes: nothing else writes there or decides those."""

import sys
from collections.abc import Callable
from contextlib import suppress
from enum import IntEnum, unique

import click

from reader.cli import output
from reader.cli.verb import HELP_NAMES, is_quiet
from reader.errors import (
    ArticleNotFound,
    BackupRefused,
    BackupUnreadable,
    FeedNotFound,
    FileNotWritten,
    LibraryError,
    NotebookError,
    OutputError,
    PlaceError,
    ReaderError,
)
from reader.text import clean_line


@unique
class ExitCode(IntEnum):
    """What `reader` ends with."""

    DONE = 0
    """Answered, or done."""
    NOTHING_FOUND = 1
    """No good answer, no such article: as grep ends when nothing matches."""
    WRONG_USAGE = 2
    """The command line, the question or a line of a batch cannot be understood, or there is nothing to follow up."""
    LIBRARY_UNUSABLE = 3
    """The library is missing, locked, damaged, too new, or not to be read or written."""
    SOME_SKIPPED = 4
    """Some of what was to be added could not be. The rest was."""
    OUTPUT_FAILED = 5
    """Standard output, or the file named in its place, is closed or full."""
    INTERRUPTED = 130
    """Ctrl+C (128 + SIGINT, as shells count it)."""
    BROKEN_PIPE = 141
    """Whoever read our output has gone, as in `reader list | head` (128 + SIGPIPE)."""


def exit_code_of(error: ReaderError) -> ExitCode:
    """The exit code that an expected failure stands for."""
    match error:
        case LibraryError() | NotebookError() | BackupUnreadable():
            return ExitCode.LIBRARY_UNUSABLE
        case ArticleNotFound() | FeedNotFound():
            return ExitCode.NOTHING_FOUND
        case PlaceError():
            return ExitCode.SOME_SKIPPED
        case OutputError() | FileNotWritten() | BackupRefused():
            return ExitCode.OUTPUT_FAILED
        case _:
            return ExitCode.WRONG_USAGE


def ended(command: Callable[[], int]) -> int:
    """Runs `command` and gives back its exit code. An expected failure is told in one line, a bug is let through."""
    code = _outcome(command)
    return _outcome(_flushed) or code


def complain(line: str) -> None:
    """Tells of an error, in one line, even to those who want it quiet."""
    _write(f"reader: {clean_line(line)}\n")


def narrate(line: str) -> None:
    """Tells what goes on, in one line, unless it is to be quiet."""
    if not is_quiet():
        _write(f"{clean_line(line)}\n")


def draw(line: str) -> None:
    """Draws a line over the last one drawn; an empty one takes it away."""
    _write(f"\r\x1b[K{clean_line(line)}")


def show_help(text: str) -> None:
    """Shows the help to one who did not ask for it."""
    _write(f"{text}\n")


def can_redraw() -> bool:
    """Whether a line on standard error can be drawn over: on a terminal, unless it is a dumb one."""
    return sys.stderr is not None and sys.stderr.isatty() and not output.is_dumb()


def _outcome(command: Callable[[], int]) -> int:
    try:
        return command()
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        complain(_usage_line(error))
        return ExitCode.WRONG_USAGE
    except ReaderError as error:
        if isinstance(error, OutputError):
            output.discard()
        complain(str(error))
        return exit_code_of(error)
    except KeyboardInterrupt:
        if can_redraw():
            draw("")  # over the terminal's own ^C
        complain("interrupted")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        output.discard()
        return ExitCode.BROKEN_PIPE


def _flushed() -> int:
    output.flush()
    return ExitCode.DONE


def _usage_line(error: click.ClickException) -> str:
    message = error.format_message().rstrip(".")
    message = message[:1].lower() + message[1:]
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "reader"
    return f"{message} ({command} {HELP_NAMES[-1]} shows how)"


def _write(text: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError):  # nobody is left to be told, and the work goes on
            sys.stderr.write(text)
            sys.stderr.flush()
