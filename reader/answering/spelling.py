"""Words of a question that no article holds, and the nearest spelling that some do."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from reader.answering.answer import Respelling
from reader.answering.understanding.question import Question, Term
from reader.library import Library
from reader.terms import MAX_WORD, fold, stem

SHORTEST = 4
"""Letters that a word must have: a shorter one is near to too many others."""
TWO_FROM = 6
"""Letters from which two edits are allowed."""
MAX_RESPELT = 4
"""Words of one question that are looked up: a question in another language has no others."""
ARTICLES = 12
"""Articles whose words are looked at. Those that hold most of the question's other words come first, and among them
is the one that is meant, if any is."""


def respelt(library: Library, question: Question, held: Mapping[str, int]) -> tuple[Respelling, ...]:
    """The nearest known spelling of each word of the question that no article holds, where there is one.

    `held` says how many articles hold each of its stems. Costs nothing where all are known.
    """
    unknown = [term for term in question.terms if not held[term.stem] and _can_be_misspelt(term.word)]
    known = [term.stem for term in question.terms if held[term.stem]]
    found = ((term.word, _nearest(library, term, known, question)) for term in unknown[:MAX_RESPELT])
    return tuple(Respelling(word, nearest) for word, nearest in found if nearest)


def _can_be_misspelt(word: str) -> bool:
    return SHORTEST <= len(word) <= MAX_WORD and word.isalpha()


def _nearest(library: Library, term: Term, known: Iterable[str], question: Question) -> str:
    """The word nearest to the term's; of equally near ones the one that most articles hold. "" where none is near."""
    for edits in (1, 2) if len(term.word) >= TWO_FROM else (1,):
        ids = library.index.similar(term.stem, edits, known, question.filters, ARTICLES)
        alike = _alike(term.word, edits)
        written: Counter[str] = Counter(
            word for article in library.articles(ids) for word in alike.findall(f"{article.title}\n{article.text}")
        )
        near = {word: fold(word) for word in written}
        near = {word: folded for word, folded in near.items() if distance(term.word, folded, edits) <= edits}
        if near:
            often = library.index.document_frequencies({stem(folded) for folded in near.values()})
            return max(near, key=lambda word: (often[stem(near[word])], written[word], word))
    return ""


def _alike(word: str, edits: int) -> re.Pattern[str]:
    """Finds whole words of about the length of `word`; where two edits are allowed, only with its first letter.

    That letter is nearly always typed right, and without it too many words are near.
    """
    first, shortest, longest = "", len(word) - edits, len(word) + edits
    if edits > 1:
        first, shortest, longest = f"[{word[0]}{word[0].upper()}]", shortest - 1, longest - 1
    return re.compile(rf"(?<![^\W_]){first}[^\W_]{{{shortest},{longest}}}(?![^\W_])")


def distance(one: str, other: str, most: int) -> int:
    """Letters added, left out, changed or swapped with their neighbour between the words, or `most` + 1 if more.

    The optimal string alignment distance: Damerau and Levenshtein's, but no part is edited twice.
    """
    if len(set(one).difference(other)) > most or len(set(other).difference(one)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        further = [i]
        for j, its in enumerate(other, 1):
            cost = min(row[j] + 1, further[j - 1] + 1, row[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, before[j - 2] + 1)
            further.append(cost)
        if min(further) > most:
            return most + 1
        before, row = row, further
    return row[-1]
