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
    """The number of the answer that it is, or says the same as; 0 where it was opened by itself."""
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

    @classmethod
    def of_article(cls, article: StoredArticle) -> Self:
        """An article that answers nothing, opened at its top."""
        nowhere = Span(0, 0)
        return cls(article, nowhere, nowhere, nowhere, 0, is_answer=False)

    @property
    def quoted(self) -> Span:
        """What is quoted of it: the passage, or else its first paragraph."""
        if self.passage.end > self.passage.start:
            return self.passage
        end = self.article.text.find("\n\n")
        return Span(0, end if end >= 0 else len(self.article.text))
