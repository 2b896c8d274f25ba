"""Tables too long for one document: their rows in parts, each under the header."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from reader.article import Skipped
from reader.gather.document import Document, too_large
from reader.gather.encoding import decoded, is_wide
from reader.gather.table_header import SUFFIXES, header_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.gather.open_file import OpenFile

_PART = 1_000_000
"""Bytes of rows that are read as one document."""
_MAX_ROW = 10_000_000
"""Bytes of a row: a text that is longer than an article may be, five times over."""


def recognises(file: OpenFile) -> bool:
    """Whether it says by its name that it is a table, and its first line that reports are in it."""
    if file.suffix not in SUFFIXES or is_wide(file.head):  # the line ends of UTF-16 are no single bytes
        return False
    header = header_of(decoded(file.head))
    return header is not None and header.names_a_text


def members(file: OpenFile) -> Iterator[Document | Skipped]:
    """The rows in parts of about a megabyte, each a document with the header above them."""
    beginning = decoded(file.head)
    header = header_of(beginning)
    if header is None:
        yield file.document()
        return
    top = b"".join(file.stream.readline() for _ in range(beginning[: header.end].count("\n")))
    part, first, number = bytearray(), 1, 0
    for row in _rows(file, header.delimiter):
        number += 1
        part += row or b""
        if len(part) >= _PART or row is None:
            yield from _part(file, top, part, first)
            part, first = bytearray(), number + 1
        if row is None:
            yield Skipped(f"{file.place}:{number}", too_large(_most(file)))
    if number == 0:
        yield Document(file.place, file.name, top, file.modified)
    yield from _part(file, top, part, first)


def _most(file: OpenFile) -> int:
    return min(file.most, _MAX_ROW)


def _rows(file: OpenFile, delimiter: str) -> Iterator[bytes | None]:
    """The bytes of each row, line ends within quotes and all; None for one of too many."""
    most = _most(file)
    csv.field_size_limit(2 * most)  # so that what follows a row that is too long is still told apart from it
    read: list[bytes] = []

    def lines() -> Iterator[str]:
        while line := file.stream.readline(most):
            read.append(line)
            yield line.decode("latin-1")  # what parts rows and columns is ASCII in all encodings but UTF-16

    rows = csv.reader(lines(), delimiter=delimiter, skipinitialspace=delimiter != "\t")
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield None
        else:
            row = b"".join(read)
            if cells:
                yield row if len(row) <= most else None
        read.clear()


def _part(file: OpenFile, top: bytes, rows: bytearray, first: int) -> Iterator[Document]:
    if rows:
        yield Document(file.place, file.name, top + rows, file.modified, first=first)
