"""The answers to a question, and below each, where it is unfolded, the others that say the same."""

from collections.abc import Iterator

from reader.answering.answer import Answer, Reply
from reader.answering.respelling import in_nearest_spelling
from reader.tui.reading import Reading
from reader.tui.widgets.answer_card import AnswerCard
from reader.tui.widgets.card import Card
from reader.tui.widgets.card_list import CardList
from reader.tui.widgets.other_card import OtherCard
from reader.tui.widgets.question_card import QuestionCard

MOST_NEAREST = 3
"""Passages shown where none of them is a good answer."""
_WEAKER = "Weaker matches"
_NEAREST = "Nearest passages, which may not be about it"


class AnswerList(CardList):
    """A list of answers that can be unfolded."""

    async def show_reply(self, reply: Reply) -> None:
        """Puts these answers in place of those there were; where there are none, the question in another spelling."""
        cards: list[Card] = list(_answer_cards(reply))
        if not cards and reply.respelt:
            cards.append(QuestionCard(in_nearest_spelling(reply.question, reply.respelt)))
        await self.show(cards)

    @property
    def chosen_card(self) -> Card | None:
        """The chosen card, if there is any."""
        return self.cards[self.chosen] if self.cards else None

    @property
    def chosen_answer(self) -> Answer | None:
        """The chosen answer, or the one that the chosen article says the same as."""
        card = self.chosen_card
        return card.answer if isinstance(card, AnswerCard | OtherCard) else None

    @property
    def readings(self) -> list[Reading]:
        """What each card opens, in the order of the cards."""
        return [card.reading for card in self.cards if isinstance(card, AnswerCard | OtherCard)]

    def open_answer(self, number: int) -> None:
        """Opens the answer of this number, if there is one."""
        for at, card in enumerate(self.cards):
            if isinstance(card, AnswerCard) and card.answer.rank == number:
                self.open(at)

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
                await self.mount_all(_other_cards(answer), after=below)
            below.set_class(not others, "-unfolded")


def _answer_cards(reply: Reply) -> Iterator[AnswerCard]:
    answers = reply.answers if reply.answered else reply.answers[:MOST_NEAREST]
    weak = next((answer for answer in answers if answer.weak), None)
    if not reply.answered:
        weak = answers[0] if answers else None
    heading = _WEAKER if reply.answered else _NEAREST
    for answer in answers:
        yield AnswerCard(answer, heading=heading if answer is weak else "")


def _other_cards(answer: Answer) -> list[OtherCard]:
    others = [("report", article) for article in answer.agreement.reports]
    others += [("copy", article) for article in answer.agreement.copied_in]
    return [
        OtherCard(article, answer, kind=kind, is_last=at == len(others))
        for at, (kind, article) in enumerate(others, start=1)
    ]
