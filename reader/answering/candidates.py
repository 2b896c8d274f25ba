"""Which articles are worth cutting into passages."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reader.library import Filters, Hit, Library

HITS = 200
"""Articles asked of the index, twice. Beyond that nothing that answers was found on RealTime QA dev."""
KEPT = 18
"""Articles cut into passages. With 25 the answers to RealTime QA dev are no better, and take a third longer."""
RECENT_DAYS = 60
RECENT_SHARE = 0.35
RECENT_SCALE = 20.0
"""Days in which the weight of being recent falls to 1/e."""
YEAR_SHARE = 0.1
YEAR_SCALE = 200.0


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
