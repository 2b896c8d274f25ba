"""What the best passages keep telling beyond the question: the answer is among it more often than not."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from reader.answering.contenders import Contenders, Vote, contenders
from reader.answering.mentions import Mention, mentions
from reader.answering.passage import Sentence
from reader.answering.ranking import RankedPassage
from reader.answering.term_weights import idf
from reader.answering.understanding.question import Question
from reader.answering.understanding.stop_words import STOP_WORDS
from reader.library import ArticleIndex
from reader.terms import stem

SPOKEN_BY = 5
"""Passages that speak for contenders: with 10 the answering sentence is found half a point less often."""
STEEPNESS = 4.0
"""How fast a passage's say falls with its score behind the best one's: 3 to 5 do equally well on RealTime QA dev."""
LEAST_COVERAGE = 0.1
"""A sentence that holds less of the question than this tells nothing about it."""
HEADLINE_SHARE = 0.3
"""What a headline tells even where it shares no word with the question: it heads a passage that does."""
MOST_TOLD = 32
"""Stems whose frequency in the library is asked for, beside those of headlines: each costs 15 microseconds.
24 and 96 do as well."""
ASKS = 0.2
"""Share of what a sentence tells where it is itself a question."""
HEADLINE_CHARACTERS = 300
"""A longer headline is none."""
AROUND = 5_000
"""Characters before and after a passage that show which of its words are names."""

_STOP_STEMS = frozenset(stem(word) for word in STOP_WORDS)


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """A passage with the words of its sentences and its headline."""

    found: RankedPassage
    sentences: list[Sentence]
    headline: Sentence
    """Its article's title, without the name of its site."""
    _mentions: dict[Sentence, list[Mention]] = field(default_factory=dict)

    def mentions(self, sentence: Sentence, question: Question) -> list[Mention]:
        """What may answer in one of its sentences or its headline."""
        if sentence not in self._mentions:
            self._mentions[sentence] = mentions(sentence, self._around, question)
        return self._mentions[sentence]

    @property
    def _around(self) -> str:
        """The text it stands in, which shows what of its capitalised words are names."""
        return self.found.source.article.text[max(0, self.found.start - AROUND) : self.found.end + AROUND]


@dataclass(frozen=True, slots=True)
class Retelling:
    """By stem, how much the best passages tell it beyond the question, 0..1 with 1 for the most told."""

    told: dict[str, float]
    """In their sentences and headlines, each article counting once."""
    headlined: dict[str, float]
    """In their headlines alone."""
    contenders: Contenders
    passages: dict[tuple[int, int], ReadPassage]
    """By article and beginning."""

    def of(self, stems: frozenset[str]) -> float:
        """How much of what is told is among the stems: the mean of its three most told, 0..1."""
        shares = sorted([self.told[found] for found in stems if found in self.told])
        return sum(shares[-3:]) / 3

    def of_headlines(self, stems: frozenset[str]) -> float:
        """The most headlined of the stems, 0..1."""
        return max([self.headlined[found] for found in stems if found in self.headlined], default=0.0)

    def read(self, found: RankedPassage) -> ReadPassage:
        """The passage, read."""
        return self.passages.get((found.source.article.id, found.start)) or read_passage(found)


def read_passage(found: RankedPassage) -> ReadPassage:
    """The passage with the words of its sentences and its headline."""
    article = found.source.article
    sentences = [found.source.sentences[place] for place in range(found.passage.first, found.passage.last)]
    headline = (article.title.rpartition(" | ")[0] or article.title)[:HEADLINE_CHARACTERS]
    return ReadPassage(found, sentences, Sentence.alone(headline))


def retelling(ranked: Sequence[RankedPassage], question: Question, index: ArticleIndex) -> Retelling:
    """What `ranked` (best first) tells, a stem that few articles of the index hold more than a common one."""
    known = question.said | _STOP_STEMS
    told: defaultdict[str, float] = defaultdict(float)
    headlined: defaultdict[str, float] = defaultdict(float)
    by_article: dict[int, dict[str, float]] = {}
    votes: list[Vote] = []
    read = [read_passage(found) for found in ranked]
    for place, passage in enumerate(read):
        found = passage.found
        say = math.exp(STEEPNESS * (found.score - ranked[0].score))
        article = found.source.article
        if article.id not in by_article:
            headline = passage.headline.stems - known
            by_article[article.id] = dict.fromkeys(headline, say * (HEADLINE_SHARE + found.source.title_coverage))
            for head_stem in headline:
                headlined[head_stem] += say
        tells = by_article[article.id]
        for sentence, covered in _telling_sentences(passage):
            share = say * covered
            for told_stem in sentence.stems - known:
                if tells.get(told_stem, 0.0) < share:
                    tells[told_stem] = share
        if place < SPOKEN_BY:
            votes.extend(_votes(passage, say, question))
    for tells in by_article.values():
        for told_stem, share in tells.items():
            told[told_stem] += share
    weighed = most_told(told) | {head_stem: told[head_stem] for head_stem in headlined}
    idf_of = idf(index.document_frequencies(weighed), index.count())
    return Retelling(
        _scaled(weighed, idf_of),
        _scaled(headlined, idf_of),
        contenders(votes, question.said),
        {(passage.found.source.article.id, passage.found.start): passage for passage in read},
    )


def most_told(told: Mapping[str, float]) -> dict[str, float]:
    """The MOST_TOLD of the stems with their shares, the same ones in whatever order they were counted."""
    return dict(sorted(told.items(), key=itemgetter(1, 0), reverse=True)[:MOST_TOLD])


def _telling_sentences(passage: ReadPassage) -> Iterator[tuple[Sentence, float]]:
    """(sentence, how much of the question it holds) of each sentence that speaks of the question."""
    coverage = passage.found.source.coverage
    for sentence, covered in zip(passage.sentences, coverage[passage.found.passage.first :], strict=False):
        if covered >= LEAST_COVERAGE:
            yield sentence, covered * (ASKS if sentence.asks else 1.0)


def _votes(passage: ReadPassage, say: float, question: Question) -> Iterator[Vote]:
    """What each mention of the headline and of the sentences that speak of the question speaks for."""
    source = passage.found.source
    for mention in passage.mentions(passage.headline, question):
        yield Vote(mention, source.article.id, say * (HEADLINE_SHARE + source.title_coverage))
    for sentence, covered in _telling_sentences(passage):
        for mention in passage.mentions(sentence, question):
            yield Vote(mention, source.article.id, say * covered)


def _scaled(shares: Mapping[str, float], idf_of: Mapping[str, float]) -> dict[str, float]:
    weighted = {found: share * idf_of[found] for found, share in shares.items()}
    most = max(weighted.values(), default=0.0)
    return {found: share / most for found, share in weighted.items()} if most else {}
