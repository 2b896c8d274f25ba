"""What is opened to be read: an article, and where in it the answer stands."""

from dataclasses import dataclass
from typing import Self

from reader.answering.answer import Answer, Span
from reader.article import StoredArticle


@dataclass(frozen=True, slots=True)
class Reading:
    """An article opened at a passage. All offsets are into `article.text`."""

    article: StoredArticle
    passage: Span
    sentence: Span
    """What of the passage answers."""
    focus: Span
    """The name, date, place or number asked for; empty where there is none."""
    number: int
    """The number of the answer that it is, or says the same as."""
    is_answer: bool = True

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """The answer's article, opened at the answer."""
        sentence, focus, shift = answer.sentence, answer.focus, answer.start
        return cls(
            answer.article,
            Span(answer.start, answer.end),
            Span(shift + sentence.start, shift + sentence.end),
            Span(shift + focus.start, shift + focus.end) if focus else Span(shift, shift),
            answer.rank,
        )

    @classmethod
    def of_other(cls, article: StoredArticle, answer: Answer) -> Self:
        """An article that says the same as the answer, opened at its top: where it does is not known."""
        nowhere = Span(0, 0)
        return cls(article, nowhere, nowhere, nowhere, answer.rank, is_answer=False)
