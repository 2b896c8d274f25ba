"""Files that are damaged, absurd, or made to harm: how each is made, and what must come of it.

`{server}` in a file stands for a server on loopback that nobody may reach, `{secret}` for a file outside of the folder
whose words no article may hold.
"""
# ruff: noqa: E501 - a row is a line

import bz2
import gzip
import io
import json
import lzma
import os
import socket
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .archives import PAGE, gzipped_each, response, tarred, zipped
from .reading import STORY

Content = str | bytes | Callable[[], str | bytes]

TIME = "takes more than {seconds:g} seconds to read"
MEMORY = "takes more than {memory} MB of memory to read"


@dataclass(frozen=True)
class Hostile:
    """One such file."""

    name: str
    content: Content
    reason: str = ""
    """Why it is skipped, word for word. Empty where it is read."""
    text: str = ""
    """What an article read from it says."""
    heavy: bool = False
    """Whether it may as well be too much for the parsing process, as it is on a slow machine."""
    feeds: int = 0
    """Feeds that it names."""


@dataclass(frozen=True)
class Special:
    """Something in a folder that is no plain file."""

    name: str
    make: Callable[[Path], object]
    reason: str = ""
    text: str = ""


def xml_feed(prolog: str, description: str, *, title: str = "Ferry runs aground", more: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{prolog}<rss version="2.0"><channel><title>Harbour Herald</title>{more}'
        f"<item><title>{title}</title><link>https://harbourherald.example/1</link>"
        f"<description>{STORY} {description}</description></item></channel></rss>"
    )


def nitf(prolog: str, inside: str) -> str:
    return (
        f'<?xml version="1.0"?>{prolog}<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry</hl1>'
        f"</hedline></body.head><body.content><p>{STORY}</p>{inside}</body.content></body></nitf>"
    )


def laughs(kind: Callable[[str, str], str]) -> str:
    entities = "".join(f'<!ENTITY l{n} "{10 * name}">' for n, name in enumerate((f"&l{n};" for n in range(9)), 1))
    return kind(f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>', "&l9;")


def external(kind: Callable[[str, str], str], address: str) -> str:
    return kind(f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]>', "&e;")


def attributes(count: int, name: str = "a") -> str:
    return " ".join(f'{name}{number}="u:{number}"' for number in range(count))


def page(inside: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Ferry</title>{head}</head><body><article>{STORY_HTML}{inside}</article></body></html>"


STORY_HTML = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
RECORD = {"title": "Ferry", "text": STORY}
JSON_LD = '<script type="application/ld+json">{}</script>'
HEADERS = "From: Jane <jane@herald.example>\nMessage-ID: <1@x>\nSubject: Ferry\nMIME-Version: 1.0\n"


def nested_mail(depth: int) -> str:
    parts = [f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)]
    return HEADERS + "".join(parts) + f"Content-Type: text/plain\n\n{STORY}\n"


def pdf(objects: list[str]) -> bytes:
    body, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(body)
    count = len(objects) + 1
    trailer = f"trailer <</Root 1 0 R /Size {count}>>\nstartxref\n{start}\n%%EOF\n"
    return body + f"xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode()


def overlapping_zip() -> bytes:
    whole = zipped({"a.txt": b"\0" * 7_900_000})
    start, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")
    contents = whole[start:end] * 500
    return whole[:start] + contents + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 500, 500, len(contents), start, 0)


def refuses_overlaps() -> bool:
    """Whether this Python itself takes files that lie over one another for damage, as it does since 3.11.8."""
    with zipfile.ZipFile(io.BytesIO(overlapping_zip())) as found:
        try:
            found.open(found.infolist()[1]).close()
        except zipfile.BadZipFile:
            return True
    return False


def encrypted_zip() -> bytes:
    data = bytearray(zipped({"a.txt": STORY}))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def nested_zip(depth: int) -> bytes:
    data = zipped({"a.txt": STORY})
    for _ in range(depth):
        data = zipped({"z.zip": data})
    return data


def special_tar(kind: bytes) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        info = tarfile.TarInfo("passwd.txt")
        info.type, info.linkname = kind, "/etc/passwd"
        archive.addfile(info)
    return target.getvalue()


