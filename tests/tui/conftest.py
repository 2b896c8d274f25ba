"""Libraries to ask, and the app on them."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from reader.article import Article
from reader.library import Library
from reader.notebook import Notebook
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.session import Session

from .many_articles import many_articles
from .news import articles, hostile_articles
from .piloting import AppPilot, settled
from .terminal import Terminal

OpenApp = Callable[..., AbstractAsyncContextManager[AppPilot]]
OpenTerminal = Callable[..., Terminal]


def _library(folder: Path, held: Iterable[Article]) -> Path:
    with Library.open(folder, create=True) as library, library.writing() as writer:
        for article in held:
            writer.add(article)
    return folder


@pytest.fixture(autouse=True)
def shorter_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets Pilot look four times as often whether the app is idle, which is what most of its time is spent on."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 200)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 1 / 2000)


@pytest.fixture(scope="session")
def library_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with some news."""
    return _library(tmp_path_factory.mktemp("tui") / "library", articles())


@pytest.fixture(scope="session")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with articles that were never cleaned."""
    return _library(tmp_path_factory.mktemp("tui") / "hostile", hostile_articles())


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with nothing in it."""
    return _library(tmp_path_factory.mktemp("tui") / "empty", [])


@pytest.fixture(scope="session")
def many_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with many articles, which no test changes."""
    return many_articles(tmp_path_factory.mktemp("many") / "library")


@pytest.fixture
def library(library_folder: Path) -> Iterator[Library]:
    """The library with some news, opened."""
    with Library.open(library_folder) as opened:
        yield opened


@pytest.fixture
def open_app(library_folder: Path) -> OpenApp:
    """Opens the app at a size, on the library with some news unless another is named, and waits for the welcome."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (80, 24), folder: Path = library_folder, settings: Settings | None = None
    ) -> AsyncIterator[AppPilot]:
        with Library.open(folder) as library, Notebook.in_memory() as notebook:
            async with ReaderApp(Session(library, notebook, settings or Settings())).run_test(size=size) as pilot:
                await settled(pilot)
                yield pilot

    return opened


@pytest.fixture
def open_terminal(library_folder: Path, tmp_path: Path) -> Iterator[OpenTerminal]:
    """Opens the app in a terminal and waits for the welcome."""
    opened: list[Terminal] = []

    def open_(folder: Path = library_folder, **options: str) -> Terminal:
        terminal = Terminal(folder, **{"XDG_STATE_HOME": str(tmp_path), **options})  # type: ignore[arg-type]
        opened.append(terminal)
        terminal.until("in the library")
        return terminal

    yield open_
    for terminal in opened:
        terminal.close()
