"""`reader --plain`: the conversation at a prompt, for screen readers, serial lines and scripts."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.answering.explanation import count
from reader.cli import output
from reader.cli.app import opened_notebook
from reader.cli.connecting import settings_in_effect
from reader.cli.diagnostics import ExitCode, complain, exit_code_of, narrate
from reader.cli.opening import library_to_read
from reader.cli.plain_input import PROMPT, LineInput, is_typed
from reader.errors import OutputError, ReaderError
from reader.text import clean_line, clean_text

if TYPE_CHECKING:
    from reader.cli.plain_talk import Talk
    from reader.conversation.conversation import Conversation

_BROUGHT_BACK = 200
"""Earlier questions that the Up key brings back."""
_READ_ON = "more"
"""What Enter alone says while an article is open."""


def talk(*, ascii_only: bool) -> int:
    """Answers what is typed, or what comes through a pipe, until it ends; gives back the exit code.

    A person's conversation is kept as the app keeps it, and ends with 0. Of a pipe nothing is kept, and it ends with
    what its last line came to. With `ascii_only` nothing else is written.
    """
    settings = settings_in_effect()
    if ascii_only or settings.ascii or (settings.ascii is None and _speaks_ascii()):
        output.use_ascii()
    with library_to_read() as library:
        settings = settings.on_what_is_only_read() if library.is_read_only else settings
        from reader.cli.plain_talk import Talk
        from reader.conversation.conversation import Conversation

        notebook, _ = opened_notebook(library.folder, kept=is_typed() and settings.history)
        with notebook:
            earlier = reversed([kept.question for kept in notebook.questions(limit=_BROUGHT_BACK)])
            lines = LineInput(earlier, edited=settings.permissions.see_files, idle=settings.idle)
            conversation = Conversation(library, notebook)
            talk = Talk(library, notebook, conversation, settings, hints=lines.is_typed)
            if lines.is_typed:
                narrate(_welcome(library.index.count(), conversation))
                _answer_person(lines, talk)
                return ExitCode.DONE
            return _answer_pipe(lines, talk)


def _welcome(articles: int, conversation: Conversation) -> str:
    welcome = f"{count(articles, 'article')} in the library. Ask about the news in plain words, or say help."
    if not conversation.exchanges:
        return welcome
    last = conversation.exchanges[-1].question
    return f"{welcome} The conversation goes on after: {last} (new conversation begins another)"


def _answer_person(lines: LineInput, talk: Talk) -> None:
    """Until a farewell or Ctrl+D. Ctrl+C drops the line, or stops what goes on."""
    goes_on = True
    while goes_on and not talk.ended:
        with suppress(KeyboardInterrupt):  # pressed once more, while the first is told
            goes_on = _answer_next(lines, talk)


def _answer_next(lines: LineInput, talk: Talk) -> bool:
    """Answers the next line. False where there is none."""
    try:
        line = lines.line()
    except KeyboardInterrupt:
        output.write_line()
        return True
    if line is None:
        output.write_line()  # the shell's prompt is not to stand behind ours
        return False
    if line.strip() or talk.reads_on:
        try:
            _answer(talk, line.strip() or _READ_ON)
        except KeyboardInterrupt:
            output.write_line("\n(stopped)")
        output.write_line()
    return True


def _answer_pipe(lines: LineInput, talk: Talk) -> ExitCode:
    """Until its end, each reply below what it answers."""
    outcome = ExitCode.DONE
    while not talk.ended and (line := lines.line()) is not None:
        if line.strip():
            output.write_line(f"{PROMPT}{clean_line(line)}")
            outcome = _answer(talk, line)
            output.write_line()
            output.flush()
    return outcome


def _answer(talk: Talk, line: str) -> ExitCode:
    try:
        return talk.say(clean_text(line))
    except OutputError:
        raise
    except ReaderError as error:
        complain(str(error))
        return exit_code_of(error)


def _speaks_ascii() -> bool:
    """Whether the terminal is said to know nothing else: Python itself takes the C locale for UTF-8."""
    return output.is_terminal() and os.environ.get("LC_ALL") in ("C", "POSIX")
