"""A question that can be asked by choosing it."""

from rich.segment import Segment

from reader.text import clean_line
from reader.tui.widgets.card import Card, Line
from reader.tui.wrapping import wrap


class QuestionCard(Card):
    """A question on lines of its own."""

    DEFAULT_CSS = """
    QuestionCard { margin-bottom: 0; }
    """

    def __init__(self, question: str) -> None:
        super().__init__()
        self.question = clean_line(question)

    def lines(self, width: int) -> list[Line]:
        """The question, wrapped."""
        style = self.style()
        return [
            [Segment(" ", style), Segment(self.question[line.start : line.end], style)]
            for line in wrap(self.question, width - 1)
        ]
