"""Words and stems: the index and the ranking both see text through this module alone.

`normalise` first, then split at every character that is neither letter nor digit, lower-case, stem
with Snowball English. The index does the last three itself (tantivy's `simple` tokenizer,
`lowercase` and `stemmer("english")` agree with `stems` on all 89,442 words of 6,000 articles).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import Stemmer

_stemmer = Stemmer.Stemmer("english", 0)  # 0: `_Stems` is the one cache

MAX_WORD = 40
"""Longer words are no words: the index leaves them out, and so do `stems`."""

_WORD = re.compile(r"[^\W_]+")
_ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff\u02bc\uff07]")
# Each of these begins with the one literal character that the engine can leap to, whatever stands before it.
_POSSESSIVE = re.compile(r"'[sS]\b")
_DOTTED = re.compile(r"\.(?<=[A-Za-z]\.)(?<![^\W_][A-Za-z]\.)(?:[A-Za-z]\.)+")
_THOUSANDS = re.compile(r",(?<=\d,)\d{3}(?:,\d{3})*(?!\d)")
# The country is written in capitals; in lower case it is the pronoun, among which it could not be found.
_PRONOUN = re.compile(r"us\b(?<![^\W_]us)")
_LONG_NAMES = {
    "United States of America": "US",
    "United States": "US",
    "USA": "US",
    "United Kingdom": "UK",
    "United Nations": "UN",
    "United Arab Emirates": "UAE",
}
_LONG_NAME = re.compile(r"U(?:SA(?<![^\W_]USA)|nited (?:States(?: of America)?|Kingdom|Nations|Arab Emirates))\b")
_UNION, _SHORT_UNION = "European Union", "EU            "  # begins with another letter: the pattern would be slower
_SIGNS = (("\u2019", "'"), ("\u2018", "'"), *((sign, "-") for sign in "\u201c\u201d\u2013\u2014\u2026\xa0"))
"""Most texts have no other characters than these beside ASCII, and can then be read three times as fast."""
_LOWER_CASE = bytes(code if chr(code).isalnum() else 32 for code in bytes(range(128)).lower()) + b" " * 128
"""By an ASCII character, the same in lower case, a space for what is no letter and no digit."""
_PLAIN = {"ʼ": "'", "＇": "'", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i"}


def normalise(text: str) -> str:
    """`text` with its spelling variants made one: no accents, no possessives, `10,000` as `10000`.

    `U.S.`, `USA` and `United States` are `US`, and so with the other great unions; the pronoun "us" is left out.
    As long as `text` to the character (what falls away leaves spaces), so that offsets hold for both.
    """
    if not text.isascii():
        for sign, plain in _SIGNS:
            text = text.replace(sign, plain)
        if not text.isascii():  # what is left is a sixth of all texts
            text = _ACCENTED.sub(_plain, text)
    # most sentences have none of these, and looking for a character is ten times as fast as for a pattern
    if "'" in text:
        text = _POSSESSIVE.sub("  ", text)
    if "." in text:
        text = _DOTTED.sub(_closed_up, text)
    if "us" in text:
        text = _PRONOUN.sub("  ", text)
    if "U" in text:
        text = _LONG_NAME.sub(_short_name, text).replace(_UNION, _SHORT_UNION)
    if "," in text:
        text = _THOUSANDS.sub(_closed_up, text)
    return text


def fold(text: str) -> str:
    """`text` normalised and in lower case, as long as it was."""
    return normalise(text).lower()  # only U+0130 grows in lower case, and `normalise` leaves none


def _plain(character: re.Match[str]) -> str:
    return _plain_letter(character[0])


@lru_cache(maxsize=20_000)
def _plain_letter(character: str) -> str:
    """The letter without its accent, the character itself where it has none, a space for a mark that stands alone."""
    if character in _PLAIN:
        return _PLAIN[character]
    if "\u0300" <= character <= "\u036f":
        return " "
    parts = unicodedata.normalize("NFKD", character)
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain if len(plain) == 1 else character


def _short_name(found: re.Match[str]) -> str:
    return _LONG_NAMES[found[0]].ljust(len(found[0]))


def _closed_up(parted: re.Match[str]) -> str:
    """What follows the first dot of an acronym or comma of a number, drawn together and filled up with spaces."""
    return parted[0].replace(".", "").replace(",", "").ljust(len(parted[0]))


class TermFinder:
    """Finds where given stems stand in a text, many times faster than stemming every word of it."""

    def __init__(self, stems_looked_for: Iterable[str]) -> None:
        self._looked_for = frozenset(stems_looked_for)
        beginnings = {beginning for looked_for in self._looked_for for beginning in _beginnings(looked_for)}
        longest_first = sorted(beginnings, key=len, reverse=True)
        # No \b in front: beginning with a set of characters lets the engine leap from one word to the next.
        alternatives = "|".join(map(re.escape, longest_first))
        self._words = re.compile(f"[^a-z0-9](?:{alternatives})[^\\W_]*") if beginnings else None
        in_ascii = bool(beginnings) and alternatives.isascii()
        self._ascii_words = re.compile(f" (?:{alternatives})[a-z0-9]*".encode("ascii")) if in_ascii else None

    def find(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, stem) of each word of a text that was folded by `fold`, in order."""
        if self._words is None:
            return
        for match in self._words.finditer(f" {folded}"):
            before_and_word = match[0]
            if before_and_word[0].isalnum():
                continue  # a letter of another script: the inside of a longer word
            found = stem(before_and_word[1:])
            if found in self._looked_for:
                yield match.start(), match.end() - 1, found

    def skim(self, text: str) -> Iterator[tuple[int, str]]:
        """(start, stem) of the words that `find` gives for the text folded, in a third of the time of both.

        It misses what has to be folded to be found: `U.S.`, and numbers with commas.
        """
        if self._ascii_words is None:
            for start, _, found in self.find(fold(text)):
                yield start, found
            return
        plain = text if text.isascii() else _ACCENTED.sub(_plain, text)
        for match in self._ascii_words.finditer(b" " + plain.encode("ascii", "replace").translate(_LOWER_CASE)):
            found = stem(match[0][1:].decode("ascii"))
            if found in self._looked_for:
                yield match.start(), found


