"""The sentence of a passage that answers, and in it the name, date, place or number that was asked for."""

import re

from reader.answering.agent import agent_evidence, deeds
from reader.answering.answer import Focus
from reader.answering.entities import fitting_spans, suits
from reader.answering.passage import Sentence
from reader.answering.question import Kind, Question
from reader.answering.ranking import RankedPassage, TermWeights
from reader.answering.retelling import Retelling
from reader.terms import stem

SENTENCE_WEIGHTS: dict[str, float] = {
    "asking": 1.45,
    "told": 1.80,
    "headlined": 1.45,
    "fits": 1.15,
    "asks": -1.0,
    "agent": 1.0,
}
"""Listwise softmax regression on RealTime QA dev, fitted on one half of its days and checked on the other: the answer
stands in the chosen sentence for 56 of 100 questions, where `asking` alone gives 47."""
UNTIMELY = 0.15
"""Share of `told` and `headlined` for a question that does not ask about news of its day."""

CLOSE, TOLD, HEADLINED = 1.0, 0.7, 1.2
"""What counts among the spans of the sentence: near to the question's words, told by many, in the headlines."""

_FOCUS_KIND = {Kind.WHEN: "date", Kind.HOW_MANY: "number", Kind.WHERE: "place"}


def answering_sentence(found: RankedPassage, question: Question, weights: TermWeights, told: Retelling) -> Sentence:
    """The sentence of the passage that most likely answers."""
    timeliness = 1.0 if question.timely else UNTIMELY

    def promise(sentence: Sentence) -> float:
        article_text = found.source.article.text
        text = article_text[sentence.start : sentence.end]
        evidence = {
            "asking": weights.asking_coverage(sentence.stems),
            "told": told.of(text) * timeliness,
            "headlined": told.of_headlines(text) * timeliness,
            "fits": float(any(fitting_spans(text, article_text, question))),
            "asks": float(sentence.asks(article_text)),
            "agent": agent_evidence(text, question.deed) if question.deed else 0.0,
        }
        return sum(SENTENCE_WEIGHTS[name] * value for name, value in evidence.items())

    return max(found.source.sentences[found.passage.first : found.passage.last], key=promise)


def focus(
    found: RankedPassage, sentence: Sentence, question: Question, weights: TermWeights, told: Retelling
) -> Focus | None:
    """What the answering sentence gives for what was asked, or None where nothing in it is of that kind."""
    article_text = found.source.article.text
    text = article_text[sentence.start : sentence.end]
    held = list(fitting_spans(text, article_text, question))
    if not held:
        return None

    def promise(span: tuple[int, int]) -> float:
        spanned = text[slice(*span)]
        return (
            CLOSE * _closeness(text, span, weights)
            + TOLD * told.of(spanned)
            + HEADLINED * told.of_headlines(spanned)
            + suits(spanned, question)
        )

    start, end = _agent(text, held, question) or max(held, key=promise)
    shift = sentence.start - found.start
    return Focus(_FOCUS_KIND.get(question.kind, "name"), start + shift, end + shift, text[start:end])


def _agent(text: str, held: list[tuple[int, int]], question: Question) -> tuple[int, int] | None:
    """For "who did it": what stands before the active verb, or after the passive's "by"."""
    if question.deed is None:
        return None
    for deed in deeds(text, question.deed):
        if deed.by is not None:
            after = [span for span in held if span[0] >= deed.by]
            if after:
                return after[0]
        elif deed.active:
            before = [span for span in held if span[1] <= deed.start]
            if before and text[before[-1][1] : deed.start].strip() == "to":
                before.pop()  # "asked the US to postpone": not the one asked but the one who asks
            if before:
                # the nearest of those that suit best: of "Laurent Fabius, the French minister who chaired" the name
                return max(reversed(before), key=lambda span: suits(text[slice(*span)], question))
    return None


def _closeness(text: str, span: tuple[int, int], weights: TermWeights) -> float:
    """How near the span stands to the terms of the question in its sentence, the telling ones counting more."""
    start, end = span
    total = 0.0
    for match in re.finditer(r"[^\W_]+", text):
        weight = weights.weighted_idf.get(stem(match[0].lower()), 0.0)
        if weight and not start <= match.start() < end:
            gap = max(start - match.end(), match.start() - end, 0)
            total += weight / (1 + gap / 10)
    return total / (sum(weights.weighted_idf.values()) or 1.0)
