"""Text measured in terminal cells: a Chinese letter or an emoji takes two, a combining mark none."""

from collections.abc import Iterator
from unicodedata import category, east_asian_width

from reader.answering.answer import Span

_ELLIPSIS = "..."  # three ASCII dots: a terminal that is not UTF-8 shows them as well
_EMOJI_STYLE = "\ufe0f"
_MARKS = frozenset({"Mn", "Me", "Cf"})
_JOINER = "\u200d"
_SKIN_TONES = "🏻🏼🏽🏾🏿"
_VISIBLE_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs for numbers, years and verses, drawn although their category is that of invisible ones."""
_NEVER_FIRST = frozenset("、。〉》」』】〕〗！），．：；？｝…—")
"""Punctuation that may not begin a line in Chinese and Japanese."""


def cells(text: str) -> int:
    """How many cells `text` takes on a terminal: never too few for what terminals do with joined emoji."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def cut(text: str, width: int) -> str:
    """`text` if it fits into `width` cells, else as much of it as fits before three dots."""
    if cells(text) <= width:
        return text
    used = len(_ELLIPSIS)
    for at, character in enumerate(text):
        used += _cells_of(character)
        if used > width:
            return text[:at].rstrip() + _ELLIPSIS[:width]
    return text


def pad(text: str, width: int) -> str:
    """`text` followed by as many spaces as make it `width` cells wide."""
    return text + " " * (width - cells(text))


def lines(text: str, width: int) -> Iterator[Span]:
    """The lines of `text` at most `width` cells wide, as offsets. The space at a line's end belongs to no line."""
    start = 0
    for paragraph in text.split("\n"):
        yield from _wrapped(text, start, start + len(paragraph), width)
        start += len(paragraph) + 1


def _wrapped(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    used = 0
    may_break = start
    for at in range(start, end):
        character = text[at]
        if character.isspace():
            may_break = at + 1
        elif _breaks_before(text, at):
            may_break = at
        used += _cells_of(character)
        while used > width and at > start and not character.isspace():
            next_start = may_break if may_break > start else at
            yield _without_space(text, start, next_start)
            start = may_break = next_start
            used = cells(text[start : at + 1])
    yield _without_space(text, start, end)


def _breaks_before(text: str, at: int) -> bool:
    """Whether a line may begin at `at` although no space stands before it: Chinese and Japanese have none."""
    if (
        at == 0
        or text[at] in _NEVER_FIRST
        or text[at] in _SKIN_TONES
        or text[at - 1] == _JOINER
        or not _cells_of(text[at])
    ):
        return False
    return _cells_of(text[at]) == 2 or _cells_of(text[at - 1]) == 2


def _without_space(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))


def _cells_of(character: str) -> int:
    if character.isascii():
        return 1
    if character == _EMOJI_STYLE:  # makes a letter of one cell an emoji of two
        return 1
    if (
        "\U0001f1e6" <= character <= "\U0001f1ff"
    ):  # half a flag, which takes as much as a whole one where it stands alone
        return 2
    if character in _VISIBLE_FORMATS:
        return 1
    if category(character) in _MARKS:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
