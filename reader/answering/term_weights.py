"""How much each term of a question tells."""

import math
from collections.abc import Callable, Mapping
from typing import Self

from reader.answering.understanding.question import Question, Role

Held = tuple[str, ...] | frozenset[str]
"""Stems that stand somewhere."""


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
        self.coverage: Callable[[Held], float] = _Shares(weighted_idf).__getitem__
        """How much of the question is found, 0..1."""
        self.asking_coverage: Callable[[Held], float] = _Shares(asking).__getitem__
        """How much of the asking sentence is found, 0..1."""

    @classmethod
    def of(cls, question: Question, idf_of: Mapping[str, float]) -> Self:
        """The weights of the question's terms; `idf_of` says how telling their stems are in the library."""
        weighted = {term.stem: term.weight * idf_of[term.stem] for term in question.terms}
        return cls(
            weighted, {term.stem: weighted[term.stem] for term in question.terms if term.role is not Role.CONTEXT}
        )


class _Shares(dict[Held, float]):
    """By the stems found, their share of all weights. Some thousand sentences hold the same few terms of a question."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__()
        self._weights = weights
        self._whole = sum(weights.values()) or 1.0

    def __missing__(self, found: Held) -> float:
        # in the order of the question's terms: that of a set would change the last digit from one run to the next
        share = self[found] = sum([weight for stem, weight in self._weights.items() if stem in found]) / self._whole
        return share
