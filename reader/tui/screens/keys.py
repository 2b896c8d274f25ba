"""The keys of the screen that one comes from."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.tui.key_bindings import SCROLL_KEYS
from reader.tui.key_table import KeyLine, KeySection
from reader.tui.screens.page import Page

_KEYS_COLUMN = 16


class KeySheet(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The table, which may be longer than the window."""

    BINDING_GROUP_TITLE = "In this list of keys"
    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS


class KeysScreen(Page[None]):
    """All keys, section by section."""

    CSS_PATH = "keys.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,h,q,question_mark,f1", "leave", "back", id="keys.leave")]

    def __init__(self, sections: Sequence[KeySection]) -> None:
        super().__init__()
        self._sections = sections

    def compose_body(self) -> ComposeResult:
        """The table."""
        with KeySheet():
            yield Static(Content("\n\n").join(map(_section, self._sections)))

    def action_leave(self) -> None:
        """Goes back to the screen whose keys these are."""
        self.dismiss()


def _section(section: KeySection) -> Content:
    return Content("\n").join([Content.styled(section.title, "bold"), *map(_line, section.lines)])


def _line(line: KeyLine) -> Content:
    keys = " ".join(line.keys)
    return Content.assemble((f"{keys:<{_KEYS_COLUMN}}", "bold"), line.description)
