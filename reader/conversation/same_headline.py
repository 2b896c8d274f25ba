"""Articles under nearly the same headline, told as one: what many outlets have is one line of a list."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, Protocol, TypeVar

from reader.answering.understanding.stop_words import STOP_WORDS
from reader.terms import stems

LEAST_SHARED = 0.6
"""Share of the words of two headlines, taken together, that stand in both. Of pairs of headlines of the same two days
in RealTime QA dev those with more than 0.6 tell the same story in all of 40 looked at, those with 0.5 in half of 12."""
DAYS_APART = 2
"""Days within which the same headline is the same story: a rubric comes back every week."""


class Headed(Protocol):
    """What has a headline: an article, or its entry in a list."""

    @property
    def id(self) -> int:
        """The article's id."""

    @property
    def title(self) -> str:
        """Its headline."""

    @property
    def published(self) -> date | None:
        """Its day."""


_Article = TypeVar("_Article", bound=Headed)


@dataclass(slots=True)
class Story(Generic[_Article]):
    """An article, and the others under nearly the same headline."""

    first: _Article
    words: frozenset[str]
    others: list[int] = field(default_factory=list)
    """Their ids."""

    @property
    def copies(self) -> tuple[int, ...]:
        """The ids of the others, in the order in which they came."""
        return tuple(self.others)

    def holds(self, article: Headed, words: frozenset[str]) -> bool:
        """Whether the article, whose headline has these words, is under nearly the same one.

        With other numbers in it a headline is another: "Ten things to know: 3 May".
        """
        if not words or not _nearly_same(self.words, words):
            return False
        if self.first.published is None or article.published is None:
            return self.first.published is article.published
        return abs((self.first.published - article.published).days) <= DAYS_APART


def folded(found: Iterable[_Article], limit: int) -> list[Story[_Article]]:
    """The first `limit` stories of `found`, in its order; no more of it is taken than that needs."""
    stories: list[Story[_Article]] = []
    for article in found:
        words = frozenset(stems(article.title)) - STOP_WORDS
        same = next((story for story in stories if story.holds(article, words)), None)
        if same is not None:
            same.others.append(article.id)
            continue
        stories.append(Story(article, words))
        if len(stories) == limit:
            break
    return stories


def _nearly_same(one: frozenset[str], other: frozenset[str]) -> bool:
    if len(one & other) < LEAST_SHARED * len(one | other):
        return False
    return not any(word.isdecimal() for word in one ^ other)
