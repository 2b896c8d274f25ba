"""What a peer answers with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..collection import Question, articles_in

SHOWN = 10
"""Answers to a question."""


@dataclass(frozen=True, slots=True)
class Card:
    """An answer: a passage with its article's headline and address."""

    title: str
    text: str
    url: str


Ask = Callable[[Question], list[Card]]
"""Gives the best answers first, at most SHOWN, of articles that were there on the question's day."""


@dataclass(frozen=True, slots=True)
class DatedPassage:
    """A passage of an article with a day. What has none is never an answer as of a day."""

    title: str
    text: str
    url: str
    day: int
    """Proleptic ordinal."""


def dated_passages(corpus: Path) -> Iterator[DatedPassage]:
    """The passages of a corpus's file, one article in memory at a time."""
    from tests.quality.baseline import passages_of  # brings numpy along, which not every peer holds

    for article in articles_in(corpus):
        if article.published:
            day = article.published.toordinal()
            for text in passages_of(article.text):
                yield DatedPassage(article.title, text, article.url, day)
