"""A conversation line by line: each is answered with lines, and what they list can be opened by its number."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.answering.answer import Answer, Span
from reader.answering.explanation import explained_answer, explained_question
from reader.article import StoredArticle
from reader.cli import output
from reader.cli.diagnostics import ExitCode, complain
from reader.cli.plain_article import ArticlePages
from reader.cli.plain_cards import article_card, question_card, source_card
from reader.cli.plain_feeds import NO_FEEDS, feed_lines, synced
from reader.cli.plain_help import help_lines
from reader.cli.plain_input import page_rows
from reader.cli.plain_numbers import Listing, Numbered
from reader.cli.plain_topics import Answers, NewestArticles
from reader.cli.replies import section_lines, wrapped
from reader.conversation import utterance
from reader.errors import NotPermitted, QuestionError
from reader.notebook import KeptExchange

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.conversation.asking import Asking
    from reader.conversation.conversation import Conversation
    from reader.library import Library
    from reader.notebook import Notebook
    from reader.settings import Settings

_QUESTIONS = 20
"""Told of what was asked before."""
_WHAT_TO_SAY = "Ask about the news in plain words, or say latest, or help."


class Talk:
    """Answers one line after the other. With `hints` it says what can be said next."""

    def __init__(
        self, library: Library, notebook: Notebook, conversation: Conversation, settings: Settings, *, hints: bool
    ) -> None:
        self.ended = False
        """Whether the last line was a farewell."""
        self._library = library
        self._notebook = notebook
        self._conversation = conversation
        self._settings = settings
        self._hints = hints
        self._in_trouble = False
        self._topic: Answers | NewestArticles | None = None
        self._answers: Answers | None = None
        """What the next question may build on."""
        self._aside: Listing | None = None
        """A list beside the topic's, which the numbers are of for the time being."""
        self._pages: ArticlePages | None = None
        """The article that is open."""

    @property
    def reads_on(self) -> bool:
        """Whether an article is open that was not read to its end."""
        return self._pages is not None and self._pages.goes_on

    def say(self, line: str) -> ExitCode:
        """Answers the line. Raises ReaderError where it cannot be, with what to do."""
        words = line.strip(" .!").lower()
        if words == "top" and self._pages:
            self._pages.top()
            return self._write(self._pages.page())
        respelt = self._respelt()
        if words == "yes" and respelt:
            return self._ask(respelt)
        match utterance.command_of(line):
            case None:
                return self._ask(self._conversation.asked(line))
            case utterance.Latest() as command:
                return self._list_newest(line, command)
            case utterance.Browse():
                return self._list_newest(line, utterance.Latest())
            case utterance.Open(number=number):
                return self._open(self._listing.entry(number))
            case utterance.Others(number=number):
                return self._list_others(self._listing.entry(number))
            case utterance.Explain(number=number):
                return self._explain(self._listing.entry(number))
            case command:
                return self._obey(command)

    def _obey(self, command: utterance.Command) -> ExitCode:
        match command:
            case utterance.More():
                return self._more()
            case utterance.Sources():
                return self._list_sources()
            case utterance.History():
                return self._list_questions()
            case utterance.Feeds() | utterance.Sync():
                return self._tell_of_feeds(command)
            case utterance.Back():
                return self._go_back()
            case utterance.New():
                return self._begin_anew()
            case utterance.Help():
                return self._write(help_lines(output.columns(), self._settings.permissions))
            case utterance.Quit():
                self.ended = True
                return ExitCode.DONE
            case _:
                return self._tell(_WHAT_TO_SAY)

    @property
    def _listing(self) -> Listing:
        return self._aside or (self._topic.listing if self._topic else Listing(""))

    def _ask(self, asking: Asking) -> ExitCode:
        self._answers = answers = Answers(self._library, asking)
        self._conversation.keep(answers.answered, datetime.now(UTC))
        return self._take_up(answers)

    def _respelt(self) -> Asking | None:
        offered = self._answers is not None and self._answers.answered.reply.respelt
        return self._answers.answered.respelt() if self._answers and offered else None

    def _list_newest(self, words: str, command: utterance.Latest) -> ExitCode:
        # what "it" is in "what's new about it?"
        meant = self._conversation.asked(command.about).names() if command.about else ()
        newest = NewestArticles(self._library, command, meant)
        self._conversation.keep_newest(self._conversation.asked(words), newest.newest, datetime.now(UTC))
        return self._take_up(newest)

    def _take_up(self, topic: Answers | NewestArticles) -> ExitCode:
        self._topic, self._aside, self._pages = topic, None, None
        self._tell_of_trouble()
        self._write(topic.told(output.columns()))
        self._tell_what_next(topic)
        return topic.exit_code

    def _tell_of_trouble(self) -> None:
        """Says once that nothing is kept."""
        if self._conversation.trouble and not self._in_trouble:
            complain(self._conversation.trouble)
        self._in_trouble = bool(self._conversation.trouble)

    def _tell_what_next(self, topic: Answers | NewestArticles) -> None:
        if self._hints and topic.listing.entries:
            offered = " yes asks in the other spelling," if topic is self._answers and self._respelt() else ""
            more = f" more tells {topic.goes_on}," if topic.goes_on else ""
            self._tell("")
            self._tell(f"({offered}{more} a number opens)".replace("( ", "("))

    def _more(self) -> ExitCode:
        if self._pages and self._pages.goes_on:
            return self._write(self._pages.page())
        if self._pages:
            raise QuestionError(f"this is the end of the article (back goes to {self._listing.title})")
        if self._topic is None:
            raise QuestionError("nothing was asked yet (ask a question, or say latest)")
        if self._aside:
            raise QuestionError(f"no more here (back goes to {self._topic.listing.title})")
        self._write(self._topic.more(output.columns()))
        self._tell_what_next(self._topic)
        return ExitCode.DONE

    def _open(self, entry: Numbered) -> ExitCode:
        if isinstance(entry, KeptExchange):
            return self._ask(self._conversation.again(entry))
        if isinstance(entry, Answer):
            article, at, sentence = entry.article, entry.start, entry.sentence
            marked = Span(at + sentence.start, at + sentence.end)
        else:
            article, at, marked = entry, 0, Span(0, 0)
        self._pages = ArticlePages(
            article, at, marked, width=output.columns(), rows=page_rows(), styled=output.is_styled()
        )
        self._write(self._pages.credits())
        self._tell("")
        return self._write(self._pages.page())

    def _list_others(self, entry: Numbered) -> ExitCode:
        number = self._listing.chosen
        told, others = self._topic.others(entry) if self._topic and not self._aside else ("", [])
        if not others:
            self._tell(f"No other article here is known to say the same as {number}.")
            return ExitCode.NOTHING_FOUND
        self._tell(f"{told}:")
        return self._list_aside(Listing(f"who else says the same as {number}", list(others)))

    def _list_questions(self) -> ExitCode:
        questions = self._notebook.questions(limit=_QUESTIONS)
        if questions:
            return self._list_aside(Listing("what was asked before", list(questions)))
        self._tell("Nothing is kept of what was asked before.")
        return ExitCode.NOTHING_FOUND

    def _list_aside(self, listing: Listing) -> ExitCode:
        self._aside, self._pages = listing, None
        width = output.columns()
        for number, entry in enumerate(listing.entries, 1):
            if isinstance(entry, KeptExchange):
                self._write(question_card(entry, number, width))
            elif isinstance(entry, StoredArticle):
                self._write(article_card(entry, number, width, styled=output.is_styled()))
        return ExitCode.DONE

    def _list_sources(self) -> ExitCode:
        articles = [one.article if isinstance(one, Answer) else one for one in self._listing.entries]
        found = [(number, one) for number, one in enumerate(articles, 1) if isinstance(one, StoredArticle)]
        if not found:
            raise QuestionError("nothing was answered yet (ask a question, or say latest)")
        for number, article in found:
            self._write(source_card(article, number, output.columns()))
        return ExitCode.DONE

    def _explain(self, entry: Numbered) -> ExitCode:
        if not isinstance(entry, Answer) or self._answers is None:
            raise QuestionError("only answers are explained (ask a question first)")
        width = output.columns()
        for section in (explained_answer(entry), *explained_question(self._answers.answered.reply)):
            self._write(section_lines(section, width))
        return ExitCode.DONE

    def _go_back(self) -> ExitCode:
        if self._pages:
            self._pages = None
        else:
            self._aside = None
        if not self._listing.entries:
            return self._tell(_WHAT_TO_SAY)
        return self._tell(f"Back at {self._listing.title}")

    def _tell_of_feeds(self, command: utterance.Feeds | utterance.Sync) -> ExitCode:
        if not self._settings.permissions.change:
            raise NotPermitted
        if not self._library.feeds():
            self._tell(NO_FEEDS)
            return ExitCode.NOTHING_FOUND
        lines = (
            feed_lines(self._library) if isinstance(command, utterance.Feeds) else synced(self._library, self._settings)
        )
        for line in lines:
            self._tell(line)
        return ExitCode.DONE

    def _begin_anew(self) -> ExitCode:
        self._topic = self._answers = self._aside = self._pages = None
        self._conversation.begin()
        return self._tell("A new conversation.")

    def _tell(self, line: str) -> ExitCode:
        return self._write(wrapped(line, output.columns()) if line else [""])

    def _write(self, lines: Iterable[str]) -> ExitCode:
        for line in lines:
            output.write_line(line)
        return ExitCode.DONE
