"""Pages: what they say of their story, and its text."""

import json
from datetime import date
from pathlib import Path

import pytest

from reader.article import Article
from reader.gather.document import Document
from reader.gather.formats import html_page
from reader.gather.unreadable import Unreadable

from .reading import STORY, article_in, reason_for

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
ADDRESS = "https://www.herald.example/2018/11/09/talks"


def page(head: str = "", body: str = "", *, story: str = PARAGRAPHS) -> str:
    return (
        f"<!doctype html><html lang='en-GB'><head>{head}</head><body><header><nav><a href='/'>Home</a></nav></header>"
        f"<main><article>{body}<div class='article-body'>{story}</div></article></main><footer>© Herald</footer></html>"
    )


def read(html: str, address: str = ADDRESS, **fields: object) -> Article:
    document = Document(place=address or "/a/b.html", name="b.html", data=html.encode(), address=address)
    (article,) = html_page.read(document)
    assert isinstance(article, Article)
    return article


def linked_data(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"


def test_a_saved_page_is_an_article(tmp_path: Path) -> None:
    head = (
        "<title>Talks put off | Harbour Herald</title><link rel=canonical href=https://www.herald.example/talks>"
        "<meta property=article:published_time content=2018-11-09T23:30:00-05:00><meta name=author content='Jane Roe'>"
    )
    article = article_in(tmp_path, "page.html", page(head, "<h1>Talks put off</h1>"))
    assert article == Article(
        title="Talks put off",
        text=STORY,
        place=str(tmp_path / "page.html"),
        source="Harbour Herald",
        url="https://www.herald.example/talks",
        authors=("Jane Roe",),
        published=date(2018, 11, 9),
        key="https://www.herald.example/talks",
        language="en-gb",
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", page()),
        ("a", "\n\n<!-- saved -->\n<HTML><body>" + PARAGRAPHS),
        ("a.txt", PARAGRAPHS),
        ("a.htm", "no tags at all, but " + STORY),
        ("a.xhtml", "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML' 'x'>" + page()),
    ],
)  # fmt: skip
def test_a_page_is_told_by_how_it_begins_or_by_its_name(tmp_path: Path, name: str, content: str) -> None:
    assert STORY.split("\n\n")[0] in article_in(tmp_path, name, content).text


@pytest.mark.parametrize(
    ("head", "address", "url"),
    [
        ("<link rel=canonical href=/talks>", ADDRESS, "https://www.herald.example/talks"),
        ("<link rel=canonical href=https://herald.example/talks>", ADDRESS, "https://herald.example/talks"),
        ("<link rel=canonical href=https://other.example/talks>", ADDRESS, ADDRESS),
        ("<link rel=canonical href=https://www.herald.example/>", ADDRESS, ADDRESS),
        ("<link rel=canonical href=javascript:x>", ADDRESS, ADDRESS),
        ("<meta property=og:url content=https://m.herald.example/t>", ADDRESS, "https://m.herald.example/t"),
        ("<link rel=canonical href=https://x.example/t>", "", "https://x.example/t"),
        ("<link rel=canonical href=/t>", "", ""),
        ("", f"{ADDRESS}?utm_source=x&id=7&fbclid=y#top", f"{ADDRESS}?id=7"),
        ("", f"{ADDRESS}?a=b%20c", f"{ADDRESS}?a=b%20c"),
        ("<base href=https://[bad/><link rel=canonical href=t>", ADDRESS, "https://www.herald.example/2018/11/09/t"),
    ],
)
def test_the_address_is_the_canonical_one_if_it_is_of_the_same_site(head: str, address: str, url: str) -> None:
    article = read(page(head), address)
    assert article.url == url
    assert article.key == (url or "file:/a/b.html")


def test_what_a_browser_wrote_into_a_page_it_saved_is_its_address() -> None:
    saved = f"<!-- saved from url=(0043){ADDRESS} -->\n"
    assert read(saved + page(), "").url == ADDRESS
    single = f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: x\n-->" + page()
    assert read(single, "").url == ADDRESS


