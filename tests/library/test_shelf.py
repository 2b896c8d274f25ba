from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Headline
from reader.library import Filters, Library, Order, Selection, Shelf
from reader.library.heading_words import beginning, heading_words, marks
from reader.library.shelf import PAGE

from .making import add, article

ALL_ORDERS = list(Order)


def wanted() -> bool:
    return False


def filled(library: Library, selection: Selection) -> Shelf:
    shelf = library.shelf(selection)
    while shelf.look_on(wanted):
        pass
    assert shelf.is_whole
    return shelf


def listed(library: Library, selection: Selection) -> list[int]:
    return [headline.id for headline in headlines(filled(library, selection))]


def headlines(shelf: Shelf) -> Iterator[Headline]:
    for index in range(shelf.count()):
        headline = shelf.headline(index)
        assert headline is not None
        yield headline


@pytest.fixture
def many(library: Library) -> Library:
    """A library of three pages and some, of all days and none, of several outlets and none."""
    outlets = ["Valley Observer", "arden Mail", "", "Northern Wire"]
    add(
        library,
        *(
            article(
                f"Text {n}",
                title=f"{'Boeing' if n % 5 == 0 else 'Weather'} report {n}",
                source=outlets[n % 4],
                published=date(2020, 1, 1) + timedelta(days=n * 7 % 11) if n % 6 else None,
            )
            for n in range(1, 3 * PAGE + 8)
        ),
    )
    return library


def in_order(library: Library, order: Order) -> list[int]:
    """All ids in that order, told without the shelf."""
    held = list(library.headlines())
    match order:
        case Order.ADDED:
            held.sort(key=lambda headline: -headline.id)
        case Order.OUTLET:
            held.sort(key=lambda headline: headline.source.lower())
    return [headline.id for headline in held]


