"""Where a file, a folder or an address is named."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input

from reader.tui.path_line import pasted

_MOST_CHARACTERS = 10_000


class PathBox(Input):
    """One line that names what is to be added. While it has the cursor, letters type and Tab completes."""

    BINDING_GROUP_TITLE = "In the line"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "add", id="path.add"),
        Binding("tab", "complete", "complete", id="path.complete"),
        Binding("down", "leave", "to the list", id="path.leave", show=False),
    ]
    DEFAULT_CSS = """
    PathBox > .input--cursor { text-style: reverse; color: ansi_default; background: ansi_default; }
    PathBox > .input--selection { text-style: reverse; color: ansi_default; background: ansi_default; }
    """

    @dataclass
    class Named(Message):
        """A person wants to add what is named."""

        line: str

    @dataclass
    class Begun(Message):
        """A person wants to have the name completed."""

        line: str

    @dataclass
    class Left(Message):
        """A person is done with typing."""

    def __init__(self) -> None:
        super().__init__(
            placeholder="a file, a folder or an address",
            compact=True,
            max_length=_MOST_CHARACTERS,
            select_on_focus=False,
        )
        self.cursor_blink = False  # each blink is 100 bytes on a slow line

    async def action_submit(self) -> None:
        """Names what was typed, if anything was."""
        if self.value.strip():
            self.post_message(self.Named(self.value))

    def action_complete(self) -> None:
        """Completes what stands before the cursor, where that is all there is."""
        if self.cursor_position == len(self.value):
            self.post_message(self.Begun(self.value))

    def action_leave(self) -> None:
        """Gives the cursor away."""
        self.post_message(self.Left())

    def on_paste(self, event: Paste) -> None:
        """Puts in what was pasted or dropped, as much as there is room for."""
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        room = _MOST_CHARACTERS - len(self.value) + (end - start)
        self.replace(pasted(event.text)[:room], start, end)
