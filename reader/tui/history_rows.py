"""What was asked, as rows of a list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from reader.answering.explanation import count
from reader.text import clean_line
from reader.tui import marks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reader.notebook import ConversationHead, KeptExchange, Notebook
    from reader.tui.widgets.card import Line

LINES = 2
PAGE = 100
"""Questions read at once. A reply as it is kept is some 10 kB on the samples, and is read with its question."""
_DIM = Style(dim=True)


class QuestionRows:
    """Questions, newest first: each with its day and what was told in reply below it. More are read on demand."""

    def __init__(self, exchanges: Sequence[KeptExchange] = ()) -> None:
        self.exchanges: list[KeptExchange] = []
        """Without their replies."""
        self.has_more = False
        """Whether there may be earlier ones."""
        self.add(exchanges)

    def add(self, exchanges: Sequence[KeptExchange]) -> None:
        """Takes in the next page of them."""
        self.exchanges += [replace(one, reply="") for one in exchanges]
        self.has_more = len(exchanges) == PAGE

    def count(self) -> int:
        """How many have been read."""
        return len(self.exchanges)

    def row(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 - the list cuts what is longer
        """The question, and below it when it was asked and what came of it."""
        one = self.exchanges[index]
        below = marks.DOT.join(filter(None, (_moment(one.asked_at), clean_line(one.told))))
        return [[Segment(clean_line(one.question))], [Segment(f"  {below}", _DIM)]]


class ConversationRows:
    """Conversations, the one last used first: each with its day and the number of its questions below it."""

    def __init__(self, heads: Sequence[ConversationHead] = ()) -> None:
        self.heads = heads

    def count(self) -> int:
        """How many there are."""
        return len(self.heads)

    def row(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 - the list cuts what is longer
        """The name, or else the first question, and below it when it began and how long it is."""
        head = self.heads[index]
        below = f"{_moment(head.began)}{marks.DOT}{count(head.questions, 'question')}"
        return [[Segment(title(head))], [Segment(f"  {below}", _DIM)]]


def title(head: ConversationHead) -> str:
    """What a person knows the conversation by."""
    return clean_line(head.name) or clean_line(head.first_question) or "without a name"


def page_of_questions(notebook: Notebook, words: str, after: KeptExchange | None = None) -> list[KeptExchange]:
    """The newest questions that have these words, or those that come after one of them in the list."""
    return notebook.questions(words, PAGE, after.id if after else None)


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
