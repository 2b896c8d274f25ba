"""In a conversation a question about something else takes over nothing."""

import pytest

from reader.answering.understanding.follow_up import stands_alone


@pytest.mark.parametrize(
    "question",
    [
        "Who is Kim Yong Chol?",
        "what about China",
        "how did the ever given refloat",
        "when did the spire of notre dame fall?",
        "eurovision winner",
        "beirut blast cause",
        'what of the "quoted words"',
    ],
)
def test_what_speaks_of_something_begins_anew(question: str) -> None:
    assert stands_alone(question)


@pytest.mark.parametrize(
    "question",
    [
        "when was that?",
        "why?",
        "who else was there?",
        "when did the talks resume?",
        "what happened next",
        "and the prime minister?",
        "how many died",
        "what did he say? source:bbc",
        "",
    ],
)
def test_what_points_back_does_not(question: str) -> None:
    assert not stands_alone(question)
