"""Who did it: whether a sentence names the agent of the verb that a question asks about.

"Who postponed the meeting?" is answered by "the delegation called to postpone the meeting" and by
"postponed by the delegation", not by "the meeting had been postponed", however many words that shares.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.terms import normalise, stem

_WHO_DID = re.compile(
    r"\bwho\s+(?:(?:has|had|have|recently|just|first|also|really|finally)\s+){0,2}([a-z]+)", re.IGNORECASE
)
_NOT_DEEDS = frozenset(
    "is are was were be been am will would shall should can could may might must did does do has had have else".split()
)
_BE = frozenset("be is are was were been being am get gets got getting".split())
_BETWEEN = frozenset("not also now then again just recently already later indefinitely first".split())
_DETERMINERS = frozenset("the a an this that these those its their his her our your my any no".split())
_BY_WITHIN = 8
"""Words after a passive verb in which its "by" is looked for."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Deed:
    """One use of the verb in a sentence."""

    start: int
    end: int
    active: bool
    by: int | None
    """Where the agent of a passive begins, after its "by"."""

    @property
    def has_agent(self) -> bool:
        """Whether the sentence says who did it."""
        return self.active or self.by is not None


def deed_asked_for(asking: str) -> str | None:
    """The stem of the verb in "who VERB ...", or None where no deed is asked for ("who is ...", "who did he meet")."""
    found = _WHO_DID.search(normalise(asking))
    if found is None or found[1].lower() in _NOT_DEEDS:
        return None
    return stem(found[1].lower())


def deeds(sentence: str, verb: str) -> Iterator[Deed]:
    """Each use of `verb` (a stem) in `sentence` that can tell who did it."""
    found = [(match.start(), match.end(), match[0].lower()) for match in _WORD.finditer(sentence)]
    for place, (start, end, word) in enumerate(found):
        if stem(word) != verb:
            continue
        before = [earlier for _, _, earlier in found[:place]]
        while before and (before[-1] in _BETWEEN or before[-1].endswith("ly")):
            before.pop()
        if not before or before[-1] in _DETERMINERS:
            continue  # "Postponed talks", "the postponed talks": not a deed but a description
        passive = before[-1] in _BE
        after = found[place + 1 : place + 1 + _BY_WITHIN]
        by = next((by_end for _, by_end, later in after if later == "by"), None)
        yield Deed(start, end, not passive and by is None, by)


def agent_evidence(sentence: str, verb: str) -> float:
    """1 where the sentence says who did it, -1 where it only says that it was done, 0 where it does not speak of it."""
    uses = list(deeds(sentence, verb))
    if not uses:
        return 0.0
    return 1.0 if any(use.has_agent for use in uses) else -1.0
