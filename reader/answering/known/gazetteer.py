"""What known names and common things are: "JetBlue" an airline, "Bucks" a team, "otter" an animal.

The lists beside this module are written from general knowledge, and are small: what is missing from them is
recognised by how it is spoken of, see `naming`.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from reader.answering.known.nature import NATURE
from reader.answering.known.organisations import ORGANISATIONS
from reader.answering.known.people import FIRST_NAMES, PEOPLE
from reader.answering.known.places import PLACES
from reader.answering.known.teams import TEAMS
from reader.answering.known.things import THINGS
from reader.terms import stems

UNKNOWN: frozenset[str] = frozenset()


def _listed(names: str) -> frozenset[str]:
    """The names in a text that parts them with commas."""
    return frozenset(name.strip() for name in names.replace("\n", " ").split(","))


DEMONYMS = _listed(
    """
    Afghan, African, Albanian, Algerian, American, Arab, Argentine, Asian, Australian, Austrian, Belarusian,
    Belgian, Brazilian, British, Bulgarian, Canadian, Catholic, Chilean, Chinese, Christian, Colombian, Croatian,
    Cuban, Czech, Danish, Democrat, Democratic, Dutch, Egyptian, English, Estonian, Ethiopian, European, Filipino,
    Finnish, French, German, Ghanaian, Greek, Haitian, Hispanic, Hungarian, Icelandic, Indian, Indonesian, Iranian,
    Iraqi, Irish, Israeli, Italian, Jamaican, Japanese, Jewish, Jordanian, Kenyan, Korean, Kuwaiti, Latino, Latvian,
    Lebanese, Libyan, Lithuanian, Malaysian, Mexican, Moroccan, Muslim, Nepalese, Nigerian, North Korean, Norwegian,
    Pakistani, Palestinian, Peruvian, Polish, Portuguese, Qatari, Republican, Romanian, Russian, Rwandan, Saudi,
    Scottish, Serbian, Slovak, Somali, South African, South Korean, Soviet, Spanish, Sudanese, Swedish, Swiss,
    Syrian, Taiwanese, Thai, Tunisian, Turkish, Ugandan, Ukrainian, Uruguayan, Venezuelan, Vietnamese, Welsh,
    Western, Yemeni, Zimbabwean
    """
)
NEWS_OUTLETS = _listed(
    """
    ABC News, AFP, AP, Associated Press, BBC, Bloomberg, CBS, CNBC, CNN, Fox News, Getty Images, Guardian, NBC, NPR,
    New York Times, Reuters, The Associated Press, The Guardian, The New York Times, The Week, USA TODAY, USA Today,
    Wall Street Journal, Washington Post
    """
)
_GIVEN_NAMES = _listed(FIRST_NAMES)
_LAST_WORDS = {
    "air": "airline",
    "airlines": "airline",
    "airways": "airline",
    "administration": "agency",
    "agency": "agency",
    "bank": "bank",
    "bureau": "agency",
    "co": "company",
    "college": "university",
    "commission": "agency",
    "corp": "company",
    "county": "county",
    "department": "agency",
    "group": "company",
    "holdings": "company",
    "inc": "company",
    "island": "island",
    "islands": "island",
    "league": "league",
    "motors": "carmaker",
    "ocean": "ocean",
    "park": "national park",
    "party": "party",
    "river": "river",
    "sea": "sea",
    "university": "university",
}
_FIRST_WORDS = {
    "hurricane": "weather",
    "isle": "island",
    "lake": "lake",
    "mount": "mountain",
    "university": "university",
}
_WHOLE_NAME_ONLY = frozenset(("soccer team", "racing team", "national team", "rugby club"))
"""Teams whose last word alone ("United", "City") names none."""


def is_given_name(word: str) -> bool:
    """Whether people are called so."""
    return word in _GIVEN_NAMES


def is_team(word: str) -> bool:
    """Whether a team is called by this word alone."""
    return " " not in word and any(kind.endswith(" team") for kind in _names().get(word, UNKNOWN))


@lru_cache(maxsize=20_000)
def kinds_of(name: str) -> frozenset[str]:
    """What the name or thing is known to be, UNKNOWN where it is not."""
    name = name.replace("’", "'")
    plain = name.removeprefix("the ").removeprefix("The ").rstrip(".")
    found = _names().get(name) or _names().get(plain) or _things().get(plain.lower())
    if found:
        return found
    words = plain.lower().split()
    if len(words) < 2:
        return UNKNOWN
    kind = _LAST_WORDS.get(words[-1]) or _FIRST_WORDS.get(words[0])
    return frozenset((kind,)) if kind else UNKNOWN


def first_of(name: str) -> str:
    """The first word of a name, the same with and without a possessive or a full stop after it."""
    return name.partition(" ")[0].removesuffix("'s").rstrip("'.")


@cache
def names_of(kinds: tuple[str, ...]) -> dict[str, list[str]]:
    """The known names of these kinds by their first word as `first_of` has it, the longest first."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for name, known in _names().items():
        if known.intersection(kinds):
            by_first[first_of(name)].append(name)
    for names in by_first.values():
        names.sort(key=len, reverse=True)
    return dict(by_first)


@cache
def things_of(kinds: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The common things of these kinds as stems, by their first stem, those of most words first."""
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for thing, known in _things().items():
        if known.intersection(kinds) and (stemmed := tuple(stems(thing))):
            by_first[stemmed[0]].append(stemmed)
    for things in by_first.values():
        things.sort(key=len, reverse=True)
    return dict(by_first)


@cache
def _names() -> dict[str, frozenset[str]]:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for kind, name in _entries(PLACES, ORGANISATIONS, TEAMS, PEOPLE):
        kinds[name].add(kind)
    for kind, name in _entries(TEAMS):
        if kind not in _WHOLE_NAME_ONLY:
            kinds[name.split()[-1]].add(kind)  # "the Bucks"
    return {name: frozenset(found) for name, found in kinds.items()}


@cache
def _things() -> dict[str, frozenset[str]]:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for kind, thing in _entries(NATURE, THINGS):
        kinds[thing].add(kind)
    return {thing: frozenset(found) for thing, found in kinds.items()}


def _entries(*lists: str) -> Iterator[tuple[str, str]]:
    """(kind, member) of lists with lines of `kind: member, member`."""
    for listed in lists:
        for line in listed.strip().splitlines():
            kind, members = line.split(": ", 1)
            for member in members.split(","):
                yield kind, member.strip()
