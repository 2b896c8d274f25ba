"""The library: its articles in a list that is ordered, narrowed as one types, and opened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.conversation.typed_selection import typed_selection
from reader.errors import QuestionError, ReaderError
from reader.library import Order, Selection
from reader.text import clean_line
from reader.tui import marks
from reader.tui.library_changes import LibraryChanges
from reader.tui.screens.article import ArticleScreen, Departure
from reader.tui.shelf_rows import ShelfReadings
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.filter_box import FilterBox
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.shelf_list import ShelfList, View

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.geometry import Size

    from reader.tui.reading import Reading
    from reader.tui.session import Session

_ALL_ON_ONE_LINE = 50
"""Columns from which on the line with the filter has room for what was found."""
_TYPING_SECONDS = 0.05
"""After a letter of a filter until the list follows: what is typed at once or pasted draws one list of 2 kB."""
_BETWEEN_LOOKS = 2.0
"""Seconds after which it is looked whether others have changed the library: 0.1 ms, and nothing is sent."""
_FILTER = "only articles with these words; source:bbc since:2018 until:2019 -word as in questions"
_ORDER = "newest first, last added first, or by outlet"
_VIEW = "all articles, unread ones, or starred ones"
_RENEW = "show what was added meanwhile"


class LibraryScreen(LibraryChanges):
    """Lists the library, and shows the chosen article beside the list where there is room for it."""

    AUTO_FOCUS = "ShelfList"
    CSS_PATH = "library.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f,slash", "filter", "filter", id="library.filter", tooltip=_FILTER),
        Binding("S", "order", "order", id="library.order", tooltip=_ORDER),
        Binding("v", "view", "unread, starred", id="library.view", tooltip=_VIEW),
        Binding("J", "move(1)", "next article", id="article.next", show=False),
        Binding("K", "move(-1)", "previous article", id="article.previous", show=False),
        Binding("R", "renew", "look again", id="library.renew", show=False, tooltip=_RENEW),
        Binding("escape,h", "back", "back", id="library.back"),
        Binding("q", "leave", "leave the library", id="library.leave", show=False),
        Binding("tab", "app.focus_next", "next pane", id="pane.next", show=False),
        Binding("shift+tab", "app.focus_previous", "previous pane", id="pane.previous", show=False),
    ]

    @dataclass
    class Loaded(Message):
        """An article was read, to be shown beside the list."""

        article_id: int
        reading: Reading | None
        told: str
        """Why there is none."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._typed = Selection()
        self._order = Order.NEWEST
        self._view = View.ALL
        self._is_told_behind = False

    def compose_body(self) -> ComposeResult:
        """The filter and what is listed on one line, and below it the list and the article."""
        with Horizontal(id="shown"):
            yield Static("Filter:", id="filter-name", markup=False)
            yield FilterBox("boeing source:bbc since:2018")
            yield Static(id="what", markup=False)
        with Horizontal(id="panes"):
            yield ShelfList(self._session)
            yield ArticleView(id="article")

    def on_mount(self) -> None:
        """Lists the newest articles, and looks from time to time whether others have changed them."""
        self.list_anew()
        self.set_interval(_BETWEEN_LOOKS, self._look_whether_changed)

    def on_screen_resume(self) -> None:
        """Shows what has changed while another screen stood over this one."""
        super().on_screen_resume()
        if self.articles.is_behind:
            self.list_anew(self._chosen_id)
        elif self.articles.shelf:
            self.articles.renew_marks()
        self.call_after_refresh(self.articles.place_cursor)

    @property
    def articles(self) -> ShelfList:
        """The list."""
        return self.query_one(ShelfList)

    @property
    def article(self) -> ArticleView:
        """The article beside the list, where there is room for it."""
        return self.query_one("#article", ArticleView)

    @property
    def chosen_reading(self) -> Reading | None:
        """The chosen article, read from the library where it is not shown already."""
        shelf, chosen, shown = self.articles.shelf, self.articles.chosen_headline, self.article.reading
        if chosen and shown and shown.article.id == chosen.id:
            return shown
        try:
            return ShelfReadings(self._session.library, shelf)[self.articles.chosen] if shelf and chosen else None
        except ReaderError as error:
            self.tell(str(error))
            return None

    @property
    def saves_passage(self) -> bool:
        """The whole article is saved: nothing of it was asked for."""
        return False

    def fit(self, size: Size) -> None:
        """Shows the chosen article where there is room now, and gives the list the cursor where there is none."""
        was_wide = self.is_wide
        super().fit(size)
        self.set_class(size.width < _ALL_ON_ONE_LINE, "-narrow")
        self._show_what()
        if self.is_wide and not was_wide:
            self._follow()
        elif not self.is_wide and self.focused is self.article:
            self.articles.focus()

    def offers(self, action: str) -> bool | None:
        """The keys that walk the articles beside the list are there where they are, and none offers what is done."""
        if action == "move":
            return self.is_wide
        if action == "filter":
            return not isinstance(self.focused, FilterBox) or None
        return super().offers(action)

    def list_anew(self, keep: int | None = None, *, otherwise: int = 0, pause: float = 0.0) -> None:
        """Lists what is wanted now; where it can be with the article `keep` chosen, else the one at `otherwise`."""
        self.articles.select(self.selection(), self._view, keep=keep, otherwise=otherwise, pause=pause)

    def selection(self) -> Selection:
        """What is wanted of all articles."""
        return replace(self._typed, order=self._order)

    @property
    def of_what(self) -> str:
        """What all that is listed is of, in words; empty for the whole library."""
        return ""

    @property
    def _chosen_id(self) -> int | None:
        chosen = self.articles.chosen_headline
        return chosen.id if chosen else None

    def show_marks(self) -> None:
        """Shows what the notebook says of the chosen article in the list too."""
        super().show_marks()
        chosen, notebook = self.articles.chosen_headline, self._session.notebook
        if chosen:
            try:
                read, starred = notebook.is_read(chosen.id), chosen.id in notebook.starred_ids()
            except ReaderError as error:
                self.tell(str(error))
            else:
                self.articles.note_marks(chosen.id, read=read, starred=starred)

    # What the worker does: it touches no widget.

    @work(thread=True, exclusive=True, group="article")
    def _load(self, shelf_readings: ShelfReadings, index: int, article_id: int) -> None:
        if get_current_worker().is_cancelled:
            return
        try:
            self.post_message(self.Loaded(article_id, shelf_readings[index], ""))
        except ReaderError as error:
            self.post_message(self.Loaded(article_id, None, str(error)))

    # What changes the widgets.

    @on(ShelfList.Changed)
    def _show_what(self) -> None:
        shelf = self.articles.shelf
        if shelf is None:
            return
        count = self.articles.count
        some = f"{count:,}{'' if shelf.is_whole else '+'} article{'' if count == 1 and shelf.is_whole else 's'}"
        parts = [some if count or not shelf.is_whole else "no articles"]
        has_room = not self.has_class("-filtering") and not self.has_class("-narrow")
        if self.of_what:
            parts.append(self.of_what)
        if self._order is not Order.NEWEST or has_room:
            parts.append(self._order.value)
        if self._view is not View.ALL:
            parts.append(self._view.value)
        self._is_told_behind = self.articles.is_behind
        if self._is_told_behind:
            parts.append("changed: R")
        if not count and shelf.selection.is_all:
            parts = ["no articles", *(["A adds some"] if self.permissions.change else [])]
        self.query_one("#what", Static).update(Content(marks.DOT.join(parts)))

    def _look_whether_changed(self) -> None:
        if self.is_current and not self._is_told_behind and self.articles.is_behind:
            self._show_what()

    @on(RowList.Chosen)
    def _follow(self) -> None:
        shelf, chosen = self.articles.shelf, self.articles.chosen_headline
        if self.articles.is_behind:
            self._show_what()
        if shelf and chosen and self.is_wide:
            self._load(ShelfReadings(self._session.library, shelf), self.articles.chosen, chosen.id)
        elif not chosen:
            self.article.show(None)

    @on(Loaded)
    def _show_article(self, message: Loaded) -> None:
        chosen = self.articles.chosen_headline
        if chosen and chosen.id == message.article_id:
            self.article.show(message.reading)
            if message.reading:
                self.article.standing = self.standing_of(message.reading)
            else:
                self.tell(message.told)

    @on(RowList.Opened)
    def _open_chosen(self) -> None:
        reading, shelf = self.chosen_reading, self.articles.shelf
        if reading is None or shelf is None:
            return
        if self.is_wide:
            self.mark_read(reading)
            self.show_marks()
            self.article.focus()
        else:
            readings = ShelfReadings(self._session.library, shelf)
            self.app.push_screen(ArticleScreen(self._session, readings, self.articles.chosen, ""), self._come_back)

    async def _come_back(self, left: Departure | None) -> None:
        if left is not None:
            self.articles.choose(left.index)
            if left.to_ask:
                await self.app.run_action("ask", self.app)

    def library_changed(self) -> None:
        """Lists what was added here, too."""
        self.list_anew(self._chosen_id)

    def feeds_changed(self) -> None:
        """Says that there is more; the list stays as it is until a person wants it."""
        self._show_what()

    @on(Input.Changed)
    def _narrow(self, message: Input.Changed) -> None:
        try:
            typed = typed_selection(clean_line(message.value))
        except QuestionError as error:
            self.tell(str(error))
            return
        if typed != self._typed:
            widened, self._typed = typed.is_all, typed
            self.list_anew(self._chosen_id if widened else None, pause=_TYPING_SECONDS)

    @on(FilterBox.Left)
    def _focus_list(self) -> None:
        self.articles.focus()
        self._show_filter(bool(self.query_one(FilterBox).value))

    @on(ShelfList.Refused)
    def _tell_refused(self, message: ShelfList.Refused) -> None:
        self.tell(message.reason)

    def _show_filter(self, shown: bool) -> None:
        self.set_class(shown, "-filtering")
        self._show_what()
        self.query_one(FilterBox).display = shown

    # What the keys do.

    def action_filter(self) -> None:
        """Gives the filter box the cursor."""
        self._show_filter(True)
        self.query_one(FilterBox).focus()

    def action_order(self) -> None:
        """Lists the same articles in the next order."""
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self.list_anew()

    def action_view(self) -> None:
        """Lists all articles, those that are unread, or those with a star."""
        views = list(View)
        self._view = views[(views.index(self._view) + 1) % len(views)]
        self.list_anew(self._chosen_id)

    def action_renew(self) -> None:
        """Lists what there is by now."""
        self.list_anew(self._chosen_id)

    def action_move(self, by: int) -> None:
        """Shows the next article, or the previous one."""
        self.articles.choose(self.articles.chosen + by)

    def action_back(self) -> None:
        """Goes back to the list, to all that was filtered out, and to where the library was opened, one at a time."""
        if self.focused is self.article:
            self.articles.focus()
        elif self.query_one(FilterBox).value:
            self.query_one(FilterBox).value = ""
            self._show_filter(False)
        else:
            self.dismiss()

    def action_leave(self) -> None:
        """Goes back to where the library was opened."""
        self.dismiss()
