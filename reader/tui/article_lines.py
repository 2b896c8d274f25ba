"""An article as it is set for reading: what stands above it, and its text, in lines of one width."""

from bisect import bisect_right
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from reader.article import StoredArticle
from reader.text import clean_line
from reader.tui import marks
from reader.tui.credits import address, byline, source_and_day
from reader.tui.wrapping import Line, wrap


class Part(Enum):
    """What a line above the text is of."""

    HEADLINE = "headline"
    CREDITS = "credits"


class HeadLine(NamedTuple):
    """A line above the text."""

    part: Part
    text: str


class ArticleLines:
    """The lines of an article, `width` cells wide: those above the text first, then those of the text."""

    def __init__(self, article: StoredArticle, width: int, standing: str = "") -> None:
        """`standing` is what the notebook says of the article."""
        self.head = _head(article, width, standing)
        self._article = article
        self._width = width
        self.text = wrap(article.text, width)

    def __len__(self) -> int:
        return len(self.head) + len(self.text)

    def set_head(self, standing: str) -> int:
        """Sets the lines above the text anew, and gives by how many more there are of them."""
        before = len(self.head)
        self.head = _head(self._article, self._width, standing)
        return len(self.head) - before

    def line_of(self, offset: int) -> int:
        """The number of the line in which the character at this offset of the text stands."""
        return len(self.head) + max(0, bisect_right(self.text, offset, key=attrgetter("start")) - 1)

    def offset_of(self, number: int) -> int | None:
        """The offset of the first character on this line; None above the text."""
        return None if number < len(self.head) else self.text[number - len(self.head)].start

    def text_line(self, number: int) -> Line | None:
        """The line of the text with this number, counted from the head; None where there is none."""
        within = number - len(self.head)
        return self.text[within] if 0 <= within < len(self.text) else None


def _head(article: StoredArticle, width: int, standing: str) -> list[HeadLine]:
    shown = (
        (Part.HEADLINE, clean_line(article.title)),
        (Part.CREDITS, marks.DOT.join(filter(None, (source_and_day(article), standing)))),
        (Part.CREDITS, byline(article)),
        (Part.CREDITS, address(article)),
    )
    lines = [HeadLine(part, text[line.start : line.end]) for part, text in shown if text for line in wrap(text, width)]
    return [*lines, HeadLine(Part.CREDITS, "")] if lines else []
