"""What goes on in the app while it is used: articles are added, and feeds are asked."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.css.query import NoMatches

from reader.errors import Offline, ReaderError
from reader.tui.adding import Adding
from reader.tui.screens.page import Page
from reader.tui.syncing import Syncing

if TYPE_CHECKING:
    from textual.timer import Timer

    from reader.feed import StoredFeed
    from reader.tui.session import Session

_NO_FEEDS = "No feeds yet: A adds one, by the address of a site or of its feed"
_SYNCING = "The feeds are being asked already"


class Background(App[int], inherit_bindings=False):
    """An app that tells on whichever screen is seen what goes on besides."""

    session: Session
    _rest: Timer | None = None
    """Until it is looked up again which feeds are due."""

    def action_sync(self, feed_id: int | None = None) -> None:
        """Asks all feeds now, or the one of this id."""
        syncing = self.session.syncing
        try:
            feeds = self.session.library.feeds()
        except ReaderError as error:
            self._tell(str(error))
            return
        wished = tuple(feed for feed in feeds if (feed.id == feed_id) or (feed_id is None and not feed.ended))
        if syncing.is_offline or syncing.goes_on or not wished:
            self._tell(str(Offline()) if syncing.is_offline else _SYNCING if syncing.goes_on else _NO_FEEDS)
        else:
            self._sync(wished)

    def sync_what_is_due(self) -> None:
        """Asks the feeds that are due, if there are any; it is looked up again after a while."""
        if self.session.syncing.by_itself and not self.session.syncing.goes_on:
            self._sync(None)

    def _sync(self, wished: tuple[StoredFeed, ...] | None) -> None:
        syncing = self.session.syncing
        syncing.goes_on = True
        self.run_worker(partial(syncing.run, self.post_message, wished), thread=True, group="syncing")

    @property
    def _pages(self) -> list[Page[object]]:
        """The screens that stand over each other, without lines to type in, from home on."""
        return [screen for screen in self.screen_stack if isinstance(screen, Page)]

    def _tell(self, line: str) -> None:
        """Says what just came of a key, or of what goes on, on the screen that is seen."""
        with suppress(NoMatches):  # the app ends, and its screens are being taken apart
            for page in self._pages[-1:]:
                page.tell(line)

    @on(Adding.WentOn)
    def _say_going_on(self) -> None:
        adding, syncing = self.session.adding, self.session.syncing
        with suppress(NoMatches):
            for page in self._pages[-1:]:
                page.say_going_on(str(adding.state) if adding.goes_on else "", syncing.line)

    @on(Adding.Ended)
    def _tell_what_was_added(self, message: Adding.Ended) -> None:
        self._say_going_on()
        with suppress(NoMatches):
            for page in self._pages:
                page.library_changed()
            for page in self._pages[-1:]:
                page.tell_added(message.outcome)
        self.sync_what_is_due()  # a feed may have been added

    @on(Syncing.WentOn)
    def _say_syncing(self, message: Syncing.WentOn) -> None:
        self.session.syncing.line = message.line
        self._say_going_on()

    @on(Syncing.Ended)
    def _tell_what_came(self, message: Syncing.Ended) -> None:
        self.session.syncing.end()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(message.rest, self.sync_what_is_due)
        self._say_going_on()
        if message.report is None and not message.was_wished:
            return
        with suppress(NoMatches):
            for page in self._pages:
                page.feeds_changed()
        if message.was_wished:
            self._tell(message.failure or str(message.report))
        elif message.report and message.report.added:
            self._tell_aside(f"{message.report.added:,} new article{'' if message.report.added == 1 else 's'}")

    def _tell_aside(self, line: str) -> None:
        """Says what nobody has asked for, where nothing else is being told."""
        with suppress(NoMatches):
            for page in self._pages[-1:]:
                page.tell_aside(line)
