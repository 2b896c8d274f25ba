"""Which articles are worth cutting into passages."""

import math
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from reader.answering.answer import Period
from reader.answering.understanding.period import is_bygone
from reader.answering.understanding.question import Question
from reader.library import Filters, Hit, Library, Wording

HITS = 100
"""Articles asked of the index for each of two periods: enough for recency to choose KEPT among them. 200 answer no
question of RealTime QA dev better, and take another millisecond."""
KEPT = 12
"""Articles cut into passages: an article that answers is among them for 99.6 of 100 questions of RealTime QA dev. With
8 success@10 falls by half a point, with 18 it is the same, and a question takes half as long again."""
RECENT_DAYS = 60
"""Days up to the one asked for whose articles are searched once more by themselves."""
LOOKED_THROUGH = 2 * KEPT
"""Articles whose text is looked through for a phrase, and a chunk more, unless it stands in none of them. All HITS of
them give the same first answers to RealTime QA dev as KEPT do, and take up to a third of a second."""
RETOLD_DAYS = 7
"""Days after those that a question names in which they are still written about. No question of RealTime QA dev tells
it from 3 or 30."""
BYGONE_AGE = 30
"""As old as this is an article of a time long past that is named in a question for news of the day. "How many
were born last year?" is answered by the figures of this week: with 0 RealTime QA dev loses a first answer, and two
of the first ten."""
RECENT_SHARE, RECENT_SCALE = 0.7, 32.0
YEAR_SHARE, YEAR_SCALE = 0.1, 200.0
"""What being of these weeks, and of this year, counts beside the words, and the days in which it falls to 1/e. The best
article by these answers 91 of 100 questions of RealTime QA dev; with half the first share, 88."""
UNTIMELY = 0.3
"""Share of what being recent counts that is left for a question that does not ask about news of its day. Of 394
questions of RealTime QA dev asked as if of an archive, one of the first ten answers 92 of 100 with it, and 89 without.
0 to 0.3 do equally well."""


class Candidate(NamedTuple):
    """An article that may hold the answer. A tuple: a question makes some hundred of them."""

    article_id: int
    score: float
    """BM25 of the article as a share of the best one's, 0..1."""
    age: int | None
    """Days from its publication to the time asked for: the day the question is asked for, or the nearest of the days
    that it names. None where it has no date."""


def candidates(library: Library, question: Question, filters: Filters) -> list[Candidate]:
    """The articles within `filters` that most likely answer the question, best first, at most KEPT.

    The best of all time and the best of the days up to that of asking are put together, since what people ask
    about is mostly news of that time, and would not be among the best of a large library by its words alone.
    Days long past that the question names stand in for these, or beside them where it is timely.
    """
    terms = {term.stem: term.weight for term in question.terms}
    as_of, period, timely = question.as_of, question.period, question.timely
    bygone = period if period and is_bygone(period, as_of) else None
    recent_since = date.fromordinal(max(1, as_of.toordinal() - RECENT_DAYS))
    windows = [] if bygone and not timely else [Period(recent_since, as_of, "")]
    if bygone:
        windows.append(replace(bygone, until=bygone.until + timedelta(days=RETOLD_DAYS)))
    hits: dict[int, Hit] = {}
    for days in (filters, *(_within(filters, window) for window in windows)):
        for hit in library.index.search(terms, days, HITS):
            hits.setdefault(hit.article_id, hit)
    if not hits:
        return []
    best = max(hit.score for hit in hits.values())
    found = [
        Candidate(hit.article_id, hit.score / best, _age(hit.published, as_of, bygone, timely=timely))
        for hit in hits.values()
    ]
    timeliness = 1.0 if timely else UNTIMELY
    found.sort(key=lambda one: _promise(one, timeliness), reverse=True)
    return _worded(library, found, filters) if filters.phrases else found[:KEPT]


def _within(filters: Filters, window: Period) -> Filters:
    return replace(
        filters,
        since=max(filters.since or window.since, window.since),
        until=min(filters.until or window.until, window.until),
    )


def _worded(library: Library, found: list[Candidate], filters: Filters) -> list[Candidate]:
    """The first KEPT of them whose own text holds the phrases asked for, or fewer where these are far between."""
    wording = Wording(filters)
    kept: list[Candidate] = []
    for start in range(0, len(found), KEPT):
        chunk = {one.article_id: one for one in found[start : start + KEPT]}
        held = library.articles(chunk)
        kept += [chunk[article.id] for article in held if wording.holds_phrases(article.title, article.text)]
        if len(kept) >= KEPT or (kept and start >= LOOKED_THROUGH):
            break
    return kept[:KEPT]


def _age(published: date | None, as_of: date, bygone: Period | None, *, timely: bool) -> int | None:
    if published is None:
        return None
    age = max(0, (as_of - published).days)
    if bygone is None:
        return age
    apart = max(0, (published - bygone.until).days, (bygone.since - published).days)
    return min(age, apart + BYGONE_AGE) if timely else apart


def _promise(candidate: Candidate, timeliness: float) -> float:
    """What the order is made by: the words, and how recent it is as far as the question is timely."""
    return candidate.score + timeliness * (
        RECENT_SHARE * recency(candidate.age, RECENT_SCALE) + YEAR_SHARE * recency(candidate.age, YEAR_SCALE)
    )


def recency(age: int | None, scale: float) -> float:
    """1 for today, falling to 1/e in `scale` days, 0 for an article without a date."""
    return 0.0 if age is None else math.exp(-age / scale)
