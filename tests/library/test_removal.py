import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import ArticleNotFound
from reader.library import Library, Outcome, RemovedArticle

from .making import add, article, found, titles


def remove(library: Library, article_id: int) -> RemovedArticle:
    with library.writing() as writer:
        return writer.remove(article_id)


def restore(library: Library, removed: RemovedArticle) -> Outcome:
    with library.writing() as writer:
        return writer.restore(removed)


def rows(folder: Path) -> list[object]:
    """All that the store holds, but for ids of rows that nobody sees and for when they changed."""
    queries = (
        (
            "SELECT id, title, title_words, source, word_marks, url, authors, published, key, length, fingerprint"
            " FROM article ORDER BY id"
        ),
        "SELECT * FROM text ORDER BY article_id",
        "SELECT article_id, key, url, digest, metadata FROM origin ORDER BY article_id, metadata",
        "SELECT place FROM place ORDER BY place",
        "SELECT article_id FROM removal",
    )
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        return [connection.execute(query).fetchall() for query in queries]


def test_a_removed_article_comes_back_with_its_id_places_copies_and_words(library: Library, folder: Path) -> None:
    add(
        library,
        article("Snow.", title="Weather"),
        article("Rain fell.", key="k1", url="https://a.example/1", place="/a.txt"),
        article("Rain fell.", key="k1", url="https://a.example/1", place="/again.txt"),
        article("Rain fell.", source="Other Outlet", place="/copy.txt"),
        article("Wind.", title="Weather"),
    )
    before, held = rows(folder), library.article(2)
    assert len(held.places) == 3
    removed = remove(library, 2)
    assert (removed.id, removed.title) == (2, "Talks put off")
    assert found(library, "rain") == []
    assert restore(library, removed) is Outcome.ADDED
    assert rows(folder) == before
    assert library.article(2) == held
    assert found(library, "rain") == [2]
    assert add(library, article("Rain fell.", key="k1", url="https://a.example/1", place="/a.txt")) == [Outcome.SAME]
    assert add(library, article("Rain fell.", source="Other Outlet", place="/copy.txt")) == [Outcome.SAME]
    remove(library, 2)
    assert len(titles(library)) == 2


def test_what_was_restored_is_found_by_an_index_that_was_behind_all_along(library: Library, folder: Path) -> None:
    add(library, article("Rain."), article("Snow."))
    restore(library, remove(library, 1))
    assert library.reindex() == 2
    assert found(library, "rain snow") == [1, 2]


def test_one_that_was_added_anew_meanwhile_is_not_there_twice(library: Library) -> None:
    known = {
        "key": article("Rain.", key="k"),
        "address": article("Rain.", url="https://a.example/1"),
        "words": article("Rain."),
    }
    for one in known.values():
        add(library, one)
        removed = remove(library, found(library, "rain")[0])
        add(library, one)
        assert restore(library, removed) is Outcome.SAME
        assert len(found(library, "rain")) == 1
        remove(library, found(library, "rain")[0])


def test_restoring_twice_changes_nothing_more(library: Library) -> None:
    add(library, article("Rain."))
    removed = remove(library, 1)
    assert [restore(library, removed), restore(library, removed)] == [Outcome.ADDED, Outcome.SAME]
    assert found(library, "rain") == [1]


def test_a_damaged_text_comes_back_as_damaged_as_it_was(library: Library, folder: Path) -> None:
    add(library, article("Rain.", title="Talks"))
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE text SET body = x'00'")
    before = rows(folder)
    assert restore(library, remove(library, 1)) is Outcome.ADDED
    assert rows(folder) == before
    assert found(library, "talks") == [1]


def test_what_is_not_there_cannot_be_removed(library: Library) -> None:
    with pytest.raises(ArticleNotFound), library.writing() as writer:
        writer.remove(1)
