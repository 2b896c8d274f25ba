"""XML documents: their tree, with no entities of their own and no network."""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

from reader.gather.unreadable import Unreadable
from reader.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from reader.gather.document import Document

_PROLOG = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!doctype[^<>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"\s*<(?:[\w.-]{1,100}:)?([A-Za-z_][\w.-]{0,100})(?=[\s/>])")
_NAMED_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_OWN_ENTITIES = "it declares entities of its own, which are not read"


def root_name(document: Document) -> str:
    """The name of the element that `document` is, in lower case and without a prefix; empty where it is no XML."""
    text, at = document.beginning, 0
    while part := _PROLOG.match(text, at):
        at = part.end()
    root = _ROOT.match(text, at)
    return root[1].lower() if root else ""


def root_of(data: bytes) -> _Element:
    """The root element of XML. The names in its tree are without namespaces, and what HTML calls `&eacute;` is read.

    What is not well-formed, nested too deeply or declares entities is `Unreadable`.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_NAMED_ENTITY.sub(_as_number, data), parser)
    except etree.XMLSyntaxError as error:
        if b"<!ENTITY" in data[: 1 << 16]:
            raise Unreadable(_OWN_ENTITIES) from error
        if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise Unreadable("its XML is nested too deeply or has too long a text in one piece") from error
        raise Unreadable(f"not well-formed XML, line {error.lineno or 1}") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(declared.iterentities(), None) is not None:
        raise Unreadable(_OWN_ENTITIES)
    for element in root.iter(etree.Element):
        if "}" in element.tag:
            element.tag = etree.QName(element).localname
    return root


def line_of(element: _Element | None) -> str:
    """All text of `element` on one clean line; empty where there is none."""
    return "" if element is None else clean_line("".join(element.itertext()))


def lines_at(root: _Element, *paths: str) -> Iterator[str]:
    """The texts at all `paths` below `root` that are not empty, in the order of the paths.

    A path that ends in `/@name` names an attribute.
    """
    for path in paths:
        elements, _, attribute = path.partition("/@")
        for element in root.iterfind(elements):
            line = clean_line(element.get(attribute, "")) if attribute else line_of(element)
            if line:
                yield line


def line_at(root: _Element, *paths: str) -> str:
    """The first of `lines_at`, or nothing."""
    return next(lines_at(root, *paths), "")


def _as_number(entity: re.Match[bytes]) -> bytes:
    """`&#233;` for `&eacute;`: news XML relies on declarations that are never fetched."""
    name = entity[1].decode("ascii")
    characters = html5.get(f"{name};")
    if name in _XML_ENTITIES or characters is None:
        return entity[0]
    return "".join(f"&#{ord(character)};" for character in characters).encode("ascii")
