"""Each way to end has its code, one line on standard error, and never a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.diagnostics import ExitCode

from .running import COMMAND, SECONDS, environment, run, spawn


def test_an_answered_question_ends_with_0_and_says_nothing_on_standard_error(flooded: Path) -> None:
    ended = spawn("ask", "who", "shovelled", "mud", "in", "Melford?", library=flooded)
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert "Volunteers shovelled mud" in ended.out


def test_a_question_without_a_good_answer_ends_with_1(flooded: Path) -> None:
    ended = spawn("ask", "who won the chess championship?", library=flooded)
    assert ended.code == ExitCode.NOTHING_FOUND
    assert ended.out.startswith("No good answer.\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ask"], "missing a question"),
        (["ask", ""], "nothing to look for"),
        (["ask", "--limit", "0", "flood"], "0 is not in the range"),
        (["ask", "--limit", "101", "flood"], "101 is not in the range"),
        (["ask", "--since", "yesterday", "flood"], "'yesterday' is no date"),
        (["ask", "--since", "2021-03", "--until", "2021-02", "flood"], "is after --until 2021-02-28"),
        (["ask", "--batch", "x.jsonl", "flood"], "either --batch or a question"),
        (["ask", "--batch", "/nowhere/x.jsonl"], "/nowhere/x.jsonl: No such file"),
        (["ask", "--batch", "/"], "Is a directory"),
        (["ask", "--batch", "x.jsonl", "-c"], "either --batch or --continue"),
        (["ask", "--min-confidence", "1.1", "flood"], "1.1 is not in the range"),
        (["ask", "--min-confidence", "-0.1", "flood"], "-0.1 is not in the range"),
        (["ask", "--min-confidence", "nan", "flood"], "not a number"),
        (["ask", "--min-confidence", "high", "flood"], "'high' is not a valid float"),
        (["ask", "--colour", "flood"], "no such option"),
        (["who", "flooded", "Melford?"], "a question begins with reader ask"),
        (["add"], "missing argument 'PLACE...'"),
        (["show"], "missing argument"),
        (["show", "first"], "neither ID nor ID#START-END"),
        (["show", "0"], "neither ID nor ID#START-END"),
        (["show", "99999999999999999999"], "neither ID nor ID#START-END"),
        (["show", "1#5"], "neither ID nor ID#START-END"),
        (["show", "1#9-9"], "no passage 9-9 in article 1, whose length is 101 characters"),
        (["show", "1#0-102"], "no passage 0-102 in article 1, whose length is 101 characters"),
        (["remove"], "either ids or --samples"),
        (["remove", "1", "--samples"], "either ids or --samples"),
        (["remove", "9999999999999999999999"], "is not in the range"),
        (["stats", "all"], "unexpected extra argument"),
        (["--library"], "requires an argument"),
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(arguments: list[str], told: str, flooded: Path) -> None:
    ended = run(*arguments, library=flooded)
    assert ended.code == ExitCode.WRONG_USAGE
    assert ended.out == ""
    assert told in ended.err
    assert ended.err.startswith("reader: ")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["show", "77"], ["remove", "77"], ["remove", "1", "77"]])
def test_an_unknown_article_ends_with_1(arguments: list[str], flooded: Path) -> None:
    ended = run(*arguments, library=flooded)
    assert ended.code == ExitCode.NOTHING_FOUND
    assert ended.err == "reader: no article 77 in this library (reader list shows them)\n"


@pytest.mark.parametrize("arguments", [["remove", "1"], ["remove", "--samples"], ["reindex"]])
def test_what_changes_a_library_makes_none(arguments: list[str], tmp_path: Path) -> None:
    ended = run(*arguments, library=tmp_path / "none")
    assert ended.code == ExitCode.LIBRARY_UNUSABLE
    assert ended.err == f"reader: {tmp_path / 'none'}: no library here (reader add PLACE makes one)\n"
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("arguments", [["ask", "flood"], ["list"], ["show", "1"], ["stats"], ["add", "x"], ["reindex"]])
def test_a_library_that_cannot_be_used_ends_with_3_and_one_line(arguments: list[str], tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in its place")
    ended = run(*arguments, library=file)
    assert ended.code == ExitCode.LIBRARY_UNUSABLE
    assert ended.out == ""
    assert ended.err.startswith(f"reader: {file}: ")
    assert ended.err.count("\n") == 1


def test_a_damaged_library_ends_with_3(flooded: Path) -> None:
    store = flooded / "library.sqlite"
    store.write_bytes(b"not a database" * 1000)
    ended = run("ask", "who shovelled mud?", library=flooded)
    assert ended.code == ExitCode.LIBRARY_UNUSABLE
    assert ended.err.startswith(f"reader: {flooded}: ")


def test_a_folder_that_cannot_be_made_ends_with_3() -> None:
    ended = run("list", library=Path("/proc/none/library"))
    assert ended.code == ExitCode.LIBRARY_UNUSABLE
    assert ended.err.count("\n") == 1


def test_control_characters_in_an_error_are_taken_out(flooded: Path) -> None:
    ended = run("ask", "--since", "\x1b[31m2021\x07\nx", "flood", library=flooded)
    assert ended.code == ExitCode.WRONG_USAGE
    assert "\x1b" not in ended.err
    assert "\x07" not in ended.err
    assert ended.err.count("\n") == 1


def test_a_bug_keeps_its_traceback(flooded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("reader.library.Library.headlines", broken)
    with pytest.raises(ZeroDivisionError):
        run("list", library=flooded)


def test_a_pipe_whose_reader_has_gone_ends_quietly(samples: Path) -> None:
    script = '"$@" list | true; echo "${PIPESTATUS[0]}"'
    done = subprocess.run(
        ["bash", "-c", script, "bash", *COMMAND],
        capture_output=True,
        env=environment(samples),
        timeout=SECONDS,
        check=True,
    )
    assert done.stderr == b""
    assert done.stdout.strip() == b"141"


def test_a_closed_standard_output_is_told_of(samples: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" list >&-', "sh", *COMMAND],
        capture_output=True,
        env=environment(samples),
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == ExitCode.OUTPUT_FAILED
    assert done.stderr == b"reader: standard output: closed\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["list"], ["ask", "--json", "who postponed the Pompeo meeting?"], ["--help"]])
def test_a_full_disk_behind_standard_output_is_told_of(arguments: list[str], samples: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(samples),
            timeout=SECONDS,
            check=False,
        )
    assert done.returncode == ExitCode.OUTPUT_FAILED
    assert done.stderr == b"reader: standard output: No space left on device\n"


def test_a_closed_standard_error_stops_nothing(samples: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" show 9999 2>&-', "sh", *COMMAND],
        capture_output=True,
        env=environment(samples),
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == ExitCode.NOTHING_FOUND


def test_ctrl_c_ends_with_130_and_one_line(samples: Path) -> None:
    ours, theirs = os.pipe()  # a batch waits for its next line, which never comes
    process = subprocess.Popen(
        [*COMMAND, "ask", "--batch", "-"],
        stdin=ours,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(samples),
    )
    os.write(theirs, b'{"id": 1, "question": "who postponed the Pompeo meeting?"}\n')
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b'{"format_version"')
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=SECONDS)
    os.close(ours)
    os.close(theirs)
    assert process.returncode == ExitCode.INTERRUPTED
    assert err == b"reader: interrupted\n"


def test_the_module_runs_as_the_command_does(samples: Path) -> None:
    script = "import sys; from reader.cli import main; sys.argv = ['reader', 'stats', '--json']; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=environment(samples), timeout=SECONDS, check=True
    )
    assert done.stdout.decode() == spawn("stats", "--json", library=samples).out
