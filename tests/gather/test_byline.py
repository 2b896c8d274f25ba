"""Bylines, outlets, and the lines they stand in."""

from datetime import date

import pytest

from reader.gather.byline import Byline, authors_in, byline
from reader.gather.credits import Credits, credits_in
from reader.gather.outlets import is_outlet


@pytest.mark.parametrize(
    ("line", "authors", "source"),
    [
        ("By Jane Roe", ("Jane Roe",), ""),
        ("by Jane Roe and John Doe", ("Jane Roe", "John Doe"), ""),
        ("BY JANE ROE, JOHN DOE AND ANNE-MARIE O'NEILL", ("JANE ROE", "JOHN DOE", "ANNE-MARIE O'NEILL"), ""),
        ("By Michelle Kosinski and Zachary Cohen, CNN", ("Michelle Kosinski", "Zachary Cohen"), "CNN"),
        ("Jane Roe, Reuters", ("Jane Roe",), "Reuters"),
        ("Jane Roe, Staff Writer", ("Jane Roe",), ""),
        ("By Dr. Mireille Achterberg, Science Correspondent", ("Dr. Mireille Achterberg",), ""),
        ("By Leyla Harcourt in Gaziantep and Jonas Pike", ("Leyla Harcourt", "Jonas Pike"), ""),
        ("Written by Ludwig van der Berg for The Guardian", ("Ludwig van der Berg",), "The Guardian"),
        ("By The Associated Press", (), "The Associated Press"),
        ("By Reuters Staff", (), "Reuters"),
        ("By: Jane Roe", ("Jane Roe",), ""),
    ],
)
def test_a_byline_names_people_and_outlet(line: str, authors: tuple[str, ...], source: str) -> None:
    assert byline(line) == Byline(authors, source)


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday morning, the talks had stalled",
        "By hook or by crook",
        "By the numbers",
        "Jane Roe",
        "Jane Roe, 41, a lawyer",
        "Kim Jong Un and Donald Trump",
        "By 2018 the talks had stalled",
        "By",
        "",
    ],
)
def test_what_only_begins_like_a_byline_is_none(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    "name",
    [
        "The Daily Star", "BBC News", "reuters", "CNN", "The Associated Press", "St. Louis Post-Dispatch",
        "Los Angeles Times", "The Times of India", "Ledger & Compass", "Al Jazeera", "theguardian.com", "bdnews24.com",
    ],
)  # fmt: skip
def test_outlets_are_known_by_their_names(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize(
    "name",
    [
        "Kim Jong Un",
        "Prince Harry sues the Mail",
        "Seoul",
        "Top stories today",
        "By Jun Whitcombe, Eastfield Tribune",
        "",
    ],
)
def test_other_names_are_no_outlets(name: str) -> None:
    assert not is_outlet(name)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Jane Roe | Nov. 9, 2018", Credits(date(2018, 11, 9), ("Jane Roe",))),
        ("Jane Roe • 9 November 2018 • 5 min read", Credits(date(2018, 11, 9), ("Jane Roe",))),
        ("Ledger & Compass, 9 November 2018", Credits(date(2018, 11, 9), (), "Ledger & Compass")),
        ("Published", Credits()),
    ],
)
def test_a_line_of_credits_may_say_several_things(line: str, said: Credits) -> None:
    assert credits_in(line) == said


@pytest.mark.parametrize(
    "line", ["On November 9, 2018 the talks were put off.", "Monday", "7:30 p.m.", "Kim Jong Un", "By", "—", "x" * 5000]
)
def test_a_line_that_says_more_is_no_credits(line: str) -> None:
    assert credits_in(line) is None


@pytest.mark.parametrize(
    ("field", "authors"),
    [
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("Jane Roe, John Doe & Ann Ray", ("Jane Roe", "John Doe", "Ann Ray")),
        ("Roe, Jane; Doe, John", ("Roe, Jane", "Doe, John")),
        ("Martin Luther King, Jr.", ("Martin Luther King, Jr.",)),
        ("", ()),
    ],
)
def test_a_field_of_authors_is_parted(field: str, authors: tuple[str, ...]) -> None:
    assert authors_in(field) == authors
