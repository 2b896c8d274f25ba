"""Searches of tantivy's, and what they found in our words."""

from collections.abc import Mapping
from datetime import date

import tantivy

from reader.library.index import ALL, Filters, Hit
from reader.library.index.fields import filter_clauses, term_query

_AHEAD = 4
"""For each article wanted, so many are found before it is looked which of them are early enough. With 2 a search in
a hundred has to be made again; 4 cost 0.3 ms more at a million articles."""


def best_of(searcher: tantivy.Searcher, terms: Mapping[str, float], filters: Filters, limit: int) -> list[Hit]:
    """At most `limit` articles that hold any of `terms` (stem to weight) and pass the filters, best first.

    Where nothing but words is asked for, tantivy passes over all that cannot be among the best (block-max WAND, Ding
    and Suel 2011): 8 ms and not 23 at a million articles. So whether they are early enough is looked at afterwards.
    """
    words = term_query(terms)
    if filters == Filters(until=filters.until):
        enough = _AHEAD * limit if filters.until else limit
        early = hits_of(searcher, words, enough, filters.until)[:limit]
        if len(early) == limit or filters == ALL:
            return early
    clauses = [(tantivy.Occur.Must, words), *filter_clauses(filters)]
    return hits_of(searcher, tantivy.Query.boolean_query(clauses), limit)


def hits_of(searcher: tantivy.Searcher, query: tantivy.Query, limit: int, until: date | None = None) -> list[Hit]:
    """The best `limit` articles that a query finds, best first; of these only what is of the day `until` or earlier."""
    room = max(1, min(limit, searcher.num_docs))  # tantivy takes memory for all that it is allowed to give
    found = searcher.search(query, room, count=False).hits
    addresses = [address for _, address in found]
    ids = searcher.fast_field_values("id", addresses)
    days = searcher.fast_field_values("published", addresses)
    last = until.toordinal() if until else None
    hits = [
        Hit(int(article_id or 0), score, date.fromordinal(int(day)) if day else None)
        for (score, _), article_id, day in zip(found, ids, days, strict=True)
        if last is None or (day and day <= last)
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.article_id))  # equal scores: not by where they lie


def highest_id_of(searcher: tantivy.Searcher) -> int:
    """The greatest id of an article, -1 where there is none."""
    found = searcher.aggregate(tantivy.Query.all_query(), {"highest": {"max": {"field": "id"}}})
    highest = found["highest"]["value"]
    return -1 if highest is None else int(highest)
