"""PDF of a page with a text layer. Needs pypdf, which the extra `pdf` installs."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.gather.fields import MAX_TEXT, Fields, is_address, metadata_of
from reader.gather.page import article_of_page
from reader.gather.unreadable import Unreadable
from reader.text import clean_line, clean_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PdfReader

    from reader.article import Article
    from reader.gather.document import Document

_MAX_PAGES = 200
"""Pages. pypdf reads some 50 a second, and what is longer is a book."""
_MAGIC = re.compile(rb"[\s\S]{0,1024}?%PDF-[0-9]")
"""Readers have always looked for it in the first 1,024 bytes."""
_EDGE = 2
"""Lines at the top and at the foot of each page that may be repeated on others."""
_FOLIO = re.compile(
    r"(?:page |p\. ?|- ?)?[0-9]{1,4}(?: ?(?:of|/|von|de) ?[0-9]{1,4})?(?: ?-)?"
    r"|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4},? [0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?: ?[AP]M)?\b.*",
    re.IGNORECASE,
)
"""The number of a page, and the line that browsers print above one: day, time and title."""
_PRINTED_ADDRESS = re.compile(r"(https?://\S+)(?: [0-9]{1,4}/[0-9]{1,4})?")
_BROKEN = re.compile(r"([^\W\d_]{2,40})[-\xad]$")
_NEXT_WORD = re.compile(r"[^\W\d_]{1,40}")
_NO_TITLE = re.compile(
    r"untitled.*|microsoft \w+ - .*|.*\.(?:docx?|indd|pdf|qxd|pptx?|xlsx?|odt|rtf|tex|html?)|layout .*|print.*",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether it begins as a PDF does."""
    return bool(_MAGIC.match(document.head[:1040]))


def read(document: Document) -> Iterator[Article]:
    """The one article that it is."""
    pages, known = _extracted(document.data)
    made = known.published
    if not any(pages):
        raise Unreadable("no text layer in it (pictures of pages only)")
    known = replace(known, url=_printed_address(pages), published=None)
    lines = _unbroken([line for page in _without_edges(pages) for line in page])
    yield article_of_page(replace(document, modified=made or document.modified), lines, known)


def _printed_address(pages: Sequence[Sequence[str]]) -> str:
    """The address that a browser printed at the edge of a page, or nothing."""
    found = (_PRINTED_ADDRESS.fullmatch(line) for page in pages for line in _edges(page))
    return next((match[1] for match in found if match and is_address(match[1])), "")


def _extracted(data: bytes) -> tuple[list[list[str]], Fields]:
    """The clean lines of each page, and what the file says of itself; when it was made stands as its day."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ModuleNotFoundError as error:
        raise Unreadable("PDF documents need the extra: pip install 'reader-tui[pdf]'") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of each thing that it puts right
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("locked with a password")
        return _pages(reader), _metadata(reader)
    except DependencyError as error:
        raise Unreadable("locked with a password") from error
    except (
        PyPdfError,
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        NotImplementedError,
        OSError,
        RecursionError,
        TypeError,
        ValueError,
        struct.error,
        zlib.error,
    ) as error:  # fmt: skip - whatever pypdf runs into on a damaged file
        raise Unreadable("damaged, or no PDF that can be read") from error


def _pages(reader: PdfReader) -> list[list[str]]:
    count = len(reader.pages)
    if count > _MAX_PAGES:
        raise Unreadable(f"more than {_MAX_PAGES} pages, too long for one article")
    pages, length = [], 0
    for page in reader.pages:
        text = clean_text(page.extract_text())
        length += len(text)
        if length > MAX_TEXT:
            raise Unreadable(f"more than {MAX_TEXT:,} characters, too long for one article")
        pages.append([line.strip() for line in text.split("\n")] if text else [])
    return pages


def _metadata(reader: PdfReader) -> Fields:
    said = reader.metadata
    title = clean_line(str(said.title or "")) if said else ""
    made = said.creation_date if said else None
    known = metadata_of({"title": title, "language": str(reader.root_object.get("/Lang", ""))})
    sensible = len(title.split()) > 1 and not _NO_TITLE.fullmatch(title)
    return replace(known, title=known.title if sensible else "", published=made.date() if made else None)


def _without_edges(pages: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The pages without heads and folios: numbers, and lines at their edges that half of them have."""
    counts = Counter(shape for page in pages for shape in {_shape(line) for line in _edges(page)})
    repeated = {shape for shape, count in counts.items() if count >= max(2, len(pages) / 2)}
    for page in pages:
        start, end = 0, len(page)
        while start < min(_EDGE, end) and _is_edge(page[start], repeated):
            start += 1
        while end > max(start, len(page) - _EDGE) and _is_edge(page[end - 1], repeated):
            end -= 1
        yield page[start:end]


def _edges(page: Sequence[str]) -> Sequence[str]:
    return page if len(page) <= 2 * _EDGE else [*page[:_EDGE], *page[-_EDGE:]]


def _is_edge(line: str, repeated: set[str]) -> bool:
    return _shape(line) in repeated or bool(_FOLIO.fullmatch(line) or _PRINTED_ADDRESS.fullmatch(line))


def _shape(line: str) -> str:
    """A line with all numbers alike: `12 The Lantern` and `13 The Lantern` are one."""
    return re.sub(r"[0-9]+", "0", line).casefold()


def _unbroken(lines: Sequence[str]) -> list[str]:
    """The lines with words that were broken at their ends made whole.

    A hyphen stays where the document writes the word with one elsewhere.
    """
    whole = "\n".join(lines)
    result: list[str] = []
    for line in lines:
        broken = _BROKEN.search(result[-1]) if result else None
        follows = _NEXT_WORD.match(line) if broken and line[:1].islower() else None
        if broken and follows and f"{broken[1]}-{follows[0]}" not in whole:
            rest = line[follows.end() :]
            end = re.match(r"\S*", rest)
            taken = follows[0] + (end[0] if end else "")
            result[-1] = f"{result[-1][:-1]}{taken}"
            if remaining := line[len(taken) :].strip():
                result.append(remaining)
        else:
            result.append(line)
    return result
