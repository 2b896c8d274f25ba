"""The articles in SQLite, for reading: this is the truth."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from queue import Empty, LifoQueue
from typing import NamedTuple

from reader import terms
from reader.article import Headline, Revision, StoredArticle
from reader.library.access import Access, Opening
from reader.library.failures import (
    BUSY_TIMEOUT,
    STORE_FILE,
    damaged_article,
    damaged_revision,
    damaged_store,
    failures_named,
)
from reader.library.index import Filters
from reader.library.moment import moment_of
from reader.library.packing import unpack
from reader.library.seal import ARTICLE_IS_WHOLE, REVISION_IS_WHOLE, know_seals
from reader.library.wording import Wording

_PLACES = """(SELECT json_group_array(place) FROM (
    SELECT place.place FROM origin JOIN place ON place.origin_id = origin.id
    WHERE origin.article_id = article.id ORDER BY place.id))"""
_ARTICLE = f"""article.id, title, source, url, authors, published, article.key, article.language, {_PLACES},
    {ARTICLE_IS_WHOLE}, article.digest, text.body FROM article LEFT JOIN text ON text.article_id = article.id"""
HEADLINE = f"""SELECT article.id, title, source, url, published, length, (
    SELECT place.place FROM origin JOIN place ON place.origin_id = origin.id
    WHERE origin.article_id = article.id ORDER BY place.id LIMIT 1), {ARTICLE_IS_WHOLE} FROM article"""  # noqa: S608
_REVISIONS = f"""SELECT {REVISION_IS_WHOLE}, title, source, published, replaced, digest, body FROM revision
    WHERE article_id = ? ORDER BY id"""  # noqa: S608
_AFTER_ALL = 2**62  # later than any day
_PAGE = 200  # headlines read at once: about 1 ms


class RowDamaged(ValueError):
    """A row of an article does not hold what was stored."""

    def __init__(self, article_id: int) -> None:
        super().__init__(article_id)
        self.article_id = article_id


class Counts(NamedTuple):
    """How much there is."""

    articles: int
    sources: int
    oldest: date | None
    newest: date | None
    feeds: int
    revisions: int


class Store:
    """Reads the articles of one library, from any thread."""

    def __init__(self, access: Access) -> None:
        self.folder = access.folder
        self._access = access
        self._idle: LifoQueue[tuple[Opening, sqlite3.Connection]] = LifoQueue()

    def close(self) -> None:
        """Closes the connections that are not in use."""
        while True:
            try:
                self._idle.get_nowait()[1].close()
            except Empty:
                return

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """A connection for this thread alone until the end of the context."""
        with failures_named(self.folder):
            opening, connection = self._opened()
            try:
                yield connection
                self._access.refuse_misread(opening)
            except (RowDamaged, ValueError, OverflowError, sqlite3.DatabaseError) as error:
                self._access.refuse_misread(opening)
                if isinstance(error, sqlite3.Error):
                    raise
                if isinstance(error, RowDamaged):
                    raise damaged_article(self.folder, error.article_id) from error
                raise damaged_store(self.folder) from error  # a day or a list that nobody can have stored
            finally:
                self._idle.put((opening, connection))

    def _opened(self) -> tuple[Opening, sqlite3.Connection]:
        """A connection to the files as they are now."""
        opening = self._access.now()
        while True:
            try:
                opened, connection = self._idle.get_nowait()
            except Empty:
                return self._connected(opening)
            if opened == opening:
                return opening, connection
            connection.close()

    def _connected(self, opening: Opening) -> tuple[Opening, sqlite3.Connection]:
        """A new one."""
        try:
            return opening, connect(opening.folder, writable=False, frozen=opening.frozen)
        except sqlite3.OperationalError:
            later = self._access.now()
            if later == opening:
                raise
            return later, connect(later.folder, writable=False, frozen=later.frozen)  # it went while we looked

    def identity(self) -> tuple[str, int]:
        """The store's name and its generation."""
        with self.connection() as connection:
            return identity_of(connection)

    def articles(self, ids: Iterable[int]) -> list[StoredArticle]:
        """The articles of these ids in the order asked, without those that are not held."""
        query = f"SELECT {_ARTICLE} JOIN json_each(?) AS asked ON article.id = asked.value ORDER BY asked.key"
        with self.connection() as connection:
            rows = connection.execute(query, (json.dumps(list(ids)),)).fetchall()
            return [_article(row) for row in rows]

    def headlines(self, filters: Filters, limit: int | None) -> Iterator[Headline]:
        """Headlines newest first, undated last, then by id from the latest on; a page is read when it is asked for.

        Where the filters ask for words, what is read is looked through for them.
        """
        wording = Wording(filters)
        for page in self._pages(filters, _PAGE if limit is None or wording.asks else min(limit, _PAGE)):
            for headline in self._worded(page, wording) if wording.asks else page:
                if limit is not None:
                    if limit < 1:
                        return
                    limit -= 1
                yield headline
            if limit == 0:
                return

    def _pages(self, filters: Filters, size: int) -> Iterator[list[Headline]]:
        condition, values = _condition(filters)
        last = (_AFTER_ALL, 0)
        query = f"{HEADLINE} WHERE (published, id) < (?, ?) {condition} ORDER BY published DESC, id DESC LIMIT ?"
        while True:
            with self.connection() as connection:
                rows = connection.execute(query, (*last, *values, size)).fetchall()
                page = [headline_of(row) for row in rows]
            yield page
            if len(rows) < size:
                return
            last = (rows[-1][4], rows[-1][0])

    def _worded(self, page: Iterable[Headline], wording: Wording) -> Iterator[Headline]:
        for headline in page:
            text = ""
            if wording.asks_of_text:
                held = self.articles([headline.id])
                if not held:
                    continue  # removed since the page was read
                text = held[0].text
            if wording.fits(headline.title, text):
                yield headline

    def counts(self) -> Counts:
        """How many articles, sources, feeds and earlier texts there are, the oldest day and the newest."""
        query = """SELECT count(*), (SELECT count(DISTINCT source) FROM article WHERE source != ''),
            (SELECT min(published) FROM article WHERE published > 0), max(published),
            (SELECT count(*) FROM feed), (SELECT count(*) FROM revision) FROM article"""
        with self.connection() as connection:
            articles, sources, oldest, newest, feeds, earlier = connection.execute(query).fetchone()
            return Counts(articles, sources, _day(oldest), _day(newest), feeds, earlier)

    def revisions(self, article_id: int) -> list[Revision]:
        """What the article said before it was changed, the oldest first."""
        with self.connection() as connection:
            rows = connection.execute(_REVISIONS, (article_id,)).fetchall()
            return [self._revision(article_id, *row) for row in rows]

    def unfinished(self, file: str, stamp: str) -> int:
        """How many documents of that file, as that stamp tells it, were taken in before its reading was broken off."""
        query = "SELECT documents FROM reading WHERE file = ? AND stamp = ?"
        with self.connection() as connection:
            found = connection.execute(query, (file, stamp)).fetchone()
            return found[0] if found else 0

    def newest(self) -> date | None:
        """The latest day that an article is of."""
        with self.connection() as connection:
            return _day(connection.execute("SELECT max(published) FROM article").fetchone()[0])

    def changes(self, after: int) -> Iterator[StoredArticle | int]:
        """What changed after that generation: the ids of articles removed, then the articles as they are now.

        Of one that is damaged comes as much as is whole: the rest must be found all the same, and reading
        this one says what is wrong.
        """
        with self.connection() as connection:
            for (article_id,) in connection.execute("SELECT article_id FROM removal WHERE generation > ?", (after,)):
                yield article_id
            query = f"SELECT {_ARTICLE} WHERE article.generation > ? ORDER BY article.generation, article.id"
            with closing(connection.execute(query, (after,))) as rows:
                for row in rows:
                    yield _as_far_as_whole(row)

    def change_count(self, after: int) -> int:
        """How many `changes` gives."""
        query = """SELECT (SELECT count(*) FROM removal WHERE generation > :after)
            + (SELECT count(*) FROM article WHERE generation > :after)"""
        with self.connection() as connection:
            count: int = connection.execute(query, {"after": after}).fetchone()[0]
            return count

    def _revision(
        self,
        article_id: int,
        whole: int,
        title: str,
        source: str,
        published: int,
        replaced: str,
        digest: bytes,
        body: bytes,
    ) -> Revision:
        text = unpack(digest, body)
        if text is None or not whole:
            raise damaged_revision(self.folder, article_id)
        when = moment_of(replaced)
        return Revision(title=title, text=text, source=source, published=_day(published), replaced=when)


