"""What is of the kind asked for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.fitting import fits_of
from reader.answering.passage import Sentence
from reader.answering.understanding.question import understand
from reader.library import ALL


def fit(question: str, text: str) -> float:
    fits = fits_of(understand(question, filters=ALL, as_of=date(2023, 1, 1), timely=True))
    assert fits is not None
    return fits(Sentence.alone(text))


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("Which country did he flee to?", "He fled to the Maldives.", "He fled the island."),
        ("Which US state was flooded?", "Rivers rose in Montana.", "Rivers rose in the US."),
        ("Which airline will buy Spirit?", "JetBlue made an offer.", "Spirit Airlines had an offer."),
        ("What animal was found?", "Otters were seen again.", "Something was seen again."),
        ("Where was the meeting held?", "They met in Geneva.", "They met again."),
        ("What percentage voted?", "Turnout was 72.2 per cent.", "Some 400 people voted."),
        ("How much did it cost?", "It cost $20 million.", "It took 20 years."),
        ("How many troops are there?", "There are 28,500 troops.", "There have been talks for 60 years."),
        ("How long did it take?", "It took 16 months.", "It took 16 people."),
        ("What year did it open?", "It opened in 1995.", "It opened on Friday."),
    ],
)
def test_what_is_of_the_kind_asked_for_fits_better(question: str, better: str, worse: str) -> None:
    assert fit(question, better) > fit(question, worse)


def test_what_the_question_says_itself_does_not_answer_it() -> None:
    assert fit("Which country bordering Ukraine joined?", "Ukraine watched.") == 0.0
    assert fit("How many of the 50 states agreed?", "All 50 of them.") == 0.0


@pytest.mark.parametrize(
    "question", ["Who resigned?", "Which minister resigned?", "What movie won?", "Why did he go?", "brexit turnout"]
)
def test_nothing_is_told_of_persons_titles_and_what_has_no_kind(question: str) -> None:
    assert fits_of(understand(question, filters=ALL, as_of=date(2023, 1, 1), timely=True)) is None


@given(
    st.sampled_from(
        ["Which country won?", "What animal was seen?", "How many came?", "When did he go?", "Where is Bob?"]
    ),
    st.text(),
)
def test_any_text_fits_between_not_at_all_and_wholly(question: str, text: str) -> None:
    assert 0.0 <= fit(question, text) <= 1.0
