"""Every question of `seeds/questions.jsonl`, asked of the sample library, and the first question ever asked."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.answering.answer import Answer
from reader.answering.ask import ask
from reader.intake import take_in, take_in_samples
from reader.library import Library

CHECKOUT = Path(reader.__file__).parent.parent
SEED = CHECKOUT.parent / "shared" / "seed"


def _questions(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def _as_parameter(question: dict[str, Any]) -> Any:
    """A known gap must fail: the day it no longer does, its note has to go."""
    marks = [pytest.mark.xfail(reason=question["gap"], strict=True)] if "gap" in question else []
    return pytest.param(question, id=question["id"], marks=marks)


SAMPLE_QUESTIONS = _questions(CHECKOUT / "seeds" / "questions.jsonl")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("samples") / "library", create=True) as library:
        take_in_samples(library)
        yield library


@pytest.mark.parametrize("question", [_as_parameter(question) for question in SAMPLE_QUESTIONS])
def test_a_question_about_the_samples_is_answered_or_said_to_have_no_answer(
    samples: Library, question: dict[str, Any]
) -> None:
    within = question.get("within", 1)
    reply = ask(samples, question["question"], limit=within)
    assert reply.answered == bool(question["answers"])
    if question["answers"]:
        assert any(_holds(answer, question["answers"]) for answer in reply.answers)


def test_the_sample_questions_are_enough_and_mostly_answered_by_the_first_passage() -> None:
    first = [question for question in SAMPLE_QUESTIONS if not question.keys() & {"gap", "within"}]
    assert len(SAMPLE_QUESTIONS) >= 40
    assert sum(not question["answers"] for question in SAMPLE_QUESTIONS) >= 10
    assert len(first) >= 0.6 * len(SAMPLE_QUESTIONS)


def test_the_samples_show_a_wire_story_with_its_copy_and_a_report_in_other_words(samples: Library) -> None:
    fire = ask(samples, "how many firefighters fought the Notre Dame fire?").answers[0]
    assert {fire.article.title, *(copy.title for copy in fire.agreement.copied_in)} == {
        "Fire guts Notre-Dame in Paris, spire collapses",
        "Paris weeps as Notre-Dame burns",
    }
    landing = ask(samples, "When did India land on the Moon?").answers[0]
    assert {landing.article.title, *(report.title for report in landing.agreement.reports)} == {
        "India becomes fourth nation to land on the Moon",
        "India touches down where nobody has before",
    }


def test_no_answer_is_surer_than_the_one_before_it(samples: Library) -> None:
    for question in SAMPLE_QUESTIONS:
        answers = ask(samples, question["question"]).answers
        assert [answer.confidence for answer in answers] == sorted((a.confidence for a in answers), reverse=True)
        assert [answer.weak for answer in answers] == sorted(answer.weak for answer in answers)


@pytest.mark.skipif(
    not SEED.exists(), reason="the article that the program was first asked about is not beside this checkout"
)
@pytest.mark.parametrize("question", [_as_parameter(question) for question in _questions(SEED / "questions.jsonl")])
def test_the_real_article_answers_what_it_was_first_asked(tmp_path: Path, question: dict[str, Any]) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        take_in(library, [str(SEED / "us-n-korea-tensions-rise.txt")])
        reply = ask(library, question["question"])
    assert reply.answered == bool(question["answers"])
    if question["answers"]:
        first = reply.answers[0]
        assert _holds(first, question["answers"])
        assert "SMS" not in "".join(answer.text for answer in reply.answers)
    if "focus" in question:
        assert first.focus is not None
        assert any(name in first.focus.text for name in question["focus"])


def _holds(answer: Answer, expected: list[str]) -> bool:
    return any(wording in answer.text for wording in expected)
