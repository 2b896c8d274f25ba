"""What was asked, and the conversations that it was asked in."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reader.answering.explanation import count
from reader.errors import ReaderError
from reader.tui.forgetting import forgotten
from reader.tui.history_rows import LINES, ConversationRows, QuestionRows, page_of_questions, title
from reader.tui.saving import Saving, file_name
from reader.tui.screens.page import Page
from reader.tui.screens.prompt import ConfirmScreen, PromptScreen
from reader.tui.widgets.filter_box import FilterBox
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from reader.notebook import ConversationHead, KeptExchange
    from reader.tui.session import Session

_OFF = "Nothing is kept: here is only what was asked since the start."
_FORGET = "delete all that was ever asked: asks first, and cannot be undone"
_FORGETTING = "Delete all that was asked, for good?"
_NOTHING_ASKED = "Nothing has been asked yet."
_NONE_HOLDS = "None has these words."
_TYPING_SECONDS = 0.15
"""After the last letter of a filter until the list follows: drawing it anew sends up to 2 kB."""
_AHEAD = 30
"""Questions before the end of those read at which more are read: more than a page of the largest window."""


class How(Enum):
    """What is to be done with what was chosen."""

    ASK = "ask"
    """The question is to be asked again."""
    CONTINUE = "continue"
    """The conversation is to be gone on with."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose in the history."""

    how: How
    conversation_id: int
    exchange: KeptExchange | None = None
    """The question, without its reply; None where a conversation was chosen."""


