"""A question that follows up the last one asked from the shell."""

import json
import os
import stat
from pathlib import Path

import pytest

from reader.cli.diagnostics import ExitCode
from reader.notebook.last_question import last_question, remember

from .running import run, spawn

POMPEO = "who postponed the meeting of Mike Pompeo?"
REFUSED = "reader: no earlier question on this library to follow up (ask one without --continue first)\n"


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the last question is kept."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def kept(state: Path) -> list[Path]:
    return [path for path in state.rglob("*") if path.is_file()]


def test_the_names_of_the_last_question_are_taken_over_and_shown(samples: Path) -> None:
    assert run("ask", POMPEO, library=samples).code == ExitCode.DONE
    ended = run("ask", "-c", "when", "was", "that?", library=samples)
    assert ended.code == ExitCode.DONE
    assert ended.out.startswith("Understood: [with ")
    assert "Pompeo]" in ended.out.partition("\n")[0]
    document = json.loads(run("ask", "--json", "--continue", "where was that?", library=samples).out)
    assert any("Pompeo" in name for name in document["interpreted"]["carried"]), "of the question before the last"


def test_without_being_asked_to_nothing_is_taken_over(samples: Path) -> None:
    run("ask", POMPEO, library=samples)
    ended = run("ask", "when was that?", library=samples)
    assert "with" not in ended.out.partition("\n")[0]
    assert ended.code == ExitCode.WRONG_USAGE


def test_a_question_with_a_name_of_its_own_takes_nothing_over_and_says_so(samples: Path) -> None:
    run("ask", POMPEO, library=samples)
    ended = run("ask", "-c", "when did the spire of Notre Dame fall?", library=samples)
    assert ended.err == f"nothing taken over from: {POMPEO}\n"
    assert "Understood" not in ended.out
    assert run("ask", "--quiet", "-c", "what of Notre Dame?", library=samples).err == ""


def test_without_an_earlier_question_it_says_so_in_one_line_and_ends_with_2(samples: Path) -> None:
    ended = run("ask", "-c", "when was that?", library=samples)
    assert (ended.code, ended.out, ended.err) == (ExitCode.WRONG_USAGE, "", REFUSED)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not JSON",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"question": 7}',
        b"[" * 100_000,
        b'{"question": "' + b"x" * 2_000_000,
    ],
    ids=lambda content: content[:12].decode(errors="replace"),
)
def test_what_was_kept_and_cannot_be_read_counts_as_no_question(content: bytes, samples: Path, state: Path) -> None:
    run("ask", POMPEO, library=samples)
    (file,) = kept(state)
    file.write_bytes(content)
    ended = run("ask", "-c", "when was that?", library=samples)
    assert (ended.code, ended.out, ended.err) == (ExitCode.WRONG_USAGE, "", REFUSED)


def test_only_the_last_question_is_kept_and_only_its_owner_can_read_it(samples: Path, state: Path) -> None:
    run("ask", "who saw the zebra?", library=samples)
    run("ask", POMPEO, library=samples)
    (file,) = kept(state)
    assert "zebra" not in file.read_text()
    assert last_question(samples) == POMPEO
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_with_the_history_off_no_question_is_kept(
    samples: Path, state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("history = false\n", encoding="utf-8")
    monkeypatch.setenv("READER_CONFIG", str(config))
    assert run("ask", POMPEO, library=samples).code == ExitCode.DONE
    assert kept(state) == []
    assert run("ask", "-c", "when was that?", library=samples).err == REFUSED


def test_each_library_has_a_last_question_of_its_own(samples: Path, flooded: Path) -> None:
    run("ask", POMPEO, library=samples)
    run("ask", "who shovelled mud in Melford?", library=flooded)
    assert last_question(samples) == POMPEO
    assert last_question(flooded) == "who shovelled mud in Melford?"


def test_a_question_that_cannot_be_asked_and_a_batch_leave_the_last_one_alone(samples: Path) -> None:
    run("ask", POMPEO, library=samples)
    run("ask", "???", library=samples)
    run("ask", "--batch", "-", library=samples, stdin=b'{"id": 1, "question": "who saw the zebra?"}')
    assert last_question(samples) == POMPEO


def test_an_answer_comes_although_its_question_cannot_be_kept(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = spawn("ask", POMPEO, library=samples, env={"XDG_STATE_HOME": str(tmp_path / "file")})
    assert (ended.code, ended.err) == (ExitCode.DONE, "")


def test_the_question_is_replaced_whole_and_nothing_is_left_beside_it(samples: Path, state: Path) -> None:
    remember(samples, "first")
    (file,) = kept(state)
    linked = file.with_name("linked")
    os.link(file, linked)
    remember(samples, "second")
    assert json.loads(linked.read_text()) == {"question": "first"}, "what is being read is never written to"
    linked.unlink()
    assert kept(state) == [file]
    assert last_question(samples) == "second"
