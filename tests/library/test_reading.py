"""What a library shows of its articles."""

import itertools
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import ArticleNotFound, LibraryUnusable
from reader.library import ALL, Filters, Library, Wording

from .making import add, article, found


def test_an_article_comes_back_as_it_was_added(library: Library) -> None:
    brought = Article(
        title="Übung – «мир»",
        text="Erster Absatz.\n\nZweiter: 日本語 नमस्ते 👩‍👩‍👧 \x00 end",
        place="/news/ü.txt",
        source="Süddeutsche",
        url="https://a.example/1?q=ü",
        authors=("Anna Ø", "B. C."),
        published=date(2023, 2, 28),
        key="guid-1",
    )
    add(library, brought)
    held = library.article(1)
    for name in ("title", "text", "place", "source", "url", "authors", "published", "key"):
        assert getattr(held, name) == getattr(brought, name)
    headline = next(library.headlines())
    assert (headline.length, headline.place) == (len(brought.text), brought.place)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"])), title=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_to_the_character(library: Library, text: str, title: str) -> None:
    add(library, article(text, title=title, key="k"))
    held = library.article(1)
    assert (held.text, held.title) == (text, title)


def test_articles_come_in_the_order_asked_without_those_not_held(library: Library) -> None:
    add(library, *(article(f"Text {n}") for n in range(5)))
    assert [held.id for held in library.articles([4, 99, 2, 5])] == [4, 2, 5]
    with pytest.raises(ArticleNotFound):
        library.article(99)


