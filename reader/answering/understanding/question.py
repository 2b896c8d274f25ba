"""What a question asks for: its kind, its terms, and which of its sentences asks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reader.answering.agent import deed_asked_for
from reader.answering.answer import Period
from reader.answering.passage import sentence_spans
from reader.answering.understanding.inline_filters import take_filters
from reader.answering.understanding.kind import Kind, has_question_word, kind_of
from reader.answering.understanding.period import is_bygone, named_period
from reader.answering.understanding.quotes import quoted_phrases, unwrapped
from reader.answering.understanding.short_names import in_full
from reader.answering.understanding.stop_words import STOP_WORDS
from reader.answering.understanding.times import RELATIVE_TIME
from reader.answering.understanding.wanted import Wanted, wanted_in
from reader.errors import QuestionError
from reader.library import Filters
from reader.terms import stem, stems, words

MAX_CHARACTERS = 10_000
"""A longer question is cut here: nobody types it, and its cost must be bounded."""
MAX_TERMS = 64
"""Terms beyond these are left out, the asking sentence's first."""
CONTEXT_WEIGHT = 0.6
"""Weight of a term that stands only in a sentence that does not ask. 0.4 to 0.8 do equally well on RealTime QA dev."""
WANTED_WEIGHT = 0.6
"""Weight of the noun that names what is asked for: what answers "which country" need not say that it is one. With 0.5
to 0.7 one of the first ten answers 3 more of 1,000 questions of RealTime QA dev, and one of 100 fewer that cannot be
answered are."""


class Role(StrEnum):
    """What a term is in its question."""

    ASKED = "asked"
    WANTED = "what is asked for"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is looked for."""

    stem: str
    word: str
    weight: float
    role: Role = Role.ASKED


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood."""

    text: str
    asking: str
    """The sentence that asks."""
    kind: Kind
    wanted: tuple[str, ...]
    """The words that name what is asked for: ("prime", "minister") of "which prime minister resigned?"."""
    terms: tuple[Term, ...]
    deed: str | None
    """The stem of the verb of "who VERB ...": its doer is what is asked for."""
    said: frozenset[str]
    """The stems of all its words: what is among them is asked, not answered."""
    filters: Filters
    as_of: date
    timely: bool
    """Whether it asks about news of its day."""
    phrases: tuple[str, ...] = ()
    """What stands in it in quotation marks."""
    period: Period | None = None
    """The days that it names in words."""
    unheld: tuple[str, ...] = ()
    """Those of the phrases that stand in no article."""
    carried: tuple[str, ...] = ()
    """Words of the question before that it is asked with."""

    @property
    def sought(self) -> Wanted:
        """What would answer, as far as its words tell."""
        return wanted_in(self.kind, self.asking)


_NAME_WORD = re.compile(r"(?<=[a-z,] )[A-Z][\w'’]+")
"""Capitalised within a sentence: the "Ever" of "the Ever Given" is no stop word."""


def understand(text: str, *, filters: Filters, as_of: date, timely: bool, carried: Sequence[str] = ()) -> Question:
    """The question in `text`.

    The last of its sentences that asks is the question; the others are its context, and weigh less, and so do the
    words `carried` over from the question before. Filters typed in it narrow `filters`.
    `timely` says that it is asked for the day `as_of` in particular; it can also say so itself ("this week").
    Raises QuestionError where there is nothing to look for.
    """
    text, filters = take_filters(unwrapped(text.strip()[:MAX_CHARACTERS]), filters)
    text = in_full(text)
    asking = _asking_sentence(text)
    context = text.replace(asking, " ", 1)
    phrases = quoted_phrases(text, asking)
    kind, wanted = kind_of(asking)
    noun = wanted_in(kind, asking).noun or (wanted[-1] if wanted else "")
    terms = _terms(asking, context, phrases, carried, noun)
    if not terms:
        raise QuestionError("nothing to look for in this question (name a person, a place or a thing)")
    period = named_period(asking, context, as_of)
    bygone = period is not None and is_bygone(period, as_of)
    return Question(
        text=text,
        asking=asking,
        kind=kind,
        wanted=wanted,
        terms=terms,
        deed=deed_asked_for(asking) if kind is Kind.WHO else None,
        said=frozenset(stems(" ".join((text, *carried)))),
        filters=filters,
        as_of=as_of,
        timely=timely or (RELATIVE_TIME.search(text) is not None and not bygone),
        phrases=phrases,
        period=period,
        carried=tuple(carried),
    )


def _asking_sentence(text: str) -> str:
    """The last sentence with a question mark or a question word, else the last one."""
    sentences = [text[start:end] for start, end in sentence_spans(text)] or [text]
    for asks in (lambda s: s.rstrip("\"'”’ )").endswith("?"), has_question_word):
        for sentence in reversed(sentences):
            if asks(sentence):
                return sentence
    return sentences[-1]


def _terms(asking: str, context: str, phrases: Sequence[str], carried: Sequence[str], noun: str) -> tuple[Term, ...]:
    """The words to look for, those of the asking sentence first; `noun` is the one that names what is asked for."""
    terms: dict[str, Term] = {}
    for part, weight in ((asking, 1.0), (" ".join(carried), CONTEXT_WEIGHT), (context, CONTEXT_WEIGHT)):
        weighs = weight if terms else 1.0  # "when was that?" has nothing of its own, and asks about the rest
        names = set(words(" ".join(_NAME_WORD.findall(part))))
        for phrase in (*phrases, *carried):
            if STOP_WORDS.issuperset(words(phrase)):
                names.update(words(phrase))  # "The Who"
        for word in words(RELATIVE_TIME.sub(" ", part)):
            if (word not in STOP_WORDS or word in names) and not (len(word) == 1 and not word.isdigit()):
                role = Role.ASKED if weighs == 1.0 else Role.CONTEXT
                terms.setdefault(stem(word), Term(stem(word), word, weighs, role))
    named = terms.get(stem(noun))
    if named and named.role is Role.ASKED:
        terms[named.stem] = replace(named, weight=WANTED_WEIGHT, role=Role.WANTED)
    return tuple(terms.values())[:MAX_TERMS]
