"""The rows that a writer reads and changes. The caller holds the write lock and an open transaction."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from reader.article import Article, StoredArticle
from reader.library import removed, revisions
from reader.library.failures import damaged_article
from reader.library.fingerprint import words_fingerprint
from reader.library.heading_words import heading_words, marks
from reader.library.packing import pack, unpack
from reader.library.removed import RemovedArticle
from reader.library.seal import seal_article, seal_origin
from reader.library.store import source_words


@dataclass(frozen=True, slots=True)
class Origin:
    """Who brought an article: a key, an address, or just these words."""

    id: int
    article_id: int
    key: str
    digest: bytes
    """Of what it brought last."""
    copy: bool
    """Whether another origin brought the same text before."""


_ORIGIN = "SELECT id, article_id, key, digest, metadata IS NOT NULL FROM origin"

_COPY = "SELECT id FROM article WHERE fingerprint = ? ORDER BY id LIMIT 1"
_COPY_WITHOUT_URL = "SELECT id FROM article WHERE fingerprint = ? AND url = '' ORDER BY id LIMIT 1"


class Records:
    """Changes to articles, origins and places, each marked with the generation of the open batch."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection = connection
        self._folder = folder
        self._execute = connection.execute

    def begin(self) -> None:
        """Opens a batch."""
        self._execute("BEGIN IMMEDIATE")
        self.generation: int = self._execute("SELECT generation + 1 FROM meta").fetchone()[0]

    def commit(self, *, changed: bool) -> None:
        """Makes the batch durable; `changed` says whether it changed any article."""
        if changed:
            self._execute("UPDATE meta SET generation = ?", (self.generation,))
        self._execute("COMMIT")

    def rollback(self) -> None:
        """Forgets the open batch, if there is one."""
        if self._connection.in_transaction:
            self._execute("ROLLBACK")

    def origin_of(self, article: Article, digest: bytes) -> Origin | None:
        """The origin that this article is a version of: by its key, else its address, else its very words."""
        if article.key and (found := self._origin("key = ? AND key != ''", article.key)):
            return found
        if article.url and (found := self._origin("url = ? AND url != ''", article.url)):
            return found
        if article.key or article.url:
            return None
        return self._origin("digest = ? AND key = '' AND url = ''", digest)

    def copy_of(self, article: Article, fingerprint: bytes) -> int | None:
        """The article that holds the same text.

        Not one that differs in address and title both: stub pages have one text under many headlines.
        """
        found = self._execute(
            "SELECT id FROM article WHERE fingerprint = ? AND title = ? ORDER BY id LIMIT 1",
            (fingerprint, article.title),
        ).fetchone()
        if found is None:
            found = self._execute(_COPY_WITHOUT_URL if article.url else _COPY, (fingerprint,)).fetchone()
        return found[0] if found else None

    def fingerprint(self, article_id: int) -> bytes:
        """The fingerprint of the article's text."""
        return self.fingerprint_and_title(article_id)[0]

    def fingerprint_and_title(self, article_id: int) -> tuple[bytes, str]:
        """The fingerprint of the article's text, and its title."""
        fingerprint, title = self._execute(
            "SELECT fingerprint, title FROM article WHERE id = ?", (article_id,)
        ).fetchone()
        return fingerprint, title

    def rows_of(self, article_id: int) -> RemovedArticle | None:
        """All that is held of the article; None where there is no such article."""
        return removed.rows_of(self._connection, article_id)

    def insert(self, article: Article, fingerprint: bytes, article_id: int | None = None) -> int:
        """Makes a new article, still without origin, and gives its id: the next one, unless it is told which."""
        digest, body = pack(article.text)
        cursor = self._execute(
            "INSERT INTO article (id, title, title_words, source, source_words, word_marks, url, authors, published,"
            " key, length, language, fingerprint, digest, generation)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (article_id, *_columns(article), fingerprint, digest, self.generation),
        )
        new_id = cursor.lastrowid
        assert new_id is not None  # noqa: S101 - an INSERT that did not raise has made a row
        self._execute("INSERT INTO text VALUES (?, ?, ?)", (new_id, digest, body))
        seal_article(self._connection, new_id)
        return new_id

    def replace(self, article_id: int, article: Article, fingerprint: bytes) -> None:
        """Gives the article other words and metadata."""
        digest, body = pack(article.text)
        self._execute(
            "UPDATE article SET title = ?, title_words = ?, source = ?, source_words = ?, word_marks = ?, url = ?,"
            " authors = ?, published = ?, key = ?, length = ?, language = ?, fingerprint = ?,"
            " digest = ?, generation = ? WHERE id = ?",
            (*_columns(article), fingerprint, digest, self.generation, article_id),
        )
        self._execute("UPDATE text SET digest = ?, body = ? WHERE article_id = ?", (digest, body, article_id))
        seal_article(self._connection, article_id)

    def remove(self, article_id: int) -> None:
        """Removes the article with its origins and places; its id is kept as removed."""
        self._execute("DELETE FROM article WHERE id = ?", (article_id,))
        self._execute("INSERT INTO removal VALUES (?, ?)", (article_id, self.generation))

    def put_back(self, article: RemovedArticle) -> bool:
        """Makes the rows of a removed article again; false where somebody added it anew."""
        if removed.is_held_again(self._connection, article):
            return False
        removed.put_back(self._connection, article, self.generation)
        return True

    def add_origin(self, article_id: int, article: Article, digest: bytes, *, copy: bool) -> int:
        """Notes that `article` brought this text, and gives the origin's id."""
        cursor = self._execute(
            "INSERT INTO origin (article_id, key, url, digest, metadata) VALUES (?, ?, ?, ?, ?)",
            (article_id, article.key, article.url, digest, _metadata(article) if copy else None),
        )
        origin_id = cursor.lastrowid
        assert origin_id is not None  # noqa: S101 - an INSERT that did not raise has made a row
        seal_origin(self._connection, origin_id)
        return origin_id

    def update_origin(self, origin: Origin, article_id: int, article: Article, digest: bytes, *, copy: bool) -> None:
        """Notes what the origin brought now, and of which article that is a version."""
        self._execute(
            "UPDATE origin SET article_id = ?, key = ?, url = ?, digest = ?, metadata = ? WHERE id = ?",
            (
                article_id,
                article.key or origin.key,
                article.url,
                digest,
                _metadata(article) if copy else None,
                origin.id,
            ),
        )
        seal_origin(self._connection, origin.id)

    def learn_key(self, origin: Origin, key: str) -> None:
        """Notes the key of an origin that was known by its address alone."""
        self._execute("UPDATE origin SET key = ? WHERE id = ?", (key, origin.id))
        seal_origin(self._connection, origin.id)
        if not origin.copy:
            self._execute("UPDATE article SET key = ? WHERE id = ?", (key, origin.article_id))
            seal_article(self._connection, origin.article_id)

    def learn_language(self, origin: Origin, language: str) -> None:
        """Notes the language of an article that is otherwise as it was."""
        if not origin.copy:
            query = "UPDATE article SET language = ? WHERE id = ? AND language != ?"
            if self._execute(query, (language, origin.article_id, language)).rowcount:
                seal_article(self._connection, origin.article_id)

    def note_progress(self, file: str, stamp: str, documents: int) -> None:
        """Notes how many documents of a file were taken in."""
        self._execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", (file, stamp, documents))

    def finish_reading(self, file: str) -> None:
        """Forgets how many they were."""
        self._execute("DELETE FROM reading WHERE file = ?", (file,))

    def keep_present(self, article_id: int) -> None:
        """Keeps as a revision what the article says before it is replaced."""
        revisions.keep_present(self._connection, article_id)

    def add_place(self, origin_id: int, place: str) -> None:
        """Notes that the origin was read at this place, unless that is known already."""
        self._execute("INSERT OR IGNORE INTO place (origin_id, place) VALUES (?, ?)", (origin_id, place))

    def copies(self, article_id: int) -> list[int]:
        """The origins of the article that are copies, the oldest first."""
        found = self._execute(
            "SELECT id FROM origin WHERE article_id = ? AND metadata IS NOT NULL ORDER BY id", (article_id,)
        )
        return [origin_id for (origin_id,) in found]

    def split_copies(self, article_id: int) -> StoredArticle:
        """Makes an article of their own of the copies, with the text as it still is, and gives it.

        For when the first origin goes on to other words: the copies still say these.
        """
        copies = self.copies(article_id)
        article = self._as_brought(copies[0], article_id)
        new_id = self.insert(article, words_fingerprint(article))
        self._execute(
            "UPDATE origin SET article_id = ? WHERE article_id = ? AND metadata IS NOT NULL", (new_id, article_id)
        )
        self._execute("UPDATE origin SET metadata = NULL WHERE id = ?", (copies[0],))
        for origin_id in copies:
            seal_origin(self._connection, origin_id)
        return stored(article, new_id)

    def promote_copy(self, article_id: int) -> StoredArticle:
        """Gives the article the metadata of its oldest copy, its first origin being gone, and gives it."""
        oldest = self.copies(article_id)[0]
        article = self._as_brought(oldest, article_id)
        self.replace(article_id, article, self.fingerprint(article_id))
        self._execute("UPDATE origin SET metadata = NULL WHERE id = ?", (oldest,))
        seal_origin(self._connection, oldest)
        return stored(article, article_id)

    def forget_places(self, prefix: str) -> set[int]:
        """Forgets all places that begin with `prefix` and the origins left without one.

        Gives the articles that lost an origin.
        """
        end = prefix + chr(0x10FFFF)
        self._execute(
            "CREATE TEMP TABLE left_behind AS SELECT DISTINCT origin_id AS id FROM place"
            " WHERE place >= ? AND place < ?",
            (prefix, end),
        )
        self._execute("DELETE FROM place WHERE place >= ? AND place < ?", (prefix, end))
        self._execute("DELETE FROM left_behind WHERE id IN (SELECT origin_id FROM place)")
        found = self._execute("SELECT DISTINCT article_id FROM origin WHERE id IN left_behind").fetchall()
        self._execute("DELETE FROM origin WHERE id IN left_behind")
        self._execute("DROP TABLE left_behind")
        return {article_id for (article_id,) in found}

    def origins(self, article_id: int) -> tuple[int, int]:
        """How many first origins (0 or 1) and how many copies the article has."""
        firsts, copies = self._execute(
            "SELECT count(*) - count(metadata), count(metadata) FROM origin WHERE article_id = ?", (article_id,)
        ).fetchone()
        return firsts, copies

    def _origin(self, condition: str, value: str | bytes) -> Origin | None:
        found = self._execute(f"{_ORIGIN} WHERE {condition} ORDER BY id LIMIT 1", (value,)).fetchone()
        if found is None:
            return None
        origin_id, article_id, key, digest, copy = found
        return Origin(origin_id, article_id, key, digest, bool(copy))

    def _as_brought(self, origin_id: int, article_id: int) -> Article:
        """The article with the metadata of one of its copies."""
        metadata, digest, body = self._execute(
            "SELECT metadata, digest, body FROM text, (SELECT metadata FROM origin WHERE id = ?) WHERE article_id = ?",
            (origin_id, article_id),
        ).fetchone()
        text = unpack(digest, body)
        if text is None:
            raise damaged_article(self._folder, article_id)
        found = json.loads(metadata)
        day = found.pop("published")
        authors = tuple(found.pop("authors"))
        published = date.fromordinal(day) if day else None
        return Article(text=text, place="", authors=authors, published=published, **found)


def stored(article: Article, article_id: int) -> StoredArticle:
    """The article as the index takes it in."""
    return StoredArticle(
        id=article_id,
        title=article.title,
        text=article.text,
        place=article.place,
        source=article.source,
        url=article.url,
        authors=article.authors,
        published=article.published,
        key=article.key,
        language=article.language,
    )


def _columns(article: Article) -> tuple[Any, ...]:
    """title, title_words, source, source_words, word_marks, url, authors, published, key, length, language"""
    words = heading_words(article.title), source_words(article.source)
    return (
        article.title,
        words[0],
        article.source,
        words[1],
        marks("".join(words)),
        article.url,
        json.dumps(article.authors),
        article.published.toordinal() if article.published else 0,
        article.key,
        len(article.text),
        article.language,
    )


def _metadata(article: Article) -> str:
    return json.dumps(
        {
            "title": article.title,
            "source": article.source,
            "url": article.url,
            "authors": article.authors,
            "published": article.published.toordinal() if article.published else 0,
            "key": article.key,
            "language": article.language,
        }
    )
