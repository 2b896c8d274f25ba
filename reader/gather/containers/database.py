"""SQLite databases of other programs: read-only, and trusted in nothing."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from reader.gather.unreadable import Unreadable
from reader.sql_callbacks import called_by_sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Set
    from pathlib import Path

    from reader.gather.open_file import OpenFile

_MAGIC = b"SQLite format 3\x00"
_READ_VERSION = 19
"""The byte that is 2 where changes go to a write-ahead log first."""
_SECONDS = 5.0
"""How long a database is waited for that another program is writing."""
_STEPS = 100_000
"""Steps of SQLite's machine from one row to the next, or to load the schema: a row takes as many as it has columns and
a few more, a table of the schema some 20. Pages that lead to one another in a circle would take steps for ever."""
_OTHERS = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})

Row = dict[str, object]


class Database:
    """What may be asked of a database: the rows of its tables, as they lie."""

    def __init__(self, connection: sqlite3.Connection, size: int) -> None:
        self._connection = connection
        self._left = 2 * size
        """Bytes of rows that there can be."""
        self._steps = _Steps()
        connection.set_progress_handler(self._steps, _STEPS)
        self.tables = frozenset(
            name
            for name, root in connection.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'")
            if isinstance(name, str) and root  # a virtual table has no root
        )

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of `table` by the names of their columns; none where there is no such table.

        What is damaged or has no end is `Unreadable`, after the rows before it. So is a table whose columns are
        computed: what computes them could take for ever.
        """
        if table not in self.tables:
            return
        hidden = self._connection.execute("SELECT 1 FROM pragma_table_xinfo(?) WHERE hidden", (table,))
        if hidden.fetchone():
            raise Unreadable("not a database as its program makes it")
        self._steps.since_row = 0
        cursor = self._connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - one of ours
        names = [column[0] for column in cursor.description]
        for values in cursor:
            self._steps.since_row = 0
            self._left -= 1 + sum(len(value) for value in values if isinstance(value, str | bytes))
            if self._left < 0:
                raise Unreadable("a damaged database, with more in it than there can be")
            yield dict(zip(names, values, strict=True))


class _Steps:
    """Ends a query that goes on and on without a row."""

    def __init__(self) -> None:
        self.since_row = 0

    @called_by_sqlite
    def __call__(self) -> bool:
        self.since_row += 1
        return self.since_row > 1


def has_tables(file: OpenFile, names: Set[str]) -> bool:
    """Whether `file` is a database with these tables. Where it cannot be opened, its beginning tells."""
    if not file.head.startswith(_MAGIC):
        return False
    if file.path is not None:
        try:
            with opened_database(file) as database:
                return names <= database.tables
        except Unreadable:
            pass
    return all(name.encode() in file.head for name in names)


@contextmanager
def opened_database(file: OpenFile) -> Iterator[Database]:
    """The database that `file` is, read-only. What goes wrong with it is `Unreadable`."""
    try:
        with closing(_connection(file)) as connection:
            connection.text_factory = _text
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, file.most)
            for setting in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON"):
                connection.execute(f"PRAGMA {setting}")
            yield Database(connection, _size(file))
    except sqlite3.OperationalError as error:
        raise Unreadable(_reason(error)) from error
    except (sqlite3.Error, UnicodeDecodeError) as error:  # its names may be no text, and SQLite's words on them none
        raise Unreadable("a damaged database") from error


def value_of(row: Mapping[str, object], name: str) -> str:
    """A text of the row; empty where it is none."""
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _connection(file: OpenFile) -> sqlite3.Connection:
    """Of a database in an archive, all is read into memory."""
    if file.path is not None:
        return sqlite3.connect(_address(file.path, file.head), uri=True, timeout=_SECONDS, check_same_thread=False)
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    data = bytearray(file.document().data)
    data[_READ_VERSION - 1 : _READ_VERSION + 1] = b"\x01\x01"  # in memory there is no log beside it
    connection.deserialize(bytes(data))
    return connection


def _address(path: Path, head: bytes) -> str:
    """How SQLite is told of the file, so that no character in its name means anything.

    Where changes go to a log and there is none, nobody is writing, and SQLite is told so: it would put one there.
    """
    address = f"file:{quote(os.fsencode(path))}?mode=ro"
    keeps_log = head[_READ_VERSION : _READ_VERSION + 1] == b"\x02"
    log = path.with_name(f"{path.name}-wal")
    return f"{address}&immutable=1" if keeps_log and not log.exists() else address


def _size(file: OpenFile) -> int:
    """The bytes that there are of it."""
    if file.path is None:
        return file.most
    log = file.path.with_name(f"{file.path.name}-wal")
    return file.path.stat().st_size + (log.stat().st_size if log.exists() else 0)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _reason(error: sqlite3.OperationalError) -> str:
    if error.sqlite_errorcode & 0xFF not in _OTHERS:
        return "a damaged database"
    return "a database that another program is writing, or was when it ended (close that program, or open it once more)"
