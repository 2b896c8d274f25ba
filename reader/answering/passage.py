"""Sentences of a text, and the passages that whole sentences make."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, groupby
from typing import NamedTuple, Self

from reader.terms import Places, TermFinder, fold, places_of, stem, words_of

MAX_WORDS = 112
"""A passage's length. Measured on RealTime QA dev: 112 words beat 90 by one point of success@1, and 60 by seven."""
MAX_CHARACTERS = 1_200
"""Bounds text that has no spaces or no sentences; 112 English words have about 700."""

LEAD = 3
"""Sentences at the top of an article that a passage may begin with, whatever they hold."""

_OPENING = "\"'“‘«([•"
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Adm|Sen|Rep|Reps|Sens|Gov|Rev|Hon|St|Ste|Mt|Ft|No|Nos|vs|v"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass"
    "|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|approx|est|al"
)
_ABBREVIATION = re.compile(rf"(?:^|[\s(\"“‘'])(?:{_ABBREVIATIONS}|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\.$")
_OPENER = re.compile(r"(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|That|This|His|Her|Its|Their)\b")


def _pause() -> re.Pattern[str]:
    """Finds what ends a sentence, with white space after it; a group matches where `_ends_sentence` must look closer.

    What begins with one of a few characters is found several times as fast, so that all else is asked behind it.
    """
    marks, closing = "[.!?…。！？]*", "[\"'”’»)\\]」』]*"
    by_length = groupby(sorted(_ABBREVIATIONS.split("|"), key=len), key=len)
    abbreviated = "|".join(rf"(?<=\b(?:{'|'.join(alike)})\.)" for _, alike in by_length)  # looks back a fixed way
    return re.compile(
        rf"[.!?…。！？\n](?:(?<=[\n。！？]){marks}{closing}\s*"
        rf"|(?:(?!\.)(?:(?<=\b[A-Za-z]\.)|{abbreviated})()|){marks}{closing}"
        rf"(?:\s*\n\s*|\s+(?:(?=[A-Z0-9{re.escape(_OPENING)}])|(?=[^\x00-\x7f])())))"
    )


_PAUSE = _pause()
_BLANK = re.compile(r"\s+")
_PIECE = re.compile(rf"(?:\S+\s*){{1,{MAX_WORDS // 3}}}")


class Sentence:
    """A sentence of an article, whose words are looked at when they are first asked for."""

    def __init__(self, text: str, folded: str, start: int, end: int, terms: tuple[str, ...]) -> None:
        self.start = start
        self.end = end
        self.terms = terms
        """The stems looked for that stand in it, in order, as often as they do."""
        self._article = text, folded

    @classmethod
    def alone(cls, text: str, terms: tuple[str, ...] = ()) -> Self:
        """A sentence that stands by itself, as a headline does."""
        return cls(text, fold(text), 0, len(text), terms)

    def up_to(self, last: Self) -> Self:
        """All from this sentence to the end of a later one of the article, as one."""
        return type(self)(*self._article, self.start, last.end, self.terms)

    @cached_property
    def text(self) -> str:
        """Its characters."""
        return self._article[0][self.start : self.end]

    @cached_property
    def words(self) -> Places:
        """Its words, their places counted from its beginning."""
        return places_of(self._article[1][self.start : self.end])

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(map(stem, words_of(self._article[1][self.start : self.end])))

    def stems_within(self, start: int, end: int) -> tuple[str, ...]:
        """The stems of the words that begin between these places, in order."""
        return tuple([word_stem for begins, _, word_stem in self.words if start <= begins < end])

    @cached_property
    def asks(self) -> bool:
        """Whether it is itself a question: what asks does not answer."""
        return self.text.rstrip("\"'”’» )").endswith("?")


