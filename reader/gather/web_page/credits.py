"""Who wrote a page's story, and on which day it was published."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.gather.byline import authors_in, byline
from reader.gather.credits import Credits, credits_in
from reader.gather.dates import day_of, printed_day
from reader.gather.headline import is_same
from reader.gather.html_text import without_tags
from reader.gather.html_tree import is_unseen
from reader.gather.web_page.linked_data import strings_of
from reader.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from lxml.etree import _Element

    from reader.gather.web_page.head import PageHead
    from reader.gather.web_page.linked_data import Node
    from reader.gather.web_page.page import WebPage

_PUBLISHED_METAS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "publish-date", "publish_date", "publishdate", "publication_date",
    "pubdate", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date",
    "date.available", "citation_publication_date", "citation_date", "displaydate", "article.published", "date",
)  # fmt: skip
_CHANGED_METAS = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_AUTHOR_METAS = (
    "parsely-author", "sailthru.author", "author", "article:author_name", "article:author", "dc.creator",
    "dcterms.creator", "byl", "citation_author", "cxenseparse:author", "twitter:creator_name",
)  # fmt: skip
_DATED = re.compile(
    r"(?<!up)(?<!vali)(?<!candi)date(?!d)|(?:^|[\s_-])(?:published?|pub|timestamp|time|posted|meta)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|authors|p-author|writer|signature)(?:$|[\s_-])", re.IGNORECASE
)
_LONGEST_CREDIT = 160
_BY = re.compile(r"^\s*(?:by|von|par|por|di|door|af|av|autora?|author|автор|written by)\b\s*:?\s+", re.IGNORECASE)
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,8}")
_LINES_BELOW = 6
"""Lines under a headline among which its byline and its day are."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MAIL = re.compile(r"\S+@\S+")
_MAX_LOOKED_AT = 40
"""Elements with such a class that are looked at: those of the story stand before those of the teasers below it."""
_IN_PATH = re.compile(r"/((?:19|20)[0-9]{2})[/-]([01]?[0-9])[/-]([0-3]?[0-9])(?:[/-]|$)")
_WORLD_TIME = re.compile(r"(?:Z|[+-]00:?00|GMT|UTC)$")


def published_day(page: WebPage, address: str) -> date | None:
    """The day of publication in the publisher's own zone.

    A stamp in world time may be a day off what the page prints, which then counts.
    """
    head, root, story = page.head, page.root, page.story
    stamp = next(filter(day_of, _stamps(head, root, story)), "")
    day = day_of(stamp)
    printed = _printed_day(page) if day is None or _WORLD_TIME.search(stamp) else None
    if day is not None:
        return printed if printed and abs(printed - day) == timedelta(days=1) else day
    changed = [*strings_of((story or {}).get("dateModified")), head.meta(*_CHANGED_METAS)]
    return printed or _day_in_path(address) or next(filter(None, map(day_of, changed)), None)


def authors_of_page(page: WebPage) -> tuple[str, ...]:
    """The names of its authors, as the page declares or prints them."""
    head, root, story = page.head, page.root, page.story
    declared = (story or {}).get("author") or (story or {}).get("creator")
    whole = [head.linked_data.whole(one) for one in (declared if isinstance(declared, list) else [declared])]
    ways: tuple[Callable[[], Iterable[str]], ...] = (
        lambda: strings_of(whole, "name"),
        lambda: head.contents(*_AUTHOR_METAS),
        lambda: _marked_authors(root),
        lambda: _bylines(root),
        lambda: _credits_below_title(page).authors,
    )
    for way in ways:
        lines = [_BY.sub("", _MAIL.sub("", clean_line(without_tags(text[:500])))) for text in way()]
        names = [name for line in lines for name in authors_in(line) if _may_be_author(name, page.source)]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _stamps(head: PageHead, root: _Element, story: Node | None) -> Iterator[str]:
    """What is said to be the day of publication, the most trustworthy first."""
    for name in ("datePublished", "dateCreated"):
        yield from strings_of((story or {}).get(name))
    for name in _PUBLISHED_METAS:
        yield from head.metas.get(name, ())[:1]
    times = [time for time in root.iter("time") if not is_unseen(time)][:_MAX_LOOKED_AT]
    for time in sorted(times, key=_is_publication, reverse=True):
        yield time.get("datetime") or ""
    for element in islice(root.iterfind(".//*[@itemprop='datePublished']"), 1):
        yield element.get("content") or element.get("datetime") or " ".join(element.itertext())[:_LONGEST_CREDIT]
    for element in islice(root.iterfind(".//abbr[@title]"), _MAX_LOOKED_AT):
        if "published" in element.get("class", ""):
            yield element.get("title", "")


def _is_publication(time: _Element) -> bool:
    said = f"{time.get('itemprop', '')} {time.get('class', '')} {time.get('pubdate', 'x')}".lower()
    return ("publish" in said or time.get("pubdate") is not None) and "updated" not in said


def _printed_day(page: WebPage) -> date | None:
    """The first day in full in an element that is there to show it, or in the lines under the headline."""
    for element in _classed(page.root, _DATED, ("time",)):
        day = printed_day(clean_line(" ".join(element.itertext())[:_LONGEST_CREDIT]))
        if day:
            return day
    return _credits_below_title(page).published


def _credits_below_title(page: WebPage) -> Credits:
    """What the lines under the headline say."""
    lines = page.lines
    below = next((index for index, line in enumerate(lines) if is_same(line, page.title)), len(lines))
    found = Credits()
    for line in lines[below + 1 : below + 1 + _LINES_BELOW]:
        said = credits_in(line)
        if said:
            found = Credits(found.published or said.published, found.authors or said.authors, "")
        elif len(line) <= _LONGEST_CREDIT:
            found = Credits(found.published or printed_day(line), found.authors, "")
    return found


def _day_in_path(address: str) -> date | None:
    try:
        match = _IN_PATH.search(urlsplit(address).path)
    except ValueError:
        return None
    return day_of(f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}") if match else None


def _marked_authors(root: _Element) -> Iterator[str]:
    """Names in elements that say what they are: `rel=author`, `itemprop=author`."""
    for path in (".//*[@itemprop='author']", ".//a[@rel='author']"):
        for element in islice(root.iterfind(path), 3):
            name = element.find(".//*[@itemprop='name']")
            text = " ".join((element if name is None else name).itertext())
            if 0 < len(text.strip()) <= _LONGEST_CREDIT and not is_unseen(element):
                yield text


def _bylines(root: _Element) -> list[str]:
    """Names in the first element that is classed as a byline."""
    for element in _classed(root, _SIGNED, ()):
        text = clean_line(" ".join(element.itertext()))
        if not 0 < len(text) <= _LONGEST_CREDIT:
            continue
        found = byline(text)
        if found and found.authors:
            return list(found.authors)
        name = _BY.sub("", text)
        if not found and ((2 <= len(name.split()) <= 4 and name.istitle()) or (_EAST_ASIAN.fullmatch(name))):
            return [name]
    return []


def _classed(root: _Element, pattern: re.Pattern[str], tags: tuple[str, ...]) -> Iterator[_Element]:
    """The first elements that are shown and have a class of this kind, or one of these tags."""
    seen = 0
    for element in root.iter():
        name = _CAMEL.sub("-", element.get("class") or element.get("id") or "")
        if (element.tag in tags or (name and pattern.search(name))) and not is_unseen(element):
            yield element
            seen += 1
            if seen == _MAX_LOOKED_AT:
                return


def _may_be_author(name: str, source: str) -> bool:
    return "://" not in name and not name.startswith("@") and not is_same(name, source) and any(map(str.isalpha, name))
