"""A question's answers as JSON, for scripts."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.answering.reply_json import ExplainedReplyDocument, ReplyDocument
from reader.cli.diagnostics import ExitCode

from .running import run, spawn

QUESTIONS = (
    "who postponed the Pompeo meeting?",
    "When did the peace talks begin?",
    "how many people were killed?",
    "which team won the football world cup on the moon",
)


def asked(library: Path, *arguments: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(run("ask", "--json", *arguments, library=library).out)
    return document


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_is_word_for_word_in_the_article_that_is_shown(question: str, samples: Path) -> None:
    for answer in asked(samples, "-n", "20", question)["answers"]:
        article = json.loads(run("show", "--json", str(answer["article_id"]), library=samples).out)
        text = answer["text"]
        assert article["text"][answer["start"] : answer["end"]] == text
        assert (answer["title"], answer["source"], answer["url"]) == (
            article["title"],
            article["source"],
            article["url"],
        )
        assert 0 <= answer["sentence"]["start"] < answer["sentence"]["end"] <= len(text)
        if focus := answer["focus"]:
            assert text[focus["start"] : focus["end"]] == focus["text"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_document_is_as_the_schema_says(question: str, samples: Path) -> None:
    ended = run("ask", "--json", question, library=samples)
    ReplyDocument.model_validate_json(ended.out)
    document = json.loads(ended.out)
    schema = json.loads(run("ask", "--schema", library=samples).out)
    assert set(document) == set(schema["properties"]) == set(schema["required"])
    assert schema["additionalProperties"] is False
    for answer in document["answers"]:
        assert set(answer) == set(schema["$defs"]["AnswerDocument"]["required"])
    assert ended.code == (ExitCode.DONE if document["answered"] else ExitCode.NOTHING_FOUND)


def test_the_document_has_the_fields_that_were_agreed(samples: Path) -> None:
    document = asked(samples, QUESTIONS[0])
    assert list(document) == [
        "format_version", "id", "question", "as_of", "answered", "confidence", "interpreted", "answers",
        "respelt", "apart",
    ]  # fmt: skip
    assert list(document["interpreted"]) == [
        "terms", "kind", "since", "until", "source", "title", "without", "phrases", "unheld", "period",
        "carried",
    ]  # fmt: skip
    assert list(document["answers"][0]) == [
        "rank", "text", "article_id", "start", "end", "title", "source", "url", "published", "score", "confidence",
        "sentence", "focus", "agreement",
    ]  # fmt: skip
    assert document["format_version"] == 1
    assert document["id"] is None
    assert [answer["rank"] for answer in document["answers"]] == list(range(1, len(document["answers"]) + 1))


def test_what_was_asked_comes_back(samples: Path) -> None:
    document = asked(samples, "--as-of", "2018", "--since", "2017-03", "--source", "courier", *QUESTIONS[0].split())
    assert document["question"] == QUESTIONS[0]
    assert document["as_of"] == "2018-12-31"
    assert document["interpreted"]["since"] == "2017-03-01"
    assert document["interpreted"]["source"] == "courier"


def test_an_explanation_adds_up_to_each_score_and_is_as_its_schema_says(samples: Path) -> None:
    document = asked(samples, "--explain", QUESTIONS[0])
    ExplainedReplyDocument.model_validate(document)
    schema = json.loads(run("ask", "--schema", "--explain", library=samples).out)
    assert set(document) == set(schema["required"])
    for answer, explained in zip(document["answers"], document["explanation"]["answers"], strict=True):
        assert answer["rank"] == explained["rank"]
        assert sum(one["share"] for one in explained["evidence"]) == pytest.approx(answer["score"], abs=1e-4)


def test_how_sure_an_answer_has_to_be_can_be_said(samples: Path) -> None:
    sure = asked(samples, QUESTIONS[0])["confidence"]
    assert run("ask", "--min-confidence", str(sure), QUESTIONS[0], library=samples).code == ExitCode.DONE
    ended = run("ask", "--min-confidence", "1", QUESTIONS[0], library=samples)
    assert ended.code == ExitCode.NOTHING_FOUND
    assert ended.out.startswith("No good answer.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "--json", "--explain", "café — 漢字 meeting"],
        ["ask", "--schema"],
        ["list", "--json"],
        ["stats", "--json"],
        ["show", "--json", "1"],
    ],
)
def test_json_is_ascii(arguments: list[str], samples: Path) -> None:
    shown = run(*arguments, library=samples).out
    assert shown.isascii()
    for line in shown.splitlines():
        json.loads(line)


def test_a_card_s_way_to_read_on_shows_the_passage_itself(samples: Path) -> None:
    answer = asked(samples, QUESTIONS[0])["answers"][0]
    place = f"{answer['article_id']}#{answer['start']}-{answer['end']}"
    assert place in run("ask", QUESTIONS[0], library=samples).out
    assert run("show", place, library=samples).out.endswith(f"\n\n{answer['text']}\n")


def test_every_run_answers_the_same_to_the_last_digit(samples: Path) -> None:
    lines = "".join(json.dumps({"id": at, "question": question}) + "\n" for at, question in enumerate(QUESTIONS))
    printed = {
        spawn("ask", "--batch", "-", library=samples, stdin=lines.encode(), env={"PYTHONHASHSEED": seed}).out
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1
    assert len(printed.pop().splitlines()) == len(QUESTIONS)
