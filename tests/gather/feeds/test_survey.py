"""What an address that somebody named turned out to be."""

import pytest

from reader.feed import Feed
from reader.gather.document import Document
from reader.gather.survey import Survey, survey
from reader.gather.unreadable import Unreadable

from . import FILES

STORY = (
    "The old pier was closed on Monday because two of its piles had rotted, and nobody knows how long it will take. "
)


def surveyed(data: bytes, declared: str = "", address: str = "https://herald.example/a") -> Survey:
    return survey(Document(address, "a", data, address=address, declared=declared))


@pytest.mark.parametrize(
    ("name", "title", "minutes"),
    [
        ("rss090.xml", "Harbour Herald", None),
        ("rss091.xml", "Café Courier - Latest news", None),
        ("rss10.xml", "World - Harbour Herald - RSS", 30),
        ("rss20.xml", "Harbour Herald » Latest News", 45),
        ("atom03.xml", "Laterne & Licht", None),
        ("atom10.xml", "Lantern: Recent posts", None),
        ("feed1.json", "Harbour Herald - RSS", None),
        ("feed11.json", "Lantern", None),
    ],
)
def test_a_feed_is_told_by_what_is_in_it_and_says_how_often_it_changes(
    name: str, title: str, minutes: int | None
) -> None:
    assert surveyed((FILES / name).read_bytes(), "text/html") == Survey("feed", title, refresh_minutes=minutes)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("<ttl>0</ttl>", None),
        ("<ttl>-5</ttl>", None),
        ("<ttl>1e9</ttl>", None),
        ("<ttl>999999</ttl>", 10_080),
        ("<ttl>99999999999999999999</ttl>", None),
        ('<s:updatePeriod xmlns:s="http://purl.org/rss/1.0/modules/syndication/"> daily </s:updatePeriod>', 1_440),
        ('<s:updatePeriod xmlns:s="http://purl.org/rss/1.0/modules/syndication/">often</s:updatePeriod>', None),
    ],
)
def test_how_often_a_feed_changes_is_a_number_that_can_be_waited_for(said: str, minutes: int | None) -> None:
    data = f"<rss><channel><title>A</title>{said}</channel></rss>".encode()
    assert surveyed(data).refresh_minutes == minutes


def test_a_front_page_names_its_feeds() -> None:
    page = (
        "<!-- made by hand --><!DOCTYPE html><html><head><title>Harbour Herald</title>"
        '<link rel="alternate" type="application/rss+xml" title="All news" href="/feed.xml"></head>'
        '<body><p><a href="/1">Ferry cut</a></p></body></html>'
    )
    found = surveyed(page.encode(), "text/html", "https://herald.example/")
    assert found.kind == "front"
    assert found.feeds == (Feed("https://herald.example/feed.xml", "All news"),)


def test_a_story_is_an_article() -> None:
    page = (
        f"<html><head><title>Pier closed</title></head><body><article>{f'<p>{STORY}</p>' * 9}</article></body></html>"
    )
    found = surveyed(page.encode(), "text/html", "https://herald.example/2020/pier")
    assert (found.kind, found.title) == ("article", "Pier closed")


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (b"", ""),
        (b"%PDF-1.7", "application/pdf"),
        (b'{"title": "A", "text": "B"}', "application/json"),
        (b"Just words.", "text/plain"),
        (b"Just words.", "text/html"),
        (b"<opml version='2.0'><body/></opml>", "text/xml"),
    ],
)
def test_anything_else_is_other(data: bytes, declared: str) -> None:
    assert surveyed(data, declared) == Survey("other")


def test_a_page_without_the_usual_beginning_is_one_because_its_server_says_so() -> None:
    assert surveyed(b"<center>Harbour Herald</center>", "text/html; charset=utf-8").kind == "front"


def test_a_feed_that_is_built_to_harm_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="entities of its own"):
        surveyed(b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>')
