"""A reply comes back from what was kept of it, as long as the articles still say what they said."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.answer import (
    Agreement,
    Answer,
    Evidence,
    Focus,
    Interpretation,
    Period,
    Reply,
    Respelling,
    SoughtTerm,
    Span,
)
from reader.answering.ask import ask
from reader.article import StoredArticle
from reader.conversation.kept_reply import kept_reply, reply_document, reply_of
from reader.intake import take_in_samples
from reader.library import Library
from reader.text import clean_text

from ..answering.replies import full_answer, full_reply, told_by


class Held(Library):
    """A library of articles made by hand."""

    def __init__(self, *articles: StoredArticle) -> None:
        self._held = {article.id: article for article in articles}

    def articles(self, ids: Any) -> list[StoredArticle]:
        return [self._held[number] for number in ids if number in self._held]


def articles_of(reply: Reply) -> list[StoredArticle]:
    return [
        article
        for answer in reply.answers
        for article in (answer.article, *answer.agreement.reports, *answer.agreement.copied_in)
    ]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.open(tmp_path_factory.mktemp("kept") / "library", create=True)
    take_in_samples(library)
    return library


@pytest.mark.parametrize(
    "question",
    [
        "who postponed the Pompeo meeting?",
        "how many people died in the earthquake in Turkey last week?",
        'which moon did the "penguin" colonise on Marz? -sport since:2015',
    ],
)
def test_a_reply_of_a_library_comes_back_as_it_was(samples: Library, question: str) -> None:
    reply = ask(samples, question)
    document = reply_document(reply)
    assert reply.answers
    assert reply_of(document, samples) == reply
    assert clean_text(document) == document
    assert document.isascii()


def test_all_that_a_reply_can_say_comes_back() -> None:
    for answered in (True, False):
        reply = full_reply(full_answer(), full_answer(2, weak=True), answered=answered)
        assert reply_of(reply_document(reply), Held(*articles_of(reply))) == reply


def test_a_reply_without_answers_comes_back() -> None:
    reply = replace(full_reply(answered=False), answers=(), confidence=0.0)
    assert reply_of(reply_document(reply), Held()) == reply


def test_no_article_is_kept_but_for_the_words_that_were_quoted() -> None:
    document = reply_document(full_reply())
    assert "Fire crews carried" in document
    assert "Rain fell" not in document


def test_an_answer_whose_article_has_gone_takes_the_reply_with_it() -> None:
    reply = full_reply(full_answer(), full_answer(2))
    held = [article for article in articles_of(reply) if article.id != 2]
    assert reply_of(reply_document(reply), Held(*held)) is None


def test_an_answer_whose_words_have_changed_takes_the_reply_with_it() -> None:
    reply = full_reply()
    first, *others = articles_of(reply)
    document = reply_document(reply)
    longer = replace(first, title="Corrected", text=first.text + " It has stopped.")
    reread = reply_of(document, Held(longer, *others))
    assert reread
    assert reread.answers[0].article.title == "Corrected"
    for text in (first.text.replace("40", "41"), "", " " + first.text):
        assert reply_of(document, Held(replace(first, text=text), *others)) is None


def test_reports_and_copies_that_have_gone_are_left_out() -> None:
    reply = full_reply()
    held = [article for article in articles_of(reply) if article.id not in (102, 201, 207)]
    reread = reply_of(reply_document(reply), Held(*held))
    assert reread
    (answer,) = reread.answers
    assert [article.id for article in answer.agreement.reports] == [101, 103]
    assert [article.id for article in answer.agreement.copied_in] == [202, 203, 204, 205, 206]
    whole = replace(answer, agreement=reply.answers[0].agreement)
    assert replace(reread, answers=(whole,)) == reply


def test_a_reply_of_an_article_that_was_really_removed_is_none(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        take_in_samples(library)
        reply = ask(library, "who postponed the Pompeo meeting?")
        document = reply_document(reply)
        with library.writing() as writer:
            writer.remove(reply.answers[0].article.id)
        assert reply_of(document, library) is None


def changed(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda kept: kept.update(changes)


def in_answer(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda kept: kept["answers"][0].update(changes)


@pytest.mark.parametrize(
    "change",
    [
        changed(version=2),
        changed(answers=None),
        changed(answers=[1]),
        changed(question=["x"]),
        changed(as_of="yesterday"),
        changed(as_of="9999-99-99"),
        changed(confidence=1.5),
        changed(confidence=float("nan")),
        changed(interpreted={}),
        lambda kept: kept.pop("respelt"),
        lambda kept: kept["interpreted"]["terms"][0].update(weight=float("inf")),
        lambda kept: kept["interpreted"]["terms"][0].update(articles="many"),
        lambda kept: kept["answers"][0]["article"].update(id="one"),
        lambda kept: kept["answers"][0]["focus"].update(text="Monday!"),
        lambda kept: kept["answers"][0]["focus"].update(end=10**9),
        lambda kept: kept["answers"][0]["evidence"][0].update(value=float("-inf")),
        in_answer(rank=0),
        in_answer(start=-1),
        in_answer(end=10**30),
        in_answer(start=0, end=5),
        in_answer(text=None),
        in_answer(text="Fire crews carried 90 people from their homes on Tuesday."),
        in_answer(sentence={"start": 5, "end": 3}),
        in_answer(sentence={"start": 0, "end": 99}),
        in_answer(score=float("nan")),
        in_answer(confidence=-0.1),
        in_answer(reports=[None]),
    ],
)
def test_what_no_reply_can_have_been_is_none(change: Callable[[dict[str, Any]], object]) -> None:
    reply = full_reply()
    held = Held(*articles_of(reply))
    kept = json.loads(reply_document(reply))
    assert reply_of(json.dumps(kept), held) == reply
    change(kept)
    assert reply_of(json.dumps(kept), held) is None


@pytest.mark.parametrize(
    "document",
    ["", "{", "null", "[]", "7", "1" * 5000, "[" * 100_000, '{"a":' * 100_000, '"\\ud800"', "\x00", "NaN"],
)
def test_what_is_no_document_is_none(document: str) -> None:
    assert reply_of(document, Held()) is None
    assert kept_reply(document) is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.data())
def test_nothing_in_a_document_fails_whatever_is_in_it(data: st.DataObject) -> None:
    reply = full_reply()
    kept = json.loads(reply_document(reply))
    place: Any = kept
    while True:
        keys = sorted(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
            place = place[key]
            continue
        break
    place[key] = data.draw(json_values)
    reread = reply_of(json.dumps(kept), Held(*articles_of(reply)))
    if reread is not None:
        for answer in reread.answers:
            assert answer.text == "Fire crews carried 40 people from their homes on Tuesday."


@given(st.text())
def test_any_text_is_no_failure(document: str) -> None:
    assert kept_reply(document) is None


def test_what_is_kept_comes_out_clean() -> None:
    hostile = "a\x1b[31mb\u202ec"
    reply = full_reply()
    kept = json.loads(reply_document(reply))
    kept["question"] = kept["interpreted"]["kind"] = kept["interpreted"]["terms"][0]["word"] = hostile
    kept["apart"] = kept["interpreted"]["phrases"] = [hostile]
    kept["answers"][0]["article"]["title"] = hostile
    document = json.dumps(kept)
    reread, read = reply_of(document, Held(*articles_of(reply))), kept_reply(document)
    assert reread
    assert read
    assert reread.question == reread.interpreted.kind == reread.interpreted.terms[0].word == "abc"
    assert reread.apart == reread.interpreted.phrases == ("abc",)
    assert read.answers[0].article.title == "abc"


clean = st.text(max_size=20).map(clean_text)
words = st.lists(clean, max_size=3).map(tuple)
days = st.dates()
maybe_days = st.none() | days
share = st.floats(0, 1)
number = st.floats(allow_nan=False, allow_infinity=False)
respellings = st.lists(st.builds(Respelling, clean, clean), max_size=2).map(tuple)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    text = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    inside = st.tuples(*[st.integers(0, end - start)] * 2).map(sorted)
    sentence, (begins, ends) = Span(*draw(inside)), draw(inside)
    focus = Focus(draw(clean), begins, ends, text[start:end][begins:ends], draw(maybe_days))
    return Answer(
        rank=draw(st.integers(1, 99)),
        article=replace(told_by(draw(st.integers(1, 5)), title=draw(clean)), text=text),
        start=start,
        end=end,
        sentence=sentence,
        focus=draw(st.none() | st.just(focus)),
        agreement=Agreement(),
        score=draw(number),
        confidence=draw(share),
        weak=draw(st.booleans()),
        evidence=draw(st.lists(st.builds(Evidence, clean, number, number), max_size=2).map(tuple)),
    )


interpretations = st.builds(
    Interpretation,
    terms=st.lists(st.builds(SoughtTerm, clean, clean, number, st.integers(0), clean), max_size=2).map(tuple),
    kind=clean,
    since=maybe_days,
    until=maybe_days,
    source=st.none() | clean,
    title=st.none() | clean,
    without=words,
    phrases=words,
    unheld=words,
    period=st.none() | st.builds(Period, days, days, clean),
    carried=words,
)
replies = st.builds(
    Reply,
    question=clean,
    as_of=maybe_days,
    answered=st.booleans(),
    confidence=share,
    interpreted=interpretations,
    answers=st.lists(answers(), max_size=2, unique_by=lambda answer: answer.article.id).map(tuple),
    respelt=respellings,
    apart=words,
)


@given(replies)
def test_any_reply_comes_back_as_it_was(reply: Reply) -> None:
    assert reply_of(reply_document(reply), Held(*articles_of(reply))) == reply


def test_a_day_long_ago_comes_back() -> None:
    reply = replace(full_reply(), as_of=date(1, 1, 1))
    assert reply_of(reply_document(reply), Held(*articles_of(reply))) == reply