@pytest.mark.parametrize("order", ALL_ORDERS)
def test_all_articles_stand_in_any_order_at_any_place(many: Library, order: Order) -> None:
    expected = in_order(many, order)
    shelf = many.shelf(Selection(order=order))
    assert (shelf.is_whole, shelf.count()) == (True, len(expected))
    for index in (0, len(expected) - 1, PAGE, len(expected) // 2, 2 * PAGE - 1, 1):
        headline = shelf.headline(index)
        assert headline is not None
        assert headline.id == expected[index]
    assert [headline.id for headline in headlines(shelf)] == expected
    backwards = [many.shelf(Selection(order=order)), shelf]
    for one in backwards:
        found = [one.headline(index) for index in reversed(range(len(expected)))]
        assert [headline.id for headline in found if headline] == expected[::-1]
    assert shelf.headline(len(expected)) is None
    assert [shelf.index_of(article_id) for article_id in expected] == list(range(len(expected)))
    assert shelf.index_of(10_000) is None


@pytest.mark.parametrize("order", ALL_ORDERS)
def test_a_selection_keeps_the_order(many: Library, order: Order) -> None:
    expected = in_order(many, order)
    some = frozenset(range(1, 3 * PAGE, 3))
    chosen = [
        (Selection(words=("boei",), order=order), [one for one in expected if one % 5 == 0]),
        (Selection(only=some, order=order), [one for one in expected if one in some]),
        (Selection(but=some, order=order), [one for one in expected if one not in some]),
        (Selection(words=("boeing",), but=some, order=order), [i for i in expected if i % 5 == 0 and i not in some]),
    ]
    for selection, ids in chosen:
        shelf = filled(many, selection)
        assert [headline.id for headline in headlines(shelf)] == ids
        assert [shelf.index_of(article_id) for article_id in ids] == list(range(len(ids)))
        assert shelf.index_of(10_000) is None


def test_only_the_pages_that_are_looked_at_are_read(many: Library) -> None:
    shelf = many.shelf()
    asked: list[str] = []
    with many._store.connection() as connection:
        connection.set_trace_callback(asked.append)
    for index in (2 * PAGE, 2 * PAGE + 1, 3 * PAGE - 1, 2 * PAGE):
        shelf.headline(index)
    assert sum("title" in query for query in asked) == 1


def test_a_shelf_stays_as_it_was_while_articles_are_added_and_shows_a_gap_for_one_removed(many: Library) -> None:
    for selection in (Selection(), Selection(words=("report",))):
        shelf, before = filled(many, selection), many.generation()
        count, first = shelf.count(), shelf.headline(0)
        add(many, article(f"Newer {before}", title="A report", published=date(2030, 1, 1)))
        assert many.generation() > shelf.generation == before
        assert (shelf.count(), shelf.headline(0)) == (count, first)
        assert many.shelf(selection).count() in (0, count + 1)
        assert listed(many, selection)[0] == max(listed(many, selection))
    ids = listed(many, Selection(words=("report",)))
    shelf = filled(many, Selection(words=("report",)))
    with many.writing() as writer:
        writer.remove(ids[1])
    assert [shelf.headline(index) is None for index in range(3)] == [False, True, False]


def test_what_is_not_wanted_any_more_is_not_looked_for(many: Library) -> None:
    shelf = many.shelf(Selection(words=("boeing",)))
    assert not shelf.look_on(lambda: True)
    assert (shelf.count(), shelf.is_whole) == (0, False)


def test_a_long_look_is_broken_off_and_leaves_the_connection_as_good_as_it_was(
    many: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.shelf._STEPS_BETWEEN_LOOKS", 10)
    looks = iter([False, False])
    shelf = many.shelf(Selection(words=("nothing",)))
    assert not shelf.look_on(lambda: next(looks, True))
    assert not shelf.is_whole
    assert many.shelf().headline(0) is not None
    assert listed(many, Selection(words=("boeing",)))


SELECTED: list[tuple[Selection, set[int]]] = [
    (Selection(words=("boei",)), {1}),
    (Selection(words=("BOEING",)), {1}),
    (Selection(words=("oeing",)), set()),
    (Selection(words=("bbc",)), {2}),
    (Selection(words=("cease",)), {3}),
    (Selection(words=("cease-fi",)), {3}),
    (Selection(words=("fire", "ceas")), {3}),
    (Selection(words=("u.s.",)), {3}),
    (Selection(words=("elan",)), {4}),
    (Selection(words=("Élan",)), {4}),
    (Selection(words=("lodz",)), {4}),
    (Selection(words=("通车",)), {5}),
    (Selection(words=("МОСКВ",)), {6}),
    (Selection(words=("?!",)), {1, 2, 3, 4, 5, 6}),
    (Selection(words=("%",)), {1, 2, 3, 4, 5, 6}),
    (Selection(filters=Filters(source="bb")), {2}),
    (Selection(filters=Filters(source="news bbc")), {2}),
    (Selection(filters=Filters(title="news")), {1}),
    (Selection(filters=Filters(phrases=("cease fire",))), {3}),
    (Selection(filters=Filters(phrases=("cease fir",))), set()),
    (Selection(filters=Filters(phrases=("fire cease",))), set()),
    (Selection(filters=Filters(phrases=("通车",))), {5}),
    (Selection(filters=Filters(without=("boeing", "el"))), {2, 3, 5, 6}),
    (Selection(filters=Filters(without=("bbc",))), {1, 3, 4, 5, 6}),
    (Selection(filters=Filters(since=date(2020, 1, 3))), {3, 4}),
    (Selection(filters=Filters(until=date(2020, 1, 2))), {1, 2}),
    (Selection(words=("the",), filters=Filters(source="bbc")), set()),
    (Selection(words=("plane",), filters=Filters(source="bbc", until=date(2020, 1, 2))), {2}),
    (Selection(only=frozenset()), set()),
    (Selection(only=frozenset({2, 3, 99}), but=frozenset({3})), {2}),
]


@pytest.mark.parametrize(("selection", "expected"), SELECTED)
def test_words_are_found_as_they_are_typed(library: Library, selection: Selection, expected: set[int]) -> None:
    heads = [
        ("Boeing in the news", "Arden Mail"),
        ("A plane lands", "BBC News"),
        ("The U.S. and the cease-fire", "Arden Mail"),
        ("Elán at Łódź", "Mail"),
        ("长江新桥周六通车", "长江日报"),
        ("Москва ждёт", ""),
    ]
    days = [date(2020, 1, 1 + n) for n in range(4)]
    dated = [*days, None, None]
    add(library, *(article(f"T {n}", title=t, source=s, published=dated[n]) for n, (t, s) in enumerate(heads)))
    assert set(listed(library, selection)) == expected


HEADS = st.text(alphabet="aAbé .-'界車ัก�ẞ1ﬁ", max_size=12)


@given(HEADS, st.integers(0, 12), st.integers(0, 12))
def test_every_beginning_of_a_headlines_word_finds_it_whatever_it_is_written_in(
    head: str, start: int, length: int
) -> None:
    words = heading_words(head)
    for word in words.split():
        typed = beginning(word[: 1 + length])
        assert typed
        assert typed in words
        assert marks(typed) & marks(words) == marks(typed)
    assert heading_words(words) == words or "ß" in head
