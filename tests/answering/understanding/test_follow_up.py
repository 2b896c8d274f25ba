"""What a question takes over from the one before it."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.ask import ask
from reader.answering.understanding.follow_up import MAX_CARRIED, names_to_carry
from reader.answering.understanding.question import CONTEXT_WEIGHT, understand
from reader.article import Article
from reader.errors import QuestionError
from reader.library import ALL, Library

CARRIED: list[tuple[str, str, tuple[str, ...]]] = [
    ("when was that?", "who postponed the Pompeo meeting?", ("Pompeo",)),
    ("why?", "Who did Mike Pompeo meet in North Korea?", ("Mike Pompeo", "North Korea")),
    ("and how many died?", "Where was the Beirut blast?", ("Beirut",)),
    ("What was the turnout?", "Did Scotland vote to remain in the EU?", ("Scotland", "EU")),
    ("Who directed it?", 'Who starred in "The Crown"?', ("The Crown",)),
    ("When was that?", "Pompeo met Kim on Tuesday. Why?", ("Pompeo", "Kim")),
    ("When was it built?", "What is the Bank of England's rate?", ("Bank of England's",)),
    ("when was that?", "who postponed the pompeo meeting?", ("pompeo", "meeting")),
    ("and how many died?", "where was the beirut blast", ("beirut", "blast")),
    ("what was the turnout?", "did scotland vote to remain", ("scotland", "vote", "remain")),
    ("WHEN WAS THAT?", "who postponed the Pompeo meeting?", ("Pompeo",)),
    ("when was that?", "who met Kim source:CNN since:2018 -Trump", ("Kim",)),
    ("when did pompeo say that?", "who postponed the Pompeo meeting?", ()),
    ("Who won the World Cup?", "who postponed the Pompeo meeting?", ()),
    ('who said "cease fire"?', "who postponed the Pompeo meeting?", ()),
    ("who won eurovision", "who postponed the pompeo meeting?", ()),
    ("when was that?", "how many were there?", ()),
    ("when was that?", "", ()),
    ("", "who met Kim?", ("Kim",)),
]


@pytest.mark.parametrize(("question", "previous", "carried"), CARRIED)
def test_a_question_without_names_takes_over_those_of_the_one_before(
    question: str, previous: str, carried: tuple[str, ...]
) -> None:
    assert names_to_carry(question, previous) == carried


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_was_asked_few_names_are_carried(question: str, previous: str) -> None:
    assert len(names_to_carry(question, previous)) <= MAX_CARRIED


def test_carried_words_are_context_where_the_question_has_words_of_its_own() -> None:
    question = understand("and how many died?", filters=ALL, as_of=date(2020, 8, 5), timely=False, carried=("Beirut",))
    assert {term.word: term.weight for term in question.terms} == {"died": 1.0, "beirut": CONTEXT_WEIGHT}
    assert question.carried == ("Beirut",)


def test_carried_words_count_in_full_where_it_has_none() -> None:
    asked = understand("when was that?", filters=ALL, as_of=date(2020, 8, 5), timely=False, carried=("Kim Jong Un",))
    assert {term.word: term.weight for term in asked.terms} == {"kim": 1.0, "jong": 1.0, "un": 1.0}


def test_a_carried_name_made_of_stop_words_is_looked_for() -> None:
    asked = understand("when was that?", filters=ALL, as_of=date(2020, 8, 5), timely=False, carried=("The Who",))
    assert [term.word for term in asked.terms] == ["the", "who"]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("follow") / "library", create=True) as library:
        with library.writing() as writer:
            writer.add(Article(title="Talks", text="Mike Pompeo met Kim on 9 November 2018.", place="/1"))
            writer.add(Article(title="Rain", text="It rained on 4 May 2017.", place="/2"))
        yield library


def test_a_follow_up_is_answered_by_what_the_carried_words_name_and_says_so(library: Library) -> None:
    reply = ask(library, "when was that?", carried=("Pompeo",))
    assert [answer.article.title for answer in reply.answers] == ["Talks"]
    assert reply.interpreted.carried == ("Pompeo",)
    assert reply.question == "when was that?"
    with pytest.raises(QuestionError):
        ask(library, "when was that?")
