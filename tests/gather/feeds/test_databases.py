"""The databases of newsboat and of lemon24's reader: what is in them, and what could be wrong with them."""

import gzip
import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Marks, Skipped
from reader.feed import Feed
from reader.gather.containers import database
from reader.text import clean_line

from ..reading import found_at
from .databases import LEMON24, NEWSBOAT, insert, lemon24, made, newsboat, with_pages_in_a_circle

DAMAGED = "a damaged database"
IN_USE = "a database that another program is writing, or was when it ended (close that program, or open it once more)"


def reason(path: Path) -> str:
    """Why nothing of a database is read."""
    (found,) = found_at(path)
    assert isinstance(found, Skipped), found
    assert found.place == str(path)
    return found.reason


def test_newsboats_feeds_and_articles_come_with_what_was_read_and_flagged(tmp_path: Path) -> None:
    path = newsboat(tmp_path / "cache.db")
    assert found_at(path) == [
        Feed("https://herald.example/feed", "Harbour & Herald - RSS"),
        Skipped(f"{path}:2", "not a web address: exec:feed.sh"),
        Article(
            title="Crane & barge",
            text="A crane fell.\n\nNo one was hurt.",
            place=f"{path}:1",
            source="Harbour & Herald",
            url="https://herald.example/crane",
            authors=("Jane Roe",),
            published=date(2021, 11, 9),
            key="https://herald.example/crane",
            marks=Marks(read=True, starred=True),
        ),
        Article(
            title="Fog",
            text="Fog",
            place=f"{path}:3",
            source="Harbour & Herald",
            key="Harbour & Herald#3",
            marks=Marks(read=False, starred=False),
        ),
        Skipped(f"{path}:4", "no text in it"),
    ]


def test_lemon24s_feeds_have_tags_and_its_entries_what_was_read_and_important(tmp_path: Path) -> None:
    path = lemon24(tmp_path / "db.sqlite")
    assert found_at(path) == [
        Feed("https://herald.example/feed", "My Herald", ("harbour", "the news")),
        Skipped(f"{path}:2", "a feed whose updates are switched off: https://old.example/feed"),
        Skipped(f"{path}:3", "not a web address: /home/ida/feed.xml"),
        Article(
            title="Crane falls",
            text="A crane fell.\n\nNo one was hurt.",
            place=f"{path}:1",
            source="Harbour Herald",
            url="https://herald.example/crane",
            authors=("Jane Roe", "Ida Berg"),
            published=date(2021, 11, 9),
            key="https://herald.example/crane",
            language="en-gb",
            marks=Marks(read=True, starred=True),
        ),
        Article(
            title="Fog",
            text="Fog over the quay.",
            place=f"{path}:2",
            source="Gull Gazette",
            authors=("Ida Berg",),
            published=date(2021, 11, 10),
            key="Gull Gazette#2",
            marks=Marks(read=False, starred=False),
        ),
        Skipped(f"{path}:3", "no text in it"),
    ]


