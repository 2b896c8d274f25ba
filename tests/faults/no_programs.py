"""What hostile content makes the program start: nothing. Each of its processes is listened to from its first line.

A browser is started by the person's key alone, as it is configured, and gets the address as one argument.
"""

import json
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from reader.article import Article
from reader.gather.sandbox.limits import Limits
from reader.library import Library
from reader.tui.web_address import web_address
from tests.cli.running import CHECKOUT, environment

from .fault import Attempt, Fault, Outcome
from .hostile_app import ESCAPE, WatchedApp, pressed
from .hostile_library import grouped, hostile_library
from .hostile_places import addresses, hostile_server
from .hostile_verbs import MANY_COMMAND_LINES, command_lines, gathering_lines, sent_by
from .payloads import payloads

_LISTENING = """
import json
import os
import sys

_EVENTS = (
    "subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.startfile", "os.fork", "os.forkpty",
    "pty.spawn", "webbrowser.open", "ctypes.dlopen", "ctypes.dlsym",
)
_starts = os.open(os.environ["STARTS"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

def _listen(event, arguments):
    if event in _EVENTS:
        asked = list(map(str, arguments[1])) if event == "subprocess.Popen" else str(arguments)
        os.write(_starts, (json.dumps([event, asked]) + "\\n").encode())

sys.addaudithook(_listen)
"""
"""Run by every Python that starts, the parsing processes too. The file is open before they shut themselves in."""
_ITSELF = ("ctypes.dlopen", "(None,)")
"""What importing ctypes opens: the running program, no library."""
_BROWSER = """#!{python}
import json
import sys
with open({told!r}, "a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
"""
_NARROW = (24, 30)
"""So that whatever is told has a screen of its own, and Esc leaves that and not the article."""
_ODD_ADDRESSES = (
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "-new-window", "--version", "http:",
    "ftp://a.example/", "mailto:a@a.example", "/bin/sh", "smb://a.example/x", "JaVaScRiPt://a.example/%0aalert(1)",
    "http://a.example/ --option", "https://a.example/\n-flag", "https://a.example/$(touch x)`touch x`;touch x|x&x",
    "https://a.example/'\"\\", "HTTPS://A.EXAMPLE/%s%n", "https://a.example/" + "x" * 10_000, " -x http://a.example",
    "http://user:word@a.example:1/?a=<b>#[c]", "http://[::1", "https://例え.example/ü", "http://a.example/\x1b]0;x\x07",
)  # fmt: skip


def _inflict(attempt: Attempt) -> Outcome:
    hostile = payloads(attempt.times, attempt.seed)
    library = hostile_library(attempt.folder / "library", hostile)
    site, starts = attempt.folder / "site", attempt.folder / "starts"
    site.mkdir()
    (site / "sitecustomize.py").write_text(_LISTENING)
    listened = {"PYTHONPATH": f"{site}:{CHECKOUT}", "STARTS": str(starts)}
    with hostile_server(hostile) as server:
        config = attempt.folder / "config.toml"
        config.write_text(f'[fetch]\nallow = ["127.0.0.1"]\nports = [{server.port}]\n')
        lines = command_lines(attempt.folder, library, hostile)
        asked = addresses(server, min(len(grouped(hostile)), 14))
        lines += gathering_lines(attempt.folder, attempt.folder / "gathered", hostile, asked)
        (attempt.folder / "lines.json").write_text(json.dumps(lines))
        state = {"READER_CONFIG": str(config), "XDG_STATE_HOME": str(attempt.folder)}
        command = [sys.executable, "-c", MANY_COMMAND_LINES, str(attempt.folder / "lines.json")]
        sent_by(command, environment(library, {**listened, **state}), attempt.folder)
    opened = _opened_in_browser(attempt, library, listened)
    broken = [*_unexpected(_noted(starts), attempt.folder / "browser"), *_wrong_addresses(opened)]
    wanted = sorted([address] for address in _addresses_in(library) if address)
    if sorted(opened) != wanted:
        broken.append(f"of {len(wanted):,} addresses on the web {len(opened):,} were opened, or others")
    if _is_deaf(attempt.folder, environment(library, listened), starts):
        broken.append("a program that is started is not noticed")
    figures = (
        f"{len(lines):,} command lines; the configured browser got {len(opened):,} addresses, each as one argument"
    )
    return Outcome(tried=attempt.times, broken=tuple(dict.fromkeys(broken)), figures=figures)


