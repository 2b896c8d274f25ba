"""The articles that are about something, newest first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from reader.answering.passage import LEAD, sentence_spans
from reader.answering.understanding.question import Question
from reader.article import StoredArticle
from reader.conversation.lead import TOP
from reader.library import Filters, Library, Wording
from reader.terms import TermFinder, fold, stems

STEPS = (7, 21, 60, 365)
"""Days back to which it is looked one after the other: what is new comes first, and looking ends with a full list."""
BEST = 40
"""Articles of each stretch of days, the best by BM25. With 100 looking for four words that few articles hold takes
40 ms of 11,757 articles instead of 20."""
CHUNK = 20
"""Articles read at once: 2 ms."""
OFTEN = 3
"""Times that each term stands in an article that has it in its first sentences and none in its headline. With 1 most of
what is found of "Trump" and "Ukraine" in RealTime QA dev are articles that go through the week's news."""


def holding(library: Library, asked: Question) -> Iterator[StoredArticle]:
    """The articles that hold all of the question's terms and phrases, newest first, read as they are asked for.

    Of each stretch of days only the BEST by BM25; the undated ones at the end.
    """
    terms = {term.stem: term.weight for term in asked.terms}
    phrases = (*asked.phrases, *asked.filters.phrases)
    wording = Wording(Filters(phrases=phrases))
    # What an index is asked for as a phrase it holds: phrases of one word each are all of the words.
    needed = replace(asked.filters, phrases=(*phrases, *(term.word for term in asked.terms)))
    for filters in _stretches(needed, asked.as_of):
        hits = library.index.search(terms, filters, BEST)
        if filters is needed:
            hits = [hit for hit in hits if hit.published is None]
        hits.sort(key=lambda hit: (hit.published or date.min, hit.article_id), reverse=True)
        for start in range(0, len(hits), CHUNK):
            for article in library.articles(hit.article_id for hit in hits[start : start + CHUNK]):
                if wording.holds_phrases(article.title, article.text):
                    yield article


def is_about(article: StoredArticle, asked: Question) -> bool:
    """Whether the headline holds the question's terms, or the first sentences do.

    Where none stands in the headline, they must go on to be spoken of.
    """
    looked_for = {term.stem for term in asked.terms}
    headline = looked_for.intersection(stems(article.title))
    top = article.text[:TOP]
    spans = sentence_spans(top)[:LEAD]
    if not headline.union(stems(top[: spans[-1][1]] if spans else "")) >= looked_for:
        return False
    if headline:
        return True
    counts = Counter(stem for _, _, stem in TermFinder(looked_for).find(fold(article.text)))
    return min(counts[stem] for stem in looked_for) >= OFTEN


def _stretches(filters: Filters, as_of: date) -> Iterator[Filters]:
    """The filters for one stretch of days after the other, back from `as_of`; last as they are, for undated ones."""
    until = filters.until
    newest = min(until or as_of, as_of)
    for days in STEPS:
        since = date.fromordinal(max(1, newest.toordinal() - days + 1))
        if filters.since and since <= filters.since:
            break
        yield replace(filters, since=since, until=until)
        if since == date.min:
            return
        until = since - timedelta(days=1)
    yield replace(filters, since=filters.since or date.min, until=until)
    if filters.since is None and filters.until is None:
        yield filters
