"""A library is published for others to read: whole, without what is private, and never to be changed by them."""

import fcntl
import itertools
import json
import os
import re
import shutil
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from reader.article import ArchivedArticle, Article
from reader.errors import LibraryError, LibraryIsCopy, LibraryMissing, LibraryUnusable
from reader.feed import Feed
from reader.library import Library, Share
from reader.library.sharing.shares import shares_of
from reader.library.sharing.store_copy import COPIED, LEFT_OUT, shown_place
from reader.notebook import Notebook
from reader.notebook.file import notebook_file
from reader.syncing.lock import sync_lock

from .making import SECONDS, add, article, found, start, titles


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """Where a library can be published."""
    return tmp_path / "shared"


def share(folder: Path, shared: Path) -> str:
    """Publishes the library, and gives the name of the copy."""
    with Library.open(folder) as library:
        return library.sharing.begin(Share(shared, os.getgid())).copy


def copies(shared: Path) -> list[str]:
    return sorted(path.name for path in shared.iterdir() if path.is_dir())


def all_bytes(folder: Path) -> bytes:
    return b"\0".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_copy_holds_the_articles_with_all_that_is_known_of_them(library: Library, folder: Path, shared: Path) -> None:
    add(library, article("Rain in Norwich.", key="a"), article("Rain in Norwich.", key="b", place="/other"))
    add(library, article("Snow in Norwich.", key="a"), article("Hail.", title="Undated", published=None))
    share(folder, shared)
    with Library.open(shared) as copy:
        assert copy.folder == shared
        assert titles(copy) == titles(library)
        assert found(copy, "norwich") == found(library, "norwich")
        assert list(copy.archive()) == list(library.archive())
        assert all(isinstance(one, ArchivedArticle) for page in copy.archive() for one in page)
        assert copy.stats().articles == library.stats().articles
        assert copy.generation() == library.generation()


