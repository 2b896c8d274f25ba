"""Where questions are typed."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input

from reader.text import clean_line

_MOST_CHARACTERS = 10_000


class QuestionBox(Input):
    """One line of text that can be asked. While it has the cursor, letters type."""

    BINDING_GROUP_TITLE = "In the ask box"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "ask", id="box.ask"),
        Binding("down,escape", "leave", "to the list", id="box.leave"),
    ]

    @dataclass
    class Asked(Message):
        """A person asks."""

        question: str

    @dataclass
    class Left(Message):
        """A person is done with typing."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(placeholder="Ask the news", compact=True, max_length=_MOST_CHARACTERS, id=id)
        self.cursor_blink = False  # each blink is 100 bytes on a slow line

    async def action_submit(self) -> None:
        """Asks what was typed, if anything was."""
        question = self.value.strip()
        self.post_message(self.Asked(question) if question else self.Left())

    def action_leave(self) -> None:
        """Gives the cursor away."""
        self.post_message(self.Left())

    def on_paste(self, event: Paste) -> None:
        """Puts in all lines of what was pasted as one, as much as there is room for."""
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        room = _MOST_CHARACTERS - len(self.value) + (end - start)
        self.replace(clean_line(event.text)[:room], start, end)
