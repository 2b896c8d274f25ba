"""What a damaged store still holds, put into a new one that takes its place. The damaged one is kept aside."""

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from json import loads
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.errors import LibraryTooNew, LibraryUnusable
from reader.library.failures import STORE_FILE, failures_named, no_room
from reader.library.feeds import COLUMNS, feed_of
from reader.library.fingerprint import content_digest, words_fingerprint
from reader.library.folder import make_empty_store
from reader.library.heading_words import heading_words, marks
from reader.library.lock import OnWait, write_lock
from reader.library.packing import unpack
from reader.library.schema import APPLICATION_ID, VERSION
from reader.library.seal import ARTICLE_IS_WHOLE, ORIGIN_IS_WHOLE, REVISION_IS_WHOLE, know_seals, seal
from reader.library.store import connect, source_words
from reader.salvaging import LARGEST_ID, all_readable, readable_row, readable_rows
from reader.whole_file import sync

_NEW = f"{STORE_FILE}.repaired"
_TABLES = frozenset(("article", "text", "origin", "place", "revision", "feed", "reading", "removal", "meta"))
_ARTICLE = "title, source, url, authors, published, key, language, length, digest"
OnProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What came of a repair."""

    articles: int
    """That are whole, and kept with their ids."""
    aside: Path
    """Where the damaged store is now."""
    lost: Mapping[int, str]
    """The ids of articles that are not, with their titles, else their addresses, where those can be read."""
    other: Mapping[str, int]
    """How many rows of another kind were lost, by what they are called."""


def salvage(
    folder: Path,
    wait: float,
    known: Iterable[int] = (),
    on_progress: OnProgress | None = None,
    on_wait: OnWait | None = None,
) -> Salvaged:
    """Makes a new store of all that can be read, in the damaged one's place. Whoever kills it loses nothing.

    `known` are ids of articles that there were, to tell of those that are lost.

    Raises LibraryUnusable where nothing at all can be read, LibraryTooNew, LibraryLocked.
    """
    with write_lock(folder, "repairing the library", wait, on_wait), failures_named(folder):
        _expect_room(folder)
        new = folder / _NEW
        make_empty_store(new, folder)
        try:
            with closing(_damaged(folder)) as source, closing(sqlite3.connect(new, isolation_level=None)) as target:
                target.execute("PRAGMA synchronous = FULL")
                work = _Salvage(source, target, known)
                lost, other = work.all(on_progress)
            aside = _put_in_place(folder, new)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
        return Salvaged(articles=work.articles, aside=aside, lost=lost, other=+other)


def _damaged(folder: Path) -> sqlite3.Connection:
    """The damaged store, opened to be read, whatever its schema says besides the tables."""
    uri = f"{(folder / STORE_FILE).absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA writable_schema = ON")  # a damaged index is no reason to read no table
        know_seals(connection)
        version = readable_row(connection, "PRAGMA user_version")
        ours = readable_row(connection, "PRAGMA application_id") == (APPLICATION_ID,)
        if ours and version and version[0] > VERSION:
            raise LibraryTooNew(folder, version[0], VERSION)
        names = {row[0] for row in all_readable(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not {"article", "text"} <= names or not (ours or names >= _TABLES):
            raise LibraryUnusable(
                folder,
                f"nothing can be read of {STORE_FILE}",
                "move the folder away, then reader add a backup or the articles again",
            )
        if readable_row(connection, f"SELECT {_ARTICLE}, seal FROM article LIMIT 1") is None:  # noqa: S608 - ours
            _expect_columns(connection, folder)
    except BaseException:
        connection.close()
        raise
    return connection


def _expect_columns(connection: sqlite3.Connection, folder: Path) -> None:
    """Raises LibraryUnusable where the articles are of a version whose rows cannot be told from damaged ones."""
    columns = {row[1] for row in all_readable(connection, "PRAGMA table_info(article)")}
    if "seal" not in columns:
        raise LibraryUnusable(
            folder,
            f"{STORE_FILE} is of an earlier format and cannot be brought up to date, as it is damaged",
            "move the folder away, then reader add a backup or the articles again",
        )


def _expect_room(folder: Path) -> None:
    if shutil.disk_usage(folder).free < (folder / STORE_FILE).stat().st_size:
        raise no_room(folder)


def _put_in_place(folder: Path, new: Path) -> Path:
    """Swaps the stores: at each moment one of them is there as a whole."""
    store = folder / STORE_FILE
    aside = _free_name(folder / f"{STORE_FILE}.damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    wal, shared = (folder / f"{STORE_FILE}{ending}" for ending in ("-wal", "-shm"))
    if wal.exists() and wal.stat().st_size:
        shutil.copyfile(wal, f"{aside}-wal", follow_symlinks=False)
        Path(f"{aside}-wal").chmod(0o600)
        with suppress(sqlite3.Error), closing(connect(folder, writable=True)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # should we be killed before the end
        with suppress(FileNotFoundError):  # as a rule it went with that connection
            os.truncate(wal, 0)  # its pages must never get into the new store
    try:
        aside.hardlink_to(store)
    except OSError:  # a file system without links
        shutil.copy2(store, aside)
    sync(folder)
    new.rename(store)
    for old in (wal, shared):
        old.unlink(missing_ok=True)
    sync(folder)
    return aside


def _free_name(path: Path) -> Path:
    name, number = path, 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.name}-{number}")
    return name


class _Salvage:
    """Takes one table after the other from a damaged store into an empty one."""

    def __init__(self, source: sqlite3.Connection, target: sqlite3.Connection, known: Iterable[int]) -> None:
        self._source = source
        self._target = target
        self._known = known
        self._kept: set[int] = set()
        self._lost: dict[int, str] = {}
        self._other = Counter[str]()
        found = readable_row(source, "SELECT generation FROM meta")
        self._generation = (_number(found[0]) if found else 0) + 1

    def all(self, on_progress: OnProgress | None) -> tuple[dict[int, str], Counter[str]]:
        """Takes all that can be read, in one transaction; gives the articles lost, and what else."""
        self._target.execute("BEGIN IMMEDIATE")
        self._take_articles(on_progress)
        self._take_revisions()
        self._take_origins()
        self._take_places()
        self._take_feeds()
        self._take_the_rest()
        self._target.execute("UPDATE meta SET generation = ?", (self._generation,))
        self._target.execute("COMMIT")
        return self._lost, self._other

    @property
    def articles(self) -> int:
        """How many were kept."""
        return len(self._kept)

    def _take_articles(self, on_progress: OnProgress | None) -> None:
        found = readable_row(self._source, "SELECT count(*) FROM text")
        total = _number(found[0]) if found else 0
        rows = readable_rows(self._source, f"{ARTICLE_IS_WHOLE}, {_ARTICLE}, seal", "article NOT INDEXED")
        for done, (article_id, whole, *row) in enumerate(rows, start=1):
            if on_progress and done % 200 == 0:
                on_progress(done, max(done, total))
            if not self._take_article(article_id, bool(whole), row):
                self._lost[article_id] = row[0] if isinstance(row[0], str) else ""
        for article_id, _ in readable_rows(self._source, "1", "text NOT INDEXED", "article_id"):
            self._miss(article_id)
        for article_id in self._known:
            self._miss(article_id)

    def _miss(self, article_id: object) -> None:
        if isinstance(article_id, int) and article_id not in self._kept:
            self._lost.setdefault(article_id, "")

    def _take_article(self, article_id: int, whole: bool, row: list[Any]) -> bool:
        """Whether the article is as it was stored, and in the new store by now."""
        found = readable_row(self._source, "SELECT body FROM text WHERE article_id = ?", article_id)
        title, source, url, authors, published, key, language, length, digest, its_seal = row
        text = unpack(digest, found[0]) if found else None
        if text is None or not whole or not found:
            return False
        words = heading_words(title), source_words(source)
        self._target.execute(
            f"INSERT INTO article (id, {_ARTICLE}, seal, title_words, source_words, word_marks, fingerprint,"  # noqa: S608
            " generation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(article_id, title, source, url, authors, published, key, language, length, digest, its_seal),
                *(*words, marks("".join(words)), words_fingerprint(Article(title=title, text=text, place=""))),
                self._generation,
            ),
        )
        self._target.execute("INSERT INTO text VALUES (?, ?, ?)", (article_id, digest, found[0]))
        self._kept.add(article_id)
        return True

    def _take_revisions(self) -> None:
        columns = "article_id, title, source, published, length, replaced, digest, body, seal"
        rows = readable_rows(self._source, f"{REVISION_IS_WHOLE}, {columns}", "revision NOT INDEXED")
        for revision_id, whole, *row in rows:
            if not whole or unpack(row[6], row[7]) is None:
                self._other["earlier text"] += row[0] in self._kept
            elif row[0] in self._kept:
                marks_of_row = ", ".join("?" * (len(row) + 1))
                self._target.execute(
                    f"INSERT INTO revision (id, {columns}) VALUES ({marks_of_row})",  # noqa: S608
                    (revision_id, *row),
                )

    def _take_origins(self) -> None:
        columns = "article_id, key, url, digest, metadata, seal"
        for origin_id, whole, *row in readable_rows(
            self._source, f"{ORIGIN_IS_WHOLE}, {columns}", "origin NOT INDEXED"
        ):
            article_id, key, url = row[:3]
            if whole and article_id in self._kept:
                self._target.execute(
                    f"INSERT INTO origin (id, {columns}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                    (origin_id, *row),
                )
            elif whole:
                self._lost[article_id] = self._lost.get(article_id) or url or key
            else:
                self._other["place where it was found"] += article_id in self._kept
        self._complete_origins()

    def _complete_origins(self) -> None:
        """Makes anew what says who brought an article first, where that was lost."""
        lacking = """SELECT id, title, source, url, authors, published, key, text.digest, body
            FROM article JOIN text ON article_id = id
            WHERE id NOT IN (SELECT article_id FROM origin WHERE metadata IS NULL)"""
        for article_id, title, source, url, authors, published, key, digest, body in self._target.execute(
            lacking
        ).fetchall():
            article = Article(
                title=title,
                text=unpack(digest, body) or "",
                place="",
                source=source,
                url=url,
                authors=tuple(loads(authors)),
                published=date.fromordinal(published) if published else None,
            )
            row = article_id, key, url, content_digest(article), None
            self._target.execute(
                "INSERT INTO origin (article_id, key, url, digest, metadata, seal) VALUES (?, ?, ?, ?, ?, ?)",
                (*row, seal(*row)),
            )

    def _take_places(self) -> None:
        held = "SELECT 1 FROM origin WHERE id = ?"
        for place_id, origin_id, place in readable_rows(self._source, "origin_id, place", "place NOT INDEXED"):
            if isinstance(place, str) and self._target.execute(held, (origin_id,)).fetchone():
                self._target.execute("INSERT OR IGNORE INTO place VALUES (?, ?, ?)", (place_id, origin_id, place))

    def _take_feeds(self) -> None:
        columns = COLUMNS.removeprefix("id, ")
        for row in readable_rows(self._source, columns, "feed NOT INDEXED"):
            try:
                feed_of(row)
                given = ", ".join("?" * len(row))
                self._target.execute(f"INSERT OR IGNORE INTO feed ({COLUMNS}) VALUES ({given})", row)  # noqa: S608
            except (ValueError, TypeError, sqlite3.Error):
                self._other["feed"] += 1

    def _take_the_rest(self) -> None:
        for file, stamp, documents in all_readable(self._source, "SELECT file, stamp, documents FROM reading"):
            if isinstance(file, str) and isinstance(stamp, str) and isinstance(documents, int):
                self._target.execute("INSERT OR IGNORE INTO reading VALUES (?, ?, ?)", (file, stamp, documents))
        for table in ("article", "feed"):
            found = readable_row(self._source, "SELECT seq FROM sqlite_sequence WHERE name = ?", table)
            given = _number(found[0]) if found else 0
            latest = self._target.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]  # noqa: S608
            if table == "article":
                latest = max(latest, *(one for one in (0, *self._lost) if one < LARGEST_ID))
            self._target.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            self._target.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, max(given, latest)))


def _number(value: object) -> int:
    return value if isinstance(value, int) and 0 <= value < LARGEST_ID else 0
