"""A library of many articles, made in a moment."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from reader.library import Library
from reader.library.heading_words import heading_words, marks
from reader.library.packing import pack
from reader.library.seal import ARTICLE, know_seals, seal
from reader.library.store import source_words

MANY = 20_000
_OUTLETS = ("Valley Observer", "Arden Mail", "Northern Wire", "The Harbour Courier")
_FIRST_DAY = date(1960, 1, 1).toordinal()


def title_of(article_id: int) -> str:
    """Every hundredth is about a bridge."""
    return f"{'Bridge opens' if article_id % 100 == 0 else 'Weather report'} number {article_id} of the archive"


def many_articles(folder: Path) -> Path:
    """A library with `MANY` articles, one a day, the last being the newest. They are in no index."""
    Library.open(folder, create=True).close()
    ids = range(1, MANY + 1)
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.executemany(
            "INSERT INTO article (id, title, title_words, source, source_words, word_marks, url, authors, published,"
            " key, length, fingerprint, generation) VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, ?, 40, ?, 0)",
            (_row(article_id) for article_id in ids),
        )
        texts = ((one, *pack(f"It was said on day {one}.\n\nNo more is known of it.")) for one in ids)
        connection.executemany("INSERT INTO text VALUES (?, ?, ?)", texts)
        know_seals(connection)
        connection.execute("UPDATE article SET digest = (SELECT text.digest FROM text WHERE article_id = id)")
        connection.execute(f"UPDATE article SET seal = seal({ARTICLE})")
        origins = ((one, one, f"k{one}", b"", seal(one, f"k{one}", "", b"", None)) for one in ids)
        connection.executemany("INSERT INTO origin VALUES (?, ?, ?, '', ?, NULL, ?)", origins)
        places = ((one, f"/archive/{one}.txt") for one in ids)
        connection.executemany("INSERT INTO place (origin_id, place) VALUES (?, ?)", places)
    return folder


def _row(article_id: int) -> tuple[object, ...]:
    title, outlet = title_of(article_id), _OUTLETS[article_id % 4]
    words = heading_words(title), source_words(outlet)
    day, fingerprint = _FIRST_DAY + article_id, article_id.to_bytes(16, "big")
    authors = json.dumps([])
    heads = title, words[0], outlet, words[1], marks("".join(words))
    return article_id, *heads, authors, day, f"k{article_id}", fingerprint
