"""Home: the ask box, and the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from reader.conversation.asking import PAGE, Asking
from reader.conversation.utterance import command_of
from reader.tui import marks
from reader.tui.asker import Asker, Opened
from reader.tui.conversation_actions import ConversationActions
from reader.tui.key_bindings import ARTICLE_KEYS
from reader.tui.screens.article import ArticleScreen, Departure
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.card_list import CardList
from reader.tui.widgets.conversation_list import ConversationList, Folded, newest_cards, reply_cards
from reader.tui.widgets.folded_card import FoldedCard
from reader.tui.widgets.other_card import OtherCard
from reader.tui.widgets.others_pane import OthersPane
from reader.tui.widgets.question_box import QuestionBox
from reader.tui.widgets.question_card import QuestionCard
from reader.tui.widgets.reply_line import ReplyLine
from reader.tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.timer import Timer

    from reader.tui.reading import Reading
    from reader.tui.session import Session
    from reader.tui.widgets.card import Card

_PATIENCE = 0.2
"""Seconds that a question may take before it is said that it is being looked for."""


class AskScreen(ConversationActions):
    """Asks the library, and shows the conversation: below the ask box, and beside the article where there is room."""

    CSS_PATH = "ask.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h", "leave_article", "back to the answers", id="ask.leave_article"),
        *ARTICLE_KEYS,
        Binding("slash", "ask", "ask", id="ask.ask"),
        Binding("z", "whole", "whole width", id="view.whole", show=False),
        Binding("tab", "app.focus_next", "next pane", id="pane.next", show=False),
        Binding("shift+tab", "app.focus_previous", "previous pane", id="pane.previous", show=False),
        Binding("q", "app.quit", "quit", id="ask.quit"),
    ]

    @dataclass
    class Surveyed(Message):
        """What there is to ask about is known."""

        articles: int
        questions: list[str]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asking: str | None = None
        """The question that is being asked."""
        self._patience: Timer | None = None

    def compose_body(self) -> ComposeResult:
        """Ask box, reply line, and below them either the welcome or conversation, article and reports."""
        with Horizontal(id="ask"):
            yield Static(marks.PROMPT, id="prompt", markup=False)
            yield QuestionBox()
        yield ReplyLine()
        with Horizontal(id="panes"):
            yield Welcome()
            yield ConversationList(id="conversation")
            yield ArticleView(id="article")
            yield OthersPane(id="reports")

    async def on_mount(self) -> None:
        """Lets a person type at once, while it is looked up what there is."""
        self.box.focus()
        self.box.remember(self.asked_before())
        self._survey()
        await self.show_conversation()
        self.tell(self._session.notice or self.conversation.trouble)

    def recall_nothing(self) -> None:
        """Lets nobody walk through what was asked so far."""
        self.box.forget()

    async def show_conversation(self) -> None:
        """Shows the questions of the conversation, the last one open; the welcome where there is none."""
        exchanges = self.conversation.exchanges
        self.opened = None
        self.set_class(bool(exchanges), "-asked")
        await self.answers.fold_all(Folded(one.id, one.question, one.told) for one in exchanges)
        if exchanges:
            self.reopen(exchanges[-1].id)
        else:
            self._asking = None
            self._survey()
            self.box.show("")
            self.box.focus()

    @property
    def box(self) -> QuestionBox:
        """Where questions are typed. It shows the one that is open."""
        return self.query_one(QuestionBox)

    @property
    def answers(self) -> ConversationList:
        """The conversation."""
        return self.query_one(ConversationList)

    @property
    def article(self) -> ArticleView:
        """The article beside the answers, where there is room for it."""
        return self.query_one("#article", ArticleView)

    @property
    def reports(self) -> OthersPane:
        """Who else tells the story, beside the article where there is room for it."""
        return self.query_one(OthersPane)

    @property
    def line(self) -> ReplyLine:
        """What came of the last question."""
        return self.query_one(ReplyLine)

    @property
    def chosen_reading(self) -> Reading | None:
        """What keys that act on an article act on: what is being read, else what is chosen."""
        reading = self.article if isinstance(self.focused, ArticleView) else self.answers
        return reading.reading if isinstance(reading, ArticleView) else reading.chosen_reading

    @property
    def saves_passage(self) -> bool:
        """The article where it is being read, else the passage."""
        return not isinstance(self.focused, ArticleView)

    def fit(self, size: Size) -> None:
        """Gives the cursor back to the conversation where the pane that has it goes away."""
        was_wide = self.is_wide
        super().fit(size)
        if self.is_wide != was_wide:
            self.answers.post_message(CardList.Chosen(self.answers, self.answers.chosen))  # for who follows it now
        panes = {self.article: self.is_wide, self.reports: self.is_widest}
        if any(pane.has_focus_within and not is_there for pane, is_there in panes.items()):
            self.answers.focus()

    def offers(self, action: str) -> bool | None:
        """Keys of the article are there where it is, and none offers (None) what is done already."""
        if action in ("move", "leave_article", "whole") and not self.is_wide:
            return False
        if action == "ask" and isinstance(self.focused, QuestionBox):
            return None
        if action == "leave_article":
            return self.article.has_focus_within or self.reports.has_focus_within or self.has_class("-whole") or None
        return super().offers(action)

    def library_changed(self) -> None:
        """Says how many articles there are now, where nothing was asked yet."""
        self._survey()

    # What is asked.

    @work(thread=True, group="survey")
    def _survey(self) -> None:
        from reader.tui.survey import survey

        found = survey(self._session.library)
        self.post_message(self.Surveyed(found.articles, found.questions))

    @on(Surveyed)
    async def _show_welcome(self, message: Surveyed) -> None:
        if self.opened is None and self._asking is None:
            self.line.tell(f"{message.articles:,} article{'' if message.articles == 1 else 's'} in the library")
        await self.query_one(Welcome).show(message.questions, can_add=self.permissions.change)

    @on(QuestionBox.Asked)
    async def _hear(self, message: QuestionBox.Asked) -> None:
        if self._is_open(message.question) and not self.box.has_focus:
            self.answers.action_open()  # Enter was pressed while the answers came, and is meant for them
            return
        self._asking = message.question
        self.box.remember([message.question])
        command = command_of(message.question)
        if command is None:
            self.ask(self.next_asking(message.question))
        else:
            await self.obey(command, message.question)

    def _is_open(self, question: str) -> bool:
        return self.opened is not None and self.opened.exchange.question == question

    def ask(self, asking: Asking) -> None:
        """Asks, and shows the question in the ask box."""
        self._asking = asking.question
        if self.box.value.strip() != asking.question:
            self.box.show(asking.question)
        self.wait()
        self.asker.ask(asking)

    def wait(self) -> None:
        """Says that something is being looked for if that takes a while."""
        self._stop_waiting()
        self._patience = self.set_timer(_PATIENCE, lambda: self.line.tell("Looking..."))

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.stop()

    # What comes of it.

    @on(Asker.Replied)
    async def _show_reply(self, message: Asker.Replied) -> None:
        if not self.asker.is_late(message):
            self.line.tell_reply(message.answered.reply)
            cards = reply_cards(message.answered.reply, all_nearest=message.answered.asking.limit > PAGE)
            exchange = message.exchange or self.conversation.keep(message.answered, datetime.now(UTC))
            await self._show(Opened(exchange, answered=message.answered), cards)

    @on(Asker.Listed)
    async def _show_newest(self, message: Asker.Listed) -> None:
        if not self.asker.is_late(message):
            self.line.tell(message.newest.told)
            newest = message.newest
            exchange = message.exchange or self.conversation.keep_newest(message.asking, newest, datetime.now(UTC))
            await self._show(Opened(exchange, newest=newest), newest_cards(newest))

    @on(Asker.Refused)
    def _show_refusal(self, message: Asker.Refused) -> None:
        if not self.asker.is_late(message):
            self._stop_waiting()
            self.line.tell(message.reason)

    async def _show(self, opened: Opened, cards: Sequence[Card]) -> None:
        self._stop_waiting()
        again = self.opened is not None and self.opened.exchange.id == opened.exchange.id
        shown = len(self.answers.open_cards) if again else 0
        self.opened = opened
        self.add_class("-asked")
        exchange = opened.exchange
        await self.answers.open_exchange(Folded(exchange.id, exchange.question, exchange.told), cards)
        if shown < len(cards):
            self.answers.choose_reading(shown)
        elif again:
            self.tell("That is all there is")
        if self.answers.cards and self.focused is self.box and self.box.value.strip() == self._asking:
            self.answers.focus()
        self._asking = None
        if self.conversation.trouble:
            self.tell(self.conversation.trouble)
        self.refresh_bindings()

    @on(QuestionBox.Left)
    def _focus_list(self) -> None:
        shown = self.answers if self.has_class("-asked") else self.query_one("#questions", CardList)
        shown.focus()

    @on(CardList.Chosen, "#conversation")
    async def _follow(self) -> None:
        if self.is_wide:
            self.article.show(self.answers.chosen_reading)
            self.show_marks()
        if self.is_widest:
            await self.reports.show(self.answers.chosen_answer)
        self.refresh_bindings()

    @on(CardList.Opened)
    def _open_card(self, message: CardList.Opened) -> None:
        if message.is_late:
            return
        match message.card:
            case FoldedCard(exchange_id=exchange_id):
                self.reopen(exchange_id)
            case QuestionCard(question=question):
                self.box.focus()
                self.ask(self.answered.respelt() if self.answered else Asking(question))
            case OtherCard() as card if message.cards is not self.answers:
                self._read(card.reading)
            case _ if self.is_wide and self.answers.chosen_reading:
                self._read(self.answers.chosen_reading)
            case _ if self.opened:
                title = self.opened.exchange.question
                screen = ArticleScreen(self._session, self.answers.readings, self.answers.reading_index(), title)
                self.app.push_screen(screen, self._come_back)

    def _read(self, reading: Reading) -> None:
        """Gives the article beside the answers the cursor."""
        if self.article.reading != reading:
            self.article.show(reading)
        self.mark_read(reading)
        self.show_marks()
        self.article.focus()

    def reopen(self, exchange_id: int) -> None:
        """Opens an earlier question with the answers it had."""
        exchange = self.conversation.exchange(exchange_id)
        self.box.show(exchange.question)
        self.wait()
        self.asker.reopen(exchange)

    def _come_back(self, left: Departure | None) -> None:
        if left is not None:
            self.answers.choose_reading(left.index)
            if left.to_ask:
                self.box.focus()

    # What the keys do.

    def action_ask(self) -> None:
        """Gives the ask box the cursor."""
        self.box.focus()

    def action_open(self, number: int) -> None:
        """Opens the answer of this number."""
        if self.answers.choose_number(number):
            self.answers.action_open()

    def action_move(self, by: int) -> None:
        """Shows the next answer's article, or the previous one's."""
        self.answers.choose_reading(self.answers.reading_index() + by)

    def action_whole(self) -> None:
        """Gives the article the whole width, or gives it back."""
        self.toggle_class("-whole")
        self.article.focus()

    def action_leave_article(self) -> None:
        """Gives the conversation the cursor."""
        self.remove_class("-whole")
        self.answers.focus()
