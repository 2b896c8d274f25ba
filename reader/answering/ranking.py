"""Which passages answer: evidence of several kinds, each between 0 and 1, added up with fixed weights.

The weights were found by coordinate search on the questions of RealTime QA dev asked before 15 December 2022, rounded,
and checked on those after it (success@1 .85 and .86). Those of `passage` and `agent` were set with the sample questions
as well, which ask for details of old news. Few and bounded: no kind of evidence can drown the others.
"""

import math
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Self

import numpy as np
from rank_bm25 import BM25Okapi

from reader.answering.agent import agent_evidence
from reader.answering.answer import Period
from reader.answering.candidates import Candidate, recency
from reader.answering.fitting import Fits
from reader.answering.passage import Passage, Sentence, cut_passages, cut_sentences
from reader.answering.question import Question
from reader.article import StoredArticle
from reader.library import Wording
from reader.terms import TermFinder, fold, stems

WEIGHTS: dict[str, float] = {
    "passage": 0.80,
    "title": 0.25,
    "lead": 0.15,
    "asking": 0.10,
    "recent": 1.20,
    "agent": 0.40,
    "fitting": 0.20,
    "of_kind": 0.20,
    "headline": 0.20,
}
"""What each kind of evidence counts. Halving or doubling any but `recent` and `lead` moves success@1 by less than one
point. What is of the kind asked for (the last three) is worth two: .836 without it, .855 with it. Adding the article's
own BM25, the coverage, the best sentence's coverage or how many pairs of the question's words stand together gives
nothing."""
_WEIGHTS = np.array(list(WEIGHTS.values()))
RECENT_SCALE = 32.0
"""Days in which an article's being recent falls to 1/e: best of 22, 32 and 45."""
UNTIMELY = 0.3
"""Share of `recent` and `lead` for a question that does not ask about news of its day: such a question is less likely
to be about the latest article, or about what an article leads with."""
LEAD_SCALE = 4.0
"""Sentences from the top at which standing in the lead counts half."""
FITTED = 4
"""Passages looked at for what is of the kind asked for, for each one that is kept."""
PER_ARTICLE = 3
"""Passages of one article among the answers: with two, success@10 falls by half a point."""


class PassageBM25(BM25Okapi):  # type: ignore[misc]
    """BM25 over passages whose idf comes from the whole library, not from the few passages at hand.

    The idf is Lucene's `log(1 + (N - n + 0.5) / (n + 0.5))`, which is above 0 in a library of one article
    too, times the term's weight in the question.
    """

    def __init__(self, passages: Iterable[Passage], weighted_idf: Mapping[str, float]) -> None:
        self.weighted_idf = weighted_idf
        super().__init__(passages, k1=1.2, b=0.75)

    def _initialize(self, corpus: Iterable[Passage]) -> dict[str, int]:
        """Takes over the counts of the passages, whose words were counted when they were cut."""
        for passage in corpus:
            self.doc_freqs.append(passage.counts)
            self.doc_len.append(passage.length)
        self.corpus_size = len(self.doc_len)
        self.avgdl = sum(self.doc_len) / self.corpus_size
        return {}

    def _calc_idf(self, nd: dict[str, int]) -> None:  # noqa: ARG002 - the library's frequencies count, not these
        self.idf = dict(self.weighted_idf)

    def shares(self) -> list[float]:
        """Each passage's score as a share of what one with every term any number of times would have, 0..1."""
        most = (self.k1 + 1) * sum(self.weighted_idf.values())
        return [float(score) / most for score in self.get_scores(list(self.weighted_idf))]


