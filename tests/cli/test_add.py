"""Articles into the library, from the shell."""

import json
import lzma
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from reader.cli.diagnostics import ExitCode
from reader.errors import LibraryMissing
from reader.library import Library

from .running import COMMAND, SECONDS, environment, on_terminal, run, spawn


def jsonl(path: Path, count: int, *, bad: int = 0, words: str = "") -> Path:
    """A file of `count` articles, after `bad` lines that are none."""
    lines = ["no article"] * bad
    lines += [
        json.dumps({"title": f"Report {number}", "text": f"Number {number} came in at dawn. {words}", "source": "Wire"})
        for number in range(count)
    ]
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def test_what_was_added_is_counted_in_one_line(library: Path, tmp_path: Path) -> None:
    ended = spawn("add", str(jsonl(tmp_path / "news.jsonl", 3)), library=library)
    assert (ended.code, ended.out, ended.err) == (ExitCode.DONE, "", "3 added, 0 the same, 0 changed, 0 skipped\n")
    assert run("stats", "--json", library=library).out.startswith('{"articles": 3, ')


def test_a_library_that_is_made_by_adding_has_no_samples(library: Path, tmp_path: Path) -> None:
    run("add", str(jsonl(tmp_path / "news.jsonl", 1)), library=library)
    ended = run("list", library=library)
    assert (ended.out.count("\n"), ended.err) == (1, "")


def test_adding_again_adds_nothing(library: Path, tmp_path: Path) -> None:
    place = str(jsonl(tmp_path / "news.jsonl", 3))
    run("add", place, library=library)
    ended = run("add", place, place, library=library)
    assert (ended.code, ended.err) == (ExitCode.DONE, "0 added, 6 the same, 0 changed, 0 skipped\n")


def test_a_missing_place_is_told_of_and_the_others_go_in(library: Path, tmp_path: Path) -> None:
    place = str(jsonl(tmp_path / "news.jsonl", 2))
    missing = str(tmp_path / "nowhere")
    ended = run("add", missing, place, library=library)
    told, summary = ended.err.splitlines()
    assert ended.code == ExitCode.SOME_SKIPPED
    assert told.startswith(f"reader: {missing}: ")
    assert summary == "2 added, 0 the same, 0 changed, 1 skipped"


def test_only_the_first_twenty_of_those_skipped_are_told_of(library: Path, tmp_path: Path) -> None:
    ended = run("add", str(jsonl(tmp_path / "news.jsonl", 1, bad=25)), library=library)
    lines = ended.err.splitlines()
    assert ended.code == ExitCode.SOME_SKIPPED
    assert len(lines) == 22
    assert f"{tmp_path / 'news.jsonl'}:20: " in lines[19]
    assert lines[20] == "reader: and 5 more skipped: 5 not valid JSON: Expecting value at column 1"
    assert lines[21] == "1 added, 0 the same, 0 changed, 25 skipped"


def test_a_missing_place_is_told_of_however_much_was_skipped_before(library: Path, tmp_path: Path) -> None:
    missing = str(tmp_path / "nowhere")
    ended = run("add", str(jsonl(tmp_path / "news.jsonl", 1, bad=25)), missing, library=library)
    assert ended.err.splitlines()[20].startswith(f"reader: {missing}: ")
    assert ended.err.splitlines()[21] == "reader: and 5 more skipped: 5 not valid JSON: Expecting value at column 1"


def test_quiet_tells_only_of_what_went_wrong(library: Path, tmp_path: Path) -> None:
    assert run("--quiet", "add", str(jsonl(tmp_path / "news.jsonl", 1)), library=library).err == ""
    assert run("add", "--quiet", str(tmp_path / "nowhere"), library=library).err.count("\n") == 1


def test_json_reports_everything_that_was_skipped(library: Path, tmp_path: Path) -> None:
    place = jsonl(tmp_path / "news.jsonl", 2, bad=30)
    ended = run("add", "--json", str(place), library=library)
    report = json.loads(ended.out)
    assert (report["added"], report["same"], report["changed"]) == (2, 0, 0)
    assert [one["place"] for one in report["skipped"]] == [f"{place}:{number}" for number in range(1, 31)]
    assert all(one["reason"] for one in report["skipped"])


def test_a_file_name_cannot_reach_the_terminal_s_controls(library: Path, tmp_path: Path) -> None:
    (tmp_path / "\x1b[31mred\x07.xyz").write_bytes(b"\x00\x01\x02")
    ended = run("add", str(tmp_path), library=library)
    assert ended.code == ExitCode.SOME_SKIPPED
    assert "\x1b" not in ended.err
    assert "\x07" not in ended.err


def test_a_long_intake_shows_its_rate_and_the_time_left_on_a_terminal(library: Path, tmp_path: Path) -> None:
    place = jsonl(tmp_path / "news.jsonl", 20_000, words="Words that differ little but take their time. " * 20)
    ended = on_terminal("add", str(place), library=library)
    assert ended.code == ExitCode.DONE
    assert " a second, " in ended.out
    assert " left" in ended.out
    assert ended.out.rpartition("\x1b[K")[2] == "20,000 added, 0 the same, 0 changed, 0 skipped\n"


def test_ctrl_c_keeps_what_was_added_and_says_so(library: Path, tmp_path: Path) -> None:
    place = tmp_path / "news.jsonl.xz"
    with lzma.open(place, "wt", preset=0) as file:
        for number in range(60_000):
            file.write(json.dumps({"title": f"Report {number}", "text": f"Number {number} came in. " * 20}) + "\n")
    process = subprocess.Popen(
        [*COMMAND, "add", str(place)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(library)
    )
    while held(library) < 3000:
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=SECONDS)
    told, interrupted = err.decode().splitlines()
    assert process.returncode == ExitCode.INTERRUPTED
    assert interrupted == "reader: interrupted"
    assert told.startswith("stopped early, and at least this stays: ")
    added = int(told.split(": ")[1].split(" added")[0].replace(",", ""))
    assert 0 < added <= json.loads(run("stats", "--json", library=library).out)["articles"] < 60_000


def held(library: Path) -> int:
    """How many articles are in the library, where there is one: no verb that reads, which would make one."""
    with suppress(LibraryMissing), Library.open(library) as opened:
        return opened.stats().articles
    return 0
