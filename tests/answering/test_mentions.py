"""What a sentence mentions that may be the answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.mentions import mentions
from reader.answering.passage import Sentence

from .asking import question


def best(text: str, sentence: str, around: str = "") -> str:
    mention = max(mentions(Sentence.alone(sentence), around or sentence, question(text)), key=lambda held: held.suits)
    return sentence[mention.start : mention.end]


@pytest.mark.parametrize(
    ("text", "sentence", "mention"),
    [
        ("Which airline cut its flights?", "Boston: JetBlue cut flights, Ann Lee said.", "JetBlue"),
        ("Which airline cut its flights?", "Ann Lee of Boston said the airline Bluebird cut flights.", "Bluebird"),
        ("Which animal escaped?", "Red foxes escaped from London Zoo.", "foxes"),
        ("Which country was hit?", "Sri Lanka’s President Ranil Perera spoke in Paris.", "Sri Lanka"),
        ("Which country passed a bill?", "New Zealand passed a new bill, said Ann Lee.", "New Zealand"),
        (
            "Which national park burned?",
            "A fire burned in Redrock National Park, Ann Lee said.",
            "Redrock National Park",
        ),
        (
            "Which hurricane was the worst for Cuba?",
            "In Havana winds of Hurricane Zelda broke windows.",
            "Hurricane Zelda",
        ),
        ("Which actor won?", "Lagos cheered as Nollywood actor Tom Zola won.", "Tom Zola"),
        ("Which leader came?", "Emmanuel Macron came.", "Emmanuel Macron"),
        ("Who resigned?", "President Ann Lee resigned in Paris.", "Ann Lee"),
        ("Which team won?", "On a night in Ohio, the Bucks beat them.", "Bucks"),
        ("Which song won?", "Ann Lee sang “Blue Hour” in Paris.", "Blue Hour"),
    ],
)
def test_what_suits_best_is_of_the_kind_that_is_wanted(text: str, sentence: str, mention: str) -> None:
    assert best(text, sentence) == mention


def test_what_the_question_says_itself_is_no_answer() -> None:
    assert not mentions(Sentence.alone("Ukraine is at war."), "", question("Which country is at war with Ukraine?"))


def test_two_people_are_two() -> None:
    held = mentions(Sentence.alone("Then Ann Lee and Bob Roy left."), "", question("Who left?"))
    assert [mention.stems for mention in held] == [("ann", "lee"), ("bob", "roy")]


def test_a_photographer_and_a_dateline_are_none() -> None:
    assert not mentions(Sentence.alone("Ann Lee/AFP"), "", question("Who left?"))
    assert [
        mention.stems
        for mention in mentions(Sentence.alone("LONDON (AP) — He met Ann Lee."), "", question("Who left?"))
    ] == [("ann", "lee")]


ANY_QUESTION = st.sampled_from(
    [
        "Who came to Ohio?",
        "When was Ohio flooded?",
        "How many came to Ohio?",
        "Which animal came to Ohio?",
        "Which film won in Ohio?",
        "Where did Ohio win?",
        "What fell on Ohio?",
        "Why Ohio?",
    ]
)


@given(
    ANY_QUESTION,
    st.text()
    | st.lists(st.sampled_from(["New York", "fox", "“", "”", "'s ", "President ", "and ", "3 ", "May", "."])).map(
        "".join
    ),
)
def test_any_sentence_has_only_mentions_that_stand_in_it(text: str, sentence: str) -> None:
    for mention in mentions(Sentence.alone(sentence), sentence, question(text)):
        assert 0 <= mention.start < mention.end <= len(sentence)
        assert 0 < mention.suits <= 1
        assert mention.stems
