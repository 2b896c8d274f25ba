"""Records of other programs as documents: JSON, a record a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.article import Skipped
from reader.gather.document import Document, too_large
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reader.gather.open_file import OpenFile

_PART = 1_000_000
"""Bytes of records that are read as one document: some 200 articles."""


def documents_of(file: OpenFile, records: Iterable[Mapping[str, object] | None]) -> Iterator[Document | Skipped]:
    """The records of `file` in parts of about a megabyte, under the names that `fields_of` knows.

    None keeps the place of a record that is left out. Where they end in `Unreadable`, those before it come first.
    """
    part, first, number = bytearray(), 1, 0
    problem = None
    try:
        for number, record in enumerate(records, 1):
            line = b"" if record is None else json.dumps(record, ensure_ascii=False).encode("utf-8", "replace")
            if len(line) > file.most:
                yield Skipped(f"{file.place}:{number}", too_large(file.most))
                line = b""
            part += line + b"\n"
            if len(part) >= _PART:
                yield _document(file, part, first)
                part, first = bytearray(), number + 1
    except Unreadable as error:
        problem = error
    if part and not part.isspace():
        yield _document(file, part, first)
    if problem:
        raise problem


def _document(file: OpenFile, lines: bytearray, first: int) -> Document:
    return Document(file.place, f"{file.name}.jsonl", bytes(lines), file.modified, first=first)
