"""Which of the best passages only copy another one, and which articles say the same in words of their own.

The figures are from RealTime QA dev: the 30 best passages of each of its 775 questions, every pair of them that stands
in two articles.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from reader.answering.answer import Agreement, Focus
from reader.answering.confidence import ANSWERED_FROM, Confidence
from reader.answering.passage import Sentence
from reader.answering.ranking import RankedPassage
from reader.answering.term_weights import TermWeights
from reader.answering.understanding.kind import Kind
from reader.answering.understanding.question import Question
from reader.answering.understanding.stop_words import STOP_WORDS
from reader.article import StoredArticle
from reader.terms import stem, stems, words_of

COPIED = 0.45
"""Share of the shorter passage's runs of three words that make it a copy. Of some 90 pairs read, those above it are the
same story printed twice, its later version, or a roundup that repeats it, whatever is added; from 0.25 to 0.45 they
share one or two sentences of ten, mostly what happened before, and each says something of its own. success@10 is the
same with anything from 0.30 to 0.60."""
LEAST_COPIED = 12
"""Runs of three words that must be shared, too: fewer are one sentence, or two lines of boilerplate."""
SPOKEN_OF = 0.5
"""Share of the sentence that speaks most of the question that must be among what is shared. Else the pair has only
background in common, or an invitation to subscribe: a sixth of those that COPIED alone would fold."""
COPIED_WITHIN = 3
"""Days between a story and its copy. Three of four pairs that share most of their words are at most three days apart;
of the others most are next week's lottery draw or next year's solstice, told in the same words with other facts."""

SHARED_BY_CHANCE = 0.10
"""Reports that share as much are not counted as independent: two that were written apart share 0 to 7 of 100 runs of
three words, and above 10 there is a whole sentence of the one in the other."""
EARLIER, LATER = 0, 3
"""Days by which a report may be older or newer than the answer. Of fourteen that were printed the day before, six told
of what had yet to happen. LATER holds for news of the day alone: an archive tells of its events for years."""
TOGETHER = 0.5
"""How much of the asking sentence must stand in the sentence that holds the focus, or in its headline. Where the focus
is right, 89 of 100 reports hold the benchmark's answer with 0.3 and 92 with 0.5; 0.6 loses a quarter of the reports and
gains nothing. Of the reports to 45 first answers, read by hand, 87 of 100 say what the answer says; most others were
counted for a wrong focus."""

_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_STOP_STEMS = frozenset(stem(word) for word in STOP_WORDS)


class Wording:
    """A ranked passage and its words, each looked at when it is first asked for."""

    def __init__(self, found: RankedPassage) -> None:
        self.found = found

    @property
    def article(self) -> StoredArticle:
        """The article it stands in."""
        return self.found.source.article

    @cached_property
    def own(self) -> frozenset[tuple[str, ...]]:
        """Its runs of three words, without what it quotes: two reporters may quote the same statement."""
        return self._threes(self.found.start, self.found.end)

    @cached_property
    def spoken_of(self) -> frozenset[tuple[str, ...]]:
        """Those of the sentence that holds most of the question."""
        source, passage = self.found.source, self.found.passage
        most = max(range(passage.first, passage.last), key=source.coverage.__getitem__)
        return self._threes(source.sentences.starts[most], source.sentences.ends[most])

    @cached_property
    def telling(self) -> list[Sentence]:
        """Its sentences without headings and questions.

        A line without a full stop is a heading, or a link to another article.
        """
        passage, sentences = self.found.passage, self.found.source.sentences
        return [
            sentence
            for sentence in map(sentences.__getitem__, range(passage.first, passage.last))
            if sentence.text.rstrip("\"'”’» )").endswith((".", "!", "…", "。"))
        ]

    def _threes(self, start: int, end: int) -> frozenset[tuple[str, ...]]:
        """The runs of three words between these places of the article, without quotations."""
        folded, unquoted = self.found.source.sentences.folded, []
        for quotation in _QUOTED.finditer(self.article.text, start, end):
            unquoted.append(folded[start : quotation.start()])
            start = quotation.end()
        found = words_of(" ".join([*unquoted, folded[start:end]]))
        return frozenset(zip(found, found[1:], found[2:], strict=False))


class FoldedPassage:
    """A passage to be shown, and its copies in other articles, best first."""

    def __init__(self, shown: Wording) -> None:
        self.shown = shown
        self.copies: list[Wording] = []

    @property
    def found(self) -> RankedPassage:
        """The passage to be shown: the best ranked of those that say it in the same words."""
        return self.shown.found

    @property
    def article_ids(self) -> set[int]:
        """Of all articles that hold it."""
        return {wording.article.id for wording in (self.shown, *self.copies)}


def fold(ranked: Iterable[RankedPassage]) -> list[FoldedPassage]:
    """The passages in their order, each copy listed under the first that it copies rather than on its own."""
    folded: list[FoldedPassage] = []
    for found in ranked:
        wording = Wording(found)
        first = next((one for one in folded if _copies(wording, one.shown)), None)
        if first is None:
            folded.append(FoldedPassage(wording))
        else:
            first.copies.append(wording)
    return folded


class Agreements:
    """What other articles have in common with the passages shown."""

    def __init__(
        self, folded: list[FoldedPassage], question: Question, weights: TermWeights, confidence: Confidence
    ) -> None:
        self._folded = folded
        self._question = question
        self._weights = weights
        self._confidence = confidence

    def of(self, passage: FoldedPassage, focus: Focus | None) -> Agreement:
        """The articles that copy the passage, and those that give its focus for the question in their own words.

        Without a focus no report is counted: nothing says then what would have to be the same.
        """
        copied_in = {wording.article.id: wording.article for wording in passage.copies}
        return Agreement(
            reports=tuple(self._reports(passage, focus)) if focus else (), copied_in=tuple(copied_in.values())
        )

    def _reports(self, passage: FoldedPassage, focus: Focus) -> Iterator[StoredArticle]:
        sought = self._sought(focus)
        if not sought:
            return
        timely = self._question.timely or (not any(map(str.isdigit, focus.text)) and focus.kind == "date")
        counted = [passage.shown]
        kin = self._kin(passage)
        for wording in self._answering:
            if (
                wording.article.id not in kin
                and _same_event(passage.shown, wording, timely=timely)
                and self._tells(wording, sought)
                and not any(_shared(wording, other) >= SHARED_BY_CHANCE for other in counted)
            ):
                counted.append(wording)
                kin = kin | self._held_with[wording.article.id]
                yield wording.article

    def _sought(self, focus: Focus) -> frozenset[str]:
        """What a report must hold: of a person the last name, of anything else all that tells."""
        held = [found for found in stems(focus.text) if found not in _STOP_STEMS]
        return frozenset(held[-1:] if self._question.kind is Kind.WHO else held)

    def _kin(self, passage: FoldedPassage) -> set[int]:
        """The articles that hold the passage, and those that have anything in common with one of them."""
        return set().union(*(self._held_with[article_id] for article_id in passage.article_ids))

    def _tells(self, wording: Wording, sought: frozenset[str]) -> bool:
        """Whether one of its sentences, with the headline, speaks of what is asked and holds what is sought."""
        in_title = wording.found.source.in_title
        return any(
            self._weights.asking_coverage(in_title.union(sentence.terms)) >= TOGETHER and sought <= sentence.stems
            for sentence in wording.telling
        )

    @cached_property
    def _answering(self) -> list[Wording]:
        """The passages that are sure enough to be answers."""
        return [one.shown for one in self._folded if self._confidence.by_itself(one.found) >= ANSWERED_FROM]

    @cached_property
    def _held_with(self) -> dict[int, set[int]]:
        """By article, itself and those that hold a copy of one of its passages, or the original."""
        held_with: defaultdict[int, set[int]] = defaultdict(set)
        for one in self._folded:
            for article_id in one.article_ids:
                held_with[article_id] |= one.article_ids
        return held_with


def _copies(later: Wording, earlier: Wording) -> bool:
    """Whether the lower ranked passage says nothing on the question that the higher ranked one does not say as well."""
    if later.article.id == earlier.article.id or not _within(later, earlier, COPIED_WITHIN, COPIED_WITHIN):
        return False
    shared = len(later.own & earlier.own)
    if shared < max(LEAST_COPIED, COPIED * min(len(later.own), len(earlier.own))):
        return False
    return len(later.spoken_of & earlier.own) >= SPOKEN_OF * len(later.spoken_of)


def _shared(one: Wording, other: Wording) -> float:
    """How much of the shorter passage stands in the other, 0..1."""
    shorter = min(len(one.own), len(other.own))
    return len(one.own & other.own) / shorter if shorter else 0.0


def _same_event(of: Wording, report: Wording, *, timely: bool) -> bool:
    return _within(of, report, EARLIER, LATER if timely else None)


def _within(of: Wording, other: Wording, earlier: int, later: int | None) -> bool:
    """Whether `other` is at most so many days older or newer. An article without a date is of any day."""
    if of.article.published is None or other.article.published is None:
        return True
    days = (other.article.published - of.article.published).days
    return -earlier <= days and (later is None or days <= later)