def test_many_articles_are_one_query(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    add(library, *(article(f"Text {n}") for n in range(50)))
    asked: list[str] = []
    with library._store.connection() as connection:
        connection.set_trace_callback(asked.append)
    library.articles(range(1, 51))
    assert len(asked) == 1


def test_headlines_are_newest_first_then_latest_added_and_undated_last(library: Library) -> None:
    days = [date(2020, 1, 1), None, date(2022, 1, 1), date(2020, 1, 1), None]
    add(library, *(article(f"Text {n}", published=day) for n, day in enumerate(days)))
    assert [headline.id for headline in library.headlines()] == [3, 4, 1, 5, 2]
    assert [headline.id for headline in library.headlines(limit=2)] == [3, 4]
    assert list(library.headlines(limit=0)) == []


def test_headlines_over_many_pages_miss_and_repeat_none(library: Library) -> None:
    days = [date(2020, 1, 1) + timedelta(days=n % 7) if n % 3 else None for n in range(701)]
    add(library, *(article(f"Text {n}", published=day) for n, day in enumerate(days)))
    ids = [headline.id for headline in library.headlines()]
    assert sorted(ids) == list(range(1, 702))
    assert ids == sorted(ids, key=lambda n: (days[n - 1] or date.min, n), reverse=True)
    assert [headline.id for headline in library.headlines(limit=450)] == ids[:450]


def test_headlines_are_read_only_as_far_as_they_are_asked_for(library: Library) -> None:
    add(library, *(article(f"Text {n}") for n in range(1000)))
    asked: list[str] = []
    with library._store.connection() as connection:
        connection.set_trace_callback(asked.append)
    headlines = library.headlines()
    assert asked == []
    list(itertools.islice(headlines, 10))
    assert len(asked) == 1


FILTERED: list[tuple[Filters, list[int]]] = [
    (ALL, [1, 2, 3, 4]),
    (Filters(since=date(2020, 1, 2)), [2, 3]),
    (Filters(until=date(2020, 1, 2)), [1, 2]),
    (Filters(since=date(2020, 1, 2), until=date(2020, 1, 2)), [2]),
    (Filters(since=date(2020, 1, 3), until=date(2020, 1, 1)), []),
    (Filters(source="cnn"), [1]),
    (Filters(source="CNN.com"), [1]),
    (Filters(source="daily star"), [2]),
    (Filters(source="star daily"), [2]),
    (Filters(source="sta"), []),
    (Filters(source="Star Tribune"), []),
    (Filters(source="ΕΛΛΆΔΑ"), [3]),
    (Filters(source="cnn", since=date(2020, 1, 2)), []),
    (Filters(source=""), [1, 2, 3, 4]),
]


@pytest.mark.parametrize(("filters", "expected"), FILTERED)
def test_filters_mean_the_same_in_the_list_and_in_the_index(
    library: Library, filters: Filters, expected: list[int]
) -> None:
    sources = ["cnn.com", "The Daily Star", "Ελλάδα", ""]
    days = [date(2020, 1, 1), date(2020, 1, 2), date(2020, 1, 3), None]
    add(library, *(article(f"Rain {n}", source=sources[n], published=days[n]) for n in range(4)))
    assert sorted(headline.id for headline in library.headlines(filters)) == expected
    assert found(library, "rain", filters) == expected


WORDED: list[tuple[Filters, list[int]]] = [
    (Filters(title="talk"), [1, 2]),
    (Filters(title="talks ended"), [2]),
    (Filters(title="rain"), []),
    (Filters(title="?!"), [1, 2, 3, 4]),
    (Filters(without=("ministers",)), [2, 3]),
    (Filters(without=("talks",)), [3, 4]),
    (Filters(without=("minister", "snow")), [2]),
    (Filters(without=("minister floods",)), [2, 3, 4]),
    (Filters(without=("?!",)), [1, 2, 3, 4]),
    (Filters(phrases=("cease fire",)), [1, 2]),
    (Filters(phrases=("Cease  FIRE",)), [1, 2]),
    (Filters(phrases=("fire cease",)), []),
    (Filters(phrases=("cease",)), [1, 2, 4]),
    (Filters(phrases=("ceas",)), []),
    (Filters(phrases=("put off",)), [1]),
    (Filters(phrases=("put off", "cease fire")), [1]),
    (Filters(phrases=("Élan",)), [3]),
    (Filters(title="talk", without=("minister",)), [2]),
]


@pytest.mark.parametrize(("filters", "expected"), WORDED)
def test_words_asked_for_mean_the_same_in_the_list_and_in_the_index_verified(
    library: Library, filters: Filters, expected: list[int]
) -> None:
    add(
        library,
        article("Rain. The minister spoke of floods and of a cease\nfire.", title="Talks put off"),
        article("Rain. They put it off: cease-fire.", title="Talk ended"),
        article("Rain and snow without elan.", title="Weather"),
        article("Rain. Fire will cease. Cease! Fire, said the ministers.", title="Weather"),
    )
    wording = Wording(filters)
    verified = [hit for hit in library.articles(found(library, "rain", filters)) if wording.fits(hit.title, hit.text)]
    assert sorted(headline.id for headline in library.headlines(filters)) == expected
    assert [hit.id for hit in verified] == expected
    if not filters.phrases:
        assert found(library, "rain", filters) == expected
    assert len(list(library.headlines(filters, limit=1))) == min(1, len(expected))


def test_headlines_with_words_are_looked_for_beyond_the_first_page(library: Library) -> None:
    add(library, *(article(f"Text {n}", title="Snow" if n == 3 else "Rain") for n in range(450)))
    assert [headline.id for headline in library.headlines(Filters(title="snow"), limit=5)] == [4]
    assert len(list(library.headlines(Filters(title="rain"), limit=430))) == 430


def test_stats_count_articles_sources_and_days(library: Library, folder: Path) -> None:
    empty = library.stats()
    assert (empty.articles, empty.sources, empty.oldest, empty.newest) == (0, 0, None, None)
    assert library.newest() is None
    days = [date(2020, 1, 1), None, date(2022, 1, 1), date(2021, 1, 1)]
    sources = ["A", "", "A", "B"]
    add(library, *(article(f"Text {n}", published=days[n], source=sources[n]) for n in range(4)))
    stats = library.stats()
    assert (stats.articles, stats.sources, stats.oldest, stats.newest) == (4, 2, days[0], days[2])
    assert library.newest() == days[2]
    assert stats.bytes == sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_a_text_that_is_not_what_was_stored_is_never_shown(library: Library, folder: Path) -> None:
    add(library, article("Rain."), article("Snow."))
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE text SET body = (SELECT body FROM text WHERE article_id = 2) WHERE article_id = 1")
    with pytest.raises(LibraryUnusable, match="article 1 is damaged"):
        library.article(1)
    assert library.article(2).text == "Snow."


def test_a_damaged_text_can_be_removed_and_does_not_keep_the_index_from_being_built(
    library: Library, folder: Path
) -> None:
    add(library, article("Rain."), article("Snow."))
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE text SET body = x'00' WHERE article_id = 1")
    assert library.reindex() == 2
    assert found(library, "snow") == [2]
    with library.writing() as writer:
        writer.remove(1)
    assert [headline.id for headline in library.headlines()] == [2]


def test_rows_that_nobody_can_have_stored_are_called_damage(library: Library, folder: Path) -> None:
    add(library, article())
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE article SET published = 99999999")
    with pytest.raises(LibraryUnusable, match="damaged"):
        list(library.headlines())
    with pytest.raises(LibraryUnusable, match="damaged"):
        library.article(1)


def test_eight_threads_read_and_search_while_one_writes(library: Library) -> None:
    add(library, *(article(f"Rain {n}.", key=f"k{n}") for n in range(50)))
    done = threading.Event()

    def read() -> int:
        rounds = 0
        while not done.is_set() or rounds == 0:
            ids = found(library, "rain snow")
            assert len(library.articles(ids)) == len(ids) >= 50
            assert sum(1 for _ in library.headlines()) >= 50
            rounds += 1
        return rounds

    with ThreadPoolExecutor(8) as threads:
        reading = [threads.submit(read) for _ in range(8)]
        try:
            for batch in range(4):
                add(library, *(article(f"Snow {batch} {n}.") for n in range(5)))
        finally:
            done.set()
        assert all(each.result() for each in reading)
    assert len(found(library, "snow")) == 20


@pytest.mark.parametrize("ask", [lambda library: library.article(1), lambda library: library.newest()])
def test_a_closed_library_can_still_be_read_by_a_worker_that_was_late(
    library: Library, ask: Callable[[Library], object]
) -> None:
    add(library, article())
    library.close()
    assert ask(library)
    library.close()
