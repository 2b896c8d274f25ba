"""What a question asks for: its kind, its terms, and which of its sentences asks."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reader.answering.agent import deed_asked_for
from reader.answering.passage import sentence_spans
from reader.errors import QuestionError
from reader.library import Filters
from reader.terms import stem, stems, words

MAX_CHARACTERS = 10_000
"""A longer question is cut here: nobody types it, and its cost must be bounded."""
MAX_TERMS = 64
"""Terms beyond these are left out, the asking sentence's first."""
CONTEXT_WEIGHT = 0.6
"""Weight of a term that stands only in a sentence that does not ask. 0.4 to 0.8 do equally well on RealTime QA dev."""


class Kind(StrEnum):
    """What would answer the question."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how many"
    WHICH = "which"
    WHY = "why"
    WHAT = "what"
    HOW = "how"
    YES_NO = "yes or no"
    KEYWORDS = "keywords"


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is looked for."""

    stem: str
    word: str
    weight: float


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


STOP_WORDS = frozenset(
    """
    a about after again all also am an and any are aren't as at be became because been before being between both but by
    can could did didn do does doesn doing don down during each either else ever every for from further get gets got
    had hadn has hasn have haven having he her here hers herself him himself his how however i if in into is isn it its
    itself just let ll m may me might more most must my myself no nor not now of off on once one only or other our ours
    out over own per please re s same shall she should so some such t than that the their theirs them themselves then
    there these they this those through to too under until up upon ve very via was wasn we were what when where
    whether which while who whom whose why will with within without won would you your yours
    according ask asked know many much long name named called say says said saying tell tells told
    """.split()
)
_DEGREES = (
    "long|old|young|often|far|close|near|big|large|small|tall|high|deep|wide|heavy|fast|strong|hot|cold|rich|expensive"
)
_QUESTION_WORD = re.compile(
    rf"\b(how (?:many|much|soon|late|{_DEGREES})|whom?|whose|when|where|which|why|what|how)\b",
    re.IGNORECASE,
)
_KINDS = {
    "who": Kind.WHO,
    "whom": Kind.WHO,
    "whose": Kind.WHO,
    "when": Kind.WHEN,
    "where": Kind.WHERE,
    "which": Kind.WHICH,
    "why": Kind.WHY,
    "what": Kind.WHAT,
    "how": Kind.HOW,
}
_AUXILIARY = "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might"
_YES_NO = re.compile(rf"(?:{_AUXILIARY})\b", re.IGNORECASE)
_WANTED = re.compile(
    r"\b(?:which|what)\s+((?:[\w'’-]+\s+){0,3}?[\w'’-]+?)"  # up to four words, as few as will do before:
    rf"(?=\s+(?:{_AUXILIARY}|this|that|who|of|in|to|by|for|on|at|from)\b|\s+\w+(?:ed|s)\b|\s*[?:,]|$)",
    re.IGNORECASE,
)
_RELATIVE_TIME = re.compile(
    r"\b(?:(?:earlier |later )?(?:this|last|next|past) "
    r"(?:week|month|year|weekend|season|summer|winter|spring|fall|autumn)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|recently|today|yesterday|tonight)\b",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?<=[a-z,] )[A-Z][\w'’]+")
"""Capitalised within a sentence: the "Ever" of "the Ever Given" is no stop word."""
_DATE_WORDS = re.compile(r"\b(?:year|month|day|date|decade|century)s?\b", re.IGNORECASE)
_NUMBER_WORDS = re.compile(
    r"\b(?:percent|percentage|number|age|price|cost|share|amount|magnitude|rate|turnout|odds|score|speed|height|distance"
    r"|toll)\b",
    re.IGNORECASE,
)


def understand(text: str, *, filters: Filters, as_of: date, timely: bool) -> Question:
    """The question in `text`.

    The last of its sentences that asks is the question; the others are its context, and weigh less.
    `timely` says that it is asked for the day `as_of` in particular; it can also say so itself ("this week").
    Raises QuestionError where there is nothing to look for.
    """
    text = text.strip()[:MAX_CHARACTERS]
    asking = _asking_sentence(text)
    terms = _terms(text, asking)
    if not terms:
        raise QuestionError("nothing to look for in this question (name a person, a place or a thing)")
    kind, wanted = _kind(asking)
    return Question(
        text=text,
        asking=asking,
        kind=kind,
        wanted=wanted,
        terms=terms,
        deed=deed_asked_for(asking) if kind is Kind.WHO else None,
        said=frozenset(stems(text)),
        filters=filters,
        as_of=as_of,
        timely=timely or _RELATIVE_TIME.search(text) is not None,
    )


def _asking_sentence(text: str) -> str:
    """The last sentence with a question mark or a question word, else the last one."""
    sentences = [text[start:end] for start, end in sentence_spans(text)] or [text]
    for asks in (lambda s: s.rstrip("\"'”’ )").endswith("?"), _QUESTION_WORD.search):
        for sentence in reversed(sentences):
            if asks(sentence):
                return sentence
    return sentences[-1]


def _kind(asking: str) -> tuple[Kind, tuple[str, ...]]:
    """What the asking sentence asks for, and the words that name it."""
    if _YES_NO.match(asking) and asking.rstrip().endswith("?"):
        return Kind.YES_NO, ()
    question_word = _QUESTION_WORD.search(asking)
    if question_word is None:
        return Kind.KEYWORDS, ()
    found = question_word[1].lower()
    if found.startswith("how "):
        return (Kind.HOW_MANY if found not in ("how soon", "how late") else Kind.WHEN), ()
    wanted: tuple[str, ...] = ()
    if found in ("which", "what") and (named := _WANTED.search(asking)):
        wanted = tuple(word for word in words(named[1]) if word not in STOP_WORDS)
        if _DATE_WORDS.search(named[1]):
            return Kind.WHEN, wanted
        if _NUMBER_WORDS.search(named[1]):
            return Kind.HOW_MANY, wanted
    return _KINDS[found], wanted


def _terms(text: str, asking: str) -> tuple[Term, ...]:
    """The words to look for, those of the asking sentence first."""
    context = text.replace(asking, " ", 1)
    terms: dict[str, Term] = {}
    for part, weight in ((asking, 1.0), (context, CONTEXT_WEIGHT)):
        names = set(words(" ".join(_NAME_WORD.findall(part))))
        for word in words(_RELATIVE_TIME.sub(" ", part)):
            if (word not in STOP_WORDS or word in names) and not (len(word) == 1 and not word.isdigit()):
                terms.setdefault(stem(word), Term(stem(word), word, weight))
    return tuple(terms.values())[:MAX_TERMS]
