"""JSON Feed 1 and 1.1."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Skipped
from reader.gather.document import Document
from reader.gather.formats import found_in

from ..reading import article_in, found_at, reason_for, written
from ..test_any_content import JSON, check
from . import FILES

VERSION = "https://jsonfeed.org/version/1.1"


def feed(*items: object, **more: object) -> str:
    return json.dumps({"version": VERSION, "title": "Lantern", "items": list(items)} | more)


def test_version_1_has_content_notes_and_headlines() -> None:
    path = FILES / "feed1.json"
    whales, note, headline, empty, none = found_at(path)
    assert whales == Article(
        title="Whales & ships",
        text="Ships will slow down for whales from May.\n\nThe rule holds for a year.",
        place=f"{path}:1",
        source="Harbour Herald",
        url="https://herald.example/whales",
        authors=("Jane Roe",),
        published=date(2019, 4, 2),
        key="https://herald.example/whales",
    )
    assert isinstance(note, Article)
    assert (note.title, note.url) == ("A short note without a title.", "https://elsewhere.example/note")
    assert isinstance(headline, Article)
    assert (headline.title, headline.text, headline.url) == (
        "Only a headline",
        "Only a headline",
        "https://herald.example/19",
    )
    assert empty == Skipped(f"{path}:4", "no text in it")
    assert none == Skipped(f"{path}:5", "not an object with a title and a text")


def test_version_1_1_has_authors_and_languages() -> None:
    path = FILES / "feed11.json"
    assert found_at(path) == [
        Article(
            title="Barco novo",
            text="O barco novo chegou.\n\nLeva 40 pessoas.",
            place=f"{path}:1",
            source="Lantern",
            url="https://lantern.example/a",
            authors=("Ana Lima",),
            published=date(2020, 5, 28),
            key="https://lantern.example/a",
            language="pt-br",
        )
    ]


def test_an_item_without_an_address_is_known_by_its_id_within_its_feed(tmp_path: Path) -> None:
    assert article_in(tmp_path, "a.json", feed({"id": "7", "content_text": "Fog."})).key == "Lantern#7"


def test_the_version_may_stand_at_the_end(tmp_path: Path) -> None:
    items = [{"title": "Fog", "content_html": "<p>Fog over the quay.</p>" + " " * 200_000}]
    content = json.dumps({"title": "Lantern", "items": items, "version": VERSION})
    found = article_in(tmp_path, "a", content)
    assert (found.source, found.text) == ("Lantern", "Fog over the quay.")


def test_an_article_that_quotes_the_version_is_no_feed(tmp_path: Path) -> None:
    record = {"title": "A format", "text": f'Write "version": "{VERSION}" at the top.'}
    path = written(tmp_path, "a.jsonl", json.dumps(record))
    (found,) = found_at(path)
    assert isinstance(found, Article)
    assert found.title == "A format"


def test_items_of_a_fetched_feed_are_at_its_place() -> None:
    address = "https://lantern.example/feed.json"
    data = feed({"url": "fog", "title": "Fog"}).encode()
    (found,) = found_in(Document(address, "feed.json", data, address=address))
    assert isinstance(found, Article)
    assert (found.place, found.url) == (address, "https://lantern.example/fog")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (feed(), "a feed without entries"),
        (feed(items={}), "a feed without items"),
        (feed()[:-1], "not valid JSON: Expecting ',' delimiter at line 1"),
        (
            feed(x=[]).replace("[]}", "[" * 100_000),
            "not readable as JSON: nested too deeply, or a number in it is too long",
        ),
        (
            feed(x=0).replace('"x": 0', '"x": ' + "9" * 5000),
            "not readable as JSON: nested too deeply, or a number in it is too long",
        ),
    ],
    ids=["empty", "no list", "cut off", "deep", "long number"],
)
def test_what_is_no_whole_feed_is_skipped(tmp_path: Path, content: str, reason: str) -> None:
    assert reason_for(tmp_path, "a.json", content) == reason


KEYS = st.sampled_from(
    "id url external_url title content_html content_text summary date_published date_modified author authors language"
    " name items home_page_url".split()
)
THINGS = st.dictionaries(KEYS, JSON | st.text() | st.sampled_from(["http://[::1", "/a", "<p>a</p>", "2020-01-01"]))


@given(st.lists(THINGS | JSON, max_size=4), THINGS)
@settings(deadline=None, max_examples=100)
def test_any_items_are_articles_or_skipped(items: list[object], more: dict[str, object]) -> None:
    check("feed.json", feed(*items, **more).encode())
