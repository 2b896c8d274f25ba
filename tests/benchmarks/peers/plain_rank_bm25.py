"""`rank_bm25` over passages: all of them in memory, split at spaces."""

from pathlib import Path

from tests.quality.baseline import plain_bm25

from ..collection import Question, articles_in
from .card import Ask, Card


def opened(corpus: Path, folder: Path) -> Ask:
    """Builds it: it keeps nothing on disk."""
    reply_to = plain_bm25(articles_in(corpus))

    def answer(question: Question) -> list[Card]:
        found = reply_to(question.text, question.as_of)["answers"]
        return [Card(one["title"], one["text"], one["url"]) for one in found]

    return answer
