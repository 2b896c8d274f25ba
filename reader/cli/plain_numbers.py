"""What the numbers stand for that are listed line by line."""

from dataclasses import dataclass, field

from reader.answering.answer import Answer
from reader.article import StoredArticle
from reader.errors import QuestionError
from reader.notebook import KeptExchange

Numbered = Answer | StoredArticle | KeptExchange


@dataclass(slots=True)
class Listing:
    """A numbered list, as far as it was shown. Its first number is 1."""

    title: str
    """What it is of: "the answers to: who resigned?"."""
    entries: list[Numbered] = field(default_factory=list)
    chosen: int = 1
    """The number that was opened or asked about last."""

    def entry(self, number: int | None) -> Numbered:
        """What has the number, or else what is chosen; it is chosen now. Raises QuestionError."""
        number = self.chosen if number is None else number
        if not 1 <= number <= len(self.entries):
            raise QuestionError(self._what_is_there(number))
        self.chosen = number
        return self.entries[number - 1]

    def _what_is_there(self, number: int) -> str:
        if not self.entries:
            return "nothing is listed that has a number (ask a question, or say latest)"
        listed = "only 1 is" if len(self.entries) == 1 else f"1 to {len(self.entries)} are"
        return f'no {number} here: {listed} listed of {self.title} (ask "{number}" within quotes to look for it)'
