"""Numbers in a sentence, with their unit, and how well each suits what a question counts or measures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.answering.understanding.stop_words import STOP_WORDS
from reader.terms import stem, stems, words

_NUMERAL = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?"
    r"|half|third|quarter)"
)
_SCALE = r"(?:percent|per cent|hundred|thousand|million|billion|trillion|dozen|[mk]\b|bn\b)"
_UNIT = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet(?:er|re)s?|km|feet|foot|inches|met(?:er|re)s?"
    r"|kilograms?|kg|light-years?|pounds?|tons?|tonnes?|degrees?|people|dollars?|euros?|cents|points?|times)"
)
_NUMBER = re.compile(
    rf"(?:(?:\b[A-Z]{{1,2}})?[$£€¥]\s?)?\b\d+(?:,\d+)*(?:\.\d+|(?::\d\d)+)?(?:%|[ -]?{_SCALE})?(?:[ -]{_UNIT}\b)?"
    rf"|\b{_NUMERAL}(?:[ -]{_NUMERAL})*(?:[ -]{_SCALE})?\b(?:[ -]{_UNIT}\b)?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONEY = re.compile(r"[$£€¥]|dollar|euro|pound|\bcents?\b", re.IGNORECASE)
_PERCENT = re.compile(r"%|percent|per cent", re.IGNORECASE)
_PART = re.compile(r"half|third|quarter", re.IGNORECASE)
_DURATION = re.compile(r"year|month|week|day|hour|minute|second", re.IGNORECASE)
_AGE = re.compile(r"\d{1,3}(?:[ -](?:years?|months?|weeks?|days?))?", re.IGNORECASE)
_LENGTH = re.compile(r"mile|kilomet|km|feet|foot|inch|met(?:er|re)|light", re.IGNORECASE)
_WEIGHT = re.compile(r"pound|ton|kilo|kg", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\d\.\d")
_TEMPERATURE = re.compile(r"degree|°|\d ?[FC]$")
_AFTER_MONTH = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April|Apr|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.? $"
)
_MONTH_WITHIN = 12
"""Characters before a number that may be the name of its month."""
_VAGUE = frozenset(
    "one two three half third quarter hundred hundreds thousand thousands million millions dozens".split()
)
_MEASURED = {
    "long": re.compile(f"{_DURATION.pattern}|{_LENGTH.pattern}", re.IGNORECASE),
    "old": _AGE,
    "far": _LENGTH,
    "close": _LENGTH,
    "tall": _LENGTH,
    "high": _LENGTH,
    "deep": _LENGTH,
    "heavy": _WEIGHT,
    "cold": _TEMPERATURE,
    "hot": _TEMPERATURE,
    "warm": _TEMPERATURE,
    "strong": _MAGNITUDE,
}
_HOW = re.compile(rf"how (many|much|{'|'.join(_MEASURED)})\b((?: [\w'’-]+){{0,2}})", re.IGNORECASE)
_ASKS_PERCENT = re.compile(r"percent|per cent|proportion|what share|turnout|\brate\b", re.IGNORECASE)
_ASKS_WEIGHT = re.compile(r"\bweighs?\b|\bweight\b", re.IGNORECASE)
_ASKS_MONEY = re.compile(r"\b(?:price|cost|amount|fine|worth|value|salary|wage|pay)\b", re.IGNORECASE)
_ASKS_AGE = re.compile(r"\bage\b", re.IGNORECASE)
_ASKS_CHANGE = re.compile(
    r"how much\b.{0,60}?\b(?:increased?|ris(?:e|en)|rose|gr(?:ow|ew|own)|jump(?:ed)?|surged?|climb(?:ed)?"
    r"|f[ae]ll(?:en)?|drop(?:ped)?|declined?|shrunk|cut|lost)\b",
    re.IGNORECASE,
)
_COUNTED_WITHIN = 40
"""Characters after a number in which the name of what is counted stands."""

SUITS, PERHAPS, HARDLY, NOT_AT_ALL = 1.0, 0.5, 0.15, 0.05


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a question counts or measures."""

    how: str
    """The word after "how", or "percent", "money", "change", "age", "magnitude", or empty."""
    counted: tuple[str, ...]
    """The stems after "how many" and "how much"."""


