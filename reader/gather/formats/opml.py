"""OPML, the lists of feeds that feed readers exchange: reading and writing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.article import Skipped
from reader.gather.feed_xml import plain_xml
from reader.gather.subscription import subscription
from reader.gather.unreadable import Unreadable
from reader.gather.xml_document import root_name
from reader.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from reader.feed import Feed
    from reader.gather.document import Document

_BARE_AMPERSAND = re.compile(rb"&(?!(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)")
_OUTLINE = re.compile(r"(?:\{.*\}|[\w.-]+:)?outline", re.IGNORECASE)
_NOT_FOLLOWED = "another list of feeds, which is not followed (add that as well)"


def recognises(document: Document) -> bool:
    """Whether its root is OPML's."""
    return root_name(document) == "opml"


def read(document: Document) -> Iterator[Feed | Skipped]:
    """The feeds of a list, each once, tagged with all folders and categories that it stands in.

    Other lists that it includes are not followed. The place of what is skipped is `PATH:N`, its number among the
    feeds and the included lists. A list without feeds is `Unreadable`.
    """
    feeds: dict[str, Feed] = {}
    skipped = []
    for number, (outline, folders) in document.numbered(_entries(_root_of(document))):
        try:
            feed = _feed(outline, folders)
        except Unreadable as problem:
            skipped.append(Skipped(f"{document.place}:{number}", problem.reason))
            continue
        known = feeds.setdefault(feed.address, feed)
        feeds[feed.address] = replace(
            known,
            title=known.title or feed.title,
            tags=tuple(dict.fromkeys((*known.tags, *feed.tags))),
            full=known.full or feed.full,
        )
    if not feeds and not skipped:
        raise Unreadable("no feeds in it")
    yield from feeds.values()
    yield from skipped


def opml_of(feeds: Iterable[Feed]) -> str:
    """The feeds as OPML 2.0, each in the folder of each of its tags, those without tags beside the folders.

    What reads it back gets the same feeds with the same tags.
    """
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Feeds"
    body = etree.SubElement(root, "body")
    folders: dict[str, _Element] = {}
    for feed in feeds:
        for tag in map(clean_line, feed.tags):
            if tag not in folders:
                folders[tag] = etree.Element("outline", text=tag, title=tag)
            _add(folders[tag], feed)
        if not feed.tags:
            _add(body, feed)
    body.extend(folders.values())
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written.decode("utf-8")


def _add(parent: _Element, feed: Feed) -> None:
    from lxml import etree

    address = clean_line(feed.address)
    name = clean_line(feed.title) or address
    outline = etree.SubElement(parent, "outline", type="rss", text=name, title=name, xmlUrl=address)
    if feed.full:
        outline.set("full", "true")


def _root_of(document: Document) -> _Element:
    """The root of a list. Lists are often written by hand, so bare ampersands and missing ends are borne with."""
    from lxml import etree

    data = _BARE_AMPERSAND.sub(b"&amp;", plain_xml(document.text()))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("not readable as OPML") from error
    if root is None:
        raise Unreadable("not readable as OPML")
    if any(problem.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for problem in parser.error_log):
        raise Unreadable("its XML is nested too deeply")
    return root


def _entries(root: _Element) -> Iterator[tuple[dict[str, str], tuple[str, ...]]]:
    """The outlines that name a feed or another list, with the folders that they stand in."""
    from lxml import etree

    folders: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not _OUTLINE.fullmatch(str(element.tag)):
            continue
        if event == "end":
            folders.pop()
            continue
        outline = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        is_entry = "xmlurl" in outline or outline.get("type", "").lower() == "include"
        if is_entry:
            yield outline, tuple(filter(None, folders))
        folders.append("" if is_entry else outline.get("text") or outline.get("title", ""))


def _feed(outline: dict[str, str], folders: tuple[str, ...]) -> Feed:
    if "xmlurl" not in outline:
        raise Unreadable(_NOT_FOLLOWED)
    paths = outline.get("category", "").split(",")
    categories = (part for path in paths for part in path.split("/"))
    title = outline.get("title") or outline.get("text", "")
    return subscription(outline["xmlurl"], title, (*folders, *categories), full=outline.get("full") == "true")
