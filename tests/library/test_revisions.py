"""An article that is changed keeps what it said before."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reader.article import Article
from reader.errors import ArticleNotFound, LibraryUnusable
from reader.library import Library, Outcome, revisions

from .making import add, article

RAIN = article("Rain in Melford.", key="k", title="Weather")


def earlier(library: Library, article_id: int = 1) -> list[tuple[str, str]]:
    """The titles and texts that came before, the oldest first."""
    return [(one.title, one.text) for one in library.revisions(article_id)]


def test_the_earlier_text_is_kept_with_the_time_it_was_replaced(library: Library) -> None:
    add(library, RAIN)
    assert library.revisions(1) == []
    before = datetime.now(UTC)
    add(library, article("Snow in Melford.", key="k", title="Snow", source="Lantern", published=None))
    after = datetime.now(UTC)
    (revision,) = library.revisions(1)
    assert (revision.title, revision.text) == ("Weather", "Rain in Melford.")
    assert (revision.source, revision.published) == ("The Daily Star", date(2018, 11, 9))
    assert before <= revision.replaced <= after
    add(library, article("Hail in Melford.", key="k", title="Snow"))
    assert earlier(library) == [("Weather", "Rain in Melford."), ("Snow", "Snow in Melford.")]


@pytest.mark.parametrize(
    ("later", "count"),
    [
        pytest.param(article("Rain in Melford.", key="k", title="Showers"), 1, id="another title"),
        pytest.param(article("Rain in Melford!", key="k", title="Weather"), 1, id="another sign"),
        pytest.param(article("Rain in\n\nMelford.", key="k", title="Weather"), 0, id="white space"),
        pytest.param(article("Rain in Melford.", key="k", title="Weather", source="Star"), 0, id="another source"),
        pytest.param(article("Rain in Melford.", key="k", title="Weather", published=None), 0, id="another day"),
    ],
)
def test_only_other_words_or_another_title_make_a_revision(library: Library, later: Article, count: int) -> None:
    add(library, RAIN)
    assert add(library, later) == [Outcome.CHANGED]
    assert len(library.revisions(1)) == count


def test_an_article_whose_copies_part_from_it_has_its_revision_and_the_copies_none(library: Library) -> None:
    add(library, RAIN, article("Rain in Melford.", key="copy"))
    add(library, article("Snow in Melford.", key="k", title="Weather"))
    assert earlier(library, 1) == [("Weather", "Rain in Melford.")]
    assert earlier(library, 2) == []


def test_the_first_text_and_the_last_ones_are_kept(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisions, "MOST", 4)
    for n in range(10):
        add(library, article(f"Text {n}.", key="k"))
    assert [text for _, text in earlier(library)] == ["Text 0.", "Text 6.", "Text 7.", "Text 8."]


def test_long_texts_are_kept_only_as_far_as_they_can_be_exported(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revisions, "MOST_CHARACTERS", 25)
    for n in range(10):
        add(library, article(f"Text {n}.", key="k"))  # of 7 characters
    assert [text for _, text in earlier(library)] == ["Text 0.", "Text 7.", "Text 8."]


def test_they_go_with_the_article_and_come_back_with_it(library: Library, folder: Path) -> None:
    add(library, RAIN, article("Other.", key="o"))
    add(library, article("Snow.", key="k"), article("Another.", key="o"))
    before = library.revisions(1)
    with library.writing() as writer:
        removed = writer.remove(1)
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        assert connection.execute("SELECT article_id FROM revision").fetchall() == [(2,)]
    with library.writing() as writer:
        assert writer.restore(removed) is Outcome.ADDED
    assert library.revisions(1) == before


def test_a_damaged_one_is_named(library: Library, folder: Path) -> None:
    add(library, RAIN)
    add(library, article("Snow.", key="k"))
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE revision SET body = (SELECT body FROM text)")
    with pytest.raises(LibraryUnusable, match=r"an earlier text of article 1 is damaged \(reader doctor --repair"):
        library.revisions(1)
    assert library.article(1).text == "Snow."


def test_an_article_that_is_not_held_has_none(library: Library) -> None:
    with pytest.raises(ArticleNotFound):
        library.revisions(7)
