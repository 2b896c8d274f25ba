"""How sure an answer is."""

import math
from collections.abc import Sequence

from reader.answering.fitting import fits_of
from reader.answering.ranking import RankedPassage
from reader.answering.understanding.question import Question

ANSWERED_FROM = 0.40
"""Below this a question counts as not answered. On RealTime QA dev 97 of 100 answerable questions are at or above
it, and 7 of 100 that the articles of their day cannot answer."""
SUITED = 0.70
"""What `of_kind` counts as where the kind asked for is not known: about its mean where it is."""
FIELD = 3
"""The passage of this rank is what others are held against: one that answers stands out from the field."""
USUALLY_AHEAD = 0.28
"""How far the first passage is ahead of that one, by half of the questions of RealTime QA dev."""
UNHELD = 0.8
"""Share of it that is left where a quoted phrase stands nowhere. In news quizzes such phrases are quotations that the
articles have otherwise: all 8 of RealTime QA dev are answered by the first passage, and so they stay."""

# Logistic regression of whether the first card hits, on the 775 answerable and the 209 unanswerable questions of
# RealTime QA dev, where none of the latter can: (intercept, coverage, of_kind, ahead of the field, recent). They are
# all asked about the news of their day, the unanswerable ones too early, so that an article's age gives these away as
# it would not elsewhere: its weight is held at half of what fits best. The best sentence's coverage adds nothing.
_TIMELY = (-6.03, 4.69, 1.10, 2.19, 3.0)
# The same without the article's age, which says nothing where an archive is asked.
_UNTIMELY = (-3.88, 5.02, 1.16, 2.58, 0.0)


class Confidence:
    """How sure each of the best passages for a question is to answer it."""

    def __init__(self, question: Question, ranked: Sequence[RankedPassage]) -> None:
        self._weights = _TIMELY if question.timely else _UNTIMELY
        self._share = UNHELD if question.unheld else 1.0
        self._kind_is_known = fits_of(question) is not None
        self._field = ranked[FIELD - 1].score if len(ranked) >= FIELD else None

    def of(self, found: RankedPassage) -> float:
        """The chance that the passage answers, 0..1."""
        return self.by_itself(found) if self._field is None else self._chance(found, found.score - self._field)

    def by_itself(self, found: RankedPassage) -> float:
        """The same whatever else is found: as if it were the first, and as far ahead as that one usually is."""
        return self._chance(found, USUALLY_AHEAD)

    def _chance(self, found: RankedPassage, ahead: float) -> float:
        intercept, by_coverage, by_suited, by_ahead, by_recent = self._weights
        suited = found.evidence["of_kind"] if self._kind_is_known else SUITED
        logit = intercept + by_coverage * found.coverage + by_suited * (suited - SUITED)
        logit += by_ahead * ahead + by_recent * found.source.recent
        return self._share / (1 + math.exp(-logit))
