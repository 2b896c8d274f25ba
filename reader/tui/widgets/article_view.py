"""An article, opened at a passage."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui import marks
from reader.tui.article_lines import ArticleLines, HeadLine, Part
from reader.tui.highlighting import Highlight, segments
from reader.tui.key_bindings import SCROLL_KEYS
from reader.tui.reading import Reading
from reader.tui.wrapping import Line

MOST_COLUMNS = 80
"""Of text: longer lines are hard to read."""
_MARGIN = 2
_LEAD = 3
"""Lines of what comes before that stay in sight above a passage."""


class ArticleView(ScrollView, can_focus=True, inherit_bindings=False):
    """An article's text with the passage marked in the margin and the answering sentence marked in it.

    Only the lines in sight are drawn, so that an article may be as long as it likes.
    """

    BINDING_GROUP_TITLE = "In an article"
    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-view--headline",
        "article-view--credits",
        "article-view--bar",
        "article-view--sentence",
        "article-view--focus",
    }
    DEFAULT_CSS = """
    ArticleView { overflow: hidden scroll; scrollbar-size: 0 0; }
    ArticleView > .article-view--headline { text-style: bold; }
    ArticleView > .article-view--credits { text-style: dim; }
    ArticleView > .article-view--bar { text-style: bold; }
    ArticleView > .article-view--sentence { text-style: reverse; }
    ArticleView > .article-view--focus { text-style: bold underline; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.reading: Reading | None = None
        self._lines: ArticleLines | None = None
        self._width = 0
        self._opened_at = 0
        """The line at which it was opened: who is elsewhere by now has scrolled."""

    def show(self, reading: Reading | None) -> None:
        """Opens an article at its passage, in place of the one there was."""
        self.reading = reading
        self._lines = None
        self._set()

    @property
    def share_read(self) -> float:
        """How much of it is in sight or above, 0..1."""
        total = self.virtual_size.height
        return min(1.0, (self.scroll_offset.y + self.size.height) / total) if total else 1.0

    def on_resize(self) -> None:
        """Sets the lines anew."""
        self._set()

    def render_line(self, y: int) -> Strip:
        """One line of what is in sight."""
        number = self.scroll_offset.y + y
        if self._lines is None or number >= len(self._lines):
            return Strip.blank(self.size.width, self.rich_style)
        line = self._lines.text_line(number)
        return Strip(self._head_line(self._lines.head[number]) if line is None else self._text_line(line))

    def _set(self) -> None:
        """Sets the lines for the width there is, and keeps the place where one was reading."""
        if self.reading is None or not self.size.width:
            self.refresh()
            return
        place = self._place()
        self._width = min(MOST_COLUMNS, self.size.width - _MARGIN)
        self._lines = ArticleLines(self.reading.article, self._width)
        self.virtual_size = Size(self.size.width, len(self._lines))
        self._go_to(self._passage_line(self._lines, self.reading) if place is None else self._lines.line_of(place))
        if place is None:
            self._opened_at = self.scroll_offset.y
        self.refresh()

    def _place(self) -> int | None:
        """The offset of the first line in sight, or None where the passage is to be shown."""
        if self._lines is None or self.scroll_offset.y == self._opened_at:
            return None
        return self._lines.offset_of(min(self.scroll_offset.y, len(self._lines) - 1)) or 0

    def _go_to(self, number: int) -> None:
        self.scroll_to(y=number, animate=False)

    def _passage_line(self, lines: ArticleLines, reading: Reading) -> int:
        """The line to have on top: the article's first if the passage is in sight then, else one just above it.

        Where the whole passage does not fit, the sentence comes before its beginning.
        """
        height = self.size.height
        first, last = lines.line_of(reading.passage.start), lines.line_of(reading.passage.end - 1)
        if last < height:
            return 0
        top = max(0, first - _LEAD)
        if lines.line_of(reading.sentence.end - 1) >= top + height:
            top = max(0, lines.line_of(reading.sentence.start) - min(_LEAD, height // 3))
        return top

    def _head_line(self, line: HeadLine) -> list[Segment]:
        name = "article-view--headline" if line.part is Part.HEADLINE else "article-view--credits"
        return [Segment(" " * _MARGIN, self.rich_style), Segment(line.text, self._style(name))]

    def _text_line(self, line: Line) -> list[Segment]:
        reading = self.reading
        if reading is None:
            return []
        in_passage = reading.passage.start < max(line.end, line.start + 1) and line.start < reading.passage.end
        margin = f"{marks.PASSAGE if in_passage else '':<{_MARGIN}}"
        highlights = [
            Highlight(reading.sentence, self._partial("article-view--sentence")),
            Highlight(reading.focus, self._partial("article-view--focus")),
        ]
        return [
            Segment(margin, self._style("article-view--bar")),
            Segment(" " * line.indent, self.rich_style),
            *segments(reading.article.text, line.start, line.end, self.rich_style, highlights),
        ]

    def _partial(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)

    def _style(self, name: str) -> Style:
        return self.rich_style + self._partial(name)
