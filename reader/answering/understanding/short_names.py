"""Short names in a question, written as articles write them: "the WHO", "N. Korea", "us troops"."""

import re

from reader.answering.understanding.stop_words import STOP_WORDS

_COMPASS = {"N": "North", "S": "South", "W": "West", "E": "East"}
_COMPASS_POINT = re.compile(
    r"\b([NSWE])\. ?(?=(?:Korea|Carolina|Dakota|Virginia|Ireland|Macedonia|Africa|Sudan|Yorkshire|Bank|Jerusalem)\b)"
)
_WHO = re.compile(r"\bWHO\b")
_US = re.compile(r"\b(the )?us\b(?:(?= (\w+)))?")


def in_full(question: str) -> str:
    """`question` with those short names in full that are nothing but a pronoun or a letter to a search."""
    question = _COMPASS_POINT.sub(lambda found: f"{_COMPASS[found[1]]} ", question)
    if not question.isupper():
        question = _WHO.sub("World Health Organization", question)
    return _US.sub(_country_or_pronoun, question)


def _country_or_pronoun(found: re.Match[str]) -> str:
    """The country in capitals: "the us" and "us troops", not "tells us that"."""
    follows = found[2]
    if found[1] or (follows and follows.lower() not in STOP_WORDS):
        return f"{found[1] or ''}US"
    return found[0]
