"""What the program runs in: the disk, the terminal, the locale, the clipboard, the settings."""

import locale
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from reader.cli import output
from reader.errors import SettingsError
from reader.finding import Finding, damaged, ok, warning
from reader.settings import config_path, load_settings, over_ssh
from reader.text import clean_line

_LITTLE_ROOM = 200_000_000
"""Bytes left on the disk below which a day's news and their index may not get in."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 20, 5
"""Of the app."""


def surroundings(folder: Path) -> Iterator[Finding]:
    """A line on each."""
    yield _disk(folder)
    yield _settings()
    yield _terminal()
    yield _locale()
    yield _clipboard()


def _disk(folder: Path) -> Finding:
    there = next((place for place in (folder, *folder.parents) if place.exists()), Path("/"))
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        return warning("disk", f"nothing is known of it: {error.strerror}", "check the disk")
    told = f"{free / 1e9:,.1f} GB left"
    return warning("disk", told, "make room before you add more") if free < _LITTLE_ROOM else ok("disk", told)


def _settings() -> Finding:
    try:
        load_settings()
    except SettingsError as error:
        return damaged("settings", str(error), "correct the file")
    path = config_path()
    return ok("settings", clean_line(str(path)) if path.exists() else "none set, so all is as it comes")


def _terminal() -> Finding:
    kind = clean_line(os.environ.get("TERM", "")) or "none"
    if not output.is_terminal():
        return ok("terminal", "standard output is none")
    if output.is_dumb():
        return warning("terminal", f"TERM={kind} knows no more than lines", "reader --plain suits it, or set TERM")
    columns, rows = output.terminal_columns(), output.terminal_rows()
    told = f"{kind}, {columns} by {rows}, {_colours()}"
    if columns < _FEWEST_COLUMNS or rows < _FEWEST_ROWS:
        return warning("terminal", told, f"the app needs {_FEWEST_COLUMNS} by {_FEWEST_ROWS}")
    return ok("terminal", told)


def _colours() -> str:
    if os.environ.get("NO_COLOR"):
        return "no colours (NO_COLOR)"
    if os.environ.get("COLORTERM") in ("truecolor", "24bit"):
        return "16 million colours"
    return "256 colours" if "256" in os.environ.get("TERM", "") else "16 colours"


def _locale() -> Finding:
    encoding = locale.getencoding()
    if encoding.lower().replace("-", "") == "utf8":
        return ok("locale", "UTF-8")
    return warning("locale", f"{clean_line(encoding)}, so only ASCII is drawn", "set LANG to one with UTF-8")


def _clipboard() -> Finding:
    kind = os.environ.get("TERM", "")
    if "TMUX" in os.environ or kind.startswith("tmux"):
        return ok("clipboard", "by OSC 52 through tmux, which needs set-clipboard on or allow-passthrough on")
    if "STY" in os.environ or kind.startswith("screen"):
        return ok("clipboard", "by OSC 52 through screen")
    if kind in ("", "dumb", "linux"):
        return warning("clipboard", "this terminal has none", "what is copied is shown, and s saves it to a file")
    return ok("clipboard", f"by OSC 52{' over SSH' if over_ssh() else ''}, which the terminal may refuse in silence")
