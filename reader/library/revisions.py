"""The rows of what articles said before they were changed. The caller holds an open transaction."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from reader.article import Revision
from reader.library.fingerprint import text_digest
from reader.library.moment import moment_text
from reader.library.packing import pack
from reader.library.seal import seal

MOST = 50
"""Earlier texts of one article: the first, which is what was published, and the last of those that followed.

A page of live news changes some hundred times a day; 50 texts of 9,000 characters are 200 kB as they are packed.
"""
MOST_CHARACTERS = 6_000_000
"""Of them together, three times the longest article: a line of an export, which has them all, can still be read."""

_COLUMNS = "title, source, published, length, replaced, digest, body, seal"
_ROWS = f"SELECT {_COLUMNS} FROM revision WHERE article_id = ? ORDER BY id"  # noqa: S608 - ours, and so are the others
_INSERT = f"INSERT INTO revision (article_id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_KEEP_PRESENT = f"""INSERT INTO revision (article_id, {_COLUMNS})
    SELECT id, title, source, published, length, ?1, text.digest, body,
    seal(id, title, source, published, length, ?1, text.digest)
    FROM article JOIN text ON article_id = id WHERE id = ?2"""  # noqa: S608

Row = tuple[Any, ...]


def rows_of(connection: sqlite3.Connection, article_id: int) -> tuple[Row, ...]:
    """The earlier texts of an article as they are stored, the oldest first."""
    return tuple(connection.execute(_ROWS, (article_id,)).fetchall())


def keep_present(connection: sqlite3.Connection, article_id: int) -> None:
    """Keeps what the article says at present, which is about to be replaced."""
    connection.execute(_KEEP_PRESENT, (moment_text(datetime.now(UTC)), article_id))
    _keep_few(connection, article_id)


def put_back(connection: sqlite3.Connection, article_id: int, rows: Iterable[Row]) -> None:
    """Makes the rows again."""
    connection.executemany(_INSERT, [(article_id, *row) for row in rows])


def put_among(connection: sqlite3.Connection, article_id: int, archived: Iterable[Revision]) -> None:
    """Puts earlier texts among those that are held, by the time they were replaced."""
    held = rows_of(connection, article_id)
    known = set(map(_identity, held))
    new = [row for row in (row_of(one, article_id) for one in archived) if _identity(row) not in known]
    if new:
        connection.execute("DELETE FROM revision WHERE article_id = ?", (article_id,))
        put_back(connection, article_id, sorted((*held, *new), key=_replaced))
        _keep_few(connection, article_id)


def is_earlier(connection: sqlite3.Connection, article_id: int, title: str, text: str) -> bool:
    """Whether the article once said this."""
    query = "SELECT 1 FROM revision WHERE article_id = ? AND title = ? AND digest = ?"
    return connection.execute(query, (article_id, title, text_digest(text.encode()))).fetchone() is not None


def row_of(revision: Revision, article_id: int) -> Row:
    """A revision of that article as it is stored."""
    digest, body = pack(revision.text)
    said = (
        revision.title,
        revision.source,
        revision.published.toordinal() if revision.published else 0,
        len(revision.text),
        moment_text(revision.replaced),
        digest,
    )
    return (*said, body, seal(article_id, *said))


def _identity(row: Row) -> tuple[str, str, bytes]:
    """What tells it from all others: its body may be packed otherwise elsewhere."""
    title, _, _, _, replaced, digest, *_ = row
    return title, replaced, digest


def _replaced(row: Row) -> str:
    replaced: str = row[4]
    return replaced


def _keep_few(connection: sqlite3.Connection, article_id: int) -> None:
    """Forgets the oldest but the first, where there are more than are kept."""
    query = "SELECT id, length FROM revision WHERE article_id = ? ORDER BY id"
    found = connection.execute(query, (article_id,)).fetchall()
    characters = sum(length for _, length in found)
    while len(found) > 2 and (len(found) > MOST or characters > MOST_CHARACTERS):
        oldest, length = found.pop(1)
        characters -= length
        connection.execute("DELETE FROM revision WHERE id = ?", (oldest,))
