"""What holds many documents, taken apart as a stream.

Each module here tells by `recognises` whether a file is of its kind, and gives by `members` what is in it.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.article import Skipped
from reader.gather.containers import (
    compressed,
    json_lines,
    lemon24_reader,
    mbox,
    newsboat_cache,
    tables,
    tar_archive,
    warc,
    zip_archive,
)
from reader.gather.document import Document
from reader.gather.found import Found
from reader.gather.open_file import OpenFile
from reader.gather.unreadable import Unreadable

Member = OpenFile | Document | Found

MAX_DEPTH = 4
"""Containers within containers: lines in a compressed file in an archive that is compressed itself."""


class _Container(NamedTuple):
    recognises: Callable[[OpenFile], bool]
    members: Callable[[OpenFile], Iterator[Member]]


_CONTAINERS = tuple(
    _Container(module.recognises, module.members)
    for module in (
        compressed,
        zip_archive,
        tar_archive,
        warc,
        newsboat_cache,
        lemon24_reader,
        mbox,
        json_lines,
        tables,
    )
)


def documents_in(file: OpenFile, depth: int = 0) -> Iterator[Document | Found]:
    """The documents in `file`, or the one that it is, and what else was found while taking it apart.

    Raises `Unreadable` where the file as a whole, or the rest of it, cannot be read.
    """
    if not file.head:
        raise Unreadable("empty")
    members = next((container.members for container in _CONTAINERS if container.recognises(file)), None)
    if members is None:
        yield file.document()
        return
    if depth == MAX_DEPTH:
        raise Unreadable(f"packed more than {MAX_DEPTH} times")
    for member in members(file):
        if isinstance(member, OpenFile):
            yield from _documents_in_member(member, depth + 1)
        else:
            yield member


def _documents_in_member(member: OpenFile, depth: int) -> Iterator[Document | Found]:
    try:
        yield from documents_in(member, depth)
    except Unreadable as problem:
        yield Skipped(member.place, problem.reason)
