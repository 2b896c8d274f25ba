"""Filters that every line passes before it is drawn."""

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from reader.text import without_unsafe
from reader.tui.encoding import shown_in


class ControlFilter(LineFilter):
    """The last defence of the terminal: nothing that it would obey, or that hides words. See `reader.text`."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual calls it so
        """The segments with blanks in place of such characters, so that the line stays as wide as it is."""
        return [Segment(without_unsafe(text, _blank), style, control) for text, style, control in segments]


class EncodingFilter(LineFilter):
    """Leaves only characters that the terminal can show. Line by line, so that what is shown stays as wide."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual calls it so
        """The segments in those characters."""
        return [Segment(shown_in(self._encoding, text), style, control) for text, style, control in segments]


class DefaultColourFilter(LineFilter):
    """Leaves the terminal's own colours unnamed: each piece is drawn with them anyway, and their names take bytes."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual calls it so
        """The segments without default colours."""
        return [Segment(text, style and _without_defaults(style), control) for text, style, control in segments]


def _blank(character: str) -> str:
    return " " * cell_len(character)


@lru_cache(1024)
def _without_defaults(style: Style) -> Style:
    named = [colour for colour in (style.color, style.bgcolor) if colour is not None and not colour.is_default]
    return style if named else style.without_color
