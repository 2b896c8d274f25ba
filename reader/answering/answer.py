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


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many other reports say the same: in their own words, and as copies of this one."""

    independent: int = 0
    copies: int = 0


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

    @property
    def text(self) -> str:
        """The passage, word for word."""
        return self.article.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Interpretation:
    """How the question was understood."""

    terms: tuple[str, ...]
    """The words that were looked for, normalised, in the question's order."""
    kind: str
    since: date | None
    until: date | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answers to one question, best first. Where `answered` is false they are only the nearest passages."""

    question: str
    as_of: date | None
    answered: bool
    confidence: float
    interpreted: Interpretation
    answers: tuple[Answer, ...]
