"""Words and stems: one spelling for index, question and passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.terms import TermFinder, fold, normalise, stem, stems, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pompeo’s trip", ["pompeo", "trip"]),
        ("the U.S. and the U.N.", ["the", "us", "and", "the", "un"]),
        ("the United States, the US, USA's", ["the", "us", "the", "us", "us"]),
        ("United States of America", ["us"]),
        ("the European Union, the EU", ["the", "eu", "the", "eu"]),
        ("the United Kingdom and the U.K.", ["the", "uk", "and", "the", "uk"]),
        (
            "It tells us that United fans and US fans met",
            ["it", "tells", "that", "united", "fans", "and", "us", "fans", "met"],
        ),
        ("MUSA and bUSA", ["musa", "and", "busa"]),
        ("$10,000 or 1,234,567", ["10000", "or", "1234567"]),
        ("1,23 and 12,34", ["1", "23", "and", "12", "34"]),
        ("São Paulo, Malmö, Erdoğan, Søren", ["sao", "paulo", "malmo", "erdogan", "soren"]),
        ("COVID-19", ["covid", "19"]),
        ("İstanbul", ["istanbul"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_spelling_variants_are_made_one(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_word_longer_than_any_word_is_left_out() -> None:
    assert words(f"a {'x' * 41} b {'y' * 40}") == ["a", "b", "y" * 40]


@given(st.text())
def test_folding_keeps_every_character_at_its_place(text: str) -> None:
    assert len(fold(text)) == len(normalise(text)) == len(text)


_NEWS_WORDS = st.sampled_from(
    "die dying lies lying ties vying skies sky cries cry hopping hoping possibility possible relational happily early "
    "only U.S. Pompeo's meetings postponed générale 10,000 news inning innings universal university".split()
)


@given(st.lists(_NEWS_WORDS | st.text(max_size=12), max_size=30), st.data())
def test_the_finder_finds_what_stemming_every_word_finds(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    known = sorted(set(stems(text)))
    looked_for = data.draw(st.lists(st.sampled_from(known), unique=True)) if known else []
    found = [found for _, _, found in TermFinder(looked_for).find(fold(text))]
    assert found == [each for each in stems(text) if each in looked_for]


def test_what_is_found_is_given_with_its_place_in_the_text() -> None:
    text = "Seoul’s “postponed” talks"
    assert [(text[start:end], found) for start, end, found in TermFinder({stem("postponed")}).find(fold(text))] == [
        ("postponed", "postpon")
    ]


@given(st.lists(_NEWS_WORDS.filter(str.isalpha), max_size=30), st.sampled_from([" ", "\n", " “", ", "]), st.data())
def test_skimming_finds_all_but_what_has_to_be_folded_first(parts: list[str], gap: str, data: st.DataObject) -> None:
    text = gap.join(parts).title()
    looked_for = data.draw(st.sets(st.sampled_from(stems(text)))) if parts else set()
    finder = TermFinder(looked_for)
    assert list(finder.skim(text)) == [(start, found) for start, _, found in finder.find(fold(text))]


def test_skimming_finds_words_of_other_scripts() -> None:
    assert list(TermFinder(["встреч", "meet"]).skim("Эта Встреч, a meeting")) == [(4, "встреч"), (14, "meet")]


def test_nothing_is_found_where_nothing_is_looked_for() -> None:
    assert list(TermFinder(()).find("words")) == []
    assert list(TermFinder(()).skim("words")) == []
