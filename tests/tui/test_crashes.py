"""How the app fails: one line, and where it was is kept without what was asked or read."""

import re
import stat
from pathlib import Path

import pytest

from reader import crash_log

from .conftest import OpenTerminal

FAILING = """
import reader.answering.ask
def fail(library, question, **how):
    secret = "S" + "ECRET"
    raise ValueError(question + "[/x]\\x1b[2J")
reader.answering.ask.ask = fail
"""


def test_a_crash_is_told_in_one_line_without_what_the_variables_held(
    open_terminal: OpenTerminal, tmp_path: Path
) -> None:
    terminal = open_terminal(before=FAILING)
    terminal.press("bridge")
    terminal.press("enter")
    assert terminal.exit_code() == 1
    assert terminal.is_given_back()
    _, _, end = terminal.output.rpartition(b"\x1b[?1049l")
    told = re.sub(rb"\x1b\[\?[0-9]+[a-z]", b"", end).decode()
    found = re.fullmatch(r"reader: the program failed: ValueError \(.*, line \d+\), more in (\S+)\r\n", told)
    assert found, told
    assert b"SECRET" not in terminal.output
    log = Path(found[1])
    assert log.is_relative_to(tmp_path)
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    kept = log.read_text(encoding="utf-8")
    assert "builtins.ValueError\n" in kept
    assert "in fail" in kept
    assert "bridge" not in kept
    assert "SECRET" not in kept


TOO_LATE = """
from textual.widget import MountError
from reader.tui.widgets.conversation_list import ConversationList
async def come_too_late(shown, folded, cards):
    shown.app.exit(0)
    raise MountError("there is no screen any more")
ConversationList.open_exchange = come_too_late
"""


def test_what_comes_too_late_to_be_shown_is_no_crash(open_terminal: OpenTerminal, tmp_path: Path) -> None:
    terminal = open_terminal(before=TOO_LATE)
    terminal.press("bridge")
    terminal.press("enter")
    assert terminal.exit_code() == 0
    assert terminal.is_given_back()
    assert b"failed" not in terminal.output
    assert not list(tmp_path.rglob("crash.log"))


def failure(depth: int) -> BaseException:
    """An error with another as its cause, raised `depth` calls down."""

    def down(left: int) -> None:
        if left:
            down(left - 1)
        try:
            raise KeyError("what was asked")
        except KeyError as cause:
            raise ValueError("what was read") from cause

    try:
        down(depth)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The log of a person who has none yet."""
    monkeypatch.setattr("reader.crash_log.state_folder", lambda: tmp_path / "state")
    return tmp_path / "state" / "crash.log"


def test_the_causes_are_kept_without_their_words_and_endless_calls_are_cut(log: Path) -> None:
    assert crash_log.keep(failure(200)) == log
    kept = log.read_text(encoding="utf-8")
    assert re.findall(r"^builtins\.\w+", kept, re.MULTILINE) == ["builtins.ValueError", "builtins.KeyError"]
    assert 'raise KeyError("what was asked")' in kept, "a line of our source, which holds nobody's words"
    assert len(kept.splitlines()) < 60


def test_the_log_begins_anew_when_it_has_grown_long(log: Path) -> None:
    for _ in range(100):
        crash_log.keep(failure(100))
    assert 0 < log.stat().st_size < 250_000
    assert log.read_text(encoding="utf-8").count("builtins.ValueError") < 90


def test_a_log_that_cannot_be_written_is_done_without(log: Path, tmp_path: Path) -> None:
    log.parent.mkdir()
    elsewhere = tmp_path / "elsewhere"
    log.symlink_to(elsewhere)
    assert crash_log.keep(failure(1)) is None
    assert not elsewhere.exists()
    assert "more in" not in crash_log.told(failure(1), None)
