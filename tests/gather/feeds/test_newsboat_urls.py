"""newsboat's list of feeds, as it stands."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Skipped
from reader.feed import Feed
from reader.text import clean_line

from ..reading import STORY, article_in, found_at, written
from . import FILES


def test_addresses_have_tags_and_titles_and_what_newsboat_would_run_is_skipped() -> None:
    path = FILES / "urls"
    assert found_at(path) == [
        Feed("https://herald.example/feed.xml", "Harbour Herald", ("harbour", "the news")),
        Feed("https://lantern.example/feed?a=1#top", "", ('a "quoted" tag',)),
        Feed("https://gulls.example/atom", "Gulls"),
        Skipped(f"{path}:6", "a query of newsboat, not a feed"),
        Skipped(f"{path}:7", "a program that newsboat runs, not a feed (programs are not run)"),
        Skipped(
            f"{path}:8",
            "a feed that newsboat passes through a program (programs are not run; add its address by itself)",
        ),
        Skipped(f"{path}:9", "a feed in a file (add that file)"),
        Skipped(f"{path}:10", "not a web address: ftp://old.example/rss"),
        Feed("https://plain.example/"),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("urls", "https://herald.example/\n"),
        ("feeds.txt", 'https://herald.example/ "the news"\n'),
        ("feeds", "# mine\n\nhttps://herald.example/ ~Herald\n"),
        ("feeds.txt", "https://herald.example/feed.xml\r\nhttps://lantern.example/rss tag other\r\n"),
        ("feeds.txt", '"query:All:unread"\nhttps://herald.example/\n'),
    ],
)
def test_a_list_is_told_by_its_lines(tmp_path: Path, name: str, content: str) -> None:
    feeds = [one for one in found_at(written(tmp_path, name, content)) if isinstance(one, Feed)]
    assert feeds[-1].address in ("https://herald.example/", "https://lantern.example/rss")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.txt", f"https://herald.example/feed/1\n\n{STORY}"),
        ("urls", f"https://herald.example/feed/1\n\n{STORY}"),
        ("page.txt", f"https://herald.example/rss is where the paper keeps it. {STORY}"),
        ("page.txt", f'# A heading\n\nhttps://herald.example/rss "the news"\n\n{STORY}'),
    ],
)
def test_an_article_that_begins_with_an_address_is_none(tmp_path: Path, name: str, content: str) -> None:
    assert "Tuesday to postpone the meeting" in article_in(tmp_path, name, content).text


LINES = st.sampled_from(
    ["", "#", '"', '"a', "~", "!", "\\", "https://a.example/", "https://a.example/ \x1b[31m", "http://[::1", "query:"]
)


@given(st.lists(LINES | st.text(max_size=10), max_size=8).map(" ".join), st.lists(LINES, max_size=5).map("\n".join))
@settings(deadline=None)
def test_any_line_is_a_clean_feed_or_skipped(line: str, more: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = f"https://a.example/ {line}\n{more}\n".encode("utf-8", "replace")
        found = found_at(written(Path(folder), "urls", content))
    for one in found:
        if isinstance(one, Feed):
            assert clean_line(one.title) == one.title
            assert all(clean_line(tag) == tag != "" for tag in one.tags)
        else:
            assert isinstance(one, Skipped | Article)
