"""A database's way from every earlier version of its tables to the present one."""

import sqlite3
from collections.abc import Sequence


def found_version(connection: sqlite3.Connection, application_id: int) -> int | None:
    """The version of the tables in a database, 0 when nothing is in it yet, None where another program made it."""
    # in this order, or a database that another process is just making could seem to be nobody's
    has_tables = connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    if application == application_id:
        return version
    return None if has_tables or version or application else 0


def upgrade(connection: sqlite3.Connection, application_id: int, migrations: Sequence[str]) -> None:
    """Takes a database through the migrations it has not seen, each in a transaction of its own.

    Two may do it at the same moment: each migration is made by one of them. A foreign database is left alone.
    """
    while _upgraded(connection, application_id, migrations):
        pass


def _upgraded(connection: sqlite3.Connection, application_id: int, migrations: Sequence[str]) -> bool:
    """Makes the next migration, and says whether there was one to make."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = found_version(connection, application_id)
        found = version is not None and version < len(migrations)
        if version is not None and found:
            for statement in _statements(migrations[version]):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {application_id}")
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return found


def _statements(script: str) -> list[str]:
    """The statements of `script` one by one: `executescript` would commit before it starts."""
    statements, pending = [], ""
    for line in script.splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
