"""Removing articles from the library, and putting them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.message import Message

from reader.errors import ReaderError
from reader.library import Outcome
from reader.tui.article_actions import ArticleActions
from reader.tui.screens.prompt import ConfirmScreen
from reader.tui.wrapping import cut

if TYPE_CHECKING:
    from reader.library import RemovedArticle
    from reader.tui.widgets.shelf_list import ShelfList

_REMOVE = "remove the article from the library; asks first"
_UNDO = "put back what was removed last, until the app is left"
_ASKING = len('Remove ""? y yes  n no')


class LibraryChanges(ArticleActions[None]):
    """A page that lists the library and can change it. What was removed can be put back as long as the app runs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("D", "remove", "remove", id="library.remove", show=False, tooltip=_REMOVE),
        Binding("U", "undo", "undo", id="library.undo", show=False, tooltip=_UNDO),
    ]

    @dataclass
    class Removed(Message):
        """An article is gone from the library."""

        article: RemovedArticle

    @dataclass
    class Restored(Message):
        """An article is back in the library."""

        article: RemovedArticle
        outcome: Outcome

    @dataclass
    class Unchanged(Message):
        """The library cannot be changed now."""

        reason: str

    @property
    def articles(self) -> ShelfList:
        """The list."""
        raise NotImplementedError

    def list_anew(self, keep: int | None = None, *, otherwise: int = 0) -> None:
        """Lists what there is now."""
        raise NotImplementedError

    # What the workers do: they touch no widget.

    @work(thread=True, group="change")
    def _remove(self, article_id: int) -> None:
        try:
            with self._session.library.writing(self.telling_who_writes()) as writer:
                removed = writer.remove(article_id)
        except ReaderError as error:
            self.post_message(self.Unchanged(str(error)))
        else:
            self._session.removed.append(removed)  # here: the screen may be gone by now
            self.post_message(self.Removed(removed))

    @work(thread=True, group="change")
    def _restore(self, removed: RemovedArticle) -> None:
        try:
            with self._session.library.writing(self.telling_who_writes()) as writer:
                outcome = writer.restore(removed)
        except ReaderError as error:
            self._session.removed.append(removed)
            self.post_message(self.Unchanged(str(error)))
        else:
            self.post_message(self.Restored(removed, outcome))

    # What comes of them.

    @on(Removed)
    def _show_removed(self, message: Removed) -> None:
        self.list_anew(otherwise=self.articles.chosen)
        self.tell(f"Removed, U puts it back: {message.article.title}")

    @on(Restored)
    def _show_restored(self, message: Restored) -> None:
        self.list_anew(message.article.id, otherwise=self.articles.chosen)
        was = "Put back" if message.outcome is Outcome.ADDED else "Somebody has added it again already"
        self.tell(f"{was}: {message.article.title}")

    @on(Unchanged)
    def _tell_unchanged(self, message: Unchanged) -> None:
        self.tell(message.reason)

    # What the keys do.

    def action_remove(self) -> None:
        """Removes the chosen article, after asking."""
        chosen = self.articles.chosen_headline
        if chosen is None:
            return

        def remove(wanted: bool | None) -> None:
            if wanted:
                self.tell("Removing")
                self._remove(chosen.id)

        title = cut(chosen.title, self.size.width - _ASKING)
        self.app.push_screen(ConfirmScreen(f'Remove "{title}"?'), remove)

    def action_undo(self) -> None:
        """Puts back what was removed last."""
        if self._session.removed:
            self.tell("Putting it back")
            self._restore(self._session.removed.pop())
        else:
            self.tell("Nothing was removed")
