"""Whatever a file holds: articles that can be shown, or a reason why not."""

import gzip
import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.text import clean_line, clean_text

from .reading import STORY, articles_in

NAMES = st.sampled_from(["a.txt", "a.md", "a.jsonl", "a.json", "a", "a.html", "2018-11-09.txt.gz"])

LINES = st.sampled_from(
    [
        "", " ", "US-N Korea tensions rise | The Daily Star", "Talks - BBC News", "By Jane Roe, Reuters",
        "12:00 AM, November 09, 2018", "Published", "Share", "Top News", "  • North asked", "- one",
        "SEOUL, Nov 8 (Reuters) - Talks", "# Heading", "===", "---", "title: x", "authors: [a, 'b']", "> quote", "```",
        "| a | b |", "![x](y)", "[x](y", "**x", "Title: y", "https://example.org/", "\x1b[31mred", "\u202eevil",
        "e\u0301\u0301\u0301\u0301\u0301\u0301", "\ud800", "{", '{"text": "x"}', "[", STORY,
        "A line of text that was wrapped by hand at about", "seventy characters, as mail programs do.", "<p>", "<!--",
    ]
)  # fmt: skip
PAGES = st.lists(LINES | st.text(max_size=40), max_size=25).map("\n".join)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
KEYS = st.sampled_from(
    ["title", "headline", "text", "body", "url", "link", "source", "author", "date", "published", "id", "name"]
)
RECORDS = st.dictionaries(KEYS | st.text(max_size=5), JSON | st.text(min_size=1), max_size=8)


def check(name: str, content: bytes) -> list[Article]:
    """Gathers a file of this content; every article in it is clean, and everything has a place."""
    with tempfile.TemporaryDirectory() as folder:
        articles, skipped = articles_in(Path(folder), name, content)
    for thing in skipped:
        assert thing.place.startswith(folder)
        assert clean_line(thing.reason) == thing.reason != ""
    for article in articles:
        assert clean_text(article.text) == article.text
        assert any(map(str.isalnum, article.text))
        for line in (article.title, article.source, article.url, article.key, *article.authors):
            assert clean_line(line) == line
        assert 0 < len(article.title) <= 500
        json.dumps([article.title, article.text]).encode()
    assert articles or skipped or not content.strip()
    return articles


@given(NAMES, st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes_are_articles_or_skipped(name: str, content: bytes) -> None:
    check(name, content)


@given(NAMES, PAGES)
@settings(deadline=None, max_examples=300)
def test_any_page_is_an_article_or_skipped(name: str, page: str) -> None:
    check(name, page.encode("utf-8", "surrogatepass"))


@given(PAGES)
@settings(deadline=None)
def test_of_a_page_with_a_story_the_story_always_comes_in(page: str) -> None:
    content = f"{page}\n\n{STORY}\n".encode("utf-8", "surrogatepass")
    for article in check("a.txt", content):
        assert STORY in article.text or "```" in page or "{" in page or page.lstrip().startswith("<")


@given(st.lists(RECORDS | JSON, max_size=6), st.sampled_from(["a.jsonl", "a.json", "a.txt"]), st.booleans())
@settings(deadline=None, max_examples=200)
def test_any_json_is_articles_or_skipped(values: list[object], name: str, as_array: bool) -> None:
    content = json.dumps(values) if as_array else "\n".join(map(json.dumps, values))
    check(name, content.encode())


@given(st.binary(max_size=60), st.integers(0, 200))
@settings(deadline=None)
def test_any_damage_to_a_compressed_file_is_reported(noise: bytes, at: int) -> None:
    packed = gzip.compress(b'{"text": "One."}\n' * 40)
    check("a.jsonl.gz", packed[:at] + noise + packed[at + len(noise) :])
