"""Whether an article's own words are as filters ask: read off its text, where the index cannot tell or is not asked."""

import re

from reader import terms
from reader.library.index import Filters

_BETWEEN = r"[\s\-\u2010\u2011'\"\u201c\u201d]+"
"""Between two words of a phrase that nothing but white space parts: `cease fire` finds `cease-fire`."""
_PUNCTUATED = r"[\W_]+"
"""Where the phrase itself has a sign there, any will do: `Spider-Man: No Way Home` finds `Spider-Man – No Way Home`."""
_PLAIN_GAP = re.compile(_BETWEEN)
_NO_ACRONYM = 6
_LETTER_BEYOND_ASCII = re.compile("[\u00aa-\u036f\u1e00-\u1eff\uff00-\uffef]")


class Wording:
    """What `title`, `without` and `phrases` of filters ask of an article's words."""

    def __init__(self, filters: Filters) -> None:
        self._title = frozenset(terms.stems(filters.title or ""))
        self._without = [stems for words in filters.without if (stems := frozenset(terms.stems(words)))]
        self._phrases = [_pattern(phrase) for phrase in filters.phrases if terms.words(phrase)]
        self._plain = {word for phrase in filters.phrases for word in terms.words(phrase) if _is_plain(word)}

    @property
    def asks(self) -> bool:
        """Whether they ask anything at all of the words."""
        return bool(self._title or self._without or self._phrases)

    @property
    def asks_of_text(self) -> bool:
        """Whether the headline alone does not tell."""
        return bool(self._without or self._phrases)

    def fits(self, title: str, text: str) -> bool:
        """Whether an article of this title and text is as asked."""
        if self._title and not self._title.issubset(terms.stems(title)):
            return False
        if self._without:
            held = frozenset(terms.stems(title)).union(terms.stems(text))
            if any(stems <= held for stems in self._without):
                return False
        return self.holds_phrases(title, text)

    def holds_phrases(self, title: str, text: str) -> bool:
        """Whether each of the phrases stands in the title or in the text, word for word."""
        if not self._phrases:
            return True
        if not all(_may_stand(word, title) or _may_stand(word, text) for word in self._plain):
            return False  # folding is what takes the time
        folded_title, folded_text = terms.fold(title), terms.fold(text)
        return all(_stands(phrase, folded_title) or _stands(phrase, folded_text) for phrase in self._phrases)

    def phrase_spans(self, text: str) -> list[tuple[int, int]]:
        """(start, end) of each place where one of the phrases stands in the text."""
        if not self._phrases:
            return []
        folded = terms.fold(text)
        return [match.span() for phrase in self._phrases for match in phrase.finditer(folded)]


def _is_plain(word: str) -> bool:
    """Whether no sign can stand within it, as in acronyms and numbers, so that it is looked for as it is."""
    return len(word) >= _NO_ACRONYM and word.isascii() and word.isalpha()


def _may_stand(word: str, text: str) -> bool:
    """False only where the word is certainly not in the text: a look that costs a hundredth of folding it."""
    if word in text or word.capitalize() in text:
        return True
    return word in text.lower() or _LETTER_BEYOND_ASCII.search(text) is not None


def _stands(phrase: re.Pattern[str], folded: str) -> bool:
    return phrase.search(folded) is not None


def _pattern(phrase: str) -> re.Pattern[str]:
    """Finds the phrase in folded text: its words as they are, whole, whatever white space parts them."""
    folded = terms.fold(phrase)
    places = [match.span() for match in re.finditer(r"[^\W_]+", folded)]
    written = ""
    before = 0
    for number, (start, end) in enumerate(places):
        if number:
            written += _BETWEEN if _PLAIN_GAP.fullmatch(folded, before, start) else _PUNCTUATED
        written += re.escape(folded[start:end])
        before = end
    first = re.escape(folded[places[0][0]])
    # The engine leaps from one first letter to the next, and only then looks at what stands before it.
    return re.compile(f"{first}(?<![^\\W_]{first}){written[len(first) :]}(?![^\\W_])")
