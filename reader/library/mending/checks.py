"""Whether a store holds what was stored, row by row, and whether its index is whole and agrees with it."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from reader.article import Article
from reader.errors import LibraryError
from reader.finding import Finding, damaged, ok, warning
from reader.library.access import Access
from reader.library.failures import STORE_FILE, failures_named
from reader.library.feeds import COLUMNS, feed_of
from reader.library.fingerprint import words_fingerprint
from reader.library.heading_words import heading_words, marks
from reader.library.index import IndexDamaged
from reader.library.index.files import damaged_file, file_sizes
from reader.library.index.state import read_state
from reader.library.index.tantivy_index import INDEX_FOLDER, TantivyIndex
from reader.library.packing import unpack
from reader.library.seal import ARTICLE_IS_WHOLE, ORIGIN_IS_WHOLE, REVISION_IS_WHOLE
from reader.library.store import connect, identity_of, source_words
from reader.salvaging import REPAIR, readable_rows
from reader.sql_callbacks import called_by_sqlite

OnStep = Callable[[str], object]
"""Told many times a second what is looked at, and how far."""

_REBUILD = "reader doctor --repair builds it anew"
_MOST_NAMED = 5
_STEPS_BETWEEN_TELLINGS = 1_000_000
"""Of SQLite's machine: some tens of a second."""
_IDS_AT_ONCE = 20_000
_COLUMNS = """title, source, url, authors, published, article.key, article.language, length, article.digest, body,
    fingerprint, title_words, source_words, word_marks"""


def store_findings(access: Access, on_step: OnStep) -> Iterator[Finding]:
    """What comes of looking at all that a store holds, as it is at one moment. Raises LibraryError."""
    with _reading(access, on_step) as connection:
        whole = [*_file(connection), *_meta(connection)]
        yield whole[0] if whole else ok("store", f"{STORE_FILE} is sound")
        yield _articles(connection, on_step)
        yield _rows(connection, "earlier texts", f"{REVISION_IS_WHOLE}, digest, body", "revision NOT INDEXED", on_step)
        yield _rows(connection, "copies and places", ORIGIN_IS_WHOLE, "origin NOT INDEXED", on_step)
        yield _feeds(connection)


def index_findings(access: Access, on_step: OnStep) -> Iterator[Finding]:
    """What comes of looking at all files of the index, and at each article's being in it once.

    Nobody must write meanwhile, or the two differ by what was written.
    """
    folder = access.now().folder
    with failures_named(access.folder), closing(connect(folder, writable=False, frozen=access.now().frozen)) as store:
        try:
            name, generation = identity_of(store)
        except ValueError:
            return  # which was told of the store
        try:
            state = read_state(folder / INDEX_FOLDER)
            files = file_sizes(folder / INDEX_FOLDER / state.segments)
            read, total = Counter[str](), sum(files.values())

            def on_read(count: int) -> None:
                read["bytes"] += count
                on_step(f"index: {read['bytes'] / 1e6:,.0f} of {total / 1e6:,.0f} MB")

            wrong = damaged_file(files, on_read)
            if wrong:
                raise IndexDamaged(f"{wrong.name} is not as it was written")
            index = TantivyIndex.open(access, name)
            if index.generation() < generation:
                yield warning("index", "it is behind the articles", "the next question brings it up to date")
                return
            if index.generation() > generation:
                raise IndexDamaged("it is ahead of the articles")
            yield ok("index", f"{len(files)} files, {total / 1e6:,.1f} MB, as they were written")
            yield _agreement(store, index, on_step)
        except (IndexDamaged, OSError) as error:
            yield damaged("index", str(error), _REBUILD)


def index_ids(access: Access) -> list[int]:
    """The ids of all articles in the index as far as it can be read; none where it cannot be."""
    try:
        state = read_state(access.now().folder / INDEX_FOLDER)
        index = TantivyIndex.open(access, state.store)
        return [one for first in range(0, index.highest_id() + 1, _IDS_AT_ONCE) for one in _ids(index, first)]
    except (IndexDamaged, LibraryError, OSError):
        return []


@contextmanager
def _reading(access: Access, on_step: OnStep) -> Iterator[sqlite3.Connection]:
    opening = access.now()
    with (
        failures_named(access.folder),
        closing(connect(opening.folder, writable=False, frozen=opening.frozen)) as connection,
    ):

        @called_by_sqlite
        def tell() -> int:
            on_step("looking at the store")
            return 0

        connection.set_progress_handler(tell, _STEPS_BETWEEN_TELLINGS)
        connection.execute("BEGIN")
        yield connection


def _file(connection: sqlite3.Connection) -> Iterator[Finding]:
    """What SQLite finds wrong: pages, and indexes that do not say what the tables do."""
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check(100)")]
        lost = [] if found != ["ok"] else connection.execute("PRAGMA foreign_key_check").fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        found, lost = [str(error)], []
    if found != ["ok"]:
        first = str(found[0]).splitlines()[-1]
        yield damaged("store", f"{STORE_FILE} is damaged, SQLite says: {first}", REPAIR)
    elif lost:
        yield damaged("store", f"{len(lost):,} rows of {STORE_FILE} belong to nothing", REPAIR)


