"""Which articles are worth cutting into passages."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reader.library import Filters, Hit, Library

HITS = 200
"""Articles asked of the index for each of two periods: enough for recency to choose KEPT among them."""
KEPT = 18
"""Articles cut into passages. With 25 the answers to RealTime QA dev are no better, and take a third longer."""
RECENT_DAYS = 60
"""Days up to the one asked for whose articles are searched once more by themselves."""
RECENT_SHARE, RECENT_SCALE = 0.35, 20.0
YEAR_SHARE, YEAR_SCALE = 0.1, 200.0
"""What being of these weeks, and of this year, counts beside the words, and the days in which it falls to 1/e. With
these an article that answers is among the 25 best for 99.5 of 100 questions of RealTime QA dev."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may hold the answer."""

    article_id: int
    score: float
    """BM25 of the article as a share of the best one's, 0..1."""
    age: int | None
    """Days from its publication to the day the question is asked for; None where it has no date."""


def candidates(library: Library, terms: Mapping[str, float], filters: Filters, as_of: date) -> list[Candidate]:
    """The articles most likely to answer, best first, at most KEPT.

    The best of all time and the best of the last RECENT_DAYS are put together, since what people ask
    about is mostly news of that time, and would not be among the best of a large library by its words alone.
    """
    recent_since = as_of - timedelta(days=RECENT_DAYS)
    recent = replace(filters, since=max(filters.since or recent_since, recent_since))
    hits: dict[int, Hit] = {}
    for period in (filters, recent):
        for hit in library.index.search(terms, period, HITS):
            hits.setdefault(hit.article_id, hit)
    if not hits:
        return []
    best = max(hit.score for hit in hits.values())
    found = [_candidate(hit, best, as_of) for hit in hits.values()]
    found.sort(key=_promise, reverse=True)
    return found[:KEPT]


def _candidate(hit: Hit, best: float, as_of: date) -> Candidate:
    age = None if hit.published is None else max(0, (as_of - hit.published).days)
    return Candidate(hit.article_id, hit.score / best, age)


def _promise(candidate: Candidate) -> float:
    """What the order is made by: the words, and how recent it is."""
    return (
        candidate.score
        + RECENT_SHARE * recency(candidate.age, RECENT_SCALE)
        + YEAR_SHARE * recency(candidate.age, YEAR_SCALE)
    )


def recency(age: int | None, scale: float) -> float:
    """1 for today, falling to 1/e in `scale` days, 0 for an article without a date."""
    return 0.0 if age is None else math.exp(-age / scale)
