"""A page of the web, taken apart into what its readers need of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.gather.fields import is_address
from reader.gather.html_tree import html_tree
from reader.gather.unreadable import Unreadable
from reader.gather.web_page.blocks import Block, blocks_of
from reader.gather.web_page.head import PageHead, read_head
from reader.gather.web_page.linked_data import strings_of
from reader.gather.web_page.title import source_of_page, title_of_page

if TYPE_CHECKING:
    from lxml.etree import _Element

    from reader.gather.document import Document
    from reader.gather.web_page.linked_data import Node

_SAVED_FROM = re.compile(r"<!--[^<>]{0,300}?(?:saved from url=\(\d+\)|\burl:\s)(https?://[^\s<>]+)")
_DATA = re.compile(r"data:[\w/+.;=-]{0,100}?;base64,[A-Za-z0-9+/=\s%]{100,}+")
_LARGE = 100_000
_MAX_LENGTH = 5_000_000
"""Characters. The longest live blogs have a million; of 5 MB, a parser takes 2 to 9 seconds."""
_MAX_TAGS = 100_000
"""Long live blogs have 30,000. 600,000 took 30 seconds and 1.2 GB."""
_MAX_ATTRIBUTES = 5_000
"""Of one tag. 20,000 take a second, and 100,000 more than a minute."""
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{20000,}")
_TOP = 120
"""Paragraphs at the top of a page among which its headline is. Long menus have some 60 lines."""


@dataclass(frozen=True)
class WebPage:
    """A page and what it says of itself. All its lines are clean."""

    root: _Element
    address: str
    """Where it was found, as far as anybody says."""
    head: PageHead

    @cached_property
    def story(self) -> Node | None:
        """What its JSON-LD says of the story."""
        return self.head.linked_data.story(self.address, (self.head.meta("og:title"), self.head.title))

    @cached_property
    def blocks(self) -> list[Block]:
        """Its paragraphs, as they were before anybody took it apart."""
        return blocks_of(self.root)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the first of them."""
        return [line for block in self.blocks[:_TOP] for line in block.text.split("\n")]

    @cached_property
    def source(self) -> str:
        """The outlet's name, or nothing."""
        return source_of_page(self.head, self.root, self.story, self.lines)

    @cached_property
    def title(self) -> str:
        """The headline, or nothing."""
        return title_of_page(self.head, self.root, self.story, self.source, self.lines)

    @cached_property
    def description(self) -> str:
        """What it says that it is about."""
        said = strings_of((self.story or {}).get("description"))
        return self.head.meta("og:description", "description", "twitter:description") or next(iter(said), "")


def web_page(document: Document) -> WebPage:
    """The page that a document is. One with nothing in it, or more in it than any page has, is `Unreadable`."""
    html = _without_pictures(document.text())
    _refuse_absurd(html)
    root = html_tree(html)
    if root is None:
        raise Unreadable("no text in it")
    saved = _SAVED_FROM.search(html[:3000])
    named = (document.address, saved[1] if saved else "")
    address = next(filter(is_address, named), "")
    return WebPage(root, address, read_head(root, address))


def _without_pictures(html: str) -> str:
    """`html` without the pictures and fonts that who saved it put into it."""
    return _DATA.sub("data:,", html) if len(html) > _LARGE else html


def _refuse_absurd(html: str) -> None:
    """Refuses at once what would take the parser longer than it has."""
    if len(html) > _MAX_LENGTH:
        raise Unreadable(f"more than {_MAX_LENGTH:,} characters of markup, too long for a page")
    if html.count("<") > _MAX_TAGS:
        raise Unreadable(f"more than {_MAX_TAGS:,} tags, too many for a page")
    if len(html) > _LARGE and any(len(tag[0].split()) > _MAX_ATTRIBUTES for tag in _LONG_TAG.finditer(html)):
        raise Unreadable(f"more than {_MAX_ATTRIBUTES:,} attributes in one tag, too many for a page")
