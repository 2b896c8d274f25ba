"""Who waits for another writer is told for whom, and gives up when it was to."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli.diagnostics import ExitCode
from reader.library import Library

from ..library.making import SECONDS, start
from .running import COMMAND, environment, on_terminal, run, spawn

HOLD = """
with Library.open(folder) as library, library.writing():
    print("holding", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(flooded: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that writes until its standard input is closed."""
    process = start(HOLD, flooded)
    assert process.stdout
    assert process.stdout.readline() == "holding\n"
    yield process
    process.communicate("", timeout=SECONDS)


@pytest.mark.parametrize(
    "command",
    [
        ("add", "{news}"),
        ("remove", "1"),
        ("remove", "--samples"),
        ("reindex",),
        ("feeds", "--remove", "https://herald.example/feed"),
    ],
    ids=" ".join,
)
def test_every_verb_that_writes_says_who_it_waited_for_and_how_long(
    command: tuple[str, ...], flooded: Path, tmp_path: Path
) -> None:
    from reader.feed import Feed

    news = tmp_path / "news.txt"
    news.write_text("Rain in Norwich\n\nIt rained.")
    with Library.open(flooded) as library, library.writing() as writer:
        writer.add_feed(Feed("https://herald.example/feed"))
    with Library.open(flooded) as library, library.writing():
        words = (word.format(news=news) for word in command)
        ended = run(*words, "--wait", "0.1", library=flooded)
    assert ended.code == ExitCode.LIBRARY_UNUSABLE
    assert re.fullmatch(
        r"(stopped early[^\n]*\n)?reader: \S+: process \d+ \(adding articles\) is writing to this library, "
        r"waited 0\.1 s \(try again when it is done, or wait longer with --wait\)\n",
        ended.err,
    )


def test_an_upgrade_waits_as_well(flooded: Path) -> None:
    import sqlite3
    from contextlib import closing

    from reader.library.lock import write_lock

    with closing(sqlite3.connect(flooded / "library.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 1")  # what it takes to look in need of an upgrade
    with write_lock(flooded, "adding articles", 0.0):
        ended = run("list", "--wait", "0.1", library=flooded)
    assert ended.code == ExitCode.LIBRARY_UNUSABLE
    assert "is writing to this library, waited 0.1 s" in ended.err


def test_how_long_to_wait_can_be_set_once_and_for_all(
    flooded: Path, tmp_path: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("wait = 0.2")
    monkeypatch.setenv("READER_CONFIG", str(config))
    assert "waited 0.2 s" in run("remove", "1", library=flooded).err
    assert "waited 0.1 s" in run("--wait", "0.1", "remove", "1", library=flooded).err
    config.write_text("wait = -1")
    assert "wait has to be a number of seconds" in run("remove", "1", library=flooded).err


def test_reading_waits_for_nobody(flooded: Path, holder: subprocess.Popen[str]) -> None:
    for words in (("ask", "what did the Stour do?"), ("list",), ("show", "1"), ("stats",), ("feeds",), ("export",)):
        assert run(*words, "--wait", "0", library=flooded).code == ExitCode.DONE


@pytest.mark.parametrize("wait", ["nan", "-1", "inf", "soon"])
def test_no_time_at_all_is_refused(flooded: Path, wait: str) -> None:
    assert run("--wait", wait, "list", library=flooded).code == ExitCode.WRONG_USAGE


def test_on_a_terminal_it_is_said_who_is_waited_for(flooded: Path, holder: subprocess.Popen[str]) -> None:
    ended = on_terminal("--wait", "2", "remove", "1", library=flooded)
    assert f"waiting: process {holder.pid} (adding articles) is writing to the library" in ended.out
    assert ended.code == ExitCode.LIBRARY_UNUSABLE


def test_it_goes_on_as_soon_as_the_other_is_done(flooded: Path, holder: subprocess.Popen[str]) -> None:
    waiting = subprocess.Popen(
        [*COMMAND, "--wait", str(SECONDS), "remove", "1"], env=environment(flooded), stderr=subprocess.PIPE, text=True
    )
    holder.communicate("", timeout=SECONDS)
    assert waiting.communicate(timeout=SECONDS)[1] == "1 removed\n"
    assert spawn("show", "1", library=flooded).code == ExitCode.NOTHING_FOUND
