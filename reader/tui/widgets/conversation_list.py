"""The conversation: the answers to one question, and all other questions folded to a line above and below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.answering.respelling import in_nearest_spelling
from reader.tui.widgets.answer_card import AnswerCard
from reader.tui.widgets.card import Card
from reader.tui.widgets.card_list import CardList
from reader.tui.widgets.folded_card import FoldedCard
from reader.tui.widgets.headline_card import HeadlineCard
from reader.tui.widgets.other_card import OtherCard
from reader.tui.widgets.question_card import QuestionCard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.answering.answer import Answer, Reply
    from reader.conversation.latest import Newest
    from reader.tui.reading import Reading

MOST_NEAREST = 3
"""Passages shown where none of them is a good answer."""
_FOLDED_IN_SIGHT = 2
"""Folded questions that stay in sight above answers that were just opened."""
_WEAKER = "Weaker matches"
_NEAREST = "Nearest passages, which may not be about it"


@dataclass(frozen=True, slots=True)
class Folded:
    """A question as it is folded."""

    exchange_id: int
    question: str
    told: str
    """What came of it, in a few words."""


class ConversationList(CardList):
    """A list of questions of which one is open. Its answers can be unfolded in turn."""

    @property
    def cards(self) -> list[Card]:
        """The cards in sight, from the top."""
        return [card for card in self.query_children(Card) if card.display]

    @property
    def open_cards(self) -> list[Card]:
        """Those of the open question."""
        return [card for card in self.cards if not isinstance(card, FoldedCard)]

    @property
    def chosen_answer(self) -> Answer | None:
        """The chosen answer, or the one that the chosen article says the same as."""
        card = self.chosen_card
        return card.answer if isinstance(card, AnswerCard | OtherCard) else None

    @property
    def chosen_reading(self) -> Reading | None:
        """What the chosen card opens."""
        card = self.chosen_card
        return card.reading if isinstance(card, AnswerCard | OtherCard | HeadlineCard) else None

    @property
    def readings(self) -> list[Reading]:
        """What the cards of the open question open, in their order."""
        return [card.reading for card in self.open_cards if isinstance(card, AnswerCard | OtherCard | HeadlineCard)]

    def choose_reading(self, index: int) -> None:
        """Chooses the card that opens the reading of this index, or the nearest there is."""
        can_be_read = [card for card in self.open_cards if not isinstance(card, QuestionCard)]
        if can_be_read:
            self.choose(self.cards.index(can_be_read[max(0, min(index, len(can_be_read) - 1))]))

    def reading_index(self) -> int:
        """The index among the readings of the one that the chosen card opens; 0 where it opens none."""
        card = self.chosen_card
        return self.open_cards.index(card) if card in self.open_cards else 0

    def choose_number(self, number: int) -> bool:
        """Chooses the answer or the headline of this number; false where there is none."""
        for at, card in enumerate(self.cards):
            if isinstance(card, AnswerCard | HeadlineCard) and card.number == number:
                self.choose(at)
                return True
        return False

    async def fold_all(self, folded: Iterable[Folded]) -> None:
        """Puts these questions in place of all there were, none of them open."""
        await self.show(FoldedCard(one.exchange_id, one.question, one.told) for one in folded)

    async def open_exchange(self, folded: Folded, cards: Sequence[Card]) -> None:
        """Opens a question on these cards, a new one at the end, and folds the one that was open."""
        async with self.batch():
            await self.remove_children(self.open_cards)
            head = self._head(folded.exchange_id)
            if head is None:
                head = FoldedCard(folded.exchange_id, folded.question, folded.told)
                await self.mount(head)
            for card in self.query_children(FoldedCard):
                card.display = card is not head
            if cards:
                await self.mount_all(cards, after=head)
                cards[0].set_class(self.cards[0] is not cards[0], "-below")
            self.set_reactive(CardList.chosen, self.cards.index(cards[0]) if cards else len(self.cards) - 1)
            self._mark()
        self.call_after_refresh(self._show_opened)
        self.post_message(self.Chosen(self, self.chosen))

    async def unfold(self) -> None:
        """Lists the others below the chosen answer, or folds them away again."""
        answer = self.chosen_answer
        if answer is None:
            return
        others = [card for card in self.query_children(OtherCard) if card.answer is answer]
        place = next(at for at, card in enumerate(self.cards) if isinstance(card, AnswerCard) and card.answer is answer)
        below = self.cards[place]
        async with self.batch():
            self.choose(place)
            if others:
                await self.remove_children(others)
            else:
                await self.mount_all(other_cards(answer), after=below)
            below.set_class(not others, "-unfolded")

    def _head(self, exchange_id: int) -> FoldedCard | None:
        heads = self.query_children(FoldedCard)
        return next((head for head in heads if head.exchange_id == exchange_id), None)

    def _show_opened(self) -> None:
        """Brings the open question to the top, with the last ones folded above it."""
        if not self.open_cards:
            self.bring_in_chosen()
            return
        top = self.open_cards[0].virtual_region.y - self.open_cards[0].styles.margin.top
        self.scroll_to(y=max(0, top - _FOLDED_IN_SIGHT), animate=False, immediate=True)
        self.bring_in_chosen()


def reply_cards(reply: Reply, *, all_nearest: bool = False) -> list[Card]:
    """The answers to a question; where there are none, the question in another spelling.

    Of passages that are only near a few are shown, unless `all_nearest` are asked for.
    """
    cards: list[Card] = list(_answer_cards(reply, len(reply.answers) if all_nearest else MOST_NEAREST))
    if not cards and reply.respelt:
        cards.append(QuestionCard(in_nearest_spelling(reply.question, reply.respelt)))
    return cards


def newest_cards(newest: Newest) -> list[Card]:
    """The newest articles."""
    return [HeadlineCard(number, one.article, one.lead) for number, one in enumerate(newest.articles, start=1)]


def other_cards(answer: Answer) -> list[Card]:
    """The others that say the same as the answer."""
    others = [("report", article) for article in answer.agreement.reports]
    others += [("copy", article) for article in answer.agreement.copied_in]
    return [
        OtherCard(article, answer, kind=kind, is_last=at == len(others))
        for at, (kind, article) in enumerate(others, start=1)
    ]


def _answer_cards(reply: Reply, most_nearest: int) -> Iterator[AnswerCard]:
    answers = reply.answers if reply.answered else reply.answers[:most_nearest]
    weak = next((answer for answer in answers if answer.weak), None)
    if not reply.answered:
        weak = answers[0] if answers else None
    heading = _WEAKER if reply.answered else _NEAREST
    for answer in answers:
        yield AnswerCard(answer, heading=heading if answer is weak else "")
