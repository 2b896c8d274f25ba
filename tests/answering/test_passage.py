"""Sentences and passages: every span is the text's own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.passage import MAX_CHARACTERS, MAX_WORDS, Sentence, Sentences, cut_passages, sentence_spans
from reader.terms import TermFinder, stem, stems, words


def sentences_of(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Mr. Smith at 5 p.m. on Monday. She left.", ["He met Mr. Smith at 5 p.m. on Monday.", "She left."]),
        ("It is in the U.S. The talks go on.", ["It is in the U.S.", "The talks go on."]),
        ("The U.S. Senate met on Nov. 8 in Washington.", ["The U.S. Senate met on Nov. 8 in Washington."]),
        ("“Really?” he said. “Yes.” Then he left.", ["“Really?” he said.", "“Yes.”", "Then he left."]),
        ("It cost $2.9 million. Nobody paid.", ["It cost $2.9 million.", "Nobody paid."]),
        ("J. K. Rowling wrote it... Or did she?", ["J. K. Rowling wrote it...", "Or did she?"]),
        ("A headline\n\n• a bullet\n• another", ["A headline", "• a bullet", "• another"]),
        ("会談は延期された。理由は不明だ。", ["会談は延期された。", "理由は不明だ。"]),
        ("The meeting is at 5 p.m.\n\nNobody came.", ["The meeting is at 5 p.m.", "Nobody came."]),
        ("He is No. 1. Éric is not.", ["He is No. 1.", "Éric is not."]),
        ("She met Gen. Élan. ÉTA won. état lost.", ["She met Gen. Élan.", "ÉTA won. état lost."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


@given(st.text(alphabet=st.sampled_from("aB .!?\n“”\"'U.S1•。"), max_size=200) | st.text())
def test_sentences_are_in_order_apart_and_hold_all_but_white_space(text: str) -> None:
    spans = sentence_spans(text)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(end <= later for (_, end), (later, _) in pairwise(spans))
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["word", "meeting", "stop.", "A", "\n\n", "x" * 300]), max_size=400))
def test_a_passage_is_whole_sentences_and_never_too_long_to_read(parts: list[str]) -> None:
    text = " ".join(parts)
    sentences = Sentences(text, TermFinder({"meet"}))
    for passage in cut_passages(sentences):
        start, end = sentences.starts[passage.first], sentences.ends[passage.last - 1]
        assert end - start <= MAX_CHARACTERS
        assert len(text[start:end].split()) <= MAX_WORDS
        assert passage.counts == {"meet": text[start:end].split().count("meeting")}


def test_a_text_without_spaces_or_stops_is_cut_all_the_same() -> None:
    text = "meeting " + "字" * 50_000
    sentences = Sentences(text, TermFinder({stem("meeting")}))
    lengths = [end - start for start, end in zip(sentences.starts, sentences.ends, strict=True)]
    assert max(lengths) <= MAX_CHARACTERS
    assert sum(lengths) >= len(text) - 1


@given(st.lists(st.sampled_from(["The meeting ended.", "It rained.", "A talk.", "\n\n", "x" * 500]), max_size=60))
def test_a_passage_counts_what_its_own_sentences_hold(parts: list[str]) -> None:
    sentences = Sentences(" ".join(parts), TermFinder({"meet", "talk"}))
    for passage in cut_passages(sentences):
        held = [found for terms in sentences.terms[passage.first : passage.last] for found in terms]
        assert passage.counts == {found: held.count(found) for found in held}


def test_a_sentence_knows_its_words_and_stems_and_whether_it_asks() -> None:
    text = "It rained. Did “Biden’s” talks end? Yes."
    sentence = Sentences(text, TermFinder({"talk"}))[1]
    assert sentence.text == "Did “Biden’s” talks end?"
    assert sentence.terms == ("talk",)
    assert sentence.asks
    assert sentence.stems == {"did", "biden", "talk", "end"}
    assert [sentence.text[start:end] for start, end, _ in sentence.words] == ["Did", "Biden", "talks", "end"]
    assert sentence.stems_within(5, 19) == ("biden", "talk")


@given(st.text())
def test_the_words_of_a_sentence_stand_where_they_are_said_to_stand(text: str) -> None:
    sentence = Sentence.alone(text)
    assert sentence.stems == {word_stem for _, _, word_stem in sentence.words} == set(stems(text))
    assert all(words(text[start:end]) for start, end, _ in sentence.words)
