"""Archived articles put into a library."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from reader.article import ArchivedArticle, Article
from reader.library import revisions
from reader.library.archive import as_copied
from reader.library.fingerprint import content_digest, words_fingerprint
from reader.library.records import Records

_LAST_ID = "SELECT seq FROM sqlite_sequence WHERE name = 'article'"
_BY_KEY = "SELECT 1 FROM origin WHERE key = ? AND key != ''"
_BY_URL = "SELECT 1 FROM origin WHERE url = ? AND url != '' AND key = ''"
_BY_WORDS = "SELECT 1 FROM origin WHERE digest = ? AND key = '' AND url = ''"


class Restoring:
    """Puts articles in as they were. The caller holds the write lock and an open transaction."""

    def __init__(self, connection: sqlite3.Connection, records: Records) -> None:
        self._connection = connection
        self._records = records

    def is_new(self, article: ArchivedArticle) -> bool:
        """Whether its id was never given here, and nobody brought any version of it.

        In a library that holds nothing else that is so of every article of an export.
        """
        given = self._connection.execute(_LAST_ID).fetchone()
        if given and article.id <= given[0]:
            return False
        return not any(self._is_held(version, digest) for version, _, digest in _versions(article))

    def put_in(self, article: ArchivedArticle) -> None:
        """Makes the rows of a new article as they were, with its id."""
        self._records.insert(article, words_fingerprint(article), article.id)
        for number, (version, places, digest) in enumerate(_versions(article)):
            origin_id = self._records.add_origin(article.id, version, digest, copy=number > 0)
            for place in places:
                self._records.add_place(origin_id, place)
        earlier = [revisions.row_of(one, article.id) for one in article.revisions]
        revisions.put_back(self._connection, article.id, earlier)

    def put_revisions_among(self, article_id: int, article: ArchivedArticle) -> None:
        """Puts its earlier texts among those of an article that is held."""
        revisions.put_among(self._connection, article_id, article.revisions)

    def said_earlier(self, article: Article, digest: bytes) -> int | None:
        """The id of the article that once said this, and now says something later; None where there is none."""
        origin = self._records.origin_of(article, digest)
        if origin is None or origin.copy:
            return None
        is_earlier = revisions.is_earlier(self._connection, origin.article_id, article.title, article.text)
        return origin.article_id if is_earlier else None

    def _is_held(self, version: Article, digest: bytes) -> bool:
        query: str = _BY_WORDS
        value: str | bytes = digest
        if version.key:
            query, value = _BY_KEY, version.key
        elif version.url:
            query, value = _BY_URL, version.url
        return self._connection.execute(query, (value,)).fetchone() is not None


def versions(article: ArchivedArticle) -> Iterator[tuple[Article, bytes]]:
    """The article as each of those brought it who did, from each place, with the digest of what they brought."""
    for version, places, digest in _versions(article):
        for place in places or (version.place,):
            yield replace(version, place=place), digest


def _versions(article: ArchivedArticle) -> Iterator[tuple[Article, tuple[str, ...], bytes]]:
    """The article as each origin brought it, the first one first, with its places and the digest of what it brought."""
    for version, places, brought in (
        (article, article.places or (article.place,), article.brought),
        *((as_copied(article, copy), copy.places, copy.brought) for copy in article.copies),
    ):
        yield version, places, bytes.fromhex(brought) if brought else content_digest(version)
