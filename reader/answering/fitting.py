"""Whether a text holds what could be the answer by its kind: a date, a number with the unit, a country, an airline."""

from collections.abc import Callable, Iterator

from reader.answering.days import times
from reader.answering.kind import Kind
from reader.answering.mentions import known_names, things
from reader.answering.quantities import numbers
from reader.answering.question import Question
from reader.answering.wanted import PERSON, TITLE, wanted_by
from reader.terms import stems, stems_with_places

Fits = Callable[[str], float]
"""How well the best that a text holds suits what is asked for, 0..1."""


def fits_of(question: Question) -> Fits | None:
    """Tells of a text how well it could answer `question` by its kind, or None where no kind tells.

    Persons and titles do not: nearly every passage of the news names some. In RealTime QA dev the right passage falls
    behind 5 times for 3 times that it comes to the front when they count.
    """
    spans = _spans_of(question)
    if spans is None:
        return None

    def fits(text: str) -> float:
        best = 0.0
        for start, end, suits in spans(text):
            if suits > best and not question.said.issuperset(stems(text[start:end])):
                best = suits
        return best

    return fits


def _spans_of(question: Question) -> Callable[[str], Iterator[tuple[int, int, float]]] | None:
    if question.kind is Kind.WHEN:
        return lambda text: times(text, question.asking)
    if question.kind is Kind.HOW_MANY:
        return lambda text: numbers(text, question.asking)
    wanted = wanted_by(question)
    if not wanted.kinds or PERSON in wanted.kinds or TITLE in wanted.kinds:
        return None

    def known(text: str) -> Iterator[tuple[int, int, float]]:
        for start, end in known_names(text, wanted):
            yield start, end, 1.0
        for start, end in things(stems_with_places(text), wanted):
            yield start, end, 1.0

    return known
