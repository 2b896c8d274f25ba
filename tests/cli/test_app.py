"""`reader` alone opens the app on the library."""

import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType

import pytest

from reader.cli.diagnostics import ExitCode
from reader.settings import Settings
from reader.tui.session import Session

from .running import SECONDS, environment, on_terminal, run


class Opened:
    """The app, which only remembers what it was opened on."""

    def __init__(self, code: int = 0) -> None:
        self.libraries: list[tuple[Path, int]] = []
        self.settings: list[Settings] = []
        self.kept_in: list[str] = []
        self.notices: list[str] = []
        self._code = code

    def run(self, session: Session) -> int:
        self.libraries.append((session.library.folder, session.library.stats().articles))
        self.settings.append(session.settings)
        session.notebook.set_read(1, True)
        self.kept_in.append(str(session.notebook.file))
        self.notices.append(session.notice)
        return self._code


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The app on a terminal."""
    opened = Opened()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # both are given back after the test
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    app = ModuleType("reader.tui.app")
    app.run = opened.run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reader.tui.app", app)
    monkeypatch.setattr("reader.cli.program._has_screen", lambda: True)
    monkeypatch.setenv("TEXTUAL_FPS", "60")
    monkeypatch.delenv("TEXTUAL_FPS")
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    return opened


@pytest.mark.parametrize("code", [0, 1])
def test_on_a_terminal_the_app_gets_the_library_and_gives_the_exit_code(
    code: int, flooded: Path, opened: Opened
) -> None:
    opened._code = code
    assert run(library=flooded).code == code
    assert opened.libraries == [(flooded, 3)]
    assert opened.settings == [Settings()]
    assert opened.kept_in == [str(flooded / "notebook.sqlite")]
    assert opened.notices == [""]


def test_without_history_nothing_is_kept(
    flooded: Path, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("history = false", encoding="utf-8")
    monkeypatch.setenv("READER_CONFIG", str(config))
    run(library=flooded)
    assert opened.notices == [""]
    assert not (flooded / "notebook.sqlite").exists()


def test_where_nothing_can_be_kept_the_app_opens_all_the_same_and_is_told(flooded: Path, opened: Opened) -> None:
    (flooded / "notebook.sqlite").write_bytes(b"no database")
    ended = run(library=flooded)
    assert ended.code == 0
    reason = f"{flooded}/notebook.sqlite: it is no notebook of this program, or is damaged"
    (notice,) = opened.notices
    assert notice.startswith(f"Nothing of this session will be kept. {reason}")
    assert ended.err.startswith(f"reader: {reason}")
    assert (flooded / "notebook.sqlite").read_bytes() == b"no database"


def test_options_go_before_what_is_set(
    flooded: Path, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("theme = 'nord'\nlite = false\nmouse = false", encoding="utf-8")
    monkeypatch.setenv("READER_CONFIG", str(config))
    run(library=flooded)
    run("--lite", "--ascii", "--theme", "gruvbox", library=flooded)
    assert opened.settings == [
        Settings(theme="nord", lite=False, mouse=False),
        Settings(theme="gruvbox", lite=True, mouse=False, ascii=True),
    ]


def test_settings_that_are_wrong_end_it_in_one_line_before_a_library_is_made(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("them = 'nord'", encoding="utf-8")
    monkeypatch.setenv("READER_CONFIG", str(config))
    ended = run(library=tmp_path / "library")
    assert ended.code == ExitCode.WRONG_USAGE
    assert ended.err == f"reader: {config}: no setting is called them (did you mean theme?)\n"
    assert not (tmp_path / "library").exists()
    assert not opened.settings


def test_over_a_slow_line_fewer_frames_are_drawn(
    flooded: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(library=flooded)
    assert "TEXTUAL_FPS" not in os.environ
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    run(library=flooded)
    assert os.environ["TEXTUAL_FPS"] == "20"


FAILING = """
import sys
import reader.cli.app
import reader.cli.program
from reader.cli import main
def fail():
    raise RuntimeError("it broke\\x1b[2J")
reader.cli.program._has_screen = lambda: True
reader.cli.app.library_to_read = fail
sys.argv = ["reader"]
sys.exit(main())
"""


def test_a_failure_before_the_app_is_there_is_told_in_one_line_and_kept(tmp_path: Path) -> None:
    env = {**environment(tmp_path / "library"), "XDG_STATE_HOME": str(tmp_path / "state")}
    ended = subprocess.run([sys.executable, "-c", FAILING], env=env, capture_output=True, timeout=SECONDS, check=False)
    log = tmp_path / "state" / "reader-tui" / "crash.log"
    told = rf"reader: the program failed: RuntimeError \(<string>, line 7\), more in {log}\n"
    assert ended.returncode == 1
    assert re.fullmatch(told, ended.stderr.decode())
    assert "builtins.RuntimeError\n" in log.read_text(encoding="utf-8")


def test_a_theme_that_there_is_not_is_told_before_the_terminal_is_taken(flooded: Path) -> None:
    ended = on_terminal("--theme", "nrod", library=flooded)
    assert ended.code == ExitCode.WRONG_USAGE
    assert ended.out == "reader: no theme is called nrod (did you mean nord?)\n"


def test_keys_that_cannot_be_are_told_before_the_terminal_is_taken(flooded: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("[keys]\nlist.nexd = 'n'", encoding="utf-8")
    ended = on_terminal(library=flooded, env={"READER_CONFIG": str(config)})
    assert ended.code == ExitCode.WRONG_USAGE
    assert ended.out == f"reader: {config}: no action is called list.nexd (did you mean list.next?)\n"
