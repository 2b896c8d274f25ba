"""Names, dates and numbers in a sentence: the spans that could be what a question asks for."""

import re
from collections.abc import Iterator

from reader.answering.gazetteer import COUNTRIES, DEMONYMS, NEWS_OUTLETS, STATES
from reader.answering.question import STOP_WORDS, Kind, Question
from reader.terms import stems

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = re.compile(
    rf"\b(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH},? \d{{4}}"
    r"|(?:1[5-9]|20)\d\d(?![\d,])|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|(?:next|last) (?:week|month|year|spring|summer|fall|winter)|{_MONTH})(?!\w)"
)
_NUMERAL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|third"
    r"|quarter)"
)
_SCALE = r"(?:percent|per cent|hundred|thousand|million|billion|trillion|dozen|[mk]\b|bn\b)"
_UNIT = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet(?:er|re)s?|km|feet|foot|inches|met(?:er|re)s?"
    r"|kilograms?|kg|light-years?|pounds?|tons?|tonnes?|degrees?|people|dollars?|euros?|cents|points?|times)"
)
_NUMBER = re.compile(
    rf"(?:[$£€¥]\s?)?\b\d[\d,]*(?:\.\d+|(?::\d\d)+)?(?:%|[ -]?{_SCALE})?(?:[ -]{_UNIT}\b)?"
    rf"|\b{_NUMERAL}(?:[ -]{_NUMERAL})*(?:[ -]{_SCALE})?(?:[ -]{_UNIT}\b)?",
    re.IGNORECASE,
)
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.&-]*\w|[A-Z]\.(?:[A-Z]\.)*|[A-Z])"
_NAME = re.compile(
    rf"(?<![\w’'])#?{_CAPITAL}(?: (?:(?:of|of the|de|de la|la|le|du|da|von|van|van der|al|bin|ibn|and|&) )?{_CAPITAL})*"
)
_GROUP = re.compile(
    r" (?:delegation|government|officials?|ministry|ministers?|police|authorities|court|army|military|troops|forces"
    r"|parliament|lawmakers|regulators?|president|leaders?|team|company|union|scientists|researchers|voters|islanders)\b"
)
_NEXT_WORD = re.compile(r"\S+")
_TITLED = re.compile(r"[“\"‘]([^“”\"\n]{2,60}?)[,.]?[”\"’]")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr jun jul aug sept oct nov dec".split()
)

NAMED_KINDS = (Kind.WHO, Kind.WHERE, Kind.WHICH, Kind.WHAT)


def fitting_spans(text: str, article_text: str, question: Question) -> Iterator[tuple[int, int]]:
    """(start, end) of every span of the sentence `text` that is of the kind asked for, and not in the question already.

    `article_text` tells names from words that are capitalised only because they begin a sentence.
    """
    for start, end in _spans(text, article_text, question):
        if not question.said.issuperset(stems(text[start:end])):
            yield start, end


def suits(spanned: str, question: Question) -> float:
    """How well a fitting span suits what is asked for, -1..1, by its form alone."""
    if question.kind not in NAMED_KINDS:
        return 0.0
    if spanned in DEMONYMS or spanned in NEWS_OUTLETS:
        return -1.0
    if question.kind is Kind.WHERE:
        return 0.5 if spanned in COUNTRIES or spanned in STATES else 0.0
    if question.kind is Kind.WHO:
        return 0.5 if " " in spanned and spanned not in COUNTRIES and spanned not in STATES else 0.0
    return 0.0


def _spans(text: str, article_text: str, question: Question) -> Iterator[tuple[int, int]]:
    if question.kind is Kind.WHEN:
        yield from (match.span() for match in _DATE.finditer(text))
    elif question.kind is Kind.HOW_MANY:
        yield from (match.span() for match in _NUMBER.finditer(text))
    elif question.kind in NAMED_KINDS:
        names = list(_names(text, article_text))
        typed = [span for span in names if _fits(text[slice(*span)], question.wanted)]
        yield from typed or names
        if question.kind in (Kind.WHICH, Kind.WHAT):
            yield from (match.span(1) for match in _TITLED.finditer(text))


def _fits(name: str, wanted: tuple[str, ...]) -> bool:
    """Whether the name is known to be of the kind that is wanted: a country, a state."""
    if "country" in wanted or "nation" in wanted:
        return name in COUNTRIES
    return "state" in wanted and name in STATES


def _names(text: str, article_text: str) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, without what is capitalised only because it begins a sentence."""
    for match in _NAME.finditer(text):
        start, end = match.span()
        while start < end and (word := _NEXT_WORD.match(text, start, end)):
            if not _is_capitalised_for_nothing(word, text, article_text):
                break
            start = min(end, word.end() + 1)
        if start < end:
            group = _GROUP.match(text, end)
            yield start, group.end() if group else end


def _is_capitalised_for_nothing(word: re.Match[str], text: str, article_text: str) -> bool:
    plain = word[0].lower().strip(".,'’")
    if plain in STOP_WORDS or plain in _CALENDAR:
        return True
    start = word.start()
    begins = start == 0 or text[start - 1] in "“\"‘'(" or text[max(0, start - 2)] in ".:?!"
    return begins and f" {plain} " in article_text
