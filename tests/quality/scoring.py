"""How good answers are, against questions whose answers are known.

A card is an answer's headline and the first 120 words of its passage. It hits where one of the known answers
stands in it, both without case, accents, articles and punctuation.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WORDS_OF_A_CARD = 120


def scores(questions: Sequence[Mapping[str, Any]], replies: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """Success@1, @3 and @10, strict@1 (the hit is in an article known to answer), and how often the first answer's
    sentence holds the answer and its focus is the answer; all as shares of `questions`, 0..1."""
    sums = dict.fromkeys(("success@1", "success@3", "success@10", "strict@1", "sentence@1", "focus@1", "answered"), 0)
    for question in questions:
        reply = replies[question["id"]]
        answers = reply["answers"][:10]
        hits = [holds(card(answer), question["answers"]) for answer in answers]
        for depth in (1, 3, 10):
            sums[f"success@{depth}"] += any(hits[:depth])
        sums["answered"] += reply["answered"]
        if answers:
            first = answers[0]
            sums["strict@1"] += hits[0] and first["url"] in question["gold_urls"]
            sums["sentence@1"] += holds(_span(first, first["sentence"]), question["answers"])
            sums["focus@1"] += bool(first["focus"]) and _is_answer(first["focus"]["text"], question["answers"])
    return {name: total / len(questions) for name, total in sums.items()}


def auroc(answerable: Iterable[float], unanswerable: Sequence[float]) -> float:
    """The chance that an answerable question is given more confidence than an unanswerable one."""
    pairs = [(one, other) for one in answerable for other in unanswerable]
    return sum((one > other) + 0.5 * (one == other) for one, other in pairs) / len(pairs)


@dataclass(frozen=True)
class Reliability:
    """The replies whose confidence lies within a range."""

    least: float
    replies: int
    confidence: float
    """Their mean confidence, 0..1."""
    right: float
    """The share of them whose first card hits; one to a question that nothing can answer never does."""


def reliability(
    questions: Iterable[Mapping[str, Any]],
    replies: Mapping[str, Mapping[str, Any]],
    unanswerable: Iterable[Mapping[str, Any]],
    edges: Sequence[float] = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9),
) -> list[Reliability]:
    """How far confidence can be believed: a row for each range of it that begins at one of `edges` and has replies."""
    judged = [
        (replies[question["id"]]["confidence"], first_hits(replies[question["id"]], question["answers"]))
        for question in questions
    ]
    judged += [(reply["confidence"], False) for reply in unanswerable]
    rows = []
    for least, most in zip(edges, (*edges[1:], 2.0), strict=True):
        within = [(confidence, right) for confidence, right in judged if least <= confidence < most]
        if within:
            mean = sum(confidence for confidence, _ in within) / len(within)
            rows.append(Reliability(least, len(within), mean, sum(right for _, right in within) / len(within)))
    return rows


def first_hits(reply: Mapping[str, Any], known: Iterable[str]) -> bool:
    """Whether the first card of `reply` hits."""
    return any(holds(card(answer), known) for answer in reply["answers"][:1])


def card(answer: Mapping[str, Any]) -> str:
    """What counts of an answer."""
    return f"{answer['title']} . {' '.join(answer['text'].split()[:WORDS_OF_A_CARD])}"


def holds(text: str, known: Iterable[str]) -> bool:
    """Whether one of the known answers stands in `text`, as whole words."""
    plain = f" {_plain(text)} "
    return any(f" {_plain(answer)} " in plain for answer in known)


def _is_answer(focus: str, known: Sequence[str]) -> bool:
    return holds(focus, known) or holds(known[0], [focus])


def _span(answer: Mapping[str, Any], span: Mapping[str, int]) -> str:
    text: str = answer["text"]
    return text[span["start"] : span["end"]]


def _plain(text: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    letters = re.sub(r"['’]s\b", "", letters)
    letters = re.sub(r"(?<!\d)\.|\.(?!\d)|[^a-z0-9$%£€. ]", " ", letters)
    return " ".join(re.sub(r"\b(?:a|an|the)\b", " ", letters).split())
