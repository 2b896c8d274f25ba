"""Whatever a page holds: an article that can be shown, or a reason why not."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.gather.document import Document
from reader.gather.fields import is_address
from reader.gather.formats import html_page
from reader.gather.unreadable import Unreadable
from reader.gather.web_page.survey import page_survey
from reader.text import clean_line, clean_text

from .reading import STORY

PARAGRAPHS = STORY.split("\n\n")
TAGS = (
    "p div article section main h1 h2 ul li ol table tr td blockquote figure figcaption header span a b time form"
    " body html nav pre br br hr dl dt dd center font title"
).split()
CLASSES = st.sampled_from(
    [
        "",
        "related",
        "article-body",
        "caption",
        "date",
        "byline",
        "comments",
        "teaser",
        "paywall",
        "sr-only",
        "\x00\ud800",
    ]
)
OPENED = st.builds(lambda tag, name: f"<{tag} class='{name}'>", st.sampled_from(TAGS), CLASSES)
CLOSED = st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["2018-11-09", STORY]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
NODES = st.dictionaries(
    st.sampled_from(
        [
            "headline",
            "name",
            "author",
            "publisher",
            "datePublished",
            "articleBody",
            "liveBlogUpdate",
            "url",
            "@id",
            "@graph",
        ]
    ),
    JSON,
    max_size=6,
).map(lambda node: f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **node})}</script>")
METAS = st.builds(
    lambda name, content: f"<meta property='{name}' content='{content}'><link rel='canonical' href='{content}'>",
    st.sampled_from(["og:title", "og:site_name", "article:published_time", "author", "og:url", "og:type", "\x1b[31m"]),
    st.text(max_size=9) | st.sampled_from(["http://[x/", "https://h.ex/\u202e", "2018-11-10T01:00Z", "9 May 2018"]),
)  # fmt: skip
WORDS = st.sampled_from(
    [
        *PARAGRAPHS,
        "By Jane Roe",
        "9 November 2018",
        "Share",
        "17:40",
        "Read more",
        "&#27;[31m",
        "&#8;",
        "&#xD800;",
        "&#55296;",
        "\x08",
        "&amp;",
    ]
)
PIECES = OPENED | CLOSED | METAS | NODES | WORDS | st.text(max_size=10)
ADDRESSES = st.sampled_from(
    ["", "https://h.example/", "https://h.example/2018/11/09/a?utm_source=x", "http://[::1]/a", "http://[x"]
)


def found_in(data: bytes, address: str, declared: str = "") -> Article | str:
    """The article of a page, which can be shown, or the reason why there is none."""
    document = Document(place="/a/b.html", name="b.html", data=data, address=address, declared=declared)
    html_page.recognises(document)
    try:
        survey = page_survey(document)
        (article,) = html_page.read(document)
    except Unreadable as problem:
        return clean_line(problem.reason)
    assert isinstance(article, Article)
    assert clean_text(article.text) == article.text
    assert any(map(str.isalnum, article.text))
    for line in (article.title, article.source, article.url, article.key, article.language, *article.authors):
        assert clean_line(line) == line
    assert 0 < len(article.title) <= 500
    assert not article.url or is_address(article.url)
    assert clean_line(survey.title) == survey.title
    return article


@given(st.lists(PIECES, max_size=30).map("".join), ADDRESSES)
@settings(deadline=None, max_examples=200)
def test_any_mixture_of_markup_is_an_article_or_skipped(html: str, address: str) -> None:
    found_in(html.encode("utf-8", "surrogatepass"), address)


@given(st.binary(max_size=300), st.sampled_from(["", "text/html; charset=shift_jis", "text/html; charset=utf-16"]))
@settings(deadline=None)
def test_any_bytes_around_a_story_are_an_article_or_skipped(noise: bytes, declared: str) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS).encode()
    found_in(noise, "", declared)
    found_in(b"<html><body><article>" + story + noise, "", declared)
    found_in(noise + story, "", declared)


@given(st.lists(METAS | NODES, max_size=6).map("".join), st.lists(WORDS | st.text(max_size=10), max_size=3), ADDRESSES)
@settings(deadline=None, max_examples=100)
def test_whatever_a_page_says_of_itself_its_story_comes_in(head: str, beside: list[str], address: str) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 3)
    teasers = "".join(f"<p class=teaser>{line}</p>" for line in beside)
    html = f"<html><head>{head}</head><body><article><h1>Talks put off</h1>{story}</article><aside>{teasers}</aside>"
    found = found_in(html.encode("utf-8", "surrogatepass"), address)
    assert isinstance(found, Article) or address == "https://h.example/"
    if isinstance(found, Article):
        assert PARAGRAPHS[0] in found.text
        assert PARAGRAPHS[1] in found.text
