"""Attempts at getting out of `reader --kiosk`: by keys, by what terminals answer, by words, by what comes along."""

import random
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from reader.intake import take_in_samples
from reader.library import Library

from .escapes import COMMANDS, KEYS, NAMES, PLACES, QUITTING, REPLIES, SIGNALS, WORDS, environments
from .fault import Attempt, Fault, Outcome
from .guest import Guest, changes, snapshot

_AT_ONCE = 20
"""Keys that are pressed in a row. Where a session ends by one of them, each half is tried again."""
_FEWEST = 1
"""Attempts of each kind, however few there are to be."""
_SIZES = ((1, 1), (20, 5), (300, 100), (19, 4), (80, 1), (2, 90), (110, 30), (500, 2), (80, 24))
_ALWAYS = {
    *((place, key) for place in ("the ask box", "an article") for key in (b"\x1a", b"s", b"Y")),
    *(signal.SIGTSTP, signal.SIGTTIN),
    *("../out.md", "/tmp/reader-kiosk-out.md", "link.md", "plain.md"),
    *("k\x1b\x1b", "k\x1b?"),
}
"""What a short run tries too: by these one gets out first where something gives way."""
_OPENED = "in the library"
_SCREENS_OF_KEYS = tuple((place, key) for place in PLACES for key in KEYS)


@dataclass(kw_only=True)
class _Break:
    """One who tries to get out."""

    library: Path
    home: Path
    broken: list[str] = field(default_factory=list)
    tried: int = 0
    sessions: int = 0

    def opened(
        self, arguments: Sequence[str] = (), env: Mapping[str, str] | None = None, words: str = _OPENED
    ) -> Guest:
        """A new session, which is ready."""
        self.sessions += 1
        guest = Guest(self.library, self.home, arguments, env)
        guest.wait_for(lambda: words in guest.output.decode(errors="replace") or not guest.goes_on)
        return guest

    def judge(self, guest: Guest, what: str) -> None:
        """Notes what went wrong by `what`."""
        self.broken += [f"{what}: {wrong}" for wrong in guest.wrong()]

    def keys(self, tries: Sequence[tuple[str, bytes]]) -> None:
        """Each key on its screen."""
        parts: list[tuple[str, list[bytes]]] = []
        for place in PLACES:
            keys = [key for at, key in tries if at == place]
            rest = [key for key in keys if key not in QUITTING]
            parts += [(place, rest[at : at + _AT_ONCE]) for at in range(0, len(rest), _AT_ONCE)]
            parts += [(place, [key]) for key in keys if key in QUITTING]
        self._press(parts)
        self.tried += len(tries)

    def _press(self, parts: list[tuple[str, list[bytes]]]) -> None:
        guest: Guest | None = None
        while parts:
            place, part = parts.pop(0)
            if guest is None or not guest.goes_on:
                if guest is not None:
                    guest.close()
                guest = self.opened()
            guest.go(PLACES[place])
            guest.type_at_once(b"".join(sorted(part, key=lambda key: key == b"\x1b")))
            self.judge(guest, f"{place}, one of {part!r}")
            if not guest.goes_on and len(part) > 1:
                half = len(part) // 2
                parts = [(place, part[:half]), (place, part[half:]), *parts]
        if guest is not None:
            guest.close()

    def replies(self, tries: Sequence[bytes]) -> None:
        """Each answer of a terminal, in the ask box and among answers; sizes in between."""
        guest = self.opened()
        for reply in sorted(tries, key=REPLIES.index):
            for place in ("the ask box", "the answers"):
                guest.go(PLACES[place])
                guest.type_at_once(reply)
            self.judge(guest, f"answer {reply[:60]!r}")
            if not guest.goes_on:
                guest.close()
                guest = self.opened()
        guest.close()
        self.tried += len(tries)

    def sizes(self, tries: Sequence[tuple[int, int]]) -> None:
        """A window that changes and changes."""
        with closing(self.opened()) as guest:
            for columns, rows in tries:
                guest.resize(columns, rows, 0.0)
                guest.type_at_once(b"who?\r", 0.0)
                self.judge(guest, f"window of {columns} by {rows}")
            guest.settle()
            self.judge(guest, "windows")
        self.tried += len(tries)

    def words(self, tries: Sequence[str]) -> None:
        """What is said at the prompt, and in the ask box."""
        for arguments, words in ((("--plain",), "> "), ((), _OPENED)):
            guest = self.opened(arguments, words=words)
            for said in tries:
                guest.type_at_once(said.encode() + b"\r")
                self.judge(guest, f"saying {said[:60]!a}")
                if not guest.goes_on:
                    self.broken.append(f"saying {said[:60]!a}: it ended")
                    break
            guest.close()
        self.tried += len(tries)

    def commands(self, tries: Sequence[str]) -> None:
        """A command that comes along is refused in one line."""
        for command in tries:
            with closing(self.opened(env={"SSH_ORIGINAL_COMMAND": command}, words="no commands are run")) as guest:
                if guest.exit_code() != 2 or guest.output.count(b"\n") != 1:
                    self.broken.append(f"command {command!r}: {guest.output!r}")
                self.judge(guest, f"command {command!r}")
            self.tried += 1

    def variables(self, tries: Sequence[str]) -> None:
        """Each variable alone, and all of these together."""
        hostile = environments(str(self.home))
        for names in (*([name] for name in tries if len(tries) > _FEWEST), tries):
            env = {name: hostile[name] for name in names}
            with closing(self.opened(env=env, words="in the library")) as guest:
                guest.type_at_once(PLACES["an article"] + b"o")
                if guest.goes_on:
                    guest.type_at_once(b"\x1aY\x03")
                self.judge(guest, f"variable {names[0] if len(names) == 1 else 'all of them'}")
                if "CANARY" in guest.output.decode(errors="replace"):
                    self.broken.append(f"variable {names}: another library was opened")
        self.tried += len(tries)

    def signals(self, tries: Sequence[signal.Signals]) -> None:
        """Each signal, and at last a connection that breaks."""
        guest = self.opened()
        for number in tries:
            if not guest.goes_on:
                guest.close()
                guest = self.opened()
            guest.send(number)
            guest.settle()
            self.judge(guest, number.name)
        if not guest.goes_on:
            guest.close()
            guest = self.opened()
        guest.hang_up()
        if guest.exit_code() != 128 + signal.SIGHUP:
            self.broken.append(f"hanging up: it ended with {guest.process.returncode}")
        guest.close()
        self.tried += len(tries) + 1

    def names(self, tries: Sequence[str]) -> None:
        """Names to save under: all but plain ones are refused, and nothing is outside of the folder."""
        with closing(self.opened(("--config", str(self.home / "kiosk.toml")))) as guest:
            guest.type_at_once(PLACES["the answers"])
            guest.until("looked for")
            guest.settle()
            for name in tries:
                guest.type_at_once(b"s")
                guest.until("Save the")
                guest.settle()
                guest.type_at_once(b"\x15", 0.1)  # alone: Textual does it after the letters that come with it
                guest.type_at_once(name.encode() + b"\r", 0.1)
                guest.type_at_once(b"y\x1b[27u", 0.1)
                self.judge(guest, f"saving as {name!a}")
            if not guest.goes_on:
                self.broken.append("saving: it ended")
        if not (self.home / "saved" / "plain.md").exists():
            self.broken.append("saving: not even what is allowed was saved, and so nothing else shown")
        self.tried += len(tries)


