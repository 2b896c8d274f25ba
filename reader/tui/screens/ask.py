"""Home: the ask box, and what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from reader.answering.explanation import explained_answer, explained_question
from reader.conversation.asking import Answered, Asking
from reader.errors import ReaderError
from reader.tui import marks
from reader.tui.key_bindings import ARTICLE_KEYS
from reader.tui.screens.article import ArticleScreen, Departure
from reader.tui.screens.explanation import ExplanationScreen
from reader.tui.screens.page import Page
from reader.tui.widgets.answer_list import AnswerList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.card_list import CardList
from reader.tui.widgets.question_box import QuestionBox
from reader.tui.widgets.question_card import QuestionCard
from reader.tui.widgets.reply_line import ReplyLine
from reader.tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.timer import Timer

    from reader.tui.session import Session

_DROP_NAMES = "ask again without the names taken over from the question before"
_PATIENCE = 0.2
"""Seconds that a question may take before it is said that it is being looked for."""


class AskScreen(Page[None]):
    """Asks the library, and shows the answers: below the ask box, and beside the article where there is room."""

    CSS_PATH = "ask.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h", "leave_article", "back to the answers", id="ask.leave_article"),
        *ARTICLE_KEYS,
        Binding("e", "explain", "explain", id="ask.explain", tooltip="why this answer, and what was understood"),
        Binding("d", "unfold", "others", id="ask.unfold", tooltip="list the reports and copies that say the same"),
        Binding("x", "ask_without_names", "drop names", id="ask.without_names", tooltip=_DROP_NAMES),
        Binding("r", "ask_respelt", "respell", id="ask.respelt", tooltip="ask again in the spelling that is offered"),
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
        answered: Answered

    @dataclass
    class Refused(Message):
        """A question could not be asked."""

        number: int
        reason: str

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._asked = 0
        """How many questions were asked: a reply to any but the last comes too late."""
        self._question = ""
        self._last: Answered | None = None
        self._patience: Timer | None = None

    def compose_body(self) -> ComposeResult:
        """Ask box, reply line, and below them either the welcome or answers and article."""
        with Horizontal(id="ask"):
            yield Static(marks.PROMPT, id="prompt", markup=False)
            yield QuestionBox()
        yield ReplyLine()
        with Horizontal(id="panes"):
            yield Welcome()
            yield AnswerList(id="answers")
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
    def answers(self) -> AnswerList:
        """The answers to the last question."""
        return self.query_one(AnswerList)

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
        return self._has_to_do(action) or None

    def _has_to_do(self, action: str) -> bool:
        reply = self._last.reply if self._last else None
        match action:
            case "ask":
                return not isinstance(self.focused, QuestionBox)
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

    # What the workers do: they touch no widget.

    @work(thread=True, group="survey")
    def _survey(self) -> None:
        from reader.tui.survey import survey

        found = survey(self._session.library)
        self.post_message(self.Surveyed(found.articles, found.questions))

    @work(thread=True, exclusive=True, group="ask")
    def _ask(self, number: int, asking: Asking) -> None:
        from reader.answering.ask import ask  # numpy: 130 ms, which the first screen does not wait for

        try:
            reply = ask(self._session.library, asking.question, carried=asking.names())
        except ReaderError as error:
            self.post_message(self.Refused(number, str(error)))
        else:
            self.post_message(self.Replied(number, Answered(asking, reply)))

    # What changes the widgets.

    @on(Surveyed)
    async def _show_welcome(self, message: Surveyed) -> None:
        if not self._asked:
            self.line.tell(f"{message.articles:,} article{'' if message.articles == 1 else 's'} in the library")
        await self.query_one(Welcome).show(message.questions)

    @on(QuestionBox.Asked)
    def _ask_typed(self, message: QuestionBox.Asked) -> None:
        self._start_asking(self._last.followed_by(message.question) if self._last else Asking(message.question))

    def _ask_other(self, asking: Asking) -> None:
        """Asks what nobody typed, and shows it in the ask box."""
        self.box.value = asking.question
        self._start_asking(asking)

    def _start_asking(self, asking: Asking) -> None:
        self._asked += 1
        self._question = asking.question
        self._stop_waiting()
        self._patience = self.set_timer(_PATIENCE, lambda: self.line.tell("Looking..."))
        self._ask(self._asked, asking)

    @on(Replied)
    async def _show_reply(self, message: Replied) -> None:
        if message.number != self._asked:
            return
        self._stop_waiting()
        self._last, reply = message.answered, message.answered.reply
        self.line.tell_reply(reply)
        self.add_class("-asked")
        await self.answers.show_reply(reply)
        if self.answers.cards and self.focused is self.box and self.box.value.strip() == self._question:
            self.answers.focus()
        self.refresh_bindings()

    @on(Refused)
    def _show_refusal(self, message: Refused) -> None:
        if message.number == self._asked:
            self._stop_waiting()
            self.line.tell(message.reason)

    @on(QuestionBox.Left)
    def _focus_list(self) -> None:
        shown = self.answers if self.has_class("-asked") else self.query_one("#questions", CardList)
        shown.focus()

    @on(CardList.Chosen, "#answers")
    def _follow(self) -> None:
        answers = self.answers
        self.article.show(answers.readings[answers.chosen] if answers.readings else None)
        self.refresh_bindings()

    @on(CardList.Opened)
    def _open(self, message: CardList.Opened) -> None:
        card = message.cards.cards[message.index]
        if isinstance(card, QuestionCard):
            self.box.focus()
            self._ask_other(self._last.respelt() if self._last else Asking(card.question))
        elif self.is_wide:
            self.article.focus()
        elif self._last:
            screen = ArticleScreen(self._session, self.answers.readings, message.index, self._last.reply.question)
            self.app.push_screen(screen, self._come_back)

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

    def action_open(self, number: int) -> None:
        """Opens the answer of this number."""
        self.answers.open_answer(number)

    def action_move(self, by: int) -> None:
        """Shows the next answer's article, or the previous one's."""
        self.answers.choose(self.answers.chosen + by)

    def action_explain(self) -> None:
        """Shows why the chosen answer stands where it stands, and how the question was understood."""
        if self._last:
            answer = self.answers.chosen_answer
            sections = [explained_answer(answer)] if answer else []
            self.app.push_screen(ExplanationScreen([*sections, *explained_question(self._last.reply)]))

    async def action_unfold(self) -> None:
        """Lists who else says the same as the chosen answer, or folds them away."""
        await self.answers.unfold()

    def action_ask_without_names(self) -> None:
        """Asks the last question again without what it took over from the one before."""
        if self._last:
            self._ask_other(self._last.without_names())

    def action_ask_respelt(self) -> None:
        """Asks the last question again in the spelling that was offered."""
        if self._last:
            self._ask_other(self._last.respelt())

    def action_leave_article(self) -> None:
        """Gives the answers the cursor."""
        self.answers.focus()
