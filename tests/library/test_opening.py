"""A library is found, made, or refused in one clear line."""

import os
import sqlite3
import stat
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryError, LibraryMissing, LibraryTooNew, LibraryUnusable
from reader.library import Library
from reader.library.schema import MIGRATIONS, VERSION

from .making import POWERLESS, add, article, can_be_powerless, found, run


def refused(folder: Path, kind: type[LibraryError], *, create: bool = False) -> str:
    """The one line with which opening is refused."""
    with pytest.raises(kind) as raised:
        Library.open(folder, create=create, wait=0.2)
    line = str(raised.value)
    assert line.startswith(f"{folder}: ")
    assert line.endswith(")")
    assert "\n" not in line
    return line


def read_all(folder: Path) -> None:
    with Library.open(folder) as library:
        library.articles(headline.id for headline in library.headlines())


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_library_is_made_once_and_then_found(folder: Path) -> None:
    with Library.open(folder, create=True) as library:
        add(library, article("Rain."))
    for create in (True, False):
        with Library.open(folder, create=create) as library:
            assert found(library, "rain") == [1]
            assert library.folder == folder


def test_a_new_library_and_all_its_files_are_private(folder: Path) -> None:
    before = os.umask(0o000)
    try:
        Library.open(folder, create=True).close()
    finally:
        os.umask(before)
    for path in [folder, *folder.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_an_empty_folder_becomes_a_private_library(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    Library.open(folder, create=True).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_missing_library_is_not_made_unasked(folder: Path, tmp_path: Path) -> None:
    refused(folder, LibraryMissing)
    refused(tmp_path, LibraryMissing)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_things_in_it_is_refused_and_left_alone(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    (folder / "letters.txt").write_text("mine")
    assert "letters.txt" in refused(folder, LibraryUnusable, create=True)
    assert contents(folder) == {"letters.txt": b"mine"}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_making_that_was_cut_off_is_taken_up_again(folder: Path) -> None:
    folder.mkdir()
    (folder / "write.lock").touch()
    (folder / "library.sqlite.new").write_bytes(b"half of it")
    with Library.open(folder, create=True) as library:
        assert library.stats().articles == 0
    assert not (folder / "library.sqlite.new").exists()


@pytest.mark.parametrize("create", [True, False])
def test_a_file_in_the_folders_place_is_named(folder: Path, create: bool) -> None:
    folder.write_text("a file")
    assert "a file is in its place" in refused(folder, LibraryUnusable, create=create)
    assert folder.read_text() == "a file"


def test_a_file_above_the_folder_is_named(folder: Path) -> None:
    folder.write_text("a file")
    assert "a file is in its place" in refused(folder / "news" / "library", LibraryUnusable, create=True)


def test_a_folder_in_the_stores_place_is_one_clear_line(folder: Path) -> None:
    (folder / "library.sqlite").mkdir(parents=True)
    refused(folder, LibraryUnusable)


@pytest.mark.parametrize("content", [b"not a database, but long enough to look at" * 100, b""], ids=["text", "nothing"])
def test_a_store_that_is_no_database_is_refused_and_left_alone(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(content)
    assert "library.sqlite" in refused(folder, LibraryUnusable, create=True)
    assert (folder / "library.sqlite").read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    before = contents(folder)
    assert "no library of this program" in refused(folder, LibraryUnusable, create=True)
    assert contents(folder) == before


@pytest.mark.parametrize("create", [True, False])
def test_a_library_of_a_later_version_is_refused_and_left_alone(folder: Path, create: bool) -> None:
    Library.open(folder, create=True).close()
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = (folder / "library.sqlite").read_bytes()
    assert f"format {VERSION + 1}" in refused(folder, LibraryTooNew, create=create)
    assert (folder / "library.sqlite").read_bytes() == before


def test_a_store_that_was_cut_short_says_what_can_be_done(folder: Path) -> None:
    with Library.open(folder, create=True) as library:
        add(library, *(article(f"Rain {n} " + "and more rain " * 200) for n in range(50)))
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = folder / "library.sqlite"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])
    with pytest.raises(LibraryUnusable, match=r"library.sqlite is damaged \(reader doctor --repair"):
        read_all(folder)


def test_an_interrupted_migration_leaves_the_version_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(folder, create=True) as library:
        add(library, article("Rain."))
    broken = "CREATE TABLE extra (a);\nCREATE TABLE article (b);\n"
    monkeypatch.setattr("reader.library.schema.MIGRATIONS", (*MIGRATIONS, broken))
    monkeypatch.setattr("reader.library.schema.VERSION", VERSION + 1)
    monkeypatch.setattr("reader.library.folder.VERSION", VERSION + 1)
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        Library.open(folder)
    monkeypatch.undo()
    with Library.open(folder) as library:
        assert found(library, "rain") == [1]


def test_an_earlier_version_is_brought_up_to_date(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(folder, create=True) as library:
        add(library, article("Rain."))
    monkeypatch.setattr("reader.library.schema.MIGRATIONS", (*MIGRATIONS, "CREATE TABLE extra (a);\n"))
    monkeypatch.setattr("reader.library.schema.VERSION", VERSION + 1)
    monkeypatch.setattr("reader.library.folder.VERSION", VERSION + 1)
    with Library.open(folder) as library:
        assert found(library, "rain") == [1]
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)


OPEN = """
try:
    with Library.open(folder, create="create" in sys.argv, wait=0.2) as library:
        if "add" in sys.argv:
            with library.writing() as writer:
                writer.add(Article(title="T", text="Snow.", place="/p"))
        print(sorted(a.text for a in library.articles(range(1, 9))))
except ReaderError as error:
    print(type(error).__name__, str(error).removeprefix(str(folder)))
"""

powerless = pytest.mark.skipif(not can_be_powerless(), reason="root, to whom permissions do not apply, and no setpriv")


@powerless
def test_a_folder_in_which_nothing_may_be_made_is_one_clear_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        line = run(OPEN, tmp_path / "library", "create", before=POWERLESS)
    finally:
        tmp_path.chmod(0o700)
    assert line == "LibraryUnusable : it may not be opened (check its permissions, or name another with --library)"


@powerless
def test_a_store_that_may_not_be_read_is_one_clear_line(folder: Path) -> None:
    Library.open(folder, create=True).close()
    (folder / "library.sqlite").chmod(0o000)
    line = run(OPEN, folder, before=POWERLESS)
    assert line == "LibraryUnusable : it may not be opened (check its permissions, or name another with --library)"


@powerless
def test_a_read_only_library_refuses_to_be_added_to_in_one_clear_line(folder: Path) -> None:
    with Library.open(folder, create=True) as library:
        add(library, article("Rain."))
        for path in [*folder.rglob("*"), folder]:
            path.chmod(0o500 if path.is_dir() else 0o400)
        try:
            line = run(OPEN, folder, "add", before=POWERLESS)
        finally:
            for path in [folder, *folder.rglob("*")]:
                path.chmod(0o700 if path.is_dir() else 0o600)
    assert line == "LibraryUnusable : it may only be read (add to one of your own with --library DIR)"
    with Library.open(folder) as library:
        assert found(library, "rain") == [1]


FILL = """
import subprocess
def write(first):
    try:
        with Library.open(folder / "library", create=True) as library, library.writing() as writer:
            for n in range(first, 2000):
                text = f"Rain {n} " + " ".join(map(str, range(n, n + 2000)))
                writer.add(Article(title=f"T{n}", text=text, place="/p", key=str(n)))
                if n % 20 == 19:
                    writer.commit()
                    acknowledged.append(n + 1)
                    if first:
                        return
    except ReaderError as error:
        print(type(error).__name__, str(error).removeprefix(str(folder)))
acknowledged = [0]
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], check=True)
write(0)
subprocess.run(["mount", "-o", "remount,size=64m", folder], check=True)
kept = acknowledged[-1]
write(1000)
with Library.open(folder / "library") as library:
    titles = {headline.title for headline in library.headlines()}
    assert kept > 0
    assert {f"T{n}" for n in range(kept)} <= titles
    assert {f"T{n}" for n in range(1000, 1020)} <= titles
    assert library.index.count() == len(titles)
"""


def test_a_full_disk_is_one_clear_line_and_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    apart = ["unshare", "--mount"]  # the small disk exists for that process alone
    if os.getuid() or subprocess.run([*apart, "true"], check=False, capture_output=True).returncode:
        pytest.skip("only root, in a mount namespace of its own, can have a small disk here")
    assert run(FILL, tmp_path, before=apart) == "LibraryUnusable /library: the disk is full (make room and try again)"


ASK = """
from reader import terms
try:
    with Library.open(folder, wait=0.2) as library:
        hits = [hit.article_id for hit in library.index.search({"rain": 1.0}, ALL, 9)]
        print(library.is_read_only, hits, [one.text for one in library.articles(hits)], library.stats().articles)
except ReaderError as error:
    print(type(error).__name__, str(error).removeprefix(str(folder)))
"""


def without_traces(folder: Path) -> None:
    """As a library is that was copied, or that was put on a disc: without the files of who used it."""
    for trace in ("library.sqlite-wal", "library.sqlite-shm"):
        (folder / trace).unlink(missing_ok=True)


@pytest.fixture
def locked_up(folder: Path) -> Iterator[Path]:
    """A library in which nobody may write, but for who holds it open in `library`."""
    with Library.open(folder, create=True) as library:
        add(library, article("Rain."))
    without_traces(folder)
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o500 if path.is_dir() else 0o400)
    yield folder
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o700 if path.is_dir() else 0o600)


