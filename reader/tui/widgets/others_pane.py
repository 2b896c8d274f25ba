"""Who else tells the chosen story, in a column of its own where there is room for one."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.answering.answer import Answer
from reader.answering.explanation import agreement_counts
from reader.tui.widgets.card_list import CardList
from reader.tui.widgets.conversation_list import other_cards

_NOBODY = "No other report of it"


class OthersPane(Vertical):
    """The reports and the copies of the chosen answer."""

    DEFAULT_CSS = """
    OthersPane > Static { height: 1; text-style: dim; padding-left: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    OthersPane > CardList { height: 1fr; padding-top: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._answer: Answer | None = None

    def compose(self) -> ComposeResult:
        """How many they are, and the list of them."""
        yield Static(Content(""))
        yield CardList(id="others")

    async def show(self, answer: Answer | None) -> None:
        """Lists the others of this answer, in place of those there were."""
        if answer is self._answer:
            return
        self._answer = answer
        counts = agreement_counts(answer.agreement) if answer else ""
        self.query_one(Static).update(Content(f"Also in {counts}" if counts else _NOBODY if answer else ""))
        await self.query_one(CardList).show(other_cards(answer) if answer else [])
