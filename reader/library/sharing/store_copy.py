"""A copy of the store for others to read: the articles with all that is held of them, and nothing of its owner's.

It is written row by row, so that what was removed, and still lies between the rows of the store, is not in it.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader.address import is_web_address
from reader.library.failures import BUSY_TIMEOUT, STORE_FILE
from reader.library.schema import migrate
from reader.library.seal import ARTICLE_IS_WHOLE, ORIGIN_IS_WHOLE, know_seals, seal_article, seal_origin
from reader.sql_callbacks import called_by_sqlite

COPIED = ("article", "text", "origin", "revision")
"""The tables that are copied as they are."""
LEFT_OUT = ("feed", "reading", "removal")
"""Addresses of feeds may hold passwords; the rest is of use to a writer alone. `meta` and `place` are made anew."""

_PLACES = """INSERT OR IGNORE INTO place SELECT place.id, origin_id, shown_place(place.place, origin.url)
    FROM library.place JOIN library.origin ON origin.id = origin_id ORDER BY place.id"""
# What came by a feed and has no address of its own may have the feed's in its key.
_OF_FEEDS = """SELECT DISTINCT origin.id, article_id FROM library.place JOIN library.origin ON origin.id = origin_id
    WHERE place.place != origin.url AND (place.place LIKE 'http://%' OR place.place LIKE 'https://%')
    AND key NOT IN ('', origin.url)"""

_SITE = re.compile(r"(https?://)(?:[^/?#\\]*@)?([^/?#\\]*)", re.IGNORECASE)


class StoreCopy:
    """The store as it is at one moment, written to another file; made by `store_copy`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._connection = connection

    def begin(self) -> None:
        """From now on it is what the store holds at this moment, whoever writes to that meanwhile."""
        self._execute("BEGIN")
        self.store, self.generation = self._execute("SELECT store, generation FROM library.meta").fetchone()

    def write(self) -> None:
        """Writes it."""
        self.articles: int = self._execute("SELECT count(*) FROM library.article").fetchone()[0]
        self._execute("UPDATE meta SET store = ?, generation = ?", (self.store, self.generation))
        for table in COPIED:  # page by page, as both have the same columns and indexes
            self._execute(f"INSERT INTO {table} SELECT * FROM library.{table}")  # noqa: S608 - ours
        self._execute(_PLACES)
        for origin_id, article_id in self._execute(_OF_FEEDS).fetchall():
            self._forget_key(origin_id, article_id)
        self._execute("COMMIT")

    def _forget_key(self, origin_id: int, article_id: int) -> None:
        """A row that is damaged stays so."""
        origin, article = (
            self._execute(f"SELECT {whole} FROM {table} WHERE id = ?", (row,)).fetchone()  # noqa: S608 - ours
            for table, whole, row in (("origin", ORIGIN_IS_WHOLE, origin_id), ("article", ARTICLE_IS_WHOLE, article_id))
        )
        self._execute("UPDATE origin SET key = '' WHERE id = ?", (origin_id,))
        self._execute("UPDATE article SET key = '' WHERE id = ?", (article_id,))
        if origin[0]:
            seal_origin(self._connection, origin_id)
        if article[0]:
            seal_article(self._connection, article_id)


@contextmanager
def store_copy(library: Path, file: Path) -> Iterator[StoreCopy]:
    """The store of `library`, to be written to `file`, of which there is none yet.

    Raises sqlite3.Error. The file is not on disk for good before it is synced.
    """
    with closing(_connected(file)) as connection:
        migrate(connection, library)
        connection.execute("ATTACH ? AS library", (f"{(library / STORE_FILE).absolute().as_uri()}?mode=ro",))
        yield StoreCopy(connection)


@called_by_sqlite
def shown_place(place: str, url: str) -> str:
    """Where an article was read, as others may know it: of a feed only its site, since its address may be a secret."""
    if place == url or not is_web_address(place):
        return place
    found = _SITE.match(place)
    return found[1] + found[2] if found else ""


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode=rwc", uri=True, timeout=BUSY_TIMEOUT, isolation_level=None
    )
    connection.execute("PRAGMA journal_mode = OFF")  # it counts only once it is whole
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA cache_size = -32000")
    connection.create_function("shown_place", 2, shown_place, deterministic=True)
    know_seals(connection)
    return connection
