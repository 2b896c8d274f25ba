"""`reader --kiosk`: what a guest brings along has no effect."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.cli.diagnostics import ExitCode
from reader.errors import LibraryUnusable
from reader.library import Library

from .running import SECONDS, Ended, library_of, spawn

POMPEO = "who postponed the Pompeo meeting?"


def guest(library: Path, *arguments: str, said: str = "", python: tuple[str, ...] = ("-I",), **env: str) -> Ended:
    done = subprocess.run(
        [sys.executable, *python, "-m", "reader", "--kiosk", "--library", str(library), *arguments],
        input=said.encode(),
        capture_output=True,
        env={"TERM": "xterm", **env},
        timeout=SECONDS,
        check=False,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def held(folder: Path) -> dict[str, bytes]:
    """All files with their bytes, but for the one by which SQLite's readers tell each other that they read."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_without_a_terminal_a_guest_asks_line_by_line(samples: Path) -> None:
    ended = guest(samples, said=f"{POMPEO}\nquit\n")
    assert "the North Korean delegation had telephoned" in " ".join(ended.out.split())
    assert (ended.code, ended.err) == (ExitCode.DONE, "")


@pytest.mark.parametrize("command", ["ls", "scp -t /", "/usr/lib/openssh/sftp-server", "reader add /etc", "'"])
def test_a_command_that_came_along_is_refused_in_one_line(samples: Path, command: str) -> None:
    ended = guest(samples, said=POMPEO, SSH_ORIGINAL_COMMAND=command)
    assert ended == Ended(
        ExitCode.WRONG_USAGE,
        "",
        "reader: no commands are run here, and no files copied (connect without one to ask and read)\n",
    )


@pytest.mark.parametrize("words", ["sync", "feeds", "check the feeds"])
def test_the_feeds_are_not_asked(samples: Path, words: str) -> None:
    assert guest(samples, said=words).err.startswith("reader: that cannot be done here")


def test_help_tells_only_what_can_be_said(samples: Path) -> None:
    told = guest(samples, said="help").out
    assert "latest" in told
    assert "feeds" not in told


def test_no_verb_goes_with_it(samples: Path) -> None:
    ended = guest(samples, "list")
    assert ended.code == ExitCode.WRONG_USAGE
    assert "--kiosk goes with no verb" in ended.err


def test_a_library_is_neither_made_nor_filled(tmp_path: Path) -> None:
    assert guest(tmp_path / "none").code == ExitCode.LIBRARY_UNUSABLE
    library_of(tmp_path / "empty", ())
    assert "No good answer" in guest(tmp_path / "empty", said=POMPEO).out
    assert not (tmp_path / "none").exists()


def test_neither_the_guest_s_environment_nor_the_account_s_own_settings_are_looked_at(
    samples: Path, tmp_path: Path
) -> None:
    for config in (tmp_path / "config.toml", tmp_path / ".config" / "reader-tui" / "config.toml"):
        config.parent.mkdir(parents=True, exist_ok=True)
        config.write_text("no such setting = 1")
    ended = guest(
        samples,
        said=POMPEO,
        READER_CONFIG=str(tmp_path / "config.toml"),
        READER_LIBRARY=str(tmp_path),
        HOME=str(tmp_path),
        XDG_CONFIG_HOME=str(tmp_path / ".config"),
    )
    assert (ended.code, ended.err) == (ExitCode.DONE, "")


