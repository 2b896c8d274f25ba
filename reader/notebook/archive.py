"""What was asked, out of one notebook and into another."""

import sqlite3
from collections.abc import Iterable, Iterator

from reader.export_record import ArchivedConversation, ArchivedExchange
from reader.notebook.database import Database
from reader.notebook.exchange import Exchange
from reader.notebook.row import exchange_of, head_of, microseconds, name_of, row_of

_PAGE = 200  # exchanges read at once, of some 13 kB each

_CONVERSATIONS = """SELECT id, name, began, questions, first_question FROM head
    WHERE name != '' OR questions > 0 ORDER BY used"""
_EXCHANGES = """SELECT exchange.id, conversation_id, question, followed_up, asked_at, told, reply, began
    FROM exchange JOIN conversation ON conversation.id = conversation_id
    WHERE removed IS NULL AND exchange.id > ? ORDER BY exchange.id LIMIT ?"""
_HELD = "SELECT id FROM conversation WHERE began = ? AND removed IS NULL"
_NEW = """INSERT INTO conversation (name, began, used)
    SELECT ?, ?, coalesce(max(used), 0) + 1 FROM conversation"""
_IS_HELD = "SELECT 1 FROM exchange WHERE conversation_id = ? AND asked_at = ? AND question = ?"
_KEEP = """INSERT INTO exchange (conversation_id, question, followed_up, asked_at, told, reply)
    VALUES (?, ?, ?, ?, ?, ?)"""


def archived_history(database: Database) -> Iterator[ArchivedConversation | ArchivedExchange]:
    """The conversations, the one last used last, and then all exchanges in the order they were had."""
    with database.reading(_CONVERSATIONS) as rows:
        heads = [head_of(row) for row in rows]
    for head in heads:
        yield ArchivedConversation(began=head.began, name=head.name)
    last = 0
    while True:
        with database.reading(_EXCHANGES, last, _PAGE) as rows:
            page = [(exchange_of(row[:7]), head_of((row[1], "", row[7], 0, ""))) for row in rows]
        for exchange, head in page:
            yield ArchivedExchange(
                conversation=head.began,
                question=exchange.question,
                followed_up=exchange.followed_up,
                asked_at=exchange.asked_at,
                told=exchange.told,
                reply=exchange.reply,
            )
            last = exchange.id
        if not page:
            return


def take_history(connection: sqlite3.Connection, history: Iterable[ArchivedConversation | ArchivedExchange]) -> None:
    """Keeps what is not held already. A conversation is told by when it began, an exchange by when it was asked."""
    for one in history:
        if isinstance(one, ArchivedConversation):
            _conversation(connection, microseconds(one.began), one.name)
        else:
            _take_exchange(connection, one)


def _take_exchange(connection: sqlite3.Connection, archived: ArchivedExchange) -> None:
    exchange = Exchange(
        question=archived.question,
        followed_up=archived.followed_up,
        asked_at=archived.asked_at,
        told=archived.told,
        reply=archived.reply,
    )
    row = row_of(_conversation(connection, microseconds(archived.conversation), ""), exchange)
    conversation_id, question, _, asked_at, *_ = row
    if connection.execute(_IS_HELD, (conversation_id, asked_at, question)).fetchone() is None:
        connection.execute(_KEEP, row)


def _conversation(connection: sqlite3.Connection, began: int, name: str) -> int:
    """The id of the conversation that began then, which is made where there is none."""
    found = connection.execute(_HELD, (began,)).fetchone()
    if found is None:
        connection.execute(_NEW, (name_of(name), began))
        found = connection.execute(_HELD, (began,)).fetchone()
    conversation_id: int = found[0]
    return conversation_id
