"""What a page's story is called, and whose page it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.gather.headline import HeadlineAndSite, is_same, split_headline
from reader.gather.html_text import without_tags
from reader.gather.html_tree import is_unseen
from reader.gather.outlets import MAX_WORDS
from reader.gather.web_page.linked_data import strings_of
from reader.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from reader.gather.web_page.head import PageHead
    from reader.gather.web_page.linked_data import Node

_MAX_HEADLINES = 8
"""First headings that are looked at: a page that has more of them is a list."""
_ALIKE = 0.4
"""Share of the words of a heading and a declared title that are in both, where they name the same story."""
_TITLE_METAS = ("og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "sailthru.title", "title")
_SITE_METAS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name", "cre")
_MAX_SITE_WORDS = MAX_WORDS + 2
_BARS = re.compile(r"\s+[|»·•–—-]\s+|\s*::\s*|\s*[|｜]\s*|_(?=[^\x00-\x7f])")
_COLON = re.compile(r"\s*[:：]\s+|：")
_WORD = re.compile(r"\w+")


def title_of_page(head: PageHead, root: _Element, story: Node | None, source: str, lines: Sequence[str]) -> str:
    """The headline as the page prints it, else as it is declared, without the site's name at its end; or nothing.

    `lines` are the first lines of the page.
    """
    said = [
        *strings_of((story or {}).get("headline")),
        *strings_of((story or {}).get("name")),
        head.meta(*_TITLE_METAS),
    ]
    declared = [without_site(_line(title), source) for title in said if title]
    in_tab = split_by_lines(head.title, lines).title or without_site(head.title, source)
    known = [title for title in (*declared, in_tab) if title]
    printed = [without_site(line, source) for line in headlines(root) if not _is_name_of(line, source)]
    likeness = {line: max((_likeness(line, title) for title in known), default=0.0) for line in printed}
    best = max(printed, key=lambda line: likeness[line], default="")
    if best and (likeness[best] >= _ALIKE or not known):
        return next((title for title in known if _has_kicker(best, title)), best)
    return next(filter(None, [*declared, in_tab, *printed]), "")


def source_of_page(head: PageHead, root: _Element, story: Node | None, lines: Sequence[str]) -> str:
    """The outlet's name as the page gives it, or nothing. `lines` are the first lines of the page."""
    publisher = strings_of(head.linked_data.whole((story or {}).get("publisher")), "name", "legalName")
    said = [
        *head.contents("og:site_name")[:1],
        *publisher[:1],
        *_marked_publisher(root),
        head.linked_data.name_of_site(),
        head.meta(*_SITE_METAS),
    ]
    names = [name for name in (_name_of_site(_line(text)) for text in said) if name]
    if not names:
        by_lines = split_by_lines(head.title, [*lines, head.meta(*_TITLE_METAS)]).source
        names = [by_lines or split_headline(head.title, ()).source]
    return next((name for name in names if not _is_domain(name)), names[0])


def without_site(title: str, source: str) -> str:
    """`title` without the site's name, which is `source` if it is known, at one of its ends."""
    bars = list(_BARS.finditer(title))
    if bars and source:
        first, last = bars[0], bars[-1]
        if _is_name_of(title[last.end() :], source):
            return title[: last.start()]
        if _is_name_of(title[: first.start()], source):
            return title[first.end() :]
    return split_headline(title, ()).title


def split_by_lines(title: str, lines: Sequence[str]) -> HeadlineAndSite:
    """Headline and site of a title of which one part stands on a line of the page: `Site: Headline`, or nothing."""
    for bars in (_BARS, _COLON):
        parts = [part.strip() for part in bars.split(title)]
        printed = [part for part in parts if any(is_same(part, line) for line in lines)]
        headline = max(printed, key=len, default="") if bars is _COLON else "".join(printed[:1])
        others = [part for part in parts if part and part != headline]
        if others and _is_long(headline):
            site = others[0] if parts[-1] == headline else others[-1]
            return HeadlineAndSite(headline, _name_of_site(site))
    return HeadlineAndSite("", "")


def headlines(root: _Element) -> list[str]:
    """The headings of the first rank that the page shows, in its order."""
    lines: list[str] = []
    for element in root.iter("h1"):
        line = "" if is_unseen(element) else _line(" ".join(element.itertext()))
        if line and line not in lines:
            lines.append(line)
        if len(lines) == _MAX_HEADLINES:
            break
    return lines


def _line(text: str) -> str:
    return clean_line(without_tags(text[:2000]))


def _name_of_site(name: str) -> str:
    """The name without a slogan: of `Harbour Herald | News, Weather` the first part."""
    name = _BARS.split(name)[0].strip()
    short = len(name.split()) <= _MAX_SITE_WORDS
    return name if short and "://" not in name and not name.startswith(("@", "www.")) else ""


def _is_domain(name: str) -> bool:
    return " " not in name and "." in name and name.lower() == name


def _is_name_of(text: str, source: str) -> bool:
    return is_same(text.removeprefix("The "), source.removeprefix("The "))


def _is_long(headline: str) -> bool:
    return len(headline.split()) > 1 or len(headline) > 5


def _has_kicker(printed: str, title: str) -> bool:
    """Whether a printed headline is `title` with the name of its topic before it."""
    letters, wanted = _letters(printed), _letters(title)
    return letters != wanted and letters.endswith(wanted) and len(wanted) * 2 > len(letters)


def _letters(line: str) -> str:
    return "".join(_WORD.findall(line)).casefold()


def _marked_publisher(root: _Element) -> list[str]:
    element = root.find(".//*[@itemprop='publisher']")
    name = None if element is None else element.find(".//*[@itemprop='name']")
    return [] if name is None else [name.get("content") or "".join(name.itertext())]


def _likeness(line: str, title: str) -> float:
    """The share of the words of two lines that are in both."""
    one, other = (set(_WORD.findall(text.casefold())) for text in (line, title))
    if " " not in line and not line.isascii():  # Japanese is not parted into words
        one, other = set(line), set(title)
    return len(one & other) / max(1, len(one | other))
