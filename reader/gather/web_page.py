"""A page of the web, taken apart into what its readers need of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.gather.fields import is_address
from reader.gather.html_tree import html_tree
from reader.gather.linked_data import strings_of
from reader.gather.page_blocks import Block, blocks_of
from reader.gather.page_head import PageHead, read_head
from reader.gather.page_title import source_of_page, title_of_page
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

    from reader.gather.document import Document
    from reader.gather.linked_data import Node

_SAVED_FROM = re.compile(r"<!--[^<>]{0,300}?(?:saved from url=\(\d+\)|\burl:\s)(https?://[^\s<>]+)")
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
    """The page that a document is. One with nothing in it is `Unreadable`."""
    html = document.text()
    root = html_tree(html)
    if root is None:
        raise Unreadable("no text in it")
    saved = _SAVED_FROM.search(html[:3000])
    address = document.address or (saved[1] if saved and is_address(saved[1]) else "")
    return WebPage(root, address, read_head(root, address))
