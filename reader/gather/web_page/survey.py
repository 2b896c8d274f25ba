"""What a page is: a story, or a page that leads to stories; and which feeds it names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from reader.feed import Feed
from reader.gather.headline import split_headline
from reader.gather.html_tree import html_tree, is_unseen
from reader.gather.web_page.head import PageHead, read_head

if TYPE_CHECKING:
    from lxml.etree import _Element

    from reader.gather.document import Document

_FEED_TYPES = frozenset(
    "application/rss+xml application/atom+xml application/feed+json application/rdf+xml application/x-rss+xml".split()
)
_MAYBE_FEED_TYPES = frozenset({"application/xml", "text/xml", "application/json"})
_FEED_WORDS = ("rss", "atom", "feed")
_MAX_FEEDS = 30

_STORY_WORDS = 120
"""Words outside links, in paragraphs side by side, that make a page without declarations a story: teasers have 40."""
_SIMILAR = 3
"""So many such runs of paragraphs make it a list of stories in full."""
_PAGES_OF_MANY = frozenset({"CollectionPage", "SearchResultsPage", "ItemList"})
_ELSEWHERE = frozenset({"aside", "footer", "nav", "form"})


class PageSurvey(NamedTuple):
    """What an HTML page turned out to be."""

    is_article: bool
    title: str
    feeds: tuple[Feed, ...]


def page_survey(document: Document) -> PageSurvey:
    """Whether the HTML page is a story, what it is called, and the feeds it names, those of comments last.

    Addresses are as seen from `document.address`; without one, feeds named by a part of their address are left out.
    HTML past the parser's limits is `Unreadable`.
    """
    root = html_tree(document.text())
    if root is None:
        return PageSurvey(False, "", ())
    head = read_head(root, document.address)
    title = head.meta("og:title", "twitter:title") or split_headline(head.title, ()).title
    return PageSurvey(is_story_page(head, root, document.address), title, feeds_named(head))


def feeds_named(head: PageHead) -> tuple[Feed, ...]:
    """The feeds that a page links to as its alternatives, those of comments last."""
    feeds: dict[str, Feed] = {}
    for link in head.links:
        if "alternate" not in link.relations or not link.address:
            continue
        named = any(word in link.address.lower() or word in link.title.lower() for word in _FEED_WORDS)
        if link.type in _FEED_TYPES or (link.type in _MAYBE_FEED_TYPES and named and "/wp-json/" not in link.address):
            feeds.setdefault(link.address, Feed(address=link.address, title=link.title))
    in_order = sorted(feeds.values(), key=lambda feed: "comment" in f"{feed.address} {feed.title}".lower())
    return tuple(in_order[:_MAX_FEEDS])


def is_story_page(head: PageHead, root: _Element, address: str) -> bool:
    """Whether a page says that it is a story or, where it says neither, looks like one."""
    try:
        if address and urlsplit(address).path in {"", "/"} and not urlsplit(address).query:
            return False
    except ValueError:
        return False
    data = head.linked_data
    if data.story(address, (head.meta("og:title"), head.title)) is not None:
        return True
    if data.stories or not _PAGES_OF_MANY.isdisjoint(data.kinds):
        return False
    kind = head.meta("og:type").lower()
    return kind.startswith("article") or (kind not in {"profile", "product"} and _looks_like_story(root))


def _looks_like_story(root: _Element) -> bool:
    """Whether there is enough prose in one place."""
    words: Counter[_Element] = Counter()
    for paragraph in root.iter("p"):
        parent = paragraph.getparent()
        if parent is None or parent.tag in _ELSEWHERE or is_unseen(parent):
            continue
        linked = sum(_words(link) for link in paragraph.iter("a"))
        words[parent] += _words(paragraph) - linked
    runs = [count for _, count in words.most_common(_SIMILAR)]
    if not runs or runs[0] < _STORY_WORDS:
        return False
    return len(runs) < _SIMILAR or runs[-1] * 2 < runs[0]


def _words(element: _Element) -> int:
    return len("".join(element.itertext()).split())
