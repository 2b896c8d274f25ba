"""What the index holds of an article, and the queries on it.

Index terms are exactly `terms.stems(text)`. tantivy's analyzer agrees with it for every word whose
normalised letters are ASCII, and runs in Rust beside us; other words (Greek, Hindi, Chinese) are
given to the index as stems, because the two differ on what a letter is, on how long a word is in
bytes, and on capital sigma.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import tantivy

from reader import terms
from reader.article import StoredArticle
from reader.library.index import Filters

TITLE_WEIGHT = 2.0
"""How much more a term counts in the title: +4 points of success@1 on 1,391 questions against no title at all."""

_ANALYZER = "news"
_WORDS = "words"
_Clauses = list[tuple[tantivy.Occur, tantivy.Query]]

# ASCII, and the signs that neither tantivy nor `terms` takes for part of a word (a test asks both of each).
_PLAIN = (
    "\x00-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u2000-\u206f\u20a0-\u20c0\u2190-\u23ff"
    "\u2500-\u2775\u2794-\u2bff\ufe0f\ufeff\ufffd\U0001f300-\U0001faff"
)
_ONLY_PLAIN = re.compile(f"[{_PLAIN}]*")
# A run of letters, digits and what is not plain that has something not plain in it: signs part it from all else.
_NOT_PLAIN = re.compile(f"(?:(?<![a-z0-9])[a-z0-9]++)?[^{_PLAIN}](?:[^\\W_]|[^{_PLAIN}])*")


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True)
    builder.add_text_field("title", tokenizer_name=_ANALYZER, index_option="freq")
    builder.add_text_field("text", tokenizer_name=_ANALYZER, index_option="freq")
    builder.add_text_field("source", tokenizer_name=_WORDS, index_option="basic")
    builder.add_integer_field("published", indexed=True, fast=True)
    return builder.build()


SCHEMA = _schema()


def register_analyzers(index: tantivy.Index) -> None:
    """Tells `index` how words are cut: tantivy does not keep it, so at each opening. They come in lower case."""
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    words = words.filter(tantivy.Filter.remove_long(terms.MAX_WORD + 1))  # it keeps what is shorter, in bytes
    index.register_tokenizer(_ANALYZER, words.filter(tantivy.Filter.stemmer("english")).build())
    index.register_tokenizer(_WORDS, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())


def document_of(article: StoredArticle) -> tantivy.Document:
    """The article as tantivy takes it in."""
    document = tantivy.Document()
    document.add_unsigned("id", article.id)
    _add_words(document, "title", article.title)
    _add_words(document, "text", article.text)
    document.add_text("source", " ".join(terms.words(article.source)))
    if article.published:
        document.add_integer("published", article.published.toordinal())
    return document


def _add_words(document: tantivy.Document, field: str, text: str) -> None:
    folded = terms.fold(text)
    if not folded.isascii() and not _ONLY_PLAIN.fullmatch(folded):  # nine of ten are ASCII by now
        stems = [terms.stem(word) for part in _NOT_PLAIN.findall(folded) for word in terms.words_of(part)]
        tokens = [tantivy.Token(stem, position, 0, 0) for position, stem in enumerate(stems)]
        document.add_pre_tokenized_text(field, tantivy.PreTokenizedString("", tokens))
        folded = _NOT_PLAIN.sub(" ", folded)
    document.add_text(field, folded)


def term_query(weights: Mapping[str, float]) -> tantivy.Query:
    """Articles that hold any of these stems, by BM25 times the stem's weight, the title counting double."""
    clauses: _Clauses = []
    for stem, weight in weights.items():
        for field, factor in (("title", TITLE_WEIGHT), ("text", 1.0)):
            term = tantivy.Query.term_query(SCHEMA, field, stem, "freq")
            clauses.append((tantivy.Occur.Should, tantivy.Query.boost_query(term, factor * weight)))
    return tantivy.Query.boolean_query(clauses)


def filter_clauses(filters: Filters) -> _Clauses:
    """What an article must fulfil besides, without effect on its score. Of a phrase: that all its words are there."""
    queries = [tantivy.Query.term_query(SCHEMA, "source", word, "basic") for word in terms.words(filters.source or "")]
    if filters.since or filters.until:
        queries.append(_days(filters.since, filters.until))
    queries += [_holding(stem, ("title",)) for stem in terms.stems(filters.title or "")]
    queries += [_holding(stem) for phrase in filters.phrases for stem in terms.stems(phrase)]
    clauses = [(tantivy.Occur.Must, tantivy.Query.const_score_query(query, 0.0)) for query in queries]
    without = [holding_all(stems) for words in filters.without if (stems := terms.stems(words))]
    return clauses + [(tantivy.Occur.MustNot, query) for query in without]


def count_of(searcher: tantivy.Searcher, field: str, stem: str) -> int:
    """How many articles hold the stem in that field: not those that were replaced or removed."""
    query = tantivy.Query.term_query(SCHEMA, field, stem, "basic")
    found: Any = searcher.search(query, 1, count=True)  # its declaration lacks the count
    return int(found.count)


def holding_all(stems: Iterable[str]) -> tantivy.Query:
    """Articles whose title and text together hold each of these stems; none where there is no stem."""
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, _holding(stem)) for stem in stems])


def similar_query(stem: str, edits: int, beside: Iterable[str]) -> tantivy.Query:
    """Articles with a stem at most `edits` letters other, those with most of the stems `beside` first."""
    near = [tantivy.Query.fuzzy_term_query(SCHEMA, field, stem, edits) for field in ("title", "text")]
    either = tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in near])
    clauses: _Clauses = [(tantivy.Occur.Must, tantivy.Query.const_score_query(either, 0.0))]
    clauses += [(tantivy.Occur.Should, tantivy.Query.const_score_query(_holding(other), 1.0)) for other in beside]
    return tantivy.Query.boolean_query(clauses)


def _holding(stem: str, fields: tuple[str, ...] = ("title", "text")) -> tantivy.Query:
    queries = [tantivy.Query.term_query(SCHEMA, field, stem, "basic") for field in fields]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _days(since: date | None, until: date | None) -> tantivy.Query:
    first = since.toordinal() if since else None
    last = until.toordinal() if until else None
    return tantivy.Query.range_query(SCHEMA, "published", tantivy.FieldType.Integer, first, last)


def ids_query(first: int, last: int) -> tantivy.Query:
    """The articles of these ids, both included."""
    return tantivy.Query.range_query(SCHEMA, "id", tantivy.FieldType.Unsigned, first, last)


def id_query(article_id: int) -> tantivy.Query:
    """The one article of this id."""
    return tantivy.Query.term_query(SCHEMA, "id", article_id)
