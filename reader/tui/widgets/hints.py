"""The keys that matter here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from reader.tui.key_table import KeyLine, hinted

if TYPE_CHECKING:
    from textual.screen import Screen


class Hints(Static):
    """One line of keys, made from the bindings: the first key of each action that is meant to be shown."""

    DEFAULT_CSS = """
    Hints { height: 1; dock: bottom; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[KeyLine] = []

    def on_mount(self) -> None:
        """Follows the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._show)

    def _show(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen and self.app.app_focus:
            lines = hinted(screen)
            if lines == self._shown:  # at most moves in a list
                return
            self._shown = lines
            hints = ((line.keys[0], line.hint) for line in lines)
            self.update(
                Content("  ").join(Content.assemble((key, "bold"), (f" {words}", "dim")) for key, words in hints)
            )
