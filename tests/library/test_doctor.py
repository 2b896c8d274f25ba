"""What is damaged is found wherever it lies, and all that can be read of it is saved."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.article import ArchivedArticle
from reader.errors import LibraryError, LibraryTooNew, LibraryUnusable
from reader.feed import StoredFeed
from reader.finding import State
from reader.library import Library
from reader.library.index.files import file_sizes
from reader.library.mending.doctor import Doctor
from reader.library.schema import VERSION

from .making import add, article, found, start

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def filled(folder: Path) -> Path:
    """A library with an article of each kind, one removed as the last of all."""
    with Library.open(folder, create=True) as library:
        add(
            library,
            article("Rain fell.", key="k1", url="https://a.example/1", place="/a.txt", language="en", title="Rain"),
            article("Rain fell.", key="k2", source="Other", place="/copy.txt", title="Rain"),
            article("Snow.", key="k3", place="/b.txt", title="Snow"),
            *(article(f"Text {n}. " * 100, key=f"n{n}", place=f"/{n}.txt", title=f"Title {n}") for n in range(40)),
        )
        add(library, article("Snow at noon.", key="k3", place="/b.txt", title="Snow"))
        with library.writing() as writer:
            writer.remove(writer.add(article("Gone.", key="gone")).id)
            writer.add_feed(StoredFeed(id=7, address="https://a.example/rss", title="A", added=NOW, due=NOW))
            writer.note_progress("/news/all.jsonl", "stamp", 7)
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


def change(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def damaged(folder: Path) -> dict[str, str]:
    """What the doctor finds damaged, by check."""
    findings = list(Doctor(folder, 1.0).findings(lambda _: None))
    assert all(finding.way_out for finding in findings if finding.state is not State.OK)
    return {finding.check: finding.told for finding in findings if finding.state is State.DAMAGED}


def repaired(folder: Path) -> list[str]:
    doctor = Doctor(folder, 1.0)
    lines = list(doctor.repair(list(doctor.findings(lambda _: None)), lambda _, __: None, 20))
    assert damaged(folder) == {}
    return lines


def held(folder: Path) -> tuple[list[ArchivedArticle], list[StoredFeed], int]:
    with Library.open(folder) as library:
        articles = [one for portion in library.archive() for one in portion if isinstance(one, ArchivedArticle)]
        return articles, library.feeds(), library.unfinished("/news/all.jsonl", "stamp")


def pages_of(folder: Path, text: bytes) -> list[int]:
    """The numbers of the pages, from 0 on, in which this stands."""
    data = (folder / "library.sqlite").read_bytes()
    return [page for page in range(len(data) // 4096) if text in data[page * 4096 : page * 4096 + 4096]]


def overwrite(folder: Path, page: int, data: bytes = b"\xff" * 4096) -> None:
    with (folder / "library.sqlite").open("r+b") as file:
        file.seek(page * 4096)
        file.write(data)


def contents(folder: Path) -> dict[str, bytes]:
    """All files but those by which SQLite and we keep others waiting, and an empty log."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    return {path.name: path.read_bytes() for path in files if not path.name.endswith((".lock", "-shm"))}


def test_nothing_is_found_where_nothing_is_damaged(filled: Path) -> None:
    findings = list(Doctor(filled, 1.0).findings(lambda _: None))
    assert {finding.state for finding in findings} == {State.OK}
    told = {finding.check: finding.told for finding in findings}
    assert told["articles"] == "42, all as they were stored"
    assert told["earlier texts"] == "1, all as they were stored"
    assert told["index and articles"] == "42, each in the index once"


