"""What kind of thing a question wants for its answer: a country, an airline, a person, a title, a sum of money."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.answering.known.gazetteer import kinds_of
from reader.answering.understanding.kind import Kind

PERSON = "person"
TITLE = "title"

_COMPANY = (
    "company", "airline", "carmaker", "technology company", "social media", "streaming service", "retailer",
    "restaurant chain", "consumer brand", "bank", "broadcaster", "newspaper", "magazine",
)  # fmt: skip
_PLACE = ("city", "state", "country", "region", "county", "island", "landmark")
_TEAM = (
    "nfl team", "nba team", "wnba team", "mlb team", "nhl team", "soccer team", "college team", "national team",
    "racing team", "rugby club",
)  # fmt: skip

_KINDS_BY_NOUNS: dict[str, tuple[str, ...]] = {
    "country nation": ("country",),
    "state": ("state",),
    "city town capital metropolis": ("city",),
    "place location destination area": _PLACE,
    "continent": ("continent",),
    "ocean": ("ocean",),
    "sea": ("sea",),
    "river": ("river",),
    "lake": ("lake",),
    "mountain peak volcano": ("mountain",),
    "planet": ("planet",),
    "moon": ("moon",),
    "island": ("island",),
    "territory": ("territory", "region"),
    "province": ("province", "region"),
    "region": ("region", "province"),
    "county": ("county",),
    "landmark attraction monument": ("landmark", "national park"),
    "park": ("national park",),
    "company firm corporation business brand giant maker manufacturer conglomerate startup employer": _COMPANY,
    "airline carrier": ("airline",),
    "automaker carmaker": ("carmaker",),
    "platform app network site website": ("social media", "streaming service", "broadcaster", "technology company"),
    "service": ("streaming service", *_COMPANY),
    "retailer supermarket store shop grocer": ("retailer",),
    "restaurant": ("restaurant chain",),
    "chain": ("restaurant chain", "retailer"),
    "bank lender": ("bank",),
    "broadcaster channel": ("broadcaster",),
    "newspaper paper": ("newspaper",),
    "magazine": ("magazine",),
    "publication outlet": ("newspaper", "magazine", "broadcaster"),
    "university college school": ("university",),
    "institution": ("university", "agency", "organisation", "bank"),
    "agency department": ("agency",),
    "organization organisation group alliance bloc militia charity": ("organisation", "agency", "union"),
    "party": ("party",),
    "union guild": ("union",),
    "league conference tour": ("league",),
    "team club squad side franchise": (*_TEAM, "country"),
    "sport": ("sport",),
    "animal creature species insect bird mammal reptile rodent pet predator": ("animal", "dog breed"),
    "breed dog": ("dog breed",),
    "dinosaur": ("dinosaur",),
    "food foodstuff dish fruit vegetable ingredient snack condiment dessert treat crop meal flavor flavour topping": (
        "food",
    ),
    "drink beverage": ("drink",),
    "color colour shade": ("color",),
    "disease virus illness condition infection ailment cancer": ("disease",),
    "symptom": ("symptom", "disease"),
    "drug medication medicine pill": ("drug",),
    "substance chemical metal material element gas mineral": ("substance", "drug"),
    "organ bone": ("body part",),
    "vehicle transport transportation": ("vehicle",),
    "weather disaster phenomenon hazard": ("weather",),
    "crime charge offense offence": ("crime",),
    "language": ("language",),
    "religion faith": ("religion",),
    "text scripture": ("religious text",),
    "currency cryptocurrency": ("currency",),
    "job profession occupation career trade worker": ("job",),
    "genre": ("music genre",),
    "instrument": ("instrument",),
    "clothing garment accessory": ("clothing",),
    "gemstone gem jewel": ("gemstone",),
    "plant tree flower": ("plant",),
    "relative": ("relative",),
    "sign": ("zodiac sign",),
    "weekday": ("weekday",),
    "season": ("season",),
    "holiday": ("holiday",),
    "award prize trophy medal honor honour": ("award",),
    "tournament championship competition slam race event marathon": ("tournament",),
    "generation": ("generation",),
    "device gadget product item": ("product", "food", "clothing", "drink"),
    "film movie show series sitcom book novel song album single musical play opera podcast cartoon comic franchise"
    " track memoir documentary painting game videogame drama blockbuster sequel": (TITLE,),
    "person man woman people celebrity star actor actress singer rapper musician artist author writer novelist"
    " comedian host presenter politician lawmaker congressman congresswoman senator governor mayor president minister"
    " official leader king queen prince princess royal pope candidate nominee republican democrat justice judge lawyer"
    " attorney general player quarterback athlete golfer swimmer gymnast sprinter boxer driver coach manager pitcher"
    " footballer champion ceo executive billionaire entrepreneur founder businessman businesswoman scientist journalist"
    " anchor figure icon legend member dancer model designer director filmmaker producer secretary speaker chancellor"
    " mp oligarch dictator activist influencer youtuber rival successor predecessor opponent winner chef astronaut"
    " character superhero monarch representative veteran skater skier striker goalkeeper newcomer popstar": (PERSON,),
}
_KINDS = {head: kinds for heads, kinds in _KINDS_BY_NOUNS.items() for head in heads.split()}

_ASKS = re.compile(r"\b(?:which|what|whose)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STOPS = frozenset(
    "is are was were be been do does did has have had can could will would shall should may might must who whom that"
    " to in on at by for from with after before during about into over under this last next recently reportedly"
    " just".split()
)
_PAST = frozenset(
    "beat became began bought broke brought built came chose cut drew drove fell found gave got had held hit hurt led"
    " left lost made met paid put ran rose said sang saw sent set sold spent split spoke stood struck swept threw told"
    " took went won wore wrote".split()
)
_PHRASES = {
    "national park": ("national park",),
    "social media": ("social media",),
    "fast food": ("restaurant chain",),
    "car company": ("carmaker",),
    "tech company": ("technology company",),
    "tech giant": ("technology company",),
    "media company": ("broadcaster", "newspaper", "magazine", "social media"),
    "news network": ("broadcaster",),
    "tv network": ("broadcaster",),
    "cable network": ("broadcaster",),
    "body part": ("body part",),
    "part of the body": ("body part",),
    "type of transport": ("vehicle",),
    "mode of transport": ("vehicle",),
    "dog breed": ("dog breed",),
    "breed of dog": ("dog breed",),
    "prime minister": (PERSON,),
    "nfl team": ("nfl team",),
    "nba team": ("nba team",),
    "wnba team": ("wnba team",),
    "mlb team": ("mlb team",),
    "baseball team": ("mlb team",),
    "nhl team": ("nhl team",),
    "hockey team": ("nhl team", "country"),
    "football team": ("nfl team", "college team", "university", "soccer team", "country"),
    "national team": ("country", "national team"),
    "soccer team": ("soccer team", "country"),
    "family member": ("relative",),
    "video game": (TITLE,),
    "news outlet": ("broadcaster", "newspaper"),
    "world leader": (PERSON,),
}
_BEFORE_NOUN = frozenset(
    "is was are were the a an of these those following other two three name title his her its".split()
)
_CLOSED = frozenset(
    (
        "country", "state", "continent", "ocean", "planet", "weekday", "month", "season", "color", "zodiac sign",
        "nfl team", "nba team", "wnba team", "mlb team", "nhl team", "party", "newspaper", "magazine", "religion",
        "currency", "social media", "generation", "language",
    )
)  # fmt: skip
_VERBS = frozenset(
    "charges coaches drinks drives honors hosts leads places plays races signs stars tours tracks trades treats".split()
)
"""Nouns in the plural, except after a noun."""
_PHRASE_WITHIN = 5
_WITHIN = 7
"""Words after "which" among which the noun that names what is wanted stands."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What would answer. Both are empty where nothing is known of it."""

    kinds: tuple[str, ...]
    """What it may be, in the words of the gazetteer, PERSON or TITLE."""
    noun: str
    """What the question calls it: "airline"."""

    @property
    def closed(self) -> bool:
        """Whether the gazetteer knows nearly all there are: a name that is not among them is none."""
        return bool(self.kinds) and _CLOSED.issuperset(self.kinds)


