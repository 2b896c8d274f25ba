"""A removed article as its rows were, so that it can be put back: with its id, all places and all copies."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Any

from reader.article import StoredArticle
from reader.library import revisions
from reader.library.packing import unpack

_Row = tuple[Any, ...]

_ARTICLE = """SELECT id, title, title_words, source, source_words, word_marks, url, authors, published, key, length,
    fingerprint, language, digest, seal FROM article WHERE id = ?"""
_NEW_ARTICLE = """INSERT INTO article (id, title, title_words, source, source_words, word_marks, url, authors,
    published, key, length, fingerprint, language, digest, seal, generation)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_ORIGINS = "SELECT id, key, url, digest, metadata, seal FROM origin WHERE article_id = ? ORDER BY id"
_HELD_AGAIN = """SELECT 1 FROM origin WHERE (key = ?1 AND key != '') OR (url = ?2 AND url != '')
    OR (digest = ?3 AND key = '' AND url = '' AND ?1 = '' AND ?2 = '')"""


@dataclass(frozen=True, slots=True)
class RemovedArticle:
    """What the store held of an article. Its text is as it was packed, with its digest."""

    id: int
    title: str
    article: _Row
    text: _Row
    origins: tuple[tuple[_Row, tuple[str, ...]], ...]
    """The row of each origin, and its places."""
    revisions: tuple[_Row, ...] = ()

    def stored(self) -> StoredArticle:
        """The article as the index takes it in; with its title alone where its text is damaged."""
        article_id, title, _, source, _, _, url, authors, published, key, _, _, language, *_ = self.article
        return StoredArticle(
            id=article_id,
            title=title,
            text=unpack(*self.text) or "",
            place="",
            source=source,
            url=url,
            authors=tuple(json.loads(authors)),
            published=date.fromordinal(published) if published else None,
            key=key,
            language=language,
        )


def rows_of(connection: sqlite3.Connection, article_id: int) -> RemovedArticle | None:
    """All that is held of the article; None where there is none."""
    article = connection.execute(_ARTICLE, (article_id,)).fetchone()
    if article is None:
        return None
    text = connection.execute("SELECT digest, body FROM text WHERE article_id = ?", (article_id,)).fetchone()
    origins = connection.execute(_ORIGINS, (article_id,))
    return RemovedArticle(
        article_id,
        article[1],
        article,
        text,
        tuple((origin, _places(connection, origin[0])) for origin in origins.fetchall()),
        revisions.rows_of(connection, article_id),
    )


def is_held_again(connection: sqlite3.Connection, removed: RemovedArticle) -> bool:
    """Whether somebody has added it anew: under its key, its address, or as the very same words without either."""
    if connection.execute("SELECT 1 FROM article WHERE id = ?", (removed.id,)).fetchone():
        return True
    identities = ((key, url, digest) for (_, key, url, digest, *_), _ in removed.origins)
    return any(connection.execute(_HELD_AGAIN, identity).fetchone() for identity in identities)


def put_back(connection: sqlite3.Connection, removed: RemovedArticle, generation: int) -> None:
    """Makes the rows again, of the batch `generation`. Not where it is held again."""
    execute = connection.execute
    execute("DELETE FROM removal WHERE article_id = ?", (removed.id,))
    execute(_NEW_ARTICLE, (*removed.article, generation))
    execute("INSERT INTO text (article_id, digest, body) VALUES (?, ?, ?)", (removed.id, *removed.text))
    for (_, *origin), places in removed.origins:
        origin_id = execute(
            "INSERT INTO origin (article_id, key, url, digest, metadata, seal) VALUES (?, ?, ?, ?, ?, ?)",
            (removed.id, *origin),
        ).lastrowid
        for place in places:
            execute("INSERT INTO place (origin_id, place) VALUES (?, ?)", (origin_id, place))
    revisions.put_back(connection, removed.id, removed.revisions)


def _places(connection: sqlite3.Connection, origin_id: int) -> tuple[str, ...]:
    found = connection.execute("SELECT place FROM place WHERE origin_id = ? ORDER BY id", (origin_id,))
    return tuple(place for (place,) in found)
