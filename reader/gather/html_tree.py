"""HTML into a tree of elements, and which of them a reader of the page never sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

UNSEEN = frozenset(
    "script style noscript template iframe object embed applet audio video canvas svg math map head title nav button"
    " select option datalist input textarea dialog frameset".split()
)
"""Elements whose content is no text of the page: code, what is played or drawn, and what is clicked on."""

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+")
_CONTROL_REFERENCES = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01]|6553[45])(?![0-9])"
    r"|x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f]));?",
    re.IGNORECASE,
)
"""What may stand in no tree, as XML has it: reading it is one thing, but moving it within the tree fails."""
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_HIDING_CLASSES = frozenset(
    "screen-reader-text sr-only visually-hidden visuallyhidden sharedaddy jp-relatedposts feedflare addtoany_share_save"
    "_container addtoany_content social-share social-sharing share-buttons share-bar share-links share-tools sharebar"
    " sharing-buttons social-links social-icons".split()
)
_SHARING = re.compile(r"share|social|follow", re.IGNORECASE)
_FORM_WORDS = 25
"""A paragraph of so many words within a `<form>` is text of the page: some systems wrap the whole page in one."""


def html_tree(html: str) -> _Element | None:
    """The root of the page or fragment `html`, None where there is nothing in it.

    It is parsed as what it is, text: nothing is opened and no declaration in it counts. What no reader
    ever nests so deep, more than 256 elements in one another, is `Unreadable`.
    """
    from lxml import etree
    from lxml.html import HTMLParser

    html = _CONTROLS.sub("", html)
    if "&#" in html:
        html = _CONTROL_REFERENCES.sub("", html)
    data = html.encode("utf-8", "ignore")
    if not data.strip():
        return None
    parser = HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("its HTML cannot be parsed") from error
    if any(problem.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for problem in parser.error_log):
        raise Unreadable("its HTML is nested too deeply or has too long a text in one piece")
    return root


def is_unseen(element: _Element) -> bool:
    """Whether a page does not show `element`, or shows it only to be clicked on."""
    tag = element.tag
    if tag in UNSEEN or not isinstance(tag, str):
        return True
    if tag == "form":
        return not any(len("".join(part.itertext()).split()) >= _FORM_WORDS for part in element.iter("p"))
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if "style" in attributes and _HIDING_STYLE.search(attributes["style"]):
        return True
    classes = attributes.get("class", "")
    if tag == "aside" and _SHARING.search(classes):
        return True
    return bool(classes) and not _HIDING_CLASSES.isdisjoint(classes.lower().split())
