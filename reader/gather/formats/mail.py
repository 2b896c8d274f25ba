"""Mail: newsletters (`.eml`), and pages that a browser saved as one file (`.mht`)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reader.gather.byline import is_person
from reader.gather.fields import Fields, checked_text, is_address, metadata_of
from reader.gather.formats import html_page
from reader.gather.forwarded import Original, original_in
from reader.gather.html_text import text_of_html
from reader.gather.mime import (
    charset_of,
    data_of,
    header,
    is_attached,
    message_of,
    parts_of,
    sender_in,
    sender_of,
    text_of,
)
from reader.gather.newsletter import letter_of_html, letter_of_lines, unflowed
from reader.gather.unreadable import Unreadable
from reader.gather.wire import report, wire_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from reader.gather.document import Document
    from reader.gather.found import Found

_PAGES = frozenset({".mht", ".mhtml"})
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_SUFFIXES = _PAGES | {".eml", ".email"}
_SURE = frozenset(
    "message-id mime-version received return-path delivered-to dkim-signature snapshot-content-location".split()
)
"""Headers of which one makes a mail of whatever begins with headers."""
_MAX_LINES = 500
_NAME = re.compile(r"([!-9;-~]{1,100}):")
_FORWARDED = re.compile(r"(?:(?:fwd?|re|aw|wg|tr|rv|sv|vs)(?:\[[0-9]{1,3}\])?\s{0,3}:\s{0,3})+", re.IGNORECASE)
_LIST = re.compile(r"\[([^\[\]]{1,60})\]\s{1,3}(?=\S)")
_OF = re.compile(r"(.{1,100}?) (?:from|at|via|with) (.{1,100})")
_LIST_NAME = re.compile(r'"?([^"<>]{2,200}?)"?\s*<')
_HTML_LANGUAGE = re.compile(r"<html\s[^<>]{0,300}?\blang\s*=\s*[\"']?([A-Za-z_-]{2,20})", re.IGNORECASE)
_RICHER = 0.6
"""Share of the plain text's words from which the text of the HTML is taken: plain parts spell out every address,
and some say no more than that one should look at the other."""


def recognises(document: Document) -> bool:
    """Whether it begins with the headers of a mail."""
    names = _header_names(document.beginning)
    if not _SURE.isdisjoint(names):
        return True
    return document.suffix in _SUFFIXES and not names.isdisjoint({"from", "subject", "content-type"})


def read(document: Document) -> Iterator[Found]:
    """The one article that a mail is, or what the page that it holds is."""
    message = message_of(document.data)
    if _is_page(document, message):
        yield from html_page.read(_page_in(document, message))
        return
    texts: dict[Message, list[tuple[str, str]]] = {}
    for part, owner in parts_of(message):
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and not is_attached(part):
            text = text_of(part) if kind == "text/html" else _plain(part)
            texts.setdefault(owner or message, []).append((kind, text))
    letters = {mail: letter for mail, parts in texts.items() if (letter := _letter(parts)).text}
    if not letters:
        raise Unreadable("no text in it")
    first, letter = next(iter(letters.items()))
    fields = _fields(first, letter)
    text = report("\n\n".join(letter.text for letter in letters.values()), title=fields.title)
    yield wire_article(document, replace(fields, text=text), document.place)


class _Letter(NamedTuple):
    text: str
    language: str
    original: Original | None
    """The mail that it only forwards."""


def _header_names(text: str) -> set[str]:
    names: set[str] = set()
    for number, line in enumerate(text.split("\n", _MAX_LINES)[:_MAX_LINES]):
        if not line.strip():
            break
        if line[0] in " \t" or (number == 0 and line.startswith(("From ", ">From "))):
            continue
        name = _NAME.match(line)
        if not name:
            return set() if number < 2 else names
        names.add(name[1].lower())
    return names


def _letter(parts: list[tuple[str, str]]) -> _Letter:
    """The text of a mail: that of its HTML, unless its plain text is richer."""
    pages = [text for kind, text in parts if kind == "text/html"]
    html = "\n\n".join(filter(None, map(text_of_html, pages)))
    plain = "\n\n".join(text for kind, text in parts if kind == "text/plain")
    originals = original_in(html), original_in(plain)
    marked = letter_of_html(originals[0].text if originals[0] else html)
    unmarked = letter_of_lines(originals[1].text if originals[1] else plain)
    languages = (match[1] for page in pages if (match := _HTML_LANGUAGE.search(page, 0, 10_000)))
    richer = marked if len(marked.split()) > _RICHER * len(unmarked.split()) else unmarked
    return _Letter(richer, next(languages, ""), originals[0] or originals[1])


def _plain(part: Message) -> str:
    """The text of a plain part, its paragraphs on one line each where it says that they can be told."""
    text, kind = text_of(part), header(part, "content-type").lower()
    return unflowed(text, joined="delsp=yes" in kind) if "format=flowed" in kind else checked_text(text)


def _fields(message: Message, letter: _Letter) -> Fields:
    list_id = header(message, "list-id")
    original = letter.original
    sender = sender_in(original.sender) if original else sender_of(message)
    named = None if original else _LIST_NAME.match(list_id)
    source = sender.name or (named[1].strip() if named else "") or sender.host
    said = _OF.fullmatch(source)
    author = said[1] if said and is_person(said[1]) else ""
    url = header(message, "archived-at").strip("<>")
    fields = metadata_of(
        {
            "title": _title(original.subject if original else header(message, "subject"), list_id),
            "source": said[2] if said and author else source,
            "authors": [author] if author else [],
            "url": url if is_address(url) else "",
            "id": header(message, "message-id").strip("<>"),
            "language": header(message, "content-language").partition(",")[0] or letter.language,
        }
    )
    return replace(fields, published=(original.day if original else None) or _day(header(message, "date")))


def _title(subject: str, list_id: str) -> str:
    """The subject without `Fwd:` and without the name of a mailing list."""
    for _ in range(2):
        subject = _FORWARDED.sub("", subject, count=1) if _FORWARDED.match(subject) else subject
        name = _LIST.match(subject)
        if name and name[1].casefold() in list_id.casefold():
            subject = subject[name.end() :]
    return subject


def _day(text: str) -> date | None:
    """The day of a mail's date, as its own clock had it."""
    from email.utils import parsedate_tz

    try:
        parts = parsedate_tz(text[:200])
        return date(*parts[:3]) if parts and 1970 <= parts[0] <= 2199 else None
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _is_page(document: Document, message: Message) -> bool:
    if document.suffix in _PAGES or header(message, "snapshot-content-location"):
        return True
    return header(message, "from").lower().startswith("<saved by")


def _page_in(document: Document, message: Message) -> Document:
    """The first page in it, as what was saved from its address; the others are what it frames."""
    page = next((part for part, _ in parts_of(message) if part.get_content_type() in _PAGE_TYPES), None)
    if page is None:
        raise Unreadable("no page in it")
    addresses = (header(page, "content-location"), header(message, "snapshot-content-location"))
    charset = charset_of(page)
    return replace(
        document,
        name=f"{document.stem}.html",
        data=data_of(page),
        modified=_day(header(message, "date")) or document.modified,
        address=next(filter(is_address, addresses), ""),
        declared=f"text/html; charset={charset}" if charset else "text/html",
    )
