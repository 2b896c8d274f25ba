"""Articles go from one library to another with all that is held of them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import ArchivedArticle, Copy
from reader.errors import LibraryUnusable
from reader.library import Library, Outcome

from .making import add, article, found
from .test_removal import rows

ADDED, SAME, CHANGED = Outcome.ADDED, Outcome.SAME, Outcome.CHANGED


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    """A second library, empty."""
    with Library.open(tmp_path / "other", create=True) as library:
        yield library


@pytest.fixture
def filled(library: Library) -> Library:
    """Articles of all kinds: with copies, changed, removed, with copies that were parted or promoted."""
    add(
        library,
        article("Rain  fell.", key="k1", url="https://a.example/1", place="/a.txt", language="en"),
        article("Rain fell.", key="k2", source="Other Outlet", place="/copy.txt", published=None),
        article("Rain fell.", key="k2", source="Other Outlet", place="/again.txt", published=None),
        article("Gone.", key="gone"),
        article("Snow.", title="Sample", key="s", place="sample:b.txt"),
        article("Snow.", title="Winter", key="o", place="/b.txt"),
        article("Hail.", place="/hail.txt"),
        article("Wind.", key="w1", place="/w1"),
        article("Wind.", key="w2", place="/w2"),
    )
    add(library, article("Hail at noon.", key="h"), article("Storm.", key="w1", place="/w1"))
    add(library, article("Hail at night.", key="h", title="Hail"))
    with library.writing() as writer:
        writer.remove(found(library, "gone")[0])
        writer.remove_places("sample:")
    return library


def archived(library: Library) -> list[ArchivedArticle]:
    whole = [one for portion in library.archive() for one in portion]
    assert all(isinstance(one, ArchivedArticle) for one in whole), whole
    return [one for one in whole if isinstance(one, ArchivedArticle)]


def put_in(library: Library, *articles: ArchivedArticle) -> list[tuple[Outcome, int]]:
    with library.writing() as writer:
        outcomes = [writer.put_in(one) for one in articles]
    return [(one.outcome, one.id) for one in outcomes]


def test_an_empty_library_becomes_the_one_that_was_archived(filled: Library, other: Library) -> None:
    articles = archived(filled)
    assert [len(one.copies) for one in articles][:2] == [1, 0]
    assert max(len(one.revisions) for one in articles) == 1
    assert put_in(other, *articles) == [(ADDED, one.id) for one in articles]
    assert archived(other) == articles
    assert rows(other.folder)[:4] == rows(filled.folder)[:4]
    assert other.articles(range(20)) == filled.articles(range(20))
    for words in ("rain", "snow", "hail", "wind storm"):
        assert found(other, words) == found(filled, words)


def test_it_knows_what_comes_again_as_the_first_library_does(filled: Library, other: Library) -> None:
    put_in(other, *archived(filled))
    again = (
        article("Rain  fell.", key="k1", url="https://a.example/1", place="/a.txt"),
        article("Rain fell.", key="k2", source="Other Outlet", place="/copy.txt", published=None),
        article("Snow.", title="Winter", key="o", place="/b.txt"),
        article("Storm.", key="w1", place="/w1"),
        article("Wind.", key="w2", place="/w2"),
    )
    assert add(other, *again) == add(filled, *again) == [SAME] * 5
    assert archived(other) == archived(filled)


def test_what_is_there_already_is_the_same(filled: Library) -> None:
    before = archived(filled)
    generation = filled.generation()
    assert put_in(filled, *before) == [(SAME, one.id) for one in before]
    assert archived(filled) == before
    assert filled.generation() == generation


def test_an_older_state_does_not_take_the_place_of_a_later_one(library: Library) -> None:
    add(library, article("Rain.", key="k"))
    old = archived(library)
    add(library, article("Snow.", key="k"))
    assert put_in(library, *old) == [(SAME, 1)]
    assert library.article(1).text == "Snow."
    assert [one.text for one in library.revisions(1)] == ["Rain."]


def test_a_later_state_brings_its_words_and_all_earlier_ones(library: Library, other: Library) -> None:
    add(library, article("Rain.", key="k"))
    put_in(other, *archived(library))
    add(library, article("Snow.", key="k"))
    add(library, article("Hail.", key="k"))
    assert put_in(other, *archived(library)) == [(CHANGED, 1)]
    assert other.article(1).text == "Hail."
    texts = [one.text for one in other.revisions(1)]
    assert texts[:2] == ["Rain.", "Snow."]
    assert set(library.revisions(1)) <= set(other.revisions(1))


def test_what_others_hold_gets_another_number(filled: Library, other: Library) -> None:
    add(other, *(article(f"Their own {n}.", title=f"Own {n}") for n in range(9)))
    own = archived(other)
    outcomes = put_in(other, *archived(filled))
    assert {outcome for outcome, _ in outcomes} == {ADDED}
    assert len({number for _, number in outcomes} | {one.id for one in own}) == len(outcomes) + len(own)
    assert archived(other)[:9] == own
    (rain,) = other.articles(found(other, "rain"))
    assert rain.places == ("/a.txt", "/copy.txt", "/again.txt")


def test_an_article_held_under_its_key_is_merged_whatever_its_number(library: Library) -> None:
    add(library, article("Rain.", key="k", place="/here"))
    theirs = replace(_whole("Rain.", 9), key="k", copies=(Copy(title="Rain", key="c", places=("/copy",)),))
    assert put_in(library, theirs) == [(SAME, 1)]
    assert library.article(1).places == ("/here", "/there", "/copy")


def test_what_is_written_while_it_is_read_is_not_seen(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.archive._PAGE", 2)
    add(library, *(article(f"Text {n}.", key=str(n)) for n in range(5)))
    portions = library.archive()
    seen = [next(portions)]
    add(library, article("Text 4 has changed.", key="4"), article("Text 5.", key="5"))
    with library.writing() as writer:
        writer.remove(4)
    seen += portions
    texts = [one.text for portion in seen for one in portion if isinstance(one, ArchivedArticle)]
    assert texts == [f"Text {n}." for n in range(5)]
    assert [one.text for one in archived(library)] == [
        "Text 0.",
        "Text 1.",
        "Text 2.",
        "Text 4 has changed.",
        "Text 5.",
    ]


def test_a_reader_that_stops_early_leaves_nothing_open(library: Library) -> None:
    add(library, article("Rain."))
    portions = library.archive()
    next(portions)
    del portions
    assert len(archived(library)) == 1


@pytest.mark.parametrize("table", ["text", "revision"])
def test_in_place_of_a_damaged_article_comes_what_is_wrong_with_it(library: Library, table: str) -> None:
    add(library, article("Rain.", key="k"), article("Hail.", key="h"))
    add(library, article("Snow.", key="k"))
    with closing(sqlite3.connect(library.folder / "library.sqlite")) as connection, connection:
        connection.execute(f"UPDATE {table} SET body = x'00' WHERE article_id = 1")
    (portion,) = library.archive()
    damaged, whole = portion
    assert isinstance(damaged, LibraryUnusable)
    assert "article 1 is damaged" in str(damaged)
    assert isinstance(whole, ArchivedArticle)
    assert whole.text == "Hail."


def _whole(text: str, article_id: int) -> ArchivedArticle:
    """An article as an export has it."""
    plain = article(text)
    return ArchivedArticle(
        id=article_id,
        title=plain.title,
        text=text,
        place="/there",
        source=plain.source,
        published=plain.published,
        places=("/there",),
    )
