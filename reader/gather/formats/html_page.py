"""HTML pages, saved or fetched."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from reader.gather.fields import MAX_TITLE, Fields, article_of, checked_text, host, is_address, key_of, language_tag
from reader.gather.unreadable import Unreadable
from reader.gather.web_page.credits import authors_of_page, published_day
from reader.gather.web_page.linked_data import strings_of
from reader.gather.web_page.page import web_page
from reader.gather.web_page.text import text_of_page
from reader.gather.web_page.wall import has_prose, is_wall, leads_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Article, Skipped
    from reader.gather.document import Document
    from reader.gather.web_page.head import PageHead
    from reader.gather.web_page.page import WebPage

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_PAGE = re.compile(
    r"(?:<\?xml\b[^<>]*>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*(?:<!doctype html|<html\b|<head\b|<body\b)",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(
    r"<(?:p|div|article|section|main|h[1-6]|table|span|a|meta|title|script|style|header|nav|center|font)\b[^<>]*>",
    re.IGNORECASE,
)
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ito|ocid|xtor|at_\w+", re.IGNORECASE)
_OTHER_HOSTS = re.compile(r"^(?:www|m|mobile|amp|edition)\.")


def recognises(document: Document) -> bool:
    """Whether it begins as a page or a part of one does, or says so by its name."""
    text = document.beginning
    if _PAGE.match(text) or document.declared.lower().startswith(("text/html", "application/xhtml+xml")):
        return True
    fragment = bool(_FRAGMENT.match(text)) and document.suffix not in _MARKDOWN_SUFFIXES
    return fragment or (document.suffix in SUFFIXES and not text.startswith(("{", "[")))


def read(document: Document) -> Iterator[Article | Skipped]:
    """The one article of the page. A page without one is `Unreadable`."""
    page = web_page(document)
    head, story, url = page.head, page.story, canonical_address(page)
    fields = Fields(
        title=page.title[:MAX_TITLE].rstrip(),
        source=page.source,
        url=url,
        authors=authors_of_page(page),
        published=published_day(page, url) or document.modified,
        language=language_of_page(head, strings_of((story or {}).get("inLanguage"))),
    )
    fields = replace(fields, text=checked_text(text_of_page(page)))
    if not has_prose(fields.text) or is_wall(fields.text) or leads_elsewhere(page, fields.text):
        raise Unreadable("no article text in it")
    key = key_of(fields, document.stem) or f"file:{document.place}"
    yield article_of(fields, place=document.place, key=key)


def language_of_page(head: PageHead, said: list[str]) -> str:
    """The tag of its language, or nothing."""
    names = (head.language, head.meta("og:locale", "content-language", "dc.language", "language"), *said)
    return next(filter(None, map(language_tag, names)), "")


def canonical_address(page: WebPage) -> str:
    """The address that the page itself says is its own, if that is of the same site; else where it was found."""
    head, address = page.head, page.address
    plain = _without_tracking(address)
    for said in (head.link("canonical"), head.joined(head.meta("og:url")), head.joined(head.meta("twitter:url"))):
        if is_address(said) and (not address or _is_of_site(said, address)):
            leads_home = urlsplit(said).path in {"", "/"} and not urlsplit(said).query
            if not (leads_home and address and urlsplit(address).path not in {"", "/"}):
                return _without_tracking(said)
    return plain


def _is_of_site(url: str, address: str) -> bool:
    one, other = (_OTHER_HOSTS.sub("", host(name)) for name in (url, address))
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _without_tracking(address: str) -> str:
    """`address` without what only tells its site where a reader came from."""
    if not address:
        return ""
    parts = urlsplit(address)
    kept = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(name)
    ]
    query = parts.query if len(kept) == len(parse_qsl(parts.query, keep_blank_values=True)) else urlencode(kept)
    return urlunsplit(parts._replace(query=query, fragment=""))
