"""Why an answer stands where it stands, and how the question was understood."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.answering.section import Section
from reader.tui.key_bindings import SCROLL_KEYS
from reader.tui.screens.page import Page
from reader.tui.wrapping import cut, wrap

_INDENT = "  "
_MOST_COLUMNS = 100


class Sheet(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The explanation, which may be longer than the window."""

    BINDING_GROUP_TITLE = "In this explanation"
    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._sections = sections

    def compose(self) -> ComposeResult:
        """All of it as one text."""
        yield Static()

    def on_resize(self) -> None:
        """Sets the lines for the width there is."""
        width = min(_MOST_COLUMNS, self.scrollable_content_region.width)
        self.query_one(Static).update(Content("\n\n").join(_content(section, width) for section in self._sections))


class ExplanationScreen(Page[None]):
    """The shares of an answer's score, and below them what the question was taken for."""

    CSS_PATH = "explanation.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,h,q,e", "leave", "back", id="explanation.leave")]

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._sections = sections

    def compose_body(self) -> ComposeResult:
        """The explanation."""
        yield Sheet(self._sections)

    def action_leave(self) -> None:
        """Goes back to the answers."""
        self.dismiss()


def _content(section: Section, width: int) -> Content:
    lines = section.lines(width - len(_INDENT), cells=cell_len, wrap=_wrapped)
    return Content("\n").join(
        [Content.styled(cut(section.title, width), "bold"), *(Content(_INDENT + line) for line in lines)]
    )


def _wrapped(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in wrap(text, width)]