NOTHING_KNOWN = Wanted((), "")


@lru_cache(maxsize=2_000)
def _singular(word: str) -> str:
    word = word.lower().removesuffix("'s").removesuffix("’s").strip("'’.")
    if word in _KINDS or word in ("series", "species"):
        return word
    if word.endswith("ies") and word[:-3] + "y" in _KINDS:
        return word[:-3] + "y"
    for ending in ("s", "es"):
        if word.endswith(ending) and word.removesuffix(ending) in _KINDS:
            return word.removesuffix(ending)
    return word


def wanted_in(kind: Kind, asking: str) -> Wanted:
    """What would answer a question of this kind with this asking sentence, as far as its words tell."""
    if kind is Kind.WHO:
        return Wanted((PERSON,), "who")
    if kind is Kind.WHERE:
        return Wanted(_PLACE, "where")
    return _named_in(asking) if kind in (Kind.WHICH, Kind.WHAT) else NOTHING_KNOWN


@lru_cache(maxsize=128)
def _named_in(asking: str) -> Wanted:
    """What the last "which" or "what" of the sentence wants."""
    asks = list(_ASKS.finditer(asking))
    if not asks:
        return NOTHING_KNOWN
    # ", which exploded after its launch" asks nothing, unless it is the only one
    chosen = next((one for one in reversed(asks) if not asking.endswith((",", ", "), 0, one.start())), asks[-1])
    following = _noun_phrase(asking, chosen.end())
    said = f" {' '.join(following[:_PHRASE_WITHIN])} "
    for phrase, kinds in _PHRASES.items():
        if f" {phrase} " in said:
            return Wanted(kinds, phrase.rpartition(" ")[2])
    # "which company president": the last of the nouns that stand together names it
    last = next((place for place, word in enumerate(following) if word in _KINDS), None)
    if last is None:
        noun = following[-1] if following else ""
        return Wanted((PERSON,) if "job" in kinds_of(noun) else (), noun)
    while last + 1 < len(following) and following[last + 1] in _KINDS:
        last += 1
    return Wanted(_KINDS[following[last]], following[last])


def _noun_phrase(asking: str, start: int) -> list[str]:
    """The words after "which" up to the verb or the preposition, as far as they can be told, in the singular."""
    following: list[str] = []
    for match in _WORD.finditer(asking, start):
        word = match[0].lower()
        if not following and word in _BEFORE_NOUN:
            continue
        if word in _STOPS or word in _PAST or len(following) == _WITHIN:
            break
        if word in _VERBS and following and following[-1] in _KINDS:
            break  # "which country hosts the games"
        if word.endswith("ed") and following and following[-1] not in _KINDS:
            break  # "which rescuer died": while "which country claimed" is known by its noun
        following.append(_singular(word))
        if word.endswith(("'s", "’s", "s'", "s’")) and following[-1] in _KINDS:
            break  # "which state's governor" asks for the state
    return following
