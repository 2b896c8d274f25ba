"""Leaving a screen: once, however often a person presses the key before it is gone."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class LeftOnce(Screen[Result], inherit_bindings=False):
    """A screen that goes away when it is dismissed, and only if it is the one that is seen.

    Textual takes away whatever is on top. What two Enters bring about is told a screen one after the other, so that the
    second came to one that had gone, and took the screen below it away, or ended the app.
    """

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Goes away and gives the result; nothing where it has gone already, or another stands over it."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
