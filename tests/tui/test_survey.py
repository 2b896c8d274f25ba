from dataclasses import replace
from pathlib import Path

from reader.library import Library
from reader.tui.survey import _SAMPLE_QUESTIONS, survey

from .news import articles


def test_the_samples_have_questions_of_their_own(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        with library.writing() as writer:
            for article in articles():
                writer.add(replace(article, place=f"sample:{article.place}"))
        assert survey(library).questions == _SAMPLE_QUESTIONS


def test_elsewhere_the_newest_headlines_can_be_asked_about(library: Library) -> None:
    found = survey(library)
    assert found.articles == 6
    assert found.questions == [
        "新桥通车",
        "What brought down the dam at Ravensholm",
        "Old bridge opens after repairs",
    ]
