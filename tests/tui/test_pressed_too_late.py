"""Enter pressed on what is just being replaced opens what was seen, or nothing, and never ends the app."""

from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.history import HistoryScreen
from reader.tui.widgets.row_list import RowList

from .conftest import OpenApp
from .piloting import ask, home, press, settled


async def test_a_card_that_has_gone_is_not_opened(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "bridge")
        answers = home(pilot).answers
        card = answers.cards[answers.chosen]
        await answers.fold_all([])
        answers.post_message(answers.Opened(answers, card))
        await settled(pilot)
        assert not isinstance(pilot.app.screen, ArticleScreen)


async def test_a_row_is_the_one_that_was_seen(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "Who postponed the Pompeo meeting?")
        home(pilot).box.focus()
        await ask(pilot, "bridge")
        await press(pilot, "escape", "H")
        screen = pilot.app.screen
        assert isinstance(screen, HistoryScreen)
        rows = screen.query_one(RowList)
        seen = rows._rows
        await press(pilot, "v")  # conversations, of which there is one
        rows.post_message(rows.Opened(rows, seen, 1))
        await settled(pilot)
        assert home(pilot).box.value == "Who postponed the Pompeo meeting?"
