"""Finding words in a text as people type them: whatever the case, the accents and the kind of quotation mark."""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.answering.answer import Span

MOST_TYPED = 200
"""Characters looked for: what is longer was not typed to be found."""
_ACCENT = re.compile("[\u0300-\u036f]")
_TYPED_AS = dict(zip("‘’‚‛′“”„‟″‐‑‒–—−", "'" * 5 + '"' * 5 + "-" * 6, strict=True))
"""What keyboards have no key for."""


class Matches(Sequence[Span]):
    """Spans of a text from its beginning to its end, none of which overlap."""

    def __init__(self, starts: Sequence[int] = (), ends: Sequence[int] = ()) -> None:
        self._starts = starts
        self._ends = ends

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Span:  # type: ignore[override]
        return Span(self._starts[index], self._ends[index])

    def at_or_after(self, offset: int) -> int:
        """The index of the first match that begins there or later; that of the first of all where none does."""
        index = bisect_left(self._starts, offset)
        return index if index < len(self) else 0

    def within(self, start: int, end: int) -> Iterator[int]:
        """The indexes of the matches that have characters in `text[start:end]`."""
        index = bisect_right(self._ends, start)
        while index < len(self) and self._starts[index] < end:
            yield index
            index += 1


class Walk:
    """The matches of what was looked for, one of which is the present one."""

    def __init__(self, words: str, matches: Matches, offset: int) -> None:
        """Begins at the first match at `offset` or after; from the beginning of the text where there is none."""
        self.matches = matches
        self.index = matches.at_or_after(offset)
        self._words = words
        self._turned = "again from the top" if matches[self.index].start < offset else ""

    def step(self, by: int) -> None:
        """Goes to the next match, or the previous one; round the ends of the text."""
        ahead = self.index + by
        self.index = ahead % len(self.matches)
        self._turned = "" if ahead == self.index else f"again from the {'top' if by > 0 else 'end'}"

    @property
    def present(self) -> Span:
        """The match where one is."""
        return self.matches[self.index]

    @property
    def told(self) -> str:
        """Which of how many it is."""
        told = f"{self.index + 1:,}/{len(self.matches):,} {self._words}"
        return f"{told}, {self._turned}" if self._turned else told


class Searched:
    """A text made ready for being searched, once; a search then reads no more than the text once through.

    Folded, a character can become two, or none. The places where that happens are kept, so that what is
    found is told in offsets of the text itself.
    """

    def __init__(self, text: str) -> None:
        self._folded, self._resizings = _fold(text)

    def find(self, words: str) -> Matches:
        """Where `words` stand in the text, each time with the accents that follow the last letter."""
        wanted = "".join(map(_folded, words[:MOST_TYPED].strip()))
        if not wanted:
            return Matches()
        starts, ends = array("q"), array("q")
        at = self._folded.find(wanted)
        while at >= 0:
            start, end = self._resizings.covered(at, at + len(wanted))
            if not ends or start >= ends[-1]:
                starts.append(start)
                ends.append(end)
            at = self._folded.find(wanted, at + len(wanted))
        return Matches(starts, ends)


class _Resizings:
    """The characters of a text whose folded form is not one character long, in their order."""

    def __init__(self) -> None:
        self._text_ends = array("q")
        self._folded_ends = array("q")

    def add(self, at: int, length: int) -> None:
        """The character at this offset of the text became `length` characters."""
        before = self._folded_ends[-1] + at - self._text_ends[-1] if self._text_ends else at
        self._text_ends.append(at + 1)
        self._folded_ends.append(before + length)

    def covered(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that this span of the folded text came from; `start` < `end`."""
        if not self._text_ends:
            return start, end
        return self._source(start), max(self._source(end), self._source(end - 1) + 1)

    def _source(self, folded: int) -> int:
        """The offset in the text of the character from which the one at this folded offset came."""
        index = bisect_right(self._folded_ends, folded)
        source = self._text_ends[index - 1] + folded - self._folded_ends[index - 1] if index else folded
        return min(source, self._text_ends[index] - 1) if index < len(self._text_ends) else source


def _fold(text: str) -> tuple[str, _Resizings]:
    resizings = _Resizings()
    if text.isascii():
        return text.lower(), resizings
    folded = {character: _folded(character) for character in set(text)}
    resized = "".join(character for character, form in folded.items() if len(form) != 1)
    if resized:
        for found in re.finditer(f"[{re.escape(resized)}]", text):
            resizings.add(found.start(), len(folded[found[0]]))
    return text.translate({ord(one): form for one, form in folded.items() if one != form}), resizings


@lru_cache(4096)
def _folded(character: str) -> str:
    """The character without case and accents, as keyboards have it."""
    plain = _TYPED_AS.get(character, character).casefold()
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", plain)))
