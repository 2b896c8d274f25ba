"""tantivy by itself: whole articles with their text, its own English analyzer, any of the words.

What it shows is an article's headline and beginning, since it knows nothing of passages.
"""

import re
from pathlib import Path

import tantivy

from ..collection import Question, articles_in
from .card import SHOWN, Ask, Card

_WORD = re.compile(r"[^\W_]+")
_HEAP = 128_000_000
"""Bytes collected before a segment is written: its own default."""


def build(corpus: Path, folder: Path) -> None:
    """Indexes the articles and keeps their texts."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("title", stored=True, tokenizer_name="en_stem")
    builder.add_text_field("text", stored=True, tokenizer_name="en_stem")
    builder.add_text_field("url", stored=True, tokenizer_name="raw")
    builder.add_integer_field("day", indexed=True, fast=True)
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(_HEAP)
    for article in articles_in(corpus):
        if article.published:
            day = article.published.toordinal()
            writer.add_document(tantivy.Document(title=article.title, text=article.text, url=article.url, day=day))
    writer.commit()
    writer.wait_merging_threads()


def opened(corpus: Path, folder: Path) -> Ask:
    """Opens the index with one searcher."""
    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()

    def answer(question: Question) -> list[Card]:
        words = index.parse_query(" ".join(_WORD.findall(question.text.lower())), ["title", "text"])
        known = tantivy.Query.range_query(
            index.schema, "day", tantivy.FieldType.Integer, None, question.as_of.toordinal()
        )
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, words), (tantivy.Occur.Must, tantivy.Query.const_score_query(known, 0.0))]
        )
        found = [searcher.doc(address) for _, address in searcher.search(query, SHOWN, count=False).hits]
        return [Card(one["title"][0], one["text"][0], one["url"][0]) for one in found]

    return answer
