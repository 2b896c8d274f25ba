"""Sentences of a text, and the passages that whole sentences make."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from reader.terms import TermFinder, fold

MAX_WORDS = 112
"""A passage's length. Measured on RealTime QA dev: 112 words beat 90 by one point of success@1, and 60 by seven."""
MAX_CHARACTERS = 1_200
"""Bounds text that has no spaces or no sentences; 112 English words have about 700."""

LEAD = 3
"""Sentences at the top of an article that a passage may begin with, whatever they hold."""

_PAUSE = re.compile(r"[.!?…。！？\n][.!?…。！？]*[\"'”’»)\]」』]*\s*")
_OPENING = "\"'“‘«([•"
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Adm|Sen|Rep|Reps|Sens|Gov|Rev|Hon|St|Ste|Mt|Ft|No|Nos|vs|v"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass"
    r"|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|approx|est|al|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\.$")
_OPENER = re.compile(r"(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|That|This|His|Her|Its|Their)\b")
_PIECE = re.compile(rf"(?:\S+\s*){{1,{MAX_WORDS // 3}}}")


class Sentence(NamedTuple):
    """A sentence, and what it holds of the terms looked for. A tuple, since some thousand are made for a question."""

    start: int
    end: int
    words: int
    """How many it has, counted by its spaces: near enough to measure by, and cheap."""
    stems: tuple[str, ...]
    """The stems looked for that stand in it, in order, as often as they do."""

    def asks(self, text: str) -> bool:
        """Whether it is itself a question: what asks does not answer."""
        return text[self.start : self.end].rstrip("\"'”’» )").endswith("?")


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive whole sentences of an article: those from `first` up to, not including, `last`."""

    first: int
    last: int
    length: int
    """Its number of words."""
    counts: dict[str, int]
    """How often each of the stems looked for stands in it."""


def cut_sentences(text: str, terms: TermFinder) -> list[Sentence]:
    """The sentences of `text` with the terms in them. One that is longer than a passage may be is cut between words."""
    spans = [piece for start, end in sentence_spans(text) for piece in _pieces(text, start, end)]
    found: list[list[str]] = [[] for _ in spans]
    starts = [start for start, _, _ in spans]
    for start, _, stem in terms.find(fold(text)):
        found[bisect_right(starts, start) - 1].append(stem)
    return [Sentence(*span, tuple(stems)) for span, stems in zip(spans, found, strict=True)]


def cut_passages(sentences: list[Sentence]) -> list[Passage]:
    """The longest passage from each beginning, as far as it holds anything that is looked for.

    One may begin in the lead, at a sentence that holds a term, or at the one before that. They overlap: which of them
    to show is for the ranking to choose. None is only the tail of another.
    """
    words_before = list(accumulate([sentence.words for sentence in sentences], initial=0))
    passages = []
    counts: Counter[str] = Counter()  # of the sentences from `counted` up to `last`
    counted = last = 0
    for first, sentence in enumerate(sentences):
        holds = sentence.stems or (first + 1 < len(sentences) and sentences[first + 1].stems)
        if first >= LEAD and not holds:
            continue  # what comes next makes as good a beginning
        while last <= first or (
            last < len(sentences)
            and words_before[last + 1] - words_before[first] <= MAX_WORDS
            and sentences[last].end - sentence.start <= MAX_CHARACTERS
        ):
            for stem in sentences[last].stems:
                counts[stem] += 1
            last += 1
        for left in sentences[counted:first]:
            for stem in left.stems:
                counts[stem] -= 1
        counted = first
        held = {stem: count for stem, count in counts.items() if count}
        if held:
            passages.append(Passage(first, last, words_before[last] - words_before[first], held))
        if last == len(sentences):
            break
    return passages


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where the sentences of `text` stand, in order, as (start, end). A line's end always ends a sentence."""
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for pause in _PAUSE.finditer(text, start):
        if _ends_sentence(text, start, pause):
            end = start + len(text[start : pause.end()].rstrip())
            if end > start:
                spans.append((start, end))
            start = pause.end()
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return spans


def _ends_sentence(text: str, start: int, pause: re.Match[str]) -> bool:
    """Whether what follows a full stop, a question mark or a line's end is another sentence."""
    mark, end = pause[0], pause.end()
    if "\n" in mark or mark[0] in "。！？":
        return True
    if end == len(text) or not mark[-1].isspace():
        return False
    following = text[end]
    if not (following.isupper() or following.isdigit() or following in _OPENING):
        return False
    if mark[0] != "." or mark[1] == ".":
        return True
    stop = pause.start() + 1
    before = text[max(start, stop - 16) : stop]
    if not _ABBREVIATION.search(before):
        return True
    # "in the U.S. The talks": a dotted abbreviation can end its sentence as well
    return bool(_DOTTED.search(before)) and _OPENER.match(text, end) is not None


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """(start, end, words) of the span as it is, or cut between words where it is longer than a passage may be."""
    spaces = text.count(" ", start, end)
    if end - start <= MAX_CHARACTERS and spaces < MAX_WORDS:
        yield start, end, spaces + 1
        return
    for piece in _PIECE.finditer(text, start, end):
        for cut in range(piece.start(), piece.end(), MAX_CHARACTERS):
            cut_end = cut + len(text[cut : min(cut + MAX_CHARACTERS, piece.end())].rstrip())
            yield cut, cut_end, text.count(" ", cut, cut_end) + 1
