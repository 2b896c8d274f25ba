"""Short hashes over what a row says: a row that was damaged is told from one that was stored.

A text has a digest of its own. The seal of an article's row covers its id, all that is shown with the text, and that
digest: neither a headline nor a day can be another's, nor the text another article's.
"""

import json
import sqlite3
from hashlib import blake2b

from reader.sql_callbacks import called_by_sqlite

ARTICLE = "article.id, title, source, url, authors, published, article.key, article.language, length, article.digest"
ORIGIN = "article_id, origin.key, origin.url, origin.digest, metadata"
REVISION = "article_id, title, source, published, length, replaced, digest"
ARTICLE_IS_WHOLE = f"article.seal IS seal({ARTICLE})"
ORIGIN_IS_WHOLE = f"origin.seal IS seal({ORIGIN})"
REVISION_IS_WHOLE = f"revision.seal IS seal({REVISION})"

_BYTES = 8  # damage is no adversary: one in 2**64 passes
_told = json.JSONEncoder(default=lambda value: value.hex()).encode


@called_by_sqlite
def seal(*values: object) -> bytes:
    """The seal of a row with these values: numbers, text, None and bytes."""
    return blake2b(_told(values).encode("ascii"), digest_size=_BYTES).digest()


def know_seals(connection: sqlite3.Connection) -> None:
    """Lets the connection's queries call `seal`."""
    connection.create_function("seal", -1, seal, deterministic=True)


def seal_article(connection: sqlite3.Connection, article_id: int) -> None:
    """Seals the row of an article as it is now."""
    connection.execute(f"UPDATE article SET seal = seal({ARTICLE}) WHERE id = ?", (article_id,))  # noqa: S608 - ours


def seal_origin(connection: sqlite3.Connection, origin_id: int) -> None:
    """Seals the row of an origin as it is now."""
    connection.execute(f"UPDATE origin SET seal = seal({ORIGIN}) WHERE id = ?", (origin_id,))  # noqa: S608
