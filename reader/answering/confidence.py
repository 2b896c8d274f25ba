"""How sure an answer is."""

import math

from reader.answering.question import Question
from reader.answering.ranking import RankedPassage

ANSWERED_FROM = 0.65
"""Below this a question counts as not answered. On RealTime QA dev 97 of 100 answerable questions are at or above
it, and 14 of 100 that the articles of their day cannot answer."""

UNHELD = 0.8
"""Share of it that is left where a quoted phrase stands nowhere. In news quizzes such phrases are quotations that the
articles have otherwise: all 8 of RealTime QA dev are answered by the first passage, and so they stay."""

# Logistic regression on the first answers to the 775 answerable and the 209 unanswerable questions of RealTime QA
# dev, all of them asked about the news of their day: (intercept, coverage, best sentence's coverage, recent).
_TIMELY = (-5.90, 5.48, 2.32, 3.0)
# The same without the article's age, which says nothing where an archive is asked.
_UNTIMELY = (-3.23, 5.37, 1.95, 0.0)


def confidence(found: RankedPassage, question: Question) -> float:
    """The chance that the passage answers, 0..1."""
    sentence = max(found.source.coverage[found.passage.first : found.passage.last])
    intercept, by_coverage, by_sentence, by_recent = _TIMELY if question.timely else _UNTIMELY
    logit = intercept + by_coverage * found.coverage + by_sentence * sentence + by_recent * found.source.recent
    sure = 1 / (1 + math.exp(-logit))
    return sure * UNHELD if question.unheld else sure
