"""What the index finds, and that its words are those of `terms`."""

import json
import random
import stat
from datetime import date
from pathlib import Path

import pytest
import tantivy
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader import terms
from reader.article import StoredArticle
from reader.library import ALL, Filters, Library
from reader.library.access import Own
from reader.library.index.fields import _ONLY_PLAIN, SCHEMA, document_of, register_analyzers
from reader.library.index.state import state_stamp
from reader.library.index.tantivy_index import TantivyIndex

from .making import add, article, found


def stored(article_id: int, text: str, *, title: str = "", published: date | None = None) -> StoredArticle:
    return StoredArticle(id=article_id, title=title, text=text, place="/a", published=published)


@pytest.fixture
def index(tmp_path: Path) -> TantivyIndex:
    return TantivyIndex.create(Own(tmp_path), "a store")


@pytest.mark.parametrize(
    "text",
    [
        "The U.S.'s 10,000 delegates — naïve, café-going – postponed “meetings”… ™ ½ x²",
        "Ærø straße Łódź ŉ ﬁne ªº İstanbul ĳ ŀ",
        "Привет, мир! ΟΔΟΣ οδός Ελλάδα",
        "नमस्ते दुनिया, हिन्दी में समाचार",
        "日本語のテストはとても長い単語になりますから二十文字を超えます 新聞 한국어",
        "שלום עולם مرحبا بالعالم ไทยแลนด์",
        "Ⓐ ① 𝔸 👩‍👩‍👧 Ⅷ ٣٤",
        "a" * 39 + " " + "b" * 40 + " " + "c" * 41,
        "ж" * 39 + " " + "з" * 40 + " " + "и" * 41,
        "under_score e.g.this A.B.C.d 1,000,000,00",
    ],
)
def test_the_index_holds_exactly_the_stems_of_a_text_in_any_script(text: str) -> None:
    assert _indexed(text) == sorted(set(terms.stems(text)))


# Every letter that a Latin text has, and the signs about it.
LATIN = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F), st.characters(min_codepoint=0x2000, max_codepoint=0x2BFF), st.just("\u0301")
    ),
    max_size=200,
)


@settings(max_examples=150)
@example("o'clock's U.S.A. 1,234")
@given(text=LATIN)
def test_the_index_holds_exactly_the_stems_of_any_latin_text(text: str) -> None:
    assert _indexed(text) == sorted(set(terms.stems(text)))


@settings(max_examples=150)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=100))
def test_the_index_holds_exactly_the_stems_of_any_text(text: str) -> None:
    assert _indexed(text) == sorted(set(terms.stems(text)))


def _indexed(text: str) -> list[str]:
    """The terms of the text in an index of it alone."""
    index = tantivy.Index(SCHEMA)
    register_analyzers(index)
    writer = index.writer(15_000_000, 1)
    writer.add_document(document_of(stored(1, text)))
    writer.commit()
    index.reload()
    return sorted(term for term, _ in index.searcher().terms_with_prefix("text", ""))


def test_a_sign_taken_for_plain_is_part_of_no_word() -> None:
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).build()
    every = (chr(point) for point in range(0x80, 0x110000) if not 0xD800 <= point < 0xE000)
    for character in every:
        if _ONLY_PLAIN.fullmatch(character):
            assert analyzer.analyze(f"a{character}b") == ["a", "b"], hex(ord(character))
            assert terms._WORD.findall(f"a{character}b".lower()) == ["a", "b"], hex(ord(character))


def test_a_term_in_the_title_counts_double(index: TantivyIndex) -> None:
    index.add(stored(1, "rain fell on the town", title="weather"))
    index.add(stored(2, "weather fell on the town", title="rain"))
    index.commit(1)
    first, second = index.search({"rain": 1.0}, ALL, 10)
    assert (first.article_id, second.article_id) == (2, 1)
    assert first.score > second.score > 0


def test_a_word_counts_the_same_in_whatever_script_its_neighbours_are(index: TantivyIndex) -> None:
    index.add(stored(1, "rain fell, rain fell on a town"))
    index.add(stored(2, "rain дождь, rain дождь на том 町"))
    index.add(stored(3, "дождь fell, дождь fell on a town"))
    index.commit(1)
    first, second = index.search({"rain": 1.0}, ALL, 10)
    assert (first.article_id, second.article_id) == (1, 2)
    assert first.score == pytest.approx(second.score, rel=1e-6)
    other, third = index.search({terms.stem("дождь"): 1.0}, ALL, 10)
    assert other.score == pytest.approx(third.score, rel=1e-6) == pytest.approx(first.score, rel=1e-6)


