"""A part of an explanation, and how it is set in lines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.text import clean_line

_GAP = "  "
_LEAST_ROOM = 24
"""Cells of a last column below which rows are set as running text: at 40 columns shares still stand in a table."""


@dataclass(frozen=True, slots=True)
class Section:
    """A title and a table, whose rows have equally many columns."""

    title: str
    rows: tuple[tuple[str, ...], ...]

    def lines(self, width: int, *, cells: Callable[[str], int], wrap: Callable[[str, int], list[str]]) -> Iterator[str]:
        """The table in lines of at most `width` cells, columns aligned, the last one wrapped; without the title.

        Each face has its own way to measure a text in `cells` and to `wrap` it.
        """
        rows = [[_clean(column) for column in row] for row in self.rows]
        widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
        if not widths:
            return
        indent = sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
        room = width - indent
        for *leading, last in rows:
            if room < min(_LEAST_ROOM, widths[-1]):
                running = _GAP.join(filter(None, [*map(str.strip, leading), last]))
                first, *more = wrap(running, width - len(_GAP))
                yield from (first, *(_GAP + line for line in more))
                continue
            aligned = (
                column + " " * (wide - cells(column) + len(_GAP)) for column, wide in zip(leading, widths, strict=False)
            )
            first, *more = wrap(last, room)
            yield ("".join(aligned) + first).rstrip()
            yield from (" " * indent + line for line in more)


def _clean(column: str) -> str:
    """The column made safe to show; spaces before a number align it."""
    return " " * (len(column) - len(column.lstrip(" "))) + clean_line(column)
