"""Another article that says the same as an answer."""

from typing import ClassVar

from rich.segment import Segment

from reader.answering.answer import Answer
from reader.article import StoredArticle
from reader.tui.credits import credit_line
from reader.tui.reading import Reading
from reader.tui.widgets.card import Card, Line

_GUTTER = 3
_KIND_COLUMN = 8


class OtherCard(Card):
    """One line below an answer: whether it is a report or a copy, headline, outlet and day."""

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
        """What it is, and who says so."""
        kind = f"{self.kind:<{_KIND_COLUMN}}"
        return [
            [
                Segment(" " * _GUTTER + kind, self.style("other-card--kind")),
                Segment(credit_line(self.article, width - _GUTTER - len(kind)), self.style()),
            ]
        ]
