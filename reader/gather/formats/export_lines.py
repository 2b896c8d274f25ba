"""What `reader export` has written: a library's articles, feeds and history, one a line."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from reader.article import ArchivedArticle, Copy, Skipped
from reader.export_record import Archived
from reader.feed import StoredFeed
from reader.gather.document import Document
from reader.gather.fields import is_address

_LINE = re.compile(r'\{\s*"type":\s*"reader-[a-z-]+"')
"""How each line begins: a part of an export's lines may have no header."""
_Addressed = TypeVar("_Addressed", ArchivedArticle, Copy)


def recognises(document: Document) -> bool:
    """Whether it is an export, or a part of the lines of one."""
    return bool(_LINE.match(document.beginning))


def read(document: Document) -> Iterator[Archived | Skipped]:
    """What was exported. A line that no export has is a `Skipped`."""
    for number, line in document.numbered(map(str.strip, document.text().split("\n"))):
        place = f"{document.place}:{number}"
        try:
            found = _archived(_parsed(line), place)
        except ValueError as error:
            yield Skipped(place, str(error))
        else:
            if found:
                yield found


def _parsed(line: str) -> Mapping[str, object]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError("not valid JSON") from error
    if not isinstance(record, Mapping):
        raise ValueError("not an object")  # noqa: TRY004 - of a person's file, not of ours
    return record


def _archived(record: Mapping[str, object], place: str) -> Archived | None:
    from reader.export_line import archived_in  # pydantic: 60 ms

    found = archived_in(record, place)
    if isinstance(found, ArchivedArticle):
        return replace(_addressed(found), copies=tuple(map(_addressed, found.copies)))
    if isinstance(found, StoredFeed) and not is_address(found.address):
        raise ValueError("not the address of a feed")
    return found


def _addressed(one: _Addressed) -> _Addressed:
    """The same without an address that is none."""
    return replace(one, url=one.url if is_address(one.url) else "")
