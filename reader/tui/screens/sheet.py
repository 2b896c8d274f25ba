"""Something to be read in sections and left again: why an answer stands where it stands, who the sources are."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reader.answering.section import Section
from reader.tui.key_bindings import SCROLL_KEYS
from reader.tui.screens.page import Page
from reader.tui.wrapping import wrap

_INDENT = "  "


class Sections(Widget):
    """The sections one below the other, set for the width there is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sheet--title"}
    DEFAULT_CSS = """
    Sections { height: auto; }
    Sections > .sheet--title { text-style: bold; }
    """

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._sections = sections

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """As many lines as it takes."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One line of it."""
        lines = self._lines(self.size.width)
        return Strip(lines[y] if y < len(lines) else [])

    def _lines(self, width: int) -> list[list[Segment]]:
        titles = self.rich_style + self.get_component_rich_style("sheet--title", partial=True)
        lines: list[list[Segment]] = []
        for section in self._sections:
            told = section.lines(width - len(_INDENT), cells=cell_len, wrap=_wrapped)
            lines += [[Segment(line, titles)] for line in _wrapped(section.title, width)]
            lines += [[Segment(_INDENT + line, self.rich_style)] for line in told]
            lines.append([])
        return lines[:-1]


class Sheet(VerticalScroll, can_focus=True, inherit_bindings=False):
    """What is scrolled where the sections are longer than the window."""

    BINDING_GROUP_TITLE = "On this sheet"
    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS


class SheetScreen(Page[None]):
    """Sections on the whole screen."""

    CSS_PATH = "sheet.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,h,q,e", "leave", "back", id="sheet.leave")]

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._sections = sections

    def compose_body(self) -> ComposeResult:
        """The sections."""
        with Sheet():
            yield Sections(self._sections)

    def action_leave(self) -> None:
        """Goes back to where they were asked for."""
        self.dismiss()


def _wrapped(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in wrap(text, width)]
