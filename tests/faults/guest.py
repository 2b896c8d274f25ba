"""A guest at `reader --kiosk` in a terminal, and all that is watched meanwhile."""

import hashlib
import os
import shutil
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.tui.terminal import Terminal

_AUDITED = """
import os, re, sys
notes = int(sys.argv.pop(1))
STARTING = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty",
    "pty.spawn", "webbrowser.open", "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo")
CHANGING = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown",
    "os.truncate", "os.utime", "shutil.rmtree")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
SCRATCH = re.compile(r"/dev/null|.*/reader-index-.*|/tmp/[a-z0-9_]{8}|.*/home/saved/[^/]*|")
# links to the index while it is opened, before that the question whether /tmp can be written to, and what is saved
def note(event, arguments):
    if event in CHANGING or (event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING):
        path = arguments[1 if event in ("os.symlink", "os.link", "os.rename") else 0]
        path = os.fsdecode(path) if isinstance(path, (str, bytes, os.PathLike)) else ""
        path = path and os.path.normpath(path)
        if SCRATCH.fullmatch(path) or (event == "os.remove" and arguments[1] >= 0):  # of a folder taken apart
            return
    elif event not in STARTING:
        return
    os.write(notes, ascii((event, arguments[:2])).encode()[:500] + b"\\n")
sys.addaudithook(note)
sys.dont_write_bytecode = True
from reader.cli import main
sys.exit(main())
"""
_ENV = shutil.which("env") or "/usr/bin/env"
_HOME = b"\x1b[27u" * 5 + b"a"
_TAKEN = {signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM}
"""Signals by which it may end."""


class Guest(Terminal):
    """The program as a guest has it. `wrong` says what it did that no guest may have done."""

    def __init__(
        self, library: Path, home: Path, arguments: Sequence[str] = (), env: Mapping[str, str] | None = None
    ) -> None:
        self._notes, theirs = os.pipe()
        os.set_blocking(self._notes, False)
        command = [_ENV, "-C", str(home), sys.executable, "-I", "-c", _AUDITED, str(theirs)]
        command += ["--kiosk", "--library", str(library), *arguments]
        known = {"LANG": "C.UTF-8", "SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}
        environment = {**known, "HOME": str(home), "TMPDIR": str(home), **(env or {})}
        term = environment.get("TERM", "xterm-256color")
        super().__init__(library, command=command, only=environment, kept_open=(theirs,), TERM=term)
        os.close(theirs)

    @property
    def goes_on(self) -> bool:
        """Whether it runs."""
        return self.process.poll() is None

    def type_at_once(self, keys: bytes, silence: float = 0.03) -> None:
        """Types, and waits for the end of what comes of it. It may end by that."""
        try:
            os.write(self._controller, keys)
            self.settle(silence)
        except OSError:  # it has ended
            return

    def go(self, keys: bytes) -> None:
        """Goes home from wherever it is, empties the ask box, and on by these keys, each part when the last is done."""
        question, enter, rest = keys.partition(b"\r")
        for part in (_HOME, b"\x15", question, enter, *(rest[at : at + 1] for at in range(len(rest)))):
            self.type_at_once(part)

    def wrong(self) -> list[str]:
        """What was wrong since it was last asked; empty where it may go on or has ended as it may."""
        found = [f"it did {line}" for line in self._noted()]
        code = self.process.poll()
        if code is None:
            found += ["it was stopped"] if self.is_stopped() else []
            found += [f"it started {name}" for name in self._others()]
        elif code not in (0, 2, 130) and code not in {128 + one for one in _TAKEN} | {-one for one in _TAKEN}:
            found.append(f"it ended with {code}: {self.output[-200:]!a}")
        if b"kiosk.toml" in self.output:
            found.append("it told what files there are")
        for told in (b"\x1b]52", b"\x9d52", b"\x1b]0;", b"\x1b]2;", b"Traceback"):
            if told in self.output:
                found.append(f"it sent {told!a}")
        return found

    def close(self) -> None:
        """Ends it."""
        super().close()
        if self._notes >= 0:
            os.close(self._notes)
        self._notes = -1

    def _noted(self) -> list[str]:
        try:
            return os.read(self._notes, 65536).decode().splitlines()
        except BlockingIOError:
            return []

    def _others(self) -> list[str]:
        """Other processes of its session, by name."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                name, _, rest = (folder / "stat").read_text().rpartition(") ")
            except OSError:
                continue
            if int(rest.split()[3]) == self.process.pid and int(folder.name) != self.process.pid:
                found.append(name)
        return found


def snapshot(folder: Path, *, without: Sequence[Path] = ()) -> dict[str, str]:
    """What each file in the folder is: its kind, rights, and what is in it."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if any(path.is_relative_to(one) for one in without):
            continue
        state = path.lstat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() and not path.is_symlink() else ""
        found[str(path.relative_to(folder))] = f"{state.st_mode:o} {content}"
    return found


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """What has become of files, in a line each."""
    gone = [f"{name} is gone" for name in before.keys() - after.keys()]
    new = [f"{name} is new" for name in after.keys() - before.keys()]
    return sorted([*gone, *new, *(f"{one} is another" for one in before if after.get(one, before[one]) != before[one])])
