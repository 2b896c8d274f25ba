"""Asks a library a question."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reader.answering.agreement import Agreements, FoldedPassage, fold
from reader.answering.answer import Answer, Evidence, Interpretation, Reply, SoughtTerm, Span
from reader.answering.apart import words_apart
from reader.answering.candidates import Candidate, candidates
from reader.answering.confidence import ANSWERED_FROM, Confidence
from reader.answering.cut_article import cut
from reader.answering.fitting import fits_of
from reader.answering.focus import answering_sentence, focus
from reader.answering.ranking import WEIGHTS, RankedPassage, rank
from reader.answering.retelling import Retelling, retelling
from reader.answering.spelling import respelt
from reader.answering.term_weights import TermWeights, idf
from reader.answering.understanding.question import MAX_CHARACTERS, Question, understand
from reader.library import ALL, Filters, Library
from reader.terms import TermFinder

DEFAULT_LIMIT = 10
RETOLD_BY = 10
"""Passages whose retelling shows which sentence answers, however few are asked for."""
LOOKED_AT = 2
"""Passages looked at for copies and reports, for each one that is shown. With 3 one more of the 775 first answers to
RealTime QA dev has a report, and folding takes half as long again."""
FEW_PHRASES = 3
"""Of more phrases all or none must stand: each try looks through the texts of some hundred articles."""


class Step(StrEnum):
    """What is done for a question, in this order."""

    UNDERSTANDING = "understanding"
    CANDIDATES = "candidates"
    TEXTS = "texts"
    CUTTING = "cutting"
    RANKING = "ranking"
    COPIES = "copies"
    RETELLING = "retelling"
    ANSWERS = "answers"


OnStep = Callable[[Step], object]
"""Told of each step when it is done."""


def ask(
    library: Library,
    question: str,
    *,
    limit: int = DEFAULT_LIMIT,
    filters: Filters = ALL,
    as_of: date | None = None,
    least_confidence: float = ANSWERED_FROM,
    carried: tuple[str, ...] = (),
    on_step: OnStep = lambda _: None,
) -> Reply:
    """The passages of `library` that answer `question`, best first, at most `limit`.

    With `as_of` the answers are those of that day: later articles, and those without a date, are not seen.
    Answers less sure than `least_confidence` (0..1) are weak.
    `carried` are words of the question before, which this one is asked with (see `follow_up.names_to_carry`).
    `on_step` is told of each step when it is done.
    Raises QuestionError where there is nothing to look for, and where a filter typed in it says nothing.
    """
    asked = understand(
        question, filters=filters, as_of=as_of or _today(library), timely=as_of is not None, carried=carried
    )
    asked = replace(asked, filters=_known_by(asked.filters, as_of))
    held = library.index.document_frequencies([term.stem for term in asked.terms])
    weights = TermWeights.of(asked, idf(held, library.index.count()))
    on_step(Step.UNDERSTANDING)
    found, asked = _found(library, asked)
    on_step(Step.CANDIDATES)
    folded = fold(_ranked(library, asked, weights, found, LOOKED_AT * max(limit, RETOLD_BY), on_step))
    on_step(Step.COPIES)
    best = [one.found for one in folded]
    told = retelling(best[:RETOLD_BY], asked, library.index)
    on_step(Step.RETELLING)
    confidence = Confidence(asked, best)
    agreements = Agreements(folded, asked, weights, confidence)
    judgement = _Judgement(asked, weights, told, agreements, confidence, least_confidence)
    answers = tuple(judgement.answers(folded[:limit]))
    on_step(Step.ANSWERS)
    answered = bool(answers) and not answers[0].weak
    return Reply(
        question=question.strip()[:MAX_CHARACTERS],
        as_of=as_of,
        answered=answered,
        confidence=answers[0].confidence if answers else 0.0,
        interpreted=_interpretation(asked, held),
        answers=answers,
        respelt=respelt(library, asked, held),
        apart=() if answered else words_apart(library.index, asked, weights.weighted_idf),
    )


def _found(library: Library, asked: Question) -> tuple[list[Candidate], Question]:
    """The candidates, and the question with those of its phrases that one of them holds among its filters.

    Where no article holds all of a few phrases the longest is left out, as the least likely to stand anywhere.
    """
    phrases = list(asked.phrases)
    while True:
        filters = replace(asked.filters, phrases=(*asked.filters.phrases, *phrases))
        found = candidates(library, asked, filters)
        if found or not phrases:
            unheld = tuple(phrase for phrase in asked.phrases if phrase not in phrases)
            return found, replace(asked, filters=filters, unheld=unheld)
        if len(phrases) > FEW_PHRASES:
            phrases.clear()
        else:
            phrases.remove(max(phrases, key=len))


def _ranked(
    library: Library, asked: Question, weights: TermWeights, found: list[Candidate], limit: int, on_step: OnStep
) -> list[RankedPassage]:
    """The `limit` best passages of the candidates."""
    articles = {article.id: article for article in library.articles([one.article_id for one in found])}
    on_step(Step.TEXTS)
    finder = TermFinder(weights.weighted_idf)
    cut_up = [cut(articles[one.article_id], one, asked, finder, weights) for one in found if one.article_id in articles]
    on_step(Step.CUTTING)
    ranked = rank(cut_up, weights, fits_of(asked), limit)
    on_step(Step.RANKING)
    return ranked


def _known_by(filters: Filters, as_of: date | None) -> Filters:
    if as_of is None:
        return filters
    return replace(filters, until=min(filters.until or as_of, as_of))


def _today(library: Library) -> date:
    """The day to ask for when none is named: a library that is not kept up is asked as of its newest article."""
    today = date.today()
    return min(today, library.newest() or today)


@dataclass(frozen=True, slots=True)
class _Judgement:
    """What each answer to a question is judged by."""

    question: Question
    weights: TermWeights
    told: Retelling
    agreements: Agreements
    confidence: Confidence
    least_confidence: float

    def answers(self, folded: Iterable[FoldedPassage]) -> Iterator[Answer]:
        """The passages, best first, as answers: none is surer than the one before it."""
        sure = 1.0
        for place, one in enumerate(folded, 1):
            sure = min(sure, round(self.confidence.of(one.found), 4))  # as it is shown: what says 0.4 is not below 0.4
            yield self._answer(place, one, sure)

    def _answer(self, place: int, folded: FoldedPassage, sure: float) -> Answer:
        """The passage with its answering sentence, what is marked in it and who agrees."""
        found, question = folded.found, self.question
        sentence = answering_sentence(found, question, self.told)
        weak = sure < self.least_confidence
        marked = None if weak else focus(found, sentence, question, self.weights, self.told)
        return Answer(
            rank=place,
            article=found.source.article,
            start=found.start,
            end=found.end,
            sentence=Span(sentence.start - found.start, sentence.end - found.start),
            focus=marked,
            agreement=self.agreements.of(folded, marked),
            score=round(found.score, 4),
            confidence=sure,
            weak=weak,
            evidence=tuple(Evidence(name, value, WEIGHTS[name]) for name, value in found.evidence.items()),
        )


def _interpretation(question: Question, held: Mapping[str, int]) -> Interpretation:
    return Interpretation(
        terms=tuple(
            SoughtTerm(term.word, term.stem, term.weight, held[term.stem], term.role.value) for term in question.terms
        ),
        kind=question.kind.value,
        since=question.filters.since,
        until=question.filters.until,
        source=question.filters.source,
        title=question.filters.title,
        without=question.filters.without,
        phrases=question.filters.phrases,
        unheld=question.unheld,
        period=question.period,
        carried=question.carried,
    )
