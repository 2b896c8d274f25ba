"""NewsML-G2: news items one by one, or many in a message."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.gather.fields import Fields, metadata_of
from reader.gather.formats.nitf import fields_of_nitf
from reader.gather.html_text import looks_like_html, text_of_html, text_of_tree
from reader.gather.unreadable import Unreadable
from reader.gather.wire import people_in, plain_paragraphs, report, wire_article
from reader.gather.xml_document import line_at, line_of, lines_at, root_name, root_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from reader.article import Article, Skipped
    from reader.gather.document import Document

_ROOTS = frozenset("newsmessage newsitem packageitem conceptitem knowledgeitem planningitem catalogitem".split())
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_WITHDRAWN = {"canceled": "canceled by its provider", "withheld": "withheld by its provider"}
_KINDS = {
    "picture": "a picture",
    "photo": "a picture",
    "graphic": "a graphic",
    "video": "a video",
    "audio": "a recording",
    "animation": "an animation",
    "composite": "a list of other items",
}
_MARKUP = ("html", "body", "article", "section", "div", "p")
"""Elements of HTML that a text may come in."""


def recognises(document: Document) -> bool:
    """Whether its root is one of NewsML-G2's."""
    return root_name(document) in _ROOTS


def read(document: Document) -> Iterator[Article | Skipped]:
    """The reports in it. The place of each is `PATH:N`, its number among the items."""
    items = list(root_of(document.data).iter("newsItem", "packageItem"))
    if not items:
        raise Unreadable("no news item in it")
    yield from document.read_each(items, lambda item, place: wire_article(document, fields_of_item(item), place))


def fields_of_item(item: _Element) -> Fields:
    """What a `newsItem` says. One that was withdrawn, or has no text of its own, is `Unreadable`."""
    status = _code(item, "itemMeta/pubStatus")
    if status in _WITHDRAWN:
        raise Unreadable(_WITHDRAWN[status])
    inner = _content(item)
    if not inner.text:
        kind = "composite" if item.tag == "packageItem" else _code(item, "itemMeta/itemClass")
        raise Unreadable(f"{_KINDS[kind]}, without a text of its own" if kind in _KINDS else "no text in it")
    by = people_in(line_at(item, "contentMeta/by") or " and ".join(lines_at(item, "contentMeta/creator/name")))
    guid = item.get("guid", "")
    said = metadata_of(
        {
            "title": _headline(item),
            "source": _source(item) or by.source,
            "url": guid,
            "authors": list(by.authors),
            "published": line_at(
                item, "itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated"
            ),
            "id": guid,
            "language": line_at(item, "contentMeta/language/@tag") or item.get(_LANGUAGE),
        }
    )
    title = said.title or inner.title
    return replace(
        said,
        title=title,
        text=report(inner.text, title=title, dateline=line_at(item, "contentMeta/dateline")),
        source=said.source or inner.source,
        authors=said.authors or inner.authors,
        published=said.published or inner.published,
        language=said.language or inner.language,
    )


def _content(item: _Element) -> Fields:
    """The longest text among those that an item has in it, and what that says of itself."""
    found = [_marked(part) for part in item.iterfind("contentSet/inlineXML")]
    found += [Fields(text=_data(part)) for part in item.iterfind("contentSet/inlineData")]
    return max(found, key=lambda fields: len(fields.text), default=Fields())


def _marked(part: _Element) -> Fields:
    """What XML within an item says, if it is NITF or HTML."""
    nitf = next(part.iter("nitf"), None)
    if nitf is not None:
        return fields_of_nitf(nitf)
    if any(child.tag in _MARKUP for child in part):
        part.tag = "div"
        return Fields(text=text_of_tree(part))
    return Fields()


def _data(part: _Element) -> str:
    """The text of data within an item; what is encoded is a picture or the like."""
    kind = part.get("contenttype", "text/plain")
    if part.get("encoding") or not kind.startswith(("text/", "application/xhtml")):
        return ""
    text = "".join(part.itertext())
    return text_of_html(text) if "html" in kind or looks_like_html(text) else plain_paragraphs(text)


def _headline(item: _Element) -> str:
    """The headline that is no second one, else the item's title."""
    headlines = [(line.get("role", "").lower(), line_of(line)) for line in item.iterfind("contentMeta/headline")]
    first = next((line for role, line in headlines if line and "sub" not in role), "")
    return first or line_at(item, "itemMeta/title")


def _source(item: _Element) -> str:
    """Who provides it, else who is credited, where it is from, whose it is."""
    named = line_at(item, "itemMeta/provider/name", "itemMeta/provider/@literal") or _code(
        item, "itemMeta/provider", keep_case=True
    )
    return named or line_at(
        item,
        "contentMeta/creditline",
        "contentMeta/infoSource/name",
        "contentMeta/infoSource/@literal",
        "rightsInfo/copyrightHolder/name",
        "rightsInfo/copyrightHolder/@literal",
    )


def _code(item: _Element, path: str, *, keep_case: bool = False) -> str:
    """The term that an element names by its code: `canceled` of `stat:canceled`, or of an address that ends so."""
    code = line_at(item, f"{path}/@qcode").rpartition(":")[2]
    if not code and not keep_case:
        code = line_at(item, f"{path}/@uri").rpartition("/")[2]
    return code if keep_case else code.lower()
