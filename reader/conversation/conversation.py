"""The conversation with one library: what was asked one after the other, kept in its notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.answering.explanation import count
from reader.conversation.asking import Asking
from reader.conversation.kept_reply import kept_reply, reply_document, reply_of
from reader.conversation.transcript import transcript
from reader.errors import ConversationGone, NotebookError
from reader.notebook import Exchange, KeptExchange
from reader.text import clean_line

if TYPE_CHECKING:
    from datetime import datetime

    from reader.answering.answer import Reply
    from reader.conversation.asking import Answered
    from reader.conversation.latest import Newest
    from reader.library import Library
    from reader.notebook import ConversationHead, Notebook

MOST_TAKEN_UP = 50
"""Exchanges of an earlier session that are at hand. The notebook has all of them."""
NO_ANSWER = "No good answer"


class Conversation:
    """The one used last, gone on with; else a new one. A new one is kept from its first question or its name on.

    One thread uses it at a time. What reads or changes the notebook may raise NotebookError.
    """

    def __init__(self, library: Library, notebook: Notebook) -> None:
        self._library = library
        self._notebook = notebook
        self._id: int | None = None
        self._name = ""
        self._cleared: int | None = None
        self._to_follow_up: str | None = None
        """What the next question may build on; None where it is still to be looked up."""
        self.trouble = ""
        """Why the last exchange could not be kept, in one line; empty where it was."""
        try:
            self._go_on(notebook.latest_conversation())
        except NotebookError as error:
            self.trouble = str(error)
            self._go_on(None)

    @property
    def name(self) -> str:
        """What a person calls it; empty where it has no name."""
        return self._name

    @property
    def exchanges(self) -> tuple[KeptExchange, ...]:
        """What was asked, the first question first; of an earlier session the last MOST_TAKEN_UP."""
        return tuple(self._exchanges)

    def exchange(self, exchange_id: int) -> KeptExchange:
        """The exchange of this id, which is among `exchanges`."""
        return next(one for one in self._exchanges if one.id == exchange_id)

    def asked(self, question: str) -> Asking:
        """`question`, asked next: it builds on the last one that was answered."""
        if self._to_follow_up is None:
            self._to_follow_up = self._last_answered()
        return Asking(question, self._to_follow_up)

    def again(self, exchange: KeptExchange) -> Asking:
        """The question of an exchange, built on the same one as then."""
        return Asking(exchange.question, exchange.followed_up)

    def keep(self, answered: Answered, asked_at: datetime) -> KeptExchange:
        """Takes in a question with its reply as the last one.

        Where the notebook cannot keep it, `trouble` says why, and it is at hand for as long as this conversation is.
        """
        asking, reply = answered.asking, answered.reply
        exchange = Exchange(
            question=asking.question,
            followed_up=asking.followed_up,
            asked_at=asked_at,
            told=told(reply),
            reply=reply_document(reply),
        )
        kept = self._kept(exchange)
        self._exchanges.append(kept)
        self._to_follow_up = reply.to_follow_up
        return kept

    def keep_newest(self, asking: Asking, newest: Newest, asked_at: datetime) -> KeptExchange:
        """Takes in that the newest articles were asked for: they are looked for anew when opened.

        What the next question builds on stays what it was.
        """
        listed = count(len(newest.articles), "headline")
        exchange = Exchange(
            question=asking.question, followed_up=asking.followed_up, asked_at=asked_at, told=listed, reply=""
        )
        kept = self._kept(exchange)
        self._exchanges.append(kept)
        return kept

    def opened(self, exchange: KeptExchange) -> Reply | None:
        """What was answered then; None where an article that it quotes has changed or gone: ask `again`."""
        return reply_of(exchange.reply, self._library)

    def begin(self) -> None:
        """Begins a new one. The one before stays in the notebook."""
        self._go_on(None)

    def switch(self, conversation_id: int) -> None:
        """Goes on with another one. Raises ConversationGone."""
        head = self._head(conversation_id)
        if head is None:
            raise ConversationGone(conversation_id)
        self._go_on(head)

    def was_removed(self) -> bool:
        """Whether it was removed elsewhere, in the history or by another session; takes note of its name on the way."""
        if self._id is None or not any(one.id > 0 for one in self._exchanges):
            return False
        head = self._head(self._id)
        self._name = head.name if head else self._name
        return head is None

    def rename(self, name: str) -> None:
        """Gives it a name; an empty one takes its name away."""
        name = clean_line(name)
        if self._id is None:
            self._id = self._notebook.start_conversation(name).id
        else:
            self._notebook.rename(self._id, name)
        self._name = name

    def clear(self) -> None:
        """Removes it with all that was asked, and begins a new one. `restore` takes that back."""
        if self._id is not None:
            self._notebook.remove_conversation(self._id)
            self._cleared = self._id
        self.begin()

    def restore(self) -> bool:
        """Goes on with the one cleared last, and says whether there was one. Raises ConversationGone."""
        if self._cleared is None:
            return False
        restored, self._cleared = self._cleared, None
        self._notebook.restore_conversation(restored)
        self._go_on(self._head(restored))
        return True

    def written(self) -> str:
        """All of it as Markdown, with the source of every answer."""
        unkept = [one for one in self._exchanges if one.id < 0]
        kept = self._exchanges if self._id is None else self._notebook.exchanges(self._id) + unkept
        return transcript(self._name, kept)

    def _go_on(self, head: ConversationHead | None) -> None:
        self._id = head.id if head else None
        self._name = head.name if head else ""
        self._exchanges = self._notebook.exchanges(head.id, MOST_TAKEN_UP) if head else []
        self._to_follow_up = None

    def _head(self, conversation_id: int) -> ConversationHead | None:
        return next((head for head in self._notebook.conversations() if head.id == conversation_id), None)

    def _last_answered(self) -> str:
        for exchange in reversed(self._exchanges):
            if exchange.reply:
                kept = kept_reply(exchange.reply)
                return kept.with_answers(()).to_follow_up if kept else exchange.question
        return ""

    def _kept(self, exchange: Exchange) -> KeptExchange:
        self.trouble = ""
        try:
            return self._kept_or_begun(exchange)
        except NotebookError as error:
            self.trouble = str(error)
        return KeptExchange(
            id=-1 - len(self._exchanges),
            conversation_id=self._id or 0,
            question=exchange.question,
            followed_up=exchange.followed_up,
            asked_at=exchange.asked_at,
            told=exchange.told,
            reply=exchange.reply,
        )

    def _kept_or_begun(self, exchange: Exchange) -> KeptExchange:
        """Keeps it in this conversation, in a new one where another session has removed this one."""
        if self._id is not None:
            try:
                return self._notebook.keep(self._id, exchange)
            except ConversationGone:
                self._exchanges = []
        self._id = self._notebook.start_conversation(self._name).id
        return self._notebook.keep(self._id, exchange)


def told(reply: Reply) -> str:
    """What came of a question, in a few words: the first answer's source and day, else its headline."""
    if not reply.answered:
        return NO_ANSWER
    article = reply.answers[0].article
    day = f"{article.published.day} {article.published:%b %Y}" if article.published else ""
    known = ", ".join(part for part in (clean_line(article.source), day) if part)
    return known or clean_line(article.title)
