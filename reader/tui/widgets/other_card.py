"""Another article that says the same as an answer."""

from typing import ClassVar

from rich.segment import Segment

from reader.answering.answer import Answer
from reader.article import StoredArticle
from reader.text import clean_line
from reader.tui import marks
from reader.tui.credits import source_and_day
from reader.tui.reading import Reading
from reader.tui.widgets.card import Card, Line
from reader.tui.wrapping import cut

_GUTTER = 3
_KIND_COLUMN = 8
_LEAST_LINE = 60
"""Cells of a line that has room for all."""


class OtherCard(Card):
    """A line or two below an answer: whether it is a report or a copy, outlet, day and headline."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"other-card--kind"}
    DEFAULT_CSS = """
    OtherCard { margin-bottom: 0; }
    OtherCard.-last { margin-bottom: 1; }
    OtherCard > .other-card--kind { text-style: dim; }
    """

    def __init__(self, article: StoredArticle, answer: Answer, *, kind: str, is_last: bool) -> None:
        super().__init__(classes="-last" if is_last else None)
        self.article = article
        self.answer = answer
        self.kind = kind

    @property
    def reading(self) -> Reading:
        """The article from its top."""
        return Reading.of_other(self.article, self.answer)

    def lines(self, width: int) -> list[Line]:
        """What it is, and who says so: the outlet first, since the headline may be that of the answer.

        Where one line would cut the headline to nothing, it has a line of its own.
        """
        kind = f"{self.kind:<{_KIND_COLUMN}}"
        room = width - _GUTTER - len(kind)
        told, title = source_and_day(self.article), clean_line(self.article.title)
        rows = [told, title] if width < _LEAST_LINE else [marks.DOT.join(filter(None, (told, title)))]
        return [
            [
                Segment(" " * _GUTTER + (" " * len(kind) if at else kind), self.style("other-card--kind")),
                Segment(cut(row, room), self.style()),
            ]
            for at, row in enumerate(filter(None, rows))
        ]
