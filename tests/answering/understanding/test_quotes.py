"""Phrases in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.understanding.quotes import MAX_PHRASES, quoted_phrases, unwrapped


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ('who said "cease fire"?', ("cease fire",)),
        ("who said “cease  fire,” again", ("cease fire",)),
        ('"Act I" and "Act II" of what?', ("Act I", "Act II")),
        ('"Act I" and "act i"?', ("Act I",)),
        ("who said 'cease fire'?", ()),
        ("who said ‘cease fire’ to O'Brien's men?", ()),
        ('who said "cease fire?', ()),
        ('who said "" or " "?', ()),
        ('was it 6" of rain or 5" of snow?', ()),
        ('a"b c"d', ()),
        ('who said "🙂"?', ()),
        ("“state-affiliated media” is what?", ("state-affiliated media",)),
        ('who said "' + "word " * 31 + 'end"?', ()),
    ],
)
def test_a_phrase_stands_between_two_double_marks(text: str, phrases: tuple[str, ...]) -> None:
    assert quoted_phrases(text, text) == phrases


def test_the_sentence_that_asks_is_no_phrase_though_it_is_quoted_as_a_whole() -> None:
    assert unwrapped('"who postponed the meeting?"') == "who postponed the meeting?"
    assert unwrapped("“who postponed it?”") == "who postponed it?"
    assert unwrapped('"who" and "when"') == '"who" and "when"'
    assert quoted_phrases('He asked: "Who won?"', "Who won?") == ()


@given(st.text(st.sampled_from('"“”ab .?(-\n'), max_size=400))
def test_phrases_are_few_and_stand_in_the_text(text: str) -> None:
    phrases = quoted_phrases(text, "")
    assert len(phrases) <= MAX_PHRASES
    assert all(phrase in " ".join(text.split()) for phrase in phrases)
