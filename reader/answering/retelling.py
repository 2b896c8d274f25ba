"""What the best passages keep telling beyond the question: the answer is among it more often than not."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.answering.question import STOP_WORDS, Question
from reader.answering.ranking import RankedPassage, idf
from reader.library import ArticleIndex
from reader.terms import stem, stems

STEEPNESS = 3.0
"""How fast a passage's say falls with its score behind the best one's."""
LEAST_COVERAGE = 0.1
"""A sentence that holds less of the question than this tells nothing about it."""
HEADLINE_SHARE = 0.3
"""What a headline tells even where it shares no word with the question: it heads a passage that does."""
ASKS = 0.2
"""Share of what a sentence tells where it is itself a question."""

_STOP_STEMS = frozenset(stem(word) for word in STOP_WORDS)


@dataclass(frozen=True, slots=True)
class Retelling:
    """By stem, how much the best passages tell it beyond the question, 0..1 with 1 for the most told."""

    told: dict[str, float]
    """In their sentences and headlines, each article counting once."""
    headlined: dict[str, float]
    """In their headlines alone."""

    def of(self, text: str) -> float:
        """How much of what is told stands in `text`: the mean of its three most told stems, 0..1."""
        return sum(sorted((self.told.get(found, 0.0) for found in set(stems(text))), reverse=True)[:3]) / 3

    def of_headlines(self, text: str) -> float:
        """The most headlined stem in `text`, 0..1."""
        return max((self.headlined.get(found, 0.0) for found in stems(text)), default=0.0)


def retelling(ranked: Sequence[RankedPassage], question: Question, index: ArticleIndex) -> Retelling:
    """What `ranked` (best first) tells, a stem that few articles of the index hold more than a common one."""
    known = question.said | _STOP_STEMS
    told: defaultdict[str, float] = defaultdict(float)
    headlined: defaultdict[str, float] = defaultdict(float)
    by_article: dict[int, dict[str, float]] = {}
    for found in ranked:
        say = math.exp(STEEPNESS * (found.score - ranked[0].score))
        article = found.source.article
        if article.id not in by_article:
            headline = set(stems(article.title)) - known
            by_article[article.id] = dict.fromkeys(headline, say * (HEADLINE_SHARE + found.source.title_coverage))
            for head_stem in headline:
                headlined[head_stem] += say
        tells = by_article[article.id]
        for sentence_stems, covered in _telling_sentences(found):
            for told_stem in sentence_stems - known:
                tells[told_stem] = max(tells.get(told_stem, 0.0), say * covered)
    for tells in by_article.values():
        for told_stem, share in tells.items():
            told[told_stem] += share
    idf_of = idf(index.document_frequencies(told), index.count())  # what is headlined is told
    return Retelling(_scaled(told, idf_of), _scaled(headlined, idf_of))


def _telling_sentences(found: RankedPassage) -> list[tuple[set[str], float]]:
    """The stems of each sentence that speaks of the question, with how much of it that sentence holds."""
    telling = []
    text = found.source.article.text
    for place in range(found.passage.first, found.passage.last):
        sentence = found.source.sentences[place]
        covered = found.source.coverage[place] * (ASKS if sentence.asks(text) else 1.0)
        if covered >= LEAST_COVERAGE:
            telling.append((set(stems(text[sentence.start : sentence.end])), covered))
    return telling


def _scaled(shares: Mapping[str, float], idf_of: Mapping[str, float]) -> dict[str, float]:
    weighted = {found: share * idf_of[found] for found, share in shares.items()}
    most = max(weighted.values(), default=0.0)
    return {found: share / most for found, share in weighted.items()} if most else {}
