"""OPML in and out."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Skipped
from reader.feed import Feed
from reader.gather.document import Document
from reader.gather.formats import found_in
from reader.gather.formats.opml import opml_of
from reader.text import clean_line

from ..reading import found_at, reason_for, written
from . import FILES


def read_back(opml: str) -> list[Feed]:
    found = list(found_in(Document("/feeds.opml", "feeds.opml", opml.encode())))
    assert all(isinstance(one, Feed) for one in found)
    return [one for one in found if isinstance(one, Feed)]


def listed(inner: str) -> str:
    return f"<opml version='2.0'><head/><body>{inner}</body></opml>"


def test_folders_and_categories_are_tags_and_each_feed_is_there_once() -> None:
    path = FILES / "list.opml"
    assert found_at(path) == [
        Feed("https://lantern.example/feed?a=1&b=2", "Lantern", ("Small", "Lights", "x", "Daily")),
        Feed("https://herald.example/feed.xml", "Harbour Herald & Co", ("x",)),
        Feed("http://gulls.example/atom", "Gull Gazette", ("x", "Daily")),
        Feed("https://tides.example/rss"),
        Skipped(f"{path}:5", "another list of feeds, which is not followed (add that as well)"),
        Skipped(f"{path}:6", "not a web address: file:///etc/passwd"),
        Skipped(f"{path}:8", "no address"),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (listed(""), "no feeds in it"),
        (listed("<outline text='A' url='https://herald.example/'/>"), "no feeds in it"),
        (f"<!DOCTYPE opml [<!ENTITY a 'b'>]>{listed('')}", "it declares entities of its own, which are not read"),
        (listed("<outline text='A'>" * 1000), "its XML is nested too deeply"),
    ],
    ids=["empty", "pages", "entities", "deep"],
)
def test_what_is_no_list_of_feeds_is_skipped(tmp_path: Path, content: str, reason: str) -> None:
    assert reason_for(tmp_path, "a.xml", content) == reason


def test_a_list_that_is_cut_off_is_read_up_to_there(tmp_path: Path) -> None:
    whole = (FILES / "list.opml").read_text()
    path = written(tmp_path, "a.opml", whole[: whole.index('<outline text="Daily">')])
    assert [one.address for one in found_at(path) if isinstance(one, Feed)] == [
        "https://lantern.example/feed?a=1&b=2",
        "https://herald.example/feed.xml",
    ]


def test_a_feed_stands_in_the_folder_of_each_of_its_tags() -> None:
    opml = opml_of([Feed("https://a.example/", "A & <B>", ("x", "y")), Feed("https://b.example/", full=True)])
    assert opml == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<opml version="2.0">\n'
        "  <head>\n"
        "    <title>Feeds</title>\n"
        "  </head>\n"
        "  <body>\n"
        '    <outline type="rss" text="https://b.example/" title="https://b.example/" xmlUrl="https://b.example/"'
        ' full="true"/>\n'
        '    <outline text="x" title="x">\n'
        '      <outline type="rss" text="A &amp; &lt;B&gt;" title="A &amp; &lt;B&gt;" xmlUrl="https://a.example/"/>\n'
        "    </outline>\n"
        '    <outline text="y" title="y">\n'
        '      <outline type="rss" text="A &amp; &lt;B&gt;" title="A &amp; &lt;B&gt;" xmlUrl="https://a.example/"/>\n'
        "    </outline>\n"
        "  </body>\n"
        "</opml>\n"
    )


CLEAN = st.text(max_size=30).map(clean_line)
ADDRESSES = st.builds(
    "https://{}.example/{}".format,
    st.from_regex("[a-z]{1,8}", fullmatch=True),
    st.from_regex("[!-~]{0,20}", fullmatch=True),
)


@given(
    st.lists(
        st.builds(
            Feed, ADDRESSES, CLEAN, st.lists(CLEAN.filter(bool), max_size=4, unique=True).map(tuple), st.booleans()
        ),
        min_size=1,
        max_size=6,
        unique_by=lambda feed: feed.address,
    )
)
@settings(deadline=None)
def test_what_was_written_is_read_back_the_same(feeds: list[Feed]) -> None:
    def told(feed: Feed) -> tuple[str, str, frozenset[str], bool]:
        return feed.address, feed.title, frozenset(feed.tags), feed.full

    assert sorted(map(told, read_back(opml_of(feeds)))) == sorted(map(told, feeds))


PARTS = st.sampled_from(
    [
        "<outline text='a'>", "</outline>", "<outline xmlUrl='https://a.example/'/>", "<outline xmlUrl='x&y'/>",
        "<outline type='include'/>", "<body>", "</body>", "<!--", "-->", "&", "&nbsp;", "<![CDATA[", "]]>",
        "<outline category='/,/,a/b' xmlUrl='https://b.example/' title='\x1b[31m\u202e'/>", "<x:outline/>",
    ]
)  # fmt: skip


@given(st.lists(PARTS | st.text(max_size=6), max_size=20).map("".join))
@settings(deadline=None)
def test_any_outlines_are_clean_feeds_or_skipped(inner: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = found_at(written(Path(folder), "a.opml", f"<opml>{inner}".encode("utf-8", "replace")))
    assert found
    for one in found:
        if isinstance(one, Feed):
            assert clean_line(one.title) == one.title
            assert all(clean_line(tag) == tag != "" for tag in one.tags)
            assert one.address.startswith("https://")
        else:
            assert isinstance(one, Skipped)
            assert clean_line(one.reason) == one.reason