class TermWeights:
    """How much each of the question's terms tells: its weight in the question times its idf in the library."""

    def __init__(self, weighted_idf: dict[str, float], asking: dict[str, float]) -> None:
        self.weighted_idf = weighted_idf
        self.asking = asking
        """The same for the terms of the asking sentence alone."""
        self._whole = sum(weighted_idf.values()) or 1.0
        self._whole_asking = sum(asking.values()) or 1.0

    @classmethod
    def of(cls, question: Question, idf_of: Mapping[str, float]) -> Self:
        """The weights of the question's terms; `idf_of` says how telling their stems are in the library."""
        weighted = {term.stem: term.weight * idf_of[term.stem] for term in question.terms}
        return cls(weighted, {term.stem: weighted[term.stem] for term in question.terms if term.weight >= 1.0})

    def coverage(self, found: Iterable[str]) -> float:
        """How much of the question is `found`, 0..1."""
        return _sum_of(self.weighted_idf, set(found)) / self._whole

    def asking_coverage(self, found: Iterable[str]) -> float:
        """How much of the asking sentence is `found`, 0..1."""
        return _sum_of(self.asking, set(found)) / self._whole_asking


def _sum_of(weights: Mapping[str, float], found: Set[str]) -> float:
    """In the order of the question's terms: that of a set would change the last digit from one run to the next."""
    return sum([weight for stem, weight in weights.items() if stem in found])


@dataclass(frozen=True, slots=True)
class CutArticle:
    """A candidate with its sentences, and how much of the question each of them and the title hold."""

    article: StoredArticle
    candidate: Candidate
    sentences: list[Sentence]
    coverage: list[float]
    """Of the whole question, by sentence, 0..1."""
    asking_coverage: list[float]
    """Of the asking sentence alone, by sentence, 0..1."""
    agency: list[float]
    """For "who did it", by sentence: 1 where it names who, -1 where it only says that it was done, else 0."""
    in_title: frozenset[str]
    """The stems in its title, and those of the days asked about where it is of these."""
    title_coverage: float
    recent: float
    lead: float
    """What standing at its top counts."""
    phrased: list[tuple[int, int]]
    """Where the phrases asked for stand in its text; empty where none is, or they stand in the headline alone."""

    def holds_phrase(self, passage: Passage) -> bool:
        """Whether one of the phrases asked for stands in the passage, where they stand in the text at all."""
        if not self.phrased:
            return True
        start, end = self.sentences[passage.first].start, self.sentences[passage.last - 1].end
        return any(start <= first and last <= end for first, last in self.phrased)


@dataclass(frozen=True, slots=True)
class RankedPassage:
    """A passage with what speaks for it."""

    source: CutArticle
    passage: Passage
    evidence: dict[str, float]
    """By name, see WEIGHTS; each 0..1, `agent` -1..1."""
    coverage: float
    """How much of the question stands in the passage or its article's title, 0..1."""
    score: float
    """Its evidence, weighted and added up."""

    @property
    def start(self) -> int:
        """Its first character in the article's text."""
        return self.source.sentences[self.passage.first].start

    @property
    def end(self) -> int:
        """The end of its last character."""
        return self.source.sentences[self.passage.last - 1].end


def idf(held: Mapping[str, int], articles: int) -> dict[str, float]:
    """By stem, `log(1 + (N - n + 0.5) / (n + 0.5))`, as Lucene has it: above 0 for a term in every article, too.

    N is `articles`, how many there are, n how many hold the stem, by `held`.
    """
    # an index counts what was removed for a while, so that n may be larger than N
    return {
        stem: math.log(1 + (articles - min(n, articles) + 0.5) / (min(n, articles) + 0.5)) for stem, n in held.items()
    }


def cut(
    article: StoredArticle, candidate: Candidate, question: Question, terms: TermFinder, weights: TermWeights
) -> CutArticle:
    """The candidate's sentences, with what they hold of the question."""
    sentences = cut_sentences(article.text, terms)
    verb = question.deed
    timeliness = 1.0 if question.timely else UNTIMELY
    asking_coverage = [weights.asking_coverage(sentence.stems) if sentence.stems else 0.0 for sentence in sentences]
    in_title = frozenset(stem for _, _, stem in terms.find(fold(article.title)))
    return CutArticle(
        article=article,
        candidate=candidate,
        sentences=sentences,
        coverage=[weights.coverage(sentence.stems) if sentence.stems else 0.0 for sentence in sentences],
        asking_coverage=asking_coverage,
        agency=[_agency(article.text, sentence, verb) if verb in sentence.stems else 0.0 for sentence in sentences],
        in_title=in_title | _said_by_its_day(article, question.period),
        title_coverage=weights.coverage(in_title),
        recent=recency(candidate.age, RECENT_SCALE) * timeliness,
        lead=timeliness,
        phrased=Wording(question.filters).phrase_spans(article.text) if question.filters.phrases else [],
    )


