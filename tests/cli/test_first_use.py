"""The first time, with no library yet: the samples come in by themselves, once, and are said to."""

import json
import re
import stat
import subprocess
from pathlib import Path

import pytest

from reader.cli.diagnostics import ExitCode
from reader.library import Library

from .running import COMMAND, SECONDS, environment, run, spawn

POMPEO = "who postponed the Pompeo meeting?"
TOLD = re.compile(r"No library yet: took in (\d+) sample articles at (.+) \(reader remove --samples takes them out\)\n")


@pytest.mark.parametrize("arguments", [["ask", POMPEO], ["list"], ["show", "1"], ["stats"]])
def test_a_verb_that_reads_takes_the_samples_in_and_says_so_in_one_line(arguments: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "new" / "library"
    ended = run(*arguments, library=folder)
    assert ended.code == ExitCode.DONE
    told = TOLD.fullmatch(ended.err)
    assert told
    assert int(told[1]) >= 16
    assert told[2] == str(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    again = run(*arguments, library=folder)
    assert (again.out, again.err) == (ended.out, "") or arguments == ["stats"]


def test_the_environment_names_the_library(tmp_path: Path) -> None:
    ended = spawn("list", library=tmp_path / "mine")
    assert TOLD.fullmatch(ended.err)
    assert (tmp_path / "mine").is_dir()


def test_the_option_goes_before_the_environment_and_may_follow_the_verb(tmp_path: Path) -> None:
    for arguments in (["--library", str(tmp_path / "one"), "list"], ["list", "--library", str(tmp_path / "two")]):
        assert spawn(*arguments, library=tmp_path / "environment").code == ExitCode.DONE
    assert (tmp_path / "one").is_dir()
    assert (tmp_path / "two").is_dir()
    assert not (tmp_path / "environment").exists()


def test_without_either_the_platform_s_place_for_data_is_used(tmp_path: Path) -> None:
    env = {"READER_LIBRARY": "", "XDG_DATA_HOME": str(tmp_path / "data")}
    ended = spawn("stats", "--json", library=tmp_path / "unused", env=env)
    assert json.loads(ended.out)["folder"] == str(tmp_path / "data" / "reader-tui" / "library")


def test_quiet_takes_the_samples_in_without_a_word(tmp_path: Path) -> None:
    ended = run("--quiet", "ask", POMPEO, library=tmp_path / "library")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")


def test_samples_that_were_taken_out_do_not_come_back(tmp_path: Path) -> None:
    count = len(run("list", library=tmp_path / "library").out.splitlines())
    assert run("remove", "--samples", library=tmp_path / "library").err == f"{count} removed\n"
    assert run("list", library=tmp_path / "library") == run("list", "-n", "1", library=tmp_path / "library")
    assert run("list", library=tmp_path / "library").out == ""


def test_a_library_whose_making_was_cut_short_gets_its_samples_the_next_time(tmp_path: Path) -> None:
    Library.open(tmp_path / "library", create=True).close()
    assert TOLD.fullmatch(run("list", library=tmp_path / "library").err)


def test_first_uses_at_the_same_moment_take_the_samples_in_once(tmp_path: Path) -> None:
    library = tmp_path / "library"
    processes = [
        subprocess.Popen(
            [*COMMAND, "ask", POMPEO], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(library)
        )
        for _ in range(6)
    ]
    ends = [process.communicate(timeout=SECONDS) for process in processes]
    assert {process.returncode for process in processes} == {ExitCode.DONE}
    assert len({out for out, _ in ends}) == 1
    told = [err.decode() for _, err in ends if err]
    assert len(told) == 1
    assert TOLD.fullmatch(told[0])
    titles = [json.loads(line)["title"] for line in run("list", "--json", library=library).out.splitlines()]
    assert len(titles) == int(TOLD.fullmatch(told[0])[1])  # type: ignore[index]


def test_the_samples_are_named_by_where_they_lie_among_the_samples(samples: Path) -> None:
    places = [json.loads(line)["place"] for line in run("list", "--json", library=samples).out.splitlines()]
    assert places
    assert all(place.startswith("sample:") and "/" not in place.removeprefix("sample:") for place in places)
