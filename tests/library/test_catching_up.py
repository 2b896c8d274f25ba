"""The index is derived: lost, old, foreign or damaged, it comes back by itself."""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryLocked, LibraryUnusable
from reader.library import Library
from reader.library.lock import write_lock

from .making import add, article, found, run


@pytest.fixture
def filled(folder: Path) -> Path:
    """A library's folder with three articles, one changed and one removed since the first index."""
    with Library.open(folder, create=True) as library:
        add(library, article("Rain one.", key="a"), article("Rain two.", key="b"), article("Rain three.", key="c"))
        shutil.copytree(folder / "index", folder.parent / "old index")
        add(library, article("Snow one.", key="a"), article("Rain four.", key="d"))
        with library.writing() as writer:
            writer.remove(2)
    return folder


def is_whole(folder: Path) -> bool:
    with Library.open(folder) as library:
        return (found(library, "rain"), found(library, "snow"), library.index.count()) == ([3, 4], [1], 3)


def rewrite_state(folder: Path, **changes: object) -> None:
    path = folder / "index" / "current.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def lose(folder: Path) -> None:
    """Not file by file: a thread of tantivy's may still be opening what is opened here."""
    (folder / "index").rename(folder.parent / "lost index")


def restore_an_old_copy(folder: Path) -> None:
    lose(folder)
    shutil.copytree(folder.parent / "old index", folder / "index")


def make_it_another_format(folder: Path) -> None:
    rewrite_state(folder, format=999)


def make_it_another_stores(folder: Path) -> None:
    rewrite_state(folder, store="another")


def break_the_state(folder: Path) -> None:
    (folder / "index" / "current.json").write_text("{")


def point_outside(folder: Path) -> None:
    rewrite_state(folder, segments="../../old index")


def lose_the_segments(folder: Path) -> None:
    for path in folder.glob("index/*/*.idx"):
        path.unlink()


def break_the_segments(folder: Path) -> None:
    for path in folder.glob("index/*/meta.json"):
        path.write_text("[]")


def empty_every_file(folder: Path) -> None:
    """In place of those there are: whoever has one of them mapped would be killed by its growing shorter."""
    for path in list(folder.glob("index/*/*")):
        path.unlink()
        path.touch()


HARMS: list[Callable[[Path], None]] = [
    lose,
    restore_an_old_copy,
    make_it_another_format,
    make_it_another_stores,
    break_the_state,
    point_outside,
    lose_the_segments,
    break_the_segments,
    empty_every_file,
]


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_a_harmed_index_is_made_good_at_the_next_opening(filled: Path, harm: Callable[[Path], None]) -> None:
    assert is_whole(filled)
    harm(filled)
    assert is_whole(filled)
    assert len([path for path in (filled / "index").iterdir() if path.is_dir()]) == 1


def test_an_index_of_what_a_store_put_back_to_an_older_state_no_longer_holds_is_built_again(filled: Path) -> None:
    kept = filled.parent / "backup.sqlite"
    with closing(sqlite3.connect(filled / "library.sqlite")) as connection, closing(sqlite3.connect(kept)) as backup:
        connection.backup(backup)
    with Library.open(filled) as library:
        add(library, article("Rain five.", key="e"))
    for path in filled.glob("library.sqlite*"):
        path.unlink()
    kept.rename(filled / "library.sqlite")
    assert is_whole(filled)


def test_an_old_index_is_given_only_what_it_lacks(filled: Path) -> None:
    restore_an_old_copy(filled)
    told: list[tuple[int, int]] = []
    with Library.open(filled, on_progress=lambda done, total: told.append((done, total))):
        assert told == [(3, 3)]  # one removed, one changed, one new


