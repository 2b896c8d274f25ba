"""What kind of thing a question wants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.understanding.wanted import PERSON, TITLE

from ..asking import question


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Which airline cut its flights?", "airline"),
        ("What animal escaped from the zoo?", "animal"),
        ("Which of these countries left the union?", "country"),
        ("Which US state's governor resigned?", "state"),
        ("Which major social media platform was sold?", "social media"),
        ("The fire threatened which national park?", "national park"),
        ("Which NFL team won?", "nfl team"),
        ("Which company president resigned?", PERSON),
        ("Which tennis stars withdrew?", PERSON),
        ("Who resigned?", PERSON),
        ("Which nurse gave the first jab?", PERSON),
        ("Which film won?", TITLE),
        ("Which country won the cup, which began in May?", "country"),
        ("After the fire, which city was rebuilt?", "city"),
        ("Which country hosts the games?", "country"),
        ("Where did they meet?", "city"),
    ],
)
def test_the_noun_after_which_names_the_kind(text: str, kind: str) -> None:
    assert kind in question(text).sought.kinds


@pytest.mark.parametrize(
    "text",
    [
        "What did he steal?",
        "What is the Pompeo deal called, and in what?",
        "How many came?",
        "Pompeo meeting",
        "Why?  Pompeo",
    ],
)
def test_nothing_is_known_of_what_other_questions_want(text: str) -> None:
    assert question(text).sought.kinds == ()


def test_a_verb_ends_the_noun() -> None:
    assert question("Which rescuer died in the cave?").sought.noun == "rescuer"


def test_of_an_unknown_noun_the_noun_is_known() -> None:
    assert question("Which festival was flooded?").sought.noun == "festival"


@given(st.text(alphabet="which what's,? country state").map("which {}".format))
def test_anything_may_follow_which(text: str) -> None:
    assert question(f"Pompeo {text}").sought.noun[:2] in text.lower()
