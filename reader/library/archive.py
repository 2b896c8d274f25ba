"""Articles with all that is held of them: out of one library, and into another as they were."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from reader.article import ArchivedArticle, Article, Copy, Revision
from reader.errors import LibraryUnusable
from reader.feed import StoredFeed
from reader.library.failures import damaged_article, damaged_revision
from reader.library.feeds import all_feeds
from reader.library.fingerprint import content_digest
from reader.library.moment import moment_of
from reader.library.packing import unpack
from reader.library.seal import ARTICLE_IS_WHOLE, ORIGIN_IS_WHOLE, REVISION_IS_WHOLE

_PAGE = 100
"""Articles read at once: what is held of them, their earlier texts too, is in memory together."""

_ARTICLES = f"""SELECT id, {ARTICLE_IS_WHOLE}, title, source, url, authors, published, language, key,
    article.digest, body FROM article LEFT JOIN text ON article_id = id WHERE id > ? ORDER BY id LIMIT ?"""  # noqa: S608 - ours, and so are the others
_ORIGINS = f"""SELECT article_id, {ORIGIN_IS_WHOLE}, id, key, digest, metadata FROM origin
    WHERE article_id BETWEEN ? AND ? ORDER BY article_id, id"""  # noqa: S608
_PLACES = """SELECT article_id, origin_id, place FROM origin JOIN place ON origin_id = origin.id
    WHERE article_id BETWEEN ? AND ? ORDER BY article_id, place.id"""
_REVISIONS = f"""SELECT article_id, {REVISION_IS_WHOLE}, title, source, published, replaced, digest, body FROM revision
    WHERE article_id BETWEEN ? AND ? ORDER BY article_id, id"""  # noqa: S608

_Rows = dict[int, list[tuple[Any, ...]]]


def archived(
    connection: sqlite3.Connection, folder: Path
) -> Iterator[Sequence[StoredFeed | ArchivedArticle | LibraryUnusable]]:
    """All feeds, and all articles in the order of their ids, some at a time, as they are at the moment of the first.

    In place of one that is damaged comes what is wrong with it.
    """
    connection.execute("BEGIN")  # others may write meanwhile; what they write is seen after the end
    try:
        if feeds := all_feeds(connection):
            yield feeds
        last = 0
        while rows := connection.execute(_ARTICLES, (last, _PAGE)).fetchall():
            span = (rows[0][0], rows[-1][0])
            held = [_by_article(connection, query, span) for query in (_ORIGINS, _PLACES, _REVISIONS)]
            yield [_archived(row, folder, *(rows_of[row[0]] for rows_of in held)) for row in rows]
            last = span[1]
    finally:
        connection.execute("ROLLBACK")


def _by_article(connection: sqlite3.Connection, query: str, span: tuple[int, int]) -> _Rows:
    found: _Rows = defaultdict(list)
    with closing(connection.execute(query, span)) as rows:
        for article_id, *row in rows:
            found[article_id].append(tuple(row))
    return found


def _archived(
    row: tuple[Any, ...],
    folder: Path,
    origins: list[tuple[Any, ...]],
    places: list[tuple[Any, ...]],
    revisions: Iterable[tuple[Any, ...]],
) -> ArchivedArticle | LibraryUnusable:
    article_id, whole, title, source, url, authors, published, language, key, digest, body = row
    text = unpack(digest, body)
    if text is None or not whole or not all(origin[0] for origin in origins):
        return damaged_article(folder, article_id)
    earlier = [_revision(*revision) for revision in revisions]
    readable = [revision for revision in earlier if revision]
    if len(readable) < len(earlier):
        return damaged_revision(folder, article_id)
    article = ArchivedArticle(
        id=article_id,
        title=title,
        text=text,
        place="",
        source=source,
        url=url,
        authors=tuple(json.loads(authors)),
        published=_day(published),
        key=key,
        language=language,
        revisions=tuple(readable),
    )
    return _with_origins(article, origins, places)


def _with_origins(
    article: ArchivedArticle, origins: Iterable[tuple[Any, ...]], places: Iterable[tuple[Any, ...]]
) -> ArchivedArticle:
    copies = []
    for _, origin_id, key, digest, metadata in origins:
        read_at = tuple(place for owner, place in places if owner == origin_id)
        if metadata is None:
            first = replace(article, key=key, place=read_at[0] if read_at else "", places=read_at)
            article = replace(first, brought=_brought(first, digest))
        else:
            copy = _copy(json.loads(metadata), key, read_at)
            copies.append(replace(copy, brought=_brought(as_copied(article, copy), digest)))
    return replace(article, copies=tuple(copies))


def _copy(said: dict[str, Any], key: str, places: tuple[str, ...]) -> Copy:
    return Copy(
        title=said["title"],
        source=said["source"],
        url=said["url"],
        authors=tuple(said["authors"]),
        published=_day(said["published"]),
        key=key,
        language=said.get("language", ""),
        places=places,
    )


def as_copied(article: Article, copy: Copy) -> Article:
    """The article as who brought a copy brought it."""
    return Article(
        title=copy.title,
        text=article.text,
        place=copy.places[0] if copy.places else article.place,
        source=copy.source,
        url=copy.url,
        authors=copy.authors,
        published=copy.published,
        key=copy.key,
        language=copy.language,
    )


def _brought(article: Article, digest: bytes) -> str:
    return "" if content_digest(article) == digest else digest.hex()


def _revision(
    whole: int, title: str, source: str, published: int, replaced: str, digest: bytes, body: bytes
) -> Revision | None:
    text = unpack(digest, body)
    if text is None or not whole:
        return None
    return Revision(title=title, text=text, source=source, published=_day(published), replaced=moment_of(replaced))


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
