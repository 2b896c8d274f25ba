"""Ctrl+C is Ctrl+C wherever it comes: also within a function that SQLite calls, which drops what is raised in it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.article import Article
from reader.cli.diagnostics import ExitCode
from reader.library import Library

from .running import environment, library_of

_PRESSED_WITHIN = """
import os, signal, sys
from reader.library import seal
told, calls = seal._told, 0
def counted(values):
    global calls
    calls += 1
    if calls == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGINT)
    return told(values)
seal._told = counted
from reader.cli import main
sys.exit(main(sys.argv[2:]))
"""


def pressed_within(
    call: int, *arguments: str, library: Path, said: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs a verb, or the prompt with what is `said` to it, with Ctrl+C pressed while SQLite has that seal made."""
    command = [sys.executable, "-c", _PRESSED_WITHIN, str(call), *arguments]
    env = environment(library, {})
    return subprocess.run(command, env=env, input=said, capture_output=True, text=True, check=False)


def articles(count: int) -> list[Article]:
    return [Article(title=f"Report {n}", text=f"Number {n} came in.", place=f"/r/{n}") for n in range(count)]


def test_what_was_added_before_stays_and_nothing_is_told_as_damaged(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    lines = [json.dumps({"title": one.title, "text": one.text}) for one in articles(3_000)]
    news.write_text("\n".join(lines), encoding="utf-8")
    ended = pressed_within(1_501, "add", str(news), library=tmp_path / "library")
    assert (ended.returncode, ended.stderr.splitlines()[-1:]) == (ExitCode.INTERRUPTED, ["reader: interrupted"])
    assert "stopped early, and at least this stays: " in ended.stderr
    with Library.open(tmp_path / "library") as library:
        assert 0 < library.stats().articles < 3_000


@pytest.mark.parametrize("arguments", [["ask", "which number came in?"], ["list"], ["export"], ["doctor", "--repair"]])
def test_who_only_reads_is_stopped_too(arguments: list[str], tmp_path: Path) -> None:
    ended = pressed_within(5, *arguments, library=library_of(tmp_path / "library", articles(30)))
    assert (ended.returncode, ended.stderr.splitlines()[-1:]) == (ExitCode.INTERRUPTED, ["reader: interrupted"])
    assert "damaged" not in ended.stderr + ended.stdout


def test_what_a_pipe_asks_is_stopped_too(tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", articles(30))
    ended = pressed_within(5, "--plain", library=library, said="which number came in?\n")
    assert (ended.returncode, ended.stderr.splitlines()[-1:]) == (ExitCode.INTERRUPTED, ["reader: interrupted"])
    assert "damaged" not in ended.stderr + ended.stdout
