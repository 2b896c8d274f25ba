"""Where questions are typed."""

from collections.abc import Iterable
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
        Binding("enter,ctrl+j", "submit", "ask", id="box.ask"),  # the latter is Enter typed before the app was there
        Binding("escape", "leave", "to the list", id="box.leave"),
        Binding("up", "recall(1)", "the question before", id="box.earlier", show=False),
        Binding("down", "recall(-1)", "the question after, or to the list", id="box.later", show=False),
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
        self._asked: list[str] = []
        self._back = 0
        """How many questions before the draft the one in the box is."""
        self._draft = ""

    def remember(self, questions: Iterable[str]) -> None:
        """Lets a person walk through these questions too, the last one being the latest."""
        for question in questions:
            if not self._asked or self._asked[-1] != question:
                self._asked.append(question)
        self._back = 0

    def forget(self) -> None:
        """Forgets all questions."""
        self._asked.clear()
        self._back = 0

    def show(self, question: str) -> None:
        """Shows a question that nobody typed, all of it selected: who types replaces it."""
        self.value = question
        self.select_all()

    async def action_submit(self) -> None:
        """Asks what was typed, if anything was."""
        question = self.value.strip()
        self.post_message(self.Asked(question) if question else self.Left())

    def action_leave(self) -> None:
        """Gives the cursor away."""
        self.post_message(self.Left())

    def action_recall(self, by: int) -> None:
        """Shows the question asked before the one in the box, or after it; after the draft comes the list."""
        if not self._back:
            self._draft = self.value
        back = self._back + by
        if back < 0:
            self.post_message(self.Left())
        elif back <= len(self._asked):
            self._back = back
            self.value = self._asked[-back] if back else self._draft
            self.cursor_position = len(self.value)

    def on_paste(self, event: Paste) -> None:
        """Puts in all lines of what was pasted as one, as much as there is room for."""
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        room = _MOST_CHARACTERS - len(self.value) + (end - start)
        self.replace(clean_line(event.text)[:room], start, end)
