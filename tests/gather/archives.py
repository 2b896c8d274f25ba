"""Archives to gather, made byte by byte where they are to be wrong."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from reader.article import Skipped
from reader.gather.containers import documents_in
from reader.gather.document import MAX_BYTES, Document
from reader.gather.open_file import opened
from reader.gather.unreadable import Unreadable

PAGE = (
    "<!doctype html><html><head><title>Ferry runs aground off Skerry Point | Harbour Herald</title></head><body>"
    "<article><h1>Ferry runs aground off Skerry Point</h1>"
    + "<p>All 214 passengers were taken off the ferry Kittiwake by lifeboat on Tuesday night after it ran aground.</p>"
    * 12
    + "</article></body></html>"
)
"""A page with a story, of more than a kilobyte."""


def zipped(members: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def tarred(members: Mapping[str, str | bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    """A tar archive of these files."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=form) as archive:
        for name, content in members.items():
            data = content if isinstance(content, bytes) else content.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            info.mtime = 1541750000
            archive.addfile(info, io.BytesIO(data))
    return target.getvalue()


def response(
    address: str,
    body: str | bytes = PAGE,
    *,
    status: str = "200 OK",
    headers: str = "Content-Type: text/html; charset=utf-8\r\n",
    length: int | str | None = None,
) -> bytes:
    """A record of what a server answered; `length` is what it claims its own to be."""
    data = body if isinstance(body, bytes) else body.encode()
    content = f"HTTP/1.1 {status}\r\n{headers}\r\n".encode() + data
    return record("response", address, content, content_type="application/http; msgtype=response", length=length)


def record(
    kind: str,
    address: str,
    content: bytes,
    *,
    content_type: str = "text/html",
    length: int | str | None = None,
    version: str = "1.0",
) -> bytes:
    """A record of any kind."""
    claimed = len(content) if length is None else length
    return (
        f"WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2018-11-09T05:12:33Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content_type}\r\nContent-Length: {claimed}\r\n\r\n"
    ).encode() + content + b"\r\n\r\n"  # fmt: skip


def gzipped_each(*records: bytes) -> bytes:
    """Records as they are published: each a gzip member of its own."""
    return b"".join(map(gzip.compress, records))


def documents_at(path: Path, most: int = MAX_BYTES) -> tuple[list[Document], list[tuple[str, str]]]:
    """The documents in a file before they are parsed, and what was skipped: places within the file, and reasons."""
    documents: list[Document] = []
    skipped: list[tuple[str, str]] = []
    try:
        with opened(path, str(path), lambda _: None, most) as file:
            for found in documents_in(file):
                if isinstance(found, Document):
                    documents.append(found)
                else:
                    assert isinstance(found, Skipped)
                    skipped.append((found.place.removeprefix(str(path)), found.reason))
    except Unreadable as problem:
        skipped.append(("", problem.reason))
    return documents, skipped
