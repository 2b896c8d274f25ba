"""Sentences of a text, and the passages that whole sentences make."""

import re
from bisect import bisect_right
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
    """The sentences of a text, with what each holds of the terms looked for.

    In columns, since some thousand are cut for a question, and some fifty of them are looked at any further.
    """

    def __init__(self, text: str, looked_for: TermFinder) -> None:
        self.folded = fold(text)
        """The text as `terms.fold` has it."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lengths: list[int] = []
        """How many words each has, counted by its spaces: near enough to measure by, and cheap."""
        self._text = text
        self._looked_at: dict[int, Sentence] = {}
        for start, end in sentence_spans(text):
            length = text.count(" ", start, end) + 1
            if length <= MAX_WORDS and end - start <= MAX_CHARACTERS:
                self.starts.append(start)
                self.ends.append(end)
                self.lengths.append(length)
            else:
                self._add_pieces(start, end)
        self.terms: list[tuple[str, ...]] = [()] * len(self.starts)
        """Of each, the stems looked for that stand in it, in order, as often as they do."""
        for start, _, found in looked_for.find(self.folded):
            self.terms[bisect_right(self.starts, start) - 1] += (found,)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, place: int) -> Sentence:
        """The sentence of this number, the same whenever it is asked for."""
        found = self._looked_at.get(place)
        if found is None:
            start, end, terms = self.starts[place], self.ends[place], self.terms[place]
            found = self._looked_at[place] = Sentence(self._text, self.folded, start, end, terms)
        return found

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
    starts, ends, terms = sentences.starts, sentences.ends, sentences.terms
    words_before = list(accumulate(sentences.lengths, initial=0))
    passages = []
    counts: dict[str, int] = {}  # of the sentences from `counted` up to `last`
    counted = last = 0
    for first in range(len(sentences)):
        if first >= LEAD and not terms[first] and not (first + 1 < len(terms) and terms[first + 1]):
            continue  # what comes next makes as good a beginning
        while last <= first or (
            last < len(terms)
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
            passages.append(Passage(first, last, words_before[last] - words_before[first], counts.copy()))
        if last == len(terms):
            break
    return passages


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where the sentences of `text` stand, in order, as (start, end). A line's end always ends a sentence."""
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for pause in _PAUSE.finditer(text, start):
        if pause.lastindex and not _ends_sentence(text, start, pause):
            continue
        end = stop = pause.end()
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            spans.append((start, end))
        start = stop
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return spans


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
