"""What tests of the app do again and again: ask, wait, look."""

from collections.abc import Callable

from textual.pilot import Pilot

from reader.answering.answer import Answer
from reader.tui.screens.ask import AskScreen
from reader.tui.widgets.answer_card import AnswerCard

AppPilot = Pilot[int]

_NAMES = {" ": "space", "?": "question_mark", "'": "apostrophe", "/": "slash"}
_MOST_TURNS = 500


async def settled(pilot: AppPilot) -> None:
    """Waits until the workers are done and what they posted is shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def until(pilot: AppPilot, condition: Callable[[], bool]) -> None:
    """Lets the app go on until the condition holds."""
    for _ in range(_MOST_TURNS):
        if condition():
            return
        await pilot.pause(0.01)
    raise AssertionError("it never came to that:\n" + screen_text(pilot))


async def press(pilot: AppPilot, *keys: str) -> None:
    """Presses keys and waits for what comes of them."""
    await pilot.press(*keys)
    await settled(pilot)


async def type_in(pilot: AppPilot, words: str) -> None:
    """Types words, key by key."""
    await pilot.press(*(_NAMES.get(letter, letter) for letter in words))


async def ask(pilot: AppPilot, question: str) -> None:
    """Asks from the ask box, and waits for the reply."""
    home(pilot).box.value = question  # typing it takes 50 ms a key
    await press(pilot, "enter")


def screen_lines(pilot: AppPilot) -> list[str]:
    """The screen as a person sees it, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return [strip.text.rstrip() for strip in strips]


def screen_text(pilot: AppPilot) -> str:
    """The screen as one text."""
    return "\n".join(screen_lines(pilot))


def answers(pilot: AppPilot) -> list[Answer]:
    """The answers that are listed."""
    return [card.answer for card in home(pilot).answers.cards if isinstance(card, AnswerCard)]


def home(pilot: AppPilot) -> AskScreen:
    """The screen that everything begins with."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, AskScreen)
    return screen
