"""One parsing process, as seen by who sends it documents."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from threading import Lock
from typing import Any

from reader.article import Skipped
from reader.gather.document import Document
from reader.gather.found import Found
from reader.gather.sandbox.limits import Limits
from reader.gather.sandbox.messages import found_of, header_of, receive, send
from reader.gather.sandbox.worker import OUT_OF_MEMORY, READ, SURVEY
from reader.gather.survey import Survey

_COMMAND = (sys.executable, "-P", "-B", "-m", "reader.gather.sandbox.worker")
_MOST_PASSED_OVER = 3
"""Records of one document that may each end a process before the rest of the document is given up."""


class Killed(Exception):
    """The process has ended in the middle of a document."""

    def __init__(self, reason: str, record: int | None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.record = record
        """The number of the record that it was at, where it told."""


class ParsingProcess:
    """Starts the process when it is first needed, and anew after it has ended."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._starting = Lock()
        self._ended = False

    def survey(self, document: Document) -> Survey | Skipped:
        """What the document is, or why that cannot be told."""
        try:
            found = self._found(document, SURVEY)
        except Killed as end:
            return Skipped(document.place, end.reason)
        return next(
            (one for one in found if isinstance(one, Survey | Skipped)), Skipped(document.place, "nothing there")
        )

    def read(self, document: Document) -> list[Found]:
        """What is in the document. A record, or a document, that is too much for the process is a `Skipped`.

        The document is then read once more without the record. Nothing is found any more after `end`.
        """
        skipped: list[Found] = []
        while not self._ended:
            try:
                return [*(one for one in self._found(document, READ) if not isinstance(one, Survey)), *skipped]
            except Killed as end:
                if end.record is None:
                    return [*skipped, Skipped(document.place, end.reason)]
                skipped.append(Skipped(f"{document.place}:{end.record}", end.reason))
                if len(skipped) == _MOST_PASSED_OVER:
                    return [*skipped, Skipped(document.place, "too many of its records are too much to read")]
                document = replace(document, passed_over=document.passed_over | {end.record})
        return skipped

    def end(self) -> None:
        """Ends the process, whatever it is doing, and starts none any more."""
        with self._starting:
            self._ended = True
            if self._process is not None:
                self._process.kill()

    def clean_up(self) -> None:
        """Gives back what an ended process has left."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):  # what could not be sent any more
                    if stream is not None:
                        stream.close()
            process.wait()

    def _found(self, document: Document, task: str) -> list[Found | Survey]:
        found: list[Found | Survey] = []
        record = None
        try:
            for message in self._messages(document, task):
                if isinstance(message, int):
                    record = message
                else:
                    found.extend(map(found_of, message))
        except (EOFError, ConnectionError) as error:
            raise Killed(self._reason(), record) from error
        return found

    def _messages(self, document: Document, task: str) -> Iterator[Any]:
        process = self._running()
        assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 - both are pipes
        send(process.stdin, header_of(document) | {"task": task}, document.data)
        while True:
            message, _ = receive(process.stdout)
            if message is None:
                return
            if message == OUT_OF_MEMORY:
                raise EOFError
            yield message

    def _running(self) -> subprocess.Popen[bytes]:
        with self._starting:
            if self._ended:
                raise EOFError
            if self._process is None:
                # a session of its own: Ctrl+C and Ctrl+Z at the terminal are ours to answer
                self._process = subprocess.Popen(  # noqa: S603 - this program itself, with two numbers
                    [*_COMMAND, str(self._limits.seconds), str(self._limits.memory)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            return self._process

    def _reason(self) -> str:
        """Why the process ended; it is gone then."""
        code = None
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                code = self._process.wait(1.0)
        self.clean_up()
        if code == -signal.SIGALRM:
            return f"takes more than {self._limits.seconds:g} seconds to read"
        if code == 0:
            return f"takes more than {self._limits.memory // 1_000_000} MB of memory to read"
        return "ends the process that reads it"
