"""The app: its screens, the keys that act everywhere, and how it ends."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from rich.segment import Segments
from textual._compositor import CompositorUpdate
from textual.binding import Binding, BindingType
from textual.events import Event, InputEvent, Key, Paste, Resize
from textual.geometry import Offset
from textual.widgets import Input
from textual.worker import WorkerFailed

from reader.conversation.utterance import utterances
from reader.crash_log import keep, told
from reader.idle import IdleClock
from reader.settings import config_path
from reader.tui.actions import keymap
from reader.tui.background import Background
from reader.tui.clipboard import osc52
from reader.tui.encoding import terminal_encoding
from reader.tui.frames import Frame, Frames
from reader.tui.key_names import printed
from reader.tui.key_table import key_table
from reader.tui.line_filters import ControlFilter, DefaultColourFilter, EncodingFilter
from reader.tui.palette_entries import Entry, entries
from reader.tui.permitted import is_permitted
from reader.tui.screens.ask import AskScreen
from reader.tui.screens.keys import KeysScreen
from reader.tui.screens.page import Page
from reader.tui.screens.palette import PaletteScreen
from reader.tui.screens.prompt import ConfirmScreen
from reader.tui.terminal_driver import TerminalDriver
from reader.tui.themes import is_terminals, textual_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from textual.filter import LineFilter
    from textual.screen import Screen

    from reader.permissions import Permissions
    from reader.tui.screens.history import Chosen
    from reader.tui.session import Session

_FAILED = 1
_QUIT_ADDING = "Articles are being added: quit? What is stored stays."
_MOUSE_TAKEN = "The mouse points and scrolls here now"
_MOUSE_LEFT = "The mouse selects text now"
_ENDING_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def run(session: Session) -> int:
    """Opens the app on `session` and gives the exit code: 0, 1 after a failure, 128 + n after signal n.

    Standard input and output must be terminals. Raises SettingsError, UnknownTheme.
    """
    if not os.environ.get("NO_COLOR"):
        os.environ.pop("NO_COLOR", None)  # an empty one counts as none, but not for Textual
    app = ReaderApp(session)
    app.run(mouse=session.settings.takes_mouse)
    if app.was_idle:
        print(f"reader: {app.idle}", file=sys.__stderr__)
    if app.ended_by is not None:
        return 128 + app.ended_by
    return _FAILED if app.return_code is None else app.return_code


class ReaderApp(Background, inherit_bindings=False):
    """Asks one library. `session` is what the screens work on."""

    ALLOW_SELECT = False
    BINDING_GROUP_TITLE = "Everywhere"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "A", "add", "add", id="app.add", show=False, tooltip="add articles from a file, a folder or an address"
        ),
        Binding("L", "library", "library", id="app.library", show=False, tooltip="browse the articles"),
        Binding("F", "feeds", "feeds", id="app.feeds", show=False, tooltip="the feeds, and how they stand"),
        Binding("H", "history", "history", id="app.history", show=False, tooltip="what was asked, and when"),
        Binding("question_mark,f1", "keys", "keys", id="app.keys"),
        Binding("a", "ask", "ask", id="app.ask", show=False, tooltip="ask, wherever one is"),
        Binding("colon,ctrl+p", "palette", "all there is", id="app.palette", show=False),
        Binding("m", "mouse", "mouse on or off", id="app.mouse", show=False),
        Binding("ctrl+c,ctrl+q", "quit", "quit", id="app.quit", show=False, priority=True),
        Binding("ctrl+l", "redraw", "redraw", id="app.redraw", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "to the shell", id="app.suspend", show=False, priority=True),
    ]
    CSS_PATH = "app.tcss"
    DEFAULT_MODE = "ask"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "reader"

    def __init__(self, session: Session) -> None:
        theme = textual_theme(session.settings.theme, in_colour=not os.environ.get("NO_COLOR"))
        # ansi_color from the start: NO_COLOR is heeded in another way without
        super().__init__(driver_class=TerminalDriver, ansi_color=is_terminals(theme))
        self.add_mode(self.DEFAULT_MODE, partial(AskScreen, session))
        self.session = session
        self.set_keymap(keymap(session.settings.keys, session.settings.file or config_path()))
        self.encoding = terminal_encoding(session.settings.ascii)
        """What the terminal is drawn in."""
        self._last_filters = [ControlFilter(), EncodingFilter(self.encoding), DefaultColourFilter()]
        self._frames = Frames()
        self.idle = IdleClock(session.settings.idle)
        self.was_idle = False
        """Whether it ended because nobody did anything."""
        self.ended_by: signal.Signals | None = None
        """The signal that told it to end."""
        self.animation_level = "none"
        self.theme = theme
        self.set_class(session.settings.cursor, "-cursor")  # in place of the one that Textual draws

    @property
    def permissions(self) -> Permissions:
        """What one may do besides asking and reading."""
        return self.session.settings.permissions

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing that is not permitted."""
        return is_permitted(action, self.permissions) and super().check_action(action, parameters)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and after them ours."""
        return [*super().get_line_filters(), *self._last_filters]

    def get_key_display(self, binding: Binding) -> str:
        """A key's name as it is printed on the key."""
        return binding.key_display or printed(binding.key)

    def on_load(self) -> None:
        """Ends the app in good order when it is told to, before the terminal is taken over."""
        loop = asyncio.get_running_loop()
        for number in _ENDING_SIGNALS:
            loop.add_signal_handler(number, partial(self._end, number))
        loop.add_signal_handler(signal.SIGALRM, self._end_idle)
        self.idle.again()

    def on_unmount(self) -> None:
        """Counts no longer how long nobody does anything."""
        self.idle.stop()

    def _end_idle(self) -> None:
        self.was_idle = True
        self.exit(return_code=0)

    def _end(self, number: signal.Signals) -> None:
        self.ended_by = number
        self.exit(return_code=128 + number)

    async def on_event(self, event: Event) -> None:
        """Takes away what was told before a key does what it does, which may have its own to tell."""
        if isinstance(event, InputEvent | Paste):
            self.idle.again()
        if isinstance(event, Key) and isinstance(self.screen, Page):
            self.screen.forget_told()
        await super().on_event(event)

    def on_mount(self) -> None:
        """Draws everything anew when the app comes back from the background, and says on each screen what goes on."""
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())
        self.screen_change_signal.subscribe(self, lambda _: self._say_going_on())
        self.sync_what_is_due()

    def on_resize(self, event: Resize) -> None:
        """Draws everything anew: what a terminal does to its text when its size changes is its own affair.

        Of two changes in one moment the first may be told last, since a signal interrupts the handling of another.
        """
        if isinstance(self._driver, TerminalDriver) and (size := self._driver.window_size) != event.size:
            self.post_message(Resize(size, size))
        self.action_redraw()

    def action_redraw(self) -> None:
        """Draws everything anew, whatever somebody else has written over it."""
        self._frames.forget()
        self.screen.refresh(layout=True)

    def action_palette(self) -> None:
        """Shows what can be done here, and does what is chosen of it."""
        if isinstance(self.screen, Page) and not isinstance(self.screen, PaletteScreen):
            self.push_screen(PaletteScreen(entries(self.screen)), self._do)

    async def _do(self, entry: Entry | None) -> None:
        if entry is not None:
            await self.run_action(entry.action, entry.node)

    def action_mouse(self) -> None:
        """Takes the mouse from the terminal, or gives it back, so that text can be selected with it."""
        if isinstance(self._driver, TerminalDriver):
            taken = not self._driver.has_mouse
            self._driver.take_mouse(taken)
            if isinstance(self.screen, Page):
                self.screen.tell(_MOUSE_TAKEN if taken else _MOUSE_LEFT)

    def copy_to_clipboard(self, text: str) -> None:
        """Asks the terminal to copy `text`, which it may refuse in silence. Raises TooLongToCopy.

        Who may not have it copied can still insert it where one types.
        """
        sequence = osc52(text, os.environ) if self.permissions.copy else ""
        self._clipboard = text
        if self._driver is not None and sequence:
            self._driver.write(sequence)

    def action_ask(self) -> None:
        """Goes home, where the cursor is in the ask box."""
        self._home().box.focus()

    def _home(self) -> AskScreen:
        """Goes back to the screen that all begins with."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        return self._at_home

    @property
    def _at_home(self) -> AskScreen:
        home = self.screen_stack[0]
        assert isinstance(home, AskScreen)  # noqa: S101 - the mode that it begins with has no other
        return home

    def action_add(self) -> None:
        """Shows where articles are added."""
        from reader.tui.screens.add import AddScreen

        if not self._returned_to(AddScreen):
            self.push_screen(AddScreen(self.session))

    def action_library(self) -> None:
        """Shows the articles of the library."""
        from reader.tui.screens.library import LibraryScreen

        if not self._returned_to(LibraryScreen):
            self.push_screen(LibraryScreen(self.session))

    def action_feeds(self) -> None:
        """Shows the feeds."""
        from reader.tui.screens.feeds import FeedsScreen

        if not self._returned_to(FeedsScreen):
            self.push_screen(FeedsScreen(self.session))

    def action_history(self) -> None:
        """Shows what was asked."""
        from reader.tui.screens.history import HistoryScreen

        if not self._returned_to(HistoryScreen):
            self.push_screen(HistoryScreen(self.session), self._take_up)

    def _returned_to(self, kind: type[Page[Any]]) -> bool:
        """Goes back to the screen of this kind, if there is one."""
        there = any(type(screen) is kind for screen in self.screen_stack)
        while there and type(self.screen) is not kind:
            self.pop_screen()
        return there

    async def _take_up(self, chosen: Chosen | None) -> None:
        """Goes home with what was chosen in the history."""
        if chosen is not None:
            await self._home().take_up(chosen)
        else:
            await self._at_home.drop_removed()

    async def action_quit(self) -> None:
        """Quits; while articles are added only when asked twice."""
        if self.session.adding.goes_on and not isinstance(self.screen, ConfirmScreen):
            self.push_screen(ConfirmScreen(_QUIT_ADDING), self._quit_if)
        else:
            self.exit()

    def _quit_if(self, wanted: bool | None) -> None:
        if wanted:
            self.exit()

    def action_keys(self, said_first: bool = False) -> None:
        """Shows the keys of the present screen, and at home what can be said there."""
        if not isinstance(self.screen, KeysScreen):
            said = utterances(self.permissions) if isinstance(self.screen, AskScreen) else ()
            self.push_screen(KeysScreen(key_table(self.screen), said, said_first=said_first))

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Draws the changes alone."""
        if isinstance(renderable, CompositorUpdate):
            self._place_cursor()
            renderable = Frame(renderable, self._frames, self.size.width)
        super()._display(screen, renderable)

    def _place_cursor(self) -> None:
        """Puts the terminal's cursor where keys act, for those who follow it: screen readers, braille, magnifiers."""
        focused = self.screen.focused
        if focused is not None:
            top_left = focused.content_region.offset
            self.cursor_position = getattr(focused, "cursor_screen_offset", top_left)  # as Textual's Input calls it
            if isinstance(focused, Input) and focused.cursor_at_end:
                self.cursor_position -= Offset(1, 0)  # it counts the cell after the text twice

    def _handle_exception(self, error: Exception) -> None:
        """Lets be what fails while the screens are taken apart: the app was told to end, and does.

        A reply that comes in that moment finds no place any more where it could be shown.
        """
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Ends the app; Textual would first draw pages of what the variables held."""
        self._exit_renderables.append(Segments([]))
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Tells of a failure in one line, and keeps where it was."""
        failed, self._exit_renderables = bool(self._exit_renderables), []
        if failed and self.ended_by is None:  # to be ended while it starts, Textual takes for a failure
            error: BaseException | None = self._exception
            if isinstance(error, WorkerFailed):
                error = error.error
            print(f"reader: {told(error, keep(error), where=self.permissions.see_files)}", file=sys.__stderr__)
