"""What goes to a parsing process and comes back: JSON, so that whatever happens to it, nothing but data comes."""

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import IO, Any

from reader import export_record
from reader.article import ArchivedArticle, Article, Marks, Skipped
from reader.export_record import ArchivedConversation, ArchivedExchange
from reader.feed import Feed, StoredFeed
from reader.gather.document import Document
from reader.gather.found import Found
from reader.gather.survey import Survey

_LENGTH = struct.Struct(">Q")
_FIELDS = tuple(field.name for field in fields(Article))


def send(stream: IO[bytes], message: object, data: bytes = b"") -> None:
    """Writes one message, and data that goes with it."""
    encoded = json.dumps(message).encode("ascii")  # escapes take half the time of UTF-8, and hold lone surrogates
    stream.write(_LENGTH.pack(len(encoded)) + encoded + _LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[Any, bytes]:
    """Reads one message and its data. Raises EOFError where nobody writes any more."""
    message = json.loads(_block(stream))
    return message, _block(stream)


def header_of(document: Document) -> dict[str, object]:
    """A document without its data."""
    return {
        "place": document.place,
        "name": document.name,
        "modified": _day_number(document.modified),
        "address": document.address,
        "declared": document.declared,
        "first": document.first,
        "passed_over": sorted(document.passed_over),
    }


def document_of(header: Mapping[str, Any], data: bytes) -> Document:
    """The document of a header and its data."""
    return Document(
        place=header["place"],
        name=header["name"],
        data=data,
        modified=_day(header["modified"]),
        address=header["address"],
        declared=header["declared"],
        first=header["first"],
        passed_over=frozenset(header["passed_over"]),
    )


def record_of(found: Found | Survey) -> dict[str, object]:
    """What was found, as JSON can say it."""
    match found:
        case Survey():
            return {"kind": "survey", "survey": asdict(found)}
        case ArchivedArticle() | StoredFeed() | ArchivedConversation() | ArchivedExchange():
            return {"kind": "archived", "record": export_record.record_of(found), "place": getattr(found, "place", "")}
        case Article():
            marks = asdict(found.marks) if found.marks else None
            said = {name: getattr(found, name) for name in _FIELDS}  # `asdict` copies all of it: six times as long
            return {"kind": "article", **said, "published": _day_number(found.published), "marks": marks}
        case Feed():
            return {"kind": "feed", **asdict(found)}
        case Skipped():
            return {"kind": "skipped", **asdict(found)}


def found_of(record: dict[str, Any]) -> Found | Survey:
    """What was found, from what was said of it."""
    kind = record.pop("kind")
    if kind == "survey":
        said = record["survey"]
        return Survey(**said | {"feeds": tuple(_feed_of(feed) for feed in said["feeds"])})
    if kind == "skipped":
        return Skipped(**record)
    if kind == "archived":
        return _archived(record["record"], record["place"])
    if kind == "feed":
        return _feed_of(record)
    marks = record["marks"]
    return Article(
        **record
        | {
            "authors": tuple(record["authors"]),
            "published": _day(record["published"]),
            "marks": Marks(**marks) if marks else None,
        }
    )


def _feed_of(record: dict[str, Any]) -> Feed:
    return Feed(**record | {"tags": tuple(record["tags"])})


def _archived(record: dict[str, Any], place: str) -> Found:
    from reader.export_line import archived_in  # pydantic: 60 ms

    archived = archived_in(record, place)
    if archived is None:
        raise ValueError("a header is nothing that is found")
    return archived


def _block(stream: IO[bytes]) -> bytes:
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def _day_number(day: date | None) -> int:
    return day.toordinal() if day else 0


def _day(number: int) -> date | None:
    return date.fromordinal(number) if number else None
