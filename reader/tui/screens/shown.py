"""A text shown whole, below the screen that it is about."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from reader.text import clean_line, clean_text
from reader.tui.key_bindings import SCROLL_KEYS
from reader.tui.screens.leaving import LeftOnce


class ShownText(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The text, which may be longer than the window."""

    BINDING_GROUP_TITLE = "In this text"
    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS


class ShownScreen(LeftOnce[None], ModalScreen[None], inherit_bindings=False):
    """A heading and a text below it, wrapped and never cut, with nothing beside it, so that it can be selected."""

    CSS_PATH = "shown.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,h,q,enter,o,y,Y", "leave", "back", id="shown.leave")]

    def __init__(self, heading: str, text: str, link: str = "") -> None:
        """`link` is the address that all of the text leads to; it goes to the terminal as it is."""
        super().__init__()
        self._heading = clean_line(heading)
        self._text = clean_text(text)
        self._link = link

    def compose(self) -> ComposeResult:
        """Heading and text."""
        with ShownText():
            if self._heading:
                yield Static(Content.styled(self._heading, "bold"))
            text = Content(self._text)
            yield Static(text.stylize(Style(link=self._link)) if self._link else text)

    def action_leave(self) -> None:
        """Goes back."""
        self.dismiss()
