"""Whatever the program makes, its owner alone may read it."""

import os
import stat
from pathlib import Path

import pytest

from reader.crash_log import keep

from ..tui.terminal import Terminal
from .running import COMMAND, environment, run, spawn


def modes(folder: Path) -> dict[str, int]:
    """The modes of all that is in the folder, by path within it."""
    return {str(path.relative_to(folder)): stat.S_IMODE(path.lstat().st_mode) for path in folder.rglob("*")}


@pytest.mark.parametrize("umask", [0o000, 0o022], ids=oct)
def test_all_files_that_a_person_s_use_of_it_leaves_are_private_whatever_the_umask(
    umask: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    library = home / "news" / "library"
    story = tmp_path / "story.txt"
    story.write_text("Ferry sinks off Korgen\n\nThe ferry sank off Korgen at dawn.")
    before = os.umask(umask)
    try:
        everything_done(library, home, story, monkeypatch)
    finally:
        os.umask(before)
    found = modes(home)
    for kind in ("library.sqlite", "notebook.sqlite", "write.lock", ".idx", ".tantivy-meta.lock", "crash.log", ".jsonl",
                 ".md", "questions/", "shares.json"):  # fmt: skip
        assert any(kind in path for path in found), kind
    wrong = {path: oct(mode) for path, mode in found.items() if mode != (0o700 if (home / path).is_dir() else 0o600)}
    assert wrong == {}


def everything_done(library: Path, home: Path, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for command in (
        ("list",),
        ("add", str(story)),
        ("ask", "when did the ferry sink off Korgen?"),
        ("remove", "2"),
        ("share", str(home.parent / "shared")),
        ("add", str(story), "--wait", "1"),
        ("export", "-o", str(home / "export.jsonl")),
        ("reindex",),
    ):
        assert spawn(*command, library=library, env={"HOME": str(home)}).code in (0, 1), command
    state = home / "state"  # not the program's own to make
    state.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    assert keep(ValueError("no")) == state / "reader-tui" / "crash.log"
    terminal = Terminal(
        library,
        command=COMMAND,
        only=environment(library, {"HOME": str(home), "READER_CONFIG": str(home / "config.toml")}),
    )
    try:
        terminal.until("27 articles")
        terminal.press("when did the ferry sink off Korgen?")
        terminal.press("enter", silence=0)
        terminal.until("The ferry sank")
        terminal.press("*")
        terminal.press("s")
        terminal.until("Save")
        terminal.press("\x15")
        terminal.press(str(home / "saved.md"))
        terminal.press("enter", silence=0)
        terminal.until("Saved to")
        assert run("list", library=library).code == 0  # while the app is open: with a WAL and its shared memory
        terminal.press("ctrl-c", silence=0)
        assert terminal.exit_code() == 0
    finally:
        terminal.close()
