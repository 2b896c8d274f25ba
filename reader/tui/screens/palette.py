"""The palette: what can be done on the screen that one comes from, found by typing and done with Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from reader.tui import marks
from reader.tui.palette_entries import Entry, matching
from reader.tui.screens.page import Page
from reader.tui.widgets.row_list import RowList
from reader.tui.wrapping import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.tui.widgets.card import Line

_MOST_CHARACTERS = 60
_KEYS_COLUMN = 14
_LEAST_TABLE = 50
"""Cells of a row that has room for a column of keys before the words."""
_KEYS = Style(bold=True)


class PaletteScreen(Page[Entry | None]):
    """Gives what is to be done, or None."""

    CSS_PATH = "palette.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "do it", id="palette.take", priority=True),
        Binding("down", "move(1)", "next", id="palette.next"),
        Binding("up", "move(-1)", "previous", id="palette.previous"),
        Binding("pagedown", "page(1)", "page down", id="palette.page_down", show=False),
        Binding("pageup", "page(-1)", "page up", id="palette.page_up", show=False),
        Binding("escape", "leave", "back", id="palette.leave"),
    ]

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries
        self._shown: Sequence[Entry] = entries

    def compose_body(self) -> ComposeResult:
        """What is looked for, and what there is of it."""
        with Horizontal(id="sought"):
            yield Static(marks.PROMPT, markup=False)
            box = Input(placeholder="Type what to do", compact=True, max_length=_MOST_CHARACTERS)
            box.cursor_blink = False
            yield box
        yield RowList()

    def on_mount(self) -> None:
        """Shows everything there is."""
        self.query_one(Input).focus()
        self._list.show(_Rows(self._shown))

    @on(Input.Changed)
    def _filter(self, message: Input.Changed) -> None:
        message.stop()
        self._shown = matching(self._entries, message.value)
        self._list.show(_Rows(self._shown))

    @on(RowList.Opened)
    def _take_clicked(self, message: RowList.Opened) -> None:
        if isinstance(message.of, _Rows):
            self.dismiss(message.of.entries[message.index])

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    def action_take(self) -> None:
        """Does what is chosen, if there is anything, once all that was typed before has been looked for.

        Enter may be pressed before there is a line to type in.
        """
        self.call_later(lambda: self.query_one(Input).call_later(self._take))

    def _take(self) -> None:
        found = matching(self._entries, self.query_one(Input).value)
        if found:
            self.dismiss(found[self._list.chosen] if found == self._shown else found[0])

    def action_move(self, by: int) -> None:
        """Chooses the next, or the previous."""
        self._list.action_move(by)

    def action_page(self, direction: int) -> None:
        """Chooses the next that is not in sight."""
        self._list.action_page(direction)

    def action_leave(self) -> None:
        """Does nothing."""
        self.dismiss(None)


class _Rows:
    """The rows of what was found."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries

    def count(self) -> int:
        return len(self.entries)

    def row(self, index: int, width: int) -> Sequence[Line]:
        entry = self.entries[index]
        if width < _LEAST_TABLE:
            return [[Segment(cut(f" {entry.words}  {entry.keys}", width))]]
        keys = f"{cut(entry.keys, _KEYS_COLUMN - 2):<{_KEYS_COLUMN}}"
        return [[Segment(f" {keys}", _KEYS), Segment(cut(entry.words, width - _KEYS_COLUMN - 1))]]
