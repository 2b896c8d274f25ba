"""What is acknowledged is on the disk by then: seen in the order of the program's system calls."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.library.store import connect
from reader.notebook import Notebook

from .running import COMMAND, SECONDS, environment

_CALLS = "pwrite64,write,fsync,fdatasync,rename"
_CALL = re.compile(r"^\d+ +(\w+)\((?:\d+<([^>]*)>|\"([^\"]*)\")")
"""The name of a call, and the file that it is about."""


def _calls(trace: Path) -> list[tuple[str, str]]:
    found = (_CALL.match(line) for line in trace.read_text(errors="replace").splitlines())
    return [(one[1], one[2] or one[3]) for one in found if one]


def _after(calls: list[tuple[str, str]], begin: int, names: tuple[str, ...], ending: str) -> int:
    """Where the first such call on such a file is, after that one."""
    return next(at for at in range(begin + 1, len(calls)) if calls[at][0] in names and calls[at][1].endswith(ending))


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_an_article_is_on_the_disk_before_it_is_said_to_be_added(flooded: Path, tmp_path: Path) -> None:
    news, trace = tmp_path / "news.txt", tmp_path / "trace"
    news.write_text("Keeper retires\n\nThe lighthouse keeper of Vardmoor retired on Thursday after forty years.\n")
    command = ["strace", "-f", "-y", "-qq", "-s", "40", "-e", f"trace={_CALLS}", "-o", str(trace), *COMMAND]
    done = subprocess.run(
        [*command, "add", str(news)], env=environment(flooded), capture_output=True, timeout=SECONDS * 2, check=False
    )
    if b"ptrace" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.stderr.startswith(b"1 added")
    said = next(at for at, line in enumerate(trace.read_text().splitlines()) if "1 added" in line)
    calls = _calls(trace)[:said]
    written = max(at for at, call in enumerate(calls) if call[0] == "pwrite64" and call[1].endswith("-wal"))
    synced = _after(calls, written, ("fdatasync", "fsync"), "library.sqlite-wal")
    state = _after(calls, written, ("fsync",), "current.json.new")
    assert written < synced < state, "the articles, before the index is told of them"
    renamed = _after(calls, state, ("rename",), "current.json.new")
    assert renamed < _after(calls, renamed, ("fsync",), "/index"), "the index, which may only be behind"
    segments = [at for at, (name, file) in enumerate(calls) if name in ("fsync", "fdatasync") and ".term" in file]
    assert segments, "what the index consists of"
    assert max(at for at in segments if at < renamed) < renamed


def test_every_connection_that_writes_waits_for_the_disk(flooded: Path) -> None:
    connection = connect(flooded, writable=True)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,), "FULL, which is all that there is for a WAL"
    connection.close()
    with Notebook.open(flooded) as notebook, notebook._database.writing() as written:
        assert written.execute("PRAGMA synchronous").fetchone() == (3,), "EXTRA: the end of a journal as well"
