"""Markdown, with front matter and without."""

import time
from datetime import date
from pathlib import Path

import pytest

from reader.gather.formats.markdown import without_markup
from reader.gather.front_matter import read_front_matter

from .reading import STORY, article_in


def test_front_matter_says_what_the_article_is(tmp_path: Path) -> None:
    page = (
        "---\ntitle: \"Talks: put \\\"off\\\"\"\nsource: The Daily Star\nauthors: [Jane Roe, 'John O''Neill']\n"
        "date: November 9, 2018\nurl: https://www.example.org/talks # the first one\ntags:\n  - asia\n---\n\n" + STORY
    )
    article = article_in(tmp_path, "page.md", page)
    assert article.title == 'Talks: put "off"'
    assert article.source == "The Daily Star"
    assert article.authors == ("Jane Roe", "John O'Neill")
    assert article.published == date(2018, 11, 9)
    assert article.url == article.key == "https://www.example.org/talks"
    assert article.text == STORY


def test_front_matter_goes_before_the_headline_which_is_not_repeated(tmp_path: Path) -> None:
    article = article_in(
        tmp_path, "page.md", f"---\ntitle: Talks put off\nid: 7\nsite: Star\n---\n# Talks put off\n\n{STORY}"
    )
    assert (article.title, article.text, article.key) == ("Talks put off", STORY, "Star#7")


def test_another_headline_than_that_of_the_front_matter_is_text(tmp_path: Path) -> None:
    article = article_in(tmp_path, "page.md", f"---\ntitle: Talks put off\n---\n# Nobody was in a rush\n\n{STORY}")
    assert (article.title, article.text) == ("Talks put off", f"Nobody was in a rush\n\n{STORY}")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("---\nauthors:\n- Jane Roe\n  - 'John Doe'\n---\n", {"authors": ["Jane Roe", "John Doe"]}),
        ("---\na: null\nb: ~\nc: |\n  text\n---\n", {"a": "", "b": "", "c": ""}),
        ("---\na: x: y\n# note\n  nested: thing\n...\n", {"a": "x: y"}),
        ('---\na: ["one, two", three]\n---\n', {"a": ["one, two", "three"]}),
        ("---\nno fields here\n---\n", {}),
        ("---\na: never closed\n", {}),
        ("a: b\n", {}),
        ("", {}),
    ],
)
def test_only_strings_and_lists_of_strings_are_understood(text: str, fields: dict[str, object]) -> None:
    assert read_front_matter(text).fields == fields


def test_the_first_lines_serve_where_there_is_no_front_matter(tmp_path: Path) -> None:
    page = f"# Talks *put* off\n\n**By Jane Roe** | _9 November 2018_ | [Example News](https://example.org)\n\n{STORY}"
    article = article_in(tmp_path, "page.md", page)
    assert (article.title, article.source) == ("Talks put off", "Example News")
    assert (article.authors, article.published) == (("Jane Roe",), date(2018, 11, 9))
    assert article.text == STORY


def test_lines_are_joined_and_lists_are_not(tmp_path: Path) -> None:
    page = (
        f"Headline\n========\n\n{STORY}\n\nOne line\nand the next.\n\n* one\n  goes on\n* two\n\n1. first\n2. second\n"
    )
    article = article_in(tmp_path, "page.md", page)
    assert article.title == "Headline"
    assert article.text == f"{STORY}\n\nOne line and the next.\n\n• one goes on\n• two\n\n1. first\n2. second"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("a **b** *c* ***d*** __e__ _f_ ~~g~~ `h`", "a b c d e f g h"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (
            '[the report](https://x.example/a_(b) "t") and [that][1] and <https://x.example>',
            "the report and that and https://x.example",
        ),
        ("![photo](a.png) text [![badge](b.png)](c)", " text "),
        ("claim[^1]", "claim"),
        ("Smith &amp; Sons <b>bold</b><br/>", "Smith & Sons bold"),
        (r"\*not emphasis\* 5 \< 6", "*not emphasis* 5 < 6"),
        ("> quoted\n>> twice", "quoted\ntwice"),
        ("## Heading ##", "\nHeading\n"),
        ("a <!-- hidden\nlines --> b", "a  b"),
        ("- [x] done", "• done"),
        ("***", ""),
        ("[1]: https://x.example", ""),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "\na, b\n\n\n\n1, 2\n"),
        ("```\n*code*\n```", "\n*code*\n"),
        ("the price < cost", "the price < cost"),
    ],
)
def test_markup_goes_and_words_stay(markup: str, words: str) -> None:
    assert without_markup(markup) == words


@pytest.mark.parametrize("opened", ["*a", "_a ", "`a", "[", "[a](", "![a](", "<a ", "<!--", "~~a", "\\", "> ", "| - "])
def test_markup_that_never_closes_takes_no_quadratic_time(opened: str) -> None:
    begun = time.monotonic()
    without_markup(opened * 200_000)
    assert time.monotonic() - begun < 5  # well under a second where this was written; quadratic would be minutes


def test_furniture_in_markup_goes_too(tmp_path: Path) -> None:
    page = f"# Talks put off\n\n{STORY}\n\n---\n*Read more: [all of it](https://x.example)*\n\n**Share**\n"
    assert article_in(tmp_path, "page.md", page).text == STORY
