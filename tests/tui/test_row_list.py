from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual import on
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.pilot import Pilot

from reader.tui.widgets.card import Line
from reader.tui.widgets.row_list import RowList

MILLION = 1_000_000


class Numbered:
    """Rows that say which they are, and remember which of them were asked for."""

    def __init__(self, count: int, lines: int = 1) -> None:
        self.held = count
        self.lines = lines
        self.asked: set[int] = set()

    def count(self) -> int:
        return self.held

    def row(self, index: int, width: int) -> Sequence[Line]:
        self.asked.add(index)
        return [[Segment(f"row {index}"), Segment(f" line {at} 界 " + "x" * 300)] for at in range(self.lines)]


class Listing(App[None]):
    """Nothing but a list."""

    CSS = "RowList { height: 1fr; padding-top: 1; }"

    def __init__(self, rows: Numbered) -> None:
        super().__init__()
        self.rows = rows
        self.chosen: list[int] = []
        self.opened: list[int] = []

    def compose(self) -> ComposeResult:
        yield RowList(lines_per_row=self.rows.lines)

    def on_mount(self) -> None:
        self.query_one(RowList).show(self.rows)

    @on(RowList.Chosen)
    def note_chosen(self, message: RowList.Chosen) -> None:
        self.chosen.append(message.index)

    @on(RowList.Opened)
    def note_opened(self, message: RowList.Opened) -> None:
        self.opened.append(message.index)


ListingPilot = Pilot[None]
OpenList = Callable[..., AbstractAsyncContextManager[tuple[ListingPilot, Listing]]]


@pytest.fixture
def open_list() -> OpenList:
    """Opens a list of so many rows, by itself, at a size."""

    @asynccontextmanager
    async def opened(
        count: int, size: tuple[int, int] = (30, 11), lines: int = 1
    ) -> AsyncIterator[tuple[ListingPilot, Listing]]:
        app = Listing(Numbered(count, lines))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield pilot, app

    return opened


def shown(app: Listing) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()][1:]


def numbers(app: Listing) -> list[int]:
    return [int(line.split()[1]) for line in shown(app) if line.strip()]


def marked(app: Listing) -> list[tuple[str, int]]:
    return [(line[0], int(line.split()[1])) for line in shown(app) if line and line[0] != " "]


WALKS = {
    "j": (1, range(10)),
    "down down up": (1, range(10)),
    "k": (0, range(10)),
    "space": (10, range(10, 20)),
    "space space b": (19, range(10, 20)),
    "pagedown j j k": (11, range(10, 20)),
    "space pageup": (9, range(10)),
    "j j j j j j j j j j": (10, range(10, 20)),
    "G": (MILLION - 1, range(MILLION - 10, MILLION)),
    "end k": (MILLION - 2, range(MILLION - 10, MILLION)),
    "G space j": (MILLION - 1, range(MILLION - 10, MILLION)),
    "G b": (MILLION - 11, range(MILLION - 20, MILLION - 10)),
    "G b space": (MILLION - 10, range(MILLION - 10, MILLION)),
    "G g": (0, range(10)),
    "G home j": (1, range(10)),
    "b b": (0, range(10)),
}


@pytest.mark.parametrize("keys", WALKS)
async def test_the_list_is_walked_with_the_keys_a_page_at_a_time(open_list: OpenList, keys: str) -> None:
    async with open_list(MILLION) as (pilot, app):
        await pilot.press(*keys.split())
        chosen, in_sight = WALKS[keys]
        assert marked(app) == [("▌", chosen)]
        assert numbers(app) == list(in_sight)
        assert app.chosen[-1] == chosen


async def test_only_the_rows_in_sight_are_asked_for(open_list: OpenList) -> None:
    async with open_list(MILLION) as (pilot, app):
        assert app.rows.asked == set(range(10))
        await pilot.press("G")
        assert app.rows.asked == {*range(10), *range(MILLION - 10, MILLION)}


@pytest.mark.parametrize("key", ["enter", "l"])
async def test_the_chosen_row_is_opened(open_list: OpenList, key: str) -> None:
    async with open_list(50) as (pilot, app):
        await pilot.press("j", "j", key)
        assert app.opened == [2]


