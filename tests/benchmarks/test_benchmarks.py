"""The benchmark itself, on libraries of a few articles: what it measures is there, and what it makes is as it says."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reader.article import Article
from reader.gather import Reading, gather, parsed_here
from reader.intake import samples_folder

from .__main__ import main
from .bench import Bench, Measured, NotRun, Terms
from .collection import articles_in, line_of, questions_of
from .corpus import Corpora
from .ledger import Ledger
from .peers import PEERS, READER
from .process import Cost
from .program import long_texts
from .recombining import Recombined, different_words
from .tables import _incoming, _long
from .timing import Spread, percentile

QUESTIONS = [
    {"id": "a", "question": "Who postponed the Pompeo meeting?", "answers": ["North Korean delegation"]},
    {"id": "b", "question": "What was refloated in the Suez Canal?", "answers": ["Ever Given"]},
]


@pytest.fixture(scope="module")
def given() -> list[Article]:
    found = gather(str(samples_folder()), Reading(parse=parsed_here))
    return [one for one in found if isinstance(one, Article) and one.published]


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory, given: list[Article]) -> Path:
    folder = tmp_path_factory.mktemp("collection")
    (folder / "articles.jsonl").write_text("".join(f"{line_of(one)}\n" for one in given), encoding="utf-8")
    asked = [question | {"as_of": "2025-01-01", "gold_urls": []} for question in QUESTIONS]
    (folder / "questions.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in asked), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def recombined(given: list[Article]) -> Recombined:
    return Recombined(given, seed=7)


def _further(recombined: Recombined, given: list[Article], count: int = 30) -> Iterator[Article]:
    return map(recombined.article, range(len(given), len(given) + count))


def test_a_recombined_article_is_the_same_whichever_were_made_before(given: list[Article]) -> None:
    later = Recombined(given, seed=7).article(500)
    after_others = Recombined(given, seed=7)
    assert [after_others.article(number) for number in (400, 500)][1] == later
    assert Recombined(given, seed=8).article(500) != later


def test_recombined_articles_are_new_ones_with_days_outlets_and_lengths_of_given_ones(
    given: list[Article], recombined: Recombined
) -> None:
    made = list(_further(recombined, given))
    assert len({one.url for one in made}) == len({one.text for one in made}) == len(made)
    assert not {one.text for one in made} & {one.text for one in given}
    assert {one.source for one in made} <= {one.source for one in given}
    assert all(one.published and date(2000, 1, 1) < one.published for one in made)
    mean_given = sum(len(one.text) for one in given) / len(given)
    mean_made = sum(len(one.text) for one in made) / len(made)
    assert 0.6 < mean_made / mean_given < 1.6


def test_words_of_recombined_articles_are_given_ones_beside_new_names(
    given: list[Article], recombined: Recombined
) -> None:
    together = [*given, *_further(recombined, given, 10)]
    told, counted = recombined.terms_among(len(together)), different_words(together)
    assert different_words(given) < counted
    assert 0.8 * told < counted < 1.02 * told
    new = {word for one in together for word in re.findall(r"[^\W_]+", one.text)}
    new -= {word for one in given for word in re.findall(r"[^\W_]+", f"{one.title} {one.text}")}
    assert new
    assert all(word[0].isupper() for word in new)


def test_a_corpus_holds_the_given_articles_first_and_says_what_it_is(
    tmp_path: Path, collection: Path, given: list[Article]
) -> None:
    count = len(given) + 5
    corpus = Corpora(collection, tmp_path, seed=7).of(count)
    held = list(articles_in(corpus.file))
    assert [one.text for one in held[: len(given)]] == [one.text for one in given]
    assert (corpus.articles, corpus.given, len(held)) == (count, len(given), count)
    assert corpus.characters == sum(len(one.title) + len(one.text) for one in held)
    assert Corpora(collection, tmp_path, seed=7).of(count) == corpus


def test_questions_are_taken_evenly_from_all(collection: Path) -> None:
    assert [question.id for question in questions_of(collection, 1)] == ["a"]
    assert [question.id for question in questions_of(collection)] == ["a", "b"]


def test_what_was_measured_for_the_same_request_is_not_measured_again(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    assert ledger.measured("one", {"runs": 1}, lambda: 1) == 1
    assert Ledger(tmp_path).measured("one", {"runs": 1}, lambda: 2) == 1
    assert ledger.measured("one", {"runs": 3}, lambda: 3) == 3
    ledger.forget("one")
    assert ledger.found("one", {"runs": 3}) is None


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(value) for value in range(100, 0, -1)]
    assert (percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1.0)) == (51.0, 96.0, 100.0)
    assert Spread.of([3.0, 1.0, 2.0]) == Spread(2.0, 1.0, 3.0)


def test_a_peer_that_would_need_more_than_there_is_is_told_of_and_not_run(tmp_path: Path, collection: Path) -> None:
    terms = Terms(collection=collection, questions=1, runs=1, patience=60.0, longest=3600.0, rows=frozenset())
    bench = Bench(tmp_path, Corpora(collection, tmp_path / "corpora", seed=7), terms)
    all_the_memory_there_is = 10**15
    took = Measured([Cost(1.0, all_the_memory_there_is)], 0, 1, Spread.of([1.0]), Spread.of([1.0]), {"peak": 0})
    bench.basis["fts5"] = 10, took
    found = bench.measure(20, ["fts5"], is_largest=True).peers["fts5"]
    assert found == NotRun("not run: would need about 2000000 GB of memory (by its 10)")


def test_every_peer_and_every_row_is_measured_and_told(tmp_path: Path, collection: Path, given: list[Article]) -> None:
    count, installed = len(given) + 10, [name for name, peer in PEERS.items() if peer.is_installed]
    chosen = ["--articles", str(count), "--questions", "2", "--runs", "1", "--out", str(tmp_path / "table.md")]
    drawn = ["--plot", str(tmp_path / "plot.png")] if _can_draw() else []
    main([str(collection), *chosen, *drawn, "--keep", str(tmp_path / "kept"), "--rows", "browsing,incoming,updating"])
    table = (tmp_path / "table.md").read_text(encoding="utf-8")
    assert f"{len(given)} given, 10 recombined with seed 7" in table
    for name in installed:
        assert re.search(rf"\| {name} \(.*?\) \| [\d.]+ s \| [1-9]\d* MB \|", table), name
    for row in ("jump to the end", "a question in quiet", "100 articles changed until found, warm"):
        assert row in table
    assert not drawn or (tmp_path / "plot.png").read_bytes().startswith(b"\x89PNG")
    built = tmp_path / "kept" / "built" / str(count)
    assert [folder.name for folder in built.iterdir()] == [READER]


def _can_draw() -> bool:
    try:
        import matplotlib  # noqa: F401
    except ImportError:
        return False
    return True


def test_the_pace_at_which_articles_come_in_is_told_only_where_some_came_after_the_first() -> None:
    row = {"quiet": [1.0, 2.0], "busy": [4.0], "added": 100, "seconds": 2.0}
    told = dict(_incoming(row))
    assert told["while 50 articles a second come in"].startswith("4.00 ms, ")
    assert told["p95 against quiet"] == "2.00 times"
    assert list(dict(_incoming({**row, "added": 0}))) == ["a question in quiet: p50, p95, most"]


def test_long_texts_are_as_long_as_they_are_told_to_be(collection: Path, given: list[Article]) -> None:
    length = 2 * sum(len(one.text) for one in given)  # more than there is: what is given comes again
    assert [len(text) for text in long_texts.texts_of(collection / "articles.jsonl", length, 2)] == [length, length]


def test_questions_to_long_texts_are_told_by_their_length(collection: Path) -> None:
    row = long_texts.measure(str(collection / "articles.jsonl"), str(collection), "2", lengths=(3_000, 30_000))
    assert [len(times) for times in row.values()] == [2, 2]
    assert list(dict(_long(row))) == [
        "a question to texts of 3,000 characters: p50, p95, most",
        "a question to texts of 30,000 characters: p50, p95, most",
    ]
