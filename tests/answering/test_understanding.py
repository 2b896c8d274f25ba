"""What a question says besides its words, and what comes of it: filters, phrases and days, asked of a real library."""

from collections.abc import Iterator
from datetime import date

import pytest

from reader.answering.answer import Reply
from reader.answering.ask import ask
from reader.article import Article
from reader.errors import QuestionError
from reader.library import Filters, Library

FILLER = " ".join(f"Observer number {number} spoke of other things at some length that day." for number in range(40))


def article(title: str, text: str, day: date, source: str = "Wire") -> Article:
    return Article(title=title, text=text, place=f"/{title}", source=source, published=day)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("understanding") / "library", create=True) as library:
        with library.writing() as writer:
            for each in (
                article(
                    "Generals talk",
                    f"The cease fire was agreed by the generals.\n\n{FILLER}\n\nFire did not cease; the generals met.",
                    date(2016, 3, 4),
                    "The Daily Star",
                ),
                article(
                    "Fire in the hall", "The generals said that fire would cease soon.", date(2018, 11, 7), "cnn.com"
                ),
                article(
                    "Cease-fire holds", "The generals met again, and agreed on prisoners.", date(2020, 5, 6), "bbc.com"
                ),
                article("Mayor resigns", "The mayor of Lima resigned over a bridge.", date(2016, 3, 5)),
                article("Mayor resigns", "The mayor of Lima resigned over a tunnel.", date(2018, 11, 6)),
                article("Mayor resigns", "The mayor of Lima resigned over a tower.", date(2020, 5, 6)),
            ):
                writer.add(each)
        yield library


def texts(reply: Reply) -> list[str]:
    return [answer.article.text.split(".")[0] for answer in reply.answers]


@pytest.mark.parametrize(
    ("typed", "filters", "titles"),
    [
        ("source:cnn", Filters(source="cnn"), {"Fire in the hall"}),
        ('source:"daily star"', Filters(source="daily star"), {"Generals talk"}),
        ("since:2018 until:2018-11", Filters(since=date(2018, 1, 1), until=date(2018, 11, 30)), {"Fire in the hall"}),
        ("title:talks", Filters(title="talks"), {"Generals talk"}),
        ("-prisoner", Filters(without=("prisoner",)), {"Generals talk", "Fire in the hall"}),
    ],
)
def test_a_filter_in_the_question_is_as_one_beside_it_and_is_said(
    library: Library, typed: str, filters: Filters, titles: set[str]
) -> None:
    reply = ask(library, f"what did the generals say {typed}")
    assert {answer.article.title for answer in reply.answers} == titles
    said = reply.interpreted
    assert filters == Filters(
        since=said.since, until=said.until, source=said.source, title=said.title, without=said.without
    )
    assert [term.word for term in said.terms] == ["generals"]
    assert reply.question == f"what did the generals say {typed}"
    beside = ask(library, "what did the generals say", filters=filters)
    assert [answer.article.id for answer in beside.answers] == [answer.article.id for answer in reply.answers]


def test_a_typed_filter_after_the_day_of_asking_finds_nothing_and_is_no_error(library: Library) -> None:
    assert ask(library, "generals since:2019", as_of=date(2018, 12, 1)).answers == ()


def test_a_quoted_phrase_must_stand_in_the_passage_or_in_the_headline(library: Library) -> None:
    reply = ask(library, 'who agreed on the "Cease Fire"?')
    assert reply.interpreted.phrases == ("Cease Fire",)
    assert {answer.article.title for answer in reply.answers} == {"Generals talk", "Cease-fire holds"}
    for answer in reply.answers:
        assert "cease fire" in answer.text or answer.article.title == "Cease-fire holds"
    assert len(ask(library, "who agreed on the cease fire?", limit=20).answers) > len(reply.answers)


def test_a_phrase_that_stands_nowhere_is_said_and_its_words_are_looked_for(library: Library) -> None:
    reply = ask(library, 'who saw "fire generals" agree?')
    assert (reply.interpreted.phrases, reply.interpreted.unheld) == ((), ("fire generals",))
    plain = ask(library, "who saw fire generals agree?")
    assert texts(reply) == texts(plain)
    assert reply.confidence < plain.confidence


def test_of_two_phrases_the_one_that_stands_must_stand(library: Library) -> None:
    said = ask(library, 'who agreed on a "cease fire" with the "fire generals"?').interpreted
    assert (said.phrases, said.unheld) == (("cease fire",), ("fire generals",))


def test_a_phrase_asked_for_by_a_filter_is_never_let_go(library: Library) -> None:
    assert ask(library, "generals", filters=Filters(phrases=("fire generals",))).answers == ()


def test_a_question_quoted_as_a_whole_is_no_phrase(library: Library) -> None:
    reply = ask(library, '"who agreed with the generals?"')
    assert (reply.interpreted.phrases, reply.interpreted.unheld) == ((), ())
    assert reply.answers


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("why did the mayor of Lima resign in March 2016?", "bridge"),
        ("why did the mayor of Lima resign in November 2018?", "tunnel"),
        ("why did the mayor of Lima resign between 2018 and 2019?", "tunnel"),
        ("why did the mayor of Lima resign this week?", "tower"),
        ("why did the mayor of Lima resign today?", "tower"),
        ("why did the mayor of Lima resign before 2017?", "bridge"),
    ],
)
def test_articles_of_the_days_that_a_question_names_come_first_and_no_other_is_lost(
    library: Library, question: str, answer: str
) -> None:
    reply = ask(library, question)
    assert answer in texts(reply)[0]
    assert len([text for text in texts(reply) if "mayor" in text]) == 3
    assert reply.interpreted.period is not None
    assert reply.interpreted.period.words in question


def test_an_article_of_the_days_asked_about_need_not_name_them(library: Library) -> None:
    dated = ask(library, "Which mayor of Lima resigned in November 2018?")
    assert dated.answered
    assert "tunnel" in texts(dated)[0]
    assert not ask(library, "Which mayor of Lima resigned in November 2017?").answered


def test_the_days_asked_about_are_not_among_the_words_never_found_together(library: Library) -> None:
    assert ask(library, "mayor and generals in November 2017").apart == ("mayor", "generals")


def test_days_are_seen_from_the_day_of_asking(library: Library) -> None:
    reply = ask(library, "why did the mayor of Lima resign yesterday?", as_of=date(2018, 11, 7))
    assert reply.interpreted.period is not None
    assert reply.interpreted.period.since == reply.interpreted.period.until == date(2018, 11, 6)
    assert "tunnel" in texts(reply)[0]


@pytest.mark.parametrize("question", ["since:banana generals", "source:", "source:cnn", "-", '""', "who?"])
def test_what_cannot_be_asked_is_refused(library: Library, question: str) -> None:
    with pytest.raises(QuestionError):
        ask(library, question)