@pytest.mark.parametrize("is_listed", [True, False])
def test_what_a_commit_that_was_broken_off_has_left_does_not_stop_the_next_one(folder: Path, is_listed: bool) -> None:
    with Library.open(folder, create=True) as library:
        add(library, article("Rain one.", key="a"), article("Rain two.", key="b"))
        (segments,) = (path for path in (folder / "index").iterdir() if path.is_dir())
        kept = [folder / "index" / "current.json", segments / "meta.json"]
        kept += [] if is_listed else [segments / ".managed.json"]
        before = {path: path.read_bytes() for path in kept}
        with library.writing() as writer:
            writer.remove(1)
    assert list(segments.glob("*.del"))  # as it is written before it counts
    for path, content in before.items():
        path.write_bytes(content)
    with Library.open(folder) as library:
        assert (found(library, "rain"), library.index.count()) == ([2], 1)
    assert segments.exists() is is_listed, "it is built anew only where what was left cannot be told"


def test_a_lost_index_is_built_from_all_articles(filled: Path) -> None:
    lose(filled)
    told: list[tuple[int, int]] = []
    with Library.open(filled, on_progress=lambda done, total: told.append((done, total))):
        assert told == [(4, 4)]  # the removed one too


def test_nothing_is_done_when_nothing_is_lacking(filled: Path) -> None:
    told: list[tuple[int, int]] = []
    with Library.open(filled, on_progress=lambda done, total: told.append((done, total))):
        assert told == []


def test_an_old_index_serves_while_somebody_writes(filled: Path) -> None:
    restore_an_old_copy(filled)
    with write_lock(filled, "testing", 0), Library.open(filled, wait=30) as library:
        assert found(library, "rain") == [1, 2, 3]


def test_who_needs_the_newest_articles_waits_for_the_writer(filled: Path) -> None:
    restore_an_old_copy(filled)
    with ThreadPoolExecutor() as others:
        with write_lock(filled, "testing", 0):
            library = Library.open(filled, wait=30)
            waiting = others.submit(library.catch_up)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.2)
        waiting.result(timeout=30)
    with library:
        assert found(library, "rain") == [3, 4]


def test_without_any_index_an_opening_waits_for_the_writer_and_names_it(filled: Path) -> None:
    lose(filled)
    with write_lock(filled, "testing", 0), pytest.raises(LibraryLocked, match=r"process \d+ \(testing\) is writing"):
        Library.open(filled, wait=0.1)
    assert is_whole(filled)


def test_a_writer_first_makes_good_what_another_left_undone(filled: Path) -> None:
    with Library.open(filled) as library:
        restore_an_old_copy(filled)
        add(library, article("Rain five.", key="e"))
        assert (found(library, "rain"), found(library, "snow")) == ([3, 4, 5], [1])


def test_an_index_damaged_under_an_open_library_is_built_again_by_the_next_search(filled: Path) -> None:
    with Library.open(filled) as library:
        lose(filled)
        assert found(library, "rain") == [3, 4]
        assert library.index.document_frequencies(["snow"]) == {"snow": 1}
    assert is_whole(filled)


def test_an_index_that_cannot_be_built_is_one_clear_line(filled: Path) -> None:
    with Library.open(filled) as library:
        lose(filled)
        (filled / "index").write_text("in the way")
        with pytest.raises(LibraryUnusable, match=r"\(.+\)$") as raised:
            found(library, "rain")
        assert "\n" not in str(raised.value)


def test_reindex_gives_the_number_of_articles_and_the_same_answers(filled: Path) -> None:
    with Library.open(filled) as library:
        assert library.reindex() == 3
        add(library, article("Rain six.", key="f"))
        assert found(library, "rain") == [3, 4, 5]


OPEN_AND_ASK = """
with Library.open(folder) as library:
    hits = library.index.search({"rain": 1.0, "snow": 1.0}, ALL, 10)
    print(sorted(hit.article_id for hit in hits), [a.text for a in library.articles([1, 3, 4])])
"""


@pytest.mark.parametrize("seed", range(6))
def test_a_flipped_bit_or_a_cut_in_the_index_never_ends_the_process_or_changes_a_text(filled: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = chance.choice(sorted(path for path in filled.rglob("index/**/*") if path.is_file() and path.stat().st_size))
    data = bytearray(path.read_bytes())
    if seed % 2:
        data = data[: chance.randrange(len(data))]
    else:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    assert run(OPEN_AND_ASK, filled).endswith("['Snow one.', 'Rain three.', 'Rain four.']")
