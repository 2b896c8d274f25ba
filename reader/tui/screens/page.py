"""What all screens have in common."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.geometry import Size
from textual.message import Message

from reader.permissions import ALL, Permissions
from reader.tui.permitted import is_permitted
from reader.tui.screens.leaving import LeftOnce
from reader.tui.widgets.hints import Hints
from reader.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.events import Resize

    from reader.tui.adding import Outcome

Result = TypeVar("Result")

_TOLD_SECONDS = 1.0
"""Between two tellings of the same: each is some 70 bytes on the line."""
SMALLEST = Size(20, 5)
HINTS_FROM_ROWS = 20
TWO_PANES_FROM_COLUMNS = 110
THREE_PANES_FROM_COLUMNS = 160


class Page(LeftOnce[Result], inherit_bindings=False):
    """A screen with hints below, that says so where the window is too small for it.

    It has the class `-wide` where two panes fit, `-widest` where three do, `-short` where rows are dear, `-tiny` where
    nothing fits. What these do to all screens stands in `app.tcss`: a screen's stylesheet takes the place of its
    parent's.
    """

    @dataclass
    class Waits(Message):
        """A change of the library waits for another that is being made."""

        holder: str

    def compose(self) -> ComposeResult:
        """What the screen is about, and what all have."""
        yield from self.compose_body()
        yield Hints()
        yield TooSmall()

    def compose_body(self) -> ComposeResult:
        """What the screen is about."""
        raise NotImplementedError

    @property
    def is_wide(self) -> bool:
        """Whether there are two panes."""
        return self.has_class("-wide")

    @property
    def is_widest(self) -> bool:
        """Whether there are three."""
        return self.has_class("-widest")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Nothing that is not permitted; of the rest what the screen offers."""
        return is_permitted(action, self.permissions) and self.offers(action)

    def offers(self, action: str) -> bool | None:  # noqa: ARG002 - for screens that have some to hold back
        """Whether the action is there on this screen; None where it is, but has nothing to do right now."""
        return True

    @property
    def permissions(self) -> Permissions:
        """What one may do here."""
        return getattr(self.app, "permissions", ALL)

    def tell(self, line: str) -> None:
        """Says in one line what just came of a key, until the next one is pressed."""
        self.query_one(Hints).tell(line)

    def telling_who_writes(self) -> Callable[[str], None]:
        """What tells, about once a second, whom a change of the library waits for. For a worker to call."""
        told = -_TOLD_SECONDS

        def tell(holder: str) -> None:
            nonlocal told
            if time.monotonic() - told >= _TOLD_SECONDS:
                told = time.monotonic()
                self.post_message(self.Waits(holder))

        return tell

    @on(Waits)
    def _tell_who_writes(self, message: Waits) -> None:
        self.tell(f"Waiting: {message.holder} is writing to the library")

    def tell_aside(self, line: str) -> None:
        """Says in one line what came by itself, unless what came of a key stands there."""
        hints = self.query_one(Hints)
        if not hints.is_telling:
            hints.tell(line)

    def say_going_on(self, adding: str, syncing: str) -> None:
        """Says in one line each what goes on meanwhile, for as long as it does; an empty one says that it is over."""
        self.query_one(Hints).say_going_on(adding or syncing)

    def tell_added(self, outcome: Outcome) -> None:
        """Says what came of adding articles, which ended just now."""
        self.tell(f"Adding: {outcome}")

    def library_changed(self) -> None:
        """Called on every screen after the library holds other articles than before."""

    def feeds_changed(self) -> None:
        """Called on every screen after feeds were asked, which may have brought articles."""

    def forget_told(self) -> None:
        """Gives the line of what was told back to the hints, if there is one yet: a key may come before."""
        for hints in self.query(Hints):
            hints.tell("")

    def fit(self, size: Size) -> None:
        """Takes the shape that fits a window of `size`."""
        self.set_class(size.width < SMALLEST.width or size.height < SMALLEST.height, "-tiny")
        self.set_class(size.height < HINTS_FROM_ROWS, "-short")
        self.set_class(size.width >= TWO_PANES_FROM_COLUMNS, "-wide")
        self.set_class(size.width >= THREE_PANES_FROM_COLUMNS, "-widest")

    def on_resize(self, event: Resize) -> None:
        """Fits the window."""
        self.fit(event.size)

    def on_screen_resume(self) -> None:
        """Fits the window, which may have changed while another screen stood over this one."""
        self.fit(self.app.size)
