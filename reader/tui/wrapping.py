"""Text wrapped into lines of terminal cells, kept as offsets: what is shown is always `text[start:end]`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size, split_graphemes

from reader.tui import marks

# Widths must be those that Textual draws with, hence rich's. These are known to take one cell each,
# so that most paragraphs can be cut without looking at every character: 10 MB take 0.2 s in place of 10.
_NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]*+")
_BULLET = re.compile(r" *(?:[•‣◦*–—-]|\d{1,2}[.)]) +(?=\S)")
_FOLDERS = re.compile(r"~?/[^:\n]*/(?=[^/:\n]+: )")
"""In a line that tells of a file: the folders that it lies in."""
_NEVER_FIRST = frozenset("、。〉》」』】〕〗！），．：；？｝…—")
"""Punctuation that may not begin a line in Chinese and Japanese."""


class Line(NamedTuple):
    """`text[start:end]`, shown after `indent` empty cells. The space at which it was cut belongs to no line."""

    start: int
    end: int
    indent: int = 0


def wrap(text: str, width: int) -> list[Line]:
    """The lines of `text`, at most `width` cells wide (at least 2: the widest character), items of lists hanging.

    A line of the text that is empty is an empty line.
    """
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend(_wrapped(text, start, start + len(paragraph), max(width, 2)))
        start += len(paragraph) + 1
    return lines


def cut(text: str, width: int) -> str:
    """`text` if it fits into `width` cells, else as much of it as fits with a mark that it was cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + marks.CUT if width > 0 else ""


def with_reason(line: str, width: int) -> str:
    """A line that tells of a file or a folder, without those it lies in where the reason would not be seen else."""
    return line if cell_len(line) <= width else _FOLDERS.sub(f"{marks.CUT}/", line, count=1)


def _wrapped(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    ends = _cut_narrow if _NARROW.fullmatch(text, start, end) else _cut_any
    bullet = _BULLET.match(text, start, end)
    hang = len(bullet[0]) if bullet and len(bullet[0]) * 2 < width else 0
    for at, (line_start, line_end) in enumerate(ends(text, start, end, width, hang)):
        yield Line(line_start, line_end, hang if at else 0)


def _cut_narrow(text: str, start: int, end: int, width: int, hang: int) -> Iterator[tuple[int, int]]:
    """Where every character takes one cell."""
    room = width
    while end - start > room:
        space = text.rfind(" ", start + 1, start + room + 1)
        stop = space if space > 0 else start + room
        yield start, _without_space(text, start, stop)
        start = _after_space(text, stop, end)
        room = width - hang
    yield start, _without_space(text, start, end)


def _cut_any(text: str, start: int, end: int, width: int, hang: int) -> Iterator[tuple[int, int]]:
    """Where characters take two cells or none: between the characters that a person sees, as rich parts them."""
    graphemes, _ = split_graphemes(text[start:end])
    line_start = break_at = start
    used = used_at_break = 0
    room, after_wide = width, False
    for first, last, cells in graphemes:
        at = start + first
        if text[at : start + last] == " ":  # without a mark on it
            used += 1
            break_at, used_at_break, after_wide = at + 1, used, False
            continue
        if (cells == 2 or after_wide) and text[at] not in _NEVER_FIRST:
            break_at, used_at_break = at, used
        while used + cells > room and at > line_start:
            if break_at <= line_start:
                break_at, used_at_break = at, used
            yield line_start, _without_space(text, line_start, break_at)
            line_start, used, room = break_at, used - used_at_break, width - hang
        used += cells
        after_wide = cells == 2
    yield line_start, _without_space(text, line_start, end)


def _without_space(text: str, start: int, end: int) -> int:
    """The end of the line without spaces, of which an indentation alone would be all of it."""
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _after_space(text: str, start: int, end: int) -> int:
    while start < end and text[start] == " ":
        start += 1
    return start
