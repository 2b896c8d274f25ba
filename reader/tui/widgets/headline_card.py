"""An article in a list of the newest."""

from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment

from reader.answering.answer import Span
from reader.article import StoredArticle
from reader.text import clean_line
from reader.tui.credits import source_and_day
from reader.tui.reading import Reading
from reader.tui.widgets.card import Card, Line
from reader.tui.wrapping import cut, wrap

_GUTTER = 3
_MOST_LINES = 3
"""Of its beginning that are shown: a headline and its credits come with it, and six such cards go on 24 lines."""


class HeadlineCard(Card):
    """The headline, how the article begins, and who printed it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"headline-card--headline", "headline-card--credits"}
    DEFAULT_CSS = """
    HeadlineCard > .headline-card--headline { text-style: bold; }
    HeadlineCard > .headline-card--credits { text-style: dim; }
    """

    def __init__(self, number: int, article: StoredArticle, lead: Span) -> None:
        super().__init__()
        self.number = number
        """1 for the newest."""
        self.article = article
        self._lead = lead

    @property
    def reading(self) -> Reading:
        """The article from its top."""
        return Reading.of_article(self.article)

    def lines(self, width: int) -> list[Line]:
        """The headline, a few lines of how it begins, and a line of credits."""
        room = width - _GUTTER
        title, headline = clean_line(self.article.title), self.style("headline-card--headline")
        told = [[Segment(title[line.start : line.end], headline)] for line in wrap(title, room)]
        told += [[Segment(line, self.style())] for line in self._beginning(room)]
        told.append([Segment(cut(source_and_day(self.article), room), self.style("headline-card--credits"))])
        number = Segment(f"{self.number:>{_GUTTER - 1}} ", headline)
        gutter = Segment(" " * _GUTTER, self.style())
        return [[gutter if at else number, *line] for at, line in enumerate(told)]

    def _beginning(self, width: int) -> Iterator[str]:
        text, start = self.article.text[: self._lead.end], self._lead.start
        lines = wrap(text[start:], width)
        for line in lines[: _MOST_LINES - 1]:
            yield text[start + line.start : start + line.end]
        if len(lines) >= _MOST_LINES:
            yield cut(text[start + lines[_MOST_LINES - 1].start :].replace("\n", " "), width)