class HistoryScreen(Page[Chosen | None]):
    """Questions or conversations, of which one can be chosen. Gives None where a person goes back."""

    CSS_PATH = "history.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h,q", "leave", "back", id="history.leave"),
        Binding("f,slash", "filter", "filter", id="history.filter", tooltip="list only what has the words you type"),
        Binding(
            "v",
            "turn",
            "switch",
            id="history.view",
            tooltip="list conversations in place of questions, or questions again",
        ),
        Binding("t", "name", "name", id="conversation.name", tooltip="name the conversation"),
        Binding("w", "write", "write", id="conversation.write", tooltip="write the conversation to a Markdown file"),
        Binding("D", "clear", "clear", id="conversation.clear", tooltip="clear the conversation: asks first"),
        Binding("U", "restore", "undo", id="conversation.restore", tooltip="bring back the conversation cleared last"),
        Binding("X", "forget", "forget all", id="history.forget", show=False, tooltip=_FORGET),
    ]

    @dataclass
    class Found(Message):
        """What is to be listed was read."""

        number: int
        """Of the reading: what an earlier one found comes too late."""
        exchanges: Sequence[KeptExchange] = ()
        heads: Sequence[ConversationHead] = ()
        chosen: int | None = None
        """The index to be chosen; None where these come after those that are listed."""

    @dataclass
    class Done(Message):
        """A conversation was changed, or could not be."""

        line: str

    @dataclass
    class Transcribed(Message):
        """A conversation was made into a text."""

        head: ConversationHead
        text: str

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._notebook = session.notebook
        self._questions = QuestionRows()
        self._conversations = ConversationRows()
        self._by_conversation = False
        self._number = 0
        self._cleared: list[int] = []

    def compose_body(self) -> ComposeResult:
        """What is listed, with the words it must have, and the list; a line where there is something to say."""
        with Horizontal(id="history-head"):
            yield Static(id="history-title", markup=False)
            yield FilterBox()
        yield Static(id="history-words", markup=False)
        yield RowList(lines_per_row=LINES, id="history-list")

    def on_mount(self) -> None:
        """Lists what was asked last."""
        self.rows.focus()
        self._show_view()

    @property
    def rows(self) -> RowList:
        """What was asked."""
        return self.query_one(RowList)

    @property
    def box(self) -> FilterBox:
        """The words that what is listed must have."""
        return self.query_one(FilterBox)

    @property
    def conversation(self) -> ConversationHead | None:
        """The chosen conversation, where conversations are listed."""
        heads = self._conversations.heads
        return heads[self.rows.chosen] if self._by_conversation and heads else None

    def offers(self, action: str) -> bool | None:
        """What is done with a conversation needs one, and undoing something that was done."""
        match action:
            case "name" | "write" | "clear":
                return self.conversation is not None or None
            case "restore":
                return bool(self._cleared) or None
            case _:
                return True

    # What the workers do: they touch no widget.

    @work(exclusive=True, group="history")
    async def _read(self, words: str, pause: float = 0.0, conversation_id: int | None = None) -> None:
        """Reads what is to be listed from its beginning; the list then begins with that conversation."""
        number, notebook = self._number, self._notebook
        await asyncio.sleep(pause)  # typed on meanwhile, this one is cancelled
        try:
            if self._by_conversation:
                heads = await asyncio.to_thread(notebook.conversations, words)
                at = next((at for at, head in enumerate(heads) if head.id == conversation_id), 0)
                self.post_message(self.Found(number, heads=heads, chosen=at))
            else:
                exchanges = await asyncio.to_thread(page_of_questions, notebook, words)
                self.post_message(self.Found(number, exchanges, chosen=0))
        except ReaderError as error:
            self.post_message(self.Done(str(error)))

    @work(thread=True, group="more")
    def _read_more(self, number: int, words: str, after: KeptExchange) -> None:
        try:
            self.post_message(self.Found(number, page_of_questions(self._notebook, words, after)))
        except ReaderError as error:
            self.post_message(self.Done(str(error)))

    @work(thread=True, group="change")
    def _change(self, change: Callable[[], None], line: str) -> None:
        try:
            change()
        except ReaderError as error:
            line = str(error)
        self.post_message(self.Done(line))

    @work(thread=True, group="change")
    def _forget(self) -> None:
        self.post_message(self.Done(forgotten(self._session)))

    @work(thread=True, group="transcript")
    def _transcribe(self, head: ConversationHead) -> None:
        from reader.conversation.transcript import transcript

        try:
            text = transcript(head.name or head.first_question, self._notebook.exchanges(head.id))
        except ReaderError as error:
            self.post_message(self.Done(str(error)))
        else:
            self.post_message(self.Transcribed(head, text))

    # What changes the widgets.

    @on(Found)
    def _show_found(self, message: Found) -> None:
        if message.number != self._number:
            return
        if self._by_conversation:
            self._conversations = ConversationRows(message.heads)
            self.rows.show(self._conversations, message.chosen or 0)
        elif message.chosen is None:
            self._questions.add(message.exchanges)
            self.rows.renew()
        else:
            self._questions = QuestionRows(message.exchanges)
            self.rows.show(self._questions)
        self._say()
        self.refresh_bindings()

    @on(RowList.Chosen)
    def _follow(self, message: RowList.Chosen) -> None:
        self.refresh_bindings()
        rows = self._questions
        if not self._by_conversation and rows.has_more and message.index >= rows.count() - _AHEAD:
            rows.has_more = False  # until it is known again
            self._read_more(self._number, self.box.value, rows.exchanges[-1])

    @on(Input.Changed)
    def _filter(self) -> None:
        self._number += 1
        self._read(self.box.value, _TYPING_SECONDS)

    @on(FilterBox.Left)
    def _go_to_list(self) -> None:
        self.rows.focus()

    @on(RowList.Opened)
    def _choose(self, message: RowList.Opened) -> None:
        match message.of:
            case ConversationRows() as conversations:
                self.dismiss(Chosen(How.CONTINUE, conversations.heads[message.index].id))
            case QuestionRows() as questions:
                exchange = questions.exchanges[message.index]
                self.dismiss(Chosen(How.ASK, exchange.conversation_id, exchange))

    @on(Done)
    def _tell_done(self, message: Done) -> None:
        self._read_again(self.conversation.id if self.conversation else None)
        self.tell(message.line)

    @on(Transcribed)
    def _save(self, message: Transcribed) -> None:
        name = file_name(title(message.head), "conversation")
        saving = Saving(self.app, self._session.settings, message.text, self.tell)
        saving.ask("Write the conversation to:", name)

    # What the keys do.

    def action_leave(self) -> None:
        """Goes back."""
        self.dismiss(None)

    def action_filter(self) -> None:
        """Lets words be typed."""
        self.box.focus()

    def action_turn(self) -> None:
        """Lists conversations in place of questions, from that of the chosen question on, or the other way round."""
        exchanges = self._questions.exchanges
        current = exchanges[self.rows.chosen].conversation_id if exchanges and not self._by_conversation else None
        self._by_conversation = not self._by_conversation
        self._show_view(current)

    def action_name(self) -> None:
        """Asks for the name of the chosen conversation."""
        if self.conversation:
            question = PromptScreen("Name of this conversation:", self.conversation.name)
            self.app.push_screen(question, partial(self._rename, self.conversation.id))

    def action_write(self) -> None:
        """Asks where the chosen conversation is to be written to."""
        if self.conversation:
            self._transcribe(self.conversation)

    def action_clear(self) -> None:
        """Removes the chosen conversation, if that is what a person means."""
        if self.conversation:
            question = ConfirmScreen(f"Clear this conversation of {count(self.conversation.questions, 'question')}?")
            self.app.push_screen(question, partial(self._clear_if, self.conversation.id))

    def action_forget(self) -> None:
        """Deletes everything, if that is what a person means."""
        self.app.push_screen(ConfirmScreen(_FORGETTING), self._forget_if)

    def _forget_if(self, wanted: bool | None) -> None:
        if wanted:
            self._cleared.clear()
            self._forget()

    def action_restore(self) -> None:
        """Brings back what was cleared last on this screen."""
        if self._cleared:
            conversation_id = self._cleared.pop()
            self._change(lambda: self._notebook.restore_conversation(conversation_id), "brought back")

    def _rename(self, conversation_id: int, name: str | None) -> None:
        if name is not None:
            told = f"named {name}" if name else "without a name"
            self._change(lambda: self._notebook.rename(conversation_id, name), told)

    def _clear_if(self, conversation_id: int, wanted: bool | None) -> None:
        if wanted:
            self._cleared.append(conversation_id)
            self._change(lambda: self._notebook.remove_conversation(conversation_id), "cleared: U brings it back")

    def _show_view(self, conversation_id: int | None = None) -> None:
        self.query_one("#history-title", Static).update(
            Content("Conversations: " if self._by_conversation else "Questions: ")
        )
        self.box.placeholder = "all, last used first" if self._by_conversation else "all, newest first"
        self._read_again(conversation_id)

    def _read_again(self, conversation_id: int | None = None) -> None:
        self._number += 1
        self._read(self.box.value, conversation_id=conversation_id)

    def _say(self) -> None:
        """Says that there is nothing, where that is so, and that the history is off."""
        lines = [] if self._session.settings.history else [_OFF]
        if not self.rows.count:
            lines.append(_NONE_HOLDS if self.box.value.strip() else _NOTHING_ASKED)
        self.query_one("#history-words", Static).update(Content("\n".join(lines)))
        self.set_class(bool(lines), "-saying")
