"""Feeds are asked while the app is used: when they are due, without anybody waiting for it."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.feed import Feed, StoredFeed
from reader.fetch_policy import FetchPolicy
from reader.library import Library
from reader.notebook import Notebook
from reader.settings import Settings
from reader.syncing.lock import sync_lock
from reader.tui import sync_watch
from reader.tui.app import ReaderApp
from reader.tui.session import Session
from reader.tui.widgets.path_box import PathBox
from tests.fetching.serving import Request, Server, policy_for, serving
from tests.syncing.newsroom import feed_of, rss, story

from .conftest import OpenApp, OpenTerminal
from .piloting import AppPilot, home, press, screen_lines, screen_text, settled, until
from .test_add_screen import add, open_screen

pytestmark = pytest.mark.usefixtures("one_parser")

SECONDS = 20.0


def library_with(folder: Path, *feeds: Feed) -> Path:
    with Library.open(folder, create=True) as library, library.writing() as writer:
        for feed in feeds:
            writer.add_feed(feed)
    return folder


@asynccontextmanager
async def opened_at_once(folder: Path, settings: Settings) -> AsyncIterator[AppPilot]:
    """The app, of which no worker is waited for."""
    with Library.open(folder) as library, Notebook.in_memory() as notebook:
        async with ReaderApp(Session(library, notebook, settings)).run_test(size=(80, 24)) as pilot:
            yield pilot


def telling(pilot: AppPilot) -> str:
    return screen_lines(pilot)[-1]


async def test_what_is_due_is_asked_by_itself_and_told_of_in_one_line(open_app: OpenApp, tmp_path: Path) -> None:
    with serving({"/feed": rss(feed_of(story(1), story(2)))}) as server:
        folder = library_with(tmp_path / "library", Feed(f"{server.address}/feed"))
        async with open_app(folder=folder, settings=Settings(fetch=policy_for(server))) as pilot:
            await until(pilot, lambda: telling(pilot) == "2 new articles")
            await press(pilot, "escape")
            assert telling(pilot) != "2 new articles"
            home(pilot).box.value = "who left Korgen at dawn?"
            await press(pilot, "slash", "enter")
            assert "Report" in screen_text(pilot)


@pytest.mark.parametrize("settings", [{"sync": False}, {"fetch": FetchPolicy(offline=True)}])
async def test_nothing_is_asked_where_a_person_does_not_want_it(
    open_app: OpenApp, tmp_path: Path, settings: dict[str, object]
) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server:
        folder = library_with(tmp_path / "library", Feed(f"{server.address}/feed"))
        given = {"fetch": policy_for(server), **settings}
        async with open_app(folder=folder, settings=Settings(**given)) as pilot:  # type: ignore[arg-type]
            await settled(pilot)
            assert server.connections == 0


async def test_one_can_ask_and_browse_while_a_server_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_watch, "_TOLD_SECONDS", 0.0)
    may_answer = threading.Event()

    def respond(request: Request) -> bytes:
        assert may_answer.wait(SECONDS)
        return rss(feed_of(story(1)))

    with Server(respond) as server:
        folder = library_with(tmp_path / "library", Feed(f"{server.address}/feed"))
        async with opened_at_once(folder, Settings(fetch=policy_for(server))) as pilot:
            await until(pilot, lambda: "syncing: 0 of 1 feeds" in telling(pilot))
            await pilot.press("escape", "L")
            await until(pilot, lambda: "no articles" in screen_text(pilot))
            await until(pilot, lambda: "syncing: 0 of 1 feeds" in telling(pilot))
            await pilot.press("F")
            await until(pilot, lambda: "1 feed" in screen_text(pilot))
            await pilot.press("r")
            assert telling(pilot) == "The feeds are being asked already"
            await pilot.press("escape", "escape")
            may_answer.set()
            await until(pilot, lambda: "1 new article" in telling(pilot))
            await pilot.press("L")
            await until(pilot, lambda: "Report 1" in screen_text(pilot))


async def test_an_open_list_says_that_there_is_more_and_stays_as_it_is(open_app: OpenApp, tmp_path: Path) -> None:
    stories = [story(1)]
    with Server(lambda _: rss(feed_of(*stories))) as server:
        folder = library_with(tmp_path / "library", Feed(f"{server.address}/feed"))
        async with open_app(folder=folder, settings=Settings(fetch=policy_for(server))) as pilot:
            await press(pilot, "escape", "L")
            assert "1 article" in screen_lines(pilot)[0]
            stories.append(story(2))
            await pilot.app.run_action("sync", pilot.app)
            await settled(pilot)
            assert "changed: R" in screen_lines(pilot)[0]
            assert "Report 2" not in screen_text(pilot)
            await press(pilot, "R")
            assert "Report 2" in screen_text(pilot)


async def test_a_feed_that_comes_due_while_the_app_is_open_is_asked(open_app: OpenApp, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    with serving({"/feed": rss(feed_of(story(1)))}) as server:
        soon = StoredFeed(address=f"{server.address}/feed", id=1, added=now, due=now + timedelta(seconds=1))
        folder = library_with(tmp_path / "library", soon)
        async with open_app(folder=folder, settings=Settings(fetch=policy_for(server))) as pilot:
            await until(pilot, lambda: bool(server.targets) and telling(pilot) == "1 new article")


async def test_an_address_is_added_on_the_add_screen(open_app: OpenApp, tmp_path: Path) -> None:
    with serving({"/feed?a=1&b='x'": rss(feed_of(story(1)))}) as server:
        folder = library_with(tmp_path / "library")
        async with open_app(folder=folder, size=(140, 40), settings=Settings(fetch=policy_for(server))) as pilot:
            await open_screen(pilot)
            await add(pilot, f"{server.address}/feed?a=1&b='x'")
            assert "subscribed to Harbour Herald (1 article)" in screen_text(pilot)
            await press(pilot, "F")
            assert "Harbour Herald" in screen_text(pilot)


async def test_tab_leaves_an_address_as_it_is(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await open_screen(pilot)
        box = pilot.app.screen.query_one(PathBox)
        box.value = "https://herald.example/fe"
        box.cursor_position = len(box.value)
        await press(pilot, "tab")
        assert box.value == "https://herald.example/fe"


async def test_while_somebody_else_is_syncing_it_is_left_to_them(open_app: OpenApp, tmp_path: Path) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server:
        folder = library_with(tmp_path / "library", Feed(f"{server.address}/feed"))
        with sync_lock(folder):
            async with open_app(folder=folder, settings=Settings(fetch=policy_for(server))) as pilot:
                assert server.connections == 0
                await press(pilot, "escape", "F", "r")
                assert "is syncing this library already" in telling(pilot)


def test_a_sync_that_brings_nothing_sends_nothing(open_terminal: OpenTerminal, tmp_path: Path) -> None:
    with serving({"/feed": rss(feed_of())}) as server:
        now = datetime.now(UTC)
        soon = StoredFeed(address=f"{server.address}/feed", id=1, added=now, due=now + timedelta(seconds=4))
        terminal = open_terminal(
            library_with(tmp_path / "library", soon),
            before="from reader.fetch_policy import FetchPolicy",
            settings=f"fetch=FetchPolicy(allow=('{server.host}',), ports=({server.port},))",
        )
        terminal.press("esc")
        before = len(terminal.output)
        terminal.wait_for(lambda: bool(server.targets))
        terminal.settle(0.5)
        assert len(terminal.output) - before <= 100
