"""The articles of a library in a list, looked for while the list can be walked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from time import monotonic, sleep
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import LibraryError, ReaderError
from reader.tui.shelf_rows import ShelfRows
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.article import Headline
    from reader.library import Selection, Shelf
    from reader.tui.session import Session

_SEARCH_FOR_CHOSEN = 0.1
"""Seconds in which the article that was chosen is looked for in a list that has just begun."""
_BETWEEN_COUNTS = 0.5
"""Seconds between two counts that are shown while a list grows: each is some 40 bytes."""


class View(Enum):
    """Which articles are listed. The value is what a person calls it."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"


@dataclass(frozen=True, slots=True)
class _Wish:
    selection: Selection
    view: View
    keep: int | None
    otherwise: int
    pause: float


class ShelfList(RowList):
    """A list of headlines. What is wanted last is shown; what was wanted before and is found late never is."""

    @dataclass
    class Found(Message):
        """The first articles of a selection were found, if there are any."""

        number: int
        """Which of all that was asked for it is."""
        rows: ShelfRows
        chosen: int

    @dataclass
    class Grown(Message):
        """More were found, or it is known that there are no more."""

        number: int

    @dataclass
    class Marked(Message):
        """What was read and starred is known anew."""

        read: frozenset[int]
        starred: frozenset[int]

    @dataclass
    class Changed(Message):
        """There are other articles in the list, or more."""

    @dataclass
    class Refused(Message):
        """The library or the notebook cannot be read."""

        reason: str

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._asked = 0
        self._held: ShelfRows | None = None

    @property
    def shelf(self) -> Shelf | None:
        """What is listed; None before it is known."""
        return self._held.shelf if self._held else None

    @property
    def chosen_headline(self) -> Headline | None:
        """The chosen article, where there is one and it can be read."""
        try:
            return self.shelf.headline(self.chosen) if self.shelf and self.count else None
        except LibraryError:
            return None

    @property
    def is_behind(self) -> bool:
        """Whether the library has changed since the list was made."""
        try:
            return self.shelf is not None and self._session.library.generation() != self.shelf.generation
        except LibraryError:
            return False

    def select(
        self, selection: Selection, view: View, *, keep: int | None = None, otherwise: int = 0, pause: float = 0.0
    ) -> None:
        """Lists these articles as soon as the first are found, the one of the id `keep` chosen if it is there soon.

        It is not looked for where something else is asked for within `pause` seconds.
        """
        self._asked += 1
        self._look(self._asked, _Wish(selection, view, keep, otherwise, pause))

    def note_marks(self, article_id: int, *, read: bool, starred: bool) -> None:
        """Shows at once what a key has made of one article."""
        if self._held:
            held, one = self._held, frozenset([article_id])
            held.read = held.read | one if read else held.read - one
            held.starred = held.starred | one if starred else held.starred - one
            self.renew()

    # What the workers do: they touch no widget.

    @work(thread=True, exclusive=True, group="shelf")
    def _look(self, number: int, wish: _Wish) -> None:
        worker, keep = get_current_worker(), wish.keep

        def stopped() -> bool:
            return worker.is_cancelled

        sleep(wish.pause)
        if stopped():
            return
        try:
            rows = self._rows_of(wish.selection, wish.view)
            shelf, began = rows.shelf, monotonic()
            more = shelf.look_on(stopped)
            chosen = None if keep is None else shelf.index_of(keep)
            while more and keep is not None and chosen is None and monotonic() - began < _SEARCH_FOR_CHOSEN:
                more = shelf.look_on(stopped)
                chosen = shelf.index_of(keep)
            self.post_message(self.Found(number, rows, wish.otherwise if chosen is None else chosen))
            told = monotonic()
            while more:
                more = shelf.look_on(stopped)
                if not more or monotonic() - told > _BETWEEN_COUNTS:
                    self.post_message(self.Grown(number))
                    told = monotonic()
        except ReaderError as error:
            self.post_message(self.Refused(str(error)))

    @work(thread=True, exclusive=True, group="marks")
    def renew_marks(self) -> None:
        """Shows what is read and starred by now; the list keeps its articles."""
        notebook = self._session.notebook
        try:
            self.post_message(self.Marked(notebook.read_ids(), notebook.starred_ids()))
        except ReaderError as error:
            self.post_message(self.Refused(str(error)))

    def _rows_of(self, selection: Selection, view: View) -> ShelfRows:
        read, starred = self._session.notebook.read_ids(), self._session.notebook.starred_ids()
        match view:
            case View.UNREAD:
                selection = replace(selection, but=read)
            case View.STARRED:
                selection = replace(selection, only=starred if selection.only is None else starred & selection.only)
        return ShelfRows(self._session.library.shelf(selection), read, starred)

    # What changes the list.

    @on(Found)
    def _show_found(self, message: Found) -> None:
        message.stop()
        if message.number == self._asked:
            self._held = message.rows
            self.show(message.rows, message.chosen)
            self.post_message(self.Changed())

    @on(Grown)
    def _show_grown(self, message: Grown) -> None:
        message.stop()
        if message.number == self._asked:
            self.renew()
            self.post_message(self.Changed())

    @on(Marked)
    def _show_marks(self, message: Marked) -> None:
        message.stop()
        if self._held:
            self._held.read, self._held.starred = message.read, message.starred
            self.renew()
