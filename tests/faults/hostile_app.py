"""Payloads over every screen of the app, in a terminal: nothing of them is obeyed, becomes a link or an action."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from reader.library import Library
from reader.tui.web_address import web_address
from tests.cli.running import environment
from tests.tui.terminal import Terminal

from .fault import Attempt, Fault, Outcome
from .hostile_library import QUESTION, grouped, hostile_library
from .hostile_places import hostile_folder
from .payloads import Payload, payloads
from .stream import APP, marks_in, taken_apart

_WATCHED = """
import asyncio
import os
from textual.events import Key
from textual.pilot import Pilot
from reader.tui.app import ReaderApp
from reader.tui.line_filters import ControlFilter
from tests.tui.piloting import settled

drawn, heard, waiting = ControlFilter.apply, ReaderApp.on_event, set()

def watched(self, segments, background):
    for segment in segments:
        style = segment.style
        if style and (style.link or any(name.startswith("@") for name in style.meta)):
            with open(os.environ["ACTIVE"], "a") as file:
                file.write(ascii([style.link or "", *filter(None, map(style.meta.get, ["@click"]))]) + "\\n")
    return drawn(self, segments, background)

async def tell(app):
    pilot = Pilot(app)
    await settled(pilot)
    await pilot.pause(0.02)
    with open(os.environ["SETTLED"], "a") as file:
        file.write(".")

async def hear(self, event):
    if isinstance(event, Key) and event.key == "f12":
        waiting.add(asyncio.create_task(tell(self)))
    else:
        await heard(self, event)

