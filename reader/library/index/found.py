"""What a search of tantivy's has found, in our words."""

from datetime import date

import tantivy

from reader.library.index import Hit


def hits_of(searcher: tantivy.Searcher, query: tantivy.Query, limit: int) -> list[Hit]:
    """At most `limit` articles that a query finds, best first."""
    room = max(1, min(limit, searcher.num_docs))  # tantivy takes memory for all that it is allowed to give
    found = searcher.search(query, room, count=False).hits
    addresses = [address for _, address in found]
    ids = searcher.fast_field_values("id", addresses)
    days = searcher.fast_field_values("published", addresses)
    hits = [
        Hit(int(article_id or 0), score, date.fromordinal(int(day)) if day else None)
        for (score, _), article_id, day in zip(found, ids, days, strict=True)
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.article_id))  # equal scores: not by where they lie


def highest_id_of(searcher: tantivy.Searcher) -> int:
    """The greatest id of an article, -1 where there is none."""
    found = searcher.aggregate(tantivy.Query.all_query(), {"highest": {"max": {"field": "id"}}})
    highest = found["highest"]["value"]
    return -1 if highest is None else int(highest)
