"""What people say to a chatbot that is no question about the news: "latest", "more", "open 2", "who else says so?"

Each is matched as a whole line, so that a real question that merely begins or ends like one stays a question. What
must be looked for all the same is put in quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text import clean_line

if TYPE_CHECKING:
    from reader.permissions import Permissions

_LONGEST = 200
"""Characters: nobody says "more" in so many."""
_MOST_WORDS_ABOUT = 6
"""Of what the news is to be about: a longer one is a sentence, and so a question."""


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest articles are asked for."""

    about: str = ""
    """What they are to be about, in the person's own words; empty for anything."""
    origin: str = ""
    """Who or where they are to come from: an outlet, else a place that they are about."""
    days: str = ""
    """The days they are to be of, in words ("today", "this week"); empty for the newest there are."""


@dataclass(frozen=True, slots=True)
class More:
    """More of what was just shown is asked for."""


@dataclass(frozen=True, slots=True)
class Open:
    """An answer is to be opened."""

    number: int | None = None
    """Its number; None for the chosen one."""


@dataclass(frozen=True, slots=True)
class Others:
    """Who else says the same as an answer."""

    number: int | None = None
    """The answer's number; None for the chosen one."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of what was answered last."""


@dataclass(frozen=True, slots=True)
class Explain:
    """Why an answer stands where it stands."""

    number: int | None = None
    """The answer's number; None for the chosen one."""


@dataclass(frozen=True, slots=True)
class New:
    """A new conversation is to begin."""


@dataclass(frozen=True, slots=True)
class History:
    """What was asked before."""


@dataclass(frozen=True, slots=True)
class Browse:
    """The articles of the library, to be leafed through."""


@dataclass(frozen=True, slots=True)
class Feeds:
    """What is subscribed to."""


@dataclass(frozen=True, slots=True)
class Sync:
    """The feeds are to be asked for what is new."""


@dataclass(frozen=True, slots=True)
class Help:
    """What can be said and pressed."""


@dataclass(frozen=True, slots=True)
class Courtesy:
    """A greeting or thanks."""


@dataclass(frozen=True, slots=True)
class Back:
    """Back to where one was before."""


@dataclass(frozen=True, slots=True)
class Quit:
    """The end."""


Command = (
    Latest
    | More
    | Open
    | Others
    | Sources
    | Explain
    | New
    | History
    | Browse
    | Feeds
    | Sync
    | Help
    | Courtesy
    | Back
    | Quit
)

UTTERANCES: tuple[tuple[str, str], ...] = (
    ("latest, headlines today, what's new", "the newest articles"),
    ("what's new about Boeing?, latest on Gaza", "the newest articles about it"),
    ("news from the BBC this week", "those of an outlet, or of some days"),
    ("more", "more answers, or more headlines"),
    ("open 2, the third, 2", "opens that answer"),
    ("who else reported this?", "the other reports of the chosen answer"),
    ("sources", "who and where the answers are from"),
    ("explain", "why this answer"),
    ("new conversation, start over", "begins anew"),
    ("history", "what was asked before"),
    ("library, list articles", "all articles, newest first"),
    ("sync, check the feeds", "asks the feeds for what is new"),
    ("feeds, subscriptions", "what is subscribed to"),
    ("help", "this"),
    ("quit", "leaves"),
)
"""Examples of what is understood, and what comes of it."""
_OF_FEEDS = ("sync, check the feeds", "feeds, subscriptions")
"""Of these, what guests are not told."""


def utterances(permissions: Permissions) -> tuple[tuple[str, str], ...]:
    """The UTTERANCES that something comes of for one who may do so much."""
    return tuple(one for one in UTTERANCES if permissions.change or one[0] not in _OF_FEEDS)


_NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = "|".join(_NUMBERS)
_NUMBER = (
    r"(?:(?:number |no\.? ?|# ?|answer |article |headline )?\d{1,3}"
    rf"|(?:the )?(?:{_ORDINAL})(?: one| answer| article| story| headline| result)?)"
)
_FIND_NUMBER = re.compile(rf"\d+|{_ORDINAL}")
_THIS = r"(?:this|that|it|so|the same(?: thing)?|(?:this|that) (?:one|story|answer)|the answer)"
_IT = rf"(?:{_THIS}|{_NUMBER})"
_SAY = (
    r"(?:has |have )?(?:reported|reports|report|said|says|say|told|tells|wrote|writes|has|have|had|covered|covers"
    r"|confirmed|confirms|published|published)(?: about| on)?"
)
_MANY = r"(?:answers|results|headlines|stories|news|articles|passages|of (?:them|these|those|it|this|that|the same))"

