"""What a question takes over from the one before it: "when was that?" asks about what was asked before."""

import re
from collections.abc import Iterator

from reader.answering.agent import deed_asked_for
from reader.answering.understanding.question import MAX_CHARACTERS
from reader.answering.understanding.quotes import QUOTED, straightened, unwrapped
from reader.answering.understanding.stop_words import STOP_WORDS
from reader.terms import stem, words

MAX_CARRIED = 6
"""Names taken over at the most: more would drown what the new question asks."""

ALONE_FROM = 2
"""Words that a question typed in lower case must speak of to begin anew in a conversation. Of 20 such questions about
something else 19, 15 and 5 do with 1, 2 and 3 words; of 20 that follow up 7, 1 and 0 do as well."""

_QUOTED = re.compile(QUOTED)
_FILTER = re.compile(r"(?<!\S)(?:(?:source|since|until|title):(?:\"[^\"]*\"|\S*)|-\w\S*)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.?!\n\s](?:[^.?!\n]|[.?!](?!\s))*")
_RUN = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'.&-]*(?: (?:(?:of|de|von|van|al|bin|and) )?[A-ZÀ-ÖØ-Þ][\w’'.&-]*)*")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split()
)
_COMMANDS = frozenset(
    "name list identify give show find explain describe tell please thanks ok okay hi hello i".split()
)
_POINTERS = frozenset(
    "he she it they him her them his hers its their theirs that this these those there then one ones who's it's".split()
)
_DETERMINERS = frozenset("the a an his her its their this that these those my our many much which what whose".split())
_VERBS = frozenset(
    """
    win won lose lost die died kill killed happen happened say said go went come came make made take took give gave get
    got meet met hold held lead led leave left begin began start started end ended fall fell rise rose pay paid buy
    bought sell sold send sent find found see saw become became run ran speak spoke write wrote break broke build built
    resign resigned postpone postponed call called cause caused die dying cost costs mean means blame blamed own owns
    live lives work works win wins react reacted respond responded agree agreed decide decided
    """.split()
)
_SHORT = 4
"""Letters of a word that is no verb for ending in "ed": "seed"."""


def names_to_carry(question: str, previous: str) -> tuple[str, ...]:
    """The names of `previous` that `question` needs, in order, or () where it has names of its own.

    Names are runs of capitalised words and quoted phrases. Of a previous question without any (typed all in lower
    case, as a rule) they are its telling words: no stop words and no verbs, as far as these can be told; and then a
    new question that speaks of something by itself ("who won eurovision") takes over nothing.
    """
    question, previous = (_FILTER.sub(" ", straightened(text[:MAX_CHARACTERS])) for text in (question, previous))
    if _names(question):
        return ()
    earlier = _names(previous)
    if not earlier and not _subjects(question):
        earlier = _telling(previous)
    said = set(words(question))
    return tuple(name for name in earlier if not said.issuperset(words(name)))[:MAX_CARRIED]


def stands_alone(question: str) -> bool:
    """Whether `question` begins anew: it names somebody, or speaks of enough that nothing before it has to name.

    Who goes on to something else in a conversation does not say so, and may type it in lower case.
    """
    question = _FILTER.sub(" ", straightened(question[:MAX_CHARACTERS]))
    return bool(_names(question)) or len(_subjects(question)) >= ALONE_FROM


def _names(text: str) -> tuple[str, ...]:
    """The quoted phrases and the runs of capitalised words in `text`, in order, each once."""
    text = unwrapped(text.strip())
    if text.isupper():
        return ()  # who shouts tells no names apart
    found = [(match.start(), phrase) for match in _QUOTED.finditer(text) if (phrase := match["inner"].strip(" ,.;:!?"))]
    rest = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    found += [name for sentence in _SENTENCE.finditer(rest) for name in _capitalised(sentence)]
    return tuple({" ".join(words(name)): name for _, name in sorted(found) if words(name)}.values())


def _capitalised(sentence: re.Match[str]) -> Iterator[tuple[int, str]]:
    """(start, name) of each run of capitalised words that are not so only for beginning the sentence."""
    for run in _RUN.finditer(sentence[0]):
        parts = run[0].split()
        start = run.start()
        while parts and _is_no_name(parts[0], begins=start == 0):
            start += len(parts.pop(0)) + 1
        while parts and (parts[-1].lower() in _CALENDAR or parts[-1] == "I"):
            parts.pop()
        if parts:
            yield sentence.start() + start, " ".join(parts)


def _is_no_name(word: str, *, begins: bool) -> bool:
    plain = word.lower().split("'")[0].strip(".")
    return (
        plain == "i"
        or plain in STOP_WORDS
        or plain in _CALENDAR
        or (begins and (plain in _COMMANDS or plain in _VERBS))
    )


def _subjects(question: str) -> list[str]:
    """What it speaks of that nothing before it has to name: "eurovision" of "who won eurovision"."""
    found = words(question)
    if _POINTERS.intersection(found):
        return []
    return [
        word
        for place, word in enumerate(found)
        if _is_telling(word) and (place == 0 or found[place - 1] not in _DETERMINERS)
    ]


def _telling(text: str) -> tuple[str, ...]:
    deed = deed_asked_for(text)
    return tuple(dict.fromkeys(word for word in words(text) if _is_telling(word) and stem(word) != deed))


def _is_telling(word: str) -> bool:
    return not (
        word in STOP_WORDS
        or word in _VERBS
        or word in _CALENDAR
        or word in _COMMANDS
        or word in _POINTERS
        or word.isdigit()
        or (len(word) > _SHORT and word.endswith("ed"))
    )
