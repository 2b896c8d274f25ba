"""What was read, starred and asked in one library, kept for one person."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.article import Marks
from reader.errors import ConversationGone, NotebookError
from reader.export_record import ArchivedConversation, ArchivedExchange
from reader.notebook.archive import archived_history, take_history
from reader.notebook.database import Database
from reader.notebook.exchange import ConversationHead, Exchange, KeptExchange
from reader.notebook.file import IN_MEMORY, notebook_file
from reader.notebook.row import exchange_of, head_of, microseconds, name_of, row_of
from reader.text import clean_line

LEFTOVERS_AFTER = timedelta(days=1)
"""After which what a session removed, and never deleted since it was killed or still runs, is deleted by another."""

_HEAD = "SELECT id, name, began, questions, first_question FROM head"
_EXCHANGE = "SELECT id, conversation_id, question, followed_up, asked_at, told, reply FROM exchange"
_USE = "UPDATE conversation SET used = (SELECT max(used) + 1 FROM conversation) WHERE id = ?"


class Notebook:
    """One person's notebook of one library. May be used from several threads, and by several processes at once.

    Made by `Notebook.open` or `Notebook.in_memory`. Whatever reads or writes may raise NotebookError.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._database = Database(file)
        self._removed: set[int] = set()
        """The conversations removed here, to be deleted when it is closed."""

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The notebook of the library in `folder`, made where there is none."""
        notebook = cls(notebook_file(folder))
        try:
            notebook._delete_leftovers()
        except BaseException:
            notebook.close()
            raise
        return notebook

    @classmethod
    def find(cls, folder: Path) -> Self | None:
        """The notebook of the library in `folder`; None where there is none yet."""
        return cls.open(folder) if notebook_file(folder).exists() else None

    @classmethod
    def in_memory(cls) -> Self:
        """One that is gone when it is closed."""
        return cls(IN_MEMORY)

    def snapshot(self) -> "Notebook":
        """A copy in memory of what it is at this moment: it can be read for long without keeping others waiting."""
        copy = Notebook.in_memory()
        try:
            self._database.copy_into(copy._database)
        except BaseException:
            copy.close()
            raise
        return copy

    def close(self) -> None:
        """Deletes what was removed, and gives the file back."""
        with suppress(NotebookError):  # a later opening deletes it
            self._delete_removed()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def is_read(self, article_id: int) -> bool:
        """Whether the article was marked as read."""
        with self._database.reading("SELECT 1 FROM read_article WHERE article_id = ?", article_id) as rows:
            return bool(rows)

    def read_ids(self) -> frozenset[int]:
        """The ids of all articles marked as read."""
        return self._ids("SELECT article_id FROM read_article")

    def starred_ids(self) -> frozenset[int]:
        """The ids of all articles that have a star."""
        return self._ids("SELECT article_id FROM starred_article")

    def set_read(self, article_id: int, read: bool) -> None:
        """Marks an article as read, or as not read."""
        self._mark("read_article", article_id, read)

    def set_starred(self, article_id: int, starred: bool) -> None:
        """Gives an article a star, or takes it away."""
        self._mark("starred_article", article_id, starred)

    def marked(self, ids: Iterable[int]) -> dict[int, Marks]:
        """What was done with these articles: those that are neither read nor starred are left out."""
        asked = json.dumps(list(ids))
        query = """SELECT value, value IN (SELECT article_id FROM read_article),
            value IN (SELECT article_id FROM starred_article) FROM json_each(?)"""
        with self._database.reading(query, asked) as rows:
            return {int(str(row[0])): Marks(bool(row[1]), bool(row[2])) for row in rows if row[1] or row[2]}

    def take_marks(self, marks: Mapping[int, Marks]) -> None:
        """Marks articles as read and starred, as another notebook had it. No mark is taken away."""
        with self._database.writing() as connection:
            for table, ids in (
                ("read_article", [(one,) for one, mark in marks.items() if mark.read]),
                ("starred_article", [(one,) for one, mark in marks.items() if mark.starred]),
            ):
                connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?)", ids)  # noqa: S608 - ours

    def latest_conversation(self) -> ConversationHead | None:
        """The one last used, which may be a new one with nothing in it; None where there is none."""
        with self._database.reading(f"{_HEAD} ORDER BY used DESC LIMIT 1") as rows:
            return head_of(rows[0]) if rows else None

    def conversations(self, containing: str = "") -> list[ConversationHead]:
        """The conversations, the one last used first, without those that have neither a question nor a name.

        With `containing` only those whose name or one of whose questions holds each of its words.
        """
        holding = """WHERE name != '' AND holds(name, ?1) OR EXISTS (
            SELECT 1 FROM exchange WHERE conversation_id = head.id AND holds(question, ?1))"""
        with self._database.reading(f"{_HEAD} {holding} ORDER BY used DESC", clean_line(containing)) as rows:
            return [head_of(row) for row in rows]

    def start_conversation(self, name: str = "") -> ConversationHead:
        """A new one, which is now the one last used."""
        query = """INSERT INTO conversation (name, began, used)
            SELECT ?, ?, coalesce(max(used), 0) + 1 FROM conversation RETURNING id, name, began"""
        with self._database.writing() as connection:
            (row,) = connection.execute(query, (name_of(name), _now())).fetchall()
        return head_of((*row, 0, ""))

    def rename(self, conversation_id: int, name: str) -> None:
        """Gives it that name; an empty one takes its name away. Raises ConversationGone."""
        with self._database.writing() as connection:
            _expect(connection, conversation_id)
            connection.execute("UPDATE conversation SET name = ? WHERE id = ?", (name_of(name), conversation_id))

    def remove_conversation(self, conversation_id: int) -> None:
        """Takes it out of all that is seen. It can be restored until this notebook is closed; then it is deleted."""
        with self._database.writing() as connection:
            query = "UPDATE conversation SET removed = ? WHERE id = ? AND removed IS NULL"
            connection.execute(query, (_now(), conversation_id))
        self._removed.add(conversation_id)

    def restore_conversation(self, conversation_id: int) -> None:
        """Takes its removal back. Raises ConversationGone where it was deleted meanwhile."""
        with self._database.writing() as connection:
            query = "UPDATE conversation SET removed = NULL WHERE id = ?"
            if connection.execute(query, (conversation_id,)).rowcount == 0:
                raise ConversationGone(conversation_id)
        self._removed.discard(conversation_id)

    def forget(self) -> int:
        """Deletes all conversations, also from the disk and past restoring; gives how many questions it were."""
        with self._database.writing() as connection:
            ((questions,),) = connection.execute("SELECT count(*) FROM exchange").fetchall()
            connection.execute("DELETE FROM conversation")
        self._database.rewrite()
        self._removed.clear()
        return int(questions)

    def keep(self, conversation_id: int, exchange: Exchange) -> KeptExchange:
        """Keeps an exchange as the last one of the conversation, which is now the one last used.

        Gives it back as it is kept, its text clean. Raises ConversationGone.
        """
        row = row_of(conversation_id, exchange)
        query = """INSERT INTO exchange (conversation_id, question, followed_up, asked_at, told, reply)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id"""
        with self._database.writing() as connection:
            _expect(connection, conversation_id)
            ((exchange_id,),) = connection.execute(query, row).fetchall()
            connection.execute(_USE, (conversation_id,))
        return exchange_of((exchange_id, *row))

    def exchanges(self, conversation_id: int, limit: int | None = None) -> list[KeptExchange]:
        """The exchanges of a conversation, oldest first: all of them, or the last `limit`."""
        query = f"{_EXCHANGE} WHERE conversation_id = ? ORDER BY id DESC LIMIT ?"
        with self._database.reading(query, conversation_id, -1 if limit is None else limit) as rows:
            return [exchange_of(row) for row in reversed(rows)]

    def questions(self, containing: str = "", limit: int = 200, before_id: int | None = None) -> list[KeptExchange]:
        """Exchanges of all conversations, newest first, at most `limit`, only those kept before `before_id`.

        With `containing` only those whose question holds each of its words.
        """
        wanted = """WHERE (?1 IS NULL OR id < ?1) AND (?2 = '' OR holds(question, ?2))
            AND conversation_id NOT IN (SELECT id FROM conversation WHERE removed IS NOT NULL)"""
        query = f"{_EXCHANGE} {wanted} ORDER BY id DESC LIMIT ?3"
        with self._database.reading(query, before_id, clean_line(containing), limit) as rows:
            return [exchange_of(row) for row in rows]

    def archive(self) -> Iterator[ArchivedConversation | ArchivedExchange]:
        """All that was asked: the conversations, the one last used last, and then the exchanges in their order.

        Without conversations that have neither a question nor a name, and without those removed.
        """
        yield from archived_history(self._database)

    def take_history(self, history: Iterable[ArchivedConversation | ArchivedExchange]) -> None:
        """Takes in what another notebook had. What is here already stays as it is."""
        with self._database.writing() as connection:
            take_history(connection, history)

    def _ids(self, query: str) -> frozenset[int]:
        with self._database.reading(query) as rows:
            return frozenset(int(str(article_id)) for (article_id,) in rows)

    def _mark(self, table: str, article_id: int, marked: bool) -> None:
        insert, delete = f"INSERT OR IGNORE INTO {table} VALUES (?)", f"DELETE FROM {table} WHERE article_id = ?"  # noqa: S608 - ours
        with self._database.writing() as connection:
            connection.execute(insert if marked else delete, (article_id,))

    def _delete_removed(self) -> None:
        while self._removed:
            with self._database.writing() as connection:
                query = "DELETE FROM conversation WHERE id = ? AND removed IS NOT NULL"
                connection.execute(query, (self._removed.pop(),))

    def _delete_leftovers(self) -> None:
        before = _now() - LEFTOVERS_AFTER // timedelta(microseconds=1)
        left = "FROM conversation WHERE removed < ?"
        with self._database.reading(f"SELECT 1 {left} LIMIT 1", before) as rows:
            found = bool(rows)
        if found:  # else nothing has to be written
            with self._database.writing() as connection:
                connection.execute(f"DELETE {left}", (before,))


def _now() -> int:
    return microseconds(datetime.now(UTC))


def _expect(connection: sqlite3.Connection, conversation_id: int) -> None:
    query = "SELECT 1 FROM conversation WHERE id = ? AND removed IS NULL"
    if connection.execute(query, (conversation_id,)).fetchone() is None:
        raise ConversationGone(conversation_id)
