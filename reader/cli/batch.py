"""`reader ask --batch`: a line of JSON for each line of JSON, in the same order, as they come."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO, NoReturn

import click

from reader.answering.reply_json import reply_document
from reader.cli import output
from reader.cli.asking import Asking
from reader.cli.diagnostics import ExitCode
from reader.cli.opening import library_to_read
from reader.days import HOW_TO_WRITE, first_day, last_day
from reader.errors import QuestionError, ReaderError
from reader.library import Filters, Library
from reader.text import clean_text

_LONGEST_LINE = 1_000_000
"""Bytes. A question may have 10,000 characters, so that this leaves room for whatever else a line carries."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class LineError(ReaderError):
    """A line of a batch that cannot be asked. `question_id` is the one on the line, where it could be read."""

    def __init__(self, reason: str, question_id: str | int | None = None) -> None:
        super().__init__(reason)
        self.question_id = question_id


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of a batch."""

    question_id: str | int
    question: str
    as_of: date | None
    filters: Filters


def answer_batch(file: str, asking: Asking) -> ExitCode:
    """Answers each line of `file`; what a line does not say itself is as in `asking`."""
    outcome = ExitCode.DONE
    with _opened(file) as stream, library_to_read() as library:
        for number, line in _lines(stream):
            try:
                asked = read_line(line, filters=asking.filters, as_of=asking.as_of)
                document = _answered(library, asked, asking)
            except LineError as error:
                document = {"id": number if error.question_id is None else error.question_id, "error": str(error)}
                outcome = ExitCode.WRONG_USAGE
            output.write_json(document)
            output.flush()
    return outcome


def read_line(line: bytes, *, filters: Filters, as_of: date | None) -> Asked:
    """What a line asks. Raises LineError."""
    values = _object(line)
    question_id = _id(values)
    try:
        question = _text(values, "question")
        if question is None:
            raise LineError('no "question"')
        return Asked(
            question_id=question_id,
            question=question,
            as_of=_day(values, "as_of", last_day) or as_of,
            filters=_filters(values, filters),
        )
    except LineError as error:
        raise LineError(str(error), question_id) from error


def _answered(library: Library, asked: Asked, asking: Asking) -> dict[str, object]:
    try:
        reply = replace(asking, filters=asked.filters, as_of=asked.as_of).reply(library, asked.question)
    except QuestionError as error:
        raise LineError(str(error), asked.question_id) from error
    return reply_document(reply, asked.question_id, explain=asking.explain)


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    if file == "-":
        if sys.stdin is None:
            raise click.UsageError("standard input is closed")
        yield sys.stdin.buffer
        return
    try:
        stream = Path(file).open("rb")  # noqa: SIM115 - closed below, where other errors are not taken for its own
    except OSError as error:
        raise click.UsageError(f"{file}: {error.strerror}") from error
    with stream:
        yield stream


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers; of one that is too long only the beginning."""
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        part = line
        while len(part) > _LONGEST_LINE and not part.endswith(b"\n"):
            part = stream.readline(_LONGEST_LINE + 1)
        if number == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
        if line.strip():
            yield number, line


def _object(line: bytes) -> dict[str, object]:
    if len(line) > _LONGEST_LINE:
        raise LineError(f"longer than {_LONGEST_LINE:,} bytes")
    try:
        values = json.loads(line.decode(), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise LineError("not UTF-8") from error
    except (ValueError, RecursionError) as error:  # also a number of more than 4,300 digits
        raise LineError("not JSON") from error
    if not isinstance(values, dict):
        raise LineError("not a JSON object")
    return values


def _id(values: dict[str, object]) -> str | int:
    match values.get("id"):
        case bool():
            raise LineError('"id" is neither text nor a whole number')
        case int(number):
            return number
        case str(text) if text.isprintable():  # else it would not be what the script that sent it compares with
            return text
        case None:
            raise LineError('no "id"')
        case _:
            raise LineError('"id" is neither text nor a whole number')


def _filters(values: dict[str, object], otherwise: Filters) -> Filters:
    since = _day(values, "since", first_day) or otherwise.since
    until = _day(values, "until", last_day) or otherwise.until
    if since and until and since > until:
        raise LineError(f'"since" {since} is after "until" {until}')
    return Filters(since=since, until=until, source=_text(values, "source") or otherwise.source)


def _text(values: dict[str, object], name: str) -> str | None:
    value = values.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise LineError(f'"{name}" is no text')
    return clean_text(value)


def _day(values: dict[str, object], name: str, read: Callable[[str], date]) -> date | None:
    text = _text(values, name)
    if text is None:
        return None
    try:
        return read(text)
    except ValueError as error:
        raise LineError(f'"{name}" is no date: {HOW_TO_WRITE}') from error


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON's")
