"""A library that was written by hand: unclean in every field of its articles, feeds and notebook."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from reader.answering.ask import ask
from reader.article import Article
from reader.conversation.kept_reply import reply_document
from reader.feed import Feed, StoredFeed
from reader.library import Library
from reader.notebook import Exchange, Notebook
from reader.notebook.file import notebook_file

from .payloads import Payload

QUESTION = "which submarine surfaced off Norway?"
PER_ARTICLE = 5
_NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


def grouped(payloads: Sequence[Payload]) -> list[list[str]]:
    """The texts, as many in each group as an article has fields for. The last group is filled up with itself."""
    texts = [payload.text for payload in payloads]
    groups = [texts[at : at + PER_ARTICLE] for at in range(0, len(texts), PER_ARTICLE)]
    return [(group * PER_ARTICLE)[:PER_ARTICLE] for group in groups]


def hostile_library(folder: Path, payloads: Sequence[Payload]) -> Path:
    """Makes it in `folder`. Halves of characters are whole question marks there: SQLite takes no others."""
    groups = [[text.encode(errors="replace").decode() for text in group] for group in grouped(payloads)]
    with Library.open(folder, create=True) as library:
        with library.writing() as writer:
            for number, texts in enumerate(groups):
                writer.add(_article(number, texts[::-1]))
                writer.add(_article(number, texts))  # what was there becomes a revision
                writer.add_feed(Feed(f"https://a.example/{number}/{texts[0]}", texts[1], tuple(texts[2:])))
            for feed in library.feeds():
                writer.update_feed(_tried(feed, groups[(feed.id - 1) % len(groups)]))
        _ask(library, groups)
    _write_by_hand(notebook_file(folder), groups)
    return folder


def _article(number: int, texts: Sequence[str]) -> Article:
    paragraphs = [
        f"A submarine {text} surfaced off Norway on Monday, said the office. Its crew of 40 {text} was well."
        for text in texts
    ]
    return Article(
        title=f"{texts[0]} submarine {number}",
        text="\n\n".join(paragraphs),
        place=f"/news/{number}/{texts[1]}.txt",
        source=f"{texts[2]} Outlet",
        url=f"https://news.example/{number}/{texts[3]}" if number % 2 else texts[3],
        authors=(texts[4], texts[0]),
        published=date(2024, 3, 1) + timedelta(days=number % 300),
        key=f"article {number}",
        language=texts[1][:20],
    )


def _tried(feed: StoredFeed, texts: Sequence[str]) -> StoredFeed:
    ended = texts[0] if feed.id % 3 == 0 else ""
    return replace(feed, error=texts[-1], ended=ended, failures=3, tried=_NOON, due=_NOON + timedelta(days=9_999))


def _ask(library: Library, groups: Sequence[Sequence[str]]) -> None:
    document = reply_document(ask(library, QUESTION))
    with Notebook.open(library.folder) as notebook:
        for number in range(len(groups)):
            kept = Exchange(
                question=QUESTION,
                followed_up="",
                asked_at=_NOON + timedelta(minutes=number),
                told="told",
                reply=document if number % 2 else "",
            )
            notebook.keep(notebook.start_conversation("x").id, kept)


def _write_by_hand(file: Path, groups: Sequence[Sequence[str]]) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for id_, reply in connection.execute("SELECT id, reply FROM exchange ORDER BY id").fetchall():
            texts = groups[(id_ - 1) % len(groups)]
            values = (f"{QUESTION} {texts[1]} {texts[2]}", texts[3], texts[4], _edited(reply, texts), id_)
            connection.execute(
                "UPDATE exchange SET question = ?, followed_up = ?, told = ?, reply = ? WHERE id = ?", values
            )
            connection.execute("UPDATE conversation SET name = ? WHERE id = ?", (texts[0], id_))


def _edited(reply: str, texts: Sequence[str]) -> str:
    """The reply with hostile texts in all that is no offset and no number."""
    if not reply:
        return texts[4]
    document = json.loads(reply)
    document["question"] = f"{document['question']} {texts[0]}"
    for answer in document["answers"]:
        answer["article"] |= {"title": texts[1], "source": texts[2], "url": texts[3]}
    return json.dumps(document)
