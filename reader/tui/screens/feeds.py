"""The feeds, and how they stand: asked at once, left, and their articles listed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.errors import ReaderError
from reader.tui.feed_rows import LINES, FeedRows, name_of
from reader.tui.screens.page import Page
from reader.tui.screens.prompt import ConfirmScreen
from reader.tui.widgets.row_list import RowList
from reader.tui.wrapping import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from reader.feed import StoredFeed
    from reader.tui.session import Session

_NONE = "No feeds yet. A adds one: type the address of a site or of its feed."
_ASKING = len('Unsubscribe from ""? y yes  n no')
_REMOVE = "unsubscribe from the feed; asks first, and what it brought stays"
_UNDO = "subscribe again to what was left last, until the app is left"


class FeedsScreen(Page[None]):
    """Lists what is subscribed to."""

    CSS_PATH = "feeds.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h,q", "leave", "back", id="feeds.leave"),
        Binding("r", "sync", "sync", id="feeds.sync", tooltip="ask this feed now"),
        Binding("R", "sync_all", "sync all", id="feeds.sync_all", tooltip="ask all feeds now"),
        Binding("D", "remove", "unsubscribe", id="feeds.remove", tooltip=_REMOVE),
        Binding("U", "undo", "undo", id="feeds.undo", tooltip=_UNDO),
    ]

    @dataclass
    class Found(Message):
        """The feeds were read."""

        feeds: Sequence[StoredFeed]
        keep: str
        """The address of the feed to be chosen."""

    @dataclass
    class Done(Message):
        """A feed was left or taken back, or could not be."""

        line: str
        keep: str

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._held = FeedRows()

    def compose_body(self) -> ComposeResult:
        """How many there are, and the list; a line where there is none."""
        yield Static(id="feeds-head", markup=False)
        yield Static(Content(_NONE), id="feeds-words")
        yield RowList(lines_per_row=LINES, id="feeds-list")

    def on_mount(self) -> None:
        """Lists them."""
        self.rows.focus()
        self._read()

    def on_screen_resume(self) -> None:
        """Lists them anew: one may have been added meanwhile."""
        super().on_screen_resume()
        self._read(self._chosen_address)

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def chosen(self) -> StoredFeed | None:
        """The chosen feed."""
        feeds = self._held.feeds
        return feeds[self.rows.chosen] if feeds else None

    @property
    def _chosen_address(self) -> str:
        return self.chosen.address if self.chosen else ""

    def offers(self, action: str) -> bool | None:
        """What is done with a feed needs one, and undoing something that was done."""
        match action:
            case "sync" | "sync_all" | "remove":
                return self.chosen is not None or None
            case "undo":
                return bool(self._session.unsubscribed) or None
            case _:
                return True

    def feeds_changed(self) -> None:
        """Shows how the feeds stand now."""
        self._read(self._chosen_address)

    # What the workers do: they touch no widget.

    @work(thread=True, exclusive=True, group="feeds")
    def _read(self, keep: str = "") -> None:
        try:
            feeds = sorted(self._session.library.feeds(), key=lambda feed: (bool(feed.ended), name_of(feed).casefold()))
            self.post_message(self.Found(feeds, keep))
        except ReaderError as error:
            self.post_message(self.Done(str(error), keep))

    @work(thread=True, group="change")
    def _change(self, change: Callable[[], str], keep: str = "") -> None:
        try:
            line = change()
        except ReaderError as error:
            line = str(error)
        self.post_message(self.Done(line, keep))

    def _removed(self, feed: StoredFeed) -> str:
        with self._session.library.writing(self.telling_who_writes()) as writer:
            removed = writer.remove_feed(feed.id)
        self._session.unsubscribed.append(removed)
        return f"Unsubscribed, U takes it back: {name_of(feed)}"

    def _restored(self, feed: StoredFeed) -> str:
        try:
            with self._session.library.writing(self.telling_who_writes()) as writer:
                writer.add_feed(feed)
        except ReaderError:
            self._session.unsubscribed.append(feed)
            raise
        return f"Subscribed again: {name_of(feed)}"

    # What changes the widgets.

    @on(Found)
    def _show_found(self, message: Found) -> None:
        self._held = FeedRows(message.feeds)
        addresses = [feed.address for feed in message.feeds]
        chosen = addresses.index(message.keep) if message.keep in addresses else self.rows.chosen
        self.rows.show(self._held, chosen)
        self.set_class(not addresses, "-none")
        head = f"{len(addresses):,} feed{'' if len(addresses) == 1 else 's'}"
        self.query_one("#feeds-head", Static).update(Content(head), layout=False)
        self.refresh_bindings()

    @on(Done)
    def _tell_done(self, message: Done) -> None:
        self._read(message.keep or self._chosen_address)
        self.tell(message.line)

    @on(RowList.Opened)
    def _list_articles(self, message: RowList.Opened) -> None:
        from reader.tui.screens.feed_articles import FeedArticlesScreen

        if isinstance(message.of, FeedRows):
            self.app.push_screen(FeedArticlesScreen(self._session, message.of.feeds[message.index]))

    # What the keys do.

    def action_leave(self) -> None:
        """Goes back."""
        self.dismiss()

    async def action_sync(self) -> None:
        """Asks the chosen feed now."""
        if self.chosen:
            await self.app.run_action(f"sync({self.chosen.id})", self.app)

    async def action_sync_all(self) -> None:
        """Asks all feeds now."""
        await self.app.run_action("sync", self.app)

    def action_remove(self) -> None:
        """Unsubscribes from the chosen feed, after asking."""
        feed = self.chosen
        if feed is None:
            return

        def remove(wanted: bool | None) -> None:
            if wanted:
                self._change(partial(self._removed, feed))

        name = cut(name_of(feed), self.size.width - _ASKING)
        self.app.push_screen(ConfirmScreen(f'Unsubscribe from "{name}"?'), remove)

    def action_undo(self) -> None:
        """Takes back the feed that was left last."""
        if self._session.unsubscribed:
            feed = self._session.unsubscribed.pop()
            self._change(partial(self._restored, feed), feed.address)
