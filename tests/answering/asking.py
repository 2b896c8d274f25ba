"""Questions, understood, for the tests of what answers them."""

from datetime import date

from reader.answering.understanding.question import Question, understand
from reader.library import ALL


def question(text: str) -> Question:
    return understand(text, filters=ALL, as_of=date(2023, 5, 3), timely=True)
