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


class OtherCard(Card):
    """One line below an answer: whether it is a report or a copy, outlet, day and headline."""

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
        """What it is, and who says so: the outlet first, since the headline may be that of the answer."""
        kind = f"{self.kind:<{_KIND_COLUMN}}"
        told = marks.DOT.join(filter(None, (source_and_day(self.article), clean_line(self.article.title))))
        return [
            [
                Segment(" " * _GUTTER + kind, self.style("other-card--kind")),
                Segment(cut(told, width - _GUTTER - len(kind)), self.style()),
            ]
        ]
