"""Documents are parsed in processes that may take so much, and reach nothing."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Article, Skipped
from reader.gather import Gathered
from reader.gather.document import Document
from reader.gather.sandbox import Limits, Workers

from .reading import STORY


def document(data: bytes, name: str = "page.txt", **more: int) -> Document:
    return Document(f"/news/{name}", name, data, **more)  # type: ignore[arg-type]


def line(title: str, text: str = STORY) -> bytes:
    return json.dumps({"title": title, "text": text}).encode() + b"\n"


def read(limits: Limits, *things: Document | Gathered) -> list[Gathered]:
    with Workers(limits, processes=2) as workers:
        return list(workers.read(things))


def told(found: list[Gathered]) -> list[str]:
    """Titles, and places with reasons."""
    return [
        one.title if isinstance(one, Article) else f"{one.place}: {one.reason}"
        for one in found
        if isinstance(one, Article | Skipped)
    ]


SLOW = b"[" + b"1," * 24_000_000 + b"1]"
"""JSON that takes seconds to parse."""
LARGE = b"[" + b"[]," * 2_000_000 + b"[]]"
"""JSON of 6 MB that takes 130 MB to hold."""


def test_what_is_found_comes_in_the_order_of_the_documents() -> None:
    documents = [document(f"Report {n}\n\n{STORY}".encode(), f"{n}.txt") for n in range(60)]
    between = Skipped("/news/pipe", "a pipe, not a file")
    found = read(Limits(), *documents[:30], between, *documents[30:])
    assert told(found[:30] + found[31:]) == [f"Report {n}" for n in range(60)]
    assert found[30] is between


def test_a_document_that_takes_too_long_is_skipped_and_the_next_one_goes_on() -> None:
    found = read(Limits(seconds=0.5), document(SLOW, "a.json"), document(line("After"), "b.jsonl"))
    assert told(found) == ["/news/a.json: takes more than 0.5 seconds to read", "After"]


def test_a_document_that_takes_too_much_memory_is_skipped_and_the_next_one_goes_on() -> None:
    found = read(Limits(memory=100_000_000), document(LARGE, "a.json"), document(line("After"), "b.jsonl"))
    assert told(found) == ["/news/a.json: takes more than 100 MB of memory to read", "After"]


def test_of_many_records_only_the_one_that_is_too_much_is_skipped() -> None:
    lines = line("One") + LARGE + b"\n" + line("Three")
    found = read(Limits(memory=120_000_000), document(lines, "a.jsonl", first=7))
    assert sorted(told(found)) == ["/news/a.jsonl:8: takes more than 120 MB of memory to read", "One", "Three"]


def test_a_document_of_records_that_are_all_too_much_is_given_up() -> None:
    found = read(Limits(memory=140_000_000), document((LARGE + b"\n") * 3 + line("Last"), "a.jsonl"))
    assert told(found)[-1] == "/news/a.jsonl: too many of its records are too much to read"
    assert len(found) == 4


def test_a_process_that_is_killed_costs_one_document() -> None:
    with Workers(Limits(), processes=1) as workers:
        assert told(list(workers.read([document(line("One"), "a.jsonl")]))) == ["One"]
        (child,) = children()
        os.kill(child, signal.SIGKILL)
        found = list(workers.read([document(line("Two"), "b.jsonl"), document(line("Three"), "c.jsonl")]))
    assert told(found) == ["/news/b.jsonl: ends the process that reads it", "Three"]


def test_processes_are_used_again_and_none_is_left_behind() -> None:
    with Workers(Limits(), processes=2) as workers:
        for _ in range(3):
            list(workers.read(document(line("One"), f"{n}.jsonl") for n in range(10)))
            assert 1 <= len(children()) <= 2
    assert children() == []


def test_who_stops_half_way_waits_for_nothing() -> None:
    def documents() -> Iterator[Document]:
        yield document(line("One"), "a.jsonl")
        while True:
            yield document(SLOW, "slow.json")

    with Workers(Limits(seconds=600), processes=2) as workers:
        assert told([next(workers.read(documents()))]) == ["One"]
    assert children() == []


def test_no_thread_or_process_is_started_before_there_is_a_document() -> None:
    with Workers(Limits()) as workers:
        assert list(workers.read([Skipped("/news/pipe", "a pipe, not a file")])) != []
        assert children() == []


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "open('written', 'w')",
        "import os; os.open('written', os.O_CREAT | os.O_WRONLY)",
        "from pathlib import Path; Path('kept').unlink()",
        "import os; os.rename('kept', 'moved')",
        "import sqlite3; sqlite3.connect('written')",
        "import ctypes; ctypes.CDLL(None)",
    ],
)
def test_a_parser_can_neither_connect_nor_start_nor_change_anything(tmp_path: Path, attempt: str) -> None:
    (tmp_path / "kept").touch()
    code = f"from reader.gather.sandbox.limits import LIMITS, confine\nconfine(LIMITS)\n{attempt}"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "PermissionError: a parser may not" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["kept"]


def test_what_a_parser_prints_is_no_answer(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom reader.gather import formats\nfrom reader.gather.sandbox import worker\n"
        "def read(document):\n    print('x' * 100)\n    yield from real(document)\n"
        "real = worker.found_in\nworker.found_in = read\nworker.main(['5', '500000000'])"
    )
    from reader.gather.sandbox.messages import header_of, receive, send

    one = document(line("One"), "a.jsonl")
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        send(process.stdin, header_of(one), one.data)
        assert receive(process.stdout) == (1, b"")
        (found,), _ = receive(process.stdout)
        assert found["title"] == "One"
        process.stdin.close()


def test_no_process_outlives_who_started_it(tmp_path: Path) -> None:
    code = (
        "import os, signal\n"
        "from reader.gather.document import Document\nfrom reader.gather.sandbox import Workers\n"
        "workers = Workers(processes=1)\n"
        "list(workers.read([Document('/news/a.txt', 'a.txt', b'Talks put off.')]))\n"
        "print(workers._processes[0]._process.pid, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=False)
    gone = subprocess.run(["timeout", "20", "tail", "--pid", done.stdout.strip(), "-f", os.devnull], check=False)
    assert gone.returncode == 0


@pytest.fixture(autouse=True)
def others(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes of other tests that go on are none of those looked at here."""
    monkeypatch.setattr(f"{__name__}._OTHERS", frozenset(running()))


_OTHERS: frozenset[int] = frozenset()


def children() -> list[int]:
    """The processes that the test has started and that still run."""
    return [child for child in running() if child not in _OTHERS]


def running() -> list[int]:
    """All parsing processes of this one."""
    told = subprocess.run(
        ["ps", "-ww", "-o", "pid=,args=", "--ppid", str(os.getpid())], capture_output=True, text=True
    ).stdout
    return [int(row.split()[0]) for row in told.splitlines() if "sandbox.worker" in row]
