"""The records of a web archive, one after the other, whatever their headers claim.

warcio reads headers and chunks. Where a record ends is found out here: its own iterator holds lines of any length,
and after a length that is wrong it finds nothing more.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from warcio.statusandheaders import StatusAndHeaders

MOST_HEADERS = 1 << 18
"""Bytes of the headers of one record."""
_MOST_LINES = 1000
_LINE = 1 << 16
_BLOCK = 1 << 17
_MOST_DAMAGES = 100
_START = re.compile(rb"WARC/[01]\.[0-9]{1,2}\r?\n")
_BROKEN_START = re.compile(rb"WARC/[01]\.[0-9]{1,2}\r?\n\Z")
"""The same where the end of the record before is damaged."""
_INNER_START = re.compile(rb"\n\r?\nWARC/[01]\.[0-9]{1,2}\r?\nWARC-", re.IGNORECASE)
"""The next record, where it begins before a length says so."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record, not understood any further."""

    headers: "StatusAndHeaders"
    content: bytes = field(repr=False)
    """Only its beginning where there is too much of it."""
    too_large: bool = False
    cut_off: bool = False
    """Whether the archive ends within it."""


def is_start(line: bytes) -> bool:
    """Whether a record begins with this line."""
    return bool(_START.match(line))


def records(stream: "io.BufferedReader[Any]", most: int) -> Iterator[Record | Unreadable]:
    """The records in `stream`, with contents of at most so many bytes, and what was damaged between them."""
    source = _Source(stream)
    damages = 0
    line = b""
    while True:
        try:
            line = line or source.next_start()
            if not line:
                return
            record, line = source.record(line, most)
            yield record
        except Unreadable as problem:
            damages += 1
            if damages == _MOST_DAMAGES:
                raise Unreadable("too much of it is damaged") from problem
            line = b""
            yield problem


class _Source:
    """An archive, of which parts can be put back."""

    def __init__(self, stream: "io.BufferedReader[Any]") -> None:
        from warcio.statusandheaders import StatusAndHeadersParser

        self._stream = stream
        self._back = io.BytesIO()
        self._parser = StatusAndHeadersParser([], verify=False)
        self._lines = 0
        self._in_headers = 0
        self._problem: Unreadable | None = None
        """Damage that was met while looking for the end of a record that is whole."""

    def next_start(self) -> bytes:
        """The next line that begins a record, empty at the end."""
        if self._problem:
            problem, self._problem = self._problem, None
            raise problem
        while line := self._line():
            if start := _start_in(line):
                return start
        return b""

    def record(self, start: bytes, most: int) -> tuple[Record, bytes]:
        """The record that begins with the line `start`, and the line that begins the next one, if it was found."""
        self._lines = self._in_headers = 0
        headers = self._parser.parse(self, start)
        length = _length(headers)
        if length > most:
            content = self._read(MOST_HEADERS)
            if inner := _INNER_START.search(content):
                self._put_back(content[inner.start() :].lstrip())
                return Record(headers, content[: inner.start()]), b""
            if len(content) < MOST_HEADERS:
                return Record(headers, content, cut_off=True), b""
            self._pass_over(length - len(content))
            return Record(headers, content, too_large=True), b""
        content = self._read(length)
        line = self._line_after()
        start = _start_in(line)
        if start or (not line and len(content) == length):
            return Record(headers, content), start
        if inner := _INNER_START.search(content):
            self._put_back(content[inner.start() :].lstrip() + line)
            return Record(headers, content[: inner.start()]), b""
        if not line:
            return Record(headers, content, cut_off=True), b""
        return self._longer(headers, content + line, most)

    def readline(self) -> bytes:
        """A line of headers, for warcio's parser."""
        line = self._line()
        self._lines += 1
        self._in_headers += len(line)
        if self._lines > _MOST_LINES or self._in_headers > MOST_HEADERS:
            raise Unreadable("the headers of a record in it are too long")
        return line

    def _line_after(self) -> bytes:
        """The next line that is not empty, or none where there is damage."""
        try:
            line = self._line()
            while line in (b"\r\n", b"\n"):
                line = self._line()
        except Unreadable as problem:
            self._problem = problem
            return b""
        return line

    def _longer(self, headers: "StatusAndHeaders", content: bytes, most: int) -> tuple[Record, bytes]:
        """A record that is longer than it says: up to the next one."""
        parts, held = [content], len(content)
        while (line := self._line()) and not _start_in(line):
            held += len(line)
            if held <= most:
                parts.append(line)
        return Record(headers, b"".join(parts), too_large=held > most), _start_in(line)

    def _pass_over(self, length: int) -> None:
        """Goes to the end of a content, or to the record that begins before."""
        tail = b""
        while length > 0 and (data := self._read(min(length, _BLOCK))):
            length -= len(data)
            if inner := _INNER_START.search(tail + data):
                self._put_back((tail + data)[inner.start() :].lstrip())
                return
            tail = data[-64:]

    def _line(self) -> bytes:
        line = self._back.readline(_LINE)
        if not line.endswith(b"\n") and len(line) < _LINE:
            line += self._stream.readline(_LINE - len(line))
        return line

    def _read(self, size: int) -> bytes:
        data = self._back.read(size)
        return data + self._stream.read(size - len(data)) if len(data) < size else data

    def _put_back(self, data: bytes) -> None:
        self._back = io.BytesIO(data + self._back.read())


def _start_in(line: bytes) -> bytes:
    """The line that begins a record at the end of this one, if it does."""
    start = _BROKEN_START.search(line)
    return start[0] if start else b""


def _length(headers: "StatusAndHeaders") -> int:
    """What a record says of its length; nothing where it says what no length is."""
    value = headers.get_header("Content-Length") or ""
    return int(value) if re.fullmatch("[0-9]{1,18}", value) else 0
