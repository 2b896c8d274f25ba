"""Which articles are new, which are known, and which have changed."""

import sqlite3
from contextlib import closing
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import ArticleNotFound
from reader.library import Library, Outcome
from reader.library.fingerprint import words_fingerprint

from .making import add, article, found, titles

ADDED, SAME, CHANGED = Outcome.ADDED, Outcome.SAME, Outcome.CHANGED


@pytest.mark.parametrize(
    ("first", "second", "outcomes", "count"),
    [
        pytest.param(article(), article(), [ADDED, SAME], 1, id="the same words again"),
        pytest.param(article("A"), article("B"), [ADDED, ADDED], 2, id="other words without key and address"),
        pytest.param(article(), article(place="/b"), [ADDED, SAME], 1, id="the same words at another place"),
        pytest.param(article("A  b\n\nc"), article("A b c"), [ADDED, SAME], 1, id="only white space differs"),
        pytest.param(article("0 0"), article("00"), [ADDED, ADDED], 2, id="white space parts words"),
        pytest.param(article(title="A"), article(title="B"), [ADDED, SAME], 1, id="one text, two titles, no address"),
        pytest.param(article("A", key="k"), article("B", key="k"), [ADDED, CHANGED], 1, id="other words for a key"),
        pytest.param(article(key="k"), article(key="k"), [ADDED, SAME], 1, id="the same words for a key"),
        pytest.param(article("A", url="u"), article("B", url="u"), [ADDED, CHANGED], 1, id="other words at an address"),
        pytest.param(
            article(url="u"), article(url="u", published=date(2020, 1, 1)), [ADDED, CHANGED], 1, id="another day"
        ),
        pytest.param(
            article("A", key="k", url="u"), article("B", key="k", url="v"), [ADDED, CHANGED], 1, id="moved, same key"
        ),
        pytest.param(article("A", key="k"), article("A", key="l"), [ADDED, SAME], 1, id="one text, two keys"),
        pytest.param(article(url="u"), article(url="v"), [ADDED, SAME], 1, id="one text and title at two addresses"),
        pytest.param(
            article(url="u", title="A"), article(url="v", title="B"), [ADDED, ADDED], 2, id="a stub under two headlines"
        ),
        pytest.param(article("", title="A"), article("", title="B"), [ADDED, ADDED], 2, id="no text, other titles"),
    ],
)
def test_two_articles_are_told_apart_by_the_rules(
    library: Library, first: Article, second: Article, outcomes: list[Outcome], count: int
) -> None:
    assert add(library, first, second) == outcomes
    assert add(library, first if outcomes[1] is not CHANGED else second) == [SAME]
    assert library.stats().articles == library.index.count() == count


@given(st.text(st.sampled_from("ab \t\n\v\f\r\x1c\x85\xa0\u2003é")))
def test_a_text_is_known_by_what_stands_between_its_ascii_spaces(text: str) -> None:
    """So it is in every store there is: by another rule none would find its copies again."""
    words = b" ".join(text.encode().split()) or b"A title"
    assert words_fingerprint(article(text, title="A title")) == blake2b(words, digest_size=16).digest()


def test_a_changed_article_keeps_its_id_and_is_found_by_its_new_words_alone(library: Library) -> None:
    add(library, article("Rain in Melford.", key="k"))
    add(library, article("Snow in Melford.", key="k", title="Weather"))
    held = library.article(1)
    assert (held.text, held.title, held.key) == ("Snow in Melford.", "Weather", "k")
    assert found(library, "rain") == []
    assert found(library, "snow") == [1]


def test_a_second_place_is_added_to_the_article(library: Library) -> None:
    add(library, article(place="/a"), article(place="/b"), article(place="/a"))
    held = library.article(1)
    assert (held.place, held.places) == ("/a", ("/a", "/b"))


def test_a_copy_that_changes_becomes_an_article_of_its_own(library: Library) -> None:
    add(library, article("Rain.", key="a", place="/a"), article("Rain.", key="b", place="/b"))
    assert add(library, article("Snow.", key="b", place="/b")) == [CHANGED]
    first, second = library.articles([1, 2])
    assert (first.text, first.places) == ("Rain.", ("/a",))
    assert (second.text, second.places, second.key) == ("Snow.", ("/b",), "b")
    assert add(library, article("Snow.", key="b", place="/b")) == [SAME]


def test_the_first_of_two_copies_changes_and_the_other_keeps_the_words(library: Library) -> None:
    add(
        library,
        article("Rain.", key="a", place="/a", source="First"),
        article("Rain.", key="b", place="/b", source="Second", published=None),
        article("Rain.", key="c", place="/c", source="Third"),
    )
    assert add(library, article("Snow.", key="a", place="/a", source="First")) == [CHANGED]
    first, second = library.articles([1, 2])
    assert (first.text, first.source, first.places) == ("Snow.", "First", ("/a",))
    assert (second.text, second.source, second.published, second.places) == ("Rain.", "Second", None, ("/b", "/c"))
    assert found(library, "rain") == [2]
    assert add(library, article("Rain.", key="c", place="/c", source="Third")) == [SAME]


def test_a_copy_that_takes_over_a_third_articles_words_joins_it(library: Library) -> None:
    add(library, article("Rain.", key="a"), article("Rain.", key="b", place="/b"), article("Snow.", key="c"))
    assert add(library, article("Snow.", key="b", place="/b")) == [CHANGED]
    assert library.stats().articles == 2
    assert "/b" in library.article(2).places


def test_a_copy_with_other_metadata_stays_a_copy(library: Library) -> None:
    add(library, article("Rain.", key="a"), article("Rain.", key="b"))
    assert add(library, article("Rain.", key="b", source="Renamed")) == [SAME]
    assert library.article(1).source == "The Daily Star"