def _meta(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether it says which store it is, and is as far as its rows are."""
    query = """SELECT (SELECT count(*) FROM meta), store, generation,
        max((SELECT coalesce(max(generation), 0) FROM article), (SELECT coalesce(max(generation), 0) FROM removal))
        FROM meta"""
    try:
        count, name, generation, latest = connection.execute(query).fetchone() or (0, "", 0, 0)
        sound = count == 1 and len(bytes.fromhex(name)) == 16 and latest <= generation < 2**40
    except (sqlite3.DatabaseError, ValueError, TypeError):
        sound = False
    if not sound:
        yield damaged("store", f"what {STORE_FILE} says of itself is damaged", REPAIR)


def _articles(connection: sqlite3.Connection, on_step: OnStep) -> Finding:
    wrong, count = [], 0
    firsts = "(SELECT count(*) FROM origin WHERE article_id = article.id AND metadata IS NULL)"
    rows = readable_rows(
        connection,
        f"{ARTICLE_IS_WHOLE}, {firsts}, {_COLUMNS}",
        "article NOT INDEXED LEFT JOIN text ON article_id = article.id",
        "article.id",
    )
    for article_id, whole, origins, *row in rows:
        count += 1
        if not whole or origins != 1 or not _is_as_stored(row):
            wrong.append(article_id)
        if count % 100 == 0:
            on_step(f"articles: {count:,} looked at")
    held = _count(connection, "article")
    if wrong or held != count:
        named = ", ".join(map(str, wrong[:_MOST_NAMED])) + (", ..." if len(wrong) > _MOST_NAMED else "")
        unreadable = max(0, (held or 0) - count)
        told = f"{len(wrong):,} of {count:,} are damaged{f': {named}' if named else ''}"
        return damaged("articles", told + (f", {unreadable:,} cannot be read" if unreadable else ""), REPAIR)
    return ok("articles", f"{count:,}, all as they were stored")


def _is_as_stored(row: list[object]) -> bool:
    """Whether the text is, and all that was made of it and of the headline."""
    title, source, _, authors, published, _, _, length, digest, body, fingerprint, *words = row
    text = unpack(digest, body)  # type: ignore[arg-type]
    if text is None or not isinstance(title, str) or not isinstance(source, str):
        return False
    expected = heading_words(title), source_words(source)
    return (
        length == len(text)
        and isinstance(json.loads(str(authors)), list)
        and isinstance(published, int)
        and fingerprint == words_fingerprint(Article(title=title, text=text, place=""))
        and words == [*expected, marks("".join(expected))]
    )


def _rows(connection: sqlite3.Connection, check: str, columns: str, source: str, on_step: OnStep) -> Finding:
    wrong = count = 0
    for _, whole, *packed in readable_rows(connection, columns, source):
        count += 1
        wrong += not whole or bool(packed and unpack(*packed) is None)
        if count % 100 == 0:
            on_step(f"{check}: {count:,} looked at")
    held = _count(connection, source.partition(" ")[0])
    if wrong or held != count:
        return damaged(check, f"{max(wrong, wrong + (held or 0) - count):,} of {count:,} are damaged", REPAIR)
    return ok(check, f"{count:,}, all as they were stored")


def _feeds(connection: sqlite3.Connection) -> Finding:
    wrong = count = failing = 0
    for row in readable_rows(connection, COLUMNS.removeprefix("id, "), "feed NOT INDEXED"):
        count += 1
        try:
            feed = feed_of(row)
        except (ValueError, TypeError):
            wrong += 1
        else:
            failing += bool(feed.failures or feed.ended)
    if wrong or _count(connection, "feed") != count:
        return damaged("feeds", f"{wrong:,} of {count:,} are damaged", REPAIR)
    if failing:
        return warning("feeds", f"{failing:,} of {count:,} failed when last asked", "reader feeds says why")
    return ok("feeds", f"{count:,}")


def _count(connection: sqlite3.Connection, table: str) -> int | None:
    try:
        found: int = connection.execute(f"SELECT count(*) FROM {table} NOT INDEXED").fetchone()[0]  # noqa: S608 - ours
    except sqlite3.DatabaseError:
        return None
    return found


def _agreement(store: sqlite3.Connection, index: TantivyIndex, on_step: OnStep) -> Finding:
    lacking = more = count = 0
    highest = store.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0]
    for first in range(0, max(highest, index.highest_id()) + 1, _IDS_AT_ONCE):
        query = "SELECT id FROM article WHERE id >= ? AND id < ?"
        held = Counter(one for (one,) in store.execute(query, (first, first + _IDS_AT_ONCE)))
        found = Counter(_ids(index, first))
        lacking += (held - found).total()
        more += (found - held).total()
        count += held.total()
        on_step(f"index: {count:,} articles looked for")
    if lacking or more:
        return damaged("index and articles", f"{lacking:,} are not in the index, {more:,} should not be", _REBUILD)
    return ok("index and articles", f"{count:,}, each in the index once")


def _ids(index: TantivyIndex, first: int) -> list[int]:
    return index.ids_between(first, first + _IDS_AT_ONCE - 1)
