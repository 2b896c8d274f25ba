"""More articles than there are: made of the sentences of given ones, so that their words are as news has them.

Each has the date, outlet, byline and length of one given article, some years earlier, and its sentences and those of up
to two others on the same subject, in their order. Common words are then as frequent as they were. Rare ones would stop
coming: the vocabulary of real news grows with every article. So names are made up, of halves of two real ones, as often
as Heaps's law, fitted to the given articles, asks for, and come again as seldom as names do.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from reader.answering.passage import sentence_spans
from reader.article import Article

YEARS = 10
"""So many years a library goes back from the given articles: weekdays and seasons stay as they are."""
_FROM_OTHERS = 0.3
"""Share of sentences that are another article's: no two articles made of the same three are alike."""
_MOST_PARENTS = 3
_SUBJECT = range(2, 60)
"""Articles whose headlines share a word that tells what they are about."""
_NAME_IN_AT_MOST = 20
"""Articles that hold a name which may give way to one that is made up."""
_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"\b[A-Z][a-z]{3,14}\b")
_WEEKS = 52


@dataclass(frozen=True, slots=True)
class Growth:
    """How many different words there are among so many: `scale * words ** power`."""

    scale: float
    power: float

    def terms(self, words: float) -> float:
        """The different words among `words` in a row."""
        return float(self.scale * words**self.power)


class Recombined:
    """Articles without end. The one of a number is always the same, whichever were made before it."""

    def __init__(self, given: Sequence[Article], seed: int) -> None:
        self._given = given
        self._seed = seed
        self._cut: dict[int, list[list[str]]] = {}
        survey = _Survey(given)
        self.given_terms = survey.terms
        """The different words of the given articles."""
        self.growth = survey.growth
        self._words_each = survey.words / len(given)
        self._names = survey.names
        self._rare = frozenset(survey.names)
        self._subjects = _by_subject(given)

    def article(self, number: int) -> Article:
        """The article of this number; numbers begin where the given articles end."""
        rng = Random(f"{self._seed} {number}")
        first, *others = parents = self._parents(rng)
        given = self._given[first]
        text = self._renamed(self._text(first, others, rng), number, rng)
        title = _title([self._given[parent].title for parent in parents], rng)
        published = given.published and _earlier(given.published, rng.randrange(YEARS))
        return replace(
            given,
            title=title,
            text=text,
            place="",
            published=published,
            url=f"https://{given.source or 'example.org'}/{published or 'undated'}/{number}",
        )

    def terms_among(self, count: int) -> int:
        """About how many different words there are in the given articles and those up to that number.

        3 of 100 too many, of the first 20,000 that are made of 11,768: a name can come out like another.
        """
        return self.given_terms + self._names_before(count)

    def _parents(self, rng: Random) -> list[int]:
        """The articles that one is made of: the first gives the frame, the others are about something of the same."""
        first = rng.randrange(len(self._given))
        alike = [
            subject for word in _WORD.findall(self._given[first].title.lower()) if (subject := self._subjects.get(word))
        ]
        pool = rng.choice(alike) if alike else [rng.randrange(len(self._given))]
        return [first, *rng.choices(pool, k=rng.randint(1, _MOST_PARENTS - 1))]

    def _text(self, first: int, others: Sequence[int], rng: Random) -> str:
        queues = [iter([sentence for part in self._paragraphs(other) for sentence in part]) for other in others]
        paragraphs = []
        for paragraph in self._paragraphs(first):
            sentences = [
                next(rng.choice(queues), sentence) if rng.random() < _FROM_OTHERS else sentence
                for sentence in paragraph
            ]
            paragraphs.append(" ".join(sentences))
        return "\n\n".join(paragraphs)

    def _paragraphs(self, place: int) -> list[list[str]]:
        """The sentences of each paragraph of a given article."""
        if place not in self._cut:
            self._cut[place] = [
                [part[start:end] for start, end in sentence_spans(part)]
                for part in self._given[place].text.split("\n\n")
                if part.strip()
            ]
        return self._cut[place]

    def _renamed(self, text: str, number: int, rng: Random) -> str:
        """The text with as many new names as are due at this article, and as many that came up before."""
        before, after = self._names_before(number), self._names_before(number + 1)
        due = [*range(before, after), *(int(before ** rng.random()) for _ in range(after - before) if before)]
        held = sorted(self._rare.intersection(_NAME.findall(text)))
        chosen = rng.sample(held, min(len(due), len(held)))
        names = {old: self._name(new) for old, new in zip(chosen, due, strict=False)}
        if not names:
            return text
        return re.sub(rf"\b(?:{'|'.join(names)})\b", lambda found: names[found[0]], text)

    def _names_before(self, number: int) -> int:
        """How many names were made up before the article of this number."""
        if number <= len(self._given):
            return 0
        return max(0, int(self.growth.terms(number * self._words_each)) - self.given_terms)

    def _name(self, number: int) -> str:
        rng = Random(f"{self._seed} name {number}")
        head, tail = rng.choice(self._names), rng.choice(self._names)
        return head[: len(head) // 2 + 1] + tail[len(tail) // 2 :]


def different_words(articles: Iterable[Article]) -> int:
    """How many different words there are in their titles and texts."""
    return len(set().union(*(_WORD.findall(f"{article.title}\n{article.text}".lower()) for article in articles)))


class _Survey:
    """What the words of the given articles are like."""

    def __init__(self, given: Sequence[Article]) -> None:
        vocabulary: set[str] = set()
        seen = Counter[str]()
        self.words = 0
        half = (0, 0)
        for place, article in enumerate(given, 1):
            text = f"{article.title}\n{article.text}"
            found = _WORD.findall(text.lower())
            self.words += len(found)
            vocabulary.update(found)
            seen.update(set(_NAME.findall(text)))
            if place == (len(given) + 1) // 2:
                half = (self.words, len(vocabulary))
        self.terms = len(vocabulary)
        self.growth = _fitted(half, (self.words, self.terms))
        self.names = sorted(name for name, articles in seen.items() if articles <= _NAME_IN_AT_MOST) or ["Someone"]


def _fitted(half: tuple[int, int], whole: tuple[int, int]) -> Growth:
    """The law that goes through both points (words, terms)."""
    (fewer, terms_then), (words, terms) = half, whole
    power = math.log(terms / terms_then) / math.log(words / fewer) if words > fewer and terms > terms_then else 0.5
    return Growth(terms / words**power, power)


def _by_subject(given: Iterable[Article]) -> dict[str, list[int]]:
    """The numbers of the articles whose headlines hold a word, for each word that only some hold."""
    holding = defaultdict[str, list[int]](list)
    for place, article in enumerate(given):
        for word in set(_WORD.findall(article.title.lower())):
            holding[word].append(place)
    return {word: places for word, places in holding.items() if len(places) in _SUBJECT}


def _title(titles: Sequence[str], rng: Random) -> str:
    """The first half of one headline and the second half of another."""
    head, tail = titles[0].split(), rng.choice(titles[1:]).split()
    return " ".join(head[: len(head) // 2 + 1] + tail[len(tail) // 2 :])


def _earlier(day: date, years: int) -> date:
    return max(date(1900, 1, 1), day - timedelta(weeks=_WEEKS * years))


def recombined_from(recombined: Recombined, first: int, last: int) -> Iterator[Article]:
    """The articles numbered from `first` up to, not including, `last`."""
    return map(recombined.article, range(first, last))