@pytest.mark.parametrize(
    ("check", "statement"),
    [
        ("articles", "UPDATE article SET title = 'Other' WHERE id = 1"),
        ("articles", "UPDATE text SET body = (SELECT body FROM text WHERE article_id = 2) WHERE article_id = 1"),
        ("articles", "UPDATE article SET title_words = ' other ' WHERE id = 1"),
        ("articles", "UPDATE article SET source_words = ' other ' WHERE id = 1"),
        ("articles", "UPDATE article SET word_marks = 1 WHERE id = 1"),
        ("articles", "UPDATE article SET fingerprint = x'00' WHERE id = 1"),
        ("articles", "DELETE FROM text WHERE article_id = 1"),
        ("articles", "DELETE FROM origin WHERE article_id = 1 AND metadata IS NULL"),
        ("earlier texts", "UPDATE revision SET title = 'Other'"),
        ("earlier texts", "UPDATE revision SET body = x'00'"),
        ("copies and places", "UPDATE origin SET digest = x'00' WHERE metadata IS NOT NULL"),
        ("feeds", "UPDATE feed SET due = 'soon'"),
        ("feeds", "UPDATE feed SET tags = x'ff'"),
        ("store", "DELETE FROM origin WHERE id = 3"),
        ("store", "UPDATE meta SET generation = 0"),
        ("store", "UPDATE meta SET store = 'x'"),
        ("store", "DELETE FROM meta"),
    ],
)
def test_a_row_that_is_not_as_it_was_stored_is_found_and_the_rest_is_saved(
    filled: Path, check: str, statement: str
) -> None:
    articles, feeds, _ = held(filled)
    change(filled, statement)
    assert check in damaged(filled)
    lines = repaired(filled)
    assert lines
    after, feeds_after, documents = held(filled)
    assert documents == 7
    kept = {one.id: one for one in after}
    assert len(kept) >= len(articles) - 1
    for one in articles[2:]:
        assert kept[one.id] == one
    if check != "feeds":
        assert feeds_after == feeds


def test_what_is_lost_is_named_and_the_damaged_store_is_kept(filled: Path) -> None:
    before, feeds, _ = held(filled)
    change(filled, "UPDATE text SET body = x'00' WHERE article_id = 5", "UPDATE article SET title = 'X' WHERE id = 6")
    was = (filled / "library.sqlite").read_bytes()
    store, *lost, index = repaired(filled)
    aside = Path(store.rpartition(" is kept as ")[2])
    assert store.startswith("store: 40 articles saved; the damaged library.sqlite is kept as ")
    assert aside.read_bytes() == was
    assert lost == ["lost: article 5: Title 2", "lost: article 6: X"]
    assert index == "index: built anew of 40 articles"
    after, feeds_after, documents = held(filled)
    assert after == [one for one in before if one.id not in (5, 6)]
    assert (feeds_after, documents) == (feeds, 7)
    with Library.open(filled) as library:
        assert found(library, "snow noon") == [2]
        assert [one.text for one in library.revisions(2)] == ["Snow."]
        with library.writing() as writer:
            assert writer.add(article("New.", key="new")).id == 44  # 43 was given, and is never given again
    assert repaired(filled) == []


def test_what_cannot_be_read_of_a_table_costs_no_more_than_its_page(filled: Path) -> None:
    before, _, _ = held(filled)
    for page in pages_of(filled, b"Title 20"):
        overwrite(filled, page)
    assert "store" in damaged(filled)
    lines = repaired(filled)
    after, _, _ = held(filled)
    lost = {one.id for one in before} - {one.id for one in after}
    assert 0 < len(lost) < 30
    assert {int(line.split(":")[1].split()[1]) for line in lines if line.startswith("lost: article")} == lost
    assert [one for one in before if one.id not in lost] == after


def test_an_index_of_sqlite_that_is_damaged_costs_nothing(filled: Path) -> None:
    before = held(filled)
    with closing(sqlite3.connect(filled / "library.sqlite")) as connection:
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE name LIKE '%_by_%'").fetchall()
    for (root,) in roots:
        overwrite(filled, root - 1)
    assert "store" in damaged(filled)
    assert not any(line.startswith("lost") for line in repaired(filled))
    assert held(filled) == before


def test_articles_that_only_the_index_still_knows_are_named_as_lost(filled: Path) -> None:
    change(
        filled, "PRAGMA foreign_keys = OFF", "DELETE FROM text WHERE article_id = 9", "DELETE FROM article WHERE id = 9"
    )
    change(filled, "DELETE FROM origin WHERE article_id = 9")
    assert "store" in damaged(filled) or "index and articles" in damaged(filled)
    change(filled, "UPDATE article SET title = 'X' WHERE id = 6")
    assert "lost: article 9" in repaired(filled)


