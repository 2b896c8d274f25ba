"""The doctor says in one line each what is as it should be and what is not, and what to do."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli.surroundings import surroundings
from reader.finding import State
from reader.library import Library
from reader.library.schema import VERSION
from reader.notebook import Notebook

from ..notebook.making import exchange
from .running import Ended, on_terminal, run, spawn


def damage(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE text SET body = x'00' WHERE article_id = 2")


def cut(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.truncate(folder / "library.sqlite", (folder / "library.sqlite").stat().st_size // 2 + 100)


def states(ended: Ended) -> dict[str, str]:
    """By check, how it is."""
    found = {}
    for line in ended.out.splitlines():
        state, rest = line.split(maxsplit=1)
        found[rest.partition(": ")[0]] = state
    return found


def test_each_check_is_one_line_and_all_is_well(flooded: Path) -> None:
    ended = run("doctor", library=flooded)
    assert (ended.code, ended.err) == (0, "")
    checks = (
        "permissions, store, articles, earlier texts, copies and places, feeds, index, index and articles, notebook"
    )
    assert list(states(ended)) == [*checks.split(", "), "disk", "settings", "terminal", "locale", "clipboard"]
    assert set(states(ended).values()) <= {"ok", "warning"}
    assert "ok       articles: 3, all as they were stored\n" in ended.out


def test_json_says_the_same(flooded: Path) -> None:
    damage(flooded)
    ended = run("doctor", "--json", library=flooded)
    assert ended.code == 3
    document = json.loads(ended.out)
    assert document["folder"] == str(flooded)
    (found,) = [one for one in document["findings"] if one["state"] == "damaged"]
    assert found == {
        "check": "articles",
        "state": "damaged",
        "told": "1 of 3 are damaged: 2",
        "way_out": "reader doctor --repair saves what can be read",
    }


def test_a_repair_tells_what_it_saved_and_what_is_lost(flooded: Path) -> None:
    title = run("list", "--json", library=flooded)
    titles = {one["id"]: one["title"] for one in map(json.loads, title.out.splitlines())}
    damage(flooded)
    assert run("doctor", library=flooded).code == 3
    ended = run("doctor", "--repair", library=flooded)
    assert ended.code == 0
    assert ended.err.startswith("store: 2 articles saved; the damaged library.sqlite is kept as ")
    assert f"lost: article 2: {titles[2]}\n" in ended.err
    assert "ok       articles: 2, all as they were stored\n" in ended.out
    assert run("list", library=flooded).code == 0
    again = run("doctor", "--repair", library=flooded)
    assert (again.code, again.err) == (0, "")


VERBS = (
    ("ask", "who resigned?"),
    ("list",),
    ("show", "1"),
    ("stats",),
    ("feeds",),
    ("export",),
    ("backup", "news.zst"),
    ("add", "news.txt"),
    ("remove", "1"),
    ("reindex",),
    ("sync",),
    ("--plain",),
)


@pytest.mark.parametrize("verb", VERBS, ids=[verb[0] for verb in VERBS])
def test_every_verb_that_meets_a_damaged_store_names_the_way_out(
    flooded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.txt").write_text("Rain\n\nIt fell all day in Melford, and did not end.\n")
    data = bytearray((flooded / "library.sqlite").read_bytes())
    with closing(sqlite3.connect(flooded / "library.sqlite")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = [row[0] for row in connection.execute("SELECT rootpage FROM sqlite_master WHERE rootpage > 0")]
    data = bytearray((flooded / "library.sqlite").read_bytes())
    for page in pages:
        data[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    (flooded / "library.sqlite").write_bytes(data)
    ended = run(*verb, library=flooded, stdin=b"who resigned?\n")
    assert ended.code == 3
    assert "reader doctor --repair" in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("verb", [*VERBS, ("doctor",), ("doctor", "--repair")], ids=lambda verb: "-".join(verb))
def test_a_library_of_a_later_version_is_refused_by_every_verb_and_left_alone(
    flooded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.txt").write_text("Rain\n\nIt fell all day in Melford, and did not end.\n")
    with closing(sqlite3.connect(flooded / "library.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = {path: path.read_bytes() for path in flooded.rglob("*") if path.is_file() and path.stat().st_size}
    ended = run(*verb, library=flooded)
    assert ended.code == 3
    assert f"library of format {VERSION + 1}, this reader knows up to {VERSION}" in ended.err + ended.out
    after = {path: path.read_bytes() for path in flooded.rglob("*") if path.is_file() and path.stat().st_size}
    assert {path: data for path, data in after.items() if path.suffix != ".sqlite-shm"} == {
        path: data for path, data in before.items() if path.suffix != ".sqlite-shm"
    }


def test_a_missing_library_is_told(tmp_path: Path) -> None:
    ended = run("doctor", library=tmp_path / "none")
    assert ended.code == 3
    assert f"damaged  library: there is none in {tmp_path / 'none'} (reader add PLACE makes one)\n" in ended.out
    assert not (tmp_path / "none").exists()


def test_a_notebook_of_a_later_version_is_left_alone_and_the_way_out_is_not_to_repair_it(flooded: Path) -> None:
    Notebook.open(flooded).close()
    with closing(sqlite3.connect(flooded / "notebook.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (flooded / "notebook.sqlite").read_bytes()
    for verb in (("doctor",), ("doctor", "--repair")):
        ended = run(*verb, library=flooded)
        assert ended.code == 3
        (line,) = [line for line in ended.out.splitlines() if line.startswith("damaged")]
        assert "notebook of format 99" in line
        assert line.endswith("(install a newer reader-tui)")
    assert sorted(path.name for path in flooded.glob("notebook*")) == ["notebook.sqlite"]
    assert (flooded / "notebook.sqlite").read_bytes() == before


def test_a_damaged_notebook_is_saved_as_well(flooded: Path) -> None:
    with Notebook.open(flooded) as notebook:
        conversation = notebook.start_conversation("Talks").id
        for number in range(60):
            notebook.keep(conversation, exchange(f"question {number}", reply="x" * 900))
        notebook.set_starred(3, True)
        notebook.set_read(2, True)
    file = flooded / "notebook.sqlite"
    data = bytearray(file.read_bytes())
    at = data.find(b"question 30")
    data[at - at % 4096 : at - at % 4096 + 4096] = b"\xff" * 4096
    file.write_bytes(data)
    assert states(run("doctor", library=flooded))["notebook"] == "damaged"
    ended = run("doctor", "--repair", library=flooded)
    assert ended.code == 0
    assert " questions and 1 star kept, the damaged notebook is kept as " in ended.err
    (aside,) = flooded.glob("notebook.sqlite.damaged-*")
    assert aside.read_bytes() == bytes(data)
    with Notebook.open(flooded) as notebook:
        asked = {one.question for one in notebook.questions()}
        assert 40 < len(asked) < 60
        assert notebook.conversations()[0].name == "Talks"
        assert notebook.starred_ids() == {3}
        assert notebook.read_ids() == {2}


def test_settings_that_cannot_be_read_are_told_and_keep_nothing_else_from_being_looked_at(
    flooded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text("theme = 1\n")
    monkeypatch.setenv("READER_CONFIG", str(tmp_path / "config.toml"))
    ended = run("doctor", library=flooded)
    assert ended.code == 3
    assert states(ended)["settings"] == "damaged"
    assert states(ended)["articles"] == "ok"


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """No terminal is told of."""
    for name in ("TERM", "TMUX", "STY", "SSH_CONNECTION", "NO_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("environment", "state", "told"),
    [
        ({"TERM": "xterm-256color"}, State.OK, "by OSC 52, which"),
        ({"TERM": "xterm-256color", "SSH_CONNECTION": "a b c d"}, State.OK, "over SSH"),
        ({"TERM": "screen", "TMUX": "/tmp/x"}, State.OK, "set-clipboard on"),
        ({"TERM": "screen", "STY": "1.x"}, State.OK, "screen"),
        ({"TERM": "linux"}, State.WARNING, "none"),
        ({}, State.WARNING, "none"),
    ],
)
def test_the_way_to_the_clipboard_is_told(
    bare: pytest.MonkeyPatch, tmp_path: Path, environment: dict[str, str], state: State, told: str
) -> None:
    for name, value in environment.items():
        bare.setenv(name, value)
    (found,) = [one for one in surroundings(tmp_path) if one.check == "clipboard"]
    assert found.state is state
    assert told in found.told


def test_the_terminal_is_told(flooded: Path) -> None:
    shown = on_terminal("doctor", library=flooded, columns=90, env={"TERM": "xterm-256color", "COLORTERM": "truecolor"})
    assert "terminal: xterm-256color, 90 by 24, 16 million colours" in shown.out
    shown = on_terminal("doctor", library=flooded, env={"TERM": "dumb"})
    assert "warning  terminal: TERM=dumb knows no more than lines (reader --plain suits it" in shown.out


def test_a_locale_without_utf_8_is_told(flooded: Path) -> None:
    ended = spawn("doctor", library=flooded, env={"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"})
    assert states(ended)["locale"] == "warning"


def test_feeds_that_fail_are_told(flooded: Path) -> None:
    from dataclasses import replace

    from reader.feed import Feed

    with Library.open(flooded) as library, library.writing() as writer:
        writer.add_feed(Feed("https://herald.example/feed", "Herald", (), full=False))
        (feed,) = [writer.remove_feed(1)]
        writer.add_feed(replace(feed, failures=2, error="it answered 500"))
    ended = run("doctor", library=flooded)
    assert ended.code == 0
    assert "warning  feeds: 1 of 1 failed when last asked (reader feeds says why)\n" in ended.out


def test_what_is_published_for_others_to_read_stays_so(flooded: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    assert run("share", str(shared), library=flooded).code == 0
    before = {path: path.stat().st_mode for path in shared.rglob("*")}
    ended = run("doctor", "--repair", library=shared)
    assert (ended.code, ended.err) == (0, "")
    assert states(ended)["articles"] == "ok"
    assert {path: path.stat().st_mode for path in shared.rglob("*")} == before
