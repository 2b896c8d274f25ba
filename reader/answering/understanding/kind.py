"""What kind of thing would answer a question, and the words that name it."""

import re
from collections.abc import Iterable
from enum import StrEnum

from reader.answering.understanding.stop_words import STOP_WORDS
from reader.terms import words


class Kind(StrEnum):
    """What would answer the question."""

    WHO = "who"
    """Also whom and whose."""
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how many"
    """Any number: also how much, how long, how old, and "which percentage"."""
    WHICH = "which"
    WHY = "why"
    WHAT = "what"
    HOW = "how"
    YES_NO = "yes or no"
    KEYWORDS = "keywords"


_DEGREES = (
    "long|old|young|often|far|close|near|big|large|small|tall|high|deep|wide|heavy|fast|strong|hot|cold|rich|expensive"
    "|frequently|quickly|late|early|soon|thick|low|loud|warm|severe|bad"
)
_QUESTION_WORD = re.compile(
    rf"\b(how (?:many|much|come|long ago|{_DEGREES})|(?:since|until|by) when|(?:for|at|in) what (?:reason|age|time)"
    r"|whom?|whose|when|where|which|why|what|how)(?='?s?\b)",
    re.IGNORECASE,
)
_KINDS = {
    "who": Kind.WHO,
    "whom": Kind.WHO,
    "whose": Kind.WHO,
    "when": Kind.WHEN,
    "since when": Kind.WHEN,
    "until when": Kind.WHEN,
    "by when": Kind.WHEN,
    "how soon": Kind.WHEN,
    "how late": Kind.WHEN,
    "how early": Kind.WHEN,
    "how long ago": Kind.WHEN,
    "where": Kind.WHERE,
    "which": Kind.WHICH,
    "why": Kind.WHY,
    "how come": Kind.WHY,
    "for what reason": Kind.WHY,
    "at what time": Kind.WHEN,
    "what": Kind.WHAT,
    "how": Kind.HOW,
}
"""Of each question word; all others are of some degree, and ask for a number."""
AUXILIARY = "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might"
_RELATIVE = re.compile(
    rf"(?:who|whom|whose|where|when)\b|which\s+(?:{AUXILIARY})\b|what\s+(?:he|she|they|it|some|many|could|may|might)\b",
    re.IGNORECASE,
)
"""What also begins a clause that asks nothing: "the minister who resigned", "in what could be the last round"."""
_ASKS_AFTER = re.compile(
    r"(?:^|[:;—–\-(\"'“‘]|\b(?:of|in|at|to|for|from|by|with|on|about|after|before|under|against|over|than|into|as|like"
    r"|near|through|between|behind|during|within|across|towards?|upon|and|or|but|so|then|exactly|just|be|being|been"
    rf"|{AUXILIARY}|know|knows|tell|me|us|say|says|remember|explain|called|named|ask|wonder|wondering|find out))\s*$",
    re.IGNORECASE,
)
"""What stands before a question word that asks: the sentence's beginning, a preposition ("after whom"), a verb of
asking ("tell me who")."""
_REMINDER = 24
"""Characters before a question word that `_ASKS_AFTER` looks at: more than its longest word."""
_OPENING = re.compile(
    rf"(?:(?:when|where|how)\s+(?!(?:{AUXILIARY})\b)"
    r"|(?:in|on|at|after|before|according to|since|during|by|for|with|under|while|as|if|following)\b)[^,?]*,\s*",
    re.IGNORECASE,
)
"""What may stand before the question itself: "When he was president, who ...", "In 2019, who ..."."""
_YES_NO = re.compile(
    rf"(?:{AUXILIARY}|am|shall|must|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|won't|wouldn't"
    r"|couldn't|can't)\b",
    re.IGNORECASE,
)
_YES_NO_UNMARKED = re.compile(r"(?:is|are|was|were|do|does|did|has|have|had)\s+(?!\W*$)", re.IGNORECASE)
"""Without a question mark "will smith" and "may elections" are no questions."""
_POLITE = re.compile(
    r"(?:do|can|could|would|will)\s+(?:you|anyone|anybody|somebody|someone|i)\s+(?:please\s+)?"
    r"(?:know|tell|say|remember|explain|find|ask|remind|show|give)\b",
    re.IGNORECASE,
)
_SINCE_WHEN = re.compile(r"\b(?:since|until) ?:\W*$", re.IGNORECASE)
"""A gap to be filled in: "its highest rate since:"."""
_COMMAND = re.compile(
    r"(?:please\s+)?(?:name|list|identify|give(?:\s+me)?|tell\s+me|show\s+me|find)\s+"
    r"((?:the|a|an|all|any|some|one|two|three)\s+(?:[\w'’-]+\s+){0,3}?[\w'’-]+?)"
    r"(?=\s+(?:who|whom|whose|which|that|where|when|of|in|to|by|for|on|at|from|with)\b|\s*[?.:,!]|\s*$)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?:person|people|man|woman|men|women|minister|president|actor|actress|singer|author|leader|player|winner|chief"
    r"|king|queen|prince|princess|governor|senator|mayor|director|musician|artist|judge|general|ambassador)s?$",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(r"\s+who[ms]?\b|\s+whose\b", re.IGNORECASE)
_PAST = (
    "won|lost|bought|sold|made|took|led|said|told|became|got|beat|built|held|left|met|paid|ran|sent|shot|spent|went|wrote"
    "|found|gave|came|began|broke|brought|fell|felt|hit|kept|set|put|cut|sang|stood|threw|wore|rose|grew|knew|saw|sank"
)
_WANTED = re.compile(
    r"\b(?:which|what)\s+((?:[\w'’-]+\s+){0,3}?[\w'’-]+?)"  # up to four words, as few as will do before:
    rf"(?=\s+(?:{AUXILIARY}|this|that|who|of|in|to|by|for|on|at|from)\b|\s+(?:\w+(?:ed|s)|{_PAST})\b|\s*[?:,]|$)",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(r"\b(?:year|month|day|date|decade|century|weekday|season)s?\b|^time$", re.IGNORECASE)
_NUMBER_WORDS = re.compile(
    r"\b(?:percent|percentage|number|age|price|cost|share|amount|magnitude|rate|turnout|odds|score|speed|height|distance"
    r"|toll|temperature|weight|length|fraction|proportion|population|sum)\b",
    re.IGNORECASE,
)


def kind_of(asking: str) -> tuple[Kind, tuple[str, ...]]:
    """What the sentence asks for, and the words that name it: ("prime", "minister") of "which prime minister ..."."""
    asking = asking.replace("’", "'").lstrip(" \"'“‘(¿")
    if not _POLITE.match(asking) and _asks_yes_or_no(asking):
        return Kind.YES_NO, ()
    command = _COMMAND.match(asking)
    found = None if command else _question_word(asking)
    if command:
        wanted = _telling(words(command[1]))
        person = _PEOPLE.search(command[1]) or _OF_A_PERSON.match(asking, command.end())
        return _kind_wanted(command[1]) or (Kind.WHO if person else Kind.WHICH), wanted
    if found is None:
        return (Kind.WHEN if _SINCE_WHEN.search(asking) else Kind.KEYWORDS), ()
    word = " ".join(found[1].lower().split())
    if word in ("which", "what") and (named := _WANTED.match(asking, found.start())):
        wanted = _telling(words(named[1]))
        return _kind_wanted(named[1]) or _KINDS[word], wanted
    return _KINDS.get(word, Kind.HOW_MANY), ()


def has_question_word(sentence: str) -> bool:
    """Whether a word stands in the sentence that can ask."""
    return _QUESTION_WORD.search(sentence) is not None


def _asks_yes_or_no(asking: str) -> bool:
    if asking.rstrip(" \"'”’)").endswith("?"):
        return _YES_NO.match(asking) is not None
    return _YES_NO_UNMARKED.match(asking) is not None


def _question_word(asking: str) -> re.Match[str] | None:
    """The word that asks: the first that does not begin a relative clause, or that ends all; else the first of all."""
    opening = _OPENING.match(asking)
    start = opening.end() if opening and has_question_word(asking[opening.end() :]) else 0
    first = None
    for found in _QUESTION_WORD.finditer(asking, start):
        first = first or found
        before = asking[max(0, found.start() - _REMINDER) : found.start()]
        asks = found.start() == start or not _RELATIVE.match(asking, found.start()) or _ASKS_AFTER.search(before)
        if asks or not asking[found.end() :].strip(" ?!.\"'”’)"):
            return found
    return first


def _kind_wanted(named: str) -> Kind | None:
    """The kind that the words name themselves, as "year" and "percentage" do."""
    if _DATE_WORDS.search(named):
        return Kind.WHEN
    return Kind.HOW_MANY if _NUMBER_WORDS.search(named) else None


def _telling(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in found if word not in STOP_WORDS)
