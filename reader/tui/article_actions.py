"""What can be done with the article that is chosen on a screen: its address, copying, saving, its marks."""

from __future__ import annotations

import os
from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType

from reader.conversation.article_document import article_document, passage_document
from reader.conversation.citation import citation
from reader.errors import NotebookError
from reader.tui import marks
from reader.tui.browser import BrowserFailed, browser_command, start
from reader.tui.clipboard import TooLongToCopy
from reader.tui.saving import Saving, file_name
from reader.tui.screens.page import Page
from reader.tui.screens.shown import ShownScreen
from reader.tui.web_address import web_address
from reader.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from reader.tui.reading import Reading
    from reader.tui.session import Session

Result = TypeVar("Result")

_ADDRESS = "show the address, and open it where that can be"
_COPY_PASSAGE = "copy the passage, word for word, with its citation"
_COPIED = "Copied, if the terminal allows it"


class ArticleActions(Page[Result]):
    """A page on which there is an article to act on: `chosen_reading`, which each such page names."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "o",
            "show_address",
            "address",
            id="article.address",
            show=False,
            tooltip=_ADDRESS,
        ),
        Binding("y", "copy_address", "copy address", id="article.copy_address", show=False),
        Binding("Y", "copy_passage", "copy passage", id="article.copy_passage", show=False, tooltip=_COPY_PASSAGE),
        Binding("s", "save", "save", id="article.save", show=False, tooltip="save the article or passage to a file"),
        Binding("asterisk", "star", "star", id="article.star", show=False, tooltip="star it, or take its star away"),
        Binding("u", "mark", "read/unread", id="article.read", show=False, tooltip="mark it as unread, or as read"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    @property
    @abstractmethod
    def chosen_reading(self) -> Reading | None:
        """The article that the keys act on; None where there is none."""

    @property
    def saves_passage(self) -> bool:
        """Whether `s` saves the passage with its citation, and not the whole article."""
        return True

    def mark_read(self, reading: Reading) -> None:
        """Marks an article as read, since it was opened."""
        try:
            if not self._session.notebook.is_read(reading.article.id):
                self._session.notebook.set_read(reading.article.id, True)
        except NotebookError as error:
            self.tell(str(error))

    def standing_of(self, reading: Reading) -> str:
        """What the notebook says of an article where it is not what one expects of one that is open; mostly empty."""
        notebook, id_ = self._session.notebook, reading.article.id
        try:
            standing = (
                marks.STARRED if id_ in notebook.starred_ids() else "",
                "" if notebook.is_read(id_) else "unread",
            )
        except NotebookError as error:
            self.tell(str(error))
            return ""
        return marks.DOT.join(filter(None, standing))

    def show_marks(self) -> None:
        """Draws what the notebook says of the articles that are open anew: called when a key has changed it."""
        for view in self.query(ArticleView):
            view.standing = self.standing_of(view.reading) if view.reading else ""

    def tell_whole(self, heading: str, text: str, link: str = "") -> None:
        """Says it in one line where it fits, else shows it whole below the screen, where `link` is where it leads."""
        line = f"{heading}: {text}" if heading else text
        if "\n" not in text and cell_len(line) <= self.size.width:
            self.tell(line)
        else:
            self.app.push_screen(ShownScreen(heading, text, link))

    def tell_path(self, line: str) -> None:
        """Says something with a path in it, which may be long."""
        self.tell_whole("", line)

    @on(ArticleView.Told)
    def _tell_of_article(self, message: ArticleView.Told) -> None:
        self.tell(message.line)

    # What the keys do.

    def action_show_address(self) -> None:
        """Shows the address whole and as a link, copies it, and opens it where that is this machine's business."""
        address = self._address()
        if address:
            done = [words for words in (self._open(address), self._copy(address)) if words]
            self.app.push_screen(ShownScreen(". ".join(done), address, address))

    def action_copy_address(self) -> None:
        """Copies the address."""
        address = self._address()
        if address:
            self.tell_whole(self._copy(address), address, address)

    def action_copy_passage(self) -> None:
        """Copies the passage with its citation."""
        reading = self.chosen_reading
        if reading is not None:
            quoted = reading.quoted
            text = citation(reading.article, reading.article.text[quoted.start : quoted.end])
            self.tell_whole(self._copy(text), text)

    def action_save(self) -> None:
        """Saves the article, or the passage, to a file whose name is asked for."""
        reading = self.chosen_reading
        if reading is None:
            return
        article, quoted = reading.article, reading.quoted
        what = "passage" if self.saves_passage else "article"
        text = passage_document(article, quoted.start, quoted.end) if self.saves_passage else article_document(article)
        saving = Saving(self.app, self._session.settings, text, self.tell_path)
        saving.ask(f"Save the {what} to", file_name(article.title, f"article-{article.id}"))

    def action_star(self) -> None:
        """Gives the article a star, or takes it away."""
        reading, notebook = self.chosen_reading, self._session.notebook
        if reading is None:
            return
        try:
            starred = reading.article.id not in notebook.starred_ids()
            notebook.set_starred(reading.article.id, starred)
        except NotebookError as error:
            self.tell(str(error))
        else:
            self.show_marks()
            self.tell("Starred" if starred else "No longer starred")

    def action_mark(self) -> None:
        """Marks the article as unread, or as read."""
        reading, notebook = self.chosen_reading, self._session.notebook
        if reading is None:
            return
        try:
            read = not notebook.is_read(reading.article.id)
            notebook.set_read(reading.article.id, read)
        except NotebookError as error:
            self.tell(str(error))
        else:
            self.show_marks()
            self.tell("Marked as read" if read else "Marked as unread")

    # What they are made of.

    def _address(self) -> str:
        """The chosen article's address on the web. Where it has none, says so and where it was read."""
        reading = self.chosen_reading
        address = web_address(reading.article) if reading else ""
        if reading and not address:
            self.tell_whole("It has no address on the web. Read from", reading.article.url or reading.article.place)
        return address

    def _open(self, address: str) -> str:
        """What came of opening it; empty where it is only to be shown."""
        if not self.permissions.start_programs:
            return ""
        try:
            command = browser_command(address, self._session.settings.browser or (), os.environ)
            if not command:
                return ""
            start(command)
        except BrowserFailed as error:
            return str(error)
        return f"Handed to {Path(command[0]).name}"

    def _copy(self, text: str) -> str:
        """What came of copying it; empty where it is only to be shown."""
        if not self.permissions.copy:
            return ""
        try:
            self.app.copy_to_clipboard(text)
        except TooLongToCopy as error:
            return f"Not copied: {error}"
        return _COPIED