def numbers(text: str, asking: str) -> Iterator[tuple[int, int, float]]:
    """(start, end, how well it suits what the sentence `asking` counts or measures, 0..1) of each number in `text`."""
    measure = _measure(asking)
    for match in _NUMBER.finditer(text):
        yield match.start(), match.end(), _suits(match, text, measure)


@lru_cache(maxsize=128)
def _measure(asking: str) -> _Measure:
    how = _HOW.search(asking)
    if _ASKS_WEIGHT.search(asking):
        return _Measure("heavy", ())
    if _ASKS_PERCENT.search(asking):
        return _Measure("percent", ())
    if _ASKS_CHANGE.search(asking):
        return _Measure("change", ())
    if how:
        return _Measure(how[1].lower(), tuple([stem(word) for word in words(how[2]) if word not in STOP_WORDS]))
    if "magnitude" in asking.lower():
        return _Measure("magnitude", ())
    if _ASKS_MONEY.search(asking):
        return _Measure("money", ())
    return _Measure("age" if _ASKS_AGE.search(asking) else "", ())


def _suits(match: re.Match[str], text: str, measure: _Measure) -> float:
    number = match[0]
    if _is_no_quantity(match, text):
        return NOT_AT_ALL
    is_money, is_percent = _MONEY.search(number) is not None, _PERCENT.search(number) is not None
    if measure.how == "percent":
        return SUITS if is_percent or _PART.search(number) else HARDLY
    if measure.how == "change":
        return SUITS if is_money or is_percent else HARDLY
    if measure.how in ("money", "much"):
        if is_money or _is_counted(match, text, measure):
            return SUITS
        return PERHAPS if is_percent else HARDLY
    if measure.how == "magnitude":
        return SUITS if _MAGNITUDE.fullmatch(number) else HARDLY
    if measure.how in ("age", "old"):
        return SUITS if _AGE.fullmatch(number) else HARDLY
    if measure.how in _MEASURED:
        return SUITS if _MEASURED[measure.how].search(text[match.start() : match.end() + 2]) else HARDLY
    if measure.how == "many":
        return _suits_count(match, text, measure, is_money=is_money, is_percent=is_percent)
    return PERHAPS / 2 if number.lower() in _VAGUE else PERHAPS


def _is_no_quantity(match: re.Match[str], text: str) -> bool:
    """Whether the number is a year, a day of a month, or the number of a paragraph."""
    if _YEAR.fullmatch(match[0]) or (match.start() == 0 and text[match.end() :] == "."):
        return True
    return _AFTER_MONTH.search(text, max(0, match.start() - _MONTH_WITHIN), match.start()) is not None


def _suits_count(match: re.Match[str], text: str, measure: _Measure, *, is_money: bool, is_percent: bool) -> float:
    """For "how many X": whether an X follows the number."""
    if _is_counted(match, text, measure):
        return SUITS
    if is_money or is_percent or _DURATION.search(match[0]) or _LENGTH.search(match[0]):
        return HARDLY
    return PERHAPS / 2 if match[0].lower() in _VAGUE else PERHAPS


def _is_counted(match: re.Match[str], text: str, measure: _Measure) -> bool:
    """Whether the number is one of what is counted: "30,000 cubic metres of sand"."""
    if not measure.counted:
        return False
    next_number = _DIGIT.search(text, match.end(), match.end() + _COUNTED_WITHIN)
    after = stems(text[match.start() : next_number.start() if next_number else match.end() + _COUNTED_WITHIN])[:7]
    return any(counted in after for counted in measure.counted)


_UNIT_STEMS = frozenset(
    stem(word) for word in "people years months weeks days hours minutes seconds dollars cents points times".split()
)
_NUMERAL_STEMS = frozenset(
    stem(word) for word in "one two three four five six seven eight nine ten eleven twelve".split()
)


def without_unit(number: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of a number without those of its unit: "1,000 people" is the number "1,000" is."""
    if number and (number[0][0].isdigit() or number[0] in _NUMERAL_STEMS):
        return tuple(held for held in number if held not in _UNIT_STEMS) or number
    return number