def _said_by_its_day(article: StoredArticle, period: Period | None) -> frozenset[str]:
    """The stems of "in November 2018" for an article of that month: it need not say so."""
    if period is None or article.published is None or not period.since <= article.published <= period.until:
        return frozenset()
    return frozenset(stems(period.words))


def rank(articles: Iterable[CutArticle], weights: TermWeights, fits: Fits | None, limit: int) -> list[RankedPassage]:
    """The `limit` best passages, best first: none overlaps another, at most PER_ARTICLE are of one article.

    `fits` tells how well a text could answer by its kind.
    """
    cut_up = [
        (source, passage)
        for source in articles
        for passage in cut_passages(source.sentences)
        if source.holds_phrase(passage)
    ]
    if not cut_up:
        return []
    bm25 = PassageBM25([passage for _, passage in cut_up], weights.weighted_idf)
    evidence = np.array(
        [
            _evidence(source, passage, share, weights)
            for (source, passage), share in zip(cut_up, bm25.shares(), strict=True)
        ]
    )
    if fits:
        fitting = Fitting(fits)
        for place in np.argsort(-(evidence @ _WEIGHTS), kind="stable")[: FITTED * limit]:
            evidence[place, -3:] = fitting.of(*cut_up[place])
    scores = evidence @ _WEIGHTS
    chosen: list[RankedPassage] = []
    for place in np.argsort(-scores, kind="stable"):
        source, passage = cut_up[place]
        beside = [found.passage for found in chosen if found.source is source]
        if len(beside) < PER_ARTICLE and not any(_overlap(passage, other) for other in beside):
            coverage = weights.coverage(source.in_title.union(passage.counts))
            named = dict(zip(WEIGHTS, evidence[place].tolist(), strict=True))
            chosen.append(RankedPassage(source, passage, named, coverage, float(scores[place])))
            if len(chosen) == limit:
                break
    return chosen


def _overlap(one: Passage, other: Passage) -> bool:
    return one.first < other.last and other.first < one.last


def _evidence(source: CutArticle, passage: Passage, bm25: float, weights: TermWeights) -> tuple[float, ...]:
    """What speaks for the passage, in the order of WEIGHTS."""
    first, last = passage.first, passage.last
    return (
        bm25,
        source.title_coverage,
        source.lead / (1 + first / LEAD_SCALE),
        max(source.asking_coverage[first:last]),
        # News of the day counts as far as it is about the question: the latest article of all is not an answer.
        source.recent * weights.coverage(source.in_title.union(passage.counts)),
        max(source.agency[first:last]) or min(source.agency[first:last]),
        *(0.0, 0.0, 0.0),  # see Fitting
    )


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
        sentence = source.sentences[place]
        key = source.article.id, place
        if key not in self._sentences:
            text = source.article.text[sentence.start : sentence.end]
            self._sentences[key] = self._fits(text) if sentence.stems else 0.0
        return self._sentences[key]

    def _title(self, source: CutArticle) -> float:
        if source.article.id not in self._titles:
            self._titles[source.article.id] = self._fits(source.article.title)
        return self._titles[source.article.id]


def _agency(text: str, sentence: Sentence, verb: str | None) -> float:
    """Whether the sentence says who did it, of a deed that it shares more with the question than the verb."""
    if verb is None or len(set(sentence.stems)) == 1:
        return 0.0
    return agent_evidence(text[sentence.start : sentence.end], verb)
