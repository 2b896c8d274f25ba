"""What a page says of itself apart from its text: in its head, in JSON-LD, in its links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from reader.gather.fields import is_address
from reader.gather.html_text import without_tags
from reader.gather.web_page.linked_data import LinkedData
from reader.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_MAX_LINE = 2_000
"""Characters of a value that are looked at."""


class Link(NamedTuple):
    """A `<link>`: its relations and type in lower case, its address as a whole one, or empty."""

    relations: frozenset[str]
    address: str
    type: str
    title: str


@dataclass(frozen=True)
class PageHead:
    """The declarations of a page. All lines are clean."""

    title: str
    """Of its `<title>`."""
    language: str
    """As it says, unchecked."""
    address: str
    """Where it is, if anybody said; its base for links else."""
    metas: Mapping[str, tuple[str, ...]]
    """The contents of its `<meta>` by name or property in lower case."""
    links: tuple[Link, ...]
    scripts: tuple[str, ...]
    """Its JSON-LD."""

    @cached_property
    def linked_data(self) -> LinkedData:
        """The same, read."""
        return LinkedData(self.scripts)

    def meta(self, *names: str) -> str:
        """The first content under the first of `names` that has one, or nothing."""
        return next((self.metas[name][0] for name in names if name in self.metas), "")

    def contents(self, *names: str) -> tuple[str, ...]:
        """All contents under the first of `names` that has one."""
        return next((self.metas[name] for name in names if name in self.metas), ())

    def link(self, relation: str) -> str:
        """The address of the first link with this relation that has one, or nothing."""
        return next((link.address for link in self.links if relation in link.relations and link.address), "")

    def joined(self, address: str) -> str:
        """`address` as a whole one, or nothing where it is none that can be followed."""
        return joined(self.address, address)


def read_head(root: _Element, address: str) -> PageHead:
    """The declarations of the page `root` that was found at `address`, which may be empty."""
    base = address
    title = ""
    metas: dict[str, list[str]] = {}
    links: list[_Element] = []
    scripts: list[str] = []
    for element in root.iter("meta", "link", "base", "title", "script"):
        attributes = element.attrib
        if element.tag == "meta":
            name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
            content = _line(attributes.get("content", ""))
            if name and content:
                metas.setdefault(name, []).append(content)
        elif element.tag == "link":
            links.append(element)
        elif element.tag == "script":
            if "ld+json" in attributes.get("type", "") and element.text:
                scripts.append(element.text)
        elif element.tag == "base":
            base = joined(address, attributes.get("href", "")) or base
        elif not title and element.getparent() is not None and element.getparent().tag in {"head", "html"}:
            title = _line(element.text or "")
    return PageHead(
        title=title,
        language=root.get("lang") or root.get("xml:lang") or "",
        address=base,
        metas={name: tuple(contents) for name, contents in metas.items()},
        links=tuple(_link(element, base) for element in links),
        scripts=tuple(scripts),
    )


def joined(base: str, address: str) -> str:
    """`address`, which may be a part of one, as seen from `base`; nothing where that cannot be followed."""
    try:
        whole = urljoin(base, address.strip()[:_MAX_LINE])
    except ValueError:  # brackets that hold no IPv6 address
        return ""
    return whole if is_address(whole) else ""


def _line(text: str) -> str:
    return clean_line(without_tags(text[:_MAX_LINE]))


def _link(element: _Element, base: str) -> Link:
    return Link(
        relations=frozenset(element.get("rel", "").lower().split()),
        address=joined(base, element.get("href", "")) if element.get("href") else "",
        type=element.get("type", "").partition(";")[0].strip().lower(),
        title=_line(element.get("title", "")),
    )
