"""An article read page by page."""

from collections.abc import Iterator

import click

from reader.answering.answer import Span
from reader.article import StoredArticle
from reader.cli.cards import source_and_day
from reader.cli.cells import lines
from reader.cli.replies import wrapped
from reader.text import clean_line, clean_text

_MARK = "* "  # "> " is the prompt
_NO_MARK = "  "
_SHARE_BEFORE = 0.5
"""Of a page may stand before the passage at the most: it begins with the article where that is near."""


class ArticlePages:
    """The pages of an article from where it is opened. `sentence` is marked in the margin; it may be empty."""

    def __init__(self, article: StoredArticle, at: int, sentence: Span, *, width: int, rows: int, styled: bool) -> None:
        self.article = article
        self._sentence = sentence
        self._width = width - len(_MARK) if sentence.start < sentence.end else width
        self._rows = rows
        self._styled = styled
        self._lines: Iterator[Span]
        self._next: Span | None
        self._begin(self._opened_at(at))

    @property
    def goes_on(self) -> bool:
        """Whether there is more to read."""
        return self._next is not None

    def top(self) -> None:
        """Goes to the article's beginning."""
        self._begin(0)

    def credits(self) -> Iterator[str]:
        """The headline, who wrote it, whose it is and its address, and how much is left out above the first page."""
        article = self.article
        title = wrapped(article.title, self._width) if article.title else []
        yield from (click.style(line, bold=True) for line in title) if self._styled else title
        if article.authors:
            yield from wrapped(f"By {', '.join(article.authors)}", self._width)
        yield from wrapped(source_and_day(article), self._width)
        yield clean_line(article.url or article.place)
        if self._start:
            yield from wrapped(f"(from {_percent(self._start, article)} on; top goes to the beginning)", self._width)

    def page(self) -> Iterator[str]:
        """The next page's lines, and at last how much is left."""
        line = self._next
        for _ in range(self._rows):
            if line is None:
                break
            yield self._shown(line)
            line = next(self._lines, None)
        self._next = line
        left = f"{_percent(line.start, self.article)} read; more reads on" if line else "end of the article"
        yield from wrapped(f"({left})", self._width)

    def _begin(self, start: int) -> None:
        self._start = start
        text = self.article.text[start:]
        self._lines = (Span(start + line.start, start + line.end) for line in lines(text, self._width))
        self._next = next(self._lines, None) if text else None

    def _opened_at(self, at: int) -> int:
        """The article's beginning where it is near, else that of the paragraph, else the place itself."""
        near = int(self._width * self._rows * _SHARE_BEFORE)
        paragraph = self.article.text.rfind("\n", 0, at) + 1
        if paragraph <= near:
            return 0
        return paragraph if at - paragraph <= near else at

    def _shown(self, line: Span) -> str:
        text = clean_text(self.article.text[line.start : line.end])
        if self._sentence.start >= self._sentence.end:
            return text
        marked = line.start < self._sentence.end and self._sentence.start < line.end
        return f"{_MARK if marked else _NO_MARK}{text}".rstrip()


def _percent(offset: int, article: StoredArticle) -> str:
    return f"{100 * offset // max(1, len(article.text))} %"
