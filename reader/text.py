"""Makes untrusted text safe to show: everything that comes in or goes out passes here.

What a terminal would obey (escape sequences, control characters), what hides or reorders words
(bidi controls, zero-width characters, tags) and what draws over its neighbours (piled-up marks)
is taken out. Words of every script stay as they are, in Unicode's composed form (NFC).
"""

import re
import unicodedata
from collections.abc import Callable

MAX_MARKS = 4
"""Marks in a row on one letter: pointed Hebrew needs four, Vietnamese and Hindi fewer."""

_PLAIN = (
    "\n -~"
    "\xa1-\xac\xae-\u02ff"  # Latin
    "\u0370-\u0373\u0375-\u037d\u037f-\u0386\u0388-\u0482\u048a-\u052f"  # Greek, Cyrillic
    "\u2010-\u2027\u2030-\u205e"  # punctuation
    "\u20a0-\u20c0\u2100-\u2125\u2127-\u2129\u212c-\u2328\u232b-\u2adb\u2add-\u2bff"  # currencies, symbols
    "\u3001-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"  # Chinese, Japanese, Korean
    "\U0001f300-\U0001faff"  # emoji
)
_ONLY_PLAIN = re.compile(f"[{_PLAIN}]*+")
"""Characters known to need nothing, in NFC as they stand: 96 % of 11,768 articles hold no others, in 0.01 ms each."""

_STRING_END = "(?:\x07|\x1b\\\\|\x9c)"
_ESCAPE = re.compile(
    "(?:\x1b\\[|\x9b(?=[0-?]))[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor
    f"|(?:\x1b[]PX^_]|\x9d(?=[0-9]+;))[^\x00-\x1f\x7f-\x9f]*{_STRING_END}"  # OSC, DCS, SOS, PM, APC up to their end
    "|\x1b[ -/]*[0-~]"  # all others, and strings without an end
    "|\x1b"
)
# One-character (C1) forms count only where their parameters follow: read in the wrong encoding,
# every closing quotation mark ends in \x9d, and would begin a string that eats the sentence.
_ESCAPE_SIGNS = "\x1b\x9b\x9d"  # what it begins with: to look for a character is ten times as fast as for a pattern

_NEWLINES = "\x0b\x0c\x85\u2028\u2029"
_NEWLINE = re.compile(f"\r\n?|[{_NEWLINES}]")
_SPACES = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACE = re.compile(f"[{_SPACES}]")
_UNSAFE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\xad\u034f\u17b4\u17b5\u180e\u200b\u2060-\u2065\ufeff\u3164\uffa0"  # no width, or a blank that counts as a letter
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidi controls, old format controls
    "\ufe00-\ufe0e\ufff0-\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # variants, annotations
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # surrogates, private use, noncharacters
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xE0000, 0x10000))
    + "\U000e0000-\U0010ffff"  # tags, variants, private use
)
_DROPPED = re.compile(f"[^{_PLAIN}](?<=[{_UNSAFE}])")  # re looks for the first, smaller set ten times as fast
_UNSAFE_IN_LINE = re.compile(f"[{_UNSAFE}{_NEWLINES}{_SPACES}\n\r]")
_STRAY_FILLER = re.compile("\u115f(?![\u1161-\u11a7\ud7b0-\ud7c6])|(?<![\u1100-\u115e\ua960-\ua97c])\u1160")
"""What stands for a missing letter in a Korean syllable, and without the others of it is only a blank."""

_MAYBE_PILED = re.compile(f"[^{_PLAIN}][^{_PLAIN}]{{{MAX_MARKS},}}")  # the first one apart: re can look for it faster
_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]+")
_EMOJI = (
    "\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u2300-\u2328\u232b-\u23ff\u24c2"
    "\u25a0-\u27bf\u2934\u2935\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
# U+FE0F asks for the coloured picture. It stays after an emoji and in keycaps, which need it
# for their width; after any other character it only hides in the word.
_STRAY_SELECTOR = re.compile(f"\ufe0f(?<![{_EMOJI}]\ufe0f)(?<![#*0-9]\ufe0f(?=\u20e3))")

_TRAILING_SPACES = re.compile("(?<! ) +(?=\n)")
_EMPTY_LINES = re.compile("\n{3,}")


def clean_text(text: str) -> str:
    r"""`text` without anything that could harm a screen or hide in it.

    NFC; lines end in `\n`, without trailing spaces and at most one empty line in a row; no space at
    either end; every other white space is a plain space. Cleaning twice changes nothing more.
    """
    if not _ONLY_PLAIN.fullmatch(text):
        text = _readable(text)
    if " \n" in text:
        text = _TRAILING_SPACES.sub("", text)
    if "\n\n\n" in text:
        text = _EMPTY_LINES.sub("\n\n", text)
    return text.strip(" \n")


def clean_line(text: str) -> str:
    """The same on one line: each run of white space is one space."""
    return " ".join(clean_text(text).split())


def without_unsafe(line: str, stand_in: Callable[[str], str]) -> str:
    """`line` with stand-ins for all characters that `clean_line` would take out or turn into a space.

    For what has to stay as wide as it is, or to be told from all else: in the last look before a line is drawn or
    written, where all is clean already unless somebody forgot it or has written into a library by hand; in names.
    """
    if _ONLY_PLAIN.fullmatch(line) and "\n" not in line:
        return line
    line = _UNSAFE_IN_LINE.sub(lambda found: stand_in(found[0]), line)
    line = _STRAY_FILLER.sub(lambda found: stand_in(found[0]), line)
    return _MAYBE_PILED.sub(lambda run: _few_marks(run, stand_in), line)


def _readable(text: str) -> str:
    """`text` without unsafe characters, in NFC.

    The order matters: what is dropped can bring together what the next step looks at.
    """
    if any(sign in text for sign in _ESCAPE_SIGNS):
        text = _ESCAPE.sub("", text)
    text = _NEWLINE.sub("\n", text)
    text = _SPACE.sub(" ", text)
    text = _DROPPED.sub("", text)
    if text.isascii():
        return text
    text = _STRAY_SELECTOR.sub("", text)
    if any(filler in text for filler in "\u115f\u1160"):
        text = _STRAY_FILLER.sub("", text)
    text = _JOINERS.sub(r"\1", text)
    text = _MAYBE_PILED.sub(_few_marks, text)  # before NFC, which takes quadratic time on a long pile
    text = unicodedata.normalize("NFC", text)
    return _MAYBE_PILED.sub(_few_marks, text)  # and after, since it takes a few letters apart


def _few_marks(run: re.Match[str], stand_in: Callable[[str], str] = lambda _: "") -> str:
    """The run of characters with at most `MAX_MARKS` marks in a row; joiners do not part them.

    `stand_in` gives what stands for those that are too many.
    """
    kept = []
    marks = 0
    for character in run[0]:
        if _is_mark(character):
            marks += 1
        elif character not in "\u200c\u200d":
            marks = 0
        kept.append(character if marks <= MAX_MARKS else stand_in(character))
    return "".join(kept)


def _is_mark(character: str) -> bool:
    """Whether it may be drawn on what stands before it.

    Combining marks, the later letters of a Korean syllable, and what is unknown here and a mark in a later Unicode.
    """
    later_letter = "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb"
    return later_letter or unicodedata.category(character) in ("Mn", "Me", "Cn")
