"""Filters typed inside a question."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.understanding.inline_filters import take_filters
from reader.errors import QuestionError
from reader.library import ALL, Filters

TAKEN: list[tuple[str, str, Filters]] = [
    ("who resigned source:cnn", "who resigned", Filters(source="cnn")),
    ("source:cnn.com who resigned?", "who resigned?", Filters(source="cnn.com")),
    ('who resigned source:"daily star"?', "who resigned ?", Filters(source="daily star")),
    ("who resigned source:“Daily Star”", "who resigned", Filters(source="Daily Star")),
    ("who SOURCE:bbc resigned", "who  resigned", Filters(source="bbc")),
    ("who resigned source:cnn?", "who resigned ?", Filters(source="cnn")),
    ("who resigned source:cnn source:edition", "who resigned", Filters(source="cnn edition")),
    ("who resigned since:2018-11", "who resigned", Filters(since=date(2018, 11, 1))),
    ("who resigned Until:2018", "who resigned", Filters(until=date(2018, 12, 31))),
    (
        "who since:2018 resigned until:2018-11-09.",
        "who  resigned .",
        Filters(since=date(2018, 1, 1), until=date(2018, 11, 9)),
    ),
    ("who resigned since:2017 since:2018 since:2016", "who resigned", Filters(since=date(2018, 1, 1))),
    ('who agreed title:"cease fire"', "who agreed", Filters(title="cease fire")),
    ("who agreed title:talks", "who agreed", Filters(title="talks")),
    ("who won -football", "who won", Filters(without=("football",))),
    ("who won -covid-19 -U.S.?", "who won  ?", Filters(without=("covid-19", "U.S."))),
    ('who won -"world cup"', "who won", Filters(without=("world cup",))),
    ("(who won source:cnn)", "(who won )", Filters(source="cnn")),
]


@pytest.mark.parametrize(("typed", "rest", "filters"), TAKEN, ids=[typed for typed, _, _ in TAKEN])
def test_a_filter_is_taken_out_of_the_question(typed: str, rest: str, filters: Filters) -> None:
    found, narrowed = take_filters(typed, ALL)
    assert found.split() == rest.split()
    assert narrowed == filters


@pytest.mark.parametrize(
    "question",
    [
        "",
        "who was there at 10:30?",
        "what does note: mean",
        "resource:cnn or outsource:bbc",
        "https://cnn.com/source:x",
        "who said it -- and why",
        "who met Kim - and why",
        "was it -5 degrees?",
        "who has COVID-19?",
        "the follow-up of N.-Korea's talks",
        "Pompeo -minister- spoke",
        "who stood -the last",
        'who said "source:cnn is wrong"?',
        "Its highest rate since:",
        "It was the first title: ?",
        "-",
        "–football",
    ],
)
def test_what_only_looks_like_a_filter_stays_in_the_question(question: str) -> None:
    assert take_filters(question, ALL) == (question, ALL)


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("who resigned since:banana", "since:banana"),
        ("who resigned since: 2018", "since:"),
        ("since:", "since:"),
        ("who resigned until:2018-13", "until:2018-13"),
        ("who since:2019 resigned until:2018", "2019-01-01"),
        ("source: who resigned", "source:"),
        ('who resigned source:"" today', "source:"),
        ("who resigned title:?! today", "title:"),
        ("source:cnn -football", "only filters"),
        ("source:cnn ?", "only filters"),
        ("who resigned since:" + "9" * 9_000, "since:9999"),
    ],
)
def test_nonsense_is_refused_in_one_line_that_names_it_and_the_way_out(typed: str, named: str) -> None:
    with pytest.raises(QuestionError) as refusal:
        take_filters(typed, ALL)
    assert named in str(refusal.value)
    assert "(" in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 160


def test_a_typed_filter_narrows_what_was_chosen_before_and_never_widens_it() -> None:
    chosen = Filters(since=date(2018, 6, 1), until=date(2018, 12, 1), source="cnn", title="talks", without=("a b",))
    _, narrowed = take_filters("who met since:2017 until:2018-07 source:edition title:kim -golf", chosen)
    assert narrowed == Filters(
        since=date(2018, 6, 1),
        until=date(2018, 7, 31),
        source="cnn edition",
        title="talks kim",
        without=("a b", "golf"),
    )
    with pytest.raises(QuestionError):
        take_filters("who met since:2019", chosen)


PIECES = ["source:", "since:", "2018", '"', "“", "-", "-a", "title:x", "until:", " ", "who", "?", "\n", "🙂"]


@given(st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_is_typed_is_read_or_refused_in_one_line(typed: str) -> None:
    try:
        rest, filters = take_filters(typed, ALL)
    except QuestionError as refusal:
        assert "\n" not in str(refusal)  # noqa: PT017 - either outcome is right
    else:
        assert (filters == ALL) == (rest == typed)