def _opened_in_browser(attempt: Attempt, library: Path, listened: dict[str, str]) -> list[list[str]]:
    """What the configured browser was started with, when the key for it is pressed on every article."""
    program, told = attempt.folder / "browser", attempt.folder / "told"
    program.write_text(_BROWSER.format(python=sys.executable, told=str(told)))
    program.chmod(0o700)
    with Library.open(library) as opened, opened.writing() as writer:
        for number, address in enumerate(_ODD_ADDRESSES):
            writer.add(_article(number, address))
    settings = f"browser=({str(program)!r},)"
    with closing(WatchedApp(library, _NARROW, attempt.folder, settings, **listened)) as terminal:
        deque(pressed(terminal, ESCAPE, "L", "enter"))
        for _ in _addresses_in(library):
            deque(pressed(terminal, "o", ESCAPE, "J"))
        wanted = len([address for address in _addresses_in(library) if address])
        terminal.wait_for(lambda: len(_lines_of(told)) >= wanted)  # the browser is nobody's to wait for
    return _lines_of(told)


def _addresses_in(library: Path) -> list[str]:
    """Of all articles, as they may be opened; empty where they may not."""
    with Library.open(library) as opened:
        return [web_address(opened.article(headline.id)) for headline in opened.headlines()]


def _article(number: int, address: str) -> Article:
    text = f"A lighthouse of the number {number} was sold on Friday."
    return Article(title=f"Lighthouse {number}", text=text, place="/a", url=address, published=date(2025, 1, 1))


def _wrong_addresses(opened: Sequence[Sequence[str]]) -> Iterator[str]:
    if not opened:
        yield "no address was opened at all"
    for arguments in opened:
        is_address = len(arguments) == 1 and urlsplit(arguments[0]).scheme in ("http", "https")
        if not is_address or not arguments[0].isascii() or not arguments[0].isprintable() or " " in arguments[0]:
            yield f"the browser got {arguments!a}"


def _unexpected(noted: Sequence[tuple[str, object]], browser: Path) -> Iterator[str]:
    """What was started that is not on the list: the program's own parsing process, and the configured browser."""
    limits = Limits()
    worker = [sys.executable, "-P", "-B", "-m", "reader.gather.sandbox.worker", str(limits.seconds), str(limits.memory)]
    for event, asked in noted:
        is_ours = event == "subprocess.Popen" and (asked == worker or _is_browser(asked, browser))
        if not is_ours and (event, asked) != _ITSELF:
            yield f"{event}: {asked!a}"[:300]


def _is_browser(asked: object, browser: Path) -> bool:
    return isinstance(asked, list) and len(asked) == 2 and asked[0] == str(browser)


def _is_deaf(folder: Path, env: dict[str, str], starts: Path) -> bool:
    starts.unlink()
    sent_by([sys.executable, "-c", "import os; os.system('true')"], env, folder)
    return ("os.system", "(b'true',)") not in _noted(starts)


def _noted(file: Path) -> list[tuple[str, object]]:
    return [(event, asked) for event, asked in _lines_of(file)]


def _lines_of(file: Path) -> list[list[str]]:
    return list(map(json.loads, file.read_text().splitlines())) if file.exists() else []


FAULTS = (
    Fault(
        name="no-programs",
        unit="payloads",
        promise="content starts no process; an address reaches the configured program by a key, as one argument",
        short=5,
        full=500,
        inflict=_inflict,
    ),
)
