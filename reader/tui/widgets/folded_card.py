"""An earlier question of the conversation, folded to one line."""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment

from reader.text import clean_line
from reader.tui import marks
from reader.tui.widgets.card import Card, Line
from reader.tui.wrapping import cut

_ROOM_FOR_BOTH = 40


class FoldedCard(Card):
    """The question, and what it was told: the first answer's source and day, as far as there is room for it.

    It stays where it is, out of sight, while its answers are open below it.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"folded-card--told"}
    DEFAULT_CSS = """
    FoldedCard { margin-bottom: 0; }
    FoldedCard > .folded-card--told { text-style: dim; }
    """

    def __init__(self, exchange_id: int, question: str, told: str) -> None:
        super().__init__()
        self.exchange_id = exchange_id
        self.question = clean_line(question)
        self.told = clean_line(told)

    def lines(self, width: int) -> list[Line]:
        """One line. What was told gives way to the question, but for half of the room."""
        room = width - len(marks.FOLDED)
        told = f"{marks.DOT}{self.told}" if self.told and room >= _ROOM_FOR_BOTH else ""
        question = cut(self.question, max(room - cell_len(told), room // 2))
        return [
            [
                Segment(marks.FOLDED + question, self.style()),
                Segment(cut(told, room - cell_len(question)), self.style("folded-card--told")),
            ]
        ]
