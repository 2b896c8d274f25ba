"""Whether a notebook can be read to its last row, and what can be saved of one that cannot."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import NotebookDamaged, NotebookError
from reader.finding import Finding, damaged, ok
from reader.migrations import found_version
from reader.notebook.failures import failures_named, too_new
from reader.notebook.file import connect
from reader.notebook.row import exchange_of
from reader.notebook.schema import APPLICATION_ID, VERSION
from reader.salvaging import REPAIR, Row, all_readable, readable_row, readable_rows

_ASIDE = ".damaged-"
_TABLES = {
    "read_article": ("article_id", ""),
    "starred_article": ("article_id", ""),
    "conversation": ("id", "name, began, used, removed"),
    "exchange": ("id", "conversation_id, question, followed_up, asked_at, told, reply"),
}
"""What tells a row of each table, and its other columns."""


def notebook_finding(file: Path) -> Finding:
    """What comes of reading all of it."""
    if not file.exists():
        return ok("notebook", "there is none yet")
    try:
        with failures_named(file), closing(_opened(file)) as connection:
            version = found_version(connection, APPLICATION_ID)
            if version is not None and version > VERSION:
                raise too_new(file, version, VERSION)
            if version is None:
                return damaged("notebook", f"{file} is no notebook of this program, or is damaged", REPAIR)
            (told,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            rows = _all(connection)
            held = {
                table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - ours
                for table in _TABLES
            }
    except NotebookError as error:
        told = f"{file}: {error.reason}"
        return damaged("notebook", told, REPAIR if isinstance(error, NotebookDamaged) else error.way_out)
    if told != "ok" or {table: len(found) for table, found in rows.items()} != held:
        return damaged("notebook", f"{file} is damaged", REPAIR)
    return ok("notebook", _counted(rows))


def salvage_notebook(file: Path) -> str:
    """Makes a new notebook of all that can be read, in the damaged one's place; says what was kept, and where that is.

    Raises NotebookError where nothing can be read of it.
    """
    new = file.with_name(f"{file.name}.repaired")
    aside = file.with_name(f"{file.name}{_ASIDE}{datetime.now(UTC):%Y%m%d-%H%M%S-%f}")
    with failures_named(file):
        new.unlink(missing_ok=True)
        try:
            with closing(_opened(file)) as source:
                source.execute("PRAGMA writable_schema = ON")
                version = readable_row(source, "PRAGMA user_version")
                names = {row[0] for row in all_readable(source, "SELECT name FROM sqlite_master")}
                if version and isinstance(version[0], int) and version[0] > VERSION and set(_TABLES) <= names:
                    raise too_new(file, version[0], VERSION)
                if not set(_TABLES) & names:
                    raise NotebookError(file, "nothing can be read of it", "move it away, and a new one is made")
                rows = _all(source)
            _write(new, rows)
            aside.hardlink_to(file)
            journal = file.with_name(f"{file.name}-journal")
            if journal.exists():  # of a transaction that was cut off: it must never get into the new one
                journal.rename(f"{aside}-journal")
            os.replace(new, file)  # noqa: PTH105 - one step
        except BaseException:
            new.unlink(missing_ok=True)
            raise
    return f"{_counted(rows)} kept, the damaged notebook is kept as {aside}"


def delete_aside(file: Path) -> None:
    """Deletes what repairs have kept of that notebook's damaged states. Raises NotebookError."""
    with failures_named(file):
        for kept in file.parent.iterdir():
            if kept.name.startswith((f"{file.name}{_ASIDE}", f"{file.name}.repaired")):
                kept.unlink()


def _counted(rows: dict[str, list[Row]]) -> str:
    questions, stars = len(rows["exchange"]), len(rows["starred_article"])
    return f"{questions:,} question{'' if questions == 1 else 's'} and {stars:,} star{'' if stars == 1 else 's'}"


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=10.0)


def _all(connection: sqlite3.Connection) -> dict[str, list[Row]]:
    """The rows of each table that can be read, and that can have been kept."""
    found = {
        table: list(readable_rows(connection, others or "1", f"{table} NOT INDEXED", key))
        for table, (key, others) in _TABLES.items()
    }
    found["exchange"] = [row for row in found["exchange"] if _is_exchange(row)]
    found["conversation"] = [row for row in found["conversation"] if _is_conversation(row)]
    return found


def _is_exchange(row: Row) -> bool:
    try:
        exchange_of(row)
    except (ValueError, TypeError, OverflowError):
        return False
    return True


def _is_conversation(row: Row) -> bool:
    _, name, began, used, removed = row
    return (
        isinstance(name, str)
        and isinstance(began, int)
        and isinstance(used, int)
        and isinstance(removed, int | None)
        and abs(began) < 2**56
    )


def _write(new: Path, rows: dict[str, list[Row]]) -> None:
    with closing(connect(new)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for table in ("read_article", "starred_article"):
            connection.executemany(f"INSERT INTO {table} VALUES (?)", [row[:1] for row in rows[table]])  # noqa: S608
        connection.executemany("INSERT INTO conversation VALUES (?, ?, ?, ?, ?)", rows["conversation"])
        known = {row[0] for row in rows["conversation"]}
        for row in rows["exchange"]:
            if row[1] not in known:  # its conversation was lost: another one takes its questions
                known.add(row[1])
                connection.execute("INSERT INTO conversation VALUES (?, '', ?, 0, NULL)", (row[1], row[4]))
            connection.execute("INSERT INTO exchange VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        connection.execute("COMMIT")
