"""What the library holds already of articles that come again."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from reader.article import Article, StoredArticle
from reader.library.store import Store

_ORIGIN = """SELECT article_id, (SELECT place FROM place WHERE origin_id = origin.id ORDER BY place.id LIMIT 1)
    FROM origin WHERE """
_BY_KEY = _ORIGIN + "key = ? AND key != ''"
_BY_ADDRESS = _ORIGIN + "url = ? AND url != ''"


@dataclass(frozen=True, slots=True)
class Known:
    """An article that is held."""

    article: StoredArticle
    place: str
    """Where it was read first, whoever else brought the same words."""


_AT = "SELECT DISTINCT article_id FROM place JOIN origin ON origin.id = origin_id WHERE place = ?"


def known(store: Store, articles: Iterable[Article]) -> list[Known | None]:
    """For each article the one that is held of the same key, or else of the same address; None where there is none."""
    with store.connection() as connection:
        found = [_origin(connection, article) for article in articles]
    held = {one.id: one for one in store.articles(one[0] for one in found if one)}
    return [Known(held[one[0]], one[1]) if one and one[0] in held else None for one in found]


def ids_at(store: Store, place: str) -> frozenset[int]:
    """The ids of all articles that were read at this place."""
    with store.connection() as connection:
        return frozenset(article_id for (article_id,) in connection.execute(_AT, (place,)))


def _origin(connection: sqlite3.Connection, article: Article) -> tuple[int, str] | None:
    found: tuple[int, str] | None = connection.execute(_BY_KEY, (article.key,)).fetchone()
    if found is None:
        found = connection.execute(_BY_ADDRESS, (article.url,)).fetchone()
    return found
