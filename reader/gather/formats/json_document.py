"""JSON: one article a line, an array of them, an object that holds an array, or a single one."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reader.article import Article, Marks, Skipped
from reader.gather.containers.json_lines import SUFFIXES, is_lines
from reader.gather.document import Document
from reader.gather.fields import article_of, fields_of, has_text, key_of
from reader.gather.formats.ninjs import fields_of_ninjs, is_ninjs
from reader.gather.unreadable import Unreadable

_SUFFIXES = SUFFIXES | {".json"}
_JSON = re.compile(r"\{\s*[\"}]|\[\s*\{")
_COLLECTIONS = (
    "articles", "items", "results", "docs", "documents", "stories", "entries", "data", "hits", "response", "item",
    "_items",
)  # fmt: skip
"""Names under which an object holds a list of articles."""

_TYPES = {list: "a list", str: "a string", bool: "true or false", type(None): "null"}


def recognises(document: Document) -> bool:
    """Whether it begins as JSON does, or says so by its name."""
    return bool(_JSON.match(document.beginning)) or document.suffix in _SUFFIXES


def read(document: Document) -> Iterator[Article | Skipped]:
    """The articles of JSON. The place of each is `PATH:N`: its line, or its number in the array.

    What is no article is a `Skipped`.
    """
    text = document.text()
    if not text.strip():
        raise Unreadable("no text in it")
    if document.first > 1 or is_lines(document.head, document.suffix):
        yield from _read_lines(document, text)
        return
    try:
        value = _parsed(text)
    except Unreadable:  # or else lines of which some are JSON
        found = list(_read_lines(document, text))
        if not any(isinstance(thing, Article) for thing in found):
            raise
        yield from found
    else:
        yield from _read_values(document, value)


def _read_lines(document: Document, text: str) -> Iterator[Article | Skipped]:
    for number, line in document.numbered(map(str.strip, text.split("\n"))):
        try:
            value = _parsed(line)
        except Unreadable as problem:
            yield Skipped(f"{document.place}:{number}", problem.reason)
            continue
        collection = _collection(value)
        for inner, one in enumerate(collection, 1) if collection else ((number, value),):
            yield _read_value(document, one, inner)


def _read_values(document: Document, value: object) -> Iterator[Article | Skipped]:
    for number, one in document.numbered(_collection(value) or [value]):
        yield _read_value(document, one, number)


def _read_value(document: Document, value: object, number: int) -> Article | Skipped:
    place = f"{document.place}:{number}"
    try:
        return _article(document, value, place)
    except Unreadable as problem:
        return Skipped(place, problem.reason)


def _article(document: Document, value: object, place: str) -> Article:
    if not isinstance(value, Mapping):
        raise Unreadable(f"{_TYPES.get(type(value), 'a number')}, not an object with a title and a text")
    fields = fields_of_ninjs(value) if is_ninjs(value) else fields_of(value)
    return replace(article_of(fields, place=place, key=key_of(fields, document.stem)), marks=_marks(value))


def _marks(record: Mapping[str, object]) -> Marks | None:
    """What a record says its reader had done with it: `"read": true`, `"starred": false`."""
    read, starred = record.get("read"), record.get("starred")
    if not isinstance(read, bool) and not isinstance(starred, bool):
        return None
    return Marks(read is True, starred is True)


def _collection(value: object) -> list[object] | None:
    """The list of objects that `value` is, or holds under one of the common names."""
    if isinstance(value, list):
        return value if any(isinstance(one, Mapping) for one in value) else None
    if isinstance(value, Mapping) and not has_text(value) and not is_ninjs(value):
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
