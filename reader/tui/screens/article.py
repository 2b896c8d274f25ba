"""An article on the whole screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from reader.errors import ReaderError
from reader.text import clean_line
from reader.tui.article_actions import ArticleActions
from reader.tui.key_bindings import ARTICLE_KEYS
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.running_head import RunningHead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.tui.reading import Reading
    from reader.tui.session import Session


@dataclass(frozen=True, slots=True)
class Departure:
    """How a person left the article."""

    index: int
    """Of the article that was read last."""
    to_ask: bool
    """Whether to ask something now."""


class ArticleScreen(ArticleActions[Departure]):
    """Articles to be read one after the other, each opened at its passage."""

    CSS_PATH = "article.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h,q", "leave", "back", id="article.leave"),
        *ARTICLE_KEYS,
        Binding("a", "leave(True)", "ask", id="article.ask", show=False),
    ]

    def __init__(self, session: Session, readings: Sequence[Reading], index: int, title: str) -> None:
        """Of articles that are no answers only those that are shown are asked for: `readings` may be a million.

        What asking for one raises of ReaderErrors is told, and the article before it stays.
        """
        super().__init__(session)
        self._readings = readings
        self._index = index
        self._reading = readings[index]
        self._title = clean_line(title)

    @property
    def chosen_reading(self) -> Reading:
        """The article that is shown."""
        return self._reading

    @property
    def saves_passage(self) -> bool:
        """The whole article is saved, since it is all there."""
        return False

    def compose_body(self) -> ComposeResult:
        """The running head and the article."""
        yield RunningHead()
        yield ArticleView()

    def on_mount(self) -> None:
        """Opens the article that was chosen."""
        view = self.query_one(ArticleView)
        view.focus()
        self.watch(view, "scroll_y", self._show_place, init=False)
        self.watch(view, "virtual_size", self._show_place, init=False)
        self._show()

    def action_leave(self, to_ask: bool = False) -> None:
        """Goes back to where the article was opened."""
        self.dismiss(Departure(self._index, to_ask))

    def action_move(self, by: int) -> None:
        """Shows the next article, or the previous one."""
        self._go_to(self._index + by)

    def action_open(self, number: int) -> None:
        """Shows the answer of this number, if there is one."""
        for index, reading in enumerate(self._readings):
            if reading.is_answer and reading.number == number:
                self._go_to(index)

    def offers(self, action: str) -> bool | None:
        """Numbers open answers alone."""
        return bool(self._reading.number) if action == "open" else super().offers(action)

    def _go_to(self, index: int) -> None:
        if not 0 <= index < len(self._readings) or index == self._index:
            return
        try:
            self._reading = self._readings[index]
        except ReaderError as error:
            self.tell(str(error))
        else:
            self._index = index
            self._show()

    def _show(self) -> None:
        self.mark_read(self._reading)
        self.query_one(ArticleView).show(self._reading)
        self.show_marks()

    def show_marks(self) -> None:
        """Says what the notebook says of the article, above it too: its credits may be out of sight."""
        super().show_marks()
        parts = (self._place(), self.query_one(ArticleView).standing, self._title)
        self.query_one(RunningHead).title = "  ".join(filter(None, parts))

    def _place(self) -> str:
        """Which of the articles it is: which of the answers, where it was opened as one."""
        reading = self._reading
        if not reading.number:
            return f"{self._index + 1:,}/{len(self._readings):,}"
        answers = sum(one.is_answer for one in self._readings)
        return f"{reading.number}/{answers}" if reading.is_answer else f"the same as {reading.number}/{answers}"

    def _show_place(self) -> None:
        self.query_one(RunningHead).share_read = self.query_one(ArticleView).share_read
