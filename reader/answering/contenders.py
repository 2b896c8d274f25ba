"""What contends for being the answer: what the best passages mention, and how strongly they speak for each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.answering.mentions import Mention

Called = tuple[str, ...]
"""The stems of a name, a thing, a date or a number."""
PART = 0.6
"""Share of what speaks for a whole name that its part has: "Bucks" of "Milwaukee Bucks". 0.4 and 0.8 do as well."""
STRONGEST = 16
"""Contenders that are looked for in every sentence."""
LEAST_WHOLE = 0.3
"""A run of capitalised words that suits less is not taken for the whole name of its part."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One mention in an article, and how much it says."""

    mention: Mention
    article: int
    says: float


@dataclass(frozen=True, slots=True)
class Contenders:
    """By what they are called, how strongly the passages speak for each, 0..1.

    The strongest has 1 where it is surely of the kind that is wanted, and as much less as it suits.
    """

    shares: dict[Called, float]
    wholes: dict[Called, Called]
    """By the part of a name, the whole."""
    strongest: list[tuple[float, frozenset[str]]]
    """The STRONGEST of them: (share, stems), best first."""

    def share_in(self, stems: frozenset[str]) -> float:
        """How strongly the passages speak for the best contender that stands among the stems of a sentence."""
        for share, called in self.strongest:
            if called <= stems:
                return share
        return 0.0

    def share(self, mention: Mention) -> float:
        """How strongly the passages speak for what is mentioned, less where only a part of its name is."""
        whole = self.wholes.get(mention.stems)
        return self.shares.get(mention.stems, 0.0) if whole is None else PART * self.shares[whole]


def contenders(votes: Iterable[Vote], said: frozenset[str]) -> Contenders:
    """What the votes speak for: each article counts once, with the most that it says of it.

    What suits badly, and names of which much is `said` in the question, count less.
    """
    spoken: defaultdict[Called, dict[int, float]] = defaultdict(dict)
    suits: defaultdict[Called, float] = defaultdict(float)
    for vote in votes:
        called = vote.mention.stems
        spoken[called][vote.article] = max(spoken[called].get(vote.article, 0.0), vote.says)
        suits[called] = max(suits[called], vote.mention.suits)
    wholes = _wholes(spoken, suits)
    for part, whole in wholes.items():
        for article, says in spoken[part].items():
            spoken[whole][article] = max(spoken[whole].get(article, 0.0), says)
    shares = {
        called: sum(says.values()) * suits[called] ** 2 * sum(stem not in said for stem in called) / len(called)
        for called, says in spoken.items()
    }
    best = max(shares, key=shares.__getitem__, default=())
    scale = suits[best] / shares[best] if shares.get(best) else 0.0
    shares = {called: share * scale for called, share in shares.items()}
    as_spoken = (
        (shares[called] if called not in wholes else PART * shares[wholes[called]], called) for called in shares
    )
    strongest = sorted(as_spoken, reverse=True)[:STRONGEST]
    return Contenders(shares, wholes, [(share, frozenset(called)) for share, called in strongest])


def _wholes(spoken: Mapping[Called, Mapping[int, float]], suits: Mapping[Called, float]) -> dict[Called, Called]:
    """For each name that begins or ends a longer one, the one of these that is spoken of most."""
    strength = {
        called: sum(says.values()) * suits[called]
        for called, says in spoken.items()
        if len(called) > 1 and suits[called] >= LEAST_WHOLE
    }
    longer: dict[Called, Called] = {}
    for whole in sorted(strength, key=strength.__getitem__):
        for length in range(1, len(whole)):
            for part in (whole[:length], whole[-length:]):
                if part in spoken:
                    longer[part] = whole
    return longer
