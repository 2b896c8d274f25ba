"""What there is to ask about."""

from dataclasses import dataclass

from reader.article import SAMPLE_PREFIX
from reader.library import Library

_SAMPLE_QUESTIONS = [
    "Who postponed the Pompeo meeting?",
    "How many troops are based in South Korea?",
    "When did the spire of Notre-Dame fall?",
]
_MOST_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class Survey:
    """How much a library holds, and questions to try on it."""

    articles: int
    questions: list[str]


def survey(library: Library) -> Survey:
    """The sample articles have questions of their own; elsewhere the newest headlines can be asked about."""
    newest = list(library.headlines(limit=_MOST_QUESTIONS))
    samples = bool(newest) and all(headline.place.startswith(SAMPLE_PREFIX) for headline in newest)
    questions = _SAMPLE_QUESTIONS if samples else [headline.title for headline in newest]
    return Survey(library.index.count(), questions)
