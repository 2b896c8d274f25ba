"""What a question gives back: everything shown is a span of a stored article."""

from dataclasses import dataclass
from datetime import date

from reader.article import StoredArticle


@dataclass(frozen=True, slots=True)
class Span:
    """Character offsets, the end not included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Focus:
    """The name, date, place or number that was asked for. Offsets are into the answer's text."""

    kind: str
    start: int
    end: int
    text: str
    day: date | None = None
    """The day meant, where the text names it by the article's own day ("Tuesday")."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The other articles that say the same."""

    reports: tuple[StoredArticle, ...] = ()
    """In their own words, best first."""
    copied_in: tuple[StoredArticle, ...] = ()
    """In the same words: near-copies of this passage, best first."""

    @property
    def independent(self) -> int:
        """How many other reports say it in their own words."""
        return len(self.reports)

    @property
    def copies(self) -> int:
        """How many other articles hold a copy."""
        return len(self.copied_in)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One kind of evidence for an answer, and its share of the answer's score."""

    name: str
    value: float
    weight: float

    @property
    def share(self) -> float:
        """What it adds to the score."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A passage of one article."""

    rank: int
    """1 for the best."""
    article: StoredArticle
    start: int
    end: int
    """The passage is `article.text[start:end]`."""
    sentence: Span
    """The answering sentence, as offsets into `text`."""
    focus: Focus | None
    agreement: Agreement
    score: float
    confidence: float
    """0..1, how sure it is that this passage answers."""
    weak: bool
    """Not sure enough to be called an answer."""
    evidence: tuple[Evidence, ...] = ()
    """What the score is made of: the shares add up to it."""

    @property
    def text(self) -> str:
        """The passage, word for word."""
        return self.article.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Period:
    """Days that a question names in words ("last week", "in November 2018"). Their articles are preferred."""

    since: date
    until: date
    words: str
    """As they stand in the question."""


@dataclass(frozen=True, slots=True)
class SoughtTerm:
    """A term that was looked for."""

    word: str
    """Normalised, as it stands in the question."""
    stem: str
    weight: float
    """1 for a term of the sentence that asks, less for one of its context and for what names the answer's kind."""
    articles: int
    """About how many articles hold it."""
    role: str = "asked"
    """What it is in the question: "asked", "context" or "what is asked for"."""


@dataclass(frozen=True, slots=True)
class Respelling:
    """A word of the question that no article holds, and the nearest one that some do."""

    word: str
    nearest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """How the question was understood."""

    terms: tuple[SoughtTerm, ...]
    """In the question's order, those of the asking sentence first."""
    kind: str
    since: date | None = None
    until: date | None = None
    source: str | None = None
    title: str | None = None
    """Words that must stand in the headline."""
    without: tuple[str, ...] = ()
    """Words that must not stand in the article."""
    phrases: tuple[str, ...] = ()
    """Quoted phrases, which must stand as they are."""
    unheld: tuple[str, ...] = ()
    """Quoted phrases that stand in no article, and were looked for word by word."""
    period: Period | None = None
    carried: tuple[str, ...] = ()
    """Words taken over from the question before, which this one follows up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answers to one question, best first. Where `answered` is false they are only the nearest passages."""

    question: str
    as_of: date | None
    answered: bool
    confidence: float
    interpreted: Interpretation
    answers: tuple[Answer, ...]
    respelt: tuple[Respelling, ...] = ()
    """Offered, never looked for by itself."""
    apart: tuple[str, ...] = ()
    """Where nothing answers: words of the question that no article holds together."""

    @property
    def to_follow_up(self) -> str:
        """What the next question may build on: this one, with what it took over itself from the one before."""
        return ", ".join((self.question, *self.interpreted.carried))  # apart, or two names would be one
