"""What is sent to the terminal: of each frame only what is not on the screen already.

Textual draws a widget anew whenever it might have changed, and the whole screen after each layout. Over a
slow line that is felt: answers to a question cost 9.5 kB at 80x24 that way, and 2.3 kB this way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.control import Control
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

from reader.tui.unsure_widths import drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

_ERASE_TO_END = "\x1b[K"


class Piece(NamedTuple):
    """Text from column `start` up to, not including, `end`, with all its escape sequences."""

    start: int
    end: int
    text: str


class Frames:
    """Remembers what is on the screen."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Piece]] = {}

    def forget(self) -> None:
        """Takes nothing for granted in the next frame: the terminal may have lost what it showed."""
        self._rows.clear()

    def changes(self, update: CompositorUpdate, console: Console, width: int) -> str:
        """The sequences that bring the screen, `width` columns wide, to what `update` shows."""
        return "".join(
            Control.move_to(piece.start, row).segment.text + _sent(piece, width)
            for row, piece in _pieces(update, console)
            if self._is_new(row, piece)
        )

    def _is_new(self, row: int, piece: Piece) -> bool:
        shown = self._rows.setdefault(row, [])
        if piece in shown:
            return False
        shown[:] = [other for other in shown if other.end <= piece.start or piece.end <= other.start]
        shown.append(piece)
        return True


class Frame(CompositorUpdate):
    """An update of which only the changes are drawn, at the moment when it is."""

    def __init__(self, update: CompositorUpdate, frames: Frames, width: int) -> None:
        self._update = update
        self._frames = frames
        self._width = width

    def render_segments(self, console: Console) -> str:
        """The sequences for the changes."""
        return self._frames.changes(self._update, console, self._width)


def _sent(piece: Piece, width: int) -> str:
    """The piece, with unstyled spaces at the end of a row as one short sequence."""
    words = piece.text.rstrip(" ")
    if piece.end < width or len(piece.text) - len(words) <= len(_ERASE_TO_END):
        return piece.text
    return words + _ERASE_TO_END


def _pieces(update: CompositorUpdate, console: Console) -> Iterator[tuple[int, Piece]]:
    if isinstance(update, LayoutUpdate):
        yield from _layout_pieces(update, console)
    elif isinstance(update, ChopsUpdate):
        yield from _chops_pieces(update, console)


def _layout_pieces(update: LayoutUpdate, console: Console) -> Iterator[tuple[int, Piece]]:
    for row, strips in enumerate(update.strips, update.region.y):
        start = update.region.x
        for strip in strips:
            end = start + strip.cell_length
            yield row, Piece(start, end, drawn(strip, start, console))
            start = end


def _chops_pieces(update: ChopsUpdate, console: Console) -> Iterator[tuple[int, Piece]]:
    """The chops that lie within the spans to be drawn, as `ChopsUpdate.render_segments` picks and cuts them."""
    for row, first, last in update.spans:
        for end, (start, strip) in zip(update.chop_ends[row], update.chops[row].items(), strict=True):
            if strip is None or start > last or end <= first:
                continue
            whole = first <= start < last and end <= last
            shown = strip if whole else strip.crop(0, min(end, last) - start)
            yield row, Piece(start, start + shown.cell_length, drawn(shown, start, console))
