"""JSON lines: one value a line, in a file of any size."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator

from reader.article import Skipped
from reader.gather.document import Document, too_large
from reader.gather.encoding import is_wide
from reader.gather.open_file import OpenFile
from reader.gather.unreadable import Unreadable

SUFFIXES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
_PART = 1_000_000
"""Bytes of lines that are read as one document: some 200 articles, 0.1 s."""
_EXPORT = re.compile(rb'\s*\{\s*"type":\s*"reader-export"')
_EXPORT_END = re.compile(rb'\n\s*\{\s*"type":\s*"reader-export-end"[^\n]*\}\s*\Z')
_MOST_OF_END = 1_000
"""Bytes of an export's last line, which has some 150."""
_VALUE = re.compile(rb"\s*\S[^\n]*")
_BEGUN = (b"[", b"{", b",")
"""How a line ends whose value goes on in the next one."""


def recognises(file: OpenFile) -> bool:
    """Whether it is lines of values, rather than one value that may go over many lines."""
    return is_lines(file.head, file.suffix)


def is_lines(head: bytes, suffix: str) -> bool:
    """Whether the first line of what begins with `head` is a value of its own."""
    first = _VALUE.match(head)
    if not first or is_wide(head):  # the line ends of UTF-16 are no single bytes
        return False
    line = first[0].removeprefix(BOM_UTF8).strip()
    whole = first.end() < len(head)
    if suffix in SUFFIXES:
        return not (whole and line.endswith(_BEGUN))
    return whole and line.startswith(b"{") and _is_object(line)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def members(file: OpenFile) -> Iterator[Document | Skipped]:
    """The lines in parts of about a megabyte, each a document. A line of too many bytes is skipped.

    They are not looked at one by one: a gigabyte of empty lines takes a second and not ten minutes. Of a library's
    export that lacks its last line it is told, after all that it has.
    """
    is_export = _EXPORT.match(file.head)
    lines, end = bytearray(), b""
    first = 1
    try:
        while data := file.stream.read1(min(_PART, file.most)):
            lines += data
            if len(lines) < min(_PART, file.most):
                continue
            whole = lines.rfind(b"\n") + 1
            line = lines[whole:]
            del lines[whole:]
            if line:
                line += file.stream.readline(file.most + 1 - len(line))
            if len(line) <= file.most:
                lines += line
            yield from _part(file, lines, first)
            first += lines.count(b"\n")
            end = (end + lines[-_MOST_OF_END:])[-_MOST_OF_END:]
            lines.clear()
            if len(line) > file.most:
                yield Skipped(f"{file.place}:{first}", too_large(file.most))
                first += 1
                _pass_over(bytes(line), file)
    except Unreadable:
        yield from _part(file, lines, first)
        raise
    yield from _part(file, lines, first)
    if is_export and not _EXPORT_END.search(end + lines[-_MOST_OF_END:]):
        yield Skipped(file.place, "an export that was cut off: it lacks its last line")


def _pass_over(line: bytes, file: OpenFile) -> None:
    """Goes to the end of the line that begins so."""
    while line and not line.endswith(b"\n"):
        line = file.stream.readline(1 << 20)


def _part(file: OpenFile, lines: bytearray, first: int) -> Iterator[Document]:
    if lines and not lines.isspace():
        stem = file.name.removesuffix(file.suffix) if file.suffix else file.name
        yield Document(file.place, f"{stem}.jsonl", bytes(lines), file.modified, first=first)
