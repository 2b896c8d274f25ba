"""How sure an answer is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.candidates import Candidate
from reader.answering.confidence import UNHELD, Confidence
from reader.answering.cut_article import cut
from reader.answering.fitting import fits_of
from reader.answering.ranking import RankedPassage, rank
from reader.answering.term_weights import TermWeights, idf
from reader.answering.understanding.question import Question, understand
from reader.article import StoredArticle
from reader.library import ALL
from reader.terms import TermFinder

DAY = date(2020, 5, 4)


def ranked(question: str, *texts: str, timely: bool = True, age: int = 1) -> tuple[Question, list[RankedPassage]]:
    """The passages of articles with these texts, best first, and the question as it is understood."""
    asked = understand(question, filters=ALL, as_of=DAY, timely=timely)
    weights = TermWeights.of(asked, idf({term.stem: 10 for term in asked.terms}, 10_000))
    finder = TermFinder(weights.weighted_idf)
    cut_up = []
    for number, text in enumerate(texts, 1):
        day = DAY - timedelta(days=age)
        article = StoredArticle(id=number, title="", text=text, place="", published=day)
        cut_up.append(cut(article, Candidate(number, 1.0, age), asked, finder, weights))
    return asked, rank(cut_up, weights, fits_of(asked), 10)


def sure(question: str, *texts: str, timely: bool = True, age: int = 1) -> float:
    asked, found = ranked(question, *texts, timely=timely, age=age)
    return Confidence(asked, found).of(found[0])


def test_who_holds_more_of_the_question_is_surer() -> None:
    question = "Which country bought the old bridge?"
    assert sure(question, "Norway bought the old bridge.") > sure(question, "Norway bought a house.")


def test_who_holds_what_is_of_the_kind_asked_for_is_surer() -> None:
    question = "Which country bought the old bridge?"
    assert sure(question, "Norway bought the old bridge.") > sure(question, "Somebody bought the old bridge.")


def test_who_stands_out_from_the_field_is_surer() -> None:
    question, answer = "Which country bought the old bridge?", "Norway bought the old bridge."
    assert sure(question, answer, "A bridge.", "A bridge.") > sure(question, answer, answer, answer)


def test_news_of_the_day_is_surer_than_old_news_for_a_question_of_the_day_alone() -> None:
    question, answer = "Which country bought the old bridge?", "Norway bought the old bridge."
    assert sure(question, answer, age=1) > sure(question, answer, age=60)


def test_who_has_not_the_phrase_that_was_quoted_is_less_sure() -> None:
    asked, found = ranked("Who bought the bridge?", "Norway bought the bridge.")
    without = replace(asked, unheld=("old bridge",))
    assert Confidence(without, found).of(found[0]) == pytest.approx(UNHELD * Confidence(asked, found).of(found[0]))


@given(st.lists(st.text(min_size=1), max_size=4), st.booleans())
def test_it_is_a_chance_whatever_the_texts(texts: list[str], timely: bool) -> None:
    asked, found = ranked("Which country bought the bridge?", "The bridge.", *texts, timely=timely)
    assert all(0 <= Confidence(asked, found).of(passage) <= 1 for passage in found)