async def test_a_click_chooses_and_opens_the_row_and_none_where_there_is_none(open_list: OpenList) -> None:
    async with open_list(13) as (pilot, app):
        await pilot.press("G", "g")
        await pilot.click(RowList, offset=(4, 3))
        assert app.opened == [2]
        await pilot.press("G")
        await pilot.click(RowList, offset=(4, 10))
        assert app.opened == [2, 12]
    async with open_list(3) as (pilot, app):
        await pilot.click(RowList, offset=(4, 9))
        assert app.opened == []


async def test_an_empty_list_bears_every_key(open_list: OpenList) -> None:
    async with open_list(0) as (pilot, app):
        await pilot.press("j", "k", "space", "b", "g", "G", "enter", "l")
        assert (app.opened, marked(app), numbers(app)) == ([], [], [])


async def test_rows_of_several_lines_are_marked_on_each_and_paged_whole(open_list: OpenList) -> None:
    async with open_list(100, lines=3) as (pilot, app):
        assert marked(app) == [("▌", 0)] * 3
        await pilot.press("space")
        assert numbers(app) == [3, 3, 3, 4, 4, 4, 5, 5, 5, 6]
        await pilot.press("G")
        assert numbers(app) == [97, 97, 97, 98, 98, 98, 99, 99, 99]
        assert marked(app) == [("▌", 99)] * 3
        await pilot.press("b")
        assert numbers(app)[:3] == [94, 94, 94]
        assert marked(app) == [("▌", 96)] * 3


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (200, 60), (6, 3), (1, 1)])
async def test_lines_are_cut_at_the_edge_in_any_window(open_list: OpenList, size: tuple[int, int]) -> None:
    async with open_list(MILLION, size=size) as (pilot, app):
        await pilot.press("j", "G", "k")
        strips = app.screen._compositor.render_strips()
        assert {cell_len(strip.text) for strip in strips} == {size[0]}
        if size[1] > 2:
            assert all(line.endswith("…") for line in shown(app))


async def test_the_chosen_row_stays_in_sight_in_a_window_of_another_size(open_list: OpenList) -> None:
    async with open_list(MILLION, size=(30, 40)) as (pilot, app):
        await pilot.press("G", "k", "k")
        for size in ((30, 6), (20, 5), (60, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert ("▌", MILLION - 3) in marked(app)


async def test_the_terminal_cursor_stands_on_the_chosen_row(open_list: OpenList) -> None:
    async with open_list(MILLION) as (pilot, app):
        assert app.cursor_position == Offset(0, 1)
        await pilot.press("j", "j")
        assert app.cursor_position == Offset(0, 3)
        await pilot.press("space")
        assert app.cursor_position == Offset(0, 1)
        await pilot.press("G")
        assert app.cursor_position == Offset(0, 10)
        await pilot.resize_terminal(30, 6)
        await pilot.pause()
        assert shown(app)[app.cursor_position.y - 1][0] == "▌"


async def test_the_mark_says_whether_keys_act_on_the_list(open_list: OpenList) -> None:
    async with open_list(5) as (pilot, app):
        app.screen.set_focus(None)
        await pilot.pause()
        assert marked(app) == [("│", 0)]


async def test_more_rows_are_shown_when_there_are_more_and_fewer_when_there_are_fewer(open_list: OpenList) -> None:
    async with open_list(3) as (pilot, app):
        rows = app.query_one(RowList)
        await pilot.press("G")
        app.rows.held = 30
        rows.renew()
        await pilot.press("space")
        assert marked(app) == [("▌", 10)]
        app.rows.held = 2
        rows.renew()
        await pilot.pause()
        assert (marked(app), numbers(app)) == ([("▌", 1)], [0, 1])


async def test_other_rows_begin_where_they_are_told_to(open_list: OpenList) -> None:
    async with open_list(5) as (pilot, app):
        rows = app.query_one(RowList)
        rows.show(Numbered(MILLION), 500_000)
        await pilot.pause()
        assert marked(app) == [("▌", 500_000)]
        assert app.chosen[-1] == 500_000
        rows.show(Numbered(2), 500_000)
        await pilot.pause()
        assert marked(app) == [("▌", 1)]
