"""Filters that every line passes before it is drawn."""

import re
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from reader.tui.encoding import shown_in

_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # escape sequences begin with these
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f"  # bidi controls
    "\u200b\u2060-\u2065\ufeff\U000e0000-\U000e007f]"  # no width, so that they can hide words; joiners stay
)


class ControlFilter(LineFilter):
    """The last defence of the terminal: drops what it would obey. Articles are clean before: see `reader.text`."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual calls it so
        """The segments without those characters, which take no cell."""
        if not any(_OBEYED.search(segment.text) for segment in segments):
            return segments
        return [Segment(_OBEYED.sub("", text), style, control) for text, style, control in segments]


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


@lru_cache(1024)
def _without_defaults(style: Style) -> Style:
    named = [colour for colour in (style.color, style.bgcolor) if colour is not None and not colour.is_default]
    return style if named else style.without_color
