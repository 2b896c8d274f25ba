"""What a file is told by its content, then by its name."""

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from reader.article import Article, Skipped

from .reading import STORY, article_in, articles_in, gathered, reason_for, written

LINES = "".join(json.dumps({"title": f"Talks {number}", "text": STORY, "id": number}) + "\n" for number in range(2000))


def packed(data: bytes, times: int) -> bytes:
    """`data` compressed again and again."""
    for _ in range(times):
        data = gzip.compress(data)
    return data


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.html", "<!DOCTYPE html><html><body><nav>x", "no article text in it"),
        ("a.json", "<html>", "no article text in it"),
        ("a.html", "<!-- -->", "no text in it"),
        ("feed.txt", "<?xml version='1.0'?><rss/>", "a feed without entries"),
        ("feed", "<rss version='2.0'>", "a feed without entries"),
        ("a.txt.gz", packed(b"x", 6), "packed more than 4 times"),
        ("a.db", b"SQLite format 3\x00", "databases cannot be read"),
        ("a.txt", b"text\x00with a NUL", "a binary file, not text"),
        ("a.txt", bytes(range(1, 256)) * 4, "a binary file, not text"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "pictures cannot be read"),
        ("style.css", "body { margin: 0 }", "program files are no articles"),
        ("a.txt", "", "empty"),
        ("a.gz", gzip.compress(b""), "empty"),
    ],
    ids=map(str, count()),  # what is packed holds the time
)  # fmt: skip
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    assert reason_for(tmp_path, name, content) == reason


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page", "page.text", "Mr. Smith", "page.v2"])
def test_text_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    assert article_in(tmp_path, name, f"Talks put off\n\n{STORY}").text == STORY


def test_front_matter_makes_any_text_markdown(tmp_path: Path) -> None:
    assert article_in(tmp_path, "page.txt", f"---\ntitle: Talks\n---\n**Off.** {STORY}").text == f"Off. {STORY}"


def test_markdown_may_begin_with_a_picture_in_html(tmp_path: Path) -> None:
    assert article_in(tmp_path, "page.md", f"<div align=center></div>\n\n# Talks\n\n{STORY}").text == STORY


@pytest.mark.parametrize(
    "encoded",
    [
        "Müller – “off”".encode(),
        "Müller – “off”".encode("utf-8-sig"),
        "Müller – “off”".encode("utf-16"),
        "Müller – “off”".encode("cp1252"),
    ],
)
def test_encodings_are_told_by_mark_then_by_trial(tmp_path: Path, encoded: bytes) -> None:
    assert article_in(tmp_path, "page.txt", encoded).text == "Müller – “off”"


def test_a_broken_byte_spoils_only_itself(tmp_path: Path) -> None:
    assert (
        article_in(tmp_path, "page.txt", "Müller, Zoë, ".encode() + b"\xff" + " é".encode()).text
        == "Müller, Zoë, \ufffd é"
    )


def test_bytes_that_windows_does_not_know_are_latin_1(tmp_path: Path) -> None:
    assert article_in(tmp_path, "page.txt", b"M\xfcller\x81").text == "Müller"


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("name", ["news.jsonl.packed", "news.jsonl.XZ", "news.bin"])
def test_compressed_lines_are_read_whatever_the_name(
    tmp_path: Path, compress: Callable[[bytes], bytes], name: str
) -> None:
    articles, skipped = articles_in(tmp_path, name, compress(LINES.encode()))
    assert len(articles) == 2000
    assert skipped == []


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_streams_one_after_the_other_are_one(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    articles, _ = articles_in(tmp_path, "news.jsonl.gz", compress(LINES.encode()) + compress(LINES.encode()))
    assert len(articles) == 4000


@pytest.mark.parametrize(
    ("compress", "name"), [(gzip.compress, "gzip"), (bz2.compress, "bzip2"), (lzma.compress, "xz")]
)
@pytest.mark.parametrize("damage", ["cut off", "changed"])
def test_damage_is_one_skipped_after_what_could_be_read(
    tmp_path: Path, compress: Callable[[bytes], bytes], name: str, damage: str
) -> None:
    packed = compress(LINES.encode() + b"\n" * 3_000_000 + LINES.encode() * 3)
    half = len(packed) // 2 if name == "gzip" else int(len(packed) * 0.9)
    packed = packed[:half] if damage == "cut off" else packed[:half] + b"\xff" * 64 + packed[half + 64 :]
    found = gathered(written(tmp_path, "news.jsonl", packed))
    (last,) = [thing for thing in found if isinstance(thing, Skipped) and thing.place == f"{tmp_path}/news.jsonl"]
    assert last == found[-1]
    assert last.reason == f"its {name} data is damaged or cut off"
    if name != "xz" or damage == "cut off":  # one block of xz: a changed byte is told at once
        assert sum(isinstance(thing, Article) for thing in found) >= 1


def test_a_packed_page_is_named_after_what_is_in_it(tmp_path: Path) -> None:
    article = article_in(tmp_path, "2018-11-09-talks.txt.xz", lzma.compress(STORY.encode()))
    assert article.title == "talks"
    assert str(article.published) == "2018-11-09"