def test_a_file_with_settings_is_the_one_that_the_command_line_names(samples: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("them = 1")
    assert str(config) in guest(samples, "--config", str(config)).err
    assert "there is no such file" in guest(samples, "--config", str(tmp_path / "none")).err


@pytest.mark.parametrize("name", ["PYTHONINSPECT", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONHOME", "PYTHONBREAKPOINT"])
def test_a_python_that_listens_to_the_environment_is_refused_where_there_is_something_to_hear(
    samples: Path, name: str, tmp_path: Path
) -> None:
    told: dict[str, Any] = {name: sys.prefix if name == "PYTHONHOME" else "1"}
    assert guest(samples, said=POMPEO, **told).code == ExitCode.DONE, "-I hears nothing"
    if name != "PYTHONHOME":  # with which Python does not even start
        ended = guest(samples, said=POMPEO, python=(), **told)
        assert (ended.code, ended.out) == (ExitCode.WRONG_USAGE, "")
        assert ended.err == f"reader: --kiosk: {name} is set (start it with python -I -m reader --kiosk)\n"


def test_python_s_own_prompt_does_not_follow(samples: Path) -> None:
    ended = guest(samples, said="print(6 * 7)\n", python=("-I", "-i"))
    assert ended.code == ExitCode.WRONG_USAGE
    assert "42" not in ended.out


def test_an_index_that_is_missing_is_not_built(tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", ())
    shutil.rmtree(library / "index")
    before = held(library)
    assert guest(library, said=POMPEO).code == ExitCode.LIBRARY_UNUSABLE
    assert held(library) == before


def test_a_published_copy_is_as_good_and_stays_as_it_is(samples: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    assert spawn("share", str(shared), library=samples).code == ExitCode.DONE
    before = held(shared)
    assert "the North Korean delegation had telephoned" in " ".join(guest(shared, said=POMPEO).out.split())
    assert held(shared) == before


@pytest.mark.parametrize("said", [POMPEO, "latest", "open 1", "forget everything"])
def test_a_library_of_one_s_own_stays_as_it_is_to_the_last_byte(samples: Path, said: str) -> None:
    before = held(samples)
    guest(samples, said=f"{said}\n")
    assert held(samples) == before


def test_a_session_without_a_word_ends(samples: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("idle = 0.02")
    ours, theirs = os.pipe()  # nobody writes to it, and it stays open
    command = [sys.executable, "-I", "-m", "reader", "--kiosk", "--library", str(samples), "--config", str(config)]
    done = subprocess.run(command, stdin=ours, capture_output=True, env={}, timeout=SECONDS, check=False)
    os.close(theirs)
    told = b"reader: ended after 0.02 minutes in which nothing was typed\n"
    assert (done.returncode, done.stdout, done.stderr) == (ExitCode.DONE, b"", told)


LEFT = """
import os, signal, sys
from reader.cli.kiosk import admit
admit()
print(sorted(os.environ), signal.getsignal(signal.SIGTSTP) is signal.SIG_IGN)
"""


def test_what_is_left_of_the_environment_is_how_the_terminal_draws() -> None:
    kept = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "SSH_CONNECTION": "::1 5 ::1 22"}
    hostile = {"COLORTERM": "/tmp/x", "LC_ALL": "../../x", "TEXTUAL_LOG": "/tmp/x", "PATH": "/", "TMUX": "1"}
    done = subprocess.run([sys.executable, "-I", "-c", LEFT], env={**kept, **hostile}, capture_output=True, check=True)
    assert done.stdout.decode() == f"{sorted(kept)} True\n"


CRASHING = """
import sys
from reader.cli import main
import reader.cli.plain
def fail():
    raise RuntimeError("/srv/secret")
reader.cli.plain.library_to_read = fail
import reader.settings, pathlib, reader.crash_log
folder = pathlib.Path(sys.argv.pop())
reader.crash_log.state_folder = lambda: folder
sys.exit(main())
"""


def test_a_failure_is_told_a_guest_without_where_it_was(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-c", CRASHING, "--kiosk", str(tmp_path)]
    done = subprocess.run(command, env={"TERM": "xterm"}, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"reader: the program failed: RuntimeError\n")
    assert "/srv/secret" not in (tmp_path / "crash.log").read_text()


def test_a_library_that_is_open_to_be_read_is_not_written_to(samples: Path) -> None:
    with Library.open(samples, read_only=True) as library:
        with pytest.raises(LibraryUnusable), library.writing():
            pass
        with pytest.raises(LibraryUnusable):
            library.reindex()
        with pytest.raises(LibraryUnusable):
            library.catch_up()