def test_what_is_private_is_not_in_a_copy_in_any_byte(library: Library, folder: Path, shared: Path) -> None:
    feed = "https://ann:PASSWORD@herald.example/PATH-TOKEN/feed?key=TOKEN"
    of_feed = article("Rain.", place=feed, key="PATH-TOKEN#17")
    linked = article(
        "Fog.", title="Fog", place=feed, url="https://herald.example/fog", key="https://herald.example/fog"
    )
    add(library, of_feed, linked, article("Snow.", title="WITHDRAWN " * 300, key="w"))
    with library.writing() as writer:
        writer.add_feed(Feed(feed, title="FEED-TITLE"))
        writer.note_progress("/home/ann/HALF-READ.warc", "stamp", 7)
        writer.remove(3)
    with Notebook.open(folder) as notebook:
        notebook.take_history([])
    share(folder, shared)
    published = all_bytes(shared)
    for private in (b"PASSWORD", b"TOKEN", b"FEED-TITLE", b"WITHDRAWN", b"HALF-READ", b"notebook"):
        assert private not in published, private
    with Library.open(shared) as copy:
        assert [copy.article(number).place for number in (1, 2)] == ["https://herald.example"] * 2
        assert (copy.article(1).key, copy.article(2).key) == ("", "https://herald.example/fog")
        assert all(isinstance(one, ArchivedArticle) for page in copy.archive() for one in page)
        assert copy.feeds() == []


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("/home/ann/news.txt", "/home/ann/news.txt"),
        ("https://x.example/story", "https://x.example/story"),
        ("https://x.example:8443/feed?token=1", "https://x.example:8443"),
        ("HTTP://u:p@x.example/", "HTTP://x.example"),
        ("http://u@v:p@x.example?token=1", "http://x.example"),
        ("http://x.example?token=a@b", "http://x.example"),
        ("http://[::1]:80/feed#token", "http://[::1]:80"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_of_where_a_feed_is_only_its_site_is_shown(place: str, shown: str) -> None:
    assert shown_place(place, "https://x.example/story") == shown


def test_each_table_of_the_store_is_either_copied_or_left_out_on_purpose(library: Library, folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names == {*COPIED, *LEFT_OUT, "meta", "place", "sqlite_sequence"}


def test_only_the_group_may_read_a_copy_and_the_library_stays_private(
    library: Library, folder: Path, shared: Path
) -> None:
    add(library, article())
    before = os.umask(0o000)
    try:
        share(folder, shared)
    finally:
        os.umask(before)
    for path in [shared, *shared.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o2750 if path.is_dir() else 0o640), path
    for path in [folder, *folder.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_an_open_copy_sees_what_is_published_next(library: Library, folder: Path, shared: Path) -> None:
    add(library, article("Rain."))
    share(folder, shared)
    with Library.open(shared) as copy:
        for number, word in enumerate(("snow", "hail", "sleet"), start=2):
            with Library.open(folder) as other:
                add(other, article(f"Much {word}."))
            assert found(copy, word) == [number]
            assert copy.article(number).text == f"Much {word}."
            assert len(titles(copy)) == number


def test_what_has_not_changed_is_not_published_again(library: Library, folder: Path, shared: Path) -> None:
    add(library, article("Rain."))
    first = share(folder, shared)
    assert share(folder, shared) == first
    with Library.open(folder) as other, other.writing() as writer:
        writer.add_feed(Feed("https://herald.example/feed"))
    assert copies(shared) == [first]


def test_a_later_copy_shares_its_segments_with_the_one_before_and_older_ones_go(
    library: Library, folder: Path, shared: Path
) -> None:
    add(library, article("Rain."))
    names = [share(folder, shared)]
    for number in range(3):
        add(library, article(f"Snow {number}."))
        names.append(share(folder, shared))
    assert copies(shared) == sorted(names[-2:])
    linked = [path for path in (shared / names[-1]).rglob("*.idx") if path.stat().st_nlink > 1]
    assert linked
    assert not any(path.is_file() and path.stat().st_nlink > 1 for path in folder.rglob("*"))


def test_it_is_published_by_itself_while_the_library_stays_open(library: Library, folder: Path, shared: Path) -> None:
    add(library, article("Rain."))
    share(folder, shared)
    with Library.open(shared) as copy:
        add(library, article("Snow."))
        deadline = time.monotonic() + SECONDS
        while not found(copy, "snow"):
            assert time.monotonic() < deadline
            time.sleep(0.01)


def test_a_failure_to_publish_is_told_at_the_end_and_the_articles_stay(
    library: Library, folder: Path, shared: Path
) -> None:
    share(folder, shared)
    shutil.rmtree(shared)
    shared.write_text("in its place")
    with pytest.raises(LibraryUnusable, match=re.escape(str(shared))), Library.open(folder) as other:
        add(other, article("Rain."))
    assert found(library, "rain") == [1]
    shared.unlink()
    with Library.open(folder) as other:
        add(other, article("Snow."))
    with Library.open(shared) as copy:
        assert found(copy, "rain snow") == [1, 2]


def test_a_copy_cannot_be_changed_in_any_way_not_even_by_who_publishes_it(
    library: Library, folder: Path, shared: Path
) -> None:
    add(library, article())
    share(folder, shared)
    before = {path: path.stat() for path in [shared, *shared.rglob("*")]}
    with Library.open(shared, create=True) as copy:
        assert copy.is_read_only
        for change in (lambda: add(copy, article("Snow.")), copy.catch_up, copy.reindex):
            with pytest.raises(LibraryIsCopy, match=rf"add to what it is a copy of, with --library {folder}\)$"):
                change()
        with pytest.raises(LibraryIsCopy), sync_lock(shared):
            pass
        assert found(copy, "delegation") == [1]
    assert notebook_file(shared).parent != shared
    after = {path: path.stat() for path in [shared, *shared.rglob("*")]}
    assert {path: (one.st_mtime_ns, one.st_ino) for path, one in before.items()} == {
        path: (one.st_mtime_ns, one.st_ino) for path, one in after.items()
    }


def test_no_reader_can_keep_a_library_from_being_published(library: Library, folder: Path, shared: Path) -> None:
    add(library, article("Rain."))
    share(folder, shared)
    with ExitStack() as held, Library.open(shared) as copy:
        for path in [shared, *shared.rglob("*")]:
            handle = os.open(path, os.O_RDONLY)
            held.callback(os.close, handle)
            fcntl.flock(handle, fcntl.LOCK_EX)
        with closing(sqlite3.connect(f"file:{next(shared.glob('*/library.sqlite'))}?mode=ro", uri=True)) as connection:
            connection.execute("BEGIN")
            connection.execute("SELECT * FROM article").fetchone()
            for word in ("snow", "hail", "sleet"):
                with Library.open(folder, wait=1.0) as other:
                    add(other, article(f"Much {word}."))
                assert found(copy, word)


def test_where_it_is_published_is_kept_until_it_is_ended(library: Library, folder: Path, shared: Path) -> None:
    share(folder, shared)
    (other,) = library.sharing.standings()
    assert (other.share, other.is_current) == (Share(shared, os.getgid()), True)
    with Library.open(shared) as copy:
        library.sharing.end(shared)
        with pytest.raises(LibraryMissing):
            copy.stats()
    assert not shared.exists()
    assert shares_of(folder) == ()
    with pytest.raises(LibraryUnusable, match="nothing is published there"):
        library.sharing.end(shared)


@pytest.mark.parametrize("kind", ["other things", "inside", "itself", "another library", "a file", "nowhere"])
def test_a_folder_that_cannot_be_published_to_is_refused_and_left_alone(
    kind: str, library: Library, folder: Path, shared: Path, tmp_path: Path
) -> None:
    match kind:
        case "other things":
            shared.mkdir(mode=0o755)
            (shared / "letters.txt").write_text("mine")
        case "inside":
            shared = folder / "shared"
        case "itself":
            shared = folder
        case "another library":
            Library.open(tmp_path / "other", create=True).close()
            share(tmp_path / "other", shared)
        case "a file":
            shared.write_text("mine")
        case "nowhere":
            shared = tmp_path / "no" / "such"
    before = {
        path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path != folder and folder not in path.parents
    }
    with pytest.raises(LibraryUnusable, match=rf"^{re.escape(str(shared))}: .*\)$"):
        share(folder, shared)
    assert before == {
        path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path != folder and folder not in path.parents
    }
    assert shares_of(folder) == ()


@pytest.mark.parametrize(
    "content", ["", "{}", "[1]", '{"copy": "../../etc"}', "\0" * 99, '{"format": 2', "[" * 100_000], ids=repr
)
def test_a_folder_that_says_nonsense_of_itself_is_one_clear_line(
    content: str, library: Library, folder: Path, shared: Path
) -> None:
    share(folder, shared)
    (shared / "shared.json").write_text(content)
    with pytest.raises(LibraryUnusable, match="cannot be read"):
        Library.open(shared)
    share(folder, shared)
    with Library.open(shared) as copy:
        assert copy.stats().articles == 0


def test_no_path_in_it_leads_out_of_the_folder(library: Library, folder: Path, shared: Path) -> None:
    share(folder, shared)
    state = json.loads((shared / "shared.json").read_text())
    for name in ("..", "../library", "/etc", "", "a/b", "é"):
        (shared / "shared.json").write_text(json.dumps(state | {"copy": name}))
        with pytest.raises(LibraryError):
            Library.open(shared)


def test_links_that_somebody_who_was_killed_has_left_are_cleared_away(
    library: Library, folder: Path, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(folder, shared)
    scratch = tmp_path / "scratch"
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    for name, age in (("reader-index-old", 7200), ("reader-index-new", 60), ("others", 7200)):
        (scratch / name).mkdir(parents=True)
        (scratch / name / "link").symlink_to(folder)
        os.utime(scratch / name, (time.time() - age, time.time() - age))
    Library.open(shared).close()
    assert sorted(path.name for path in scratch.iterdir()) == ["others", "reader-index-new"]
    assert (folder / "library.sqlite").exists()


def test_no_links_are_left_where_a_lock_is_made_while_they_are_removed(
    library: Library, folder: Path, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(folder, shared)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    remove, late = os.rmdir, list[str]()

    def remove_too_early(path: str, *, dir_fd: int | None = None) -> None:
        if not late:  # as a thread of tantivy's does now and then
            Path(path, ".tantivy-meta.lock").touch()
            late.append(path)
        remove(path, dir_fd=dir_fd)

    monkeypatch.setattr("os.rmdir", remove_too_early)
    Library.open(shared).close()
    assert [Path(path).parent for path in late] == [scratch]
    assert list(scratch.iterdir()) == []


def test_a_damaged_copy_is_told_of_and_made_anew_by_who_publishes_it(
    library: Library, folder: Path, shared: Path
) -> None:
    add(library, article("Rain."))
    share(folder, shared)
    for path in shared.rglob("meta.json"):
        path.write_text("{}")
    with pytest.raises(LibraryUnusable, match="the copy published here is damaged"):
        Library.open(shared)


def test_a_library_that_was_made_anew_is_published_where_it_was(folder: Path, shared: Path) -> None:
    for word in ("rain", "snow"):
        with Library.open(folder, create=True) as library:
            add(library, article(f"Much {word}."))
        share(folder, shared)
        with Library.open(shared) as copy:
            assert found(copy, word) == [1]
        shutil.rmtree(folder)


def test_over_a_network_earlier_copies_stay_for_a_while(
    library: Library, folder: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There an open file goes with its name, and a client may be a minute late."""
    monkeypatch.setattr("reader.library.sharing.publishing.network_file_system", lambda _: "nfs4")
    names = []
    for number in range(4):
        add(library, article(f"Snow {number}."))
        names.append(share(folder, shared))
    assert copies(shared) == sorted(names)
    hours_ago = time.time() - 7200
    os.utime(shared / names[0], (hours_ago, hours_ago))
    add(library, article("Hail."))
    share(folder, shared)
    assert names[0] not in copies(shared)
    assert names[1] in copies(shared)


def test_to_publish_takes_at_most_a_tenth_of_the_time_while_one_goes_on_writing(
    library: Library, folder: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(folder, shared)
    published: list[tuple[float, float]] = []

    def slowly(*_: object) -> None:
        began = time.monotonic()
        time.sleep(0.05)
        published.append((began, time.monotonic()))

    monkeypatch.setattr("reader.library.sharing.sharing.publish", slowly)
    with Library.open(folder) as other:
        until = time.monotonic() + 1.2
        while time.monotonic() < until:
            with other.writing() as writer:
                writer.add(article(f"Rain {time.monotonic()}."))
        on_the_side = len(published)
        while len(published) == on_the_side:  # one more has ended just now, and it rests
            with other.writing() as writer:
                writer.add(article(f"Snow {time.monotonic()}."))
        with other.writing() as writer:
            writer.add(article("The last."))
        left, on_the_side = time.monotonic(), len(published)
    assert all(later[0] - earlier[1] >= 0.5 for earlier, later in itertools.pairwise(published[:on_the_side]))
    assert published[-1][0] >= left, "what was left is published at the end"


def test_a_damaged_library_that_cannot_be_published_is_named_itself(
    library: Library, folder: Path, shared: Path
) -> None:
    add(library, *(article(f"Rain {n} " + "and more " * 300) for n in range(60)))
    share(folder, shared)
    with closing(sqlite3.connect(folder / "library.sqlite", isolation_level=None)) as connection:
        connection.execute("UPDATE meta SET generation = generation + 1")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store = folder / "library.sqlite"
    content = bytearray(store.read_bytes())
    content[4096 * 12 :] = b"\xff" * (len(content) - 4096 * 12)
    store.write_bytes(content)
    with pytest.raises(LibraryUnusable, match=rf"^{re.escape(str(folder))}: library.sqlite is damaged"):
        library.sharing.publish()
    with Library.open(shared) as copy:
        assert copy.stats().articles == 60
    library.sharing.end(shared)


PUBLISH_FOR_EVER = """
with Library.open(folder, wait=30) as library:
    print("started", flush=True)
    for n in range(10**6):
        with library.writing() as writer:
            for part in range(5):
                writer.add(Article(title=f"T {n} {part}", text=f"Rain {n} at {part}.", place="/p", key=f"{part}"))
        library.sharing.publish()
"""


def test_publishing_that_is_killed_leaves_a_whole_copy_and_is_taken_up_again(
    library: Library, folder: Path, shared: Path
) -> None:
    add(library, *(article(f"Rain {n}.") for n in range(50)))
    share(folder, shared)
    for pause in (0.02, 0.05, 0.11, 0.23):
        process = start(PUBLISH_FOR_EVER, folder)
        assert process.stdout
        process.stdout.readline()
        time.sleep(pause)
        process.kill()
        process.communicate(timeout=SECONDS)
        with Library.open(shared) as copy:
            assert set(found(copy, "rain")) == {headline.id for headline in copy.headlines()}
            assert len(copy.articles(found(copy, "rain"))) in (50, 55)
    with Library.open(folder) as other:
        add(other, article("Snow."))
    assert len(copies(shared)) == 2
    with Library.open(shared) as copy:
        assert found(copy, "snow")


READ_FOR_EVER = """
from reader import terms
with Library.open(folder) as library:
    print("started", flush=True)
    seen = set()
    while not sys.stdin in __import__("select").select([sys.stdin], [], [], 0)[0]:
        hits = [hit.article_id for hit in library.index.search({"rain": 1.0}, ALL, 1000)]
        held = library.articles(hits)
        assert len(held) == 5, held
        for one in held:
            _, n, part = one.title.split()
            assert one.text == f"Rain {n} at {part}.", one
            seen.add(n)
    print(len(seen))
"""


def test_who_reads_while_it_is_published_again_and_again_sees_no_half_of_it(
    library: Library, folder: Path, shared: Path
) -> None:
    def batch(n: int) -> Iterator[Article]:
        for part in range(5):
            yield Article(title=f"T {n} {part}", text=f"Rain {n} at {part}.", place="/p", key=f"{part}")

    add(library, *batch(0))
    share(folder, shared)
    process = start(READ_FOR_EVER, shared)
    assert process.stdout
    process.stdout.readline()
    for n in range(1, 21):
        add(library, *batch(n))
        library.sharing.publish()
    seen, complained = process.communicate("\n", timeout=SECONDS)
    assert process.returncode == 0, complained
    assert int(seen) > 1
    assert len(copies(shared)) == 2