def test_a_key_learned_later_tells_a_moved_article(library: Library) -> None:
    add(library, article("Rain.", url="u"))
    assert add(library, article("Rain.", url="u", key="k")) == [SAME]
    assert add(library, article("Snow.", url="v", key="k")) == [CHANGED]
    assert library.article(1).url == "v"


def test_a_thousand_stubs_with_one_text_are_a_thousand_articles(library: Library) -> None:
    stubs = [article("Subscribe to read.", title=f"Headline {n}", url=f"https://a.example/{n}") for n in range(1000)]
    assert set(add(library, *stubs)) == {ADDED}
    assert set(add(library, *stubs)) == {SAME}


def test_adding_the_same_again_writes_nothing(library: Library, folder: Path) -> None:
    articles = [article(f"Text {n}", key=f"k{n}") for n in range(20)] + [article("Text 0", place="/copy")]
    add(library, *articles)
    before = _changed_at(folder)
    generation = library.index.generation()
    assert set(add(library, *articles)) == {SAME}
    assert _changed_at(folder) == before
    assert not (folder / "library.sqlite-wal").stat().st_size, "all that is written is in the store itself by now"
    assert library.index.generation() == generation


def _changed_at(folder: Path) -> dict[Path, int]:
    """When the store and each file of the index was last written."""
    files = (folder / "library.sqlite", *(folder / "index").rglob("*"))
    return {path: path.stat().st_mtime_ns for path in files}


def test_a_removed_article_is_gone_and_its_id_is_never_given_again(library: Library) -> None:
    add(library, article("Rain."))
    with library.writing() as writer:
        writer.remove(1)
    assert library.articles([1]) == []
    assert found(library, "rain") == []
    assert add(library, article("Rain.")) == [ADDED]
    assert found(library, "rain") == [2]


def test_removing_what_is_not_there_says_so_and_keeps_the_rest_of_the_batch(library: Library) -> None:
    with library.writing() as writer:
        writer.add(article("Rain."))
        with pytest.raises(ArticleNotFound, match="no article 7 in this library"):
            writer.remove(7)
    assert found(library, "rain") == [1]


def test_removing_the_samples_leaves_what_was_also_read_elsewhere(library: Library) -> None:
    add(
        library,
        article("Rain.", place="sample:a.txt"),
        article("Snow.", place="sample:b.txt"),
        article("Snow.", place="/b.txt"),
        article("Hail.", place="/sample:c.txt"),
    )
    with library.writing() as writer:
        assert writer.remove_places("sample:") == 1
        assert writer.remove_places("sample:") == 0
    assert [held.places for held in library.articles([1, 2, 3])] == [("/b.txt",), ("/sample:c.txt",)]
    assert found(library, "rain snow hail") == [2, 3]


def test_an_article_whose_first_origin_goes_takes_the_metadata_of_the_next(library: Library) -> None:
    add(
        library,
        article("Snow.", title="Sample", source="Sample", key="s", place="sample:b.txt"),
        article("Snow.", title="Winter", source="Own", key="o", place="/b.txt"),
    )
    with library.writing() as writer:
        assert writer.remove_places("sample:") == 0
    held = library.article(1)
    assert (held.title, held.source, held.key, held.places) == ("Winter", "Own", "o", ("/b.txt",))
    assert found(library, "winter") == [1]
    assert add(library, article("Snow.", title="Winter", source="Own", key="o", place="/b.txt")) == [SAME]


def test_no_row_is_left_behind_by_a_removal(library: Library, folder: Path) -> None:
    add(library, article("Rain.", place="/a"), article("Rain.", place="/b", title="Other"))
    with library.writing() as writer:
        writer.remove(1)
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        for table in ("article", "text", "origin", "place"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_adding_and_removing_within_one_batch_leaves_nothing(library: Library) -> None:
    with library.writing() as writer:
        writer.add(article("Rain.", key="k"))
        writer.remove(1)
        writer.add(article("Snow.", key="k"))
    assert titles(library) == ["Talks put off"]
    assert found(library, "rain snow") == [2]


def test_an_articles_language_is_kept_and_leaves_with_its_copies(library: Library) -> None:
    add(library, article("Rain.", key="a", language="en"), article("Rain.", key="b", place="/b", language="en-gb"))
    add(library, article("Snow.", key="a", language="de"))
    first, second = library.articles([1, 2])
    assert (first.language, second.language) == ("de", "en-gb")
    with library.writing() as writer:
        writer.restore(writer.remove(1))
    assert library.article(1).language == "de"


def test_a_language_that_is_learned_later_is_no_change(library: Library, folder: Path) -> None:
    add(library, article("Rain.", key="k"))
    generation = library.generation()
    assert add(library, article("Rain.", key="k", language="en")) == [SAME]
    assert add(library, article("Rain.", key="k")) == [SAME]
    assert library.article(1).language == "en"
    assert library.generation() == generation


def test_each_outcome_names_the_article_that_holds_the_words(library: Library) -> None:
    with library.writing() as writer:
        outcomes = [
            writer.add(one)
            for one in (
                article("Rain.", key="a"),
                article("Snow.", key="b"),
                article("Snow.", key="c", place="/copy"),
                article("Rain.", key="a"),
                article("Hail.", key="b"),
                article("Hail.", key="c", place="/copy"),  # parted from the article when that changed
            )
        ]
    assert [(one.outcome, one.id) for one in outcomes] == [
        (ADDED, 1),
        (ADDED, 2),
        (SAME, 2),
        (SAME, 1),
        (CHANGED, 2),
        (CHANGED, 3),
    ]
