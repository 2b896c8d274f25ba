"""A reply as JSON says what the reply says, and nothing that it does not know."""

import json
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from reader.answering.answer import Agreement, Answer, Focus, Interpretation, Reply, SoughtTerm, Span
from reader.answering.reply_json import (
    FORMAT_VERSION,
    ExplainedReplyDocument,
    ReplyDocument,
    reply_document,
    reply_schema,
)
from reader.article import StoredArticle

from .replies import full_reply

ARTICLE = StoredArticle(
    id=7,
    title="Melford floods",
    text="Rain fell. Fire crews carried 40 people from their homes.",
    place="/news/flood.txt",
    places=("/news/flood.txt",),
    source="Valley Post",
    published=date(2021, 2, 1),
)


def reply(focus: Focus | None = None) -> Reply:
    answer = Answer(
        rank=1,
        article=ARTICLE,
        start=11,
        end=57,
        sentence=Span(0, 46),
        focus=focus,
        agreement=Agreement(),
        weak=False,
        score=1.5,
        confidence=0.75,
    )
    return Reply(
        question="how many people?",
        as_of=date(2021, 3, 1),
        answered=True,
        confidence=0.75,
        interpreted=Interpretation(
            terms=(SoughtTerm("people", "peopl", 1.0, 3),), kind="how many", until=date(2021, 3, 1)
        ),
        answers=(answer,),
    )


def test_a_reply_becomes_plain_json_values() -> None:
    document = reply_document(reply(Focus(kind="number", start=18, end=20, text="40")), "q1")
    assert json.loads(json.dumps(document)) == document == {
        "format_version": FORMAT_VERSION,
        "id": "q1",
        "question": "how many people?",
        "as_of": "2021-03-01",
        "answered": True,
        "confidence": 0.75,
        "interpreted": {
            "terms": ["people"], "kind": "how many", "since": None, "until": "2021-03-01", "source": None,
            "title": None, "without": [], "phrases": [], "unheld": [], "period": None, "carried": [],
        },
        "answers": [
            {
                "rank": 1,
                "text": "Fire crews carried 40 people from their homes.",
                "article_id": 7,
                "start": 11,
                "end": 57,
                "title": "Melford floods",
                "source": "Valley Post",
                "url": "",
                "published": "2021-02-01",
                "score": 1.5,
                "confidence": 0.75,
                "sentence": {"start": 0, "end": 46},
                "focus": {"kind": "number", "text": "40", "start": 18, "end": 20, "day": None},
                "agreement": {"independent": 0, "copies": 0, "reports": [], "copied_in": []},
            }
        ],
        "respelt": [],
        "apart": [],
    }  # fmt: skip


def test_all_that_a_reply_says_is_in_the_document() -> None:
    document = reply_document(full_reply(answered=False))
    assert document["interpreted"] == {
        "terms": ["carried", "melford"], "kind": "when", "since": "2018-11-01", "until": "2018-11-30",
        "source": "daily star", "title": "flood", "without": ["fire", "sport"], "phrases": ["from their homes"],
        "unheld": ["river stour"],
        "period": {"since": "2018-10-29", "until": "2018-11-04", "words": "last week"},
        "carried": ["Kim Yong Chol", "Pompeo"],
    }  # fmt: skip
    assert document["respelt"] == [{"word": "melfrod", "nearest": "Melford"}]
    assert document["apart"] == ["carried", "melford"]
    answer = document["answers"][0]
    assert answer["focus"]["day"] == "2018-11-06"
    agreement = answer["agreement"]
    assert (agreement["independent"], agreement["copies"]) == (3, 7)
    assert [article["article_id"] for article in agreement["reports"]] == [101, 102, 103]
    assert agreement["copied_in"][6] == {
        "article_id": 207,
        "title": "Copied 7",
        "source": "Paper 207",
        "url": "https://paper.example/207",
        "published": "2018-11-08",
    }


def test_an_explanation_is_there_only_where_it_is_asked_for() -> None:
    plain, explained = reply_document(full_reply()), reply_document(full_reply(), explain=True)
    assert "explanation" not in plain
    explanation = explained.pop("explanation")
    assert explained == plain
    assert explanation["terms"][1] == {"word": "melford", "stem": "melford", "weight": 0.6, "articles": 1}
    (answer,) = explanation["answers"]
    assert answer["rank"] == 1
    assert answer["evidence"][1] == {"name": "agent", "value": -1.0, "weight": 0.4, "share": -0.4}
    assert sum(one["share"] for one in answer["evidence"]) == pytest.approx(plain["answers"][0]["score"])
    ExplainedReplyDocument.model_validate(reply_document(full_reply(), explain=True))


def test_without_a_focus_or_an_id_there_is_null() -> None:
    document = reply_document(reply())
    assert document["id"] is None
    assert document["answers"][0]["focus"] is None


@pytest.mark.parametrize("question_id", ["漢", "", 0, -(2**70)])
def test_the_id_comes_back_as_it_was_given(question_id: str | int) -> None:
    assert reply_document(reply(), question_id)["id"] == question_id


def test_the_models_read_what_they_wrote() -> None:
    document = reply_document(reply())
    assert ReplyDocument.model_validate(document).model_dump(mode="json") == document


@pytest.mark.parametrize(
    "change",
    [{"extra": 1}, {"confidence": 1.5}, {"confidence": float("nan")}, {"format_version": 2}, {"answers": None}],
)
def test_the_models_refuse_what_a_reply_cannot_be(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        ReplyDocument.model_validate(reply_document(reply()) | change)


@pytest.mark.parametrize("explain", [False, True])
def test_the_schema_names_every_field_as_required(explain: bool) -> None:
    schema = reply_schema(explain=explain)
    assert ("explanation" in schema["properties"]) == explain
    for model in (schema, *schema["$defs"].values()):
        assert model["additionalProperties"] is False
        assert set(model["required"]) == set(model["properties"])
