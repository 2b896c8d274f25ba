from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.conversation.latest import Newest, latest
from reader.conversation.utterance import Latest
from reader.library import Library

NEWEST = date(2021, 5, 20)
"""A Thursday."""
FILLER = "It rained for most of the day, and few people were about."


def article(title: str, text: str = FILLER, days_old: int | None = 0, source: str = "Valley Post") -> Article:
    published = None if days_old is None else NEWEST - timedelta(days=days_old)
    place = f"https://{title.replace(' ', '-')}.example"  # the same text under another address is another article
    return Article(title=title, text=text, place=place, url=place, source=source, published=published)


ARTICLES = (
    article("Orvane ferry runs aground", "By Ann Ray\n\nThe Orvane ferry ran aground in thick fog on Thursday."),
    article("Orvane ferry runs aground in fog", days_old=1, source="Coast Herald"),
    article("Ferry Orvane runs aground in the fog", days_old=2, source="Hill Gazette"),
    article("Ten things to know: 19 May", days_old=1),
    article("Ten things to know: 18 May", days_old=2),
    article("Harbour strike ends", "Harbour strike ends.\n\nDockers in Melford went to work on Sunday.", days_old=4),
    article("Weather", "Rain fell.\n\nA bakery in Melford opened early, and its owner was pleased.", days_old=6),
    article("Bread prices", f"{FILLER} {FILLER} {FILLER} {FILLER} Nobody in Melford bakes rye bread now.", days_old=7),
    article("Melford council votes", days_old=90, source="www.bbc.co.uk"),
    article("Melford council meets", days_old=800, source="www.bbc.co.uk"),
    article("Melford through the ages", days_old=None),
    article("The long ship", "The Ever Given was long. Years later the given name was ever the same.", days_old=30),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("latest") / "library", create=True) as opened:
        with opened.writing() as writer:
            for one in ARTICLES:
                writer.add(one)
        yield opened


def titles(newest: Newest) -> list[str]:
    return [one.article.title for one in newest.articles]


def leads(newest: Newest) -> list[str]:
    return [one.article.text[one.lead.start : one.lead.end] for one in newest.articles]


def test_the_newest_come_first_and_the_line_says_of_when_they_are(library: Library) -> None:
    newest = latest(library, Latest(), limit=3)
    assert titles(newest) == ["Orvane ferry runs aground", "Ten things to know: 19 May", "Ten things to know: 18 May"]
    assert newest.told == "The newest 3 of 12 articles, 18 to 20 May 2021."
    assert newest.goes_on


def test_all_there_are_are_told_as_such_the_undated_last(library: Library) -> None:
    newest = latest(library, Latest(), limit=50)
    assert len(newest.articles) == 10
    assert titles(newest)[-1] == "Melford through the ages"
    assert newest.told == "10 articles, 12 March 2019 to 20 May 2021, newest first."
    assert not newest.goes_on


def test_one_story_under_nearly_the_same_headline_is_one_line_that_names_the_others(library: Library) -> None:
    first, *_ = latest(library, Latest()).articles
    others = [library.article(number).title for number in first.copies]
    assert others == ["Orvane ferry runs aground in fog", "Ferry Orvane runs aground in the fog"]


