"""While feeds and lists are parsed, no file is opened and no connection is made, whatever they refer to."""

import json
import subprocess
import sys

SCRIPT = """
import json
import sys
from reader.gather.document import Document
from reader.gather.formats import found_in
from reader.gather.survey import survey
from reader.gather.unreadable import Unreadable

def parsed(name, data):
    document = Document("/a/" + name, name, data, address="http://127.0.0.1:9/feed")
    list(found_in(document))
    try:
        survey(document)
    except Unreadable:
        pass

WARM = (
    b"<rss><channel><item><title>a & b</title><description>&lt;p&gt;a&lt;/p&gt;</description>"
    b"<pubDate>soon</pubDate></item></channel></rss>"
)
NAMES = ("a.xml", "a.opml", "a.json", "urls")
for name in NAMES:
    parsed(name, WARM)
    parsed(name, b"<opml><body><outline xmlUrl='https://a.example/'/></body></opml>")
    parsed(name, b'{"version": "https://jsonfeed.org/version/1", "items": [{"content_html": "<p>a</p>"}]}')

opened = []

def watch(event, arguments):
    if event == "open" or event.startswith(("socket.", "urllib.", "subprocess.", "os.", "shutil.")):
        opened.append((event, str(arguments)))

sys.addaudithook(watch)
told = []
for text in json.load(sys.stdin):
    opened.clear()
    for name in NAMES:
        parsed(name, text.encode())
    if text == "open":
        open("/dev/null").close()
    told.append(list(opened))
json.dump(told, sys.stdout)
"""

DECLARATIONS = [
    '<!DOCTYPE rss SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE rss PUBLIC "-//Netscape//DTD" "http://127.0.0.1:9/rss.dtd">',
    '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a"> %a;]>',
    '<?xml-stylesheet href="http://127.0.0.1:9/a.xsl" type="text/xsl"?>',
]
INNER = (
    '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    "<title>/etc/passwd</title><link>file:///etc/passwd</link><guid>http://127.0.0.1:9/a</guid>"
    '<description>&lt;img src="http://127.0.0.1:9/a.png"&gt;&lt;iframe src="file:///etc/passwd"&gt;</description>'
    '<enclosure url="http://127.0.0.1:9/a.mp3"/><content src="http://127.0.0.1:9/a.html" type="html"/>&a;'
    '<outline type="include" url="http://127.0.0.1:9/a.opml"/><outline xmlUrl="file:///etc/passwd"/>'
)


ADDRESSES = ["/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/feed.xml", 'http://127.0.0.1:9/ "a"']


def opened_by(texts: list[str]) -> list[list[list[str]]]:
    """What each of these documents has made its parsers open."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], input=json.dumps(texts).encode(), capture_output=True, timeout=120, check=True
    )
    told: list[list[list[str]]] = json.loads(done.stdout)
    return told


def test_nothing_is_opened_that_a_document_refers_to_or_that_it_is_the_address_of() -> None:
    referring = [
        f"{declaration}<{root}><channel><item>{INNER}</item></channel></{root}>"
        for declaration in DECLARATIONS
        for root in ("rss", "feed", "opml")
    ]
    told = opened_by([*referring, *ADDRESSES, "open"])
    assert told[:-1] == [[] for _ in (*referring, *ADDRESSES)]
    assert told[-1][0][0] == "open"  # it would be noticed