@powerless
def test_a_library_that_may_only_be_read_is_read_and_nothing_is_made_in_it(locked_up: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in [locked_up, *locked_up.rglob("*")]}
    assert run(ASK, locked_up, before=POWERLESS) == "True [1] ['Rain.'] 1"
    assert before == {path: path.stat().st_mtime_ns for path in [locked_up, *locked_up.rglob("*")]}


@powerless
def test_an_index_that_cannot_be_built_where_it_may_only_be_read_is_one_clear_line(locked_up: Path) -> None:
    state = locked_up / "index" / "current.json"
    state.chmod(0o600)
    state.write_text("{}")
    line = run(ASK, locked_up, before=POWERLESS)
    assert line.startswith("LibraryUnusable : its index is missing, damaged or of another version")


@powerless
def test_a_library_with_what_was_not_taken_in_is_read_whole_or_refused(locked_up: Path) -> None:
    """A writer that was cut off leaves a WAL, which a reader cannot take in for it."""
    locked_up.chmod(0o700)
    store = locked_up / "library.sqlite"
    store.chmod(0o600)
    script = """
import os, sqlite3
connection = sqlite3.connect(folder / "library.sqlite")
connection.execute("INSERT INTO reading VALUES ('file', 'stamp', 1)")
connection.commit()
os._exit(0)
"""
    run(script, locked_up)
    store.chmod(0o400)
    locked_up.chmod(0o500)
    for left in ("library.sqlite-wal", "library.sqlite-shm"):
        assert (locked_up / left).stat().st_size
    told = run(ASK, locked_up, before=POWERLESS)
    assert told == "True [1] ['Rain.'] 1" or "ask its owner to run reader reindex" in told
    (locked_up / "library.sqlite-shm").unlink()
    assert "ask its owner to run reader reindex" in run(ASK, locked_up, before=POWERLESS)


