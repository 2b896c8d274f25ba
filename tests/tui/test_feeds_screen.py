"""The feeds are listed with how they stand, asked, left and taken back."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.article import Article
from reader.feed import StoredFeed
from reader.fetch_policy import FetchPolicy
from reader.library import Library
from reader.settings import Settings
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.feed_articles import FeedArticlesScreen
from reader.tui.screens.feeds import FeedsScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.prompt import ConfirmScreen
from tests.fetching.serving import policy_for, serving
from tests.syncing.newsroom import feed_of, rss, story

from .conftest import OpenApp, OpenTerminal
from .piloting import AppPilot, home, press, screen_lines, screen_text

SIZES = [(20, 5), (80, 24), (140, 40)]
NOW = datetime.now(UTC)
HERALD = "https://herald.example/feed"
LATER = {"added": NOW, "due": NOW + timedelta(hours=5, minutes=30)}


def feed(id_: int, address: str, title: str = "", **more: object) -> StoredFeed:
    return StoredFeed(id=id_, address=address, title=title, **{**LATER, **more})  # type: ignore[arg-type]


FEEDS = (
    feed(1, HERALD, "Harbour Herald", tags=("local", "ships"), succeeded=NOW - timedelta(hours=2, minutes=5)),
    feed(2, "https://arden.example/all", error="the server has failed (status 500)", failures=2),
    feed(3, "https://lantern.example/", "[/x]Lantern [@click=app.quit]now", ended="gone for good"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with three feeds, of which the first has brought two articles, and with another article."""
    with Library.open(tmp_path / "library", create=True) as library, library.writing() as writer:
        for one in FEEDS:
            writer.add_feed(one)
        for number in (1, 2):
            address = f"https://herald.example/{number}"
            text = f"Ferry {number} left Korgen at dawn."
            writer.add(Article(title=f"Report {number}", text=text, place=HERALD, url=address, key=address))
        writer.add(Article(title="Old news", text="A lighthouse was sold on Friday.", place="/news/old.txt"))
    return tmp_path / "library"


Opened = Callable[..., AbstractAsyncContextManager[AppPilot]]


@pytest.fixture
def opened(open_app: OpenApp, folder: Path) -> Opened:
    """Opens the app with the feeds listed."""

    @asynccontextmanager
    async def open_(size: tuple[int, int] = (80, 24), settings: Settings | None = None) -> AsyncIterator[AppPilot]:
        async with open_app(size=size, folder=folder, settings=settings) as pilot:
            await press(pilot, "escape", "F")
            assert isinstance(pilot.app.screen, FeedsScreen)
            yield pilot

    return open_


def told(pilot: AppPilot) -> str:
    return screen_lines(pilot)[-1]


def held(folder: Path) -> list[str]:
    with Library.open(folder) as library:
        return [one.address for one in library.feeds()]


async def test_they_are_listed_by_name_with_how_they_stand_and_ended_ones_last(opened: Opened) -> None:
    async with opened() as pilot:
        assert screen_lines(pilot)[:8] == [
            "3 feeds",
            "",
            "▌Harbour Herald  local, ships",
            "▌  2 h ago · next in 5 h",
            " https://arden.example/all",
            "   never synced · next in 5 h · the server has failed (status 500)",
            " [/x]Lantern [@click=app.quit]now",
            "   ended: gone for good",
        ]


async def test_on_a_wide_screen_the_address_stands_beside_the_name(opened: Opened) -> None:
    async with opened(size=(140, 40)) as pilot:
        assert screen_lines(pilot)[2] == f"▌Harbour Herald  local, ships · {HERALD}"


@pytest.mark.parametrize("size", SIZES)
async def test_they_are_walked_in_any_window(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "G")
        assert any("Lantern" in line for line in screen_lines(pilot))
        await press(pilot, "g")
        assert any("Harbour" in line for line in screen_lines(pilot))
        await press(pilot, "escape")
        assert pilot.app.screen_stack == [home(pilot)]


async def test_enter_lists_what_a_feed_has_brought(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FeedArticlesScreen)
        assert screen_lines(pilot)[0] == "2 articles · Harbour Herald · newest first"
        assert "Old news" not in screen_text(pilot)
        await press(pilot, "asterisk", "v", "v")
        assert screen_lines(pilot)[0] == "1 article · Harbour Herald · newest first · starred"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, FeedsScreen)


