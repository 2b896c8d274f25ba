"""Several sessions and several threads with one notebook."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader.notebook import Notebook, NotebookError

from .making import SECONDS, exchange, start

KEEP = """
with Notebook.open(folder) as notebook:
    conversation = notebook.start_conversation(sys.argv[2]).id
    for number in range(40):
        notebook.keep(conversation, exchange(f"{sys.argv[2]} {number}"))
        notebook.set_read(number * 10 + int(sys.argv[2]), True)
"""


def test_first_openings_and_writes_at_the_same_moment_all_succeed(folder: Path) -> None:
    processes = [start(KEEP, folder, str(number)) for number in range(6)]
    ended = [process.communicate(timeout=SECONDS) for process in processes]
    assert [complained for _, complained in ended if complained] == []
    with Notebook.open(folder) as notebook:
        heads = notebook.conversations()
        assert sorted(head.name for head in heads) == list("012345")
        for head in heads:
            asked = [one.question for one in notebook.exchanges(head.id)]
            assert asked == [f"{head.name} {number}" for number in range(40)]
        assert len(notebook.read_ids()) == 240


def test_what_another_session_keeps_is_seen_at_once(folder: Path) -> None:
    with Notebook.open(folder) as one, Notebook.open(folder) as other:
        conversation = one.start_conversation("Flood")
        assert other.latest_conversation() == conversation
        kept = other.keep(conversation.id, exchange())
        assert one.questions() == [kept]


def test_a_session_that_writes_for_too_long_is_named_as_the_reason(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.notebook.file.BUSY_TIMEOUT", 0.05)
    with Notebook.open(folder) as notebook, closing(sqlite3.connect(notebook.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotebookError, match="another session has been writing"):
            notebook.set_read(1, True)
        other.execute("ROLLBACK")
        notebook.set_read(1, True)
        assert notebook.is_read(1)


def test_threads_share_one_notebook(notebook: Notebook) -> None:
    conversation = notebook.start_conversation().id

    def work(first: int) -> None:
        for number in range(first, first + 50):
            notebook.keep(conversation, exchange(str(number)))
            notebook.set_read(number, True)
            assert notebook.is_read(number)

    threads = [threading.Thread(target=work, args=(first,)) for first in (0, 50, 100, 150)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {int(one.question) for one in notebook.exchanges(conversation)} == set(range(200)) == notebook.read_ids()


def test_a_write_that_fails_leaves_nothing_behind(notebook: Notebook) -> None:
    with pytest.raises(OverflowError):
        notebook.set_read(2**70, True)
    notebook.set_read(1, True)
    assert notebook.read_ids() == {1}
