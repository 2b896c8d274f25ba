"""What another process adds while the app is open is there without a restart."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Article
from reader.library import Library

from ..cli.running import SECONDS, environment
from .terminal import Terminal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with one article."""
    with Library.open(tmp_path / "library", create=True) as library, library.writing() as writer:
        writer.add(Article(title="Old news", text="A lighthouse was sold on Friday.", place="/news/old.txt"))
    return tmp_path / "library"


@pytest.fixture
def terminal(folder: Path) -> Iterator[Terminal]:
    terminal = Terminal(folder)
    terminal.until("in the library")
    yield terminal
    terminal.close()


def reader(folder: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "reader", *arguments]
    subprocess.run(command, env=environment(folder), check=True, timeout=SECONDS, capture_output=True)


def test_the_next_question_finds_what_another_process_has_added(terminal: Terminal, folder: Path) -> None:
    story = folder.parent / "story.txt"
    for number, (place, captain) in enumerate((("Korgen", "Ada Holm"), ("Melford", "Bo Lind"))):
        story.write_text(f"Ferry sinks off {place}\n\nThe ferry sank off {place} at dawn, said captain {captain}.")
        reader(folder, "add", str(story))
        terminal.press("a") if number else None
        terminal.press(f"when did the ferry sink off {place}?")
        terminal.press("enter", silence=0)
        terminal.until(f"captain {captain}")


def test_the_open_list_says_that_others_have_changed_it_and_shows_it(terminal: Terminal, folder: Path) -> None:
    terminal.press("esc")
    terminal.press("L")
    terminal.until("Old news")
    story = folder.parent / "story.txt"
    story.write_text("Ferry sinks off Korgen\n\nThe ferry sank off Korgen at dawn.")
    reader(folder, "add", str(story))
    terminal.press("j")
    terminal.until("changed: R")
    terminal.press("R", silence=0)
    terminal.until("Ferry sinks off Korgen")
    reader(folder, "remove", "1")
    terminal.press("j")
    terminal.until("changed: R")
    terminal.press("R", silence=0)
    terminal.until("1 article")
    assert not any("Old news" in line for line in terminal.screen.display)