ControlFilter.apply, ReaderApp.on_event = watched, hear
kept = Notebook.open(Path(sys.argv[1]))
Notebook.in_memory = staticmethod(lambda: kept)
"""
"""In the app: notes whatever is drawn with a link or an action behind it; tells after F12 when all was done and drawn
that the keys before it brought about; takes the notebook that was written by hand."""
_DONE = "\x1b[24~"
TALL = (100, 100)
"""So that of each article all is in sight."""
_SIZES = ((80, 24), (20, 5))
_MANY = 100
"""Payloads from which on all sizes are worth their time."""
_QUESTIONS = 10
"""Payloads that one question is made of."""
ESCAPE = "\x1b[27u"
"""The key, as a terminal sends it that tells it from the beginning of a sequence."""
_HOME = (ESCAPE, ESCAPE, ESCAPE, "a")
"""From wherever one is to the ask box."""


def _inflict(attempt: Attempt) -> Outcome:
    hostile = payloads(attempt.times, attempt.seed)
    library = hostile_library(attempt.folder / "library", hostile)
    files = hostile_folder(attempt.folder / "files", hostile)
    links = _links(library)
    broken: list[str] = []
    seen: set[str] = set()
    keys = 0
    sizes = (TALL, *_SIZES) if attempt.times >= _MANY else (TALL, _SIZES[-1])
    for size in sizes:
        with closing(WatchedApp(library, size, attempt.folder)) as terminal:
            walk = _through_all(terminal, hostile, files) if size == TALL else _through_some(terminal, hostile)
            pressed: list[str] = []
            try:
                pressed.extend(walk)
                _quit(terminal)
            except AssertionError:
                shown = " / ".join(line.strip() for line in terminal.screen.display)
                broken.append(
                    f"{size[0]}x{size[1]}: it ended or went no further after {pressed[-5:]!a}: {shown!a}"[:999]
                )
            keys += len(pressed)
            sent = taken_apart(terminal.output, APP, links=links, copies=True, rows=size[1])
            broken += [f"{size[0]}x{size[1]}: {wrong}" for wrong in sent.wrong]
            seen |= marks_in(sent.text) if size == TALL else set()
    broken += _active(attempt.folder / "active", links)
    unseen = {payload.mark for payload in hostile} - seen
    broken += [f"{len(unseen)} payloads were shown on no screen, one is {min(unseen)}"] if unseen else []
    figures = f"{keys:,} keys on {len(sizes)} sizes of screen, each payload shown"
    return Outcome(tried=attempt.times, broken=tuple(dict.fromkeys(broken)), figures=figures)


class _Unseen:
    """A screen that nobody looks at."""

    def feed(self, data: bytes) -> None:
        """Draws nothing."""


class WatchedApp(Terminal):
    """The app in a terminal; each key is waited for until all is drawn that it brings about."""

    def __init__(self, library: Path, size: tuple[int, int], folder: Path, settings: str = "", **more: str) -> None:
        self._settled = folder / f"settled-{size[0]}"
        self._settled.touch()
        super().__init__(
            library,
            size=size,
            before=_WATCHED,
            settings=f"save_folder=Path({str(folder)!r}), sync=False, {settings}",
            only=environment(library, {
                "XDG_STATE_HOME": str(folder),
                "ACTIVE": str(folder / "active"),
                "SETTLED": str(self._settled),
                **more,
            }),
        )  # fmt: skip
        self._stream = _Unseen()  # type: ignore[assignment]  # all that is done with it
        self.wait_for(lambda: b"\x1b[?1049h" in self.output)
        self.done()

    def done(self) -> None:
        """Waits until all keys have done what they do."""
        wanted = self._settled.stat().st_size + 1
        self.press(_DONE, silence=0)
        self.wait_for(lambda: self._settled.stat().st_size >= wanted)


def _through_all(terminal: WatchedApp, hostile: Sequence[Payload], files: Path) -> Iterator[str]:
    """Every screen and every article; yields the keys."""
    yield from _asking(terminal)
    yield from pressed(terminal, *_HOME, ESCAPE, "L")
    yield from pressed(terminal, "enter", *"J" * (len(grouped(hostile)) - 1))
    yield from pressed(terminal, *(f"\x1b[<0;12;{row}M\x1b[<0;12;{row}m" for row in range(2, 30, 9)))
    yield from pressed(terminal, "/", "zq0", "enter", "n", "o", ESCAPE, "Y", ESCAPE, ESCAPE, "S", "v", "v", "v", *_HOME)
    yield from pressed(terminal, ESCAPE, "F", "j", "G", "enter", ESCAPE, ESCAPE, "H", "j", "G", "v", "j", "G", "enter")
    yield from pressed(terminal, *_HOME, ESCAPE, "e", *_HOME, ESCAPE, "A", str(files)[:-3], "\t")
    yield from pressed(terminal, "enter")
    yield from pressed(terminal, "j", "enter", "G", "enter", "/", f"{files}/", "\t")
    yield from pressed(terminal, *_HOME)
    yield from _questions(terminal, hostile)


def _through_some(terminal: WatchedApp, hostile: Sequence[Payload]) -> Iterator[str]:
    """The screens, and a few of the articles."""
    yield from pressed(terminal, QUESTION, "enter", "j", "e", ESCAPE, "o", ESCAPE, "L", " ", "enter", "G", "J", "z")
    yield from pressed(terminal, *_HOME, ESCAPE, "F", "j", ESCAPE, "H", "j", "v", *_HOME)
    yield from _questions(terminal, hostile[:_QUESTIONS])


def _asking(terminal: WatchedApp) -> Iterator[str]:
    """A question, and all that can be done with its answers."""
    yield from pressed(terminal, QUESTION, "enter")
    yield from pressed(
        terminal, "j", "j", "d", "d", "e", "G", ESCAPE, "Y", ESCAPE, "y", ESCAPE, "o", ESCAPE, "s", ESCAPE
    )
    yield from pressed(terminal, *_HOME, ESCAPE, "f", "zq source:x [/]", "enter", "f", "\x7f" * 20, "enter")
    yield from pressed(terminal, "?", ESCAPE, ":", "add", ESCAPE, "t", "[b] name", "enter", "w", ESCAPE, "enter")


def _questions(terminal: WatchedApp, hostile: Sequence[Payload]) -> Iterator[str]:
    """Payloads as questions: pasted, with an end of the paste in the middle of it, and typed."""
    for at in range(0, len(hostile), _QUESTIONS):
        texts = [payload.text for payload in hostile[at : at + _QUESTIONS]]
        typed = "".join(one for text in texts for one in text[:80] if one >= " " and one != "\x7f")
        yield from pressed(terminal, ESCAPE, "a")
        terminal.type_bytes(_pasted(" ".join(texts)) + _pasted("one\x1b[201~ two\x1b[200~ three"))
        yield from pressed(terminal, "enter", ESCAPE, "a")
        terminal.type_bytes(typed.encode("utf-8", "surrogatepass"))
        yield from pressed(terminal, "enter")


def _pasted(text: str) -> bytes:
    return f"\x1b[200~{text}\x1b[201~".encode("utf-8", "surrogatepass")


def pressed(terminal: WatchedApp, *keys: str) -> Iterator[str]:
    for key in keys:
        yield key
        terminal.press(key, silence=0)
        terminal.done()


def _quit(terminal: WatchedApp) -> None:
    terminal.press("ctrl-c")
    assert terminal.exit_code() == 0


def _links(library: Path) -> set[str]:
    """The addresses that the key for it may show as links."""
    with Library.open(library) as opened:
        return {web_address(opened.article(headline.id)) for headline in opened.headlines()} - {""}


def _active(noted: Path, links: set[str]) -> Iterator[str]:
    """What was drawn with a link or an action behind it that is none of ours."""
    if noted.exists():
        for line in dict.fromkeys(noted.read_text().splitlines()):
            if line not in {ascii([link]) for link in links}:
                yield f"behind what was drawn stood {line}"


FAULTS = (
    Fault(
        name="hostile-app",
        unit="payloads",
        promise="nothing in articles, feeds, notebooks and files is obeyed by the terminal or active on a screen",
        short=20,
        full=500,
        inflict=_inflict,
    ),
)