class Sentences:
    """The sentences of a text, or of those `runs` (start, end) of it, with what each holds of the terms looked for.

    In columns, since some thousand are cut for a question, and some fifty of them are looked at any further.
    """

    def __init__(self, text: str, looked_for: TermFinder, runs: Iterable[tuple[int, int]] | None = None) -> None:
        self.runs: list[tuple[int, int]] = []
        """(first, last) sentence, this one not included, of each run: no passage reaches from one into the next."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lengths: list[int] = []
        """How many words each has, counted by its spaces: near enough to measure by, and cheap."""
        self.terms: list[tuple[str, ...]] = []
        """Of each, the stems looked for that stand in it, in order, as often as they do."""
        self._text = text
        self._looked_at: dict[int, Sentence] = {}
        folded = []
        place = 0
        for start, end in [(0, len(text))] if runs is None else runs:
            folded += [" " * (start - place), fold(text[start:end])]
            place = end
            self._add_run(start, end, folded[-1], looked_for)
        self.folded = "".join(folded)
        """The text as `terms.fold` has it, as far as it was cut: blanks stand for what lies between its runs."""

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, place: int) -> Sentence:
        """The sentence of this number, the same whenever it is asked for."""
        found = self._looked_at.get(place)
        if found is None:
            start, end, terms = self.starts[place], self.ends[place], self.terms[place]
            found = self._looked_at[place] = Sentence(self._text, self.folded, start, end, terms)
        return found

    def _add_run(self, start: int, end: int, folded: str, looked_for: TermFinder) -> None:
        """The sentences between these places, what stands there being `folded`."""
        text, first = self._text, len(self.starts)
        for begins, ends in sentence_spans(text, start, end):
            length = text.count(" ", begins, ends) + 1
            if length <= MAX_WORDS and ends - begins <= MAX_CHARACTERS:
                self.starts.append(begins)
                self.ends.append(ends)
                self.lengths.append(length)
            else:
                self._add_pieces(begins, ends)
        self.terms += [()] * (len(self.starts) - first)
        for begins, _, found in looked_for.find(folded):
            self.terms[bisect_right(self.starts, start + begins) - 1] += (found,)
        self.runs.append((first, len(self.starts)))

    def _add_pieces(self, start: int, end: int) -> None:
        """A sentence that is longer than a passage may be, cut between words."""
        for piece in _PIECE.finditer(self._text, start, end):
            for cut in range(piece.start(), piece.end(), MAX_CHARACTERS):
                cut_end = cut + len(self._text[cut : min(cut + MAX_CHARACTERS, piece.end())].rstrip())
                self.starts.append(cut)
                self.ends.append(cut_end)
                self.lengths.append(self._text.count(" ", cut, cut_end) + 1)


class Passage(NamedTuple):
    """Consecutive whole sentences of an article: those from `first` up to, not including, `last`.

    A tuple: a question makes some hundred of them.
    """

    first: int
    last: int
    length: int
    """Its number of words."""
    counts: dict[str, int]
    """How often each of the stems looked for stands in it."""


def cut_passages(sentences: Sentences) -> list[Passage]:
    """The longest passage from each beginning, as far as it holds anything that is looked for.

    One may begin in the lead, at a sentence that holds a term, or at the one before that. They overlap: which of them
    to show is for the ranking to choose. None is only the tail of another.
    """
    words_before = list(accumulate(sentences.lengths, initial=0))
    return [passage for run in sentences.runs for passage in _passages_of(sentences, words_before, *run)]


def _passages_of(sentences: Sentences, words_before: list[int], begin: int, end: int) -> Iterator[Passage]:
    """Those of the sentences from `begin` up to, not including, `end`."""
    starts, ends, terms = sentences.starts, sentences.ends, sentences.terms
    counts: dict[str, int] = {}  # of the sentences from `counted` up to `last`
    counted = last = begin
    for first in range(begin, end):
        if first >= LEAD and not terms[first] and not (first + 1 < end and terms[first + 1]):
            continue  # what comes next makes as good a beginning
        while last <= first or (
            last < end
            and words_before[last + 1] - words_before[first] <= MAX_WORDS
            and ends[last] - starts[first] <= MAX_CHARACTERS
        ):
            for held in terms[last]:
                counts[held] = counts.get(held, 0) + 1
            last += 1
        for left in range(counted, first):
            for held in terms[left]:
                if counts[held] == 1:
                    del counts[held]
                else:
                    counts[held] -= 1
        counted = first
        if counts:
            yield Passage(first, last, words_before[last] - words_before[first], counts.copy())
        if last == end:
            break


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where the sentences of `text` stand, in order, as (start, end). A line's end always ends a sentence.

    With `start` and `end` those between these places alone, as if nothing stood beyond.
    """
    spans: list[tuple[int, int]] = []
    end = len(text) if end is None else end
    while start < end and text[start].isspace():
        start += 1
    for pause in _PAUSE.finditer(text, start, end):
        if pause.lastindex and not _ends_sentence(text, start, pause):
            continue
        before = stop = pause.end()
        while before > start and text[before - 1].isspace():
            before -= 1
        if before > start:
            spans.append((start, before))
        start = stop
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))
    return spans


def next_sentence(text: str, start: int, end: int) -> int:
    """Where the first sentence begins that begins behind `start`; where none does before `end`, the next word.

    Behind the last sentence that is the end of the text.
    """
    for pause in _PAUSE.finditer(text, start, end):
        if not pause.lastindex or _ends_sentence(text, 0, pause):
            return pause.end()
    if end >= len(text):
        return len(text)
    blank = _BLANK.search(text, start, end)
    return blank.end() if blank else start


def _ends_sentence(text: str, start: int, pause: re.Match[str]) -> bool:
    """Whether what follows a pause that leaves it open is another sentence."""
    mark = pause[0]
    if "\n" in mark:
        return True
    following = text[pause.end()]
    if not (following.isupper() or following.isdigit() or following in _OPENING):
        return False
    if mark[0] != "." or mark[1] == ".":
        return True
    stop = pause.start() + 1
    before = text[max(start, stop - 16) : stop]
    if not _ABBREVIATION.search(before):
        return True
    # "in the U.S. The talks": a dotted abbreviation can end its sentence as well
    return bool(_DOTTED.search(before)) and _OPENER.match(text, pause.end()) is not None
