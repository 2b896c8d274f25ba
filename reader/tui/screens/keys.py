"""What can be done on the screen that one comes from: by key, and by saying so."""

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

Said = Sequence[tuple[str, str]]
"""Examples of what can be said in place of a question, and what comes of it."""
_KEYS_COLUMN = 16
_SAID_COLUMN = 42


class KeySheet(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The table, which may be longer than the window."""

    BINDING_GROUP_TITLE = "In this list of keys"
    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS


class KeysScreen(Page[None]):
    """All keys, section by section, and what can be said, if it is anything."""

    CSS_PATH = "keys.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,h,q,question_mark,f1", "leave", "back", id="keys.leave")]

    def __init__(self, sections: Sequence[KeySection], said: Said = (), *, said_first: bool = False) -> None:
        super().__init__()
        keys = [_section(section) for section in sections]
        sayings = [_sayings(said)] if said else []
        self._parts = [*sayings, *keys] if said_first else [*keys, *sayings]

    def compose_body(self) -> ComposeResult:
        """The table."""
        with KeySheet():
            yield Static(Content("\n\n").join(self._parts))

    def action_leave(self) -> None:
        """Goes back to the screen whose keys these are."""
        self.dismiss()


def _section(section: KeySection) -> Content:
    return Content("\n").join([Content.styled(section.title, "bold"), *map(_line, section.lines)])


def _line(line: KeyLine) -> Content:
    keys = " ".join(line.keys)
    return Content.assemble((f"{keys:<{_KEYS_COLUMN}}", "bold"), line.description)


def _sayings(said: Said) -> Content:
    told = (Content.assemble((f"{examples:<{_SAID_COLUMN}}", "bold"), f" {meaning}") for examples, meaning in said)
    return Content("\n").join([Content.styled("What can be said in place of a question", "bold"), *told])