async def test_the_whole_library_is_a_key_away_from_the_articles_of_a_feed(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "L")
        assert type(pilot.app.screen) is LibraryScreen
        assert "3 articles" in screen_lines(pilot)[0]
        await press(pilot, "F")
        assert isinstance(pilot.app.screen, FeedsScreen)
        assert len(pilot.app.screen_stack) == 2


async def test_a_feed_is_left_after_asking_and_can_be_taken_back_with_its_state(opened: Opened, folder: Path) -> None:
    async with opened() as pilot:
        await press(pilot, "D")
        assert isinstance(pilot.app.screen, ConfirmScreen)
        assert screen_lines(pilot)[-1].startswith('Unsubscribe from "Harbour Herald"? y yes  n no')
        await press(pilot, "n")
        assert HERALD in held(folder)
        await press(pilot, "D", "y")
        assert told(pilot) == "Unsubscribed, U takes it back: Harbour Herald"
        assert screen_lines(pilot)[0] == "2 feeds"
        assert HERALD not in held(folder)
        await press(pilot, "U")
        assert told(pilot) == "Subscribed again: Harbour Herald"
        assert "▌  2 h ago · next in 5 h" in screen_lines(pilot)
        with Library.open(folder) as library:
            assert library.stats().articles == 3


async def test_without_feeds_it_says_how_to_get_one(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "escape", "F")
        assert "A adds one" in screen_text(pilot)
        await press(pilot, "r", "R", "D", "U", "enter")
        assert isinstance(pilot.app.screen, FeedsScreen)


async def test_offline_nothing_is_asked_and_it_says_so(opened: Opened, folder: Path) -> None:
    async with opened(settings=Settings(fetch=FetchPolicy(offline=True))) as pilot:
        await press(pilot, "r")
        assert told(pilot).startswith("offline: ")


async def test_a_feed_is_asked_now_and_shows_what_came_of_it(open_app: OpenApp, tmp_path: Path) -> None:
    with serving({"/feed": rss(feed_of(story(1), story(2)))}) as server:
        folder = tmp_path / "library"
        with Library.open(folder, create=True) as library, library.writing() as writer:
            for one in (feed(1, f"{server.address}/feed"), feed(2, f"{server.address}/nowhere")):
                writer.add_feed(one)
        async with open_app(folder=folder, settings=Settings(fetch=policy_for(server))) as pilot:
            await press(pilot, "escape", "F")
            assert server.connections == 0, "nothing is due"
            await press(pilot, "r")
            assert told(pilot) == "1 feed asked; 2 added, 0 changed"
            assert screen_lines(pilot)[2:4] == ["▌Harbour Herald", "▌  just now · next in 59 min"]
            await press(pilot, "R")
            assert told(pilot) == "2 feeds asked, 1 failed; 0 added, 0 changed"
            assert "there is nothing at this address (status 404)" in screen_text(pilot)
            assert sorted(server.targets) == ["/feed", "/feed", "/nowhere"]


async def test_feeds_and_sync_can_be_said(open_app: OpenApp, tmp_path: Path) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server:
        folder = tmp_path / "library"
        with Library.open(folder, create=True) as library, library.writing() as writer:
            writer.add_feed(feed(1, f"{server.address}/feed"))
        async with open_app(folder=folder, settings=Settings(fetch=policy_for(server))) as pilot:
            home(pilot).box.value = "check the feeds"
            await press(pilot, "enter")
            assert "1 feed asked; 1 added" in screen_text(pilot)
            home(pilot).box.value = "feeds"
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, FeedsScreen)


def test_little_is_sent_for_each_key_and_nothing_while_idle(open_terminal: OpenTerminal, folder: Path) -> None:
    with Library.open(folder) as library, library.writing() as writer:
        for number in range(4, 40):
            writer.add_feed(feed(number, f"https://x{number}.example/feed", f"Gazette {number}"))
    terminal = open_terminal(folder)
    terminal.press("esc")
    assert terminal.press("F") <= 3_500
    terminal.until("39 feeds")
    assert max(terminal.press(key) for key in "jjkj") <= 200
    assert max(terminal.press(" "), terminal.press("G"), terminal.press("g")) <= 3_500
    assert terminal.settle(0.5) == 0