def packed(data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = gzip.compress(data)
    return data


def socket_at(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        here = os.open(path.parent, os.O_RDONLY)
        try:
            server.bind(f"/proc/self/fd/{here}/{path.name}")
        finally:
            os.close(here)


def sparse(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.truncate(size)


def deep_folder(path: Path) -> None:
    path.mkdir()
    here = path
    for _ in range(150):
        here /= "deeper"
    here.mkdir(parents=True)
    (here / "a.txt").write_text(STORY)


SPECIAL = (
    Special("pipe.txt", os.mkfifo, "a pipe, not a file"),
    Special("zeros.txt", lambda path: path.symlink_to("/dev/zero"), "a device, not a file"),
    Special("noise.txt", lambda path: path.symlink_to("/dev/urandom"), "a device, not a file"),
    Special("terminal.txt", lambda path: path.symlink_to("/dev/null"), "a device, not a file"),
    Special("socket.txt", socket_at, "a socket, not a file"),
    Special("circle.txt", lambda path: path.symlink_to(path.name), "a link in a circle"),
    Special("self", lambda path: path.symlink_to("."), "a link to a folder that is read already"),
    Special("broken.txt", lambda path: path.symlink_to("nowhere"), "a broken link"),
    Special("sparse.txt", lambda path: sparse(path, 10**12), "more than 8 MB, too large for one document"),
    Special("sparse.json", lambda path: sparse(path, 10**12), "more than 8 MB, too large for one document"),
    Special(".hidden.txt", lambda path: path.write_text(STORY)),
    Special("deep", deep_folder, text="called Tuesday"),
    Special("l" * 250 + ".txt", lambda path: path.write_text(STORY), text="called Tuesday"),
    Special("\x1b[31m\n\r\t\x07.txt", lambda path: path.write_text(STORY), text="called Tuesday"),
    Special("\u202egpj.exe\u2066.txt", lambda path: path.write_text(STORY), text="called Tuesday"),
    Special(os.fsdecode(b"\xff\xfe\xed\xa0\x80.txt"), lambda path: path.write_text(STORY), text="called Tuesday"),
    Special("-rf *; $(touch x) `id` | &.txt", lambda path: path.write_text(STORY), text="called Tuesday"),
)  # fmt: skip

XML = (
    Hostile("laughs.xml", lambda: laughs(xml_feed), "it declares entities of its own, which are not read"),
    Hostile("laughs-nitf.xml", lambda: laughs(nitf), "it declares entities of its own, which are not read"),
    Hostile("quadratic.xml", lambda: xml_feed(f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>', "&a;" * 50_000), "it declares entities of its own, which are not read"),
    Hostile("file.xml", external(xml_feed, "file://{secret}"), "it declares entities of its own, which are not read"),
    Hostile("file-nitf.xml", external(nitf, "file://{secret}"), "it declares entities of its own, which are not read"),
    Hostile("path-nitf.xml", external(nitf, "{secret}"), "it declares entities of its own, which are not read"),
    Hostile("http.xml", external(xml_feed, "{server}/entity"), "it declares entities of its own, which are not read"),
    Hostile("http-nitf.xml", external(nitf, "{server}/entity"), "it declares entities of its own, which are not read"),
    Hostile("dtd.xml", xml_feed('<!DOCTYPE rss SYSTEM "{server}/rss.dtd">', "x"), text="called Tuesday"),
    Hostile("dtd-nitf.xml", nitf('<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.5//EN" "{server}/nitf.dtd">', ""), text="called Tuesday"),
    Hostile("parameter.xml", nitf('<!DOCTYPE x [<!ENTITY % p SYSTEM "{server}/p"> %p;]>', ""), "it declares entities of its own, which are not read"),
    Hostile("xinclude.xml", nitf("", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="file://{secret}"/>'), text="called Tuesday"),
    Hostile("style.xml", xml_feed('<?xml-stylesheet type="text/xsl" href="{server}/x.xsl"?>', "x"), text="called Tuesday"),
    Hostile("style-nitf.xml", nitf('<?xml-stylesheet type="text/xsl" href="file://{secret}"?>', ""), text="called Tuesday"),
    Hostile("deep.xml", lambda: xml_feed("", "", more="<a>" * 100_000), "its XML is nested too deeply"),
    Hostile("deep-nitf.xml", lambda: nitf("", "<p>" * 100_000), "its XML is nested too deeply or has too long a text in one piece"),
    Hostile("attributes.xml", lambda: nitf("", f"<p {attributes(100_000)}>x</p>"), text="called Tuesday"),
    Hostile("attributes-feed.xml", lambda: xml_feed("", "", more=f"<a {attributes(100_000)}/>"), "an element in it has too many attributes"),
    Hostile("entries.xml", lambda: xml_feed("", "", more=f"<item><title>Ferry</title><description>{STORY}</description></item>" * 20_000), TIME, heavy=True),
    Hostile("names.xml", lambda: nitf("", f"<p {attributes(20_000, 'xmlns:n')}>x</p>"), text="called Tuesday"),
    Hostile("codec.xml", '<?xml version="1.0" encoding="zlib_codec"?>' + xml_feed("", "")[21:], text="called Tuesday"),
    Hostile("unknown.xml", '<?xml version="1.0" encoding="no-such-thing"?>' + nitf("", "")[21:], "not well-formed XML, line 1"),
    Hostile("wide.xml", '<?xml version="1.0" encoding="utf-16"?>' + xml_feed("", "")[21:], text="called Tuesday"),
    Hostile("cdata.xml", xml_feed("", "<![CDATA[" + "x" * 1_000_000), text="Ferry runs aground"),
    Hostile("instructions.xml", lambda: xml_feed("<?x y?>" * 100_000, ""), "XML that is neither a feed nor news"),
    Hostile("comments.xml", lambda: xml_feed("<!-- x -->" * 100_000, ""), "XML that is neither a feed nor news"),
    Hostile("opml.xml", lambda: laughs(lambda prolog, inside: f'<?xml version="1.0"?>{prolog}<opml version="2.0"><body><outline text="{inside}" xmlUrl="https://a.example/f"/></body></opml>'), "it declares entities of its own, which are not read"),
    Hostile("deep.opml", lambda: '<opml version="2.0"><body>' + '<outline text="x">' * 100_000, "its XML is nested too deeply"),
    Hostile("files.opml", '<opml version="2.0"><body><outline text="x" xmlUrl="file:///etc/passwd"/></body></opml>', "not a web address: file:///etc/passwd"),
    Hostile("g2.xml", external(lambda prolog, inside: f'<?xml version="1.0"?>{prolog}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineData>{STORY} {inside}</inlineData></contentSet></newsItem>', "{server}/g2"), "it declares entities of its own, which are not read"),
    Hostile("markup.xml", xml_feed("", "", title="[red]Ferry[/x] [@click=app.quit]x[/] \x1b[31m"), text="called Tuesday"),
    Hostile("reuters.sgm", lambda: "<!DOCTYPE lewis SYSTEM \"{server}/lewis.dtd\">\n" + "<REUTERS NEWID=\"1\"><TEXT>" * 2_000, "no text in it"),
)  # fmt: skip

HTML = (
    Hostile("deep.html", lambda: page("<div>" * 20_000), "its HTML is nested too deeply or has too long a text in one piece"),
    Hostile("deep-story.html", lambda: f"<!doctype html><html><body>{'<b><i>' * 20_000}{STORY_HTML}", "its HTML is nested too deeply or has too long a text in one piece"),
    Hostile("attributes.html", lambda: page(f"<p {attributes(100_000)}>x</p>"), TIME, heavy=True),
    Hostile("large.html", lambda: page("<p>word word.</p>" * 440_000), TIME, heavy=True),
    Hostile("opening.html", lambda: page("<" * 2_000_000), "more than 100,000 tags, too many for a page"),
    Hostile("tables.html", lambda: page("<table><tr><td>" * 10_000), "its HTML is nested too deeply or has too long a text in one piece"),
    Hostile("comment.html", lambda: page("<!--" + "-" * 2_000_000), text="called Tuesday"),
    Hostile("refresh.html", page("", '<meta http-equiv="refresh" content="0;url={server}/r"><base href="file://{secret}">'), text="called Tuesday"),
    Hostile("frames.html", page('<iframe src="file://{secret}"></iframe><object data="{server}/o"></object><img src="{server}/i">'), text="called Tuesday"),
    Hostile("entity.html", external(lambda prolog, inside: f"{prolog}{page(inside)}", "file://{secret}"), text="called Tuesday"),
    Hostile("xhtml.xhtml", external(lambda prolog, inside: f'<?xml version="1.0"?>{prolog}<html xmlns="http://www.w3.org/1999/xhtml"><body>{STORY_HTML}<p>{inside}</p></body></html>', "file://{secret}"), text="called Tuesday"),
    Hostile("nul.html", page("<p>The crew of the fer\0ry left at dawn,\0 said the owner.</p>\0"), text="ferry left at dawn, said"),
    Hostile("escapes.html", page("<p>The crew \x1b]0;owned\x07 \x9b31mand \u202ereversed left at dawn, said the owner.</p>"), text="reversed left at dawn"),
    Hostile("utf7.html", page("<p>The crew wrote +ADw-script+AD4- on the ship at dawn, said the owner.</p>", '<meta charset="utf-7">'), text="+ADw-script+AD4-"),
    Hostile("codec.html", page("", '<meta charset="rot13">'), text="called Tuesday"),
    Hostile("zlib.html", page("", '<meta charset="zlib_codec">'), text="called Tuesday"),
    Hostile("idna.html", page("<p>x</p>", '<meta charset="idna">'), text="called Tuesday"),
    Hostile("jsonld.html", lambda: page("", JSON_LD.format("[" * 200_000)), text="called Tuesday"),
    Hostile("jsonld-fields.html", page("", JSON_LD.format('{"@type":"NewsArticle","headline":[[[1]]],"datePublished":{"a":NaN},"author":1e999,"articleBody":[null]}')), text="called Tuesday"),
    Hostile("jsonld-number.html", lambda: page("", JSON_LD.format('{"@type":"NewsArticle","position":' + "9" * 100_000 + "}")), text="called Tuesday"),
    Hostile("dates.html", lambda: page("<p>" + "2018-11-" * 100_000 + "</p>"), text="called Tuesday"),
    Hostile("script.html", lambda: page("<script>" + "if(a<b){" * 100_000), "more than 100,000 tags, too many for a page"),
    Hostile("surrogates.html", page("<p>&#xD800;&#xDFFF;&#0;&#x110000;&#99999999999;</p>"), text="called Tuesday"),
)  # fmt: skip

JSON = (
    Hostile("deep.json", lambda: "[" * 1_000_000, "not readable as JSON: nested too deeply"),
    Hostile("deep-objects.json", lambda: '{"a":' * 1_000_000, "not readable as JSON: nested too deeply"),
    Hostile("deep-inside.json", lambda: json.dumps(RECORD)[:-1] + ', "x": ' + "[" * 100_000 + "]" * 100_000 + "}", "not readable as JSON: nested too deeply"),
    Hostile("digits.json", lambda: '{"title": "x", "text": "y", "id": ' + "9" * 5_000 + "}", "not readable as JSON: a number in it is too long"),
    Hostile("endless.json", lambda: "1" * 5_000_000, "not readable as JSON: a number in it is too long"),
    Hostile("nan.json", '{"title": NaN, "text": "' + STORY.replace("\n", "\\n") + '", "published": Infinity, "id": -Infinity}', text="called Tuesday"),
    Hostile("huge-float.json", '{"text": "One.", "published": 1e999, "id": 1e308}', text="One."),
    Hostile("surrogates.json", '{"title": "\\ud800x", "text": "One \\udfff two.", "source": "\\ud83d"}', text="One  two."),
    Hostile("nul.json", '{"title": "a\\u0000b", "text": "One\\u0000 two.\\u001b[31m"}', text="One two."),
    Hostile("markup.json", json.dumps(dict.fromkeys("title text source author url id date".split(), "[/x][@click=app.quit]x[/] <script>y</script>")), text="[/x][@click=app.quit]x[/]"),
    Hostile("types.json", '[{"text": {"text": {"text": 1}}}, {"text": [[["x"]]]}, {"text": true}, 5, null, "x"]', "a number, not an object with a title and a text"),
    Hostile("keys.json", lambda: "{" + ",".join(f'"text{n}": "x"' for n in range(20_000)) + ', "text": "One."}', text="x"),
    Hostile("same-keys.json", '{"text": "One.", "text": "Two.", "text": null}', "no text in it"),
    Hostile("long.json", lambda: json.dumps({"text": "word " * 500_000}), "more than 2,000,000 characters, too long for one article"),
    Hostile("line.jsonl", lambda: '{"text": "One."}\n{"text": "' + "x" * 9_000_000 + '"}\n{"text": "Two."}\n', "more than 8 MB, too large for one document", text="Two."),
    Hostile("lines.jsonl", lambda: "{}\n" * 2_000, "no text in it"),
    Hostile("half.jsonl", '{"text": "One."}\n{"text": "Tw', "not valid JSON: Unterminated string starting at at column 10", text="One."),
    Hostile("feed.json", '{"version": "https://jsonfeed.org/version/1.1", "title": [], "items": {"a": 1}}', "a feed without items"),
    Hostile("feed-fields.json", '{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [1, null, {"id": {}, "content_html": 5}, {"id": "1", "content_text": "One."}]}', "not an object with a title and a text", text="One."),
)  # fmt: skip

MAIL = (
    Hostile("deep.eml", lambda: nested_mail(1_000), "its parts are nested too deeply", heavy=True),
    Hostile("headers.eml", lambda: HEADERS + "X: y\n" * 50_000 + f"\n{STORY}", text="called Tuesday", heavy=True),
    Hostile("folded.eml", lambda: HEADERS + "X: y\n" + " z\n" * 200_000 + f"\n{STORY}", text="called Tuesday"),
    Hostile("external.eml", f'{HEADERS}Content-Type: message/external-body; access-type=URL; URL="{{server}}/x"\n\nContent-Type: text/plain\n\n{STORY}', text="called Tuesday"),
    Hostile("base64.eml", f"{HEADERS}Content-Transfer-Encoding: base64\n\n{'@@@=' * 10_000}\n", "no text in it"),
    Hostile("codec.eml", f"{HEADERS}Content-Type: text/plain; charset=zlib_codec\n\n{STORY}\n", text="called Tuesday"),
    Hostile("boundary.eml", f"{HEADERS}Content-Type: multipart/mixed; boundary=\n\n{STORY}\n", "no text in it"),
    Hostile("words.eml", lambda: f"{HEADERS}List-Id: {'=?utf-8?q?a?= ' * 50_000}\n\n{STORY}\n", text="called Tuesday"),
    Hostile("from.mbox", lambda: "From a@b Thu Nov  8 10:00:00 2018\n" * 100_000, text="From a@b"),
    Hostile("page.mhtml", f'{HEADERS}Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Location: file://{{secret}}\n\n{page("")}\n--b--\n', text="called Tuesday"),
)  # fmt: skip

TEXT = (
    Hostile("spaces.txt", lambda: STORY + "\n\n" + " " * 1_000_000 + "x", text="called Tuesday"),
    Hostile("letters.txt", lambda: "a" * 900_000, text="aaaa"),
    Hostile("brackets.txt", lambda: STORY + "\n\n" + "(" * 500_000, text="called Tuesday"),
    Hostile("by.txt", lambda: "By " * 300_000 + "\n\n" + STORY, text="called Tuesday"),
    Hostile("capitals.txt", lambda: "A " * 300_000 + "\n\n" + STORY, text="called Tuesday"),
    Hostile("dates.txt", lambda: "2018-11-09 " * 100_000 + "\n\n" + STORY, text="called Tuesday"),
    Hostile("dashes.txt", lambda: "LONDON" + " -" * 300_000 + "\n\n" + STORY, text="called Tuesday"),
    Hostile("marks.txt", lambda: STORY + "e" + "\u0301" * 500_000, text="for it.é\u0301\u0301\u0301"),
    Hostile("lines.txt", lambda: "\n" * 1_000_000 + STORY, text="called Tuesday"),
    Hostile("pipes.txt", lambda: "Title | " * 100_000 + "\n\n" + STORY, text="called Tuesday"),
    Hostile("links.md", lambda: "# Ferry\n\n" + STORY + "\n\n" + "[" * 200_000, text="called Tuesday"),
    Hostile("images.md", lambda: "# Ferry\n\n" + STORY + "\n\n" + "![a](" * 100_000, text="called Tuesday"),
    Hostile("stars.md", lambda: "# Ferry\n\n" + STORY + "\n\n" + "*_" * 200_000, text="called Tuesday"),
    Hostile("quotes.md", lambda: "# Ferry\n\n" + STORY + "\n\n" + "> " * 200_000, text="called Tuesday"),
    Hostile("fence.md", lambda: "# Ferry\n\n" + STORY + "\n\n" + "`" * 200_000, text="called Tuesday"),
    Hostile("matter.md", lambda: "---\ntitle: x\n" + "a: b\n" * 50_000, text="a: b"),
    Hostile("field.csv", lambda: "title,text\nFerry,\"" + "x" * 5_000_000 + "\"\n", "more than 2,000,000 characters, too long for one article"),
    Hostile("quote.csv", lambda: "title,text\nFerry,\"" + "x,y\n" * 500_000, text="x,y"),
    Hostile("columns.csv", lambda: "title,text" + ",c" * 100_000 + "\nFerry,One." + ",1" * 100_000 + "\n", "no rows below its first line"),
    Hostile("nul.csv", f"title,text\nFerry\0,\"{STORY}\"\n", text="called Tuesday"),
    Hostile("formula.csv", "title,text\n=HYPERLINK(1),@SUM(A1) is no sum.\n", text="@SUM(A1) is no sum."),
    Hostile("urls", 'https://a.example/feed "tag\n"exec:touch {secret}"\nfilter:x:https://b.example/\nfile:///etc/passwd\n', "a program that newsboat runs, not a feed (programs are not run)", feeds=1),
)  # fmt: skip

ENCODINGS = (
    Hostile("utf16.txt", ("\ufeff" + STORY).encode("utf-16-le"), text="called Tuesday"),
    Hostile("utf16be.jsonl", ("\ufeff" + '{"text": "One."}\n{"text": "Two."}\n').encode("utf-16-be"), text="Two."),
    Hostile("utf32.txt", ("\ufeff" + STORY).encode("utf-32-le"), text="called Tuesday"),
    Hostile("boms.txt", "\ufeff\ufeff\ufeff" + STORY, text="called Tuesday"),
    Hostile("bom-half.txt", ("\ufeff" + STORY).encode("utf-16-le")[:-1], text="called Tuesday"),
    Hostile("cp1252.txt", (STORY + "\n\n“Café” – naïve, she said.").encode("cp1252"), text="“Café” – naïve"),
    Hostile("latin1.txt", (STORY + "\n\nCafé naïve, she said.").encode("latin-1"), text="Café naïve"),
    Hostile("big5.html", page("<p>The owner wrote 港口渡輪擱淺，所有乘客獲救 on the ship at dawn, said the crew.</p>", '<meta charset="big5">').encode("big5"), text="港口渡輪擱淺"),
    Hostile("shiftjis.html", page("<p>The owner wrote フェリーが座礁し、乗客は全員救助された on the ship at dawn, said the crew.</p>", '<meta charset="shift_jis">').encode("shift_jis"), text="フェリーが座礁"),
    Hostile("broken-utf8.txt", STORY.encode() + b"\n\nCaf\xc3 na\xc3\xafve \xc3\xa9t\xc3\xa9 \xff.", text="naïve"),
    Hostile("overlong.txt", STORY.encode() + b"\n\n\xc0\xaf\xe0\x80\xaf slash.", text="slash."),
    Hostile("lying.html", page("<p>The crew met in the Café at dawn, said the owner.</p>", '<meta charset="utf-16">'), text="the Café at dawn"),
)  # fmt: skip

BINARY = (
    Hostile("empty.txt", b"", "empty"),
    Hostile("blank.txt", b" \n\t\n ", "no text in it beside page furniture"),
    Hostile("random.txt", bytes(range(256)) * 40, "a binary file, not text"),
    Hostile("nuls.txt", STORY.encode() + b"\0" * 20, "a binary file, not text"),
    Hostile("7z.txt", b"7z\xbc\xaf\x27\x1c" + b"x" * 100, "7z archives cannot be read"),
    Hostile("cache.db", b"SQLite format 3\x00" + b"\xff" * 4000, "databases cannot be read"),
    Hostile("picture.html", b"\x89PNG\r\n\x1a\n" + b"x" * 100, "pictures cannot be read"),
    Hostile("loop.pdf", pdf(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 9>>"]), "damaged, or no PDF that can be read"),
    Hostile("count.pdf", pdf(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 999999999>>", "<</Type /Page /Parent 2 0 R /Contents 3 0 R>>"]), "no text layer in it (pictures of pages only)"),
    Hostile("bomb.pdf", lambda: pdf(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>", "<</Type /Page /Parent 2 0 R /Contents 4 0 R>>", "<</Length 9 /Filter /FlateDecode>>\nstream\n" + zlib.compress(b"\0" * 9_000_000).decode("latin-1") + "\nendstream"]), "no text layer in it (pictures of pages only)"),
    Hostile("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<", "damaged, or no PDF that can be read"),
    Hostile("deep.pdf", lambda: pdf(["<</Type /Catalog /Pages " + "[" * 50_000]), "damaged, or no PDF that can be read"),
)  # fmt: skip

ARCHIVES = (
    Hostile("bomb.zip", lambda: zipped({"a.txt": b"\0" * 30_000_000}), "more than 8 MB, too large for one document"),
    Hostile(
        "overlap.zip",
        overlapping_zip,
        "its zip data is damaged or cut off"
        if refuses_overlaps()
        else "unpacks to more than 500 times its size, so the rest of it is left out",
    ),
    Hostile("nested.zip", nested_zip(8), "packed more than 4 times"),
    Hostile("slip.zip", zipped({"../../../../tmp/slip.txt": STORY}), text="called Tuesday"),
    Hostile("absolute.zip", zipped({"/etc/cron.d/slip.txt": STORY}), text="called Tuesday"),
    Hostile("locked.zip", encrypted_zip(), "encrypted (unpack it and add the file)"),
    Hostile("cut.zip", zipped({"a.txt": STORY})[:-30], "its zip data is damaged or cut off"),
    Hostile("lzma.zip", zipped({"a.txt": STORY}, zipfile.ZIP_LZMA), "packed in a way that cannot be read (unpack it and add the file)"),
    Hostile("report.docx", zipped({"[Content_Types].xml": "x", "word/document.xml": "x"}), "an office document, not an archive of articles"),
    Hostile("link.tar", special_tar(tarfile.SYMTYPE), "a link, not a file"),
    Hostile("hard.tar", special_tar(tarfile.LNKTYPE), "a link, not a file"),
    Hostile("device.tar", special_tar(tarfile.CHRTYPE), "a device, not a file"),
    Hostile("fifo.tar", special_tar(tarfile.FIFOTYPE), "a pipe, not a file"),
    Hostile("slip.tar", tarred({"../../slip.txt": STORY}), text="called Tuesday"),
    Hostile("cut.tar", tarred({"a.txt": STORY})[:700], "its tar data is cut off"),
    Hostile("members.tar.gz", lambda: gzip.compress(tarred({"a.txt": b""})[:512] * 300 + tarred({"b.txt": STORY})), "empty", text="called Tuesday"),
    Hostile("packed.gz", packed(STORY.encode(), 9), "packed more than 4 times"),
    Hostile("cut.txt.gz", gzip.compress(STORY.encode())[:-12], "its gzip data is damaged or cut off"),
    Hostile("damaged.txt.xz", lzma.compress(STORY.encode())[:-20] + b"\xff" * 20, "its xz data is damaged or cut off"),
    Hostile("bomb.txt.bz2", lambda: bz2.compress(b"\0" * 20_000_000), "more than 8 MB, too large for one document"),
    Hostile("bomb.jsonl.gz", lambda: gzip.compress(b'{"text": "One."}\n' + b"\n" * 30_000_000), text="One."),
    Hostile("lying.warc", response("https://a.example/2018/ferry", length=10**15) + response("https://a.example/2018/b"), text="Kittiwake"),
    Hostile("headers.warc", response("https://a.example/2018/a").replace(b"WARC-Date", b"X: y\r\n" * 90_000 + b"WARC-Date"), "the headers of a record in it are too long"),
    Hostile("cut.warc.gz", gzipped_each(response("https://a.example/2018/ferry-a"), response("https://a.example/2018/b"))[:-90], "its gzip data is damaged or cut off", text="Kittiwake"),
    Hostile("server.warc", response("{server}/2018/ferry-runs-aground", PAGE.replace("<p>", '<p><img src="{server}/x">', 1)), text="Kittiwake"),
    Hostile("bomb.warc", lambda: response("https://a.example/2018/ferry", gzip.compress(b" " * 20_000_000), headers="Content-Type: text/html\r\nContent-Encoding: gzip\r\n"), "more than 8 MB, too large for one document"),
)  # fmt: skip

FILES = (*XML, *HTML, *JSON, *MAIL, *TEXT, *ENCODINGS, *BINARY, *ARCHIVES)
