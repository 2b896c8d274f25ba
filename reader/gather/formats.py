"""What a file is, by its content first and its name second, and what reads it."""

import re
from collections.abc import Callable, Iterator

from reader.article import Article, Skipped
from reader.gather.compressed import compression
from reader.gather.document import Document
from reader.gather.encoding import decoded, is_wide
from reader.gather.json_lines import LINE_SUFFIXES, read_json
from reader.gather.markdown import read_markdown
from reader.gather.plain_text import read_plain_text
from reader.gather.unreadable import Unreadable

Read = Callable[[Document], Iterator[Article | Skipped]]

_JSON_SUFFIXES = LINE_SUFFIXES | {".json"}
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})

_BINARY_FORMATS = (
    (b"%PDF-", "PDF documents"),
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

_HTML = re.compile(r"<!doctype html|<html\b|<head\b|<body\b", re.IGNORECASE)
_HTML_FRAGMENT = re.compile(
    r"<(?:p|div|article|section|main|h[1-6]|table|span|a|meta|title|script|style)\b[^<>]*>", re.IGNORECASE
)
_XML = re.compile(r"<\?xml\b|<!doctype\b|<(?:rss|feed|rdf:rdf|opml|nitf|newsml|newsmessage|newsitem)\b", re.IGNORECASE)
_JSON = re.compile(r"\{\s*[\"}]|\[\s*\{")
_MAIL = re.compile(
    r"(?:From \S+ .*\n)?(?:[A-Za-z-]+: .*\n(?:[ \t]+.*\n)*){0,40}?(?:Message-ID|MIME-Version|Received|Return-Path): ",
    re.IGNORECASE,
)
_FRONT_MATTER = re.compile(r"---\n[A-Za-z_][\w -]*:")
_MARKDOWN_TITLE = re.compile(r"# \S.*\n\s*\n")

_NAMED_FORMATS = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mhtml", ".mht"), "HTML pages"),
    **dict.fromkeys((".xml", ".rss", ".atom", ".opml", ".nitf", ".sgm", ".sgml"), "XML documents and feeds"),
    **dict.fromkeys((".eml", ".mbox"), "mails"),
    **dict.fromkeys((".csv", ".tsv"), "tables"),
    **dict.fromkeys(
        (".css", ".js", ".mjs", ".py", ".sh", ".svg", ".sql", ".toml", ".ini", ".yaml", ".yml"), "program files"
    ),
}
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.05
"""Share of control characters up to which a file counts as text: random bytes have a tenth."""


def read(document: Document) -> Iterator[Article | Skipped]:
    """The articles in `document`. A file that cannot be read raises `Unreadable`, at once or part of the way."""
    return _reader(document)(document)


def _reader(document: Document) -> Read:
    head = document.head
    if not head:
        raise Unreadable("empty")
    _refuse_binary(head)
    text = decoded(head).lstrip()
    _refuse_text(text, document.suffix)
    if _JSON.match(text) or document.suffix in _JSON_SUFFIXES:
        return read_json
    is_markdown = _FRONT_MATTER.match(text) or _MARKDOWN_TITLE.match(text) or document.suffix in _MARKDOWN_SUFFIXES
    return read_markdown if is_markdown else read_plain_text


def _refuse_binary(head: bytes) -> None:
    if compression(head):
        raise Unreadable("packed more than once")
    for magic, name in _BINARY_FORMATS:
        if head.startswith(magic):
            raise Unreadable(f"{name} cannot be read yet")
    if head[_TAR_MARK] == b"ustar":
        raise Unreadable("tar archives cannot be read yet")
    if not is_wide(head) and (b"\x00" in head or len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head)):
        raise Unreadable("a binary file, not text")


def _refuse_text(text: str, suffix: str) -> None:
    if _HTML.match(text) or (_HTML_FRAGMENT.match(text) and suffix not in _MARKDOWN_SUFFIXES):
        raise Unreadable("HTML pages cannot be read yet")
    if _XML.match(text):
        raise Unreadable("XML documents and feeds cannot be read yet")
    if _MAIL.match(text):
        raise Unreadable("mails cannot be read yet")
    if suffix in _NAMED_FORMATS and not _JSON.match(text):
        raise Unreadable(f"{_NAMED_FORMATS[suffix]} cannot be read yet")
