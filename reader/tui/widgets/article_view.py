"""An article, opened at a passage."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui import marks
from reader.tui.article_lines import ArticleLines, HeadLine, Part
from reader.tui.finding import Searched, Walk
from reader.tui.highlighting import Highlight, segments
from reader.tui.key_bindings import SCROLL_KEYS
from reader.tui.reading import Reading
from reader.tui.screens.prompt import PromptScreen
from reader.tui.wrapping import Line

MOST_COLUMNS = 80
"""Of text: longer lines are hard to read."""
_MARGIN = 2
_WHOLE_WIDTH = f"lines as wide as the window, or of at most {MOST_COLUMNS} columns"
_LEAD = 3
"""Lines of what comes before that stay in sight above a passage."""


class ArticleView(ScrollView, can_focus=True, inherit_bindings=False):
    """An article's text with the passage marked in the margin and the answering sentence marked in it.

    Only the lines in sight are drawn, so that an article may be as long as it likes.
    """

    BINDING_GROUP_TITLE = "In an article"
    BINDINGS: ClassVar[list[BindingType]] = [
        *SCROLL_KEYS,
        Binding("slash", "find", "find", id="find.find", tooltip="find words in the article"),
        Binding("n", "find_next(1)", "next match", id="find.next", show=False),
        Binding("N", "find_next(-1)", "previous match", id="find.previous", show=False),
        Binding("escape", "leave_find", "no matches", id="find.leave", show=False, tooltip="take the marks away"),
        Binding("z", "whole", "whole width", id="view.whole", show=False, tooltip=_WHOLE_WIDTH),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-view--headline",
        "article-view--credits",
        "article-view--bar",
        "article-view--sentence",
        "article-view--focus",
        "article-view--match",
        "article-view--present",
    }
    DEFAULT_CSS = """
    ArticleView { overflow: hidden scroll; scrollbar-size: 0 0; }
    ArticleView > .article-view--headline { text-style: bold; }
    ArticleView > .article-view--credits { text-style: dim; }
    ArticleView > .article-view--bar { text-style: bold; }
    ArticleView > .article-view--sentence { text-style: reverse; }
    ArticleView > .article-view--focus { text-style: bold underline; }
    ArticleView > .article-view--match { text-style: bold underline; }
    ArticleView > .article-view--present { text-style: bold reverse; }
    """

    standing = reactive("", init=False, repaint=False)
    """What the notebook says of the article; it stands beside the outlet and the day."""

    @dataclass
    class Told(Message):
        """Something that came of a key is to be said in a line."""

        line: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.reading: Reading | None = None
        self._lines: ArticleLines | None = None
        self._width = 0
        self._opened_at = 0
        """The line at which it was opened: who is elsewhere by now has scrolled."""
        self._whole = False
        self._searched: Searched | None = None
        self._walk: Walk | None = None
        """The matches that are marked; they take the place of the marks of the answer."""

    def show(self, reading: Reading | None) -> None:
        """Opens an article at its passage, in place of the one there was."""
        self.reading = reading
        self._lines = None
        self._searched = self._walk = None
        self._set()

    def watch_standing(self) -> None:
        """Sets the lines above the text anew."""
        self._set()

    @property
    def share_read(self) -> float:
        """How much of it is in sight or above, 0..1."""
        total = self.virtual_size.height
        return min(1.0, (self.scroll_offset.y + self.size.height) / total) if total else 1.0

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the passage begins on the screen, else where the text in sight does."""
        top_left = self.content_region.offset
        if self._lines is None or self.reading is None or not self.reading.passage.end:
            return top_left
        row = self._lines.line_of(self.reading.passage.start) - self.scroll_offset.y
        return top_left + Offset(0, row) if 0 <= row < self.size.height else top_left

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

    # What the keys do.

    def action_page_down(self) -> None:
        """Shows the next page, or says that there is none."""
        if self.scroll_offset.y < self.max_scroll_y:
            super().action_page_down()
        else:
            self.post_message(self.Told("The end of the article"))

    def action_whole(self) -> None:
        """Sets the lines as wide as the window, or again no wider than is easy to read."""
        self._whole = not self._whole
        self._set()
        self.post_message(self.Told("The whole width" if self._whole else f"At most {MOST_COLUMNS} columns"))

    def action_find(self) -> None:
        """Asks what to find."""
        if self.reading is not None:
            self.app.push_screen(PromptScreen("Find"), self._find)

    def action_find_next(self, by: int) -> None:
        """Goes to the next match, or the previous one."""
        if self._walk is None:
            self.post_message(self.Told("Nothing was looked for yet: / finds words in the article"))
        else:
            self._walk.step(by)
            self._show_match(self._walk)

    def action_leave_find(self) -> None:
        """Takes the marks of the matches away."""
        self._walk = None
        self.refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """The key that takes the marks away is there only where there are any: else it leaves the article."""
        return self._walk is not None or action != "leave_find"

    def _find(self, words: str | None) -> None:
        """Marks where the words stand, and goes to the first place in sight or below."""
        if self.reading is None or not words:
            return
        if self._searched is None:
            self._searched = Searched(self.reading.article.text)
        matches = self._searched.find(words)
        self._walk = Walk(words, matches, self._offset_on_top()) if matches else None
        if self._walk is None:
            self.refresh()
            self.post_message(self.Told(f"Not in this article: {words}"))
        else:
            self._show_match(self._walk)

    def _show_match(self, walk: Walk) -> None:
        """Scrolls only where the match is out of sight, and then so that something of what comes before is in sight."""
        if self._lines is not None:
            first, last = (self._lines.line_of(offset) for offset in (walk.present.start, walk.present.end - 1))
            if not self.scroll_offset.y <= first <= last < self.scroll_offset.y + self.size.height:
                self._go_to(max(0, first - min(_LEAD, self.size.height // 3)))
        self.refresh()
        self.post_message(self.Told(walk.told))

    # How it is set.

    def _set(self) -> None:
        """Sets the lines for the width there is, and keeps the place where one was reading."""
        if self.reading is not None and self.size.width:
            width = self.size.width - _MARGIN if self._whole else min(MOST_COLUMNS, self.size.width - _MARGIN)
            if self._lines is None or width != self._width:
                self._width = width
                self._set_lines(self.reading)
            else:
                self._set_head(self._lines, self.reading)
        self.refresh()

    def _set_lines(self, reading: Reading) -> None:
        place = self._place()
        self._lines = ArticleLines(reading.article, self._width, self.standing)
        self.virtual_size = Size(self.size.width, len(self._lines))
        self._go_to(self._passage_line(self._lines, reading) if place is None else self._lines.line_of(place))
        if place is None:
            self._opened_at = self.scroll_offset.y

    def _set_head(self, lines: ArticleLines, reading: Reading) -> None:
        """Sets the lines above the text anew: those of the text, of which there may be a million, are as they were."""
        top, as_opened = self.scroll_offset.y, self.scroll_offset.y == self._opened_at
        more = lines.set_head(self.standing)
        self.virtual_size = Size(self.size.width, len(lines))
        if more and top >= len(lines.head) - more:
            self._go_to(top + more)
        elif as_opened and lines.line_of(reading.sentence.end - 1) >= top + self.size.height:  # the window shrank
            self._go_to(self._passage_line(lines, reading))
        if as_opened:
            self._opened_at = self.scroll_offset.y

    def _place(self) -> int | None:
        """The offset of the first line in sight, or None where the passage is to be shown."""
        if self._lines is None or self.scroll_offset.y == self._opened_at:
            return None
        return self._offset_on_top()

    def _offset_on_top(self) -> int:
        """The offset of the first character in sight; 0 above the text."""
        if self._lines is None:
            return 0
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
        return [
            Segment(margin, self._style("article-view--bar")),
            Segment(" " * line.indent, self.rich_style),
            *segments(reading.article.text, line.start, line.end, self.rich_style, self._highlights(reading, line)),
        ]

    def _highlights(self, reading: Reading, line: Line) -> list[Highlight]:
        """What is marked on the line: where something was looked for its matches alone, or else the answer."""
        walk = self._walk
        if walk is None:
            return [
                Highlight(reading.sentence, self._partial("article-view--sentence")),
                Highlight(reading.focus, self._partial("article-view--focus")),
            ]
        match, present = self._partial("article-view--match"), self._partial("article-view--present")
        return [
            Highlight(walk.matches[index], present if index == walk.index else match)
            for index in walk.matches.within(line.start, line.end)
        ]

    def _partial(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)

    def _style(self, name: str) -> Style:
        return self.rich_style + self._partial(name)
