"""What an HTML page turns out to be, and which feeds it names."""

import json

import pytest

from reader.feed import Feed
from reader.gather.document import Document
from reader.gather.web_page.survey import PageSurvey, page_survey

PROSE = "<p>" + "The ferry did not leave the harbour on Tuesday because the wind was too strong. " * 4 + "</p>"
TEASER = (
    "<div class=card><h3><a href=/a>The ferry stays in the harbour for another day</a></h3><p>The wind is too strong,"
    " its owner says, and may be so until Thursday.</p></div>"
)


def survey(html: str, address: str = "https://herald.example/2024/ferry") -> PageSurvey:
    return page_survey(Document(place=address or "a.html", name="a.html", data=html.encode(), address=address))


def linked_data(*nodes: dict[str, object]) -> str:
    return f"<script type='application/ld+json'>{json.dumps(nodes)}</script>"


STORY: dict[str, object] = {"@type": "NewsArticle", "headline": "The ferry stays in the harbour"}


@pytest.mark.parametrize(
    ("html", "is_article"),
    [
        ("<meta property=og:type content=article><p>Short.", True),
        ("<meta property=og:type content=website>" + TEASER * 9, False),
        ("<meta property=og:type content=website><div>" + PROSE * 3 + "</div>", True),
        (TEASER * 30, False),
        ("<h1>The ferry</h1>" + PROSE * 3, True),
        ("".join(f"<article><h2>One</h2>{PROSE * 3}</article>" for _ in range(4)), False),
        (linked_data(STORY), True),
        (linked_data({"@graph": [{"@type": "WebPage"}, STORY]}), True),
        (linked_data({**STORY, "@type": ["http://schema.org/ReportageNewsArticle"]}), True),
        (linked_data(STORY, {**STORY, "headline": "Another story altogether"}), False),
        (
            "<title>The ferry stays in the harbour | Herald</title>"
            + linked_data({**STORY, "headline": "Another story altogether"}, STORY),
            True,
        ),
        (
            linked_data(
                {**STORY, "headline": "Another story", "url": "https://herald.example/x"},
                {**STORY, "mainEntityOfPage": {"@id": "https://herald.example/2024/ferry"}},
            ),
            True,
        ),
        ("<meta property=og:type content=article>" + linked_data({"@type": "CollectionPage"}), False),
        ("", False),
        ("<p>", False),
        ("<script type='application/ld+json'>" + "[" * 100_000, False),
        ("<script type='application/ld+json'>{</script>", False),
    ],
)
def test_a_story_is_told_from_a_page_of_many(html: str, is_article: bool) -> None:
    assert survey(html).is_article == is_article


def test_the_first_page_of_a_site_is_no_story_whatever_it_says() -> None:
    html = "<meta property=og:type content=article>" + PROSE * 3
    assert not survey(html, "https://herald.example/").is_article
    assert survey(html, "https://herald.example/?p=7").is_article
    assert survey(html, "").is_article


def test_feeds_are_named_by_links_those_of_comments_last() -> None:
    html = """<head><base href="/en/">
      <title>Herald &amp; Coast</title>
      <link rel="alternate" type="application/rss+xml" title="Comments on this" href="https://herald.example/c/feed">
      <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" title="All &lt;b&gt;news" href="atom.xml">
      <link rel="alternate" type="application/feed+json" href="//feeds.example/all.json">
      <link rel="alternate" type="text/xml" title="RSS" href="/rss.xml">
      <link rel="alternate" type="application/rss+xml" href="/rss.xml" title="Again">
      <link rel="alternate" type="application/json" href="/wp-json/feed/7">
      <link rel="alternate" hreflang="de" href="/de/feed">
      <link rel="alternate" type="application/json+oembed" href="/x">
      <link rel="stylesheet" type="application/rss+xml" href="/no.xml">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      <link rel="alternate" type="application/rss+xml" href="http://[bad/feed"></head>"""
    found = survey(html, "https://herald.example/2024/ferry")
    assert found.title == "Herald & Coast"
    assert found.feeds == (
        Feed("https://herald.example/en/atom.xml", "All news"),
        Feed("https://feeds.example/all.json"),
        Feed("https://herald.example/rss.xml", "RSS"),
        Feed("https://herald.example/c/feed", "Comments on this"),
    )


def test_without_an_address_only_whole_addresses_can_be_followed() -> None:
    html = (
        "<link rel=alternate type=application/rss+xml href=/feed>"
        "<link rel=alternate type=application/rss+xml href=https://x.example/feed>"
    )
    assert survey(html, "").feeds == (Feed("https://x.example/feed"),)


def test_a_title_loses_its_site() -> None:
    assert survey("<title>Ferry stays | Harbour Herald</title>").title == "Ferry stays"
    assert survey("<meta property=og:title content='Ferry &amp; wind'><title>x</title>").title == "Ferry & wind"
