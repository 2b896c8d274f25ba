"""A backup read again: whether it is one, and whether all of it is there."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.cli.progress import StatusLine
from reader.errors import BackupRefused, BackupUnreadable
from reader.export_line import archived_in
from reader.export_record import END_TYPE, HEADER, ExportCounts, ExportTally
from reader.gather.containers.compressed import compression, unpacked
from reader.gather.open_file import opened
from reader.gather.unreadable import Unreadable
from reader.text import clean_line

_MOST_BYTES = 60_000_000
"""Of a line: an article with its earlier texts has at most some 9 million characters."""


def is_backup(path: Path) -> bool:
    """Whether the file at `path` begins as a backup does. Raises BackupRefused where that cannot be told."""
    try:
        with _lines(path) as lines:
            first = next(lines, b"")
    except Unreadable:
        return False
    except OSError as error:
        raise BackupRefused(path, f"it cannot be read: {error.strerror}", "check its permissions") from error
    try:
        return _record(first).get("type") == HEADER["type"]
    except ValueError:
        return False


def counts_of(path: Path) -> ExportCounts:
    """How much is in a backup of which every line is as it was written. Raises BackupUnreadable."""
    try:
        with _lines(path) as lines:
            return _counted(path, lines)
    except Unreadable as error:
        raise BackupUnreadable(path, str(error)) from error
    except OSError as error:
        raise BackupUnreadable(path, (error.strerror or str(error)).lower()) from error


def _counted(path: Path, lines: Iterator[bytes]) -> ExportCounts:
    tally, ended = ExportTally(), False
    with StatusLine() as status:
        for number, line in enumerate(lines, start=1):
            if ended:
                raise BackupUnreadable(path, f"something follows after its end, in line {number}")
            try:
                record = _record(line)
                archived_in(record, str(path))
            except ValueError as error:
                raise BackupUnreadable(path, f"line {number} is damaged: {error}") from error
            if number == 1 and record.get("type") != HEADER["type"]:
                raise BackupUnreadable(path, "it is no backup")
            ended = record.get("type") == END_TYPE
            if ended and record != tally.end():
                raise BackupUnreadable(path, "it is not as it was written")
            tally.note(line, record.get("type"))
            if status.is_due():
                status.show(f"checking: {number:,} lines read")
    if not ended:
        raise BackupUnreadable(path, "it was cut off: it lacks its last line")
    return tally.counts


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError("not valid JSON") from error
    if not isinstance(record, dict):
        raise ValueError("not an object")  # noqa: TRY004 - of a person's file
    return record


@contextmanager
def _lines(path: Path) -> Iterator[Iterator[bytes]]:
    with opened(path, clean_line(str(path)), lambda _: None, _MOST_BYTES) as file:
        packing = compression(file.head)
        stream = unpacked(file.stream, packing, file.allowance) if packing else file.stream

        def lines() -> Iterator[bytes]:
            while line := stream.readline(_MOST_BYTES + 1):
                if len(line) > _MOST_BYTES:
                    raise Unreadable("it has a line longer than any backup's")
                yield line

        yield lines()
