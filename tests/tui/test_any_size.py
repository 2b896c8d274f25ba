from pathlib import Path

import pytest
from rich.cells import cell_len

from .conftest import OpenApp
from .news import HOSTILE_TITLES
from .piloting import AppPilot, ask, home, press, screen_lines, screen_text, settled

SIZES = [(80, 24), (20, 5), (120, 40)]
OBEYED = {chr(code) for code in [*range(0x20), *range(0x7F, 0xA0), 0x202E, 0x2066, 0x200F, 0x61C, 0x200B, 0xFEFF]}


def drawn(pilot: AppPilot) -> str:
    return "".join(segment.text for strip in pilot.app.screen._compositor.render_strips() for segment in strip)


async def walk(pilot: AppPilot) -> None:
    """Goes through every screen, and looks that nothing overflows its line or reaches the terminal."""
    ways = (
        *("escape", "j", "enter", "G", "J", "question_mark", "escape", "escape"),
        *("L", "j", "enter", "escape", "escape", "H", "v", "escape", "A", "escape", "escape", "colon", "escape"),
    )
    for key in ways:
        await press(pilot, key)
        width = pilot.app.size.width
        assert not set(drawn(pilot)) & OBEYED
        assert all(cell_len(line) <= width for line in screen_lines(pilot))


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_articles_are_words_on_every_screen(
    open_app: OpenApp, hostile_folder: Path, size: tuple[int, int]
) -> None:
    async with open_app(size=size, folder=hostile_folder) as pilot:
        assert not set(drawn(pilot)) & OBEYED
        await ask(pilot, "which submarine surfaced off Norway")
        assert len(home(pilot).answers.cards) == len(HOSTILE_TITLES)
        await walk(pilot)
        await press(pilot, "a")
        await ask(pilot, "[/x] [@click=app.quit]submarine[/] \x1b[2J")
        await press(pilot, "enter")
        assert not set(drawn(pilot)) & OBEYED
        assert not pilot.app._exit


async def test_markup_in_a_title_is_shown_as_it_was_printed(open_app: OpenApp, hostile_folder: Path) -> None:
    async with open_app(size=(120, 60), folder=hostile_folder) as pilot:
        await ask(pilot, "which submarine surfaced off Norway")
        for words in (HOSTILE_TITLES[0], HOSTILE_TITLES[1], "[b]Outlet[/b]", "[red]Ann[/red] Bo"):
            assert words[:12] in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_answer_is_in_sight_at_every_size(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        await ask(pilot, "Who postponed the Pompeo meeting?")
        assert any(line.startswith("▌ 1 ") for line in screen_lines(pilot))
        assert ("q quit" in screen_lines(pilot)[-1]) == (size[1] >= 20)


async def test_a_window_that_is_too_small_says_so_and_everything_is_there_when_it_grows(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "Who postponed the Pompeo meeting?")
        await press(pilot, "j")
        before = screen_text(pilot)
        for size in ((19, 24), (80, 4), (1, 1)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert screen_text(pilot)[0] == "m"
            await press(pilot, "k", "enter", "escape")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        await press(pilot, "g", "j")
        assert screen_text(pilot) == before


async def test_any_sequence_of_sizes_is_survived_on_every_screen(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await ask(pilot, "Who postponed the Pompeo meeting?")
        ways = (
            (),
            ("enter",),
            ("f1",),
            ("escape", "escape", "L"),
            ("H",),
            ("A",),
            ("escape", "f"),
            ("escape", "colon"),
        )
        for keys in ways:
            await press(pilot, *keys)
            for size in ((200, 60), (20, 5), (5, 40), (110, 6), (2, 2)):
                await pilot.resize_terminal(*size)
                await settled(pilot)
        await press(pilot, "escape", "escape")
        assert home(pilot).answers.has_focus


async def test_the_chosen_answer_stays_in_sight_when_the_window_shrinks(open_app: OpenApp) -> None:
    async with open_app(size=(80, 50)) as pilot:
        await ask(pilot, "Who postponed the Pompeo meeting?")
        await press(pilot, "G")
        last = len(home(pilot).answers.cards)
        await pilot.resize_terminal(80, 10)
        await settled(pilot)
        assert any(line.startswith(f"▌ {last} ") for line in screen_lines(pilot))