def test_a_weight_multiplies_a_terms_score(index: TantivyIndex) -> None:
    index.add(stored(1, "rain"))
    index.commit(1)
    (once,), (thrice,) = index.search({"rain": 1.0}, ALL, 1), index.search({"rain": 3.0}, ALL, 1)
    assert thrice.score == pytest.approx(3 * once.score)


def test_a_filter_changes_no_score(index: TantivyIndex) -> None:
    index.add(stored(1, "rain", published=date(2020, 1, 1)))
    index.commit(1)
    filters = Filters(since=date(2019, 1, 1), until=date(2021, 1, 1))
    assert index.search({"rain": 1.0}, filters, 1) == index.search({"rain": 1.0}, ALL, 1)


def test_the_best_up_to_a_day_are_the_best_of_all_that_are_not_later(index: TantivyIndex) -> None:
    chance = random.Random(5)
    for number in range(1, 1201):
        text = " ".join(chance.choices(["rain", "snow", "talks", "town", "vote", "coast"], k=chance.randint(3, 40)))
        day = date.fromordinal(date(2020, 1, 1).toordinal() + chance.randint(0, 99))
        index.add(stored(number, f"{text} {number}", published=day if chance.random() < 0.9 else None))
        if number % 400 == 0:
            index.commit(number)
    asked = {"rain": 1.0, "vote": 0.6, "coast": 2.0}
    everything = index.search(asked, ALL, 1200)
    for until in (date(2019, 12, 31), date(2020, 1, 1), date(2020, 1, 9), date(2020, 2, 20), date(2020, 4, 9)):
        early = [hit for hit in everything if hit.published and hit.published <= until]
        for limit in (1, 20, 200, 1200):
            held = index.search(asked, Filters(until=until), limit)
            assert len(held) == min(limit, len(early))
            assert [hit.score for hit in held] == pytest.approx([hit.score for hit in early[:limit]], rel=1e-6)
            assert set(held) <= set(early)


def test_undated_articles_alone_can_be_searched_and_filtered(index: TantivyIndex) -> None:
    index.add(stored(1, "rain"))
    index.commit(1)
    assert [(hit.article_id, hit.published) for hit in index.search({"rain": 1.0}, ALL, 10)] == [(1, None)]
    assert index.search({"rain": 1.0}, Filters(since=date.min), 10) == []


@pytest.mark.parametrize("day", [date.min, date(1969, 12, 31), date.max])
def test_any_day_comes_back(index: TantivyIndex, day: date) -> None:
    index.add(stored(1, "rain", published=day))
    index.commit(1)
    (hit,) = index.search({"rain": 1.0}, Filters(since=day, until=day), 10)
    assert hit.published == day


def test_an_empty_index_and_an_empty_question_find_nothing(library: Library) -> None:
    assert library.index.search({"rain": 1.0}, ALL, 10) == []
    assert library.index.document_frequencies(["rain"]) == {"rain": 0}
    assert library.index.count() == 0
    add(library, article("Rain."))
    assert library.index.search({}, ALL, 10) == []
    assert library.index.search({"rain": 1.0}, ALL, 0) == []


def test_thousands_of_terms_and_no_limit_to_speak_of_are_answered(library: Library) -> None:
    add(library, article("Rain."))
    question = {f"word{n}": 1.0 for n in range(5000)} | {"rain": 1.0, "": 1.0, "(" * 5000: 1.0}
    assert [hit.article_id for hit in library.index.search(question, ALL, 10**12)] == [1]


def test_document_frequency_counts_articles_by_title_or_text(library: Library) -> None:
    add(library, article("Rain, rain.", title="Snow"), article("Rain.", title="Hail"), article("Fog.", title="Hail"))
    assert library.index.document_frequencies(("rain", "snow", "hail", "sun")) == {
        "rain": 2,
        "snow": 1,
        "hail": 2,
        "sun": 0,
    }


def test_document_frequency_does_not_count_what_was_replaced_or_removed(library: Library) -> None:
    add(library, *(article(f"Rain at {hour}.", key=f"k{hour}") for hour in range(9)))
    add(library, article("Snow at last.", key="k1"), article("Snow again.", key="k2"))
    with library.writing() as writer:
        writer.remove(found(library, "rain")[0])
    assert library.index.document_frequencies(("rain", "snow")) == {"rain": 6, "snow": 2}


def test_nothing_is_seen_before_the_commit(index: TantivyIndex) -> None:
    index.commit(1)
    index.add(stored(1, "rain"))
    assert index.count() == 0
    index.commit(2)
    assert (index.count(), index.generation()) == (1, 2)