def connect(folder: Path, *, writable: bool, frozen: bool = False) -> sqlite3.Connection:
    """A connection to the store.

    One that only reads is opened so that it can never checkpoint, not even by being the last to close:
    that is for who holds the write lock. One to a `frozen` store, which nobody changes, takes no locks and makes no
    files.
    """
    path = folder / STORE_FILE
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={'rw' if writable else 'ro'}{'&immutable=1' if frozen else ''}",
        uri=True,
        timeout=BUSY_TIMEOUT,
        isolation_level=None,
        check_same_thread=False,
    )
    know_seals(connection)
    if writable:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cache_size = -32000")
    return connection


def identity_of(connection: sqlite3.Connection) -> tuple[str, int]:
    """The name of a store and its generation. Raises ValueError where it does not say so."""
    found = connection.execute("SELECT store, generation FROM meta").fetchone()
    if found is None or not isinstance(found[0], str) or not isinstance(found[1], int):
        raise ValueError("a store without a name")
    return found[0], found[1]


def source_words(source: str) -> str:
    """The words of a source as they are kept for filters: each between two spaces."""
    return f" {' '.join(terms.words(source))} "


def _condition(filters: Filters) -> tuple[str, list[str | int]]:
    condition, values = "", list[str | int]()
    if filters.since:
        condition += " AND published >= ?"
        values.append(filters.since.toordinal())
    if filters.until:
        condition += " AND published BETWEEN 1 AND ?"
        values.append(filters.until.toordinal())
    for word in terms.words(filters.source or ""):
        condition += " AND instr(source_words, ?)"
        values.append(f" {word} ")
    return condition, values


