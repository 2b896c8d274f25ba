"""What a sentence mentions that may be the answer: names, things, dates and numbers, each with how well it suits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.answering.days import times
from reader.answering.entities import SUITS, capitalised, name_in, suits, titles, without_honorific
from reader.answering.known.gazetteer import first_of, names_of, things_of
from reader.answering.passage import Sentence
from reader.answering.quantities import numbers, without_unit
from reader.answering.understanding.kind import Kind
from reader.answering.understanding.question import Question
from reader.answering.understanding.wanted import PERSON, TITLE, Wanted

NAMED_KINDS = (Kind.WHO, Kind.WHERE, Kind.WHICH, Kind.WHAT)
OF_NO_CLOSED_KIND = 0.1
"""Share of a name's suiting where nearly all names of the wanted kind are known, and it is not among them."""
BEGINS = 0.3
"""Share of an unknown word's suiting that is only seen capitalised where a sentence begins."""
QUOTED = 0.45
"""How well what stands in quotation marks suits where nothing is known of what is wanted."""


_CAPITALISED = re.compile(r"[A-Z0-9]\S*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a sentence that may be the answer."""

    start: int
    end: int
    stems: tuple[str, ...]
    """What it is called by: the same for "1,000" and "1,000 people"."""
    suits: float
    """0..1"""


def mentions(sentence: Sentence, around: str, question: Question) -> list[Mention]:
    """What in the sentence, which stands in the text `around`, may answer and is not in the question."""
    found = []
    for start, end, fits in _spans(sentence, around, question):
        called = sentence.stems_within(start, end)
        if not question.said.issuperset(called):
            found.append(Mention(start, end, without_unit(called), fits))
    return found


def _spans(sentence: Sentence, around: str, question: Question) -> Iterator[tuple[int, int, float]]:
    if question.kind is Kind.WHEN:
        yield from times(sentence.text, question.asking)
    elif question.kind is Kind.HOW_MANY:
        yield from numbers(sentence.text, question.asking)
    elif question.kind in NAMED_KINDS:
        yield from _names_and_things(sentence, around, question.sought)


def _names_and_things(sentence: Sentence, around: str, wanted: Wanted) -> Iterator[tuple[int, int, float]]:
    text = sentence.text
    taken: list[tuple[int, int]] = []
    if TITLE in wanted.kinds or not wanted.kinds:
        quoted = list(titles(text))
        yield from ((start, end, SUITS if wanted.kinds else QUOTED) for start, end in quoted)
        taken += quoted if wanted.kinds else []
    if wanted.kinds:
        common = list(things(sentence, wanted))
        yield from ((start, end, SUITS) for start, end in common)
        taken += common
    for run_start, run_end in capitalised(text, of_people=PERSON in wanted.kinds):
        if any(run_start < other_end and other_start < run_end for other_start, other_end in taken):
            continue
        # a person's name is the whole run: of "Emmanuel Macron" not "Macron" alone
        looked_for = wanted.kinds and PERSON not in wanted.kinds
        known = _known_within(text, run_start, run_end, wanted) if looked_for else None
        if known:
            yield (*known, SUITS)
        elif span := name_in(text, run_start, run_end, around):
            yield from _with_fit(text, *span, around, wanted)


def _with_fit(text: str, start: int, end: int, around: str, wanted: Wanted) -> Iterator[tuple[int, int, float]]:
    """The name with how well it suits."""
    if PERSON in wanted.kinds:
        start = without_honorific(text, start, end)
    fits = suits(text[start:end], wanted, text, start, end)
    if wanted.closed:
        fits *= OF_NO_CLOSED_KIND
    if start == 0 and fits < SUITS and " " not in text[:end] and not _stands_inside(text[:end], around):
        fits *= BEGINS
    yield start, end, fits


def things(sentence: Sentence, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """(start, end) of each common thing of the wanted kind among the words of a sentence: "red squirrels"."""
    by_first = things_of(wanted.kinds)
    words = sentence.words if by_first else []
    place = 0
    while place < len(words):
        for thing in by_first.get(words[place][2], ()):
            held = words[place : place + len(thing)]
            if tuple(stem for _, _, stem in held) == thing:
                yield held[0][0], held[-1][1]
                place += len(thing) - 1
                break
        place += 1


def known_names(text: str, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """(start, end) of each known name of the wanted kind in `text`."""
    by_first = names_of(wanted.kinds)
    if not by_first:
        return
    plain = text.replace("’", "'")
    for word in _CAPITALISED.finditer(plain):
        for name in by_first.get(first_of(word[0]), ()):
            after = word.start() + len(name)
            if plain.startswith(name, word.start()) and not plain[after : after + 1].isalnum():
                yield word.start(), after
                break


def _known_within(text: str, start: int, end: int, wanted: Wanted) -> tuple[int, int] | None:
    """The known name of the wanted kind in a run of capitalised words: "Ukraine" in "Ukraine President Zelenskyy"."""
    by_first = names_of(wanted.kinds)
    plain = text.replace("’", "'")
    while start < end:
        word_end = plain.find(" ", start, end)
        for name in by_first.get(first_of(plain[start : word_end if word_end > 0 else end]), ()):
            after = start + len(name)
            if plain.startswith(name, start) and not plain[after : after + 1].isalnum():
                return start, after
        if word_end < 0:
            break
        start = word_end + 1
    return None


def _stands_inside(name: str, around: str) -> bool:
    """Whether the name also stands within a sentence of the article."""
    place = around.find(f" {name}")
    while place > 0:
        if around[place - 1].islower() or around[place - 1] == ",":
            return True
        place = around.find(f" {name}", place + 1)
    return False
