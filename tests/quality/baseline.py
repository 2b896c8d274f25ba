"""What a person gets from `rank_bm25` as its own page shows it: split at spaces, no stemming, its own idf."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from rank_bm25 import BM25Okapi

from reader.answering.passage import MAX_WORDS, sentence_spans
from reader.article import Article


def plain_bm25(articles: Iterable[Article]) -> Callable[[str, date], dict[str, Any]]:
    """Answers a question as of a day with the ten best passages by plain BM25, over the passages that we cut."""
    passages = [(article, text) for article in articles for text in passages_of(article.text)]
    ranking = BM25Okapi([text.lower().split() for _, text in passages])

    def answer(question: str, as_of: date) -> dict[str, Any]:
        found = ranking.get_scores(question.lower().split())
        known = [place for place in found.argsort()[::-1][:2_000] if _is_known(passages[place][0], as_of)]
        return {"answered": True, "answers": [_as_answer(*passages[place]) for place in known[:10]]}

    return answer


def passages_of(text: str) -> Iterable[str]:
    """The text in whole sentences, end to end, each as long as ours may be."""
    start = end = words = 0
    for first, last in sentence_spans(text):
        length = len(text[first:last].split())
        if words and words + length > MAX_WORDS:
            yield text[start:end]
            words = 0
        start, end, words = (start if words else first), last, words + length
    if words:
        yield text[start:end]


def _is_known(article: Article, as_of: date) -> bool:
    return article.published is not None and article.published <= as_of


def _as_answer(article: Article, text: str) -> dict[str, Any]:
    return {
        "title": article.title,
        "text": text,
        "url": article.url,
        "sentence": {"start": 0, "end": 0},
        "focus": None,
    }
