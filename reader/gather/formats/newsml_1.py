"""NewsML 1, the older one, which nests components."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.gather.fields import Fields, metadata_of
from reader.gather.formats.nitf import fields_of_nitf
from reader.gather.html_text import looks_like_html, text_of_html, text_of_tree
from reader.gather.unreadable import Unreadable
from reader.gather.wire import people_in, plain_paragraphs, report, wire_article
from reader.gather.xml_document import line_at, root_name, root_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from reader.article import Article, Skipped
    from reader.gather.document import Document

_NOT_THE_TEXT = frozenset("stylesheet caption headline subheadline contact abstract summary".split())
"""Roles of components that are less than the report."""
_WITHDRAWN = {
    "canceled": "canceled by its provider",
    "cancelled": "canceled by its provider",
    "withheld": "withheld by its provider",
}


def recognises(document: Document) -> bool:
    """Whether its root is that of NewsML 1."""
    return root_name(document) == "newsml"


def read(document: Document) -> Iterator[Article | Skipped]:
    """The reports in it. The place of each is `PATH:N`, its number among the items."""
    items = list(root_of(document.data).iterfind("NewsItem"))
    if not items:
        raise Unreadable("no news item in it")
    yield from document.read_each(items, lambda item, place: wire_article(document, fields_of_item(item), place))


def fields_of_item(item: _Element) -> Fields:
    """What a `NewsItem` says. One that was withdrawn, or has no text of its own, is `Unreadable`."""
    status = line_at(item, "NewsManagement/Status/@FormalName").lower()
    if status in _WITHDRAWN:
        raise Unreadable(_WITHDRAWN[status])
    inner = _content(item)
    if not inner.text:
        raise Unreadable("no text in it")
    by = people_in(line_at(item, ".//NewsLines/ByLine"))
    said = metadata_of(
        {
            "title": line_at(item, ".//NewsLines/HeadLine"),
            "source": line_at(
                item,
                ".//AdministrativeMetadata/Provider/Party/@FormalName",
                ".//NewsLines/CreditLine",
                ".//AdministrativeMetadata/Source/Party/@FormalName",
                "Identification/NewsIdentifier/ProviderId",
            )
            or by.source,
            "authors": list(by.authors),
            "published": line_at(item, "NewsManagement/FirstCreated", "NewsManagement/ThisRevisionCreated"),
            "id": line_at(item, "Identification/NewsIdentifier/NewsItemId"),
            "language": line_at(item, ".//DescriptiveMetadata/Language/@FormalName"),
        }
    )
    title = said.title or inner.title
    return replace(
        said,
        title=title,
        text=report(inner.text, title=title, dateline=line_at(item, ".//NewsLines/DateLine")),
        source=said.source or inner.source,
        authors=said.authors or inner.authors,
    )


def _content(item: _Element) -> Fields:
    """The longest text among the components that are no less than the report, and what it says of itself."""
    found = [
        _data(data)
        for component in item.iter("NewsComponent")
        if line_at(component, "Role/@FormalName").lower() not in _NOT_THE_TEXT
        for data in component.iterfind("ContentItem/DataContent")
    ]
    return max(found, key=lambda fields: len(fields.text), default=Fields())


def _data(data: _Element) -> Fields:
    nitf = next(data.iter("nitf"), None)
    if nitf is not None:
        return fields_of_nitf(nitf)
    if len(data):
        data.tag = "div"
        return Fields(text=text_of_tree(data))
    text = data.text or ""
    return Fields(text=text_of_html(text) if looks_like_html(text) else plain_paragraphs(text))
