"""Libraries that earlier versions of the program made are brought up to date with all that is in them."""

import sqlite3
import zlib
from contextlib import closing
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pytest

from reader.errors import LibraryUnusable
from reader.library import Library, Order, Outcome, Selection
from reader.library.fingerprint import text_digest
from reader.library.schema import MIGRATIONS, VERSION

from .making import add, article, found
from .test_shelf import listed

KEPT = sorted(Path(__file__).parent.glob("schema_*.sql"))
"""A small library of each schema, the present one too, as SQL: two articles, one of them with a copy, and one removed.

From `FEEDS_SINCE` on with an earlier text, a feed, and a file that was read in part.
"""
FEEDS_SINCE = 3
RELEASED = (
    "cd80ba454cab3943",
    "0f9a600d282b92a0",
    "2b44ddb64cba8991",
    "d83ca2f90d5448d9",
    "d2cd9f3f0e0f9a81",
)
"""What each migration is, once released: somebody's library has gone through it as it is."""


@pytest.fixture(params=KEPT, ids=[path.stem for path in KEPT])
def earlier(request: pytest.FixtureRequest, folder: Path) -> Path:
    """The folder of such a library."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    return folder


def digest(migration: str) -> str:
    return blake2b(migration.encode(), digest_size=8).hexdigest()


def tables(folder: Path) -> list[tuple[object, ...]]:
    """All columns, indexes and versions, however they came to be."""
    columns = (
        'SELECT m.type, m.name, c.name, c.type, c."notnull", c.pk FROM sqlite_master m'
        " LEFT JOIN pragma_table_info(m.name) c ON m.type = 'table' ORDER BY m.type, m.name, c.name"
    )
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        versions = connection.execute("SELECT * FROM pragma_user_version, pragma_application_id, pragma_journal_mode")
        return [*versions.fetchall(), *connection.execute(columns).fetchall()]


def test_there_is_a_library_of_each_schema() -> None:
    """Of the present one as well: it is there when the next one comes."""
    assert {path.stem for path in KEPT} == {f"schema_{version}" for version in range(1, VERSION + 1)}


def test_no_released_migration_is_ever_changed() -> None:
    """A change to the tables is a migration of its own, and the schema before it is kept as `schema_N.sql`."""
    assert tuple(digest(migration) for migration in MIGRATIONS) == RELEASED


def test_it_has_all_its_articles_and_is_found_in_as_a_new_one(earlier: Path) -> None:
    with closing(sqlite3.connect(earlier / "library.sqlite")) as connection:
        fed = connection.execute("PRAGMA user_version").fetchone()[0] >= FEEDS_SINCE
    with Library.open(earlier) as library:
        storm, snow = library.articles([1, 2, 3])
        assert storm.title == "Storm closes the harbour"
        assert storm.text == "Rain kept the ferries in port.\n\nThey sail again on Friday."
        assert (storm.source, storm.authors, storm.published) == ("Harbour Herald", ("Ann Ray",), date(2021, 2, 1))
        assert storm.places == ("/news/storm.txt", "/copies/storm.txt")
        assert (storm.language, snow.language) == ("", "")
        assert (found(library, "ferries"), found(library, "trams")) == ([1], [3])
        assert listed(library, Selection(words=("lodz",))) == [3]
        assert listed(library, Selection(order=Order.OUTLET)) == [3, 1]
        assert library.revisions(1) == []
        assert [one.text for one in library.revisions(3)] == ["Snow fell."] * fed
        assert [one.address for one in library.feeds()] == ["https://herald.example/rss"] * fed
        assert library.unfinished("/news/all.jsonl", "stamp") == 7 * fed


def test_it_knows_what_it_holds_when_that_comes_again(earlier: Path) -> None:
    with Library.open(earlier) as library:
        snow = article("Trams stood still.", title="Snow at Łódź", source="", published=None, place="/news/snow.txt")
        assert add(library, snow) == [Outcome.SAME]
        copy = article(
            "Rain kept the ferries in port. They sail again on Friday.",
            title="Storm closes harbour",
            source="Lantern",
            published=None,
            key="Lantern#7",
        )
        assert add(library, copy) == [Outcome.SAME]
        with library.writing() as writer:
            assert writer.add(article("Hail.")).id == 4


def test_earlier_texts_come_along_and_a_damaged_one_harms_no_other(folder: Path) -> None:
    folder.mkdir()
    text = b"Rain keeps the ferries in port."
    revision = (1, "Storm near", "Lantern", 0, len(text), "2021-02-01T10:00:00.000000+00:00", text_digest(text))
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        connection.executescript(KEPT[2].read_text(encoding="utf-8"))
        rows = "INSERT INTO revision (article_id, title, source, published, length, replaced, digest, body)"
        connection.execute(f"{rows} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*revision, zlib.compress(text)))
        connection.execute("UPDATE text SET body = substr(body, 3) WHERE article_id = 3")
        connection.commit()
    with Library.open(folder) as library:
        assert [one.text for one in library.revisions(1)] == ["Rain keeps the ferries in port."]
        with pytest.raises(LibraryUnusable, match="article 3 is damaged"):
            library.article(3)


def test_its_tables_are_those_of_a_new_one(earlier: Path, tmp_path: Path) -> None:
    Library.open(earlier).close()
    Library.open(tmp_path / "new", create=True).close()
    assert tables(earlier) == tables(tmp_path / "new")
