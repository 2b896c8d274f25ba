"""One line to be typed, or one question to be answered with a key, below the screen it is about."""

from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.text import clean_line
from reader.tui.screens.leaving import LeftOnce

Result = TypeVar("Result")


class _Line(LeftOnce[Result], ModalScreen[Result], inherit_bindings=False):
    """Takes the last line of the window; what was asked stays in sight above it."""

    BINDING_GROUP_TITLE = "On this line"


class PromptScreen(_Line[str | None]):
    """Asks for a line of text. Gives it stripped and clean, or None where a person thought better of it."""

    CSS_PATH = "prompt.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave it", id="prompt.leave")]

    def __init__(self, words: str, value: str = "") -> None:
        super().__init__()
        self._words = clean_line(words)
        self._value = clean_line(value)

    def compose(self) -> ComposeResult:
        """What is asked for, and where to type it."""
        with Horizontal():
            yield Static(Content(f"{self._words} "))
            box = Input(self._value, compact=True, select_on_focus=False)
            box.cursor_blink = False
            yield box

    @on(Input.Submitted)
    def _answer(self, message: Input.Submitted) -> None:
        self.dismiss(clean_line(message.value).strip())

    def action_leave(self) -> None:
        """Gives nothing."""
        self.dismiss(None)


class ConfirmScreen(_Line[bool]):
    """Asks whether to do something that loses something. Only `y` does it."""

    CSS_PATH = "prompt.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "yes", id="confirm.yes"),
        Binding("n,escape,q", "answer(False)", "no", id="confirm.no"),
    ]

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = clean_line(words)

    def compose(self) -> ComposeResult:
        """The question, and the keys that answer it."""
        with Horizontal():
            yield Static(Content(f"{self._words} y yes  n no"))

    def action_answer(self, yes: bool) -> None:
        """Gives the answer."""
        self.dismiss(yes)
