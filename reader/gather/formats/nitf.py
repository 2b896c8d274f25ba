"""NITF, the XML in which agencies have long sent reports."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.gather.fields import Fields, metadata_of
from reader.gather.html_text import text_of_tree
from reader.gather.unreadable import Unreadable
from reader.gather.wire import people_in, report, wire_article
from reader.gather.xml_document import line_at, lines_at, root_name, root_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from reader.article import Article
    from reader.gather.document import Document

_AS_HTML = {
    "block": "div",
    "hedline": "div",
    "hl1": "h2",
    "hl2": "h3",
    "bq": "blockquote",
    "note": "div",
    "fn": "div",
    "media": "figure",
    "media-caption": "figcaption",
    "nitf-table": "div",
    "datasource": "p",
    "tagline": "p",
}
"""Blocks of NITF by the HTML that shows them so. All its other names that are no HTML stand within lines."""
_NOT_SHOWN = ("media-reference", "media-metadata", "media-object", "media-producer", "copyrite", "credit")
_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})
_DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,200}\?>")


def recognises(document: Document) -> bool:
    """Whether its root is NITF's."""
    return root_name(document) == "nitf"


def read(document: Document) -> Iterator[Article]:
    """The report that it is."""
    root = root_of(document.data)
    status = line_at(root, ".//docdata/@management-status").lower()
    if status in _WITHDRAWN:
        raise Unreadable(f"{'withheld' if status == 'withheld' else 'canceled'} by its provider")
    yield wire_article(document, fields_of_nitf(root), document.place)


def fields_of_nitf(root: _Element) -> Fields:
    """What a `nitf` element says of a report. The tree is changed by it."""
    by = people_in(_byline(root))
    fields = metadata_of(
        {
            "title": line_at(root, ".//body.head/hedline/hl1", ".//hedline/hl1", "head/title"),
            "source": line_at(
                root,
                "head/pubdata/@name",
                ".//body.head/distributor",
                ".//docdata/doc.copyright/@holder",
                ".//rights.owner",
                ".//docdata/doc-id/@regsrc",
            )
            or by.source,
            "url": line_at(root, "head/pubdata/@ex-ref"),
            "authors": list(by.authors),
            "published": line_at(
                root,
                ".//docdata/date.issue/@norm",
                ".//docdata/date.release/@norm",
                "head/pubdata/@date.publication",
                ".//dateline/story.date/@norm",
            ),
            "id": line_at(root, ".//docdata/doc-id/@id-string", ".//docdata/du-key/@key"),
            "language": root.get("baselang")
            or root.get("{http://www.w3.org/XML/1998/namespace}lang")
            or line_at(root, "body/@lang"),
        }
    )
    place = line_at(root, ".//body.head/dateline/location") or line_at(_without_date(root), ".//body.head/dateline")
    return replace(fields, text=report(_text(root), title=fields.title, dateline=place))


def text_of_nitf(xml: str) -> str:
    """The text of a report that is NITF within another format. What is none is `Unreadable`."""
    root = root_of(_DECLARATION.sub("", xml, count=1).encode("utf-8", "ignore"))
    return fields_of_nitf(root).text


def _byline(root: _Element) -> str:
    """The byline as printed, without the titles of those whom it names."""
    from lxml import etree

    for element in root.iterfind(".//body.head/byline"):
        named = " and ".join(lines_at(element, "person"))
        etree.strip_elements(element, "byttl", with_tail=False)
        if line := named or line_at(element, "."):
            return line
    return ""


def _without_date(root: _Element) -> _Element:
    from lxml import etree

    for element in root.iterfind(".//body.head/dateline"):
        etree.strip_elements(element, "story.date", with_tail=False)
    return root


def _text(root: _Element) -> str:
    """The report itself: of an archive's that holds its lead twice, only the whole text; without any, the abstract."""
    content = list(root.iterfind(".//body.content"))
    whole = [block for part in content for block in part.iterfind("block[@class='full_text']")]
    texts = [_shown(part) for part in whole or content]
    text = "\n\n".join(filter(None, texts))
    return text or "\n\n".join(map(_shown, root.iterfind(".//body.head/abstract")))


def _shown(part: _Element) -> str:
    from lxml import etree

    etree.strip_elements(part, *_NOT_SHOWN, with_tail=False)
    for element in part.iter(*_AS_HTML):
        element.tag = _AS_HTML[element.tag]
    part.tag = "div"
    return text_of_tree(part)
