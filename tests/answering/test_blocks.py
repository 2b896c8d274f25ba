"""Of a long text only what holds the question is cut, and nothing is lost by it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.answer import Reply
from reader.answering.ask import ask
from reader.answering.blocks import BLOCK, KEPT, LONG, worth_cutting
from reader.answering.passage import MAX_CHARACTERS, Sentences, cut_passages, sentence_spans
from reader.article import Article
from reader.library import Library
from reader.terms import TermFinder

RAIN = "It rained on the hills above the old town. "
SAID = "The harbour master, Ann Ray, closed the port of Melford on Tuesday."
WEIGHTS = {"port": 2.0, "close": 1.0}
FINDER = TermFinder(WEIGHTS)


def among(around: str, said: str, share: float, characters: int = 4 * LONG) -> str:
    """A long text that says it after that share of its length, and nothing like it before and after."""
    before = around * int(characters * share / len(around))
    return f"{before}{said} {around * (int((characters - len(before)) / len(around)) + 1)}"


def reply(folder: Path, text: str, question: str) -> Reply:
    with Library.open(folder / "library", create=True) as library:
        with library.writing() as writer:
            writer.add(Article(title="Notes of a year", text=text, place="/notes"))
        return ask(library, question)


@pytest.mark.parametrize("share", [0, 0.3, 0.9, 1])
@pytest.mark.parametrize("around", [RAIN, RAIN.replace(". ", ".\n"), "rain\n", "字", "x" * 5_000 + " "])
def test_an_answer_is_found_wherever_it_stands(around: str, share: float, tmp_path: Path) -> None:
    first = reply(tmp_path, among(around, f"\n{SAID}\n", share), "who closed the port of Melford?").answers[0]
    assert first.text[first.sentence.start : first.sentence.end] == SAID
    assert first.focus is not None
    assert "Ann Ray" in first.focus.text


def test_an_answer_in_another_script_is_found(tmp_path: Path) -> None:
    text = among("Дождь шёл над старым городом. ", "Мэр Петров закрыл порт Мелфорда во вторник.", 0.7)
    assert reply(tmp_path, text, "кто закрыл порт Мелфорда?").answers[0].text.count("Мэр Петров") == 1


@pytest.mark.parametrize("said", ["the salt trains of Obernau", "salt trains. Obernau is"])
def test_a_quoted_phrase_is_found_where_many_other_places_hold_its_words(said: str, tmp_path: Path) -> None:
    text = among("The salt of Obernau came with trains, and its trains with salt. ", f"He saw {said} far.", 0.5)
    answers = reply(tmp_path, text, f'what about "{said}" and the trains with salt?').answers
    assert answers
    assert all(said in answer.text for answer in answers)


@given(st.integers(0, LONG))
def test_a_text_that_is_not_long_is_cut_as_a_whole(characters: int) -> None:
    assert worth_cutting("x" * characters, FINDER, WEIGHTS) == [(0, characters)]


SENTENCES = [SAID, RAIN, "It closed!", "\n\n", "Mr. Ray met the U.S. envoy at 5 p.m. on Nov. 8.", "Was it?", "É"]


@given(st.lists(st.sampled_from(SENTENCES), max_size=30))
def test_what_is_cut_are_sentences_of_the_text_and_a_bounded_part_of_it(parts: list[str]) -> None:
    again = " ".join([*parts, SAID, ""])
    text = again * (2 * LONG // len(again) + 2)
    runs = worth_cutting(text, FINDER, WEIGHTS)
    assert runs[0][0] == 0
    assert all(start <= end for start, end in runs)
    assert all(end < later for (_, end), (later, _) in pairwise(runs))
    assert sum(end - start for start, end in runs) <= (KEPT + 1) * (2 * BLOCK + MAX_CHARACTERS)
    cut = {span for start, end in runs for span in sentence_spans(text, start, end)}
    assert cut <= set(sentence_spans(text))


def test_what_is_phrased_everywhere_takes_no_more_to_cut() -> None:
    text = RAIN * (2 * LONG // len(RAIN))
    phrased = [(place, place + 9) for place in range(0, len(text), len(RAIN))]
    runs = worth_cutting(text, FINDER, WEIGHTS, phrased)
    assert BLOCK < sum(end - start for start, end in runs) <= (KEPT + 1) * (2 * BLOCK + MAX_CHARACTERS)


@given(st.lists(st.sampled_from([*SENTENCES, "X" * 700]), min_size=1, max_size=30))
def test_no_passage_reaches_from_one_part_into_the_next(parts: list[str]) -> None:
    text = among(" ".join(parts), f"\n\n{SAID}", 0.5, 2 * LONG)
    runs = worth_cutting(text, FINDER, WEIGHTS)
    sentences = Sentences(text, FINDER, runs)
    assert len(sentences.folded) <= len(text)
    for passage in cut_passages(sentences):
        start, end = sentences.starts[passage.first], sentences.ends[passage.last - 1]
        assert end - start <= MAX_CHARACTERS
        assert any(begin <= start and end <= stop for begin, stop in runs)
        held = [found for terms in sentences.terms[passage.first : passage.last] for found in terms]
        assert passage.counts == {found: held.count(found) for found in held}
        assert held == [found for _, _, found in FINDER.find(sentences.folded[start:end])]
