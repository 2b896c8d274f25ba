"""SQLite's FTS5 over passages with Porter's stems: any of the words, best by its own bm25."""

import re
import sqlite3
from pathlib import Path

from ..collection import Question
from .card import SHOWN, Ask, Card, dated_passages

_FILE = "passages.sqlite"
_WORD = re.compile(r"[^\W_]+")


def build(corpus: Path, folder: Path) -> None:
    """Makes one table in one transaction."""
    connection = sqlite3.connect(folder / _FILE)
    with connection:
        connection.execute(
            "CREATE VIRTUAL TABLE passage USING fts5(title, text, url UNINDEXED, day UNINDEXED,"
            " tokenize = 'porter unicode61')"
        )
        connection.executemany(
            "INSERT INTO passage VALUES (?, ?, ?, ?)",
            ((one.title, one.text, one.url, one.day) for one in dated_passages(corpus)),
        )
    connection.close()


def opened(corpus: Path, folder: Path) -> Ask:
    """Opens the file."""
    connection = sqlite3.connect(folder / _FILE)
    query = "SELECT title, text, url FROM passage WHERE passage MATCH ? AND day <= ? ORDER BY rank LIMIT ?"

    def answer(question: Question) -> list[Card]:
        words = " OR ".join(f'"{word}"' for word in _WORD.findall(question.text))
        rows = connection.execute(query, (words, question.as_of.toordinal(), SHOWN)) if words else ()
        return [Card(*row) for row in rows]

    return answer
