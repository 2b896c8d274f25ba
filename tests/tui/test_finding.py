import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.answering.answer import Span
from reader.tui.finding import MOST_TYPED, Matches, Searched, Walk, _folded

letters = st.text(st.sampled_from("aAsSßẞiIİıéE\u0301\u0307ﬁfΣςσ 界-’'ŉ"), max_size=30)


def by_hand(text: str, words: str) -> list[tuple[int, int]]:
    """Every character folded by itself, with the offset that it came from: what can be seen to be right."""
    folded = [(form, at) for at, character in enumerate(text) for form in _folded(character)]
    wanted = "".join(map(_folded, words.strip()))
    found: list[tuple[int, int]] = []
    at = 0
    while wanted and at + len(wanted) <= len(folded):
        piece = folded[at : at + len(wanted)]
        if "".join(form for form, _ in piece) != wanted:
            at += 1
            continue
        at += len(wanted)
        start, end = piece[0][1], piece[-1][1] + 1
        if at == len(folded) or folded[at][1] >= end:
            while end < len(text) and not _folded(text[end]):
                end += 1
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def spans(text: str, words: str) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in Searched(text).find(words)]


@given(letters, letters)
@example("Straße", "ss")
@example("ßßx", "s")
@example("e\u0301\u0301e", "e")
@example("İİ", "i")
def test_the_offsets_are_those_of_the_text_whatever_folding_makes_of_it(text: str, words: str) -> None:
    assert spans(text, words) == by_hand(text, words)


@given(st.text(max_size=50), st.text(max_size=5))
def test_of_any_text_every_match_folds_to_what_was_looked_for(text: str, words: str) -> None:
    wanted = "".join(map(_folded, words.strip()))
    for start, end in spans(text, words):
        assert 0 <= start < end <= len(text)
        assert wanted in "".join(map(_folded, text[start:end]))
    assert spans(text, words) == by_hand(text, words)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.integers(0, 29), st.integers(1, 10))
def test_what_is_copied_from_the_text_is_found_in_it(text: str, start: int, length: int) -> None:
    words = text[start : start + length].strip()
    if "".join(map(_folded, words)):
        assert spans(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Dam at Ravensholm", "dam"),
        ("the dam", "DAM"),
        ("Emmanuel Macron à l’Élysée", "l'elysee"),
        ("Žluťoučký kůň", "zlutoucky kun"),
        ("STRASSE", "straße"),
        ("ΟΔΟΣ", "οδος"),
        ("“No” – he said", '"no" - he'),
        ("长江新桥周六通车", "新桥"),
        ("한국어", "한국"),
    ],
)
def test_words_are_found_as_people_type_them(text: str, words: str) -> None:
    assert len(spans(text, words)) == 1


def test_a_hangul_syllable_is_not_found_in_another_and_joined_accents_are_marked_with_their_letter() -> None:
    assert spans("각", "가") == []
    assert spans("cafe\u0323\u0301!", "cafe") == [(0, 6)]
    assert unicodedata.normalize("NFC", "cafe\u0323\u0301!") != "cafe!"


def test_nothing_is_found_by_nothing() -> None:
    for words in ("", " ", "\u0301"):
        assert spans("some words", words) == []
    assert spans("", "x") == []


def test_what_is_too_long_to_have_been_typed_is_looked_for_by_its_beginning() -> None:
    assert spans("a" * (MOST_TYPED + 1), "a" * 10_000) == [(0, MOST_TYPED)]


def test_the_matches_on_a_line_are_those_with_characters_on_it() -> None:
    matches = Matches([0, 10, 20], [5, 15, 25])
    assert list(matches.within(4, 21)) == [0, 1, 2]
    assert list(matches.within(5, 20)) == [1]
    assert list(matches.within(12, 13)) == [1]
    assert list(matches.within(25, 99)) == []


def test_a_walk_goes_round_and_says_so() -> None:
    walk = Walk("dam", Matches([3, 30, 60], [6, 33, 63]), 10)
    assert (walk.told, walk.present) == ("2/3 dam", Span(30, 33))
    walk.step(1)
    assert walk.told == "3/3 dam"
    walk.step(1)
    assert (walk.told, walk.present) == ("1/3 dam, again from the top", Span(3, 6))
    walk.step(-1)
    assert walk.told == "3/3 dam, again from the end"
    walk.step(-1)
    assert walk.told == "2/3 dam"
    assert Walk("dam", Matches([3], [6]), 10).told == "1/1 dam, again from the top"
