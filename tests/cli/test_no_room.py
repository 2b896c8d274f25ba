"""Where a library cannot grow or be written, one line says so, and afterwards all is as it was and works again."""

import errno
import json
import os
import resource
import sqlite3
import subprocess
from pathlib import Path

import pytest

from reader import room
from reader.cli.diagnostics import ExitCode
from reader.errors import LibraryUnusable, NotebookError
from reader.library import Library
from reader.library.failures import failures_named as library_failures
from reader.notebook.failures import failures_named as notebook_failures
from tests.library.making import POWERLESS, can_be_powerless

from .running import COMMAND, SECONDS, Ended, environment, run

NO_GROWTH = "a file of it may not grow as it must"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Articles that make files of some 300 kB."""
    lines = (
        {"id": f"n{n}", "title": f"Report {n}", "text": " ".join(f"word{n * 7919 + m}" for m in range(200))}
        for n in range(150)
    )
    (tmp_path / "news.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return tmp_path / "news.jsonl"


def run_limited(most: int, *arguments: str, library: Path) -> Ended:
    """One command line by a process none of whose files may grow over `most` bytes."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = subprocess.run(
        [*COMMAND, *arguments],
        env=environment(library, {"PYTHONDONTWRITEBYTECODE": "1"}),  # else what it compiles would be cut off
        capture_output=True,
        text=True,
        timeout=SECONDS * 2,
        preexec_fn=limit,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def complaints(ended: Ended) -> list[str]:
    return [line for line in ended.err.splitlines() if line.startswith("reader: ")]


@pytest.mark.parametrize("most", [20_000, 60_000, 120_000, 200_000])
def test_a_file_that_may_not_grow_is_told_of_and_the_library_stays_as_it_was(
    most: int, flooded: Path, news: Path
) -> None:
    ended = run_limited(most, "add", str(news), library=flooded)
    assert ended.code == ExitCode.LIBRARY_UNUSABLE, ended.err
    (told,) = complaints(ended)
    assert NO_GROWTH in told, told
    assert "Volunteers shovelled mud" in run("ask", "who shovelled mud in Melford?", library=flooded).out
    again = run("add", str(news), library=flooded)
    assert again.code == ExitCode.DONE
    with Library.open(flooded) as library:
        assert library.stats().articles == library.index.count() == 153


@pytest.mark.parametrize("most", [1_000, 20_000, 100_000])
def test_a_library_that_could_not_be_made_is_made_by_the_next_question(most: int, tmp_path: Path) -> None:
    ended = run_limited(most, "ask", "who discovered Pluto?", library=tmp_path / "library")
    assert ended.code == ExitCode.LIBRARY_UNUSABLE, ended.err
    (told,) = complaints(ended)
    assert NO_GROWTH in told, told
    assert run("ask", "who discovered Pluto?", library=tmp_path / "library").code == ExitCode.DONE


@pytest.mark.skipif(not can_be_powerless(), reason="needs setpriv to be subject to permissions")
@pytest.mark.parametrize(
    "arguments", [("add", "{news}"), ("remove", "1"), ("reindex",)], ids=lambda arguments: str(arguments[0])
)
def test_a_folder_that_takes_no_writing_is_told_of_and_can_still_be_asked(
    arguments: tuple[str, ...], flooded: Path, news: Path
) -> None:
    def run_powerless(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*POWERLESS, *COMMAND, *arguments]
        return subprocess.run(
            command, env=environment(flooded), capture_output=True, text=True, timeout=SECONDS, check=False
        )

    flooded.chmod(0o500)
    for file in flooded.iterdir():
        file.chmod(0o500 if file.is_dir() else 0o400)
    try:
        ended = run_powerless(*(one.format(news=news) for one in arguments))
        asked = run_powerless("ask", "who shovelled mud in Melford?")
    finally:
        flooded.chmod(0o700)
        for file in flooded.iterdir():
            file.chmod(0o700 if file.is_dir() else 0o600)
    assert ended.returncode == ExitCode.LIBRARY_UNUSABLE, ended.stderr
    assert len([line for line in ended.stderr.splitlines() if line.startswith("reader: ")]) == 1, ended.stderr
    assert "may only be read" in ended.stderr, ended.stderr
    assert "Volunteers shovelled mud" in asked.stdout, asked.stderr
    assert run("add", str(news), library=flooded).code == ExitCode.DONE


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.EDQUOT, "disk quota is used up"), (errno.ENOSPC, "disk is full"), (errno.EIO, "disk gave an error")],
)
def test_what_sqlite_calls_a_failing_disk_is_told_for_what_it_is(
    number: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made up where SQLite meets the system: a quota is hard to have for a test."""

    def refuse(**_: object) -> object:
        raise OSError(number, os.strerror(number))

    def fail() -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
        raise error

    monkeypatch.setattr(room, "TemporaryFile", refuse)
    with pytest.raises(LibraryUnusable, match=told), library_failures(tmp_path):
        fail()
    with pytest.raises(NotebookError, match=told), notebook_failures(tmp_path / "notebook.sqlite"):
        fail()
