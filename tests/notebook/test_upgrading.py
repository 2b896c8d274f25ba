"""A notebook of each format is opened with all that is in it."""

import sqlite3
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

import pytest

from reader.notebook import Notebook
from reader.notebook.schema import MIGRATIONS, VERSION

KEPT = sorted(Path(__file__).parent.glob("schema_*.sql"))
"""A small notebook of each schema, the present one too, as SQL: a conversation with a question, a mark and a star."""
RELEASED = ("ba25bd3b5f455715",)
"""What each migration is, once released: somebody's notebook has gone through it as it is."""


def test_no_released_migration_is_ever_changed() -> None:
    """A change to the tables is a migration of its own, and the schema before it is kept as `schema_N.sql`."""
    assert tuple(blake2b(one.encode(), digest_size=8).hexdigest() for one in MIGRATIONS) == RELEASED


def test_there_is_a_notebook_of_each_schema() -> None:
    assert {path.stem for path in KEPT} == {f"schema_{version}" for version in range(1, VERSION + 1)}


@pytest.mark.parametrize("kept", KEPT, ids=[path.stem for path in KEPT])
def test_it_has_all_that_was_kept(folder: Path, kept: Path) -> None:
    with closing(sqlite3.connect(folder / "notebook.sqlite")) as connection:
        connection.executescript(kept.read_text(encoding="utf-8"))
    with Notebook.open(folder) as notebook:
        assert notebook.read_ids() == {1}
        assert notebook.starred_ids() == {2}
        (conversation,) = notebook.conversations()
        assert (conversation.name, conversation.first_question) == ("Talks", "who resigned?")
        (asked,) = notebook.exchanges(conversation.id)
        assert (asked.question, asked.told, asked.reply) == ("who resigned?", "told", "{}")
    with closing(sqlite3.connect(folder / "notebook.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
