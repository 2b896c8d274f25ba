"""All that a library holds goes into one file that can be checked, and comes back out of it."""

import bz2
import gzip
import json
import lzma
import random
import sqlite3
import stat
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import zstandard

from reader.article import Article
from reader.library import Library
from reader.notebook import Notebook

from ..library.making import start
from .running import library_of, run

UNPACKED: dict[str, Callable[[bytes], bytes]] = {
    "news.jsonl": bytes,
    "news.jsonl.gz": gzip.decompress,
    "news.jsonl.xz": lzma.decompress,
    "NEWS.BZ2": bz2.decompress,
    "news.zst": lambda data: zstandard.ZstdDecompressor().stream_reader(data).read(),
    "backup": lambda data: zstandard.ZstdDecompressor().stream_reader(data).read(),
}


@pytest.fixture
def backup(flooded: Path, tmp_path: Path) -> Path:
    """A backup of three articles, as lines of text."""
    file = tmp_path / "news.jsonl"
    assert run("backup", str(file), library=flooded).code == 0
    return file


def damage(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE text SET body = x'00' WHERE article_id = 2")


@pytest.mark.parametrize("name", UNPACKED)
def test_it_is_an_export_packed_as_its_name_says_and_for_its_owner_alone(
    flooded: Path, tmp_path: Path, name: str
) -> None:
    with Notebook.open(flooded) as notebook:
        notebook.set_starred(2, True)
    file = tmp_path / "backups" / name
    file.parent.mkdir()
    ended = run("backup", str(file), library=flooded)
    assert (ended.code, ended.out, ended.err) == (0, "", f"3 articles, 0 feeds, 0 questions in {file}\n")
    assert UNPACKED[name](file.read_bytes()).decode() == run("export", library=flooded).out
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == [name]
    checked = run("backup", "--check", str(file), library=flooded)
    assert (checked.code, checked.out) == (0, f"{file}: whole: 3 articles, 0 feeds, 0 questions\n")


def test_adding_it_restores_the_library(flooded: Path, tmp_path: Path) -> None:
    with Notebook.open(flooded) as notebook:
        notebook.set_read(3, True)
    file = tmp_path / "news.zst"
    run("backup", str(file), library=flooded)
    assert run("add", str(file), library=tmp_path / "new").code == 0
    assert run("export", library=tmp_path / "new").out == run("export", library=flooded).out


def test_an_earlier_backup_is_replaced_and_nothing_else_unless_it_is_forced(flooded: Path, tmp_path: Path) -> None:
    file = tmp_path / "news.zst"
    assert run("backup", str(file), library=flooded).code == 0
    library_of(flooded, [Article(title="New", text="A zeppelin landed.", place="/z")])
    assert "4 articles" in run("backup", str(file), library=flooded).err
    for other in (b"my letters\n", b"", b'{"type": "other"}\n', zstandard.compress(b"letters")):
        file.write_bytes(other)
        ended = run("backup", str(file), library=flooded)
        assert (ended.code, ended.err) == (
            5,
            f"reader: {file}: it is there already, and is no backup (name another file, or add --force)\n",
        )
        assert file.read_bytes() == other
    assert run("backup", "--force", str(file), library=flooded).code == 0
    assert run("backup", "--check", str(file), library=flooded).code == 0


def test_a_damaged_library_does_not_take_the_place_of_an_earlier_backup(flooded: Path, tmp_path: Path) -> None:
    file = tmp_path / "news.zst"
    run("backup", str(file), library=flooded)
    before = file.read_bytes()
    damage(flooded)
    ended = run("backup", str(file), library=flooded)
    assert ended.code == 5
    assert "article 2 is damaged" in ended.err
    assert "the earlier backup stays as it is" in ended.err
    assert file.read_bytes() == before
    ended = run("backup", str(tmp_path / "rest.zst"), library=flooded)
    assert ended.code == 3
    assert ended.err.endswith(f"2 articles, 0 feeds, 0 questions in {tmp_path / 'rest.zst'}\n")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["news.zst", "rest.zst"]


@pytest.mark.parametrize("name", UNPACKED)
def test_one_that_was_cut_or_changed_anywhere_is_told(flooded: Path, tmp_path: Path, name: str) -> None:
    """Unless what comes of it is the same all the same: a packed file has some bytes that nobody looks at."""
    file = tmp_path / name
    run("backup", str(file), library=flooded)
    whole = file.read_bytes()
    lines = UNPACKED[name](whole).splitlines()
    rng, told = random.Random(name), 0
    places = [0, len(whole) // 2, len(whole) - 2, *(rng.randrange(len(whole) - 1) for _ in range(9))]
    for place in places:
        for changed in (whole[:place], whole[:place] + bytes([whole[place] ^ 0x11]) + whole[place + 1 :]):
            file.write_bytes(changed)
            ended = run("backup", "--check", str(file), library=flooded)
            if ended.code == 0:
                assert UNPACKED[name](changed).splitlines() == lines
                continue
            told += 1
            assert (ended.code, ended.out) == (3, ""), (place, len(changed))
            assert ended.err.startswith(f"reader: {file}: ")
            assert ended.err.count("\n") == 1
    assert told > len(places)


def test_an_export_that_was_cut_between_two_lines_is_told_of_when_it_is_added(backup: Path, tmp_path: Path) -> None:
    *lines, _ = backup.read_bytes().splitlines(keepends=True)
    backup.write_bytes(b"".join(lines))
    ended = run("add", str(backup), library=tmp_path / "new")
    assert ended.code == 4
    assert f"{backup}: an export that was cut off: it lacks its last line" in ended.err
    assert "3 added" in ended.err


def test_lines_that_were_taken_out_are_told(backup: Path, tmp_path: Path) -> None:
    lines = backup.read_bytes().splitlines(keepends=True)
    for kept in ([*lines[:2], *lines[3:]], [lines[0], lines[2], lines[1], *lines[3:]], [*lines, lines[1]], lines[1:]):
        backup.write_bytes(b"".join(kept))
        assert run("backup", "--check", str(backup), library=tmp_path / "none").code == 3


@pytest.mark.parametrize("name", ["none.zst", "folder"])
def test_what_is_no_file_is_one_clear_line(flooded: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    ended = run("backup", "--check", str(tmp_path / name), library=flooded)
    assert ended.code == 3
    assert ended.err.startswith(f"reader: {tmp_path / name}: ")
    assert ended.err.count("\n") == 1
    ended = run("backup", str(tmp_path / "folder"), library=flooded)
    assert ended.code == 5


WRITE = """
library = Library.open(folder, wait=60)
name = sys.argv[2]
print("ready", flush=True)
for batch in range(10_000):
    with library.writing() as writer:
        for part in range(3):
            key = f"{name}-{batch}-{part}"
            writer.add(Article(title=key, text=f"Of {key}.", place="/p", key=key))
        if batch > 2:
            for part in range(3):
                writer.add(Article(title=f"{name}-0-{part}", text=f"By {batch}.", place="/p", key=f"{name}-0-{part}"))
"""


def test_it_is_a_state_that_there_was_while_two_others_write(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    Library.open(folder, create=True).close()
    writers = [start(WRITE, folder, name) for name in "ab"]
    try:
        for writer in writers:
            assert writer.stdout
            assert writer.stdout.readline() == "ready\n"
        sizes = set[int]()
        file = tmp_path / "news.jsonl"
        while len(sizes) < 4:
            assert [writer.poll() for writer in writers] == [None, None]
            assert run("backup", str(file), library=folder).code == 0
            records = [json.loads(line) for line in file.read_text().splitlines()]
            keys = [record["key"].split("-") for record in records if record["type"] == "reader-article"]
            batches = Counter((name, int(batch)) for name, batch, _ in keys)
            assert set(batches.values()) <= {3}
            for name in "ab":
                own = sorted(batch for of, batch in batches if of == name)
                assert own == list(range(len(own)))
                texts = {one["text"] for one in records if one.get("key", "").startswith(f"{name}-0-")}
                assert len({text for text in texts if text.startswith("By")}) <= 1
            assert run("backup", "--check", str(file), library=folder).code == 0
            sizes.add(len(keys))
    finally:
        for writer in writers:
            writer.kill()
            writer.communicate()
