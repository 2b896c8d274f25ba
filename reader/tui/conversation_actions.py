"""What can be done with the conversation besides asking: by key, or by saying so."""

from __future__ import annotations

from abc import abstractmethod
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from reader.answering.explanation import count, explained_answer, explained_question
from reader.answering.section import Section
from reader.conversation import utterance
from reader.conversation.asking import Asking, typed_filters
from reader.conversation.conversation import Conversation
from reader.errors import NotebookError, NotPermitted, ReaderError
from reader.tui import marks
from reader.tui.article_actions import ArticleActions
from reader.tui.asker import Asker, Opened
from reader.tui.credits import address, source_and_day
from reader.tui.permitted import is_permitted
from reader.tui.saving import Saving, file_name
from reader.tui.screens.prompt import ConfirmScreen, PromptScreen
from reader.tui.screens.sheet import SheetScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.conversation.asking import Answered
    from reader.tui.reading import Reading
    from reader.tui.screens.history import Chosen
    from reader.tui.session import Session
    from reader.tui.widgets.conversation_list import ConversationList

_WRITE = "write the conversation to a file, with its citations"
_CLEAR = "clear the conversation: asks first, and can be undone"
_DROP_NAMES = "ask again without the names taken over from the question before"
_RESTORE = "undo the clearing of the conversation"
_MOST_RECALLED = 100
"""Questions that Up walks back through. All are in the history."""
_FILTERS = "Only articles (source:bbc since:2018 -sport):"


_SAID: dict[type[utterance.Command], str] = {
    utterance.More: "show_more",
    utterance.Sources: "show_sources",
    utterance.New: "new_conversation",
    utterance.Courtesy: "greet",
    utterance.Back: "greet",
    utterance.Help: "app.keys(True)",
    utterance.History: "app.history",
    utterance.Browse: "app.library",
    utterance.Feeds: "app.feeds",
    utterance.Sync: "app.sync",
    utterance.Quit: "app.quit",
}
"""The action that is meant by what is said."""


