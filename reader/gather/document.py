"""One document, whole and unpacked, whatever it holds."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from reader.article import Skipped
from reader.gather.encoding import decoded
from reader.gather.unreadable import Unreadable

MAX_BYTES = 50_000_000
"""Of one document, or of one line in a file of many: above any article by far."""

_HEAD = 1 << 17
"""Bytes that tell what a document is."""

_Record = TypeVar("_Record")
_Found = TypeVar("_Found")


def too_large(most: int) -> str:
    """Why a document of more than `most` bytes is skipped."""
    return f"more than {most / 1_000_000:g} MB, too large for one document"


@dataclass(frozen=True)
class Document:
    """What is read as one: a file, a member of an archive, a page that was fetched, some lines of a long list."""

    place: str
    """Where it is, safe to show: an absolute path, `PATH!MEMBER`, or an address."""
    name: str
    """Its file name without the ending of a compression: `news.jsonl` for `news.jsonl.xz`."""
    data: bytes = field(repr=False)
    modified: date | None = None
    address: str = ""
    """Where it was fetched from, as a server or a web archive says."""
    declared: str = ""
    """What its server declared it to be: `text/html; charset=big5`."""
    first: int = 1
    """The number of its first record, where it is a part of a longer list."""
    passed_over: frozenset[int] = frozenset()
    """The numbers of records that proved too much for the parser."""
    on_record: Callable[[int], None] | None = field(default=None, repr=False, compare=False)
    """Told the number of each record before it is read."""

    @property
    def suffix(self) -> str:
        """The ending of its name in lower case, with its dot."""
        return os.path.splitext(self.name)[1].lower()  # noqa: PTH122 - a name, which may hold any character

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return os.path.splitext(self.name)[0]  # noqa: PTH122

    @property
    def head(self) -> bytes:
        """Its first bytes, enough to tell what it is."""
        return self.data[:_HEAD]

    @cached_property
    def beginning(self) -> str:
        """The text of its head, not cleaned, without white space before it."""
        return decoded(self.head, self.declared).lstrip()

    def text(self) -> str:
        """All of its text, not cleaned."""
        return decoded(self.data, self.declared)

    def numbered(self, records: Iterable[_Record]) -> Iterator[tuple[int, _Record]]:
        """The records with their numbers, without empty lines and without those that are passed over.

        Whatever reads many records from one document goes through them with this, so that each has the time that one
        document has, and one that is too much for the parser costs no other.
        """
        for number, record in enumerate(records, self.first):
            if record == "" or number in self.passed_over:
                continue
            if self.on_record:
                self.on_record(number)
            yield number, record

    def read_each(
        self, records: Iterable[_Record], read: Callable[[_Record, str], _Found]
    ) -> Iterator[_Found | Skipped]:
        """What `read` makes of each of the `numbered` records and its place; a `Skipped` of one that is `Unreadable`.

        The place is `PATH:N`, or the document's own where it was fetched: there an entry moves on with every new one.
        """
        for number, record in self.numbered(records):
            place = self.place if self.address else f"{self.place}:{number}"
            try:
                yield read(record, place)
            except Unreadable as problem:
                yield Skipped(place, problem.reason)
