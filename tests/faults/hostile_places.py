"""Payloads on their way in: in files of every format, in the names of files, in what a server says."""

import csv
import io
import json
import os
import zipfile
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.fetching.serving import Request, Server, answer

from .hostile_library import grouped
from .payloads import Payload

_STORY = "The submarine surfaced off Norway at dawn on Monday, said the harbour office, and its crew of 40 was well."
_LONGEST_NAME = 200


def hostile_folder(folder: Path, payloads: Sequence[Payload]) -> Path:
    """A folder with a file for each few payloads, of all formats in turn, named by one of them."""
    folder.mkdir()
    for texts, (ending, written) in zip(grouped(payloads), cycle(_FORMATS.items()), strict=False):
        content = written(texts)
        path = os.fsencode(folder) + b"/" + _name(texts[0], ending)
        Path(os.fsdecode(path)).write_bytes(content if isinstance(content, bytes) else _encoded(content))
    return folder


def hostile_server(payloads: Sequence[Payload]) -> Server:
    """A server whose every line is hostile. `/N/KIND` is of the group of that number."""
    groups = grouped(payloads)

    def respond(request: Request) -> bytes:
        number, _, kind = request.target.strip("/").partition("/")
        return _ANSWERS.get(kind, _nothing)(groups[int(number) % len(groups)]) if number.isdigit() else answer(404)

    return Server(respond)


def addresses(server: Server, groups: int) -> list[str]:
    """All that it can be asked for."""
    return [f"{server.address}/{number}/{list(_ANSWERS)[number % len(_ANSWERS)]}" for number in range(groups)]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _name(text: str, ending: str) -> bytes:
    """As much of the text as a file can be called."""
    kept = text.replace("/", "").replace("\0", "").lstrip(".")
    return _encoded(kept)[:_LONGEST_NAME] + f".{ending}".encode()


def _record(texts: Sequence[str]) -> dict[str, object]:
    return {
        "title": texts[0],
        "text": f"{_STORY} {texts[1]}\n\n{texts[2]}",
        "source": texts[3],
        "authors": [texts[4], texts[1]],
        "url": f"https://news.example/{texts[2]}",
        "id": texts[0],
        "language": texts[1],
        "published": f"2024-03-01 {texts[4]}",
    }


def _plain(texts: Sequence[str]) -> str:
    return f"{texts[0]}\n{texts[1]}\nBy {texts[2]}\n12:00 AM, November 09, 2018\n\n{_STORY} {texts[3]}\n\n{texts[4]}\n"


def _markdown(texts: Sequence[str]) -> str:
    front = f"---\ntitle: {texts[0]}\nsource: {texts[1]}\nauthor: {texts[2]}\ndate: 2024-03-01\n---\n"
    return f"{front}\n# {texts[3]}\n\n{_STORY} {texts[4]}\n"


def _page(texts: Sequence[str]) -> str:
    content = [quoteattr(text) for text in texts]
    head = (
        f"<title>{escape(texts[0])}</title><meta property='og:title' content={content[0]}>"
        f"<meta property='og:site_name' content={content[1]}><meta name='author' content={content[2]}>"
        f"<link rel='canonical' href={content[3]}><link rel='alternate' type='application/rss+xml' href={content[4]}>"
    )
    body = f"<h1>{escape(texts[0])}</h1><p>{_STORY} {escape(texts[1])}</p><p>{_STORY} {texts[2]}</p>"
    return f"<!DOCTYPE html><html lang={content[4]}><head>{head}</head><body><article>{body}</article></body></html>"


