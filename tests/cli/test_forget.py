"""`reader forget` deletes what was asked, wherever it is kept."""

from pathlib import Path

import pytest

from reader.article import Article
from reader.cli.diagnostics import ExitCode

from .prompting import Prompt
from .running import Ended, library_of, spawn

MARKER = "zyzzyva"


def bytes_left(folder: Path) -> list[Path]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if MARKER.encode() in path.read_bytes()]


@pytest.fixture
def library(tmp_path: Path, flood: tuple[Article, ...]) -> Path:
    return library_of(tmp_path / "library", flood)


def run_at(home: Path, *arguments: str, library: Path) -> Ended:
    return spawn(*arguments, library=library, env={"HOME": str(home)})


def test_what_was_asked_in_the_shell_and_at_the_prompt_is_gone(library: Path, tmp_path: Path) -> None:
    run_at(tmp_path, "ask", f"who saw the {MARKER} in Melford?", library=library)
    with Prompt(library) as prompt:
        prompt.say(f"who painted a {MARKER}?")
    assert len(bytes_left(tmp_path)) == 2, "else this shows nothing"
    ended = run_at(tmp_path, "forget", library=library)
    assert (ended.code, ended.out, ended.err) == (ExitCode.DONE, "", "2 questions forgotten\n")
    assert bytes_left(tmp_path) == []
    assert run_at(tmp_path, "ask", "-c", "when was that?", library=library).code == ExitCode.WRONG_USAGE


def test_where_there_is_no_library_nothing_is_made(tmp_path: Path) -> None:
    ended = run_at(tmp_path, "forget", library=tmp_path / "none")
    assert (ended.code, ended.err) == (ExitCode.DONE, "0 questions forgotten\n")
    assert list(tmp_path.iterdir()) == []
