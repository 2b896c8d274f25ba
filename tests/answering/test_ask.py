"""A question asked of a real library."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.answering.answer import Reply
from reader.answering.ask import ask
from reader.answering.ranking import PER_ARTICLE
from reader.article import Article
from reader.errors import QuestionError
from reader.library import Filters, Library

DAY = date(2018, 11, 8)
TALKS = Article(
    title="Nuclear talks stall",
    text="The midterm results were coming in when it was announced that Mike Pompeo's meeting with Kim Yong Chol had "
    "been postponed.\n\nThe president said that he was in no hurry. The sanctions would stay, he added.\n\n"
    + "\n\n".join(f"Observers in Seoul had long expected it, said analyst number {number}." for number in range(9))
    + "\n\nA senior official said the North Korean delegation called on Tuesday to postpone the meeting.",
    place="/news/talks.txt",
    source="The Daily Star",
    published=date(2018, 11, 9),
)
RESUMED = Article(
    title="Pompeo meeting takes place after all",
    text="Mike Pompeo met Kim Yong Chol in Washington on Friday. Their meeting had been postponed in November.",
    place="/news/resumed.txt",
    source="cnn.com",
    url="https://cnn.com/2019/resumed",
    published=date(2019, 1, 18),
)
UNDATED = Article(title="A note on Pompeo", text="The Pompeo meeting is worth a book.", place="/news/note.txt")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("ask") / "library", create=True) as library:
        with library.writing() as writer:
            for article in (TALKS, RESUMED, UNDATED):
                writer.add(article)
        yield library


def titles(reply: Reply) -> set[str]:
    return {answer.article.title for answer in reply.answers}


def test_who_did_it_is_answered_by_the_sentence_that_names_who(library: Library) -> None:
    first = ask(library, "who postponed the Pompeo meeting?").answers[0]
    assert "delegation called on Tuesday to postpone" in first.text[first.sentence.start : first.sentence.end]
    assert first.focus is not None
    assert first.focus.text == "North Korean delegation"
    assert first.text[first.focus.start : first.focus.end] == first.focus.text


def test_every_answer_is_a_span_of_its_article_and_best_come_first(library: Library) -> None:
    reply = ask(library, "When was the Pompeo meeting postponed?")
    assert [answer.rank for answer in reply.answers] == list(range(1, len(reply.answers) + 1))
    assert [answer.score for answer in reply.answers] == sorted((a.score for a in reply.answers), reverse=True)
    for answer in reply.answers:
        assert answer.text == answer.article.text[answer.start : answer.end]
        assert 0 <= answer.sentence.start < answer.sentence.end <= len(answer.text)


def test_passages_of_one_article_never_overlap_and_are_few(library: Library) -> None:
    reply = ask(library, "analyst observers Seoul expected postponed meeting", limit=50)
    spans = sorted((answer.article.id, answer.start, answer.end) for answer in reply.answers)
    assert all(one[0] != other[0] or one[2] <= other[1] for one, other in pairwise(spans))
    assert max(sum(span[0] == article for span in spans) for article, _, _ in spans) <= PER_ARTICLE


def test_as_of_a_day_later_and_undated_articles_are_not_seen(library: Library) -> None:
    assert titles(ask(library, "Pompeo meeting", as_of=date(2018, 12, 1))) == {TALKS.title}
    assert ask(library, "Pompeo meeting", as_of=date(2018, 1, 1)).answers == ()
    assert UNDATED.title in titles(ask(library, "Pompeo meeting"))


def test_filters_leave_out_what_they_name(library: Library) -> None:
    assert titles(ask(library, "Pompeo meeting", filters=Filters(source="cnn"))) == {RESUMED.title}
    assert titles(ask(library, "Pompeo meeting", filters=Filters(since=date(2019, 1, 1)))) == {RESUMED.title}
    reply = ask(library, "Pompeo meeting", filters=Filters(until=date(2018, 12, 31)), as_of=date(2020, 1, 1))
    assert titles(reply) == {TALKS.title}
    assert reply.interpreted.until == date(2018, 12, 31)


def test_news_of_the_day_comes_first_where_the_question_asks_for_it(library: Library) -> None:
    assert ask(library, "Did the Pompeo meeting happen this week?").answers[0].article.title == RESUMED.title


def test_what_no_article_speaks_of_has_no_answer(library: Library) -> None:
    reply = ask(library, "Which team won the football World Cup?")
    assert not reply.answered
    assert reply.confidence < 0.5


def test_how_sure_an_answer_has_to_be_can_be_said(library: Library) -> None:
    question = "who postponed the Pompeo meeting?"
    sure = ask(library, question).confidence
    assert ask(library, question, least_confidence=sure).answered
    stricter = ask(library, question, least_confidence=sure + 0.001)
    assert not stricter.answered
    assert stricter.answers[0].weak
    assert all(not answer.weak for answer in ask(library, question, least_confidence=0.0).answers)


def test_a_library_without_articles_has_no_answer(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty", create=True) as library:
        reply = ask(library, "who postponed the Pompeo meeting?")
    assert (reply.answered, reply.answers) == (False, ())


def test_a_library_of_one_article_is_answered_from(tmp_path: Path) -> None:
    with Library.open(tmp_path / "one", create=True) as library:
        with library.writing() as writer:
            writer.add(RESUMED)
        assert ask(library, "who met Kim Yong Chol?").answered


def test_copies_are_listed_under_one_answer_and_make_room_for_others(tmp_path: Path) -> None:
    wire = (
        "Mike Pompeo will not meet Kim Yong Chol in New York this week, the State Department said after midnight. "
        "The meeting was put off by the North Koreans, three people who know of it said. No new day was named."
    )
    with Library.open(tmp_path / "copies", create=True) as library:
        with library.writing() as writer:
            for number in range(3):
                copy = Article(title=f"Page {number}", text=f"{wire} ({number})", place=f"/{number}", published=DAY)
                writer.add(copy)
            writer.add(TALKS)
        answers = ask(library, "Who put off the Pompeo meeting?", limit=2).answers
    assert [answer.agreement.copies for answer in answers] == [2, 0]
    assert answers[1].article.title == TALKS.title
    assert answers[0].article.title not in {copy.title for copy in answers[0].agreement.copied_in}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(
            [
                "who",
                "Pompeo",
                "meeting",
                "postponed",
                "(",
                ")",
                '"',
                "source:",
                "SELECT *",
                "🙂",
                "\x00",
                "北朝鮮",
                "?",
                ".",
            ]
        ),
        max_size=60,
    ).map(" ".join)
)
def test_any_question_gets_an_answer_or_one_clear_line(library: Library, question: str) -> None:
    refusal = ""
    try:
        reply = ask(library, question)
    except QuestionError as error:
        refusal = str(error)
    else:
        assert all(0.0 <= answer.confidence <= 1.0 for answer in reply.answers)
    assert "\n" not in refusal


@settings(max_examples=60)
@given(text=st.text(min_size=1, max_size=2_000), title=st.text(max_size=100))
def test_any_article_can_be_asked(tmp_path_factory: pytest.TempPathFactory, text: str, title: str) -> None:
    from reader.text import clean_line, clean_text

    cleaned = clean_text(f"{text}\n\nThe Pompeo meeting was postponed. {text}")
    with Library.open(tmp_path_factory.mktemp("any") / "library", create=True) as library:
        with library.writing() as writer:
            writer.add(Article(title=clean_line(title), text=cleaned, place="/any.txt"))
        reply = ask(library, "who postponed the Pompeo meeting?")
    assert reply.answers
    assert all(answer.text == cleaned[answer.start : answer.end] for answer in reply.answers)