def test_of_a_store_without_its_first_page_it_is_said_that_nothing_can_be_read(filled: Path) -> None:
    overwrite(filled, 0)
    was = (filled / "library.sqlite").read_bytes()
    assert "is no library of this program, or is damaged" in damaged(filled)["store"]
    doctor = Doctor(filled, 1.0)
    with pytest.raises(LibraryUnusable, match=r"reader add a backup"):
        list(doctor.repair(list(doctor.findings(lambda _: None)), lambda _, __: None, 20))
    assert (filled / "library.sqlite").read_bytes() == was
    assert not list(filled.glob("*.repaired*"))


def test_a_store_of_a_later_version_is_left_alone(filled: Path) -> None:
    change(filled, f"PRAGMA user_version = {VERSION + 1}")
    with closing(sqlite3.connect(filled / "library.sqlite")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = contents(filled)
    assert f"library of format {VERSION + 1}" in damaged(filled)["store"]
    doctor = Doctor(filled, 1.0)
    assert list(doctor.repair(list(doctor.findings(lambda _: None)), lambda _, __: None, 20)) == []
    assert contents(filled) == before


def test_a_version_that_was_damaged_is_not_upgraded_once_more(filled: Path) -> None:
    """A single bit makes a later version of it, or an earlier one whose migrations find everything done."""
    change(filled, f"PRAGMA user_version = {VERSION - 1}")
    with pytest.raises(LibraryError, match="damaged"):
        Library.open(filled)


KILLED = """
import os
from reader.library.mending import salvage
from reader.library.mending.doctor import Doctor
left = int(sys.argv[2])
def counted(name, real):
    def call(*given, **named):
        global left
        left -= 1
        if left < 0:
            os._exit(9)
        return real(*given, **named)
    return call
for name in ("rename", "hardlink_to", "unlink"):
    setattr(Path, name, counted(name, getattr(Path, name)))
salvage.sync = counted("sync", salvage.sync)
salvage.make_empty_store = counted("make", salvage.make_empty_store)
doctor = Doctor(folder, 5.0)
list(doctor.repair(list(doctor.findings(lambda _: None)), lambda _, __: None, 20))
print("done")
"""


def test_whoever_kills_a_repair_at_whatever_step_loses_nothing(filled: Path, tmp_path: Path) -> None:
    with Library.open(filled) as library:
        add(library, article("Late.", key="late", title="Late"))
    logged = tmp_path / "logged"
    with closing(sqlite3.connect(filled / "library.sqlite")) as open_meanwhile:
        open_meanwhile.execute("SELECT count(*) FROM article").fetchone()
        change(filled, "UPDATE article SET title = 'X' WHERE id = 6")  # which stands in the log alone
        shutil.copytree(filled, logged)
    assert (logged / "library.sqlite-wal").stat().st_size
    for step in range(30):
        folder = tmp_path / f"killed-{step}"
        shutil.copytree(logged, folder)
        process = start(KILLED, folder, str(step))
        printed, complained = process.communicate(timeout=60)
        repaired(folder)
        with Library.open(folder) as library:
            assert library.stats().articles == 42
            assert found(library, "late") == [44]
        assert any(".damaged-" in path.name for path in folder.iterdir())
        if process.returncode == 0:
            assert printed.strip() == "done"
            assert step > 4
            return
        assert process.returncode == 9, complained
    pytest.fail("it never came to its end")


def index_file(folder: Path, ending: str) -> Path:
    """The largest of that kind among those that count: others are left until a later commit clears them away."""
    (segments,) = [path for path in (folder / "index").iterdir() if path.is_dir()]
    sizes = file_sizes(segments)
    return max((file for file in sizes if file.suffix == f".{ending}"), key=lambda file: sizes[file])


def flip(file: Path, at: int) -> None:
    """Changes one byte in place: emptied for a moment, a file that somebody has mapped would end the process."""
    with file.open("r+b") as opened:
        opened.seek(at)
        byte = opened.read(1)[0]
        opened.seek(at)
        opened.write(bytes([byte ^ 0xFF]))


@pytest.mark.parametrize("ending", ["term", "idx", "fieldnorm", "fast"])
def test_a_byte_of_the_index_that_was_flipped_is_noticed_and_the_index_built_again(filled: Path, ending: str) -> None:
    before = held(filled)
    file = index_file(filled, ending)
    flip(file, file.stat().st_size // 3)
    assert "index" in damaged(filled)
    with Library.open(filled) as library:
        assert library.index.count() == 42
    assert damaged(filled) == {}
    assert held(filled) == before


def test_of_a_large_index_the_doctor_looks_at_the_checksums(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.index.tantivy_index._MOST_CHECKED", 0)
    file = index_file(filled, "idx")
    flip(file, file.stat().st_size // 3)  # nothing of it is read by opening it
    Library.open(filled).close()
    assert damaged(filled)["index"] == f"{file.name} is not as it was written"
    assert repaired(filled) == ["index: built anew of 42 articles"]


def test_a_file_of_the_index_that_is_cut_while_it_is_open_ends_no_process(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.index.tantivy_index._BETWEEN_LOOKS", 0.0)
    with Library.open(filled) as library:
        assert found(library, "snow") == [2]
        for file in filled.glob("index/*/*.*"):
            if file.suffix in (".idx", ".term", ".fast", ".store", ".fieldnorm"):
                os.truncate(file, 10)
        assert found(library, "snow") == [2]
    assert damaged(filled) == {}


@pytest.mark.parametrize("wrong", ["lacks one", "has one twice", "has one too many"])
def test_an_index_that_does_not_agree_with_the_articles_is_found(filled: Path, wrong: str) -> None:
    with Library.open(filled) as library:
        index = library._opened_index
        stored = library.article(3)
        if wrong == "lacks one":
            index.remove(3)
        else:
            index.add(stored)  # in place of itself, unless it is made to seem new
            index._highest = 0
            index.add(stored)
            if wrong == "has one too many":
                index.remove(3)
                index.add(type(stored)(**{name: getattr(stored, name) for name in FIELDS} | {"id": 900}))
                index.add(stored)
        index.commit(library.generation())
        index.finish()
    assert "index and articles" in damaged(filled)
    assert repaired(filled) == ["index: built anew of 42 articles"]


FIELDS = ("id", "title", "text", "place", "source", "url", "authors", "published", "key", "language", "places")


def test_who_is_writing_is_told_and_the_index_not_looked_at(filled: Path) -> None:
    with Library.open(filled) as library, library.writing():
        findings = {finding.check: finding for finding in Doctor(filled, 0.1).findings(lambda _: None)}
    assert findings["index"].state is State.WARNING
    assert "is writing" in findings["index"].told


def test_what_others_may_read_is_told_and_set_right(filled: Path) -> None:
    (filled / "library.sqlite").chmod(0o644)
    filled.chmod(0o755)
    findings = {finding.check: finding for finding in Doctor(filled, 1.0).findings(lambda _: None)}
    assert findings["permissions"].state is State.WARNING
    assert repaired(filled) == ["permissions: all files are for you alone"]
    assert (filled / "library.sqlite").stat().st_mode & 0o777 == 0o600
    assert filled.stat().st_mode & 0o777 == 0o700


def test_how_far_it_is_is_told(filled: Path) -> None:
    steps: list[str] = []
    with Library.open(filled) as library:
        add(library, *(article(f"More {n}.", key=f"m{n}") for n in range(100)))
    list(Doctor(filled, 1.0).findings(steps.append))
    assert any(line.startswith("articles: 100") for line in steps)
    assert any(line.startswith("index: ") for line in steps)


def test_a_later_version_is_named_by_the_error_that_all_verbs_tell(filled: Path) -> None:
    change(filled, f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(LibraryTooNew):
        Library.open(filled)
