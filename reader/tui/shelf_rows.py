"""The articles of a shelf as the rows of a list, and as what is opened from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style

from reader.errors import LibraryError, ReaderError
from reader.text import clean_line
from reader.tui import marks
from reader.tui.credits import day
from reader.tui.reading import Reading
from reader.tui.wrapping import cut

if TYPE_CHECKING:
    from reader.article import Headline
    from reader.library import Library, Shelf
    from reader.tui.widgets.card import Line

_DIM = Style(dim=True)
_DAY_CELLS = len("29 Nov 2018")
_OUTLET_CELLS = 18
_DAY_FROM = 40
"""Cells of a row from which on there is room for the day, so that 24 are left for the headline."""
_OUTLET_FROM = 64
_REMOVED = "(no longer in the library)"
_GONE = "this article is no longer in the library"


class ShelfRows:
    """One line an article: star, unread, day, outlet, headline, as far as there is room for them."""

    def __init__(self, shelf: Shelf, read: frozenset[int], starred: frozenset[int]) -> None:
        self.shelf = shelf
        self.read = read
        self.starred = starred

    def count(self) -> int:
        """How many articles were found by now."""
        return self.shelf.count()

    def row(self, index: int, width: int) -> Sequence[Line]:
        """The article at `index`. What cannot be read says so in its place."""
        try:
            headline = self.shelf.headline(index)
        except LibraryError as error:
            return [[Segment(clean_line(str(error)))]]
        if headline is None:
            return [[Segment(f"   {_REMOVED}", _DIM)]]
        return [self._line(headline, width)]

    def _line(self, headline: Headline, width: int) -> Line:
        star = marks.STAR if headline.id in self.starred else " "
        unread = " " if headline.id in self.read else marks.UNREAD
        facts = ""
        if width >= _DAY_FROM:
            facts += f"{day(headline.published) if headline.published else '':>{_DAY_CELLS}}  "
        if width >= _OUTLET_FROM:
            facts += f"{set_cell_size(cut(clean_line(headline.source), _OUTLET_CELLS), _OUTLET_CELLS)}  "
        return [Segment(f"{star}{unread} "), Segment(facts, _DIM), Segment(clean_line(headline.title))]


class ShelfReadings(Sequence[Reading]):
    """The articles of a shelf, each read from the library when it is asked for."""

    def __init__(self, library: Library, shelf: Shelf) -> None:
        self._library = library
        self._shelf = shelf

    def __len__(self) -> int:
        return self._shelf.count()

    @overload
    def __getitem__(self, index: int) -> Reading: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Reading]: ...

    def __getitem__(self, index: int | slice) -> Reading | Sequence[Reading]:
        """The article, opened at its top. Raises ReaderError where it was removed or cannot be read."""
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        headline = self._shelf.headline(index % len(self))
        if headline is None:
            raise ReaderError(_GONE)
        return Reading.of_article(self._library.article(headline.id))