def _rss(texts: Sequence[str]) -> str:
    item = (
        f"<item><title>{escape(texts[1])}</title><link>https://news.example/{escape(texts[2])}</link>"
        f"<guid>{escape(texts[3])}</guid><author>{escape(texts[4])}</author><category>{escape(texts[0])}</category>"
        f"<description>{escape(_STORY)} {escape(texts[2])}</description></item>"
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{escape(texts[0])}</title>{item}</channel></rss>'


def _atom(texts: Sequence[str]) -> str:
    entry = (
        f"<entry><title type='html'>{escape(escape(texts[1]))}</title><link href={quoteattr(texts[2])}/>"
        f"<id>{escape(texts[3])}</id><author><name>{escape(texts[4])}</name></author><updated>2024-03-01</updated>"
        f"<content type='html'>{escape('<p>' + _STORY + '</p>' + texts[2])}</content></entry>"
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{escape(texts[0])}</title>{entry}</feed>"


def _opml(texts: Sequence[str]) -> str:
    outline = f"<outline type='rss' text={quoteattr(texts[1])} xmlUrl={quoteattr('https://f.example/' + texts[2])}/>"
    outline += f"<outline type='rss' xmlUrl={quoteattr(texts[4])}/>"
    return f"<opml version='2.0'><body><outline text={quoteattr(texts[0])}>{outline}</outline></body></opml>"


def _csv(texts: Sequence[str]) -> str:
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(["title", "text", "author", "source"])
    rows.writerow([texts[0], f"{_STORY} {texts[1]}", texts[2], texts[3]])
    return file.getvalue()


def _mail(texts: Sequence[str]) -> str:
    lines = [" ".join(text.split()) for text in texts]
    head = f"From: {lines[0]} <a@news.example>\nSubject: {lines[1]}\nList-Id: {lines[2]}\nMessage-ID: <{lines[3]}>\n"
    return (
        f"{head}Date: Fri, 1 Mar 2024 12:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{_STORY} {texts[4]}\n"
    )


def _zip(texts: Sequence[str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for text in texts:
            name = text.encode(errors="replace").decode()[:_LONGEST_NAME]
            archive.writestr(f"{name}.txt", _encoded(_plain(texts)))
    return file.getvalue()


def _exported(texts: Sequence[str]) -> str:
    article = {
        **_record(texts),
        "type": "reader-article",
        "id": 1,
        "published": None,
        "places": [texts[4]],
        "key": texts[0],
    }
    moment = "2024-03-01T12:00:00+00:00"
    feed = {
        "type": "reader-feed",
        "id": 1,
        "address": texts[1],
        "title": texts[0],
        "added": moment,
        "due": moment,
        "error": texts[2],
    }
    asked = {
        "type": "reader-exchange",
        "conversation": moment,
        "question": texts[3],
        "asked_at": moment,
        "told": texts[4],
    }
    lines = [{"type": "reader-export", "version": 1}, article, feed, asked, {**article, texts[0]: 1, "title": 7}]
    return "\n".join(map(json.dumps, lines))


_FORMATS: dict[str, Callable[[Sequence[str]], str | bytes]] = {
    "txt": _plain,
    "jsonl": lambda texts: json.dumps(_record(texts)),
    "md": _markdown,
    "html": _page,
    "json": lambda texts: json.dumps([_record(texts)], ensure_ascii=False),
    "rss": _rss,
    "atom": _atom,
    "feed.json": lambda texts: json.dumps({"version": "https://jsonfeed.org/version/1", "title": texts[0], "items": [
        {"id": texts[1], "url": texts[2], "title": texts[3], "content_text": f"{_STORY} {texts[4]}"}]}),
    "opml": _opml,
    "export.jsonl": _exported,
    "csv": _csv,
    "eml": _mail,
    "zip": _zip,
    "ninjs": lambda texts: json.dumps(
        {"uri": texts[0], "headline": texts[1], "byline": texts[2], "body_text": _STORY + texts[3]}),
    "urls": lambda texts: "\n".join(f'https://f.example/{text} "{text}"' for text in texts),
    "unreadable": lambda texts: b"\x7fELF" + _encoded(texts[0]),
}  # fmt: skip


def _headed(status: bytes, texts: Sequence[str], *headers: str, body: str = "") -> bytes:
    """An answer with headers as they come, though no line breaks within them."""
    told = [f"ETag: {texts[0]}", f"Last-Modified: {texts[1]}", f"Server: {texts[2]}", *headers]
    lines = [_encoded(header.translate({10: 32, 13: 32})) for header in told]
    content = _encoded(body)
    return b"\r\n".join([b"HTTP/1.1 " + status, *lines, b"Content-Length: %d" % len(content), b"", content])


def _nothing(texts: Sequence[str]) -> bytes:
    return _headed(b"404 " + _encoded(texts[0].translate({10: 32, 13: 32})), texts)


_ANSWERS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "feed": lambda texts: _headed(b"200 OK", texts, "Content-Type: application/rss+xml", body=_rss(texts)),
    "redirect": lambda texts: _headed(b"302 Found", texts, f"Location: {texts[3]}"),
    "page": lambda texts: _headed(b"200 OK", texts, "Content-Type: text/html; charset=utf-8", body=_page(texts)),
    "away": lambda texts: _headed(b"301 Moved", texts, f"Location: https://{texts[3]}.example/"),
    "status": lambda texts: _headed(b"500 " + _encoded(texts[3].translate({10: 32, 13: 32})), texts),
    "kind": lambda texts: _headed(b"200 OK", texts, f"Content-Type: {texts[4]}", body=_rss(texts)),
    "packed": lambda texts: _headed(b"200 OK", texts, f"Content-Encoding: {texts[4]}", body=_rss(texts)),
}
