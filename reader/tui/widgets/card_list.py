"""Cards one below the other, one of which is chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive

from reader.tui.widgets.card import Card, Mark


class CardList(VerticalScroll, can_focus=True, inherit_bindings=False):
    """A list that is walked with the keys.

    A chosen card that is out of sight is brought in with a whole page of its neighbours: scrolling line by
    line would draw the page again at each key, 2 kB in place of 60 bytes.
    """

    BINDING_GROUP_TITLE = "In a list"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,l", "open", "open", id="list.open"),
        Binding("j,down", "move(1)", "next", id="list.next", show=False),
        Binding("k,up", "move(-1)", "previous", id="list.previous", show=False),
        Binding("space,pagedown", "page(1)", "page down", id="list.page_down", show=False),
        Binding("b,pageup", "page(-1)", "page up", id="list.page_up", show=False),
        Binding("g,home", "first", "first", id="list.first", show=False),
        Binding("G,end", "last", "last", id="list.last", show=False),
    ]
    DEFAULT_CSS = """
    CardList { overflow: hidden scroll; scrollbar-size: 0 0; }
    """

    chosen = reactive(0, init=False, repaint=False)

    @dataclass
    class Chosen(Message):
        """Another card is the chosen one."""

        cards: "CardList"
        index: int

        @property
        def control(self) -> "CardList":
            """The list, for selectors."""
            return self.cards

    @dataclass
    class Opened(Message):
        """The chosen card is to be opened."""

        cards: "CardList"
        card: Card

        @property
        def is_late(self) -> bool:
            """Whether others have taken the card's place since the key was pressed."""
            return self.card not in self.cards.cards

        @property
        def control(self) -> "CardList":
            """The list, for selectors."""
            return self.cards

    @property
    def cards(self) -> list[Card]:
        """The cards, from the top."""
        return list(self.query_children(Card))

    @property
    def chosen_card(self) -> Card | None:
        """The chosen card, if there is any: while others take their places there may be fewer than was chosen among."""
        cards = self.cards
        return cards[self.chosen] if 0 <= self.chosen < len(cards) else None

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the mark of the chosen card stands on the screen."""
        card = self.chosen_card
        if card is None:
            return self.content_region.offset
        return card.region.offset + Offset(0, card.above(card.size.width - 1))

    async def show(self, cards: Iterable[Card]) -> None:
        """Puts these cards in place of those there were, and chooses the first."""
        async with self.batch():
            await self.remove_children()
            await self.mount_all(cards)
            self.set_reactive(CardList.chosen, 0)
            self.scroll_home(animate=False)
            self._mark()
        self.post_message(self.Chosen(self, 0))

    def choose(self, index: int) -> None:
        """Chooses the card at `index`, or the nearest there is."""
        self.chosen = index

    def open(self, index: int) -> None:
        """Chooses the card at `index` and opens it, if there is one."""
        if 0 <= index < len(self.cards):
            self.choose(index)
            self.post_message(self.Opened(self, self.cards[index]))

    def validate_chosen(self, index: int) -> int:
        """The nearest index that there is."""
        return max(0, min(index, len(self.cards) - 1))

    def watch_chosen(self, index: int) -> None:
        """Marks the chosen card, shows it, and tells of it."""
        self._mark()
        self.bring_in_chosen()
        self.post_message(self.Chosen(self, index))

    def watch_has_focus(self, has_focus: bool) -> None:
        """Marks the chosen card as the one that keys act on, or as only remembered."""
        super().watch_has_focus(has_focus)
        self._mark()

    def on_resize(self) -> None:
        """Keeps the chosen card in sight."""
        self.call_after_refresh(self.bring_in_chosen)

    @on(Card.Clicked)
    def _open_clicked(self, message: Card.Clicked) -> None:
        message.stop()
        self.open(self.cards.index(message.card))

    def action_open(self) -> None:
        """Opens the chosen card."""
        self.open(self.chosen)

    def action_move(self, by: int) -> None:
        """Chooses the next card, or the previous one."""
        self.choose(self.chosen + by)

    def action_page(self, direction: int) -> None:
        """Chooses the next card that is not whole in sight."""
        hidden = [at for at, card in enumerate(self.cards) if not self._in_sight(card)]
        ahead = [at for at in hidden if (at - self.chosen) * direction > 0]
        self.choose(ahead[0 if direction > 0 else -1] if ahead else direction * len(self.cards))

    def action_first(self) -> None:
        """Chooses the first card."""
        self.choose(0)

    def action_last(self) -> None:
        """Chooses the last card."""
        self.choose(len(self.cards))

    def _mark(self) -> None:
        mark = Mark.CHOSEN if self.has_focus else Mark.RESTING
        for at, card in enumerate(self.cards):
            card.mark = mark if at == self.chosen else Mark.NONE

    def _in_sight(self, card: Card) -> bool:
        top, region = self.scroll_offset.y, card.virtual_region
        return top <= region.y and region.bottom <= top + self.size.height

    def bring_in_chosen(self) -> None:
        """Scrolls by a page: the chosen card becomes the first in sight, or the last where it was above."""
        card = self.chosen_card
        if card is None or self._in_sight(card):
            return
        region = card.virtual_region
        above = region.y < self.scroll_offset.y
        last = max(0, region.bottom - self.size.height)
        self.scroll_to(y=min(last, region.y) if above else region.y, animate=False, immediate=True)