class ConversationActions(ArticleActions[None]):
    """A page that shows a conversation, of which one question is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "explain", "explain", id="ask.explain", tooltip="why this answer, and what was understood"),
        Binding("d", "unfold", "others", id="ask.unfold", tooltip="list the reports and copies that say the same"),
        Binding("x", "ask_without_names", "drop names", id="ask.without_names", tooltip=_DROP_NAMES),
        Binding("r", "ask_respelt", "respell", id="ask.respelt", tooltip="ask again in the spelling that is offered"),
        Binding(
            "f",
            "filters",
            "filters",
            id="ask.filters",
            show=False,
            tooltip="which articles count, for all questions to come",
        ),
        Binding("c", "new_conversation", "new", id="conversation.new", show=False, tooltip="begin a new conversation"),
        Binding("t", "name_conversation", "name", id="conversation.name", show=False, tooltip="name the conversation"),
        Binding("w", "write_conversation", "write", id="conversation.write", show=False, tooltip=_WRITE),
        Binding("D", "clear_conversation", "clear", id="conversation.clear", show=False, tooltip=_CLEAR),
        Binding("U", "restore_conversation", "undo", id="conversation.restore", show=False, tooltip=_RESTORE),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.conversation = Conversation(session.library, session.notebook)
        self.asker = Asker(self, session, self.conversation)
        self.opened: Opened | None = None
        self.filters = ""
        """What holds for all questions, as it was typed."""

    @property
    def answered(self) -> Answered | None:
        """The open question with its reply; None where none is open, or one that only asked for the latest."""
        return self.opened.answered if self.opened else None

    @property
    @abstractmethod
    def answers(self) -> ConversationList:
        """The conversation."""

    @abstractmethod
    def ask(self, asking: Asking) -> None:
        """Asks a question."""

    @abstractmethod
    async def show_conversation(self) -> None:
        """Shows the questions of the conversation, the last one open."""

    @abstractmethod
    def wait(self) -> None:
        """Says that something is being looked for, if that takes a while."""

    def offers(self, action: str) -> bool | None:
        """Offers (None) no key that has nothing to do."""
        return (self._has_to_do(action) or None) and super().offers(action)

    def _has_to_do(self, action: str) -> bool:
        reply = self.answered.reply if self.answered else None
        match action:
            case "explain":
                return reply is not None
            case "unfold":
                answer = self.answers.chosen_answer
                return answer is not None and bool(answer.agreement.independent or answer.agreement.copies)
            case "ask_without_names":
                return reply is not None and bool(reply.interpreted.carried)
            case "ask_respelt":
                return reply is not None and bool(reply.respelt)
            case _:
                return True

    async def take_up(self, chosen: Chosen) -> None:
        """Asks a question of the history again, or goes on with another conversation."""
        if chosen.exchange is not None:
            self.ask(Asking(chosen.exchange.question, chosen.exchange.followed_up, typed_filters(self.filters)))
            return
        with self._told_failures():
            self.conversation.switch(chosen.conversation_id)
            self.asker.forget()
            await self.show_conversation()

    async def drop_removed(self) -> None:
        """Begins anew where the conversation was cleared in the history, and recalls nothing if all was forgotten."""
        if not self.asked_before():
            self.recall_nothing()
        with self._told_failures():
            if self.conversation.was_removed():
                self.asker.forget()
                self.conversation.begin()
                await self.show_conversation()

    async def obey(self, command: utterance.Command, words: str) -> None:
        """Does what was asked for in `words`, which are no question."""
        match command:
            case utterance.Latest():
                self.wait()
                self.asker.list_newest(self.next_asking(words), command)
            case utterance.Open(number=number):
                self.open_answer(number)
            case utterance.Others(number=number):
                await self.show_others(number)
            case utterance.Explain(number=number):
                self.explain(number)
            case _ if is_permitted(_SAID[type(command)], self.permissions):
                await self.run_action(_SAID[type(command)])
            case _:
                self.tell(str(NotPermitted()))

    def action_show_more(self) -> None:
        """Asks for more of what is open."""
        if self.opened:
            self.wait()
            if self.opened.answered:
                self.asker.ask_more(self.opened.exchange, self.opened.answered)
            elif self.opened.newest:
                self.asker.list_more(self.opened.exchange, self.opened.newest)

    def open_answer(self, number: int | None) -> None:
        """Opens the answer of this number, or the chosen one; says so where there is none."""
        numbered = number is None or self.answers.choose_number(number)
        if not self.answers.readings or not numbered:
            self.tell(f"There is no answer {number} here" if number else "There is nothing to open yet")
            return
        self.answers.focus()
        self.answers.action_open()

    async def show_others(self, number: int | None) -> None:
        """Lists the others that say the same as the answer of this number, or as the chosen one."""
        if number is not None:
            self.answers.choose_number(number)
        answer = self.answers.chosen_answer
        if answer is None or not (answer.agreement.independent or answer.agreement.copies):
            self.tell("No other report of it was found" if answer else "There is no answer yet")
            return
        self.answers.focus()
        await self.answers.unfold()

    def explain(self, number: int | None) -> None:
        """Explains the answer of this number, or the chosen one."""
        if number is not None:
            self.answers.choose_number(number)
        self.action_explain()

    def action_show_sources(self) -> None:
        """Lists who the answers are from, with their addresses."""
        readings = [reading for reading in self.answers.readings if reading.is_answer]
        rows = tuple((str(reading.number), _source(reading)) for reading in readings)
        if rows:
            self.app.push_screen(SheetScreen([Section("Sources", rows)]))
        else:
            self.tell("There is no answer yet")

    def action_explain(self) -> None:
        """Shows why the chosen answer stands where it stands, and how the question was understood."""
        if self.answered:
            answer = self.answers.chosen_answer
            sections = [explained_answer(answer)] if answer else []
            self.app.push_screen(SheetScreen([*sections, *explained_question(self.answered.reply)]))

    async def action_unfold(self) -> None:
        """Lists who else says the same as the chosen answer, or folds them away."""
        await self.answers.unfold()

    def action_ask_without_names(self) -> None:
        """Asks the last question again without what it took over from the one before."""
        if self.answered:
            self.ask(self.answered.without_names())

    def action_ask_respelt(self) -> None:
        """Asks the last question again in the spelling that was offered."""
        if self.answered:
            self.ask(self.answered.respelt())

    def action_greet(self) -> None:
        """Says what can be said next."""
        self.tell("Ask about the news in plain words; help says what else can be said")

    def action_filters(self) -> None:
        """Asks for the filters that hold for all questions from now on, and asks the last one again with them."""
        self.app.push_screen(PromptScreen(_FILTERS, self.filters), self._filter)

    def _filter(self, typed: str | None) -> None:
        if typed is None:
            return
        try:
            filters = typed_filters(typed)
        except ReaderError as error:
            self.tell(str(error))
            return
        self.filters = typed
        self.tell(f"Only articles {typed}" if typed else "All articles")
        if self.answered:
            self.ask(replace(self.answered.asking, filters=filters))

    def action_name_conversation(self) -> None:
        """Asks for a name."""
        self.app.push_screen(PromptScreen("Name of this conversation:", self.conversation.name), self._rename)

    def _rename(self, name: str | None) -> None:
        if name is not None:
            with self._told_failures():
                self.conversation.rename(name)
                self.tell(f"Named {name}" if name else "It has no name now")

    async def action_new_conversation(self) -> None:
        """Begins anew. What was asked so far stays in the history."""
        self.asker.forget()
        self.conversation.begin()
        await self.show_conversation()
        self.tell("A new conversation: the one before is in the history (H)")

    def action_write_conversation(self) -> None:
        """Writes the conversation to a file whose name is asked for."""
        if not self.conversation.exchanges:
            return
        name = self.conversation.name or self.conversation.exchanges[0].question
        with self._told_failures():
            saving = Saving(self.app, self._session.settings, self.conversation.written(), self.tell_path)
            saving.ask("Write the conversation to", file_name(name, "conversation"))

    def action_clear_conversation(self) -> None:
        """Removes the conversation, if that is what a person means."""
        questions = len(self.conversation.exchanges)
        if questions:
            words = f"Clear this conversation of {count(questions, 'question')}?"
            self.app.push_screen(ConfirmScreen(words), self._clear)

    async def _clear(self, confirmed: bool | None) -> None:
        if confirmed:
            with self._told_failures():
                self.conversation.clear()
                self.asker.forget()
                await self.show_conversation()
                self.tell("Cleared: U brings it back")

    async def action_restore_conversation(self) -> None:
        """Takes the last clearing back."""
        with self._told_failures():
            if self.conversation.restore():
                self.asker.forget()
                await self.show_conversation()

    @contextmanager
    def _told_failures(self) -> Iterator[None]:
        """Tells of what the notebook could not do, in one line."""
        try:
            yield
        except ReaderError as error:
            self.tell(str(error))

    def next_asking(self, question: str) -> Asking:
        """The question as it is asked next: it follows up the open one, or else the last, and the filters hold."""
        asking = self.answered.followed_by(question) if self.answered else self.conversation.asked(question)
        return Asking(question, asking.followed_up, typed_filters(self.filters))

    @abstractmethod
    def recall_nothing(self) -> None:
        """Lets nobody walk through what was asked so far."""

    def asked_before(self) -> list[str]:
        """What was asked in all conversations, the latest question last."""
        try:
            kept = self._session.notebook.questions(limit=_MOST_RECALLED)
        except NotebookError as error:
            self.tell(str(error))
            return []
        return [one.question for one in reversed(kept)]


def _source(reading: Reading) -> str:
    article = reading.article
    return marks.DOT.join(filter(None, (source_and_day(article), article.title, address(article))))
