"""Who did it: the rule for questions that ask for the doer of a deed."""

import pytest

from reader.answering.agent import agent_evidence
from reader.terms import stem


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("The delegation postponed the meeting.", 1.0),
        ("The delegation called Tuesday to postpone the meeting.", 1.0),
        ("North Korea had abruptly postponed the talks.", 1.0),
        ("The meeting was postponed by the delegation.", 1.0),
        ("The meeting had been postponed.", -1.0),
        ("The talks were later indefinitely postponed, officials said.", -1.0),
        ("The meeting is being postponed until spring.", -1.0),
        ("The postponed meeting was to be held in New York.", 0.0),
        ("Postponed once, the meeting took place in May.", 0.0),
        ("The meeting took place.", 0.0),
        ("", 0.0),
    ],
)
def test_a_passive_without_an_agent_does_not_say_who(sentence: str, evidence: float) -> None:
    assert agent_evidence(sentence, stem("postponed")) == evidence
