"""Tables, CSV and TSV: a report a row, under a header that names what is in its columns."""

import csv
import io
from collections.abc import Iterator

from reader.article import Article, Skipped
from reader.gather.document import MAX_BYTES, Document
from reader.gather.fields import article_of, fields_of, key_of
from reader.gather.table_header import SUFFIXES, header_of
from reader.gather.unreadable import Unreadable


def recognises(document: Document) -> bool:
    """Whether it says so by its name, or its first line names a title and a text."""
    if document.suffix in SUFFIXES:
        return True
    header = header_of(document.beginning)
    return header is not None and header.names_a_text and header.names_a_title


def read(document: Document) -> Iterator[Article | Skipped]:
    """The reports of a table. The place of each is `PATH:N`, its row below the header."""
    text = document.text()
    header = header_of(text)
    if header is None or not header.names_a_text:
        raise Unreadable("no column called title or text in its first line")
    if not text[header.end :].strip():
        raise Unreadable("no rows below its first line")
    csv.field_size_limit(MAX_BYTES)

    def article(row: list[str], place: str) -> Article:
        fields = fields_of(dict(zip(header.names, row, strict=False)))
        return article_of(fields, place=place, key=key_of(fields, document.stem))

    yield from document.read_each(_rows(text[header.end :], header.delimiter), article)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows that are not empty, line ends within quotes and all."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=delimiter != "\t")
    try:
        for row in reader:
            if row:
                yield row
    except csv.Error as error:
        raise Unreadable(f"not readable as a table: {error}") from error
