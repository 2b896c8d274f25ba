"""What reads one document: chosen by what is in it first, by its name second.

Each module here tells by `recognises` whether a document is of its format, and gives by `read` the articles in it.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.article import Skipped
from reader.gather.document import Document
from reader.gather.encoding import is_wide
from reader.gather.formats import (
    export_lines,
    feed_document,
    html_page,
    json_document,
    json_feed,
    mail,
    mailbox,
    markdown,
    newsboat_urls,
    newsml_1,
    newsml_g2,
    nitf,
    opml,
    pdf,
    plain_text,
    reuters_sgml,
    table,
)
from reader.gather.found import Found
from reader.gather.unreadable import Unreadable


class _Format(NamedTuple):
    recognises: Callable[[Document], bool]
    read: Callable[[Document], Iterator[Found]]


# Those that can be told for certain come first, text that could be anything last.
_BINARY = (_Format(pdf.recognises, pdf.read),)
_SURE = tuple(
    _Format(module.recognises, module.read)
    for module in (
        export_lines,
        feed_document,
        json_feed,
        opml,
        nitf,
        newsml_g2,
        newsml_1,
        reuters_sgml,
        mailbox,
        mail,
        html_page,
        newsboat_urls,
    )
)
_FORMATS = tuple(
    _Format(module.recognises, module.read)
    for module in (
        json_document,
        table,
        markdown,
        plain_text,
    )
)

_BINARY_FORMATS = (
    (b"PK\x03\x04", "Zip archives and office documents"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office documents"),
    (b"{\\rtf", "RTF documents"),
    (b"SQLite format 3\x00", "databases"),
    (b"WARC/", "web archives"),
    (b"7z\xbc\xaf\x27\x1c", "7z archives"),
    (b"Rar!\x1a\x07", "RAR archives"),
    (b"\x28\xb5\x2f\xfd", "Zstandard files"),
    (b"\x89PNG\r\n", "pictures"),
    (b"\xff\xd8\xff", "pictures"),
    (b"GIF8", "pictures"),
)
_TAR_MARK = slice(257, 262)

_XML = re.compile(r"<\?xml\b|<!doctype\b|<(?:rss|feed|rdf:rdf|opml|nitf|newsml|newsmessage|newsitem)\b", re.IGNORECASE)
_PROGRAMS = frozenset(
    {".css", ".js", ".mjs", ".py", ".sh", ".svg", ".sql", ".toml", ".ini", ".yaml", ".yml"},
)
_CONTROLS = re.compile(rb"[\x01-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.05
"""Share of control characters up to which a file counts as text: random bytes have a tenth."""
_MOST_NULS = 0.01
"""Share of NUL bytes: a damaged page has a few of them, programs and pictures a quarter."""


def read(document: Document) -> Iterator[Found]:
    """What is found in `document`. One that cannot be read raises `Unreadable`, at once or part of the way."""
    return _reader(document)(document)


def found_in(document: Document) -> Iterator[Found]:
    """The same, where what ends the reading of a document is the last thing found."""
    try:
        yield from read(document)
    except Unreadable as problem:
        yield Skipped(document.place, problem.reason)


def _reader(document: Document) -> Callable[[Document], Iterator[Found]]:
    for form in _BINARY:
        if form.recognises(document):
            return form.read
    _refuse_binary(document.head)
    for form in _SURE:
        if form.recognises(document):
            return form.read
    _refuse_text(document)
    return next(form.read for form in _FORMATS if form.recognises(document))


def _refuse_binary(head: bytes) -> None:
    for magic, name in _BINARY_FORMATS:
        if head.startswith(magic):
            raise Unreadable(f"{name} cannot be read")
    if head[_TAR_MARK] == b"ustar":
        raise Unreadable("tar archives cannot be read")
    if not is_wide(head) and _is_binary(head):
        raise Unreadable("a binary file, not text")


def _is_binary(head: bytes) -> bool:
    return head.count(b"\x00") > _MOST_NULS * len(head) or len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head)


def _refuse_text(document: Document) -> None:
    text, suffix = document.beginning, document.suffix
    if _XML.match(text):
        raise Unreadable("XML that is neither a feed nor news")
    if suffix in _PROGRAMS:
        raise Unreadable("program files are no articles")