def _inflict(attempt: Attempt) -> Outcome:
    library, home = attempt.folder / "library", attempt.folder / "home"
    with Library.open(library, create=True) as opened:
        take_in_samples(opened)
    _furnish(home)
    saved = home / "saved"
    apart = [saved, library / "library.sqlite-shm"]  # by the latter SQLite's readers tell each other that they read
    before = snapshot(attempt.folder, without=apart)
    one = _Break(library=library, home=home)
    chosen = random.Random(attempt.seed)
    share = min(1.0, attempt.times / FAULTS[0].full)
    for kind, tries in _kinds(one):
        always = [attempted for attempted in tries if attempted in _ALWAYS]
        others = [attempted for attempted in tries if attempted not in _ALWAYS]
        number = max(_FEWEST, round(share * len(tries)) - len(always))
        kind(always + chosen.sample(others, min(number, len(others))))
    one.broken += [f"files: {change}" for change in changes(before, snapshot(attempt.folder, without=apart))]
    there = {"there.md": "there", "link.md": None, "dangling.md": None, "folder": None}
    one.broken += [
        f"{name} was written over" for name, text in there.items() if text and (saved / name).read_text() != text
    ]
    return Outcome(tried=one.tried, broken=tuple(one.broken), figures=f"{one.sessions:,} sessions in a terminal")


def _kinds(one: _Break) -> Iterator[tuple[Callable[[Sequence[object]], None], list[object]]]:
    yield one.keys, list(_SCREENS_OF_KEYS)  # type: ignore[misc]
    yield one.replies, list(REPLIES)  # type: ignore[misc]
    yield one.sizes, list(_SIZES)  # type: ignore[misc]
    yield one.words, list(WORDS)  # type: ignore[misc]
    yield one.commands, list(COMMANDS)  # type: ignore[misc]
    yield one.variables, list(environments(""))  # type: ignore[misc]
    yield one.signals, list(SIGNALS)  # type: ignore[misc]
    yield one.names, list(NAMES)  # type: ignore[misc]


def _furnish(home: Path) -> None:
    """A home with what would do harm if it were looked at."""
    evil, saved = home / "evil", home / "saved"
    for folder in (evil / "xdg" / "reader-tui", home / "tmp", home / ".config" / "reader-tui", saved / "folder"):
        folder.mkdir(parents=True)
    canary = f"open({str(home / 'canary')!r}, 'w').close()\n"
    for name in ("evil.py", "sitecustomize.py", "usercustomize.py", "reader.py", "textual.py"):
        (evil / name).write_text(canary)
    (evil / "canary").write_text(f"#!/bin/sh\ntouch {home / 'canary'}\n")
    (evil / "canary").chmod(0o755)
    config = (
        'history = true\nbrowser = ["/bin/sh", "-c", "touch canary"]\nsave_folder = "/tmp"\n[keys]\napp.add = ["a"]\n'
    )
    for file in (evil / "config.toml", evil / "xdg" / "reader-tui" / "config.toml"):
        file.write_text(config)
    (home / ".config" / "reader-tui" / "config.toml").write_text(config)
    (evil / "inputrc").write_text('"\\C-t": "\\C-x\\C-e"\n')
    (home / "kiosk.toml").write_text(f'save_folder = "{saved}"\n')
    (saved / "there.md").write_text("there")
    (saved / "link.md").symlink_to(evil / "canary")
    (saved / "dangling.md").symlink_to(home / "outside.md")


FAULTS = (
    Fault(
        name="kiosk",
        unit="attempts",
        promise="a guest at `reader --kiosk` can ask and read, and nothing else",
        short=120,
        full=len(_SCREENS_OF_KEYS)
        + len(REPLIES)
        + len(_SIZES)
        + len(WORDS)
        + len(COMMANDS)
        + len(environments(""))
        + len(SIGNALS)
        + len(NAMES),
        inflict=_inflict,
    ),
)
