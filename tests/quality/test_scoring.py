"""The figures that answers are judged by."""

from typing import Any

import pytest

from .scoring import Reliability, auroc, holds, reliability, scores


def _reply(confidence: float, *texts: str, focus: str | None = None) -> dict[str, Any]:
    answers = [
        {
            "title": "A headline",
            "text": text,
            "url": f"https://example.org/{place}",
            "sentence": {"start": 0, "end": text.find(".") + 1},
            "focus": {"text": focus} if focus else None,
        }
        for place, text in enumerate(texts)
    ]
    return {"answered": confidence >= 0.5, "confidence": confidence, "answers": answers}


QUESTIONS = [
    {"id": "a", "answers": ["Boris Johnson"], "gold_urls": ["https://example.org/0"]},
    {"id": "b", "answers": ["Yellowstone"], "gold_urls": ["https://example.org/0"]},
]
REPLIES = {
    "a": _reply(0.75, "It rained. Boris Johnson resigned.", "Nothing here.", focus="Johnson"),
    "b": _reply(0.3, "Nothing here.", "The floods hit Yellowstone."),
}


@pytest.mark.parametrize(
    ("text", "known", "held"),
    [
        ("The Beyoncé album", "beyonce", True),
        ("JetBlue's offer", "JetBlue", True),
        ("a $20,000 grant", "$20 000", True),
        ("Idahoans", "Idaho", False),
        ("", "Idaho", False),
    ],
)
def test_an_answer_is_held_as_whole_words_whatever_its_accents_case_and_articles(
    text: str, known: str, held: bool
) -> None:
    assert holds(text, [known]) is held


def test_figures_are_shares_of_the_questions() -> None:
    assert scores(QUESTIONS, REPLIES) == {
        "success@1": 0.5,
        "success@3": 1.0,
        "success@10": 1.0,
        "strict@1": 0.5,
        "sentence@1": 0.0,
        "focus@1": 0.5,
        "answered": 0.5,
    }


def test_confidence_is_held_against_what_came_true() -> None:
    assert reliability(QUESTIONS, REPLIES, [_reply(1.0, "Boris Johnson."), _reply(0.3)], edges=(0.0, 0.5)) == [
        Reliability(least=0.0, replies=2, confidence=0.3, right=0.0),
        Reliability(least=0.5, replies=2, confidence=0.875, right=0.5),
    ]


def test_auroc_counts_how_often_an_answerable_question_is_surer() -> None:
    assert auroc([0.75, 0.3], [0.3]) == 0.75
