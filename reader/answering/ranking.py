"""Which passages answer: evidence of several kinds, each between 0 and 1, added up with fixed weights.

The weights were found by coordinate search on the questions of RealTime QA dev asked before 15 December 2022, rounded,
and moved only where those after it gained as well (success@1 .85 and .87). Those of `passage` and `agent` were set with
the sample questions too, which ask for details of old news. Few and bounded: no kind of evidence can drown the others.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

from reader.answering.bm25 import PassageBM25
from reader.answering.cut_article import CutArticle
from reader.answering.fitting import Fits, Fitting
from reader.answering.passage import Passage, cut_passages
from reader.answering.term_weights import TermWeights

WEIGHTS: dict[str, float] = {
    "passage": 0.80,
    "title": 0.25,
    "lead": 0.15,
    "asking": 0.10,
    "recent": 1.20,
    "agent": 0.40,
    "fitting": 0.20,
    "of_kind": 0.20,
    "headline": 0.20,
}
"""What each kind of evidence counts. Halving or doubling any but `recent` and `lead` moves success@1 by less than one
point. What is of the kind asked for (the last three) is worth two: .836 without it, .855 with it. Adding the article's
own BM25, the coverage, the best sentence's coverage or how many pairs of the question's words stand together gives
nothing."""
_WEIGHTS = np.array(list(WEIGHTS.values()))
_TITLE, _ASKING = list(WEIGHTS).index("title"), list(WEIGHTS).index("asking")
_BY_KIND = 3
"""How many of them, the last ones, `Fitting` tells, and only of the passages that are best without them."""
_ROUNDING = 1e-9
"""More than sums of the same numbers in another order differ by."""
LEAD_SCALE = 4.0
"""Sentences from the top at which standing in the lead counts half."""
FITTED = 4
"""Passages looked at for what is of the kind asked for, for each one that is kept."""
PER_ARTICLE = 3
"""Passages of one article among the answers: with two, success@10 falls by half a point."""


@dataclass(frozen=True, slots=True)
class RankedPassage:
    """A passage with what speaks for it."""

    source: CutArticle
    passage: Passage
    evidence: dict[str, float]
    """By name, see WEIGHTS; each 0..1, `agent` -1..1."""
    coverage: float
    """How much of the question stands in the passage or its article's title, 0..1."""
    score: float
    """Its evidence, weighted and added up."""

    @property
    def start(self) -> int:
        """Its first character in the article's text."""
        return self.source.sentences.starts[self.passage.first]

    @property
    def end(self) -> int:
        """The end of its last character."""
        return self.source.sentences.ends[self.passage.last - 1]


def rank(articles: Iterable[CutArticle], weights: TermWeights, fits: Fits | None, limit: int) -> list[RankedPassage]:
    """The `limit` best passages, best first: none overlaps another, at most PER_ARTICLE are of one article.

    `fits` tells how well a text could answer by its kind.
    """
    cut_up = [
        (source, passage)
        for source in articles
        for passage in cut_passages(source.sentences)
        if source.holds_phrase(passage)
    ]
    if not cut_up:
        return []
    evidence = _evidence(cut_up, weights)
    promising = _promising(evidence, fits, limit)
    fitting = Fitting(fits) if fits else None
    chosen: list[RankedPassage] = []
    while promising and len(chosen) < limit:
        _, place, known = heappop(promising)
        source, passage = cut_up[place]
        beside = [found.passage for found in chosen if found.source is source]
        if len(beside) == PER_ARTICLE or any(_overlap(passage, other) for other in beside):
            continue
        if fitting and not known:
            evidence[place, -_BY_KIND:] = fitting.of(source, passage)
            heappush(promising, (-float(evidence[place] @ _WEIGHTS), place, True))
        else:
            chosen.append(_ranked(source, passage, evidence[place], weights))
    return chosen


def _promising(evidence: NDArray[np.float64], fits: Fits | None, limit: int) -> list[tuple[float, int, bool]]:
    """A heap of (score at most, below 0, so that the best comes first; passage; whether that is its score)."""
    scores = evidence @ _WEIGHTS
    known = np.ones(len(scores), dtype=bool)
    if fits:
        best = np.argsort(-scores, kind="stable")[: FITTED * limit]
        known[best] = False
        scores[best] += _most_by_kind(evidence[best])
    heap = list(zip((-scores).tolist(), range(len(scores)), known.tolist(), strict=True))
    heapify(heap)
    return heap


def _most_by_kind(evidence: NDArray[np.float64]) -> NDArray[np.float64]:
    """What the evidence by kind can add to each score at the most: each is a share of other evidence, see `Fitting`."""
    fitting, of_kind, headline = _WEIGHTS[-_BY_KIND:]
    most: NDArray[np.float64] = evidence[:, _ASKING] * fitting + of_kind + evidence[:, _TITLE] * headline
    return most + _ROUNDING


def _ranked(source: CutArticle, passage: Passage, evidence: NDArray[np.float64], weights: TermWeights) -> RankedPassage:
    return RankedPassage(
        source=source,
        passage=passage,
        evidence=dict(zip(WEIGHTS, evidence.tolist(), strict=True)),
        coverage=weights.coverage(source.in_title.union(passage.counts)),
        score=float(evidence @ _WEIGHTS),
    )


def _overlap(one: Passage, other: Passage) -> bool:
    return one.first < other.last and other.first < one.last


def _evidence(cut_up: Sequence[tuple[CutArticle, Passage]], weights: TermWeights) -> NDArray[np.float64]:
    """What speaks for each passage: a row for each, a column for each of WEIGHTS, those by kind still 0."""
    return np.column_stack(
        [
            PassageBM25([passage for _, passage in cut_up], weights.weighted_idf).shares(),
            [source.title_coverage for source, _ in cut_up],
            [source.lead / (1 + passage.first / LEAD_SCALE) for source, passage in cut_up],
            [max(source.asking_coverage[passage.first : passage.last]) for source, passage in cut_up],
            # News of the day counts as far as it is about the question: the latest article of all is not an answer.
            [source.recent * weights.coverage(source.in_title.union(passage.counts)) for source, passage in cut_up],
            [_agency(source, passage) if source.agency else 0.0 for source, passage in cut_up],
            *np.zeros((_BY_KIND, len(cut_up))),
        ]
    )


def _agency(source: CutArticle, passage: Passage) -> float:
    """The best of its sentences says who did it, or one only that it was done."""
    found = [source.agency[place] for place in range(passage.first, passage.last) if place in source.agency]
    return max(found, default=0.0) or min(found, default=0.0)
