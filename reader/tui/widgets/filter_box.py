"""Where words are typed that what is listed must have."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input

from reader.text import clean_line

_MOST_CHARACTERS = 1_000


class FilterBox(Input):
    """One line of words. Each change of it counts at once; Escape takes them away."""

    BINDING_GROUP_TITLE = "In the filter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,tab", "leave", "to the list", id="filter.leave", key_display="Enter"),
        Binding("escape", "clear", "no filter", id="filter.clear"),
    ]
    DEFAULT_CSS = """
    FilterBox > .input--cursor { text-style: reverse; color: ansi_default; background: ansi_default; }
    FilterBox > .input--selection { text-style: reverse; color: ansi_default; background: ansi_default; }
    """

    @dataclass
    class Left(Message):
        """A person is done with typing."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, compact=True, max_length=_MOST_CHARACTERS)
        self.cursor_blink = False  # each blink is 100 bytes on a slow line

    def action_leave(self) -> None:
        """Gives the cursor away."""
        self.post_message(self.Left())

    def action_clear(self) -> None:
        """Takes the words away and gives the cursor away."""
        self.value = ""
        self.post_message(self.Left())

    def on_paste(self, event: Paste) -> None:
        """Puts in all lines of what was pasted as one, as much as there is room for."""
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        room = _MOST_CHARACTERS - len(self.value) + (end - start)
        self.replace(clean_line(event.text)[:room], start, end)
