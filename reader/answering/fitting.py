"""Whether a text holds what could be the answer by its kind: a date, a number with the unit, a country, an airline."""

from collections.abc import Callable, Iterator

from reader.answering.cut_article import CutArticle
from reader.answering.days import times
from reader.answering.mentions import known_names, things
from reader.answering.passage import Passage, Sentence
from reader.answering.quantities import numbers
from reader.answering.understanding.kind import Kind
from reader.answering.understanding.question import Question
from reader.answering.understanding.wanted import PERSON, TITLE
from reader.terms import stems

Fits = Callable[[Sentence], float]
"""How well the best that a sentence holds suits what is asked for, 0..1."""
Spans = Iterator[tuple[int, int, float]]
"""(start, end, how well it suits) of what may answer in a sentence."""


def fits_of(question: Question) -> Fits | None:
    """Tells of a sentence how well it could answer `question` by its kind, or None where no kind tells.

    Persons and titles do not: nearly every passage of the news names some. In RealTime QA dev the right passage falls
    behind 5 times for 3 times that it comes to the front when they count.
    """
    spans = _spans_of(question)
    if spans is None:
        return None

    def fits(sentence: Sentence) -> float:
        best = 0.0
        for start, end, suits in spans(sentence):
            if suits > best and not question.said.issuperset(stems(sentence.text[start:end])):
                best = suits
        return best

    return fits


def _spans_of(question: Question) -> Callable[[Sentence], Spans] | None:
    if question.kind is Kind.WHEN:
        return lambda sentence: times(sentence.text, question.asking)
    if question.kind is Kind.HOW_MANY:
        return lambda sentence: numbers(sentence.text, question.asking)
    wanted = question.sought
    if not wanted.kinds or PERSON in wanted.kinds or TITLE in wanted.kinds:
        return None

    def known(sentence: Sentence) -> Spans:
        for start, end in known_names(sentence.text, wanted):
            yield start, end, 1.0
        for start, end in things(sentence, wanted):
            yield start, end, 1.0

    return known


class Fitting:
    """How well passages suit what is asked for by its kind; each sentence and title is looked at once."""

    def __init__(self, fits: Fits) -> None:
        self._fits = fits
        self._sentences: dict[tuple[int, int], float] = {}
        self._titles: dict[int, float] = {}

    def of(self, source: CutArticle, passage: Passage) -> tuple[float, float, float]:
        """`fitting`, `of_kind` and `headline` of the passage."""
        title = self._title(source)
        held = [self._sentence(source, place) for place in range(passage.first, passage.last)]
        asking = source.asking_coverage[passage.first : passage.last]
        return (
            max([fits * covered for fits, covered in zip(held, asking, strict=True)]),
            max(title, *held),
            title * source.title_coverage,
        )

    def _sentence(self, source: CutArticle, place: int) -> float:
        key = source.article.id, place
        if key not in self._sentences:
            self._sentences[key] = self._fits(source.sentences[place]) if source.sentences.terms[place] else 0.0
        return self._sentences[key]

    def _title(self, source: CutArticle) -> float:
        if source.article.id not in self._titles:
            self._titles[source.article.id] = self._fits(Sentence.alone(source.article.title))
        return self._titles[source.article.id]
