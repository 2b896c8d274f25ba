"""RSS and Atom, parsed: what feedparser makes of them, and nothing that could harm on the way there."""

from __future__ import annotations

import io
import re
from html.entities import html5
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from reader.gather.document import Document

_PROLOG = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!doctype[^<>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"\s*<(?:[\w.-]{1,100}:)?(rss|feed|rdf)(?=[\s/>])", re.IGNORECASE)
_RDF_FEEDS = ("purl.org/rss/1.0/", "my.netscape.com/rdf/simple/", "purl.org/net/rss1.1#")
_ENTITY_DECLARED = re.compile("<!entity", re.IGNORECASE)
_NAMED_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_MAX_DEPTH = 256
"""Elements in one another, as many as lxml allows."""
_MAX_ATTRIBUTES = 200
_MAX_NAMESPACES = 200
"""feedparser takes quadratic time for both: 136 s for 100 thousand attributes, 12 s for 20 thousand namespaces. 200 are
nothing, and no feed has 30."""

_FAILURES = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What feedparser raises on tags that are not where it expects them, or numbers that name no character."""


def is_feed(document: Document) -> bool:
    """Whether its root is that of RSS, of the RDF that RSS 0.90 and 1.0 are, or of Atom."""
    root = _ROOT.match(document.beginning, _end_of_prolog(document.beginning))
    if root is None or root[1].lower() != "rdf":
        return root is not None
    return any(name in document.beginning for name in _RDF_FEEDS)


def parsed_feed(document: Document) -> Any:
    """What feedparser makes of the feed: a dictionary with `feed`, `entries` and `version`, its HTML as it came.

    A feed that declares entities is `Unreadable`, as is what is no feed or is built to take time. Nothing is opened:
    feedparser gets a stream of bytes, which it reads, and neither a declaration nor an address that it would follow.
    """
    import feedparser

    data = plain_xml(document.text())
    _check(data)
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": document.address}
    try:
        found = feedparser.parse(
            io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except _FAILURES as error:
        raise Unreadable("not readable as a feed") from error
    if not found.version and not found.entries:
        raise Unreadable("not readable as a feed")
    return found


def plain_xml(text: str) -> bytes:
    """XML as UTF-8, without what goes before its root, and without characters that XML does not allow.

    Entities that HTML knows are what they stand for: feeds rely on declarations that are never fetched. What declares
    some of its own is `Unreadable`.
    """
    start = _end_of_prolog(text)
    if _ENTITY_DECLARED.search(text, 0, start):
        raise Unreadable("it declares entities of its own, which are not read")
    text = _NOT_XML.sub("", text[start:])
    return _NAMED_ENTITY.sub(_as_number, text).encode("utf-8")


def _end_of_prolog(text: str) -> int:
    """Where the root begins: after declarations, comments and instructions."""
    at = 0
    while part := _PROLOG.match(text, at):
        at = part.end()
    return at


def _as_number(entity: re.Match[str]) -> str:
    characters = html5.get(f"{entity[1]};")
    if entity[1] in _XML_ENTITIES or characters is None:
        return entity[0]
    return "".join(f"&#{ord(character)};" for character in characters)


def _check(data: bytes) -> None:
    """Refuses what would take feedparser long, up to where the XML is broken."""
    depth = 0
    namespaces: set[str] = set()

    def start(_name: str, attributes: list[str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise Unreadable("its XML is nested too deeply")
        if len(attributes) > 2 * _MAX_ATTRIBUTES:
            raise Unreadable("an element in it has too many attributes")
        namespaces.update(name for name in attributes[::2] if name.startswith("xmlns:"))
        if len(namespaces) > _MAX_NAMESPACES:
            raise Unreadable("too many namespaces in it")

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate("utf-8")
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        return  # feedparser reads what is broken as well as it can
