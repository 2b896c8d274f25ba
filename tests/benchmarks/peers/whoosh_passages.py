"""Whoosh over passages, with its own English analyzer: any of the words, in headline or passage."""

import re
from pathlib import Path

from ..collection import Question
from .card import SHOWN, Ask, Card, dated_passages

_WORD = re.compile(r"[^\W_]+")
_MEGABYTES = 256
"""Of memory for one segment: its own 128 make the index slower, and four times as much no quicker."""


def build(corpus: Path, folder: Path) -> None:
    """Indexes the passages with one process."""
    from whoosh import fields, index
    from whoosh.analysis import StemmingAnalyzer

    stemming = StemmingAnalyzer()
    schema = fields.Schema(
        title=fields.TEXT(analyzer=stemming, stored=True),
        text=fields.TEXT(analyzer=stemming, stored=True),
        url=fields.STORED(),
        day=fields.NUMERIC(numtype=int),
    )
    writer = index.create_in(str(folder), schema).writer(limitmb=_MEGABYTES)
    for one in dated_passages(corpus):
        writer.add_document(title=one.title, text=one.text, url=one.url, day=one.day)
    writer.commit()


def opened(corpus: Path, folder: Path) -> Ask:
    """Opens the index with one searcher."""
    from whoosh import index
    from whoosh.qparser import MultifieldParser, OrGroup
    from whoosh.query import NumericRange

    found = index.open_dir(str(folder))
    searcher = found.searcher()
    parser = MultifieldParser(["title", "text"], found.schema, group=OrGroup)

    def answer(question: Question) -> list[Card]:
        words = " ".join(_WORD.findall(question.text.lower()))
        known = NumericRange("day", None, question.as_of.toordinal())
        hits = searcher.search(parser.parse(words), filter=known, limit=SHOWN)
        return [Card(hit["title"], hit["text"], hit["url"]) for hit in hits]

    return answer