def _article(row: sqlite3.Row) -> StoredArticle:
    """The article of a row that `_ARTICLE` selects. Raises RowDamaged."""
    article_id, title, source, url, authors, published, key, language, places, whole, digest, body = row
    text = unpack(digest, body)
    if text is None or not whole:
        raise RowDamaged(article_id)
    places = tuple(json.loads(places))
    return StoredArticle(
        id=article_id,
        title=title,
        text=text,
        place=places[0] if places else "",
        source=source,
        url=url,
        authors=tuple(json.loads(authors)),
        published=_day(published),
        key=key,
        language=language,
        places=places,
    )


def _as_far_as_whole(row: sqlite3.Row) -> StoredArticle:
    try:
        return _article(row)
    except RowDamaged:
        article_id, title, *_, whole, digest, body = row
        text = unpack(digest, body) or ""
        return StoredArticle(id=article_id, title=title if whole else "", text=text, place="")


def headline_of(row: sqlite3.Row) -> Headline:
    """The headline of a row that `HEADLINE` selects. Raises RowDamaged."""
    article_id, title, source, url, published, length, place, whole = row
    if not whole or not isinstance(place, str | None):
        raise RowDamaged(article_id)
    return Headline(
        id=article_id,
        title=title,
        source=source,
        url=url,
        place=place or "",
        published=_day(published),
        length=length,
    )


def _day(ordinal: int | None) -> date | None:
    if not isinstance(ordinal, int | None):
        raise ValueError("no day")  # noqa: TRY004 - of what is stored
    return date.fromordinal(ordinal) if ordinal else None
