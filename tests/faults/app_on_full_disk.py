"""The app is open while its disk fills up: it says so, goes on, and does all that it is asked once there is room.

`python -m tests.faults.app_on_full_disk FOLDER` does it, within a mount namespace, and prints what is wrong.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from reader.library import Library
from reader.notebook import Notebook
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.screens.add import AddScreen
from reader.tui.session import Session
from tests.tui.news import articles
from tests.tui.piloting import AppPilot, answers, ask, press, screen_text, settled

from .disks import fill, mount

_FULL = "disk is full"
_QUESTION = "who postponed the Pompeo meeting?"


async def _add(pilot: AppPilot, place: Path) -> None:
    await press(pilot, "escape", "A")
    assert isinstance(pilot.app.screen, AddScreen)
    pilot.app.screen.box.value = str(place)
    await press(pilot, "enter")


async def _go_through(folder: Path) -> list[str]:
    """What is wrong."""
    wrong, disk, news = list[str](), mount(folder), folder / "news.jsonl"
    lines = ({"title": f"Report {n}", "text": f"Ferry number {n} left Korgen. {'Fog. ' * 50}"} for n in range(300))
    news.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    with Library.open(disk / "library", create=True) as library:
        with library.writing() as writer:
            for article in articles():
                writer.add(article)
        held = library.stats().articles
        with Notebook.open(disk / "library") as notebook:
            app = ReaderApp(Session(library, notebook, Settings()))
            async with app.run_test(size=(80, 24)) as pilot:
                await settled(pilot)
                filler = fill(disk, 0)
                wrong += [line async for line in _while_full(pilot, news)]
                filler.unlink()
                wrong += [line async for line in _with_room(pilot, news)]
                await press(pilot, "escape")
            if app.return_code:
                wrong.append(f"the app ended with {app.return_code}")
            kept = [one.question for one in notebook.questions()]
        if library.stats().articles != held + 300 or library.index.count() != held + 300:
            wrong.append(f"{library.stats().articles} articles of {held + 300}, {library.index.count()} in the index")
    if _QUESTION not in kept:
        wrong.append("a question asked once there was room is not kept")
    return wrong


async def _while_full(pilot: AppPilot, news: Path) -> AsyncIterator[str]:
    await ask(pilot, _QUESTION)
    if not answers(pilot):
        yield f"no answer on a full disk:\n{screen_text(pilot)}"
    if _FULL not in screen_text(pilot):
        yield f"that the question is not kept is not told:\n{screen_text(pilot)}"
    await _add(pilot, news)
    if _FULL not in screen_text(pilot):
        yield f"that nothing can be added is not told:\n{screen_text(pilot)}"
    await press(pilot, "escape", "h")


async def _with_room(pilot: AppPilot, news: Path) -> AsyncIterator[str]:
    await press(pilot, "a")
    await ask(pilot, _QUESTION)
    if not answers(pilot) or _FULL in screen_text(pilot):
        yield f"no answer once there is room:\n{screen_text(pilot)}"
    await _add(pilot, news)
    if "300 added" not in screen_text(pilot) and "300 the same" not in screen_text(pilot):
        yield f"nothing is added once there is room:\n{screen_text(pilot)}"


if __name__ == "__main__":
    found = asyncio.run(_go_through(Path(sys.argv[1])))
    print("\n".join(found))
    sys.exit(1 if found else 0)
