"""The sentence of a passage that answers, and in it the name, date, place or number that was asked for."""

import re
from operator import mul

from reader.answering.agent import agent_evidence, deeds
from reader.answering.answer import Focus
from reader.answering.days import day_meant
from reader.answering.mentions import Mention
from reader.answering.passage import Sentence
from reader.answering.quiz import quiz_in, told_option
from reader.answering.ranking import RankedPassage
from reader.answering.retelling import ReadPassage, Retelling
from reader.answering.term_weights import TermWeights
from reader.answering.understanding.kind import Kind
from reader.answering.understanding.question import Question
from reader.terms import stem

SENTENCE_WEIGHTS: dict[str, float] = {
    "asking": 1.2,
    "introduces": 1.0,
    "told": 1.3,
    "headlined": 1.0,
    "contender": 3.0,
    "asks": -1.0,
    "agent": 3.0,
    "lead": 0.7,
}
"""Listwise softmax regression on RealTime QA dev, fitted on seven eighths of its days and checked on the eighth left
out, in turn. `introduces` is how much of the question the next sentence holds: what that calls "it" is named before.
`agent`, which too few of those questions ask for, is as strong as a contender: to be spoken of most is not to have
done it."""
UNTIMELY = 0.15
"""Share of `told`, `headlined`, `lead` and `introduces` for a question that does not ask about news of its day: it
asks for a detail. Of 50 such questions about the samples the answering sentence is found for 36, with all of it 33."""
OF_NOTHING_KNOWN = 0.5
"""Share of `contender` where the noun of "which X" is of no known kind."""
OF_BARE_WHAT = 0.25
"""The same for "what did he do", which a name seldom answers. 0 to 1 differ by less than a point."""

CONTENDS, SUITS, CLOSE, TOLD, HEADLINED = 1.0, 1.0, 1.0, 0.7, 1.2
LEAST_SUITS = 0.1
"""What suits less is known to be of another kind than what was asked for, and is not marked."""

LEAST_HEADLINED = 0.3
"""Where nothing is known of what is wanted, only what the headlines tell as well is marked: of the rest 9 of 44 are
right on RealTime QA dev, of these 29 of 45."""

_FOCUS_KIND = {Kind.WHEN: "date", Kind.HOW_MANY: "number", Kind.WHERE: "place"}


def answering_sentence(found: RankedPassage, question: Question, told: Retelling) -> Sentence:
    """The sentence of the passage that most likely answers; of a quiz, its question with the options."""
    passage = told.read(found)
    quiz = quiz_in(passage)
    if quiz:
        return quiz.whole
    timeliness = 1.0 if question.timely else UNTIMELY
    contender_share = _contender_share(question)
    asking = [*found.source.asking_coverage[found.passage.first : found.passage.last], 0.0]

    def promise(place: int) -> float:
        sentence = passage.sentences[place]
        evidence = (
            asking[place],
            asking[place + 1] * timeliness,
            told.of(sentence.stems) * timeliness,
            told.of_headlines(sentence.stems) * timeliness,
            contender_share * told.contenders.share_in(sentence.stems),
            sentence.asks,
            agent_evidence(sentence.text, question.deed) if question.deed in sentence.terms else 0.0,
            timeliness / (1 + place),
        )
        return sum(map(mul, SENTENCE_WEIGHTS.values(), evidence), start=0.0)

    best = max(range(len(passage.sentences)), key=promise)
    return passage.sentences[best]


def _contender_share(question: Question) -> float:
    wanted = question.sought
    if question.kind not in (Kind.WHICH, Kind.WHAT) or wanted.kinds:
        return 1.0
    return OF_NOTHING_KNOWN if wanted.noun and question.kind is Kind.WHICH else OF_BARE_WHAT


def focus(
    found: RankedPassage, sentence: Sentence, question: Question, weights: TermWeights, told: Retelling
) -> Focus | None:
    """What the answering sentence gives for what was asked, or None where nothing in it is of that kind."""
    if question.kind in (Kind.WHY, Kind.HOW, Kind.YES_NO):
        return None  # a reason is no name, and neither is yes
    passage = told.read(found)
    article = found.source.article
    quiz = quiz_in(passage)
    if quiz:
        span = told_option(quiz, passage, told.passages.values(), question)
        if span is None:
            return None
        start, end = span
    else:
        mention = _marked(passage, sentence, question, weights, told)
        if mention is None:
            return None
        start, end = mention.start + sentence.start, mention.end + sentence.start
    day = None
    if question.kind is Kind.WHEN and not article.text.startswith("-", end):  # no note within "Tuesday-morning"
        day = day_meant(sentence.text, start - sentence.start, end - sentence.start, article.published)
    kind = _FOCUS_KIND.get(question.kind, "name")
    return Focus(kind, start - found.start, end - found.start, article.text[start:end], day)


def _marked(
    passage: ReadPassage, sentence: Sentence, question: Question, weights: TermWeights, told: Retelling
) -> Mention | None:
    """What the sentence mentions that most likely was asked for."""
    held = [mention for mention in passage.mentions(sentence, question) if mention.suits >= LEAST_SUITS]
    if not held:
        return None
    agent = _agent(sentence.text, held, question)
    if agent:
        return agent
    wanted = question.sought
    places = _places(sentence.text, weights)

    def promise(mention: Mention) -> float:
        stems = frozenset(mention.stems)
        return (
            CONTENDS * told.contenders.share(mention)
            + SUITS * mention.suits
            + CLOSE * _closeness(mention, places)
            + TOLD * told.of(stems)
            + HEADLINED * told.of_headlines(stems)
        )

    best = max(held, key=promise)
    if question.kind in (Kind.WHICH, Kind.WHAT) and not wanted.kinds:
        return best if told.of_headlines(frozenset(best.stems)) >= LEAST_HEADLINED else None
    return best


def _agent(text: str, held: list[Mention], question: Question) -> Mention | None:
    """For "who did it": what stands before the active verb, or after the passive's "by"."""
    if question.deed is None:
        return None
    for deed in deeds(text, question.deed):
        if deed.by is not None:
            after = [mention for mention in held if mention.start >= deed.by]
            if after:
                return after[0]
        elif deed.active:
            before = [mention for mention in held if mention.end <= deed.start]
            if before and text[before[-1].end : deed.start].strip() == "to":
                before.pop()  # "asked the US to postpone": not the one asked but the one who asks
            if before:
                # the nearest of those that suit best: of "Laurent Fabius, the French minister who chaired" the name
                return max(reversed(before), key=lambda mention: mention.suits)
    return None


def _places(text: str, weights: TermWeights) -> list[tuple[int, int, float]]:
    """Where the terms of the question stand in the sentence, with their share of what all of them weigh."""
    whole = sum(weights.weighted_idf.values()) or 1.0
    return [
        (match.start(), match.end(), weights.weighted_idf[found] / whole)
        for match in re.finditer(r"[^\W_]+", text)
        if (found := stem(match[0].lower())) in weights.weighted_idf
    ]


def _closeness(mention: Mention, places: list[tuple[int, int, float]]) -> float:
    """How near the mention stands to the terms of the question, the telling ones counting more."""
    total = 0.0
    for start, end, weight in places:
        if not mention.start <= start < mention.end:
            gap = max(mention.start - end, start - mention.end, 0)
            total += weight / (1 + gap / 10)
    return total
