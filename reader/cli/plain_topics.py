"""What the talk is about: answers to a question, or the newest articles. Each is told a part at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.answering.answer import Answer
from reader.answering.explanation import count
from reader.cli import output
from reader.cli.diagnostics import ExitCode
from reader.cli.plain_cards import answer_card, newest_card
from reader.cli.plain_numbers import Listing, Numbered
from reader.cli.replies import MOST_NEAREST, NEAREST, WEAKER, said_first, wrapped
from reader.conversation.asking import PAGE, Answered, Asking
from reader.conversation.latest import latest
from reader.errors import QuestionError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import StoredArticle
    from reader.conversation.utterance import Latest
    from reader.library import Library

AT_ONCE = 5
"""Answers told at once: with their sources some 1,300 bytes, which a line of 9,600 baud takes over a second for."""


class Answers:
    """The answers to a question."""

    def __init__(self, library: Library, asking: Asking) -> None:
        """Asks the question. Raises QuestionError where there is nothing to look for."""
        self._library = library
        self.answered = _asked(library, asking)
        self.listing = Listing(f"the answers to: {asking.question}")

    @property
    def exit_code(self) -> ExitCode:
        """What `reader ask` would end with."""
        return ExitCode.DONE if self.answered.reply.answered else ExitCode.NOTHING_FOUND

    @property
    def goes_on(self) -> str:
        """What more there is, in words; empty where there is no more as far as is known."""
        return "more answers" if len(self.listing.entries) < len(self.answered.reply.answers) else ""

    def told(self, width: int) -> Iterator[str]:
        """What was understood, and the first answers."""
        reply = self.answered.reply
        said = list(said_first(reply, width))
        if reply.answers and not reply.answered:
            said += wrapped(NEAREST, width)
        yield from said
        if said and reply.answers:
            yield ""
        yield from self._cards(AT_ONCE if reply.answered else MOST_NEAREST, width)

    def more(self, width: int) -> Iterator[str]:
        """The next answers. Raises QuestionError where there are none."""
        shown = len(self.listing.entries)
        if shown == self.answered.asking.limit:
            self.answered = _asked(self._library, self.answered.with_more())
        if shown >= len(self.answered.reply.answers):
            raise QuestionError("no more answers (ask in other words, or open one by its number)")
        return self._cards(AT_ONCE, width)

    def others(self, entry: Numbered) -> tuple[str, list[StoredArticle]]:
        """Who else says the same as an answer, and how many these are in words."""
        if not isinstance(entry, Answer):
            return "", []
        reports, copies = entry.agreement.reports, entry.agreement.copied_in
        counts = (
            f"{count(len(reports), 'report')} in other words" if reports else "",
            f"{len(copies)} with the same words" if copies else "",
        )
        return ", then ".join(filter(None, counts)), [*reports, *copies]

    def _cards(self, number: int, width: int) -> Iterator[str]:
        entries = self.listing.entries
        shown = len(entries)
        for answer in self.answered.reply.answers[shown : shown + number]:
            if len(entries) > shown:
                yield ""
            before = entries[-1] if entries else None
            if answer.weak and isinstance(before, Answer) and not before.weak:
                yield from (WEAKER, "")
            yield from answer_card(answer, width, styled=output.is_styled())
            entries.append(answer)


class NewestArticles:
    """The newest articles, or the newest about something."""

    def __init__(self, library: Library, command: Latest, meant: tuple[str, ...]) -> None:
        """Looks for them; `meant` is what a pronoun in `command` stands for."""
        self._library = library
        self._meant = meant
        self.newest = latest(library, command, limit=PAGE, carried=meant)
        self.listing = Listing("the newest articles")

    @property
    def exit_code(self) -> ExitCode:
        """Whether anything was found."""
        return ExitCode.DONE if self.newest.articles else ExitCode.NOTHING_FOUND

    @property
    def goes_on(self) -> str:
        """What more there is, in words; empty where there is no more."""
        return "older articles" if self.newest.goes_on else ""

    def told(self, width: int) -> Iterator[str]:
        """What they are, and their headlines."""
        yield from wrapped(self.newest.told, width)
        if self.newest.articles:
            yield ""
        yield from self._cards(width)

    def more(self, width: int) -> Iterator[str]:
        """The next ones. Raises QuestionError where there are none."""
        if not self.newest.goes_on:
            raise QuestionError("no older ones (open one by its number, or ask about it)")
        limit = len(self.listing.entries) + PAGE
        self.newest = latest(self._library, self.newest.command, limit=limit, carried=self._meant)
        return self._cards(width)

    def others(self, entry: Numbered) -> tuple[str, list[StoredArticle]]:
        """The other articles under nearly the same headline, and how many these are in words."""
        copies = next((one.copies for one in self.newest.articles if one.article == entry), ())
        return f"{count(len(copies), 'other article')} under nearly the same headline", self._library.articles(copies)

    def _cards(self, width: int) -> Iterator[str]:
        entries = self.listing.entries
        shown = len(entries)
        for one in self.newest.articles[shown:]:
            if len(entries) > shown:
                yield ""
            entries.append(one.article)
            yield from newest_card(one, len(entries), width, styled=output.is_styled())


def _asked(library: Library, asking: Asking) -> Answered:
    from reader.answering.ask import ask  # numpy: 130 ms, which the prompt does not wait for

    reply = ask(library, asking.question, limit=asking.limit, filters=asking.filters, carried=asking.names())
    return Answered(asking, reply)
