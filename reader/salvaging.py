"""What can still be read of a damaged database, row by row."""

import sqlite3
from collections.abc import Generator, Iterator
from typing import Any

REPAIR = "reader doctor --repair saves what can be read"
"""The way out of damage."""

_PORTION = 500
"""Rows read at once."""
_MOST_GAPS = 5_000
"""Of a table. What follows after more is given up."""
_MOST_FAILURES = 2_000
"""In a gap: one half of it is tried after the other, and a query that fails takes some 20 microseconds. A page of a
hundred rows that cannot be read costs some three hundred."""
LARGEST_ID = 2**40
"""No row has a greater number unless it is damaged."""
_FAILURES = (sqlite3.DatabaseError, UnicodeDecodeError, MemoryError)

Row = tuple[Any, ...]


def readable_rows(connection: sqlite3.Connection, columns: str, source: str, key: str = "id") -> Iterator[Row]:
    """The rows of `source` that can be read, by their `key`, which comes first in each and is a table's own number."""
    table = _Table(connection, f"SELECT {key}, {columns} FROM {source} WHERE {key} BETWEEN ? AND ? ORDER BY {key}")  # noqa: S608 - ours
    first = 1
    for _ in range(_MOST_GAPS):
        first = yield from table.up_to_gap(first)
        if first > LARGEST_ID:
            return
        after = table.end_of_gap(first)
        yield from table.within_gap(first, after - 1)
        first = after


class _Table:
    """Reads a table of which parts cannot be read."""

    def __init__(self, connection: sqlite3.Connection, query: str) -> None:
        self._connection = connection
        self._query = f"{query} LIMIT {_PORTION}"
        self._probe = f"{query} LIMIT 1"

    def up_to_gap(self, first: int) -> Generator[Row, None, int]:
        """The rows from `first` on; gives the number from which on they cannot be read."""
        while first <= LARGEST_ID:
            try:
                rows = self._connection.execute(self._query, (first, LARGEST_ID)).fetchall()
            except _FAILURES:
                break
            for row in rows:
                if not isinstance(row[0], int) or row[0] < first:  # out of their order: a damaged page
                    return first
                yield row
                first = row[0] + 1
            if len(rows) < _PORTION:
                return LARGEST_ID + 1
        return (yield from self._up_to_row(first))

    def _up_to_row(self, first: int) -> Generator[Row, None, int]:
        """The same one by one: some of the portion can be read."""
        for _ in range(_PORTION):
            row = self._next(first)
            if row is None or row[0] < first:
                break
            yield row
            first = row[0] + 1
        return first

    def end_of_gap(self, first: int) -> int:
        """The number above `first` from which on rows can be read again."""
        failed, step = first, 1
        while failed + step <= LARGEST_ID and not self._can_go_on(failed + step):
            failed, step = failed + step, step * 2
        reached = min(failed + step, LARGEST_ID + 1)
        while reached - failed > 1:
            middle = (failed + reached) // 2
            if self._can_go_on(middle):
                reached = middle
            else:
                failed = middle
        return reached

    def within_gap(self, first: int, last: int) -> Iterator[Row]:
        """The rows that stand between others that cannot be read."""
        left, failures = [(first, last)], 0
        while left and failures < _MOST_FAILURES:
            first, last = left.pop()
            try:
                rows = self._connection.execute(self._query, (first, last)).fetchall()
            except _FAILURES:
                failures += 1
                if first < last:
                    middle = (first + last) // 2
                    left += [(middle + 1, last), (first, middle)]
                continue
            yield from rows

    def _can_go_on(self, first: int) -> bool:
        try:
            row = self._connection.execute(self._probe, (first, LARGEST_ID)).fetchone()
        except _FAILURES:
            return False
        return row is None or (isinstance(row[0], int) and row[0] >= first)

    def _next(self, first: int) -> Row | None:
        try:
            row: Row | None = self._connection.execute(self._probe, (first, LARGEST_ID)).fetchone()
        except _FAILURES:
            return None
        return row


def readable_row(connection: sqlite3.Connection, query: str, *values: object) -> Row | None:
    """The first row of a query, None where there is none or it cannot be read."""
    try:
        found: Row | None = connection.execute(query, values).fetchone()
    except _FAILURES:
        return None
    return found


def all_readable(connection: sqlite3.Connection, query: str) -> Iterator[Row]:
    """The rows of a query up to the first that cannot be read."""
    try:
        yield from connection.execute(query)
    except _FAILURES:
        return
