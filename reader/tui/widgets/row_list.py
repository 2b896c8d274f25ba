"""Rows one below the other, one of which is chosen: as many as there may be, and only those in sight are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.widgets.card import Line, Mark
from reader.tui.widgets.card_list import CardList
from reader.tui.wrapping import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.style import Style
    from textual.binding import BindingType
    from textual.events import Click


class Rows(Protocol):
    """Where a list has its rows from. It is asked for those in sight, again and again while they are drawn."""

    def count(self) -> int:
        """How many there are, as far as that is known by now."""

    def row(self, index: int, width: int) -> Sequence[Line]:
        """The lines of one row, clean, for `width` cells; what is longer is cut.

        Segments without a style, or with what theirs adds to the list's own.
        """


class _NoRows:
    def count(self) -> int:
        return 0

    def row(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 - as the protocol has it
        return []


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """A list that is walked with the keys, as `CardList` is, of rows that all take `lines_per_row` lines.

    What is out of sight is brought in by a whole page. A move within the page draws two marks and no row again.
    """

    BINDING_GROUP_TITLE = "In a list"
    BINDINGS: ClassVar[list[BindingType]] = CardList.BINDINGS
    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-list--mark"}
    DEFAULT_CSS = """
    RowList { overflow: hidden scroll; scrollbar-size: 0 0; }
    """

    chosen = reactive(0, init=False, repaint=False)

    @dataclass
    class Chosen(Message):
        """Another row is the chosen one, or there are other rows."""

        rows: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list, for selectors."""
            return self.rows

    @dataclass
    class Opened(Message):
        """The chosen row is to be opened."""

        rows: RowList
        of: Rows
        """What was seen when the key was pressed: other rows may have taken its place since."""
        index: int

        @property
        def control(self) -> RowList:
            """The list, for selectors."""
            return self.rows

    def __init__(self, *, lines_per_row: int = 1, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._rows: Rows = _NoRows()
        self._per_row = lines_per_row

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._rows.count()

    def show(self, rows: Rows, chosen: int = 0) -> None:
        """Puts these rows in place of those there were, and chooses one of them, or the nearest there is."""
        self._rows = rows
        self.set_reactive(RowList.chosen, self.validate_chosen(chosen))
        self.renew()
        self.post_message(self.Chosen(self, self.chosen))

    def renew(self) -> None:
        """Draws all rows again: there are more of them by now, or they say something else."""
        self._fit()
        self.refresh()

    def choose(self, index: int) -> None:
        """Chooses the row at `index`, or the nearest there is."""
        self.chosen = index

    def open(self, index: int) -> None:
        """Chooses the row at `index` and opens it, if there is one."""
        if 0 <= index < self.count:
            self.choose(index)
            self.post_message(self.Opened(self, self._rows, index))

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the mark of the chosen row stands on the screen."""
        row = self.chosen * self._per_row - self.scroll_offset.y if self.count else 0
        return self.content_region.offset + Offset(0, row)

    def place_cursor(self) -> None:
        """Puts the terminal's own cursor on the chosen row, for those who do not see its mark."""
        if self.has_focus and self.count:
            self.app.cursor_position = self.cursor_screen_offset

    def render_line(self, y: int) -> Strip:
        """The mark, and one line of a row."""
        index, at = divmod(self.scroll_offset.y + y, self._per_row)
        if not 0 <= index < self.count:
            return Strip([Segment(" " * self.size.width, self.rich_style)])
        style = self.rich_style + self.get_component_rich_style("row-list--mark", partial=True)
        mark = Segment(self._mark(index).value, style)
        width = self.size.width - 1
        lines = self._rows.row(index, width)
        return Strip([mark, *_fitting(lines[at], width, self.rich_style)] if at < len(lines) else [mark])

    def validate_chosen(self, index: int) -> int:
        """The nearest index that there is."""
        return max(0, min(index, self.count - 1))

    def watch_chosen(self, before: int, index: int) -> None:
        """Marks the chosen row, shows it, and tells of it."""
        self._draw_mark(before)
        self._draw_mark(index)
        self._bring_in_chosen()
        self.post_message(self.Chosen(self, index))

    def watch_has_focus(self, has_focus: bool) -> None:
        """Marks the chosen row as the one that keys act on, or as only remembered."""
        super().watch_has_focus(has_focus)
        self._draw_mark(self.chosen)
        self.place_cursor()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Takes the cursor along."""
        super().watch_scroll_y(old_value, new_value)
        self.place_cursor()

    def on_resize(self) -> None:
        """Keeps the chosen row in sight."""
        self._fit()
        self.call_after_refresh(self.place_cursor)  # only then is it known where on the screen the list stands

    def on_click(self, event: Click) -> None:
        """Opens the row that was pointed at."""
        event.stop()
        self.open((self.scroll_offset.y + event.get_content_offset_capture(self).y) // self._per_row)

    def action_open(self) -> None:
        """Opens the chosen row."""
        self.open(self.chosen)

    def action_move(self, by: int) -> None:
        """Chooses the next row, or the previous one."""
        self.choose(self.chosen + by)

    def action_page(self, direction: int) -> None:
        """Chooses the next row that is not in sight."""
        top = self._top
        ahead = top + self._page if direction > 0 else top - 1
        passed = (ahead - self.chosen) * direction <= 0  # where the mouse has scrolled the chosen row away
        self.choose(self.chosen + direction * self._page if passed else ahead)

    def action_first(self) -> None:
        """Chooses the first row."""
        self.choose(0)

    def action_last(self) -> None:
        """Chooses the last row."""
        self.choose(self.count - 1)

    @property
    def _page(self) -> int:
        """How many rows are in sight, whole."""
        return max(1, self.size.height // self._per_row)

    @property
    def _top(self) -> int:
        """The first row that is whole in sight."""
        return -(-self.scroll_offset.y // self._per_row)

    def _fit(self) -> None:
        """Takes the height of all rows; the last page begins with a whole row."""
        self.set_reactive(RowList.chosen, self.validate_chosen(self.chosen))
        spare = self.size.height % self._per_row
        self.virtual_size = Size(self.size.width, self.count * self._per_row + spare)
        self._bring_in_chosen()
        self.place_cursor()

    def _bring_in_chosen(self) -> None:
        """Scrolls by a page: the chosen row becomes the first in sight, or the last where it was above."""
        top, page = self._top, self._page
        if not top <= self.chosen < top + page:
            first = self.chosen if self.chosen > top else max(0, self.chosen - page + 1)
            self.scroll_to(y=first * self._per_row, animate=False)
        self.place_cursor()

    def _mark(self, index: int) -> Mark:
        if index != self.chosen:
            return Mark.NONE
        return Mark.CHOSEN if self.has_focus else Mark.RESTING

    def _draw_mark(self, index: int) -> None:
        self.refresh(Region(0, index * self._per_row - self.scroll_offset.y, 1, self._per_row))


def _fitting(line: Line, width: int, base: Style) -> Iterator[Segment]:
    for text, style, _ in line:
        yield Segment(cut(text, width), base + style if style else base)
        width -= cell_len(text)
        if width <= 0:
            return
