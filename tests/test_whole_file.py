"""A file is there as a whole or as it was before, and what a killed process left of one is cleared away."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import reader
from reader.whole_file import whole_file

CHECKOUT = Path(reader.__file__).parent.parent
_WRITES = """
import sys
from pathlib import Path
from reader.whole_file import whole_file
with whole_file(Path(sys.argv[1]), replace=True) as file:
    file.write(b"half")
    file.flush()
    print("writing", flush=True)
    sys.stdin.read()
"""


@contextmanager
def writing(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has written half of the file and waits."""
    command = [sys.executable, "-c", _WRITES, str(file)]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writing\n"
        try:
            yield process
        finally:
            process.kill()


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_it_is_what_it_was_until_it_is_whole_and_then_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    file.write_text("old")
    with whole_file(file, replace=True) as opened:
        opened.write(b"new")
        assert file.read_text() == "old"
    assert file.read_text() == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert names(tmp_path) == ["news.jsonl"]


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail() -> None:
        with whole_file(tmp_path / "x", replace=True) as opened:
            opened.write(b"new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert names(tmp_path) == []


def test_one_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("old")
    with pytest.raises(FileExistsError), whole_file(tmp_path / "x", replace=False) as opened:
        opened.write(b"new")
    assert (tmp_path / "x").read_text() == "old"
    assert names(tmp_path) == ["x"]


def test_what_a_killed_process_left_is_cleared_away_by_the_next_to_write_that_file(tmp_path: Path) -> None:
    (tmp_path / ".y.kept.part").write_text("of another file")
    with writing(tmp_path / "x") as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert len(names(tmp_path)) == 2
    with whole_file(tmp_path / "x", replace=True) as opened:
        opened.write(b"new")
    assert names(tmp_path) == [".y.kept.part", "x"]


def test_one_that_is_just_being_written_by_another_process_is_left_alone(tmp_path: Path) -> None:
    with writing(tmp_path / "x") as process:
        with whole_file(tmp_path / "x", replace=True) as opened:
            opened.write(b"ours")
        assert (tmp_path / "x").read_text() == "ours"
        process.communicate("")
        assert process.returncode == 0
    assert (tmp_path / "x").read_text() == "half"
    assert names(tmp_path) == ["x"]