@pytest.mark.parametrize("make", [newsboat, lemon24])
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_nothing_in_a_database_or_beside_it_is_changed(tmp_path: Path, make: object, mode: str) -> None:
    assert callable(make)
    path = make(tmp_path / "db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
    before, status = path.read_bytes(), path.stat()
    tmp_path.chmod(0o500)
    assert len(found_at(path)) > 3
    tmp_path.chmod(0o700)
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == status.st_mtime_ns
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_running_program_has_written_to_its_log_is_read_as_well(tmp_path: Path) -> None:
    path = newsboat(tmp_path / "cache.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
        insert(connection, rss_feed=[{"rssurl": "https://new.example/feed", "url": "", "title": "New"}])
        assert Feed("https://new.example/feed", "New") in found_at(path)


def test_a_database_that_is_being_written_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_SECONDS", 0.0)
    path = newsboat(tmp_path / "cache.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert reason(path) == IN_USE


@pytest.mark.parametrize("name", ["a?mode=rwc", "b#c.db", "%41.db", "d&immutable=0", "ü \udcff.db", "file:x"])
def test_a_name_is_no_address_with_settings(tmp_path: Path, name: str) -> None:
    path = newsboat(tmp_path / name)
    assert len(found_at(path)) == 5
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_packed_database_is_read_in_memory(tmp_path: Path, mode: str) -> None:
    path = newsboat(tmp_path / "cache.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
    packed = tmp_path / "cache.db.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert len(found_at(packed)) == 5


def test_older_databases_lack_columns(tmp_path: Path) -> None:
    path = made(
        tmp_path / "cache.db",
        "CREATE TABLE rss_feed (rssurl); CREATE TABLE rss_item (guid, title, content)",
        rss_feed=[{"rssurl": "https://herald.example/feed"}],
        rss_item=[{"guid": 1, "title": "Fog", "content": "Fog over the quay."}],
    )
    feed, fog = found_at(path)
    assert feed == Feed("https://herald.example/feed")
    assert isinstance(fog, Article)
    assert (fog.text, fog.marks) == ("Fog over the quay.", Marks(read=False, starred=False))


@pytest.mark.parametrize("schema", [NEWSBOAT, LEMON24])
def test_a_database_without_feeds_says_so(tmp_path: Path, schema: str) -> None:
    assert reason(made(tmp_path / "db", schema)) == "no feeds in it"


def test_other_databases_are_not_read(tmp_path: Path) -> None:
    assert reason(made(tmp_path / "db", "CREATE TABLE notes (text)")) == "databases cannot be read"


VIEW = """
    CREATE TABLE rss_feed (rssurl);
    CREATE VIEW rss_item AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n;
"""


def test_a_view_or_virtual_table_is_not_taken_for_the_table(tmp_path: Path) -> None:
    assert reason(made(tmp_path / "view", VIEW)) == "databases cannot be read"
    virtual = "CREATE TABLE rss_feed (rssurl); CREATE VIRTUAL TABLE rss_item USING fts5(content)"
    assert reason(made(tmp_path / "virtual", virtual)) == "databases cannot be read"


def test_columns_that_are_computed_are_not(tmp_path: Path) -> None:
    bomb = f"'{'a' * 200}' LIKE '{'%a' * 100}%b'"
    schema = NEWSBOAT.replace("flags VARCHAR(52)", f"flags GENERATED ALWAYS AS ({bomb})")
    path = made(
        tmp_path / "cache.db", schema, rss_feed=[{"rssurl": "https://herald.example/feed", "url": "", "title": "A"}]
    )
    assert found_at(path)[-1] == Skipped(str(path), "not a database as its program makes it")


def root_of(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0])


def small_pages(schema: str) -> str:
    return f"PRAGMA page_size = 512; {schema}"


def test_rows_without_end_end(tmp_path: Path) -> None:
    schema = "CREATE TABLE rss_feed (rssurl); CREATE TABLE rss_item (title, content)"
    path = made(
        tmp_path / "cache.db",
        small_pages(schema),
        rss_feed=[{"rssurl": "https://herald.example/feed"}],
        rss_item=[{"title": "Fog", "content": "Fog over the quay."}],
    )
    with_pages_in_a_circle(path, root_of(path, "rss_item"))
    found = found_at(path)
    assert found[-1] == Skipped(str(path), "a damaged database, with more in it than there can be")
    assert 10 < len(found) < 10_000


def test_a_schema_without_end_ends(tmp_path: Path) -> None:
    schema = "CREATE TABLE rss_feed (rssurl UNIQUE); CREATE TABLE rss_item (a); CREATE TABLE spare (a, b, c, d, e)"
    path = made(tmp_path / "cache.db", small_pages(schema))
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT * FROM sqlite_master WHERE name LIKE 'sqlite_autoindex%'").fetchone()
        connection.execute("INSERT INTO spare VALUES (?, ?, ?, ?, ?)", row)  # a line that a schema may have twice
        connection.commit()
    with_pages_in_a_circle(path, 1, root_of(path, "spare"))
    assert reason(path) == DAMAGED


@cache
def whole() -> bytes:
    """A database as newsboat makes it."""
    with tempfile.TemporaryDirectory() as folder:
        return newsboat(Path(folder) / "cache.db").read_bytes()


@given(st.lists(st.tuples(st.integers(0, 20_000), st.binary(min_size=1, max_size=8)), min_size=1, max_size=6))
@settings(deadline=None, max_examples=100)
def test_any_damage_is_reported_and_costs_no_more_than_the_database(damage: list[tuple[int, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.db"
        data = bytearray(whole())
        for at, noise in damage:
            data[at : at + len(noise)] = noise
        path.write_bytes(data)
        for one in found_at(path):
            if isinstance(one, Feed):
                assert clean_line(one.title) == one.title
            elif isinstance(one, Skipped):
                assert clean_line(one.reason) == one.reason != ""
