"""Which program opens an address, and starting it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.errors import ReaderError

_WEB_ADDRESS = re.compile("https?://[!-~]+", re.IGNORECASE)
"""No option, no file and no script can look like it."""
_WITHIN_WORDS = "%s has to be an argument of its own, not within a line for a shell (put that line into a script)"


class BrowserFailed(ReaderError):
    """The program cannot be started."""

    def __init__(self, program: str, reason: str) -> None:
        super().__init__(f"{program} cannot be started: {reason}")


def browser_command(address: str, configured: Sequence[str], environ: Mapping[str, str]) -> list[str]:
    """The program that opens `address`, with its arguments; empty where the address is only to be shown.

    What is configured is taken anywhere. All else only opens on the machine that the person sits at,
    so not over SSH: there the browser would open on the server. Raises BrowserFailed.
    """
    if not _WEB_ADDRESS.fullmatch(address):
        return []
    if configured:
        if not _is_command(configured):
            raise BrowserFailed(configured[0], _WITHIN_WORDS)
        return _with_address(configured, address)
    if any(name in environ for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")):
        return []
    for named in environ.get("BROWSER", "").split(os.pathsep):
        words = _words(named)
        if words and _is_command(words) and shutil.which(words[0]):
            return _with_address(words, address)
    if sys.platform == "darwin":
        return ["open", address]
    has_desktop = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    return ["xdg-open", address] if has_desktop and shutil.which("xdg-open") else []


def start(command: Sequence[str]) -> None:
    """Starts a program that outlives the app and says nothing on its terminal. Raises BrowserFailed."""
    try:
        process = subprocess.Popen(  # noqa: S603 - a list of arguments, no shell, on the person's key
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise BrowserFailed(Path(command[0]).name, error.strerror or str(error)) from error
    threading.Thread(target=process.wait, daemon=True).start()  # or it stays as a zombie when it ends


def _is_command(words: Sequence[str]) -> bool:
    """Whether the address stays one argument: within several words it would be read again by a shell, or its like."""
    return not any("%s" in word and len(word.split()) > 1 for word in words)


def _with_address(words: Sequence[str], address: str) -> list[str]:
    """As $BROWSER is read everywhere: `%s` is the address, which else comes last."""
    if any("%s" in word for word in words):
        return [word.replace("%s", address) for word in words]
    return [*words, address]


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return []