_SAID: dict[type[Command], tuple[str, ...]] = {
    Open: (
        rf"(?:open|read|show|view|go to)(?: me)? (?:{_IT}|(?:this|that|the) article)",
        _NUMBER,
    ),
    More: (
        r"(?:and |some |even |show |see |any )?more",
        rf"(?:show |see |give |any )?(?:some |even )?more {_MANY}",
        r"next(?: page| ones)?|go on|continue|keep going|what else|anything else",
    ),
    Others: (
        r"(?:and )?who else",
        rf"(?:and )?who else {_SAY}(?: {_IT})?",
        rf"(?:show |list |see |any )?(?:the )?other (?:reports|sources|outlets|versions)(?: (?:of|for|on) {_IT})?",
        rf"(?:does|did|has) any(?:one|body) else (?:say|report|reported) {_THIS}",
    ),
    Sources: (
        (
            rf"(?:show |list |name |see |what are |what is |what's )?(?:the |your |all |its |their )?"
            rf"(?:sources?|citations?|references?)(?: (?:of|for) {_IT})?"
        ),
        r"says who|who says (?:so|that|this)|according to whom?",
        rf"where (?:is|does|did) (?:{_THIS}|you) (?:come |get |read |find )?(?:from|{_THIS}(?: from)?)",
    ),
    Explain: (
        rf"explain(?: {_IT})?",
        r"why (?:this|that) (?:answer|one)",
        rf"how do you know(?: {_THIS})?",
    ),
    New: (
        r"(?:start |begin |open )?(?:a )?new (?:conversation|chat|session|topic)",
        r"start (?:over|again|anew|afresh)|begin anew|reset|change of subject",
        r"forget (?:that|it|this|everything|all that)",
    ),
    History: (
        r"(?:show |see |open )?(?:the |my )?(?:history|(?:earlier |previous |last |old |past )?questions)",
        r"what did i ask(?: you)?(?: before| earlier)?",
    ),
    Browse: (
        r"(?:show |open |browse |list |see |go to )?(?:the |my )?library|browse|list",
        r"(?:show |list |browse |see )?all (?:the |my )?articles|(?:list|browse) (?:the |my )?articles",
    ),
    Feeds: (r"(?:show |open |browse |list |see |go to )?(?:the |my |all )?(?:feeds|subscriptions)",),
    Sync: (
        r"(?:sync|refresh)(?: (?:the |my |all )?(?:feeds|subscriptions|library))?(?: now)?|re-?sync",
        r"(?:check|fetch|update|ask) (?:the |my |all )?(?:feeds|subscriptions)(?: (?:again|now))?",
        r"(?:check|look) for (?:new articles|(?:new )?updates|(?:the )?(?:latest )?news)(?: now)?",
        r"fetch (?:the )?(?:latest )?news",
    ),
    Help: (
        r"help(?: me)?|\?+|commands?|keys|shortcuts|usage|manual|instructions",
        r"what can (?:you do|i (?:do|say|type|ask)(?: here| you)?)",
        r"how (?:does (?:this|it) work|do i use (?:this|it)|to use (?:this|it))|(?:who|what) are you",
    ),
    Courtesy: (
        r"(?:hi|hello|hey)(?: there)?|good (?:morning|afternoon|evening|day)",
        r"thanks(?: a lot)?|(?:many |thank )(?:thanks|you)(?: very much| so much)?|thx",
        r"ok(?:ay)?|cool|great|nice|good|fine|perfect|yes|no|never ?mind",
    ),
    Back: (r"(?:go )?back|return",),
    Quit: (r"quit|exit|(?:good ?)?bye|good night|:?q!?|leave|close|that's all|i'm done",),
}
_PATTERNS = [
    (re.compile("|".join(f"(?:{said})" for said in lines), re.IGNORECASE), kind) for kind, lines in _SAID.items()
]

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?"
_TIME = (
    r"(?:(?:so far )?(?:today|tonight|yesterday|now|right now|at the moment|lately|recently|these days)"
    r"|(?:(?:from|of|in|during|over|for) )?(?:this|(?:the )?(?:last|past)) (?:\d{1,3} )?"
    r"(?:morning|afternoon|evening|night|week|weekend|month|year|days|weeks|months|hours)"
    rf"|(?:since|on|from|in|of) (?:{_DAY}|{_MONTH}|\d{{4}}(?:-\d\d){{0,2}}))"
)
_NEWS = r"(?:news|headlines|stories|articles|reports|updates)"
_NEW = r"(?:(?:very )?(?:latest|newest)|most recent|recent|breaking|current)"
_WHAT_IS = r"(?:what(?:'s| is| are)|is there|are there|do you have|got) (?:anything |something |any |the )?"
_LATEST = re.compile(
    r"(?:"
    rf"(?:the )?{_NEW}(?: {_NEWS})?"
    rf"|(?:(?:the|some|any|all|more) )?(?:today's )?(?:top |main )?{_NEWS}"
    rf"|{_WHAT_IS}(?:new|{_NEW})(?: {_NEWS})?"
    rf"|{_WHAT_IS}(?:{_NEWS})"
    r"|(?:anything|something) (?:new|happening)"
    r"|what(?:'s| is) (?:happening|going on|up|(?:in|on) the news|making news)"
    rf"|what(?:'s| has)? happened(?= {_TIME}$)"  # without a time something has happened to somebody: a question
    r"|what (?:did i miss|have i missed)"
    r")"
    rf"(?: (?P<early>{_TIME}))?"
    r"(?: (?P<word>about|on|regarding|concerning|of|with|in|from|by|at|around|for) (?P<about>\S+(?: \S+)*?))?"
    rf"(?: (?P<late>{_TIME}))?",
    re.IGNORECASE,
)
_LATEST_OF = re.compile(
    rf"(?:the )?(?:latest|newest|most recent) (?P<about>\S+(?: \S+)*?) {_NEWS}(?: (?P<late>{_TIME}))?", re.IGNORECASE
)
_ORIGINS = ("from", "by", "in", "at")
"""After these stands where the news is from, which may be an outlet."""

