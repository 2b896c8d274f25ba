"""Copying to the clipboard of the terminal in front of the person, by the sequence OSC 52."""

import base64
from collections.abc import Mapping

from reader.errors import ReaderError

MOST_ENCODED = 74_000
"""Bytes in base64. What a terminal takes is its own affair: xterm and those that follow it stop near 100,000 bytes
and hterm at 100,000, while some cut what is longer in silence, so that this stays well below."""
_CHUNK = 240
"""Bytes of one passed-on string: the shortest buffer that GNU screen was built with holds 256."""


class TooLongToCopy(ReaderError):
    """Terminals would cut the text in silence."""

    def __init__(self, size: int) -> None:
        super().__init__(f"too long for a terminal's clipboard, {size / 1000:,.0f} kB (s saves it to a file)")


def osc52(text: str, environ: Mapping[str, str]) -> str:
    """The sequence that asks the terminal to copy `text`, in the envelope of what stands between it and us.

    Raises TooLongToCopy. The text is only in it as base64, so that nothing of it can act on the terminal.
    """
    encoded = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    if len(encoded) > MOST_ENCODED:
        raise TooLongToCopy(len(encoded))
    plain = f"\x1b]52;c;{encoded}\x07"
    match _between(environ):
        case "tmux":
            # by itself tmux obeys only the one or the other, by `set-clipboard on` or by `allow-passthrough on`
            return plain + "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
        case "screen":
            chunks = (plain[at : at + _CHUNK] for at in range(0, len(plain), _CHUNK))
            return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)
        case _:
            return plain


def _between(environ: Mapping[str, str]) -> str:
    """What runs inside the terminal: `tmux`, `screen`, or nothing.

    Where only TERM tells, behind another SSH, and where each may run in the other, what says "screen" is
    taken for screen: tmux passes over its envelope, while screen would show the words of the other.
    """
    term = environ.get("TERM", "")
    in_tmux, in_screen = "TMUX" in environ, "STY" in environ
    if term.startswith("tmux") or (in_tmux and not (in_screen and term.startswith("screen"))):
        return "tmux"
    return "screen" if in_screen or term.startswith("screen") else ""
