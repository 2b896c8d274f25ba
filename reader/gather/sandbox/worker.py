"""The process that parses: `python -m reader.gather.sandbox.worker SECONDS MEMORY`.

It reads documents from standard input and writes what it finds to standard output, until nobody sends any more.
"""

import ctypes  # noqa: F401 - trafilatura brings it along, and importing it later would ask for what is forbidden then
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Any

from reader.article import Skipped
from reader.gather.document import Document
from reader.gather.formats import found_in
from reader.gather.found import Found
from reader.gather.sandbox.limits import Limits, confine, start_clock
from reader.gather.sandbox.messages import document_of, receive, record_of, send
from reader.gather.survey import Survey, survey
from reader.gather.unreadable import Unreadable

_PART = 500
"""Things found that are sent at once."""

READ = "read"
SURVEY = "survey"
"""What may be asked of a document: what is in it, or what it is."""
OUT_OF_MEMORY = "memory"
"""What is said instead of an end by one who has used up its memory, and ends."""


def main(arguments: list[str]) -> None:
    """Serves until its input ends."""
    limits = Limits(float(arguments[0]), int(arguments[1]))
    requests, replies = _private(0, "rb"), _private(1, "wb")
    confine(limits)
    while True:
        try:
            header, data = receive(requests)
        except EOFError:
            return
        try:
            _serve(header.get("task", READ), document_of(header, data), replies, limits)
        except MemoryError:
            send(replies, OUT_OF_MEMORY)
            return


def _serve(task: str, document: Document, replies: IO[bytes], limits: Limits) -> None:
    """Sends what is in the document, the number of each record before it is read, and in the end null."""

    def on_record(number: int) -> None:
        send(replies, number)
        start_clock(limits.seconds)

    found: list[dict[str, Any]] = []
    start_clock(limits.seconds)
    try:
        for one in _told(task, replace(document, on_record=on_record)):
            found.append(record_of(one))
            if len(found) == _PART:
                send(replies, found)
                found = []
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - parsers of others may raise anything, and one document ends no other
        found.append(record_of(Skipped(document.place, f"its parser failed on it ({type(error).__name__})")))
    finally:
        start_clock(0)
    send(replies, found)
    send(replies, None)


def _told(task: str, document: Document) -> Iterator[Found | Survey]:
    if task == READ:
        yield from found_in(document)
        return
    try:
        yield survey(document)
    except Unreadable as problem:
        yield Skipped(document.place, problem.reason)


def _private(descriptor: int, mode: str) -> IO[bytes]:
    """The stream of a descriptor that nothing else reads or writes by chance."""
    own = os.dup(descriptor)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, descriptor)
    os.close(nothing)
    return os.fdopen(own, mode)


if __name__ == "__main__":
    main(sys.argv[1:])