_POLITE_BEFORE = re.compile(
    r"(?:hey|hi|hello|ok|okay|so|and|well|now|reader|please|pls|kindly),? "
    r"|(?:can|could|would|will) you (?=(?:please |kindly )?(?:show|give|tell|list|open|explain|read|go) )"
    r"|(?:let's|let me) (?:see|have|hear) "
    r"|(?:show|give|tell|get|bring|read) (?:me|us) (?:again )?"
    r"|(?:i want|i'd like|i would like) (?:to (?:see|read|hear|know|have) )?",
    re.IGNORECASE,
)
_POLITE_AFTER = re.compile(r",? (?:please|pls|thanks|thank you|reader|for me|again|then)$", re.IGNORECASE)
_MOST_POLITE = 4
"""Polite phrases that are taken off."""


def command_of(line: str) -> Command | None:
    """What the line asks the program to do, or None where it is a question about the news."""
    if len(line) > _LONGEST:
        return None
    words = " ".join(clean_line(line).replace("’", "'").split()).strip(" .!,;")
    for said in _without_courtesy(words.rstrip("? ") or words):
        command = _simple(said) or _latest(said)
        if command is not None:
            return command
    return None


def _without_courtesy(words: str) -> list[str]:
    """The words as they are, then with one polite phrase after the other taken off."""
    shorter = [words]
    for _ in range(_MOST_POLITE):
        before = _POLITE_BEFORE.match(words)
        less = words[before.end() :] if before else _POLITE_AFTER.sub("", words)
        if less == words or not less:
            break
        shorter.append(less)
        words = less
    return shorter


def _simple(words: str) -> Command | None:
    for pattern, kind in _PATTERNS:
        if pattern.fullmatch(words):
            return kind(_number(words)) if kind in (Open, Others, Explain) else kind()
    return None


def _number(words: str) -> int | None:
    found = _FIND_NUMBER.search(words.lower())
    if found is None:
        return None
    return int(found[0]) if found[0].isdecimal() else _NUMBERS.index(found[0]) + 1


def _latest(words: str) -> Latest | None:
    if found := _LATEST_OF.fullmatch(words):
        return _about(found["about"], "", found["late"])
    if found := _LATEST.fullmatch(words):
        return _about(found["about"], found["word"], found["early"] or found["late"])
    return None


def _about(about: str | None, word: str | None, days: str | None) -> Latest | None:
    about = about or ""
    if len(about.split()) > _MOST_WORDS_ABOUT:
        return None
    if word and word.lower() in _ORIGINS:
        return Latest(origin=about, days=days or "")
    return Latest(about=about, days=days or "")
