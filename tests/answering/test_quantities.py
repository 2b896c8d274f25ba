"""Numbers in sentences, and which of them a question counts or measures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.quantities import numbers, without_unit
from reader.terms import stems


def best(sentence: str, asking: str) -> str:
    start, end, _ = max(numbers(sentence, asking), key=lambda number: number[2])
    return sentence[start:end]


@pytest.mark.parametrize(
    ("asking", "sentence", "number"),
    [
        ("How many soldiers are there?", "In 2018 the 3 bases held 28,500 soldiers.", "28,500"),
        ("How many bases are there?", "In 2018 the 3 bases held 28,500 soldiers.", "3"),
        ("How much did it cost?", "The 40 rooms cost $2.5 million to build.", "$2.5 million"),
        ("What was the price?", "The 40 rooms cost £900 a night.", "£900"),
        ("What percentage of voters agreed?", "Of 1,200 voters 62% agreed.", "62%"),
        ("How much sand was dredged?", "In 6 days they moved 30,000 cubic metres of sand.", "30,000"),
        ("How much have prices risen?", "The 40 shops raised them by 70%.", "70%"),
        ("How cold must it be kept?", "The 90 boxes are kept at minus 70 degrees Celsius.", "70 degrees"),
        ("How hot was it?", "In 40 towns it was 104.5 F.", "104.5"),
        ("How long is the ship?", "The ship, 400 metres long, lost 20 boxes.", "400 metres"),
        ("How strong was the quake?", "The 7.8 quake hit 10 provinces.", "7.8"),
        ("How old was the coach?", "The coach, 25, went in on June 23.", "25"),
        ("How long did it last?", "The 12 players met for 3 hours.", "3 hours"),
        ("How old was she?", "She was 96 and had 3,000 books.", "96"),
        ("How far is it?", "The 40 runners covered 26 miles.", "26 miles"),
        ("What was the magnitude of the quake?", "The 5.9 quake killed 1,000 people.", "5.9"),
        ("How many centuries?", "It was the first in six centuries, since 1415.", "six"),
    ],
)
def test_the_number_that_suits_best_is_what_is_counted_or_measured(asking: str, sentence: str, number: str) -> None:
    assert best(sentence, asking) == number


def test_a_numeral_is_no_part_of_another_word() -> None:
    assert not list(numbers("The quarterback left Tennessee on the weekend.", "How many?"))


def test_a_number_is_the_same_with_and_without_its_unit() -> None:
    assert without_unit(tuple(stems("1,000 people"))) == tuple(stems("1,000"))
    assert without_unit(tuple(stems("six weeks"))) == tuple(stems("six"))
    assert without_unit(tuple(stems("people"))) == tuple(stems("people"))


@given(st.text() | st.text(alphabet="0123456789,.:%$ mk-"))
def test_any_text_has_only_numbers_that_stand_in_it(text: str) -> None:
    for start, end, suits in numbers(text, text or "How many?"):
        assert 0 <= start < end <= len(text)
        assert 0 <= suits <= 1
