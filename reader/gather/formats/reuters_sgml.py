"""Reuters-21578, the SGML of 22 files that so many experiments were made on."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import groupby

from reader.article import Article, Skipped
from reader.gather.dates import printed_day
from reader.gather.document import Document
from reader.gather.fields import MAX_TITLE, Fields, article_of, checked_text, key_of
from reader.gather.unreadable import Unreadable
from reader.gather.wire import people_in
from reader.text import clean_line

_ITEM = "<REUTERS"
_ITEM_END = "</REUTERS>"
_BEGINNING = re.compile(r"<!DOCTYPE\s+lewis\b|<REUTERS\s[^<>]*\b(?:NEWID|LEWISSPLIT)=", re.IGNORECASE)
_NUMBER = re.compile(r'\bNEWID="([0-9]{1,9})"')
_TAG = re.compile(r"</?(?:AUTHOR|DATELINE|TITLE|BODY|TEXT)\b[^<>]*>")
_INDENT = "    "
"""What a paragraph begins with; its other lines begin with none."""
_END = frozenset({"reuter", "reuters"})


def recognises(document: Document) -> bool:
    """Whether it begins as the files of that collection do."""
    return bool(_BEGINNING.match(document.beginning))


def read(document: Document) -> Iterator[Article | Skipped]:
    """The reports in it. The place of each is `PATH:N`, its number in the file."""

    def article(item: str, place: str) -> Article:
        fields = _fields(item)
        return article_of(fields, place=place, key=key_of(fields, document.stem))

    found = False
    for one in document.read_each(_items(document.text()), article):
        found = True
        yield one
    if not found:
        raise Unreadable("no report in it")


def _items(text: str) -> Iterator[str]:
    """What stands between the tags that begin and end a report, the last one's end being that of the file."""
    start = text.find(_ITEM)
    while start >= 0:
        following = text.find(_ITEM, start + len(_ITEM))
        end = text.find(_ITEM_END, start, following if following >= 0 else len(text))
        yield text[start : end if end >= 0 else following if following >= 0 else len(text)]
        start = following


def _fields(item: str) -> Fields:
    title = clean_line(_text(item, "TITLE"))[:MAX_TITLE].rstrip()
    dateline = clean_line(_text(item, "DATELINE"))
    paragraphs = _paragraphs(_body(item))
    if dateline:
        paragraphs[:1] = [f"{dateline} {paragraphs[0] if paragraphs else ''}"]
    by = people_in(_text(item, "AUTHOR"))
    number = _NUMBER.search(item)
    return Fields(
        title=title,
        text=checked_text("\n\n".join(paragraphs)) or title,  # the title is all that a brief consists of
        source="Reuters",
        authors=by.authors,
        published=printed_day(_text(item, "DATE")),
        id=f"reuters-21578:{number[1]}" if number else "",
        language="en",
    )


def _body(item: str) -> str:
    """The report's own text: where its parts were never told apart, all that is not another part."""
    body = _text(item, "BODY")
    if body or "<TITLE>" in item:
        return body
    return _text(item, "TEXT")


def _text(item: str, tag: str) -> str:
    """What stands in the first element of that name, its entities read; empty where there is none."""
    opened = re.search(rf"<{tag}(?: [^<>]*)?>", item)
    if not opened:
        return ""
    end = item.find(f"</{tag}>", opened.end())
    return unescape(_TAG.sub("", item[opened.end() : end if end >= 0 else len(item)]))


def _paragraphs(body: str) -> list[str]:
    """The paragraphs of wrapped lines. Lines that all begin a paragraph are those of a table, and stay lines."""
    paragraphs: list[list[str]] = []
    for line in body.replace("\x03", "").split("\n"):
        if not line.strip() or line.strip().lower() in _END:
            continue
        if line.startswith(_INDENT) or not paragraphs:
            paragraphs.append([line.strip()])
        else:
            paragraphs[-1].append(line.strip())
    return [
        text
        for is_table, rows in groupby(paragraphs, key=_is_row)
        for text in (["\n".join(row[0] for row in rows)] if is_table else [" ".join(row) for row in rows])
    ]


def _is_row(lines: Sequence[str]) -> bool:
    return len(lines) == 1 and lines[0][-1:] not in {".", ",", ":", '"', "?"}
