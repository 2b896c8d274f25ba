"""The answering sentence and what is marked in it, asked of a real library."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from reader.answering.answer import Answer
from reader.answering.ask import ask
from reader.article import Article
from reader.library import Library

PADDING = "\n\n".join(
    f"Nothing of note happened in village number {number}, where the baker sold bread." for number in range(30)
)


def first_answer(folder: Path, question: str, articles: Sequence[Article]) -> Answer:
    filler = [Article(title=f"Note {number}", text=PADDING, place=f"/note{number}.txt") for number in range(8)]
    with Library.open(folder / "library", create=True) as library:
        with library.writing() as writer:
            for article in (*articles, *filler):
                writer.add(article)
        return ask(library, question, as_of=date(2018, 11, 9) if articles[0].published else None).answers[0]


def article(title: str, text: str, name: str = "story") -> Article:
    return Article(title=title, text=text, place=f"/{name}.txt", source="Daily", published=date(2018, 11, 8))


def sentence(answer: Answer) -> str:
    return answer.text[answer.sentence.start : answer.sentence.end]


def marked(answer: Answer) -> str | None:
    if answer.focus is None:
        return None
    assert answer.text[answer.focus.start : answer.focus.end] == answer.focus.text
    return answer.focus.text


def test_the_sentence_that_names_the_airline_is_marked_and_in_it_the_airline(tmp_path: Path) -> None:
    story = article(
        "JetBlue scraps its summer flights to London",
        "Ann Lee called it a hard choice. JetBlue will not fly to London this summer. The airline scrapped the summer "
        "flights to London after a strike, the boss of Heathrow said.",
    )
    answer = first_answer(tmp_path, "Which airline scrapped its summer flights to London?", [story])
    assert "JetBlue" in sentence(answer)
    assert marked(answer) == "JetBlue"


def test_a_weekday_is_shown_with_its_day(tmp_path: Path) -> None:
    story = article("Talks", "The North Korean delegation postponed the Pompeo meeting on Tuesday. It rained in Seoul.")
    answer = first_answer(tmp_path, "When was the Pompeo meeting postponed?", [story])
    assert marked(answer) == "Tuesday"
    assert answer.focus is not None
    assert answer.focus.day == date(2018, 11, 6)
    assert answer.focus.kind == "date"


def test_a_number_is_marked_with_its_unit(tmp_path: Path) -> None:
    story = article("Strike", "In 2018 the harbour strike in Melford lasted 12 weeks, said 3 sailors.")
    answer = first_answer(tmp_path, "How long did the harbour strike in Melford last?", [story])
    assert marked(answer) == "12 weeks"


@pytest.mark.parametrize(
    "question",
    [
        "Why did the delegation postpone the Pompeo meeting?",
        "Did the delegation postpone the Pompeo meeting?",
        "Which airline postponed the Pompeo meeting?",
    ],
)
def test_nothing_is_marked_where_nothing_of_the_kind_stands(tmp_path: Path, question: str) -> None:
    story = article("Talks", "The delegation postponed the Pompeo meeting in Ohio.")
    assert marked(first_answer(tmp_path, question, [story])) is None


QUIZ = article(
    "Quiz of the week",
    "How closely did you follow it?\n\n3. Which sea bird was seen in Melford harbour this week?\n\nPuffin\n\n"
    "Pelican\n\nPenguin\n\nCormorant 4.\n\nWhich road was closed?",
    "quiz",
)


def test_of_a_quiz_the_question_with_its_options_is_shown_and_none_is_marked_that_nobody_tells(tmp_path: Path) -> None:
    answer = first_answer(tmp_path, "Which sea bird was seen in Melford harbour this week?", [QUIZ])
    assert sentence(answer).startswith("Which sea bird")
    assert sentence(answer).endswith("Cormorant 4.")
    assert marked(answer) is None


def test_the_option_of_a_quiz_that_another_article_tells_is_marked(tmp_path: Path) -> None:
    story = article("A pelican in Melford", "A pelican was seen in the harbour of Melford.", "pelican")
    answer = first_answer(tmp_path, "Which sea bird was seen in Melford harbour this week?", [QUIZ, story])
    if "quiz" in answer.article.place:
        assert marked(answer) == "Pelican"
    else:
        assert marked(answer) == "pelican"
