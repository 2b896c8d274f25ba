"""A question in the spelling that was offered for it."""

import re
from collections.abc import Iterable

from reader.answering.answer import Respelling
from reader.terms import fold

_WORD = re.compile(r"[^\W_]+")


def in_nearest_spelling(question: str, respelt: Iterable[Respelling]) -> str:
    """`question` with each word of `respelt` in its nearest spelling, and nothing else changed."""
    nearest = {one.word: one.nearest for one in respelt}
    parts, end = [], 0
    for match in _WORD.finditer(fold(question)):  # which is as long as the question
        if match[0] in nearest:
            parts += [question[end : match.start()], nearest[match[0]]]
            end = match.end()
    return "".join([*parts, question[end:]])
