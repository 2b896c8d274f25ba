"""The articles of one feed, in a list as the library's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.tui.feed_rows import name_of
from reader.tui.screens.library import LibraryScreen

if TYPE_CHECKING:
    from reader.feed import StoredFeed
    from reader.library import Selection
    from reader.tui.session import Session


class FeedArticlesScreen(LibraryScreen):
    """Lists what a feed has brought."""

    def __init__(self, session: Session, feed: StoredFeed) -> None:
        super().__init__(session)
        self._feed = feed

    @property
    def of_what(self) -> str:
        """The feed's name."""
        return name_of(self._feed)

    def selection(self) -> Selection:
        """What is typed, among the feed's articles."""
        return replace(super().selection(), only=self._session.library.ids_at(self._feed.address))
