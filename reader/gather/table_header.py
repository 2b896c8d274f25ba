"""The first line of a table, which names what is in its columns."""

import csv
import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.gather.fields import fields_of, has_text, metadata_of
from reader.gather.unreadable import Unreadable

SUFFIXES = frozenset({".csv", ".tsv", ".tab", ".psv"})
_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"sep=([,;|\t:^~])\r?\n")
"""What spreadsheets write above a header to say how its columns are parted."""
_MAX_HEADER = 10_000
"""Characters. The header of a table of news has some hundred."""
_MAX_NAME = 60
"""Characters of a column's name. In a text that is no table, some sentence between two commas is longer."""


class Header(NamedTuple):
    """What the first line says."""

    names: Sequence[str]
    delimiter: str
    end: int
    """Characters up to the first row."""

    @property
    def names_a_text(self) -> bool:
        """Whether one of the columns holds texts, or summaries."""
        return _names_a_text(self.names)

    @property
    def names_a_title(self) -> bool:
        """Whether one of the columns holds titles."""
        return bool(metadata_of(dict.fromkeys(self.names, "x")).title)


def header_of(text: str) -> Header | None:
    """The header that `text` begins with, None where its first line is none."""
    said = _SEPARATOR_LINE.match(text)
    start = said.end() if said else 0
    end = text.find("\n", start, start + _MAX_HEADER)
    line = text[start : end if end >= 0 else start + _MAX_HEADER].rstrip("\r")
    rows = [(_row(line, delimiter), delimiter) for delimiter in (said[1] if said else _DELIMITERS)]
    names, delimiter = max(rows, key=lambda row: (_names_a_text(row[0]), len(row[0])))
    if len(names) < 2 or any(len(name) > _MAX_NAME for name in names):
        return None
    return Header(names, delimiter, end + 1 if end >= 0 else len(text))


def _names_a_text(names: Sequence[str]) -> bool:
    record = dict.fromkeys(names, "x")
    if has_text(record):
        return True
    try:
        return bool(fields_of(record).text)
    except Unreadable:
        return False


def _row(line: str, delimiter: str) -> list[str]:
    try:
        return [name.strip() for name in next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])]
    except csv.Error:  # a name of more than the limit
        return []
