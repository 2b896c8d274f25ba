"""A citation shows a passage word for word, and whatever it holds becomes neither markup nor a link."""

from dataclasses import replace
from datetime import date
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.article import Article
from reader.conversation.citation import citation, literal_line
from reader.text import clean_line, clean_text

TALKS = Article(
    title="Talks put off",
    text="No date was named.\n\nThe delegation telephoned.",
    place="/news/talks.txt",
    source="The Harbour Courier",
    url="https://courier.example/talks?a=1&b=2",
    published=date(2018, 11, 9),
)
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class Page(HTMLParser):
    """What a browser would make of Markdown."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""
        self.feed(MARKDOWN.render(markdown))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_citation_is_a_quotation_and_its_source() -> None:
    assert citation(TALKS, TALKS.text) == (
        "> No date was named.\n>\n> The delegation telephoned.\n\n"
        "— Talks put off, The Harbour Courier, 9 November 2018, <https://courier.example/talks?a=1&b=2>\n"
    )


def test_what_is_not_known_is_left_out() -> None:
    bare = Article(title="", text="Rain.", place="/home/ines/rain.txt")
    assert citation(bare, bare.text) == "> Rain.\n"
    assert citation(replace(bare, source="The Lantern"), "Rain.") == "> Rain.\n\n— The Lantern\n"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://x.example/ > <script>",
        "https://x.example/>",
        "ftp://x.example/",
        "https://",
        "http:// x",
        "data:text/html,x",
    ],
)
def test_what_is_no_address_of_the_web_is_left_out(url: str) -> None:
    assert citation(replace(TALKS, url=url), "Rain.").endswith("9 November 2018\n")


@pytest.mark.parametrize("url", ["http://x.example", "HTTPS://X.example/a_b*c[d](e)`&lt;?q=1#ü"])
def test_an_address_is_the_one_link(url: str) -> None:
    page = Page(citation(replace(TALKS, url=url), "Rain."))
    assert len(page.links) == 1
    assert page.text.rstrip().endswith(url)


HOSTILE = [
    "[click](javascript:alert(1))",
    "![x](https://evil.example/track.png)",
    "<script>alert(1)</script>",
    "<https://evil.example>",
    "**bold** _it_ `code` ~~gone~~",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "2024) item",
    "> quote",
    "---",
    "===",
    "```",
    "&lt;b&gt; &#60;",
    "a | b",
    "[x]: https://evil.example",
    "[^1]",
    "back\\slash \\[ \\<",
    "    code",
    "* * *",
]


@pytest.mark.parametrize("text", [*HOSTILE, "a\n---", "a | b\n--|--\nc | d", "a\n===", "\n".join(HOSTILE)])
def test_hostile_words_are_shown_as_they_are(text: str) -> None:
    page = Page(citation(replace(TALKS, url=""), text))
    assert set(page.tags) <= {"blockquote", "p"}
    assert page.links == []
    said = " ".join(text.split())
    assert " ".join(page.text.split()).startswith(f"{said} — Talks")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_headlines_and_outlets_are_shown_as_they_are(text: str) -> None:
    page = Page(citation(replace(TALKS, url="", title=text, source=text), "Rain."))
    assert set(page.tags) <= {"blockquote", "p"}
    assert f"— {clean_line(text)}, {clean_line(text)}, 9 November 2018" in " ".join(page.text.split())


def test_an_address_in_words_is_not_made_a_link_by_programs_that_look_for_them() -> None:
    line = literal_line("see https://evil.example and WWW.evil.example")
    assert "://" not in line
    assert "WWW." not in line
    assert Page(line).text.strip() == "see https://evil.example and WWW.evil.example"


markdown_like = st.text(st.sampled_from("ab1 \n\n\t\\`*_[]()<>&#+-=~|!.:;/@\"'>0é")) | st.text()


@given(markdown_like, markdown_like)
def test_any_words_are_shown_as_they_are(text: str, title: str) -> None:
    page = Page(citation(replace(TALKS, url="", title=title), text))
    assert set(page.tags) <= {"blockquote", "p"}
    said = f"{clean_text(text)} — {clean_line(title)}"
    assert " ".join(page.text.split()).startswith(" ".join(said.split()).rstrip())


def test_the_page_of_these_tests_sees_markup() -> None:
    page = Page("# a\n\n[b](https://x.example) <b>c</b> &lt;")
    assert page.tags == ["h1", "p", "a", "b"]
    assert page.links == ["https://x.example"]
    assert unescape(page.text).split() == ["a", "b", "c", "<"]
