"""Short names in a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.understanding.short_names import in_full


@pytest.mark.parametrize(
    ("question", "full"),
    [
        ("When did N. Korea test it?", "When did North Korea test it?"),
        ("Who governs S.Carolina?", "Who governs South Carolina?"),
        ("What did N. Scott Momaday write?", "What did N. Scott Momaday write?"),
        ("What did the WHO declare?", "What did the World Health Organization declare?"),
        ("WHO WON?", "WHO WON?"),
        ("how many us troops are there", "how many US troops are there"),
        ("who was elected in the us", "who was elected in the US"),
        ("what does it tell us about him?", "what does it tell us about him?"),
        ("can it harm us?", "can it harm us?"),
    ],
)
def test_short_names_are_written_in_full_where_they_are_names(question: str, full: str) -> None:
    assert in_full(question) == full


@given(st.text() | st.text(alphabet=st.sampled_from("NSWE. Koreausth WHO")))
def test_any_text_stays_as_it_is_once_it_is_in_full(question: str) -> None:
    assert in_full(in_full(question)) == in_full(question)
