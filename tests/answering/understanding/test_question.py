"""How a question is understood."""

from datetime import date

import pytest

from reader.answering.understanding.kind import Kind
from reader.answering.understanding.question import MAX_TERMS, WANTED_WEIGHT, Question, Role, understand
from reader.errors import QuestionError
from reader.library import Filters


def understood(text: str, *, timely: bool = False) -> Question:
    return understand(text, filters=Filters(), as_of=date(2018, 11, 9), timely=timely)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("who postponed the Pompeo meeting?", Kind.WHO),
        ("Whose plane did Kim fly on?", Kind.WHO),
        ("When did Sweden join?", Kind.WHEN),
        ("What year was she elected?", Kind.WHEN),
        ("How soon could vaccines be available?", Kind.WHEN),
        ("Where was the event?", Kind.WHERE),
        ("how many people died", Kind.HOW_MANY),
        ("How fast did he run?", Kind.HOW_MANY),
        ("What percentage of voters said no?", Kind.HOW_MANY),
        ("Which airline bought Spirit?", Kind.WHICH),
        ("The former chief of which company testified?", Kind.WHICH),
        ("Why were the talks postponed?", Kind.WHY),
        ("What did Trump say about the sanctions?", Kind.WHAT),
        ("How did it end?", Kind.HOW),
        ("Did Scotland vote to remain?", Kind.YES_NO),
        ("pompeo meeting postponed", Kind.KEYWORDS),
    ],
)
def test_the_kind_is_what_would_answer(text: str, kind: Kind) -> None:
    assert understood(text).kind is kind


def test_the_last_sentence_that_asks_is_the_question_and_the_rest_is_context() -> None:
    question = understood("Nancy Pelosi announced that she steps down. When did Pelosi first become speaker? Thanks.")
    assert question.asking == "When did Pelosi first become speaker?"
    weights = {term.word: term.weight for term in question.terms}
    assert weights["pelosi"] == weights["speaker"] == 1.0
    assert weights["announced"] < 1.0


def test_what_is_wanted_is_named() -> None:
    assert understood("Which prime minister resigned?").wanted == ("prime", "minister")


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("who postponed the meeting?", "postpon"),
        ("Who has recently postponed it?", "postpon"),
        ("Who is the mayor?", None),
        ("Who did he meet?", None),
        ("When was it postponed?", None),
    ],
)
def test_the_deed_is_asked_for_only_by_who_and_a_verb(text: str, stem: str | None) -> None:
    assert understood(text).deed == stem


def test_a_stop_word_that_is_part_of_a_name_is_looked_for() -> None:
    assert "ever" in [term.word for term in understood("How long is the Ever Given?").terms]
    assert "ever" not in [term.word for term in understood("was it ever given back to Lima?").terms]


def test_the_news_of_its_day_is_asked_for_by_a_named_day_or_in_words() -> None:
    assert understood("Who resigned?", timely=True).timely
    assert understood("Who resigned this week?").timely
    assert not understood("Who resigned?").timely


@pytest.mark.parametrize("text", ["", "   ", "?", "who is it?", "the of and", "🙂"])
def test_a_question_with_nothing_to_look_for_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(QuestionError) as refusal:
        understood(text)
    assert "\n" not in str(refusal.value)


def test_an_endless_question_costs_no_more_than_a_long_one() -> None:
    assert len(understood(" ".join(f"word{number}" for number in range(20_000))).terms) == MAX_TERMS


def test_the_noun_that_names_what_is_asked_for_weighs_less() -> None:
    terms = {term.word: (term.weight, term.role) for term in understood("Which airline bought Spirit?").terms}
    assert terms == {
        "airline": (WANTED_WEIGHT, Role.WANTED),
        "bought": (1.0, Role.ASKED),
        "spirit": (1.0, Role.ASKED),
    }
