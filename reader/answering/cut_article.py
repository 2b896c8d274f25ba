"""A candidate cut into sentences, with what each of them holds of the question."""

from bisect import bisect_left
from dataclasses import dataclass

from reader.answering.agent import agent_evidence
from reader.answering.answer import Period
from reader.answering.blocks import worth_cutting
from reader.answering.candidates import UNTIMELY, Candidate, recency
from reader.answering.passage import Passage, Sentences
from reader.answering.term_weights import TermWeights
from reader.answering.understanding.question import Question
from reader.article import StoredArticle
from reader.library import Wording
from reader.terms import TermFinder, fold, stems

RECENT_SCALE = 32.0
"""Days in which an article's being recent falls to 1/e: best of 22, 32 and 45."""


@dataclass(frozen=True, slots=True)
class CutArticle:
    """A candidate with its sentences, and how much of the question each of them and the title hold."""

    article: StoredArticle
    sentences: Sentences
    coverage: list[float]
    """Of the whole question, by sentence, 0..1."""
    asking_coverage: list[float]
    """Of the asking sentence alone, by sentence, 0..1."""
    agency: dict[int, float]
    """For "who did it", by the number of the sentence: 1 where it names who, -1 where it only says that it was done."""
    in_title: frozenset[str]
    """The stems in its title, and those of the days asked about where it is of these."""
    title_coverage: float
    recent: float
    lead: float
    """What standing at its top counts."""
    phrased: list[tuple[int, int]]
    """Where the phrases asked for stand in its text, in order; empty where none is, or only its headline has them."""

    def holds_phrase(self, passage: Passage) -> bool:
        """Whether one of the phrases asked for stands in the passage, where they stand in the text at all."""
        if not self.phrased:
            return True
        start, end = self.sentences.starts[passage.first], self.sentences.ends[passage.last - 1]
        begins_within = self.phrased[bisect_left(self.phrased, (start, 0)) : bisect_left(self.phrased, (end, 0))]
        return any(last <= end for _, last in begins_within)


def cut(
    article: StoredArticle, candidate: Candidate, question: Question, terms: TermFinder, weights: TermWeights
) -> CutArticle:
    """The candidate's sentences, with what they hold of the question."""
    phrased = sorted(Wording(question.filters).phrase_spans(article.text)) if question.filters.phrases else []
    runs = worth_cutting(article.text, terms, weights.weighted_idf, phrased)
    sentences = Sentences(article.text, terms, runs)
    held = sentences.terms
    timeliness = 1.0 if question.timely else UNTIMELY
    in_title = frozenset([stem for _, _, stem in terms.find(fold(article.title))])
    return CutArticle(
        article=article,
        sentences=sentences,
        coverage=list(map(weights.coverage, held)),
        asking_coverage=list(map(weights.asking_coverage, held)),
        agency=_agency(sentences, question.deed),
        in_title=in_title | _said_by_its_day(article, question.period),
        title_coverage=weights.coverage(in_title),
        recent=recency(candidate.age, RECENT_SCALE) * timeliness,
        lead=timeliness,
        phrased=phrased,
    )


def _said_by_its_day(article: StoredArticle, period: Period | None) -> frozenset[str]:
    """The stems of "in November 2018" for an article of that month: it need not say so."""
    if period is None or article.published is None or not period.since <= article.published <= period.until:
        return frozenset()
    return frozenset(stems(period.words))


def _agency(sentences: Sentences, verb: str | None) -> dict[int, float]:
    """Whether each sentence says who did it, of a deed that it shares more with the question than the verb."""
    if verb is None:
        return {}
    return {
        place: agent_evidence(sentences[place].text, verb)
        for place, held in enumerate(sentences.terms)
        if verb in held and len(set(held)) > 1
    }