_IRREGULAR = {
    "die": ("die", "dying"),
    "lie": ("lie", "lying"),
    "tie": ("tie", "tying"),
    "vie": ("vie", "vying"),
    "sky": ("sky", "skies"),
}


def _beginnings(looked_for: str) -> tuple[str, ...]:
    """What every word with this stem begins with: Snowball changes at most the last letter of what it leaves."""
    if looked_for in _IRREGULAR:
        return _IRREGULAR[looked_for]
    if len(looked_for) > 3 or looked_for[-1] in "iey":
        return (looked_for[:-1],) if len(looked_for) > 1 else (looked_for,)
    return (looked_for,)


class _Stems(dict[str, str]):
    """By word, its stem: a fifth of the time that `lru_cache` takes for what it knows."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_STEMS:
            self.clear()
        found: str = _stemmer.stemWord(word)
        self[word] = found
        return found


_MOST_STEMS = 200_000
"""That are remembered: some 30 MB, and more than the articles of a year hold."""
stem: Callable[[str], str] = _Stems().__getitem__
"""The Snowball English stem of one lower-case word."""


def words(text: str) -> list[str]:
    """The words of `text` in order, normalised and in lower case, not stemmed."""
    return words_of(fold(text))


def words_of(folded: str) -> list[str]:
    """The same of a text that was folded by `fold`."""
    found: list[str] = _WORD.findall(folded)
    if max(map(len, found), default=0) <= MAX_WORD:
        return found
    return [word for word in found if len(word) <= MAX_WORD]


def stems(text: str) -> list[str]:
    """The stems of the words of `text`, in order: what the index holds of it."""
    return [stem(word) for word in words(text)]


Places = list[tuple[int, int, str]]
"""(start, end, stem) of each word of a text, in order."""


def places_of(folded: str) -> Places:
    """Where the words of a text that was folded by `fold` stand, with their stems."""
    found = map(re.Match.span, _WORD.finditer(folded))
    return [(start, end, stem(folded[start:end])) for start, end in found if end - start <= MAX_WORD]
