"""One thing of a list that can be chosen."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.tui import marks

Line = list[Segment]


class Mark(StrEnum):
    """What stands beside a card."""

    NONE = " "
    CHOSEN = marks.CHOSEN
    RESTING = marks.RESTING


class Card(Widget):
    """Lines of text with a mark beside them. Where only the mark changes, only its column is drawn again."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"card--mark"}
    DEFAULT_CSS = """
    Card { height: auto; margin-bottom: 1; }
    Card.-below { margin: 1 0; }
    """

    mark = reactive(Mark.NONE, repaint=False)

    @dataclass
    class Clicked(Message):
        """A person pointed at the card."""

        card: "Card"

    def lines(self, width: int) -> list[Line]:
        """What the card says, in lines of `width` cells at most."""
        raise NotImplementedError

    def above(self, width: int) -> int:  # noqa: ARG002 - for cards that have a heading
        """How many of its lines stand above what can be chosen, and are not marked."""
        return 0

    def style(self, name: str | None = None) -> Style:
        """The card's own style, with that of a component added."""
        return self.rich_style + self.get_component_rich_style(name, partial=True) if name else self.rich_style

    def render_line(self, y: int) -> Strip:
        """The mark, and one line of the card."""
        width = self.size.width - 1
        mark = Segment((Mark.NONE if y < self.above(width) else self.mark).value, self.style("card--mark"))
        lines = self.lines(width)
        return Strip([mark, *lines[y]] if y < len(lines) else [mark])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """As many lines as the text takes."""
        return len(self.lines(width - 1))

    def watch_mark(self) -> None:
        """Draws the mark's column."""
        self.refresh(Region(0, 0, 1, self.size.height))

    def on_click(self, event: Click) -> None:
        """Tells the list."""
        event.stop()
        self.post_message(self.Clicked(self))
