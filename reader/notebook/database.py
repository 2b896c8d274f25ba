"""The notebook's database: one connection, and one at a time who uses it."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.notebook.failures import damaged, failures_named
from reader.notebook.file import connect
from reader.sql_callbacks import called_by_sqlite

Row = tuple[object, ...]


class Database:
    """The tables in one file, for any thread. Everything but closing may raise NotebookError."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._connection = connect(file)
        self._connection.create_function("holds", 2, _holds, deterministic=True)
        self._turn = threading.Lock()

    def close(self) -> None:
        """Gives the file back."""
        with self._turn:
            self._connection.close()

    def copy_into(self, other: "Database") -> None:
        """Makes the other one, which has nothing to lose, the same as this one is at this moment."""
        with self._turn, other._turn, failures_named(self.file):
            self._connection.backup(other._connection)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction that is kept as a whole, or not at all."""
        with self._turn, failures_named(self.file):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def rewrite(self) -> None:
        """Writes the file anew, with what it holds and nothing that it held before."""
        with self._turn, failures_named(self.file):
            self._connection.execute("VACUUM")

    @contextmanager
    def reading(self, query: str, *values: object) -> Iterator[list[Row]]:
        """The rows of a query. What cannot be made of them within is damage."""
        with self._turn, failures_named(self.file):
            rows = self._connection.execute(query, values).fetchall()
        try:
            yield rows
        except (TypeError, ValueError, OverflowError) as error:
            raise damaged(self.file) from error


@called_by_sqlite
def _holds(text: object, words: object) -> bool:
    """Whether each of the words stands somewhere in the text, in capitals or not."""
    if not isinstance(text, str) or not isinstance(words, str):
        return False
    folded = text.casefold()
    return all(word in folded for word in words.casefold().split())