def test_adding_and_removing_twice_is_the_same_as_once(index: TantivyIndex) -> None:
    for _ in range(2):
        index.add(stored(1, "rain"))
        index.add(stored(2, "snow"))
        index.add(stored(1, "rain"))
        index.remove(2)
        index.commit(1)
        index.remove(2)
        index.remove(7)
        index.finish()
    assert index.count() == 1
    assert [hit.article_id for hit in index.search({"rain": 1.0, "snow": 1.0}, ALL, 10)] == [1]


def test_what_a_dead_writer_committed_without_saying_so_is_not_there_twice(tmp_path: Path) -> None:
    index = TantivyIndex.create(Own(tmp_path), "a store")
    index.commit(1)
    index.finish()
    reader = TantivyIndex.open(Own(tmp_path), "a store")
    assert reader.count() == 0
    dying = TantivyIndex.open(Own(tmp_path), "a store")
    dying.add(stored(1, "rain"))
    dying._open_writer().commit()  # and here it died, before the state file
    dying._writer = None
    reader.add(stored(1, "rain"))
    reader.commit(2)
    assert reader.count() == 1


def test_many_commits_do_not_pile_up_segments(library: Library, folder: Path) -> None:
    for n in range(20):
        add(library, article(f"Rain {n}."))
        assert len(list(folder.glob("index/*/*.store"))) < 8
    assert library.index.count() == 20


def test_files_are_private_whatever_the_umask(library: Library, folder: Path) -> None:
    add(library, article("Rain."))
    for path in [folder, *folder.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_another_opener_sees_a_commit_and_a_rebuild_without_opening_again(library: Library, folder: Path) -> None:
    with Library.open(folder) as other:
        add(library, article("Rain."))
        assert found(other, "rain") == [1]
        assert library.reindex() == 1
        assert found(other, "rain") == [1]
        add(library, article("Snow."))
        assert found(other, "rain snow") == [1, 2]
        assert other.index.generation() == 2


def test_articles_with_a_stem_few_letters_other_are_found_those_with_the_other_words_first(library: Library) -> None:
    add(
        library,
        article("Pompeo spoke.", title="One"),
        article("Pompeo postponed the meeting.", title="Two"),
        article("Rain.", title="Pompei"),
        article("Pomona and rain.", title="Four"),
    )
    similar = library.index.similar
    assert similar("pompio", 1, ["postpon", "meet"], ALL, 10) == [2, 1]
    assert sorted(similar("pompio", 2, [], ALL, 10)) == [1, 2, 3]
    assert similar("pmopeo", 1, ["postpon"], ALL, 1) == [2]
    assert similar("pompio", 2, [], Filters(title="one"), 10) == [1]
    assert similar("xyzzyx", 2, ["rain"], ALL, 10) == []


def test_words_hold_together_in_the_title_and_text_of_one_article(library: Library) -> None:
    add(library, article("Rain and hail.", title="Weather"), article("Snow and hail."))
    together = library.index.hold_together
    assert together(["weather", "rain", "hail"], ALL)
    assert not together(["rain", "snow"], ALL)
    assert not together(["rain", "hail"], Filters(without=("weather",)))
    assert not together([], ALL)


def test_no_stem_does_worse_than_being_near_to_none(library: Library) -> None:
    add(library, article("Rain."))
    for stem in ("a" * 40, "дождь", "雨", "\U0001f642", "a b", "*", "\\"):
        assert library.index.similar(stem, 2, [stem], ALL, 10) == []
        assert not library.index.hold_together([stem], ALL)


def test_what_another_is_just_writing_is_no_damage(library: Library, folder: Path) -> None:
    add(library, article("Rain."))
    (segments,) = [path for path in (folder / "index").iterdir() if path.is_dir()]
    for name in (f"{'a' * 32}.term", f"{next(segments.glob('*.term')).stem}.9.del"):
        (segments / name).write_bytes(b"half of a segm")
    with Library.open(folder) as other:
        assert found(other, "rain") == [1]
    assert segments.exists()  # and was not built again


def test_readers_are_told_of_segments_that_were_merged_and_of_nothing_else(index: TantivyIndex, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    counts = []
    for number in range(1, 18):
        index.add(stored(number, f"rain {number}"))
        index.commit(number)
        told = state_stamp(folder)
        index.finish()
        reader = TantivyIndex.open(Own(tmp_path), "a store")
        (held,) = folder.glob("*/meta.json")
        counts.append(len(json.loads(held.read_text())["segments"]))
        assert reader._searcher().num_segments == index._searcher().num_segments == counts[-1]
        if number < 8:  # as few are not merged
            assert state_stamp(folder) == told
            assert counts[-1] == number
    assert counts != sorted(counts)
