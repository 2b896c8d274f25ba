"""Where a question stands, and where it does not."""

import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal

from .privacy import FAULTS, MARKER, QUESTION, SECONDS, _furnish, _Run

(PRIVACY,) = FAULTS
_ASKING = """
import os, sys
from reader.cli import main
def note(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen", "os.system", "os.exec"):
        print(event, file=sys.stderr, flush=True)
        os._exit(99)
sys.addaudithook(note)
sys.exit(main())
"""


@pytest.fixture
def run(tmp_path: Path) -> _Run:
    _furnish(tmp_path)
    return _Run(folder=tmp_path)


def test_failures_forced_where_a_question_is_handled_tell_nothing_of_it(tmp_path: Path) -> None:
    assert not PRIVACY.in_short(tmp_path).broken


def test_what_is_typed_stands_in_no_command_line_no_environment_and_no_name_of_a_thread(run: _Run) -> None:
    command = [sys.executable, "-m", "reader"]
    with closing(Terminal(run.folder, command=command, only=run.environment())) as terminal:
        terminal.until("in the library")
        terminal.press(f"{QUESTION}\r")
        terminal.until("looked for")
        folder = Path(f"/proc/{terminal.process.pid}")
        told = [folder / "cmdline", folder / "environ", folder / "comm", *folder.glob("task/*/comm")]
        assert len(told) > 3
        environment = run.environment()["MARKER"].encode()
        assert all(QUESTION.encode() not in path.read_bytes() for path in told)
        assert all(environment not in path.read_bytes() for path in told if path.name != "environ")
        assert b"\x1b]0;" not in terminal.output
        assert b"\x1b]2;" not in terminal.output


def test_what_is_kept_is_for_its_owner_alone_and_nowhere_else(run: _Run) -> None:
    for words in (["ask", "-"], ["--plain"]):
        command = [sys.executable, "-m", "reader", *words]
        subprocess.run(
            command, input=QUESTION.encode(), env=run.environment(), check=False, timeout=SECONDS, capture_output=True
        )
    holding = [path for path in run.files() if MARKER.encode() in path.read_bytes()]
    assert [path.parent.name for path in holding] == ["questions"], "of a pipe nothing is kept"
    assert [stat.S_IMODE(path.stat().st_mode) for path in holding] == [0o600]
    assert stat.S_IMODE(holding[0].parent.stat().st_mode) == 0o700


def test_with_the_history_off_it_stands_nowhere(run: _Run) -> None:
    config = run.folder / "config.toml"
    config.write_text("history = false")
    environment = {**run.environment(), "READER_CONFIG": str(config)}
    command = [sys.executable, "-m", "reader"]
    subprocess.run([*command, "ask", QUESTION], env=environment, check=False, timeout=SECONDS, capture_output=True)
    with closing(Terminal(run.folder, command=command, only=environment)) as terminal:
        terminal.until("in the library")
        terminal.press(f"{QUESTION}\r")
        terminal.until("looked for")
        terminal.press("ctrl-c")
        assert terminal.exit_code() == 0
    assert [path for path in run.files() if MARKER.encode() in path.read_bytes()] == []


def test_a_question_opens_no_connection_and_starts_no_program(run: _Run) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASKING, "ask", QUESTION],
        env=run.environment(),
        check=False,
        timeout=SECONDS,
        capture_output=True,
    )
    assert done.returncode in (0, 1), done.stderr


def test_what_textual_would_write_of_every_key_is_not_written(run: _Run) -> None:
    log = run.folder / "textual.log"
    environment = {**run.environment(), "TEXTUAL_LOG": str(log), "TEXTUAL": "debug"}
    with closing(Terminal(run.folder, command=[sys.executable, "-m", "reader"], only=environment)) as terminal:
        terminal.until("in the library")
        terminal.press(QUESTION)
        terminal.press("ctrl-c")
        terminal.exit_code()
    assert not log.exists()
