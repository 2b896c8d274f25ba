"""The characters that the terminal can show, and what stands for the others."""

import codecs
import locale
import os
import sys
import unicodedata
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

ASCII = "ascii"

_STAND_INS = {
    **dict.fromkeys("‘’‚‛′ʼ´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−·", "-"),
    **dict.fromkeys("│┃▏", "|"),
    **dict.fromkeys("▌▶›→", ">"),
    **dict.fromkeys("‹←", "<"),
    **dict.fromkeys("•‣◦★∗", "*"),
    **dict(zip("…×÷↑↓¡¿øØđłŁıß", "~x/^v!?oOdlLis", strict=True)),
}
"""Each takes one cell, as what it stands for. An ellipsis is no full stop: a sentence would end where none did."""


def terminal_encoding(ascii_only: bool | None) -> str:
    """The name of the encoding to draw in: ASCII where that was chosen, else the terminal's own as far as is known.

    False draws in UTF-8 whatever the locale says. Python takes the locale C for UTF-8, we do not: who sets
    `LC_ALL=C` gets what it says. Where no locale is set at all it is UTF-8, as nearly every terminal is.
    """
    if ascii_only is not None:
        return ASCII if ascii_only else "utf-8"
    written = codecs.lookup(getattr(sys.__stdout__, "encoding", None) or "utf-8").name
    was_told = "PYTHONIOENCODING" in os.environ or os.environ.get("PYTHONUTF8") == "1"
    if written != "utf-8" or was_told:
        return written
    try:
        return codecs.lookup(locale.getencoding()).name
    except LookupError:  # a locale of an encoding that Python does not have
        return ASCII


@lru_cache(4096)
def shown_in(encoding: str, text: str) -> str:
    """`text` in characters of `encoding`, just as wide: letters without their accents, plain marks, else `?`."""
    if _has(encoding, text):
        return text
    return "".join(
        text[start:end] if _has(encoding, text[start:end]) else _stand_in(encoding, text[start:end], width)
        for start, end, width in split_graphemes(text)[0]
    )


def _stand_in(encoding: str, grapheme: str, width: int) -> str:
    shown = _STAND_INS.get(grapheme[0]) or "".join(
        letter for letter in unicodedata.normalize("NFKD", grapheme) if not unicodedata.combining(letter)
    )
    if not _has(encoding, shown) or not shown.isprintable() or not 0 < cell_len(shown) <= width:
        shown = "?" * width
    return f"{shown:<{width}}"


def _has(encoding: str, text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
