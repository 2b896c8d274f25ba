"""A database goes from version to version, whoever else is doing the same."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.migrations import found_version, upgrade

OURS = 77
STEPS = ("CREATE TABLE a (x);\nINSERT INTO a\nVALUES (1);\n", "CREATE TABLE b (y);\n")


def connect(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=5, isolation_level=None, check_same_thread=False)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(tmp_path / "x.sqlite")) as connection:
        yield connection


def test_each_migration_is_made_once(connection: sqlite3.Connection) -> None:
    assert found_version(connection, OURS) == 0
    upgrade(connection, OURS, STEPS[:1])
    assert found_version(connection, OURS) == 1
    for _ in range(2):
        upgrade(connection, OURS, STEPS)
        assert found_version(connection, OURS) == 2
    assert connection.execute("SELECT count(*) FROM a").fetchone() == (1,)


def test_a_foreign_database_is_known_and_left_alone(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE a (theirs)")
    assert found_version(connection, OURS) is None
    upgrade(connection, OURS, STEPS)
    assert found_version(connection, OURS) is None
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("a",)]


def test_who_finds_another_at_it_waits_and_makes_the_rest(connection: sqlite3.Connection, tmp_path: Path) -> None:
    failures: list[Exception] = []
    begins, goes_on = threading.Event(), threading.Event()

    def also() -> None:
        with closing(connect(tmp_path / "x.sqlite")) as other:
            other.set_trace_callback(lambda _: (goes_on if begins.is_set() else begins).set())
            try:
                upgrade(other, OURS, STEPS)
            except sqlite3.Error as error:
                failures.append(error)

    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TABLE a (x)")
    connection.execute(f"PRAGMA application_id = {OURS}")
    connection.execute("PRAGMA user_version = 1")
    thread = threading.Thread(target=also)
    thread.start()
    assert begins.wait(5)
    assert not goes_on.wait(0.2)
    connection.execute("COMMIT")
    thread.join()
    assert failures == []
    assert found_version(connection, OURS) == 2
    assert connection.execute("SELECT count(*) FROM a").fetchone() == (0,)
