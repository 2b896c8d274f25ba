"""The keys that matter here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from reader.text import clean_line
from reader.tui.key_table import KeyLine, hinted
from reader.tui.wrapping import with_reason

if TYPE_CHECKING:
    from textual.screen import Screen


class Hints(Static):
    """One line of keys, made from the bindings: the first key of each action that is meant to be shown.

    What just happened stands there in their place until the next key; what goes on stands before them.
    """

    DEFAULT_CSS = """
    Hints { height: 1; dock: bottom; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[KeyLine] = []
        self._telling = ""
        self._going_on = ""

    def on_mount(self) -> None:
        """Follows the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._show)

    @property
    def is_telling(self) -> bool:
        """Whether a line stands in place of the keys."""
        return bool(self._telling)

    def tell(self, line: str) -> None:
        """Shows a line in place of the keys; an empty one gives them back."""
        if line == self._telling:
            return
        self._telling = clean_line(line)
        self.set_class(bool(line), "-telling")
        self._draw()

    def say_going_on(self, line: str) -> None:
        """Puts a line before the keys for as long as something goes on; an empty one takes it away."""
        if line != self._going_on:
            self._going_on = clean_line(line)
            if not self._telling:
                self._draw()

    def _show(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen and self.app.app_focus:
            lines = hinted(screen)
            if lines == self._shown:  # at most moves in a list
                return
            self._shown = lines
            self._draw()

    def _draw(self) -> None:
        if self._telling:
            self.update(Content(with_reason(self._telling, self.size.width)), layout=False)
            return
        hints = [Content.assemble((line.keys[0], "bold"), (f" {line.hint}", "dim")) for line in self._shown]
        going_on = [Content(self._going_on)] if self._going_on else []
        self.update(Content("  ").join([*going_on, *hints]), layout=False)