@pytest.mark.parametrize(
    ("head", "body", "title", "source"),
    [
        ("<title>Talks put off - Harbour Herald</title>", "", "Talks put off", "Harbour Herald"),
        (
            "<title>Talks put off</title><meta property=og:site_name content='Coast Now'>",
            "",
            "Talks put off",
            "Coast Now",
        ),
        (
            "<title>Talks put off</title>",
            "<h1>Coast Now</h1><h1>Talks are put off</h1>",
            "Talks are put off",
            "herald.example",
        ),
        (
            "<title>Talks put off - Politics - Coast Now</title><meta property=og:site_name content='Coast Now'>",
            "<h1>Talks are put off</h1>",
            "Talks are put off",
            "Coast Now",
        ),
        (
            linked_data(headline="Talks put off", publisher={"name": "Lantern"}),
            "<h1>Lantern</h1>",
            "Talks put off",
            "Lantern",
        ),
        (
            "<meta property=og:site_name content='coast.example'>"
            + linked_data(publisher=[{"name": "Coast &amp; Sea"}]),
            "<h1>Talks <em>put</em> off</h1>",
            "Talks put off",
            "Coast & Sea",
        ),
        (
            "<meta property=og:site_name content='Harbour Herald | News and weather for everybody'>",
            "<h1>Talks off</h1>",
            "Talks off",
            "Harbour Herald",
        ),
        ("<title>会談延期｜港新聞</title><meta property=og:site_name content='港新聞'>", "", "会談延期", "港新聞"),
        (
            "",
            "",
            "North Korea is getting increasingly angry at the US, as talks are deadlocked and tensions between…",
            "herald.example",
        ),
    ],
)
def test_a_title_is_the_headline_without_the_site(head: str, body: str, title: str, source: str) -> None:
    article = read(page(head, body))
    assert (article.title, article.source) == (title, source)


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (linked_data(datePublished="2018-11-09T23:30:00-05:00"), "", date(2018, 11, 9)),
        (linked_data(dateModified="2018-11-12"), "<time datetime=2018-11-11>", date(2018, 11, 11)),
        ("<meta itemprop=datePublished content='2018-11-08T10:00Z'>", "", date(2018, 11, 8)),
        (
            "",
            "<time class=updated datetime=2018-11-10>x</time><time class=published datetime=2018-11-08>",
            date(2018, 11, 8),
        ),
        ("", "<p class=post-date>Nov. 7, 2018</p>", date(2018, 11, 7)),
        (
            "<meta property=article:published_time content=2018-11-10T03:30:00Z>",
            "<time>Nov. 9, 2018</time>",
            date(2018, 11, 9),
        ),
        (
            "<meta property=article:published_time content=2018-11-10T03:30:00Z>",
            "<time>Nov. 3, 2018</time>",
            date(2018, 11, 10),
        ),
        ("", "<abbr class='published' title='2018-11-06T10:00:00'>x</abbr>", date(2018, 11, 6)),
        ("", "", date(2018, 11, 9)),  # in its address
    ],
)
def test_the_day_is_the_one_of_publication_as_printed(head: str, body: str, published: date) -> None:
    assert read(page(head, body)).published == published


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        (linked_data(author=[{"name": "Jane Roe"}, {"name": "John Doe"}]), "", ("Jane Roe", "John Doe")),
        (linked_data(author="Jane Roe and John Doe"), "", ("Jane Roe", "John Doe")),
        (linked_data(author={"@type": "Organization", "name": "Lantern"}, publisher={"name": "Lantern"}), "", ()),
        ("<meta name=author content='By Jane Roe'>", "", ("Jane Roe",)),
        ("<meta property=article:author content='https://facebook.example/jane'>", "", ()),
        ("", "<a rel=author href=/jane>Jane Roe</a>", ("Jane Roe",)),
        ("", "<div itemprop=author><img><span itemprop=name>Jane Roe</span> Editor</div>", ("Jane Roe",)),
        ("", "<p class=byline>By <b>Jane Roe</b>, Reuters</p>", ("Jane Roe",)),
    ],
)  # fmt: skip
def test_authors_are_those_declared_or_printed(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert read(page(head, body)).authors == authors


def test_the_text_in_json_is_taken_where_it_is_the_fuller_one() -> None:
    longer = f"{STORY}\n\n" + "And then the ferry left at last. " * 30
    assert read(page(linked_data(articleBody=longer))).text == longer.strip()
    assert read(page(linked_data(articleBody=f"<p>{longer}</p>"))).text.endswith("And then the ferry left at last.")
    assert read(page(linked_data(articleBody=STORY[:100]))).text == STORY


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><p>We value your privacy</p><button>Accept all cookies</button>",
        "<html><head><title>404</title></head><body></body></html>",
        "<html><frameset cols='20%,80%'><frame src=a.html><frame src=b.html></frameset></html>",
        "<div>" * 100_000,
    ],
)
def test_a_page_without_a_story_is_skipped_with_its_reason(tmp_path: Path, html: str) -> None:
    assert reason_for(tmp_path, "a.html", html) in {
        "no article text in it",
        "its HTML is nested too deeply or has too long a text in one piece",
    }


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<p>" * 1_700_000, "more than 5,000,000 characters of markup, too long for a page"),
        ("<b></b>" * 60_000, "more than 100,000 tags, too many for a page"),
        (
            f"<p {' '.join(f'a{n}' for n in range(100_000))}>",
            "more than 5,000 attributes in one tag, too many for a page",
        ),
    ],
    ids=["length", "tags", "attributes"],
)  # fmt: skip
def test_what_no_page_has_is_refused_at_once(tmp_path: Path, html: str, reason: str) -> None:
    assert reason_for(tmp_path, "a.html", html) == reason


def test_pictures_within_a_saved_page_do_not_make_it_too_long() -> None:
    picture = f"<img src='data:image/png;base64,{'iVBORw0KGgo' * 600_000}'>"
    assert read(page("", f"<h1>Talks put off</h1>{picture}")).text == STORY


@pytest.mark.parametrize("address", ["https://herald.example/", "https://herald.example/politics", ""])
def test_a_page_that_leads_to_stories_is_none(address: str) -> None:
    teaser = "<div class='entry'><h3><a href='/{0}'>Council votes on bridge {0} tonight</a></h3><p>{1}</p></div>"
    html = "".join(teaser.format(number, STORY.split("\n\n")[number % 2]) for number in range(12))
    with pytest.raises(Unreadable, match="no article text in it"):
        read(f"<html><head><title>Politics | Herald</title></head><body><main>{html}</main></body></html>", address)
