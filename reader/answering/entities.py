"""Names in a sentence, and how well each suits the kind of thing that a question wants."""

import re
from collections.abc import Iterator

from reader.answering.known.gazetteer import DEMONYMS, NEWS_OUTLETS, is_given_name, is_team, kinds_of
from reader.answering.understanding.stop_words import STOP_WORDS
from reader.answering.understanding.wanted import PERSON, TITLE, Wanted

_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.&-]*\w|[A-Z]\.(?:[A-Z]\.)*|[A-Z])"
_NAME = re.compile(
    rf"(?<![\w’'])#?{_CAPITAL}(?: (?:(?:of|of the|de|de la|la|le|du|da|von|van|van der|al|bin|ibn|and|&) )?{_CAPITAL})*"
)
_GROUP = re.compile(
    r" (?:delegation|government|officials?|ministry|ministers?|police|authorities|court|army|military|troops|forces"
    r"|parliament|lawmakers|regulators?|president|leaders?|team|company|union|scientists|researchers|voters|islanders)\b"
)
_OWNER = re.compile(r"['’]s ")
_OWNER_OR_AND = re.compile(r"['’]s | (?:and|&) ")
_NEXT_WORD = re.compile(r"\S+")
_TITLED = re.compile(r"[“\"‘]([^“”\"\n]{2,60}?)[,.]?[”\"’]")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr jun jul aug sept oct nov dec".split()
)
_HONORIFICS = frozenset(
    "former president vice prime minister sen rep gov mr mrs ms dr gen sir captain coach pope king queen senator"
    " governor mayor chancellor speaker majority leader house gop democratic republican secretary judge justice"
    " attorney general ceo actor actress singer".split()
)
_NOUNS_AFTER = re.compile(r",?(?: [\w-]+){1,4}")
_DATELINE = re.compile(r"(?:,? [A-Z][\w.]*){0,4}(?: \([A-Z]\w+\)| Business)? ?[—–] | \(CNN|,? \(AP\)")
_NOUN_WITHIN = 25
"""Characters beside a name in which the wanted noun makes it one: "the airline JetBlue", "JetBlue, an airline"."""
_DATELINE_BEFORE = 30
"""Characters at a sentence's beginning in which a place and a news agency may stand before the dash."""

SUITS, ALMOST, BESIDE, PERHAPS, SELDOM, HARDLY, NOT_AT_ALL = 1.0, 0.6, 0.85, 0.45, 0.3, 0.15, 0.08
"""How well a name suits: known or written to be of the kind; a person by its form; called so beside it; unknown; a
single word for a person; likely something else; known to be something else. Halving or doubling any of them moves
sentence@1 by less than half a point on RealTime QA dev."""


def titles(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands in quotation marks, as titles and terms do."""
    yield from (match.span(1) for match in _TITLED.finditer(text))


def capitalised(text: str, *, of_people: bool = False) -> Iterator[tuple[int, int]]:
    """(start, end) of runs of capitalised words, cut after a possessive: "London's" and "National Gallery".

    Those `of_people` are also cut at "and": "Ann Lee and Bob Roy" are two.
    Without credits ("Ann Lee/AFP") and datelines ("LONDON (AP) —").
    """
    for match in _NAME.finditer(text):
        start, end = match.span()
        if text.startswith("/", end) or text.endswith("/", 0, start):
            continue
        if start < _DATELINE_BEFORE and (_DATELINE.match(text, end) or text.endswith("(", 0, start)):
            continue
        for cut in (_OWNER_OR_AND if of_people else _OWNER).finditer(text, start, end):
            yield start, cut.start()
            start = cut.end()
        yield start, end


def name_in(text: str, start: int, end: int, around: str) -> tuple[int, int] | None:
    """The run without what is capitalised only because it begins a sentence, as the text `around` shows."""
    while start < end and (word := _NEXT_WORD.match(text, start, end)):
        if not _is_capitalised_for_nothing(word, text, around):
            group = _GROUP.match(text, end)
            return start, group.end() if group else end
        start = min(end, word.end() + 1)
    return None


def without_honorific(text: str, start: int, end: int) -> int:
    """Where the person's own name begins: after "President" and "Sen.", and after "Florida's"."""
    while (word := _NEXT_WORD.match(text, start, end)) and word.end() + 1 < end:
        plain = word[0].rstrip(".").lower()
        if plain not in _HONORIFICS and not plain.endswith(("'s", "’s")):
            break
        start = word.end() + 1
    return start


def suits(name: str, wanted: Wanted, text: str, start: int, end: int) -> float:
    """How well the name `text[start:end]` suits what is wanted, 0..1."""
    if name in NEWS_OUTLETS and wanted.noun not in ("broadcaster", "channel", "network", "newspaper", "magazine"):
        return NOT_AT_ALL / 2
    known = kinds_of(name)
    if not wanted.kinds:
        return SUITS if _is_called(name, wanted) else PERHAPS
    if known.intersection(wanted.kinds):
        return SUITS
    if PERSON in wanted.kinds:
        return _suits_person(name, wanted, known=bool(known))
    if _is_called(name, wanted):
        return SUITS
    if TITLE in wanted.kinds:
        return SELDOM
    if _is_full_name(name):
        return HARDLY
    if _is_called_beside(wanted, text, start, end):
        return BESIDE
    return NOT_AT_ALL if known or name in DEMONYMS else PERHAPS


def _suits_person(name: str, wanted: Wanted, *, known: bool) -> float:
    if known or name in DEMONYMS:
        return SELDOM if wanted.noun == "who" else NOT_AT_ALL
    if _is_full_name(name):
        return SUITS
    parts = name.split()
    if is_team(parts[0]) or is_team(parts[-1]):
        return NOT_AT_ALL  # "Ravens QB"
    return ALMOST if 1 < len(parts) < 4 else SELDOM


def _is_full_name(name: str) -> bool:
    first, _, rest = name.partition(" ")
    return bool(rest) and is_given_name(first)


def _is_called(name: str, wanted: Wanted) -> bool:
    """Whether the wanted noun is a part of the name: "Hurricane Ian", "Yosemite National Park"."""
    parts = name.lower().split()
    return wanted.noun in (parts[0], parts[-1])


def _is_called_beside(wanted: Wanted, text: str, start: int, end: int) -> bool:
    """Whether the wanted noun stands before the name or after it: "the airline JetBlue", "JetBlue, an airline"."""
    before = text[max(0, start - _NOUN_WITHIN) : start].lower().rstrip(" ,").removesuffix(" such as")
    if before.endswith((wanted.noun, f"{wanted.noun}s")):
        return True
    after = _NOUNS_AFTER.match(text, end, end + _NOUN_WITHIN)
    return after is not None and wanted.noun in after[0].lower().split()


def _is_capitalised_for_nothing(word: re.Match[str], text: str, around: str) -> bool:
    plain = word[0].lower().strip(".,'’")
    if plain in STOP_WORDS or plain in _CALENDAR:
        return True
    start = word.start()
    begins = start == 0 or text[start - 1] in "“\"‘'(" or text[max(0, start - 2)] in ".:?!"
    return begins and f" {plain} " in around
