"""What is shown before anything was asked."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.tui.widgets.card_list import CardList
from reader.tui.widgets.question_card import QuestionCard

_INTRODUCTION = "Ask in plain words. What you get is the passage that answers, word for word, and who says so."
_MORE = "Or say latest for the newest articles, and help for what else can be said."
_EMPTY = "There are no articles yet."
_ADD = "A adds a file or folder (Esc leaves the ask box), or reader add PLACE does."


class Welcome(Vertical):
    """A few words, and questions to try."""

    DEFAULT_CSS = """
    Welcome > Static { height: auto; padding: 1 1 1 2; max-width: 82; }
    Welcome > CardList { height: 1fr; }
    """

    def compose(self) -> ComposeResult:
        """The words above, the questions below."""
        yield Static(Content(_INTRODUCTION))
        yield CardList(id="questions")

    async def show(self, questions: Sequence[str], *, can_add: bool = True) -> None:
        """Offers these questions. Where there is nothing to ask about, tells those who can how to add articles."""
        words = f"{_INTRODUCTION} {_MORE}\n\nTo begin with:" if questions else _EMPTY
        if can_add and not questions:
            words = f"{_EMPTY} {_ADD}"
        self.query_one(Static).update(Content(words))
        await self.query_one(CardList).show(QuestionCard(question) for question in questions)
