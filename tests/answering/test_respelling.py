"""A question asked again in the spelling that was offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.answer import Respelling
from reader.answering.respelling import in_nearest_spelling

POMPEO = (Respelling("pomepo", "Pompeo"),)


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("who is Pomepo?", "who is Pompeo?"),
        ("Pomepo's meeting", "Pompeo's meeting"),
        ("POMEPO and pomépo", "Pompeo and Pompeo"),
        ("pomepos and apomepo stay", "pomepos and apomepo stay"),
        ('source:bbc "pomepo" -x', 'source:bbc "Pompeo" -x'),
        ("", ""),
    ],
)
def test_only_the_misspelt_word_is_changed(question: str, corrected: str) -> None:
    assert in_nearest_spelling(question, POMPEO) == corrected


def test_several_words_are_changed_at_once() -> None:
    both = (*POMPEO, Respelling("metting", "meeting"))
    assert in_nearest_spelling("the pomepo metting", both) == "the Pompeo meeting"


@given(st.text(max_size=200))
def test_any_question_without_the_word_stays_as_it_is(question: str) -> None:
    if "pomepo" not in question.casefold():
        assert in_nearest_spelling(question, (Respelling("pomepox", "Pompeo"),)) == question
