"""JSON: one article a line, an array of them, an object that holds an array, or a single one."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from reader.article import Article, Skipped
from reader.gather.document import MAX_BYTES, TOO_LARGE, Document
from reader.gather.encoding import decoded, is_wide
from reader.gather.fields import article_of, fields_of, has_text, key_of
from reader.gather.unreadable import Unreadable

LINE_SUFFIXES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
_COLLECTIONS = ("articles", "items", "results", "docs", "documents", "stories", "entries", "data", "hits", "response")
"""Names under which an object holds a list of articles."""

_TYPES = {list: "a list", str: "a string", bool: "true or false", type(None): "null"}

_Line = tuple[int, bytes | None]
"""A line with its number, None where it is too long to be read."""


def read_json(document: Document) -> Iterator[Article | Skipped]:
    """The articles of a JSON file. The place of each is `PATH:N`: its line, or its number in the array.

    Lines are read one by one, so a file of them may have any size. What is no article is a `Skipped`.
    """
    if is_wide(document.head):  # its line ends are no single bytes
        yield from _read_whole(document, document.content())
        return
    lines = _lines(document)
    first = next(lines, None)
    if first is None:
        raise Unreadable("no text in it")
    if _is_one_of_many(first[1], document.suffix):
        for number, line in chain([first], lines):
            yield from _read_line(document, number, line)
    elif first[1] is None:
        raise Unreadable(TOO_LARGE)
    else:
        yield from _read_whole(document, decoded(first[1]) + document.content())


def _lines(document: Document) -> Iterator[_Line]:
    """The lines that are not empty. Of one that is too long, no more than the limit is held."""
    number = 0
    while line := document.stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) <= MAX_BYTES:
            if not line.isspace():
                yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = document.stream.readline(1 << 20)
        yield number, None


def _is_one_of_many(line: bytes | None, suffix: str) -> bool:
    """Whether the first line is a value of its own, rather than the beginning of a longer one."""
    if line is None:
        return suffix in LINE_SUFFIXES
    try:
        return isinstance(_parsed(decoded(line)), Mapping)
    except Unreadable:
        return suffix in LINE_SUFFIXES and line.strip()[-1:] not in (b"[", b"{", b",")


def _read_line(document: Document, number: int, line: bytes | None) -> Iterator[Article | Skipped]:
    if line is None:
        yield Skipped(f"{document.place}:{number}", TOO_LARGE)
        return
    try:
        value = _parsed(decoded(line).strip())
    except Unreadable as problem:
        yield Skipped(f"{document.place}:{number}", problem.reason)
        return
    collection = _collection(value)
    yield from _read_values(document, enumerate(collection, 1) if collection else [(number, value)])


def _read_whole(document: Document, text: str) -> Iterator[Article | Skipped]:
    """The articles of a text that is one JSON value, or else lines of which some are."""
    try:
        value = _parsed(text)
    except Unreadable:
        lines = [
            (number, line.encode("utf-8", "replace")) for number, line in enumerate(text.split("\n"), 1) if line.strip()
        ]
        found = [thing for number, line in lines for thing in _read_line(document, number, line)]
        if not any(isinstance(thing, Article) for thing in found):
            raise
        yield from found
    else:
        yield from _read_values(document, enumerate(_collection(value) or [value], 1))


def _read_values(document: Document, values: Iterable[tuple[int, object]]) -> Iterator[Article | Skipped]:
    for number, value in values:
        place = f"{document.place}:{number}"
        try:
            yield _article(document, value, place)
        except Unreadable as problem:
            yield Skipped(place, problem.reason)


def _article(document: Document, value: object, place: str) -> Article:
    if not isinstance(value, Mapping):
        raise Unreadable(f"{_TYPES.get(type(value), 'a number')}, not an object with a title and a text")
    fields = fields_of(value)
    return article_of(fields, place=place, key=key_of(fields, document.stem))


def _collection(value: object) -> list[object] | None:
    """The list of objects that `value` is, or holds under one of the common names."""
    if isinstance(value, list):
        return value if any(isinstance(one, Mapping) for one in value) else None
    if isinstance(value, Mapping) and not has_text(value):
        for name in _COLLECTIONS:
            found = _collection(value.get(name))
            if found:
                return found
    return None


def _parsed(text: str) -> object:
    """The value that `text` is. What is no JSON, or more than can be held, is `Unreadable`."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno} column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise Unreadable(f"not valid JSON: {error.msg} at {place}") from error
    except RecursionError as error:
        raise Unreadable("not readable as JSON: nested too deeply") from error
    except ValueError as error:  # Python's limit for the digits of a whole number
        raise Unreadable("not readable as JSON: a number in it is too long") from error
