"""Adding, as a terminal sees it: little is sent, and it ends in good order."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Article
from reader.library import Library

from .terminal import Terminal

ONE_SLOWLY = """
import time
import reader.intake
from reader.gather import gather
def slowly(place, reading):
    for one in gather(place, reading):
        time.sleep(0.002)
        yield one
reader.intake.gather = slowly
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of its own, with one article."""
    with Library.open(tmp_path / "library", create=True) as library, library.writing() as writer:
        writer.add(Article(title="Old news", text="A lighthouse was sold on Friday.", place="/news/old.txt"))
    return tmp_path / "library"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A thousand short articles."""
    file = tmp_path / "news.jsonl"
    lines = (json.dumps({"title": f"Report {n}", "text": f"Ferry {n} left Korgen at dawn."}) for n in range(1000))
    file.write_text("\n".join(lines))
    return file


@pytest.fixture
def terminal(folder: Path, news: Path) -> Iterator[Terminal]:
    """The app, where the articles are just about to be added."""
    terminal = Terminal(folder, before=ONE_SLOWLY)
    terminal.until("in the library")
    terminal.press("esc")
    terminal.press("A")
    terminal.press(str(news))
    yield terminal
    terminal.close()


def test_little_is_sent_while_articles_are_added_and_nothing_afterwards(terminal: Terminal) -> None:
    before = len(terminal.output)
    terminal.press("enter", silence=0)
    terminal.until("1,000 added")
    terminal.settle()
    assert len(terminal.output) - before < 2_000
    assert terminal.settle(0.5) == 0


def test_it_ends_in_good_order_in_the_middle_of_it(terminal: Terminal, folder: Path, news: Path) -> None:
    terminal.press("enter", silence=0)
    terminal.until("adding:")
    terminal.send(signal.SIGTERM)
    assert terminal.exit_code() == 128 + signal.SIGTERM
    assert terminal.is_given_back()
    with Library.open(folder) as library:
        held = library.stats().articles
        assert held < 1001
        assert library.index.count() == held


def test_who_confirms_to_quit_is_out(terminal: Terminal) -> None:
    terminal.press("enter", silence=0)
    terminal.until("adding:")
    terminal.press("ctrl-c")
    terminal.until("quit?")
    terminal.press("y")
    assert terminal.exit_code() == 0
    assert terminal.is_given_back()
