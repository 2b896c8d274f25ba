"""Articles are added here: a place to name, how it goes on, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.text import clean_line
from reader.tui.path_line import Completion, completed
from reader.tui.screens.page import Page
from reader.tui.screens.prompt import ConfirmScreen
from reader.tui.widgets.path_box import PathBox
from reader.tui.widgets.row_list import RowList
from reader.tui.wrapping import with_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.article import Skipped
    from reader.tui.adding import Outcome
    from reader.tui.session import Session
    from reader.tui.widgets.card import Line

_WORDS = (
    "A file, a folder with all that is in it, or an address: a page is added, a feed is subscribed to, and a site to "
    "the feed that it names. What is there already is not added again; a changed article takes the place of its "
    "earlier version."
)
_ONE_AT_A_TIME = "One at a time: X stops what is being added"
_STOP = "Stop adding? What is stored stays."
_MOST_NAMES = 50
"""Names that a folder could go on with, as many as one line can show and more."""


class SkippedRows:
    """What could not be read, each with its reason below it."""

    LINES = 2

    def __init__(self, skipped: Sequence[Skipped]) -> None:
        self.skipped = skipped

    def count(self) -> int:
        """How many there are by now."""
        return len(self.skipped)

    def row(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 - the list cuts what is longer
        """The file's name, which tells more than its folder where there is room for one, and the reason."""
        one = self.skipped[index]
        folder, slash, name = clean_line(one.place).rpartition("/")
        where = [Segment(f"  in {folder or slash}", Style(dim=True))] if slash and name else []
        return [[Segment(name or folder), *where], [Segment(f"  {clean_line(one.reason)}", Style(dim=True))]]


class AddScreen(Page[None]):
    """Adds what is named. One may leave while it goes on, and come back."""

    CSS_PATH = "add.tcss"
    BINDING_GROUP_TITLE = "On this screen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h,q", "leave", "back", id="add.leave"),
        Binding("slash", "name", "another place", id="add.name"),
        Binding("X", "stop", "stop", id="add.stop", tooltip="stop adding: what is stored stays"),
        Binding("tab", "app.focus_next", "next pane", id="pane.next", show=False),
        Binding("shift+tab", "app.focus_previous", "previous pane", id="pane.previous", show=False),
    ]

    @dataclass
    class Completed(Message):
        """It is known how a line can go on."""

        begun: str
        """The line that it was asked for."""
        completion: Completion

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._adding = session.adding

    def compose_body(self) -> ComposeResult:
        """The line to name a place in, how it goes on, and below either a few words or what was skipped."""
        with Horizontal(id="place"):
            yield Static("Add: ", id="place-prompt", markup=False)
            yield PathBox()
        yield Static(id="went")
        yield Static(Content(_WORDS), id="adding-words")
        yield RowList(lines_per_row=SkippedRows.LINES, id="skipped")

    def on_mount(self) -> None:
        """Shows what goes on, or what came of the last place."""
        self.box.focus()
        if self._adding.state is not None:
            self._show_begun()

    @property
    def box(self) -> PathBox:
        """Where places are named."""
        return self.query_one(PathBox)

    @property
    def skipped(self) -> RowList:
        """What could not be read."""
        return self.query_one(RowList)

    def offers(self, action: str) -> bool | None:
        """There is something to stop while articles are added, and the line to go to while one is elsewhere."""
        if action == "stop":
            return self._adding.goes_on or None
        if action == "name":
            return not isinstance(self.focused, PathBox) or None
        return True

    def say_going_on(self, adding: str, syncing: str) -> None:
        """Here adding has a line of its own."""
        super().say_going_on("", syncing)
        if adding:
            self._say(adding)
            self.skipped.renew()
        self.refresh_bindings()

    def tell_added(self, outcome: Outcome) -> None:
        """Says what came of it. A place that could not be read at all can be named better at once."""
        self._say(str(outcome))
        self.skipped.show(SkippedRows(self._adding.skipped), self.skipped.chosen)
        self.refresh_bindings()
        if outcome.failure and not self.box.value:
            self.box.value = self._adding.line
        if outcome.failure or not self._adding.skipped:
            self.box.focus()

    @work(thread=True, exclusive=True, group="completion")
    def _complete(self, line: str) -> None:
        self.post_message(self.Completed(line, completed(line)))

    @on(PathBox.Named)
    def _add(self, message: PathBox.Named) -> None:
        if self._adding.goes_on:
            self.tell(_ONE_AT_A_TIME)
            return
        self._adding.begin(message.line)
        self.app.run_worker(partial(self._adding.run, self.app.post_message), thread=True, group="adding")
        self.box.value = ""
        self._show_begun()
        self.skipped.focus()

    @on(PathBox.Begun)
    def _start_completing(self, message: PathBox.Begun) -> None:
        self._complete(message.line)

    @on(Completed)
    def _show_completed(self, message: Completed) -> None:
        if message.begun != self.box.value:  # typed on meanwhile
            return
        completion = message.completion
        if completion.line != message.begun:
            self.box.value = completion.line
            self.box.cursor_position = len(completion.line)
        if not completion.names:
            self.tell("Nothing begins so")
        elif len(completion.names) > 1:
            self.tell(f"{len(completion.names):,}: {' '.join(completion.names[:_MOST_NAMES])}")

    @on(PathBox.Left)
    def _go_to_list(self) -> None:
        if self.has_class("-begun"):
            self.skipped.focus()

    @on(RowList.Opened)
    def _tell_whole(self, message: RowList.Opened) -> None:
        if isinstance(message.of, SkippedRows):
            one = message.of.skipped[message.index]
            self.tell(f"{one.place}: {one.reason}")

    def action_leave(self) -> None:
        """Goes back; what is being added goes on."""
        self.dismiss()

    def action_name(self) -> None:
        """Gives the line the cursor."""
        self.box.focus()

    def action_stop(self) -> None:
        """Stops adding, when asked twice."""
        self.app.push_screen(ConfirmScreen(_STOP), self._stop_if)

    def _stop_if(self, wanted: bool | None) -> None:
        if wanted:
            self._adding.stop()

    def _show_begun(self) -> None:
        self.add_class("-begun")
        self.skipped.show(SkippedRows(self._adding.skipped))
        self._say(str(self._adding.state))
        self.refresh_bindings()

    def _say(self, line: str) -> None:
        shown = with_reason(clean_line(line), self.size.width)
        self.query_one("#went", Static).update(Content(shown), layout=False)