def test_the_same_headline_in_another_week_is_another_story(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        with library.writing() as writer:
            for days_old in (0, 2, 9):
                one = article("What to cook tonight", f"{FILLER} {days_old}", days_old)
                writer.add(Article(title=one.title, text=one.text, place=f"/{days_old}", published=one.published))
        assert [len(one.copies) for one in latest(library, Latest()).articles] == [1, 0]


def test_the_lead_is_the_first_sentence_and_neither_byline_nor_headline(library: Library) -> None:
    assert leads(latest(library, Latest(about="ferry")))[0].startswith("The Orvane ferry ran aground in thick fog")
    assert leads(latest(library, Latest(about="strike"))) == ["Dockers in Melford went to work on Sunday."]


def test_about_something_are_the_articles_that_have_it_in_their_headline_or_begin_with_it(library: Library) -> None:
    newest = latest(library, Latest(about="Melford"))
    assert titles(newest) == ["Melford council votes", "Melford council meets", "Melford through the ages"]
    assert newest.told == "3 articles about Melford, 12 March 2019 to 19 February 2021, newest first."


def test_all_of_the_words_are_looked_for_in_any_form_of_theirs(library: Library) -> None:
    assert titles(latest(library, Latest(about="the voting of Melford's council"))) == ["Melford council votes"]


def test_where_none_is_about_it_those_that_mention_it_are_shown_and_said_to(library: Library) -> None:
    newest = latest(library, Latest(about="rye bread in Melford"))
    assert titles(newest) == ["Bread prices"]
    assert newest.told == "1 article that only mentions rye bread in Melford, 13 May 2021."
    newest = latest(library, Latest(about="bakery"))
    assert titles(newest) == ["Weather"]
    assert newest.told == "1 article that only mentions bakery, 14 May 2021."


def test_what_is_quoted_stands_as_it_is(library: Library) -> None:
    assert titles(latest(library, Latest(about='"Ever Given"'))) == ["The long ship"]
    assert not latest(library, Latest(about='"given ever"')).articles


@pytest.mark.parametrize("origin", ["the BBC", "bbc"])
def test_from_an_outlet_are_its_articles(origin: str, library: Library) -> None:
    newest = latest(library, Latest(origin=origin))
    assert titles(newest) == ["Melford council votes", "Melford council meets"]
    assert newest.told == f"2 articles from {origin}, 12 March 2019 to 19 February 2021, newest first."


def test_from_what_is_no_outlet_are_those_about_it(library: Library) -> None:
    assert titles(latest(library, Latest(origin="Melford"))) == titles(latest(library, Latest(about="Melford")))


def test_filters_may_be_typed_as_in_a_question(library: Library) -> None:
    assert titles(latest(library, Latest(about="Melford source:bbc since:2020"))) == ["Melford council votes"]
    assert titles(latest(library, Latest(about="source:bbc"))) == ["Melford council votes", "Melford council meets"]
    assert "is no date" in latest(library, Latest(about="Melford since:banana")).told


def test_days_are_counted_from_the_newest_article_and_this_is_said(library: Library) -> None:
    said = " Days are counted from the newest article here, of 20 May 2021."
    newest = latest(library, Latest(days="today"))
    assert titles(newest) == ["Orvane ferry runs aground"]
    assert newest.told == f"1 article of today, 20 May 2021.{said}"
    monday = latest(library, Latest(days="since Monday")).told
    assert monday == f"3 articles since Monday, 18 to 20 May 2021, newest first.{said}"


def test_days_that_are_the_same_from_everywhere_need_no_such_word(library: Library) -> None:
    newest = latest(library, Latest(about="Melford", days="in 2019"))
    assert titles(newest) == ["Melford council meets"]
    assert newest.told == "1 article about Melford in 2019, 12 March 2019."


def test_as_of_a_day_nothing_later_is_seen_and_days_are_counted_from_it(library: Library) -> None:
    day = NEWEST - timedelta(days=4)
    assert titles(latest(library, Latest(), as_of=day))[0] == "Harbour strike ends"
    newest = latest(library, Latest(days="today"), as_of=day)
    assert newest.told == "1 article of today, 16 May 2021."


def test_of_days_without_news_it_is_said_which_days_and_what_to_do(library: Library) -> None:
    told = latest(library, Latest(about="Melford", days="in 2017")).told
    assert told == (
        "No articles about Melford in 2017 (that is 1 January to 31 December 2017; leave the days out for older ones)."
    )


def test_about_what_is_unknown_nothing_is_found_and_the_nearest_spelling_offered(library: Library) -> None:
    assert latest(library, Latest(about="Melfird")).told == 'No article has "melfird". Did you mean Melford?'
    unknown = latest(library, Latest(about="zebras"))
    assert unknown.told == "No articles about zebras (try fewer words, or ask it as a question)."
    assert not unknown.articles


def test_a_pronoun_means_what_the_question_before_was_about(library: Library) -> None:
    assert "nothing to look for" in latest(library, Latest(about="it")).told
    newest = latest(library, Latest(about="it"), carried=("Orvane",))
    assert titles(newest) == ["Orvane ferry runs aground"]
    assert newest.told == "1 article about Orvane, 20 May 2021."


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as empty:
        for command in (Latest(), Latest(about="Melford"), Latest(days="today"), Latest(origin="bbc")):
            newest = latest(empty, command)
            assert not newest.articles
            assert newest.told


WORDS = st.lists(
    st.sampled_from(["the", "Melford", "ferry", "19", '"Ever Given"', "it", "source:bbc", "-rain", "until:2020", '"'])
)


@settings(deadline=None, max_examples=60)
@given(
    about=WORDS.map(" ".join) | st.text(max_size=60),
    origin=st.sampled_from(["", "the BBC", "Melford", "the", "\x00"]),
    days=st.sampled_from(["", "today", "since Monday", "in 2019", "on 31 June", "banana"]),
    limit=st.integers(1, 12),
    as_of=st.none() | st.dates(),
)
def test_whatever_is_asked_the_newest_come_first_and_something_is_told(
    library: Library, about: str, origin: str, days: str, limit: int, as_of: date | None
) -> None:
    newest = latest(library, Latest(about=about, origin=origin, days=days), limit=limit, as_of=as_of)
    assert newest.told
    assert len(newest.articles) <= limit
    found = [one.article.published or date.min for one in newest.articles]
    assert found == sorted(found, reverse=True)
    assert as_of is None or all(day <= as_of for day in found)
    for one in newest.articles:
        assert 0 <= one.lead.start < one.lead.end <= len(one.article.text)
