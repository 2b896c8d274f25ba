"""Asks in the background, and keeps the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from reader.conversation.asking import PAGE, Answered, Asking
from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.conversation.conversation import Conversation
    from reader.conversation.latest import Newest
    from reader.conversation.utterance import Latest
    from reader.notebook import KeptExchange
    from reader.tui.screens.page import Page
    from reader.tui.session import Session


@dataclass(frozen=True, slots=True)
class Opened:
    """The question of the conversation that is open, with what came of it."""

    exchange: KeptExchange
    answered: Answered | None = None
    newest: Newest | None = None
    """What was listed, where it was no question but asked for the latest."""


class Asker:
    """Runs one question at a time for a screen, and posts to it what came of it. A late reply is dropped."""

    @dataclass
    class Replied(Message):
        """A question was answered."""

        number: int
        """Which of the questions asked here it was."""
        answered: Answered
        exchange: KeptExchange | None = None
        """What was opened again; None for a question that was just asked, which is still to be kept."""

    @dataclass
    class Listed(Message):
        """The newest articles are known."""

        number: int
        asking: Asking
        """The words that asked for them, with what they build on."""
        newest: Newest
        exchange: KeptExchange | None = None
        """What was opened again; None where they were just asked for, which is still to be kept."""

    @dataclass
    class Refused(Message):
        """A question could not be asked."""

        number: int
        reason: str

    def __init__(self, screen: Page[None], session: Session, conversation: Conversation) -> None:
        self._screen = screen
        self._library = session.library
        self._conversation = conversation
        self._number = 0

    def forget(self) -> None:
        """Drops the reply to what is being asked."""
        self._number += 1

    def ask(self, asking: Asking) -> None:
        """Asks, in place of what is being asked."""
        self._start(partial(self._answer, asking))

    def ask_more(self, exchange: KeptExchange, answered: Answered) -> None:
        """Asks the same for more answers."""
        self._start(partial(self._answer_more, exchange, answered.with_more()))

    def list_newest(self, asking: Asking, latest: Latest) -> None:
        """Looks for the newest articles that `asking` asks for, in place of what is being asked."""
        self._start(partial(self._list, asking, latest, PAGE, None))

    def list_more(self, exchange: KeptExchange, newest: Newest) -> None:
        """Looks for more of the newest."""
        limit = len(newest.articles) + PAGE
        self._start(partial(self._list, self._conversation.again(exchange), newest.command, limit, exchange))

    def reopen(self, exchange: KeptExchange) -> None:
        """Gives what was answered then; where an article of it has changed or gone, what answers now."""
        self._start(partial(self._reopen, exchange))

    def is_late(self, message: Replied | Listed | Refused) -> bool:
        """Whether something else was asked since."""
        return message.number != self._number

    def _start(self, work: Callable[[int], Message]) -> None:
        self._number += 1
        run = partial(self._run, self._number, work)
        self._screen.run_worker(run, thread=True, exclusive=True, group="ask")

    def _run(self, number: int, work: Callable[[int], Message]) -> None:
        try:
            message = work(number)
        except ReaderError as error:
            message = self.Refused(number, str(error))
        self._screen.post_message(message)

    def _answer(self, asking: Asking, number: int) -> Message:
        return self.Replied(number, self._asked(asking))

    def _answer_more(self, exchange: KeptExchange, asking: Asking, number: int) -> Message:
        return self.Replied(number, self._asked(asking), exchange)

    def _list(self, asking: Asking, latest: Latest, limit: int, exchange: KeptExchange | None, number: int) -> Message:
        from reader.conversation.latest import latest as newest_of

        newest = newest_of(self._library, latest, limit=limit, carried=asking.names())
        return self.Listed(number, asking, newest, exchange)

    def _reopen(self, exchange: KeptExchange, number: int) -> Message:
        from reader.conversation.utterance import Latest, command_of

        command, asking = command_of(exchange.question), self._conversation.again(exchange)
        if isinstance(command, Latest):
            return self._list(asking, command, PAGE, exchange, number)
        kept = self._conversation.opened(exchange)
        return self.Replied(number, Answered(asking, kept) if kept else self._asked(asking), exchange)

    def _asked(self, asking: Asking) -> Answered:
        from reader.answering.ask import ask  # numpy: 130 ms, which the first screen does not wait for

        reply = ask(self._library, asking.question, carried=asking.names(), filters=asking.filters, limit=asking.limit)
        return Answered(asking, reply)
