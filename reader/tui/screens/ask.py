"""Home: the ask box, and what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from reader.errors import ReaderError
from reader.tui import marks
from reader.tui.key_bindings import ARTICLE_KEYS
from reader.tui.reading import Reading
from reader.tui.screens.article import ArticleScreen, Departure
from reader.tui.screens.page import Page
from reader.tui.widgets.answer_card import AnswerCard
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.card_list import CardList
from reader.tui.widgets.question_box import QuestionBox
from reader.tui.widgets.question_card import QuestionCard
from reader.tui.widgets.reply_line import ReplyLine, summary
from reader.tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.timer import Timer

    from reader.answering.answer import Answer, Reply
    from reader.library import Library

_PATIENCE = 0.2
"""Seconds that a question may take before it is said that it is being looked for."""
_MOST_NEAREST = 3
"""Passages shown where none of them is a good answer."""


class AskScreen(Page[None]):
    """Asks the library, and shows the answers: below the ask box, and beside the article where there is room."""

    CSS_PATH = "ask.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h", "leave_article", "back to the answers", id="ask.leave_article"),
        *ARTICLE_KEYS,
        Binding("slash,a", "ask", "ask", id="ask.ask"),
        Binding("tab", "app.focus_next", "next pane", id="pane.next", show=False),
        Binding("shift+tab", "app.focus_previous", "previous pane", id="pane.previous", show=False),
        Binding("q", "app.quit", "quit", id="ask.quit"),
    ]

    @dataclass
    class Surveyed(Message):
        """What there is to ask about is known."""

        articles: int
        questions: list[str]

    @dataclass
    class Replied(Message):
        """A question was answered."""

        number: int
        """Which of the questions asked here it was."""
        reply: Reply

    @dataclass
    class Refused(Message):
        """A question could not be asked."""

        number: int
        reason: str

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._asked = 0
        """How many questions were asked: a reply to any but the last comes too late."""
        self._question = ""
        self._answers: tuple[Answer, ...] = ()
        self._patience: Timer | None = None

    def compose_body(self) -> ComposeResult:
        """Ask box, reply line, and below them either the welcome or answers and article."""
        with Horizontal(id="ask"):
            yield Static(marks.PROMPT, id="prompt", markup=False)
            yield QuestionBox()
        yield ReplyLine()
        with Horizontal(id="panes"):
            yield Welcome()
            yield CardList(id="answers")
            yield ArticleView(id="article")

    def on_mount(self) -> None:
        """Lets a person type at once, while it is looked up what there is."""
        self.box.focus()
        self._survey()

    @property
    def box(self) -> QuestionBox:
        """Where questions are typed."""
        return self.query_one(QuestionBox)

    @property
    def answers(self) -> CardList:
        """The answers to the last question."""
        return self.query_one("#answers", CardList)

    @property
    def article(self) -> ArticleView:
        """The article beside the answers, where there is room for it."""
        return self.query_one("#article", ArticleView)

    @property
    def line(self) -> ReplyLine:
        """What came of the last question."""
        return self.query_one(ReplyLine)

    def fit(self, size: Size) -> None:
        """Gives the cursor back to the answers where the article beside them goes away."""
        super().fit(size)
        if not self.is_wide and self.focused is self.article:
            self.answers.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Keys of the article are there where it is, and none offers (None) what is done already."""
        if action in ("move", "leave_article") and not self.is_wide:
            return False
        if action == "leave_article":
            return isinstance(self.focused, ArticleView) or None
        return not (action == "ask" and isinstance(self.focused, QuestionBox)) or None

    # What the workers do: they touch no widget.

    @work(thread=True, group="survey")
    def _survey(self) -> None:
        from reader.tui.survey import survey

        found = survey(self._library)
        self.post_message(self.Surveyed(found.articles, found.questions))

    @work(thread=True, exclusive=True, group="ask")
    def _ask(self, number: int, question: str) -> None:
        from reader.answering.ask import ask  # numpy: 130 ms, which the first screen does not wait for

        try:
            reply = ask(self._library, question)
        except ReaderError as error:
            self.post_message(self.Refused(number, str(error)))
        else:
            self.post_message(self.Replied(number, reply))

    # What changes the widgets.

    @on(Surveyed)
    async def _show_welcome(self, message: Surveyed) -> None:
        if not self._asked:
            self.line.tell(f"{message.articles:,} article{'' if message.articles == 1 else 's'} in the library")
        await self.query_one(Welcome).show(message.questions)

    @on(QuestionBox.Asked)
    def _start_asking(self, message: QuestionBox.Asked) -> None:
        self._asked += 1
        self._question = message.question
        self._stop_waiting()
        self._patience = self.set_timer(_PATIENCE, lambda: self.line.tell("Looking..."))
        self._ask(self._asked, message.question)

    @on(Replied)
    async def _show_reply(self, message: Replied) -> None:
        if message.number != self._asked:
            return
        self._stop_waiting()
        reply = message.reply
        self._answers = reply.answers if reply.answered else reply.answers[:_MOST_NEAREST]
        self.line.tell(summary(reply))
        self.add_class("-asked")
        first_weaker = next((answer for answer in self._answers if answer.weak), None) if reply.answered else None
        await self.answers.show(AnswerCard(answer, begins_weaker=answer is first_weaker) for answer in self._answers)
        if self._answers and self.focused is self.box and self.box.value.strip() == self._question:
            self.answers.focus()

    @on(Refused)
    def _show_refusal(self, message: Refused) -> None:
        if message.number == self._asked:
            self._stop_waiting()
            self.line.tell(message.reason)

    @on(QuestionBox.Left)
    def _focus_list(self) -> None:
        shown = self.answers if self.has_class("-asked") else self.query_one("#questions", CardList)
        shown.focus()

    @on(CardList.Opened, "#questions")
    def _ask_sample(self, message: CardList.Opened) -> None:
        card = message.cards.cards[message.index]
        if isinstance(card, QuestionCard):
            self.box.value = card.question
            self.box.focus()
            self.post_message(QuestionBox.Asked(card.question))

    @on(CardList.Chosen, "#answers")
    def _follow(self, message: CardList.Chosen) -> None:
        if self._answers:
            self.article.show(Reading.of(self._answers[message.index]))
        else:
            self.article.show(None)

    @on(CardList.Opened, "#answers")
    def _open_article(self, message: CardList.Opened) -> None:
        if self.is_wide:
            self.article.focus()
            return
        readings = [Reading.of(answer) for answer in self._answers]
        self.app.push_screen(ArticleScreen(readings, message.index, self._question), self._come_back)

    def _come_back(self, left: Departure | None) -> None:
        if left is not None:
            self.answers.choose(left.index)
            if left.to_ask:
                self.box.focus()

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.stop()

    # What the keys do.

    def action_ask(self) -> None:
        """Gives the ask box the cursor."""
        self.box.focus()

    def action_open(self, index: int) -> None:
        """Opens the answer at `index`."""
        self.answers.open(index)

    def action_move(self, by: int) -> None:
        """Shows the next answer's article, or the previous one's."""
        self.answers.choose(self.answers.chosen + by)

    def action_leave_article(self) -> None:
        """Gives the answers the cursor."""
        self.answers.focus()
