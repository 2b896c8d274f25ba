"""What is shown with a text is what was stored, or it is not shown."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import ArchivedArticle
from reader.errors import LibraryUnusable
from reader.library import Library, Outcome
from reader.library.seal import ARTICLE_IS_WHOLE, ORIGIN_IS_WHOLE, REVISION_IS_WHOLE, know_seals, seal

from .making import add, article

KNOWN = "d768cfaaed3b676d"
"""Must not change, or all that is stored would be called damaged."""
WAYS: dict[str, Callable[[Library], object]] = {
    "article": lambda library: library.article(1),
    "headlines": lambda library: list(library.headlines()),
    "shelf": lambda library: library.shelf().headline(0),
}
CHANGES = {
    "title": "'Other'",
    "source": "'Other'",
    "url": "'https://other.example'",
    "authors": "'[\"Other\"]'",
    "published": "published + 1",
    "language": "'xx'",
    "key": "'other'",
    "length": "length + 1",
    "digest": "x'00'",
    "seal": "x'00'",
}


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute(statement)


def unsealed(folder: Path) -> list[int]:
    """How many rows of articles, origins and revisions are not as they were stored."""
    tables = {"article": ARTICLE_IS_WHOLE, "origin": ORIGIN_IS_WHOLE, "revision": REVISION_IS_WHOLE}
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        know_seals(connection)
        counts = [f"SELECT count(*) FROM {table} WHERE NOT {whole}" for table, whole in tables.items()]
        return [connection.execute(query).fetchone()[0] for query in counts]


def test_the_same_values_have_the_same_seal_and_others_another() -> None:
    assert seal(1, "é", None, b"\x01") == seal(1, "é", None, b"\x01") == bytes.fromhex(KNOWN)
    assert (
        len({seal(1, "ab"), seal(1, "a", "b"), seal("1", "ab"), seal(1, "ac"), seal(None, "ab"), seal(1.0, "ab")}) == 6
    )


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("column", CHANGES)
def test_a_row_that_was_changed_behind_our_back_is_never_shown(
    library: Library, folder: Path, column: str, way: str
) -> None:
    add(library, article(url="https://a.example/1", key="k", language="en"))
    change(folder, f"UPDATE article SET {column} = {CHANGES[column]}")
    with pytest.raises(LibraryUnusable, match=r"article 1 is damaged \(reader doctor --repair"):
        WAYS[way](library)
    (portion,) = library.archive()
    assert isinstance(portion[0], LibraryUnusable)


def test_no_text_is_taken_for_another_articles(library: Library, folder: Path) -> None:
    add(library, article("Rain."), article("Snow."))
    change(folder, "DELETE FROM text WHERE article_id = 1")
    change(folder, "UPDATE text SET article_id = 1 WHERE article_id = 2")
    for article_id in (1, 2):
        with pytest.raises(LibraryUnusable, match=f"article {article_id} is damaged"):
            library.article(article_id)


def test_no_headline_is_taken_for_another_articles(library: Library, folder: Path) -> None:
    add(library, article("Rain."), article("Snow."))
    change(folder, "DELETE FROM article WHERE id = 1")
    change(folder, "UPDATE article SET id = 1 WHERE id = 2")
    with pytest.raises(LibraryUnusable, match="article 1 is damaged"):
        list(library.headlines())


@pytest.mark.parametrize("column", ["title", "source", "published", "replaced", "article_id", "seal"])
def test_an_earlier_text_is_held_up_against_what_was_stored_as_well(
    library: Library, folder: Path, column: str
) -> None:
    add(library, article("Rain.", key="a"), article("Hail.", key="b"))
    add(library, article("Snow.", key="a"))
    value = "2" if column in ("published", "article_id") else "'2021-02-03T04:05:06.000007+00:00'"
    change(folder, f"UPDATE revision SET {column} = {value}")
    damaged = 2 if column == "article_id" else 1
    with pytest.raises(LibraryUnusable, match=f"an earlier text of article {damaged} is damaged"):
        library.revisions(damaged)


@pytest.mark.parametrize("column", ["key", "url", "digest", "metadata"])
def test_nothing_damaged_of_a_copy_is_archived(library: Library, folder: Path, column: str) -> None:
    add(library, article("Rain.", key="a"), article("Rain.", key="b", source="Other"))
    change(folder, f"UPDATE origin SET {column} = '{{}}' WHERE metadata IS NOT NULL")
    (portion,) = library.archive()
    assert isinstance(portion[0], LibraryUnusable)


def test_whatever_is_done_with_articles_leaves_their_rows_sealed(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    add(
        library,
        article("Rain fell.", url="https://a.example/1", place="/a.txt"),
        article("Rain fell.", key="k2", source="Other", place="/copy.txt"),
        article("Snow.", key="s", place="sample:b.txt"),
        article("Snow.", key="o", place="/b.txt"),
        article("Gone.", key="gone"),
    )
    add(library, article("Rain fell.", url="https://a.example/1", key="k1", language="en", place="/a.txt"))
    add(library, article("Hail.", url="https://a.example/1", key="k1"))
    add(library, article("Hail at night.", url="https://a.example/1", key="k1"))
    with library.writing() as writer:
        writer.remove_places("sample:")
        removed = writer.remove(1)
        assert writer.restore(removed) is Outcome.ADDED
    assert unsealed(folder) == [0, 0, 0]
    with Library.open(tmp_path / "other", create=True) as other, other.writing() as writer:
        for portion in library.archive():
            for one in portion:
                assert isinstance(one, ArchivedArticle)
                writer.put_in(one)
    assert unsealed(tmp_path / "other") == [0, 0, 0]