READ_WHILE_WRITTEN = """
from reader.library.access import _ReadOnly, Opening
with Library.open(folder) as library:
    print("open", flush=True)
    sys.stdin.readline()
    outcomes = set()
    try:
        with library._store.connection() as connection:
            connection.execute("SELECT * FROM article").fetchall()
            print("reading", flush=True)
            sys.stdin.readline()
        print("kept")
    except ReaderError as error:
        print(str(error).removeprefix(str(folder)))
    print([one.text for one in library.articles([1, 2])])
"""


@powerless
def test_what_is_read_while_somebody_changes_it_is_not_used(locked_up: Path) -> None:
    from .making import start

    reading = start(READ_WHILE_WRITTEN, locked_up, before=POWERLESS)
    assert reading.stdin
    assert reading.stdout
    assert reading.stdout.readline() == "open\n"
    reading.stdin.write("\n")
    reading.stdin.flush()
    assert reading.stdout.readline() == "reading\n"
    with Library.open(locked_up) as library:
        if library.is_read_only:
            pytest.skip("permissions apply to whoever runs this")
        add(library, article("Snow."))
    told, complained = reading.communicate("\n", timeout=60)
    assert complained == ""
    assert told.splitlines() == [
        ": it is just being written to (try again, or have it published: reader share FOLDER)",
        "['Rain.', 'Snow.']",
    ]


ON_A_DISK_THAT_TAKES_NO_WRITING = ("sh", "-c", 'mount --bind -o ro "$0" "$0" && exec "$@"')


def test_a_library_on_a_disk_that_takes_no_writing_is_read(folder: Path) -> None:
    apart = ["unshare", "--mount"]
    if os.getuid() or subprocess.run([*apart, "true"], check=False, capture_output=True).returncode:
        pytest.skip("only root, in a mount namespace of its own, can mount here")
    with Library.open(folder, create=True) as library:
        add(library, article("Rain."))
    without_traces(folder)
    told = run(ASK, folder, before=[*apart, *ON_A_DISK_THAT_TAKES_NO_WRITING, str(folder)])
    assert told == "True [1] ['Rain.'] 1"
