"""The many ways to ask what is new, and what it is to be about, where from and of which days."""

import re
from typing import NamedTuple

_MOST_WORDS = 6
"""Of what the news is to be about: a longer one is a sentence, and so a question."""
_ANYWHERE = frozenset({"the world", "world", "the news", "here", "general", "everything", "anything"})


class AskedNews(NamedTuple):
    """What is asked for, each part in the person's own words and empty where it is not named."""

    about: str = ""
    origin: str = ""
    """An outlet, else a place that the news is about."""
    days: str = ""


_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_DATE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? \d{{4}})?|\d{{4}}(?:-\d\d){{0,2}})"
)
_TIME = (
    r"(?:(?:so far |(?:from|of|for) )?"
    r"(?:today|tonight|yesterday|(?:right )?now|at the moment|lately|recently|these days)"
    r"|(?:(?:from|of|in|during|over|for) )?(?:this|(?:the )?(?:last|past)) (?:\d{1,3} )?"
    r"(?:morning|afternoon|evening|night|week|weekend|month|year|days|weeks|months|hours)"
    rf"|(?:since|on|from|in|of|for|until|before|after) (?:(?:last )?{_DAY}|yesterday|{_DATE}))"
)
_OWN_TIME = rf"(?:today|yesterday|tonight|(?:this|last) (?:week|weekend|month|year|night|morning)|(?:last )?{_DAY})"
"""Before its news, as in "last week's headlines"."""
_NEWS = r"(?:news|headlines|stories|articles|reports|updates)"
_NEW = r"(?:(?:very )?(?:latest|lastest|newest)|most recent|breaking)"
_NEWEST_NEWS = rf"(?:{_NEW}(?: {_NEWS})?|(?:recent|current) {_NEWS})"
_WHAT_IS = r"(?:what(?:'s| is| are)|is there|are there|do you have|got) (?:anything |something |any |the )?"
_TYPED = r"(?:source|since|until|title):\S+(?: \S+)*"
_ASKED = re.compile(
    r"(?:"
    rf"(?:the )?{_NEWEST_NEWS}"
    rf"|(?P<own>{_OWN_TIME})'s (?:top |main |latest )?{_NEWS}"
    rf"|(?:(?:the|some|any|all|more) )?(?:top |main )?{_NEWS}"
    rf"|{_WHAT_IS}(?:new|{_NEWEST_NEWS}|{_NEWS})"
    r"|(?:anything|something) (?:new|happening)|what (?:did|have) i miss(?:ed)?"
    r"|what(?:'s| is) (?:happening|going on|up|(?:in|on) the news|making news)"
    rf"|what(?:'s| has)? happened(?= {_TIME}$)"
    r")"
    rf"(?: (?P<early>{_TIME}))?"
    r"(?: (?P<word>about|on|regarding|concerning|of|with|in|from|by|at|around|for) (?P<about>\S+(?: \S+)*?))?"
    rf"(?: (?P<late>{_TIME}))?"
    rf"(?: (?P<typed>{_TYPED}))?",
    re.IGNORECASE,
)
_ASKED_OF = re.compile(
    rf"(?:the )?(?:latest|newest|most recent) (?P<about>\S+(?: \S+)*?) {_NEWS}(?: (?P<late>{_TIME}))?", re.IGNORECASE
)
_ORIGINS = ("from", "by", "in", "at")
"""After these stands where the news is from, which may be an outlet."""
_BARE_DAY = re.compile(_DAY, re.IGNORECASE)
"""By itself also a name, and no day."""
_BEFORE_ABOUT = re.compile(r" (?:about|on|regarding|concerning) ", re.IGNORECASE)
_BEFORE_ORIGIN = re.compile(r" from ", re.IGNORECASE)


def asked_news(words: str) -> AskedNews | None:
    """What news the words ask for, or None where they ask something else.

    All of the words have to be understood. They are at most some hundred characters: the time it takes grows with
    their square.
    """
    if found := _ASKED_OF.fullmatch(words):
        return _parts("about", found["about"], found["late"])
    if found := _ASKED.fullmatch(words):
        named = " ".join(filter(None, (found["about"], found["typed"])))
        days = found["own"] or found["early"] or found["late"]
        if found["own"] and _BARE_DAY.fullmatch(days):
            days = f"on {days}"
        return _parts(found["word"] or "about", named, days)
    return None


def _parts(word: str, named: str, days: str | None) -> AskedNews | None:
    """What is named after `word`, which may be followed by the other of what it is about and where it is from."""
    if len(named.split()) > _MOST_WORDS:
        return None
    if word.lower() in _ORIGINS:
        origin, *rest = _BEFORE_ABOUT.split(named, maxsplit=1)
        about = "".join(rest)
    else:
        about, *rest = _BEFORE_ORIGIN.split(named, maxsplit=1)
        origin = "".join(rest)
    about, origin = ("" if part.lower() in _ANYWHERE else part for part in (about, origin))
    return AskedNews(about, origin, days or "")
