"""How much each term of a question tells."""

import math
from collections.abc import Iterable, Mapping, Set
from typing import Self

from reader.answering.understanding.question import Question, Role


def idf(held: Mapping[str, int], articles: int) -> dict[str, float]:
    """By stem, `log(1 + (N - n + 0.5) / (n + 0.5))`, as Lucene has it: above 0 for a term in every article, too.

    N is `articles`, how many there are, n how many hold the stem, by `held`.
    """
    # an index counts what was removed for a while, so that n may be larger than N
    return {
        stem: math.log(1 + (articles - min(n, articles) + 0.5) / (min(n, articles) + 0.5)) for stem, n in held.items()
    }


class TermWeights:
    """How much each of the question's terms tells: its weight in the question times its idf in the library."""

    def __init__(self, weighted_idf: dict[str, float], asking: dict[str, float]) -> None:
        self.weighted_idf = weighted_idf
        self.asking = asking
        """The same for the terms of the asking sentence alone."""
        self._whole = sum(weighted_idf.values()) or 1.0
        self._whole_asking = sum(asking.values()) or 1.0

    @classmethod
    def of(cls, question: Question, idf_of: Mapping[str, float]) -> Self:
        """The weights of the question's terms; `idf_of` says how telling their stems are in the library."""
        weighted = {term.stem: term.weight * idf_of[term.stem] for term in question.terms}
        return cls(
            weighted, {term.stem: weighted[term.stem] for term in question.terms if term.role is not Role.CONTEXT}
        )

    def coverage(self, found: Iterable[str]) -> float:
        """How much of the question is `found`, 0..1."""
        return _sum_of(self.weighted_idf, set(found)) / self._whole

    def asking_coverage(self, found: Iterable[str]) -> float:
        """How much of the asking sentence is `found`, 0..1."""
        return _sum_of(self.asking, set(found)) / self._whole_asking


def _sum_of(weights: Mapping[str, float], found: Set[str]) -> float:
    """In the order of the question's terms: that of a set would change the last digit from one run to the next."""
    return sum([weight for stem, weight in weights.items() if stem in found])
