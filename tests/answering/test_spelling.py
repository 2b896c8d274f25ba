"""Words that no article holds, and words that none holds together."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.answer import Respelling
from reader.answering.ask import ask
from reader.answering.spelling import distance
from reader.article import Article
from reader.library import Library

TEXTS = [
    "The meeting of Mike Pompeo with Kim was postponed by North Korea. The café stayed open.",
    "Mike Pompeo and the government of Ukraine spoke of Antarctic bases. The Antarctic is cold.",
    "The cricket cup went to Pakistan. Pompei lies in ruins. They played on.",
    "Antarctica is larger than Europe.",
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("spelling") / "library", create=True) as library:
        with library.writing() as writer:
            for number, text in enumerate(TEXTS):
                writer.add(
                    Article(title=f"News {number}", text=text, place=f"/{number}", published=date(2020, 1, 1 + number))
                )
        yield library


def respelt(library: Library, question: str) -> list[tuple[str, str]]:
    return [(each.word, each.nearest) for each in ask(library, question).respelt]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who postponed the Pompio meeting?", [("pompio", "Pompeo")]),
        ("what did the goverment of Ukriane say?", [("goverment", "government"), ("ukriane", "Ukraine")]),
        ("who won the crikcet cup in Pakstan?", [("crikcet", "cricket"), ("pakstan", "Pakistan")]),
        ("is the cafe opn?", []),
        ("who postponed the Pompeo meeting in 2081?", []),
        ("who met the xylophonist?", []),
        ("who met the Bompoo?", []),
        ("what became of eurpoe?", [("eurpoe", "Europe")]),
    ],
)
def test_a_word_that_no_article_holds_is_offered_as_the_nearest_that_one_does(
    library: Library, question: str, expected: list[tuple[str, str]]
) -> None:
    assert respelt(library, question) == expected


def test_what_is_offered_is_never_looked_for(library: Library) -> None:
    reply = ask(library, "Pompio")
    assert reply.answers == ()
    assert reply.respelt == (Respelling("pompio", "Pompeo"),)
    assert [term.word for term in reply.interpreted.terms] == ["pompio"]


def test_an_article_not_yet_known_that_day_offers_no_spelling(library: Library) -> None:
    assert ask(library, "crikcet", as_of=date(2020, 1, 2)).respelt == ()


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("", "", 0),
        ("pompeo", "pompeo", 0),
        ("pompio", "pompeo", 1),
        ("pmopeo", "pompeo", 1),
        ("pompo", "pompeo", 1),
        ("ponpio", "pompeo", 2),
        ("kitten", "sitting", 3),
        ("abcdef", "ghijkl", 3),
    ],
)
def test_edits_are_counted_up_to_the_most_asked_about(one: str, other: str, edits: int) -> None:
    assert distance(one, other, 2) == edits
    assert distance(other, one, 2) == edits


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_edits_are_alike_from_both_sides_and_none_only_where_nothing_differs(one: str, other: str) -> None:
    edits = distance(one, other, 9)
    assert edits == distance(other, one, 9)
    assert (edits == 0) == (one == other)
    assert abs(len(one) - len(other)) <= edits <= max(len(one), len(other))


@pytest.mark.parametrize(
    ("question", "apart"),
    [
        ("who seized the Antarctic cricket trophy?", ("seized", "trophy")),
        ("Did Antarctic cricket stay open?", ("antarctic", "cricket")),
        ("who played the cold xylophone?", ("xylophone",)),
        ("Did Pompeo visit Pompei?", ("visit",)),
        ("who seized the xylophone of Kim?", ("seized", "xylophone")),
        ("Kim Pakistan", ("kim", "pakistan")),
    ],
)
def test_the_words_that_were_never_found_together_are_said(
    library: Library, question: str, apart: tuple[str, ...]
) -> None:
    reply = ask(library, question)
    assert not reply.answered
    assert reply.apart == apart


def test_an_answered_question_has_no_words_apart(library: Library) -> None:
    reply = ask(library, "who postponed the Pompeo meeting with Kim?")
    assert reply.answered
    assert reply.apart == ()
