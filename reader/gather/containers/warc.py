"""Web archives, as crawlers and browsers write them: the pages in them that may be articles."""

import io
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.article import Skipped
from reader.gather.containers.article_address import may_be_article
from reader.gather.containers.http_content import content_of
from reader.gather.containers.member_names import place_of
from reader.gather.containers.warc_records import MOST_HEADERS, Record, is_start, records
from reader.gather.document import Document, too_large
from reader.gather.open_file import OpenFile
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from warcio.statusandheaders import StatusAndHeaders

_LEAST_BYTES = 1000
"""Of a page with a story in it: shorter ones send on elsewhere, or are drawn by a script."""
_HTML = re.compile(r"\s*(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)
_HTML_START = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|!--)", re.IGNORECASE)
_MOST_NAME = 200


def recognises(file: OpenFile) -> bool:
    """Whether the file is a web archive."""
    return is_start(file.head[:64].lstrip())


def members(file: OpenFile) -> Iterator[Document | Skipped]:
    """The pages in the archive that may be articles. How many others there are is told at the end.

    What is no HTML page that was there, a picture, a redirect, a request, is passed over without a word.
    """
    pages = others = problems = 0
    for record in records(file.stream, file.most):
        file.allowance.check()
        if isinstance(record, Unreadable):
            problems += 1
            yield Skipped(file.place, record.reason)
            continue
        try:
            page = _page(file, record)
        except Unreadable as problem:
            problems += 1
            yield Skipped(_place(file, record), problem.reason)
            continue
        if page is None:
            continue
        pages += 1
        if may_be_article(page.address) and len(page.data) >= _LEAST_BYTES:
            yield page
        else:
            others += 1
    if not pages and not problems:
        yield Skipped(file.place, "no HTML pages in it")
    if others:
        what = "of its pages is no article" if others == 1 else "of its pages are no articles"
        yield Skipped(file.place, f"{others:,} {what}: front pages, sections, searches")


def _page(file: OpenFile, record: Record) -> Document | None:
    """The HTML page that a record holds, if it does."""
    kind = (record.headers.get_header("WARC-Type") or "").lower()
    if kind == "response":
        headers, body = _response(record.content)
        if headers is None or not headers.statusline.startswith("200"):
            return None
    elif kind == "resource":
        headers, body = record.headers, record.content
    else:
        return None
    declared = headers.get_header("Content-Type") or record.headers.get_header("WARC-Identified-Payload-Type") or ""
    if declared and not _HTML.match(declared):
        return None
    if record.too_large:
        raise Unreadable(too_large(file.most))
    data = content_of(headers, body, file.most, file.allowance) if kind == "response" else body
    if not declared and not _HTML_START.match(data):
        return None
    if record.cut_off:
        raise Unreadable("cut off: the archive ends within it")
    address = _address(record)
    return Document(
        place=_place(file, record),
        name=_name(address),
        data=data,
        modified=_day(record),
        address=address,
        declared=declared[:_MOST_NAME],
    )


def _response(content: bytes) -> "tuple[StatusAndHeaders | None, bytes]":
    """The headers and the body of what a server sent; no headers where they have no end."""
    from warcio.statusandheaders import StatusAndHeadersParser

    lines = io.BytesIO(content[:MOST_HEADERS])
    try:
        headers = StatusAndHeadersParser([], verify=False).parse(lines)
    except EOFError:
        return None, b""
    if not headers.protocol.startswith("HTTP/") or (lines.tell() == MOST_HEADERS < len(content)):
        return None, b""
    return headers, content[lines.tell() :]


def _address(record: Record) -> str:
    address = (record.headers.get_header("WARC-Target-URI") or "").strip()
    return address.removeprefix("<").removesuffix(">")  # as early versions of Wget wrote it


def _place(file: OpenFile, record: Record) -> str:
    address = _address(record)
    return place_of(file.place, address) if address else file.place


def _name(address: str) -> str:
    """A file name after the last part of the address: `pompeo-talks.html`."""
    try:
        last = unquote(urlsplit(address).path).rstrip("/").rpartition("/")[2]
    except ValueError:  # brackets that hold no IPv6 address
        last = ""
    stem = re.sub(r"\.(?:x?html?|php|aspx?|jsp)$", "", last[:_MOST_NAME], flags=re.IGNORECASE)
    return f"{stem or 'page'}.html"


def _day(record: Record) -> date | None:
    try:
        return date.fromisoformat((record.headers.get_header("WARC-Date") or "")[:10])
    except ValueError:
        return None
