"""Where the time of a question goes."""

from pathlib import Path

import pytest

from reader.answering.ask import Step, ask
from reader.answering.timing import timing
from reader.article import Article
from reader.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    opened = Library.open(tmp_path / "library", create=True)
    with opened.writing() as writer:
        writer.add(Article(title="Flood in Melford", text="The Stour flooded Melford. 40 people left.", place="/a.txt"))
    return opened


def test_a_question_tells_of_every_step_once_and_in_order(library: Library) -> None:
    told: list[Step] = []
    with library:
        reply = ask(library, "What did the Stour do?", on_step=told.append)
        assert reply == ask(library, "What did the Stour do?")
    assert told == list(Step)


def test_every_step_takes_its_part_of_the_whole(library: Library) -> None:
    with library:
        found = timing(library, ["What did the Stour do?", "How many left Melford?"])
    assert found.questions == 2
    assert list(found.steps) == list(Step)
    assert all(0 < taken.p50_ms <= taken.p95_ms for taken in found.steps.values())
    assert found.question is not None
    assert max(taken.p95_ms for taken in found.steps.values()) <= found.question.p95_ms


def test_what_cannot_be_asked_by_itself_is_left_out(library: Library) -> None:
    with library:
        assert timing(library, ["when was that?", "What did the Stour do?"]).questions == 1
        assert timing(library, ["when was that?"]).question is None
