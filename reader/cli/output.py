"""Standard output: data and nothing else. Whatever is written here is safe for a terminal."""

import codecs
import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Mapping

from reader.errors import OutputError
from reader.text import without_unsafe

MOST_COLUMNS = 80
"""Longer lines are hard to read; also the width where there is no terminal."""
_FEWEST_COLUMNS = 20
_STYLE_OR_END = re.compile("(\x1b\\[[0-9;]*m|\n)")
_NEAREST = "reader.nearest"
_NEAR = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "−": "-",
        "…": "...",
        "•": "*",
        "€": "EUR",
        "\xa0": " ",
    }
)


def prepare() -> None:
    """Lets a character that the terminal's encoding does not have come out as the nearest one, or as `?`."""
    _reconfigure(errors=_NEAREST)


def use_ascii() -> None:
    """Lets all other characters come out as the nearest one of ASCII, or as `?`."""
    _reconfigure(encoding="ascii", errors=_NEAREST)


def write_line(text: str = "") -> None:
    """Writes `text` and a line break."""
    write(f"{text}\n")


def write(text: str) -> None:
    """Writes `text`, whose lines are clean and may have styles. What is unsafe in it even so is left blank."""
    if sys.stdout is None:
        raise OutputError("closed")
    try:
        sys.stdout.write(_safe(text))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror or str(error)) from error


def write_bytes(data: bytes) -> None:
    """Writes `data`, text in UTF-8, whatever the terminal's encoding is."""
    if sys.stdout is None:
        raise OutputError("closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror or str(error)) from error


def write_json(document: Mapping[str, object]) -> None:
    """Writes `document` on one line, in ASCII alone."""
    write_line(json.dumps(document, allow_nan=False))


def flush() -> None:
    """Hands on what was written so far."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror or str(error)) from error


def discard() -> None:
    """Sends what is still unwritten nowhere, so that the interpreter's last flush has nothing to complain of."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def is_terminal() -> bool:
    """Whether a person looks at standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def is_styled() -> bool:
    """Whether bold and underline may be used: on a terminal that has them, unless NO_COLOR is set."""
    return is_terminal() and not is_dumb() and not os.environ.get("NO_COLOR")


def is_dumb() -> bool:
    """Whether the terminal, where there is one, knows no more than lines."""
    return os.environ.get("TERM", "") in ("", "dumb")


def columns() -> int:
    """How many cells a line of prose may take."""
    if not is_terminal():
        return MOST_COLUMNS
    return max(_FEWEST_COLUMNS, min(MOST_COLUMNS, terminal_columns()))


def terminal_columns() -> int:
    """How many cells a line of the terminal has."""
    return shutil.get_terminal_size().columns


def terminal_rows() -> int:
    """How many lines the terminal has."""
    return shutil.get_terminal_size().lines


def _blank(character: str) -> str:
    from reader.cli.cells import cells  # 5 ms, for what hardly ever comes here

    return " " * cells(character)


def _safe(text: str) -> str:
    parts = _STYLE_OR_END.split(text)
    return "".join(part if at % 2 else without_unsafe(part, _blank) for at, part in enumerate(parts))


def _reconfigure(**how: str) -> None:
    reconfigure = getattr(sys.stdout, "reconfigure", None)  # a test's stand-in has none
    if reconfigure is not None:
        reconfigure(**how)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """What to write in place of what cannot be encoded: a plain quotation mark, the letter without its accent, `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_NEAR)
    plain = (unicodedata.normalize("NFKD", character) for character in text)
    return "".join(parts[0] if parts[0].isascii() else "?" for parts in plain), error.end


codecs.register_error(_NEAREST, _nearest)
