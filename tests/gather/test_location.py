"""Places that people name: files, folders, and what else lies there."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from reader.article import Article, Skipped
from reader.errors import PlaceError
from reader.gather import Reading, gather, parsed_here, size
from reader.gather.folder import shown

from .reading import STORY, found_at, gathered, written

NOBODY = 65534


def gathered_at(place: str) -> object:
    """Begins to gather there."""
    return gather(place, Reading(parse=parsed_here))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users can enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def as_ordinary_user() -> Iterator[None]:
    """Permissions count: the superuser, whom they do not stop, becomes nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


def test_a_folder_is_read_in_sorted_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.txt", "B.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        written(tmp_path, name, STORY)
    places = [Path(found.place).relative_to(tmp_path).as_posix() for found in gathered(tmp_path)]
    assert places == ["B.txt", "a/b/c.txt", "a/z.txt", "b.txt", "c.txt"]


def test_an_empty_folder_has_nothing(tmp_path: Path) -> None:
    assert gathered(tmp_path) == []
    assert size(str(tmp_path)) == 0


def test_hidden_things_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    written(tmp_path / ".git", "page.txt", STORY)
    written(tmp_path, ".page.txt", STORY)
    assert gathered(tmp_path) == []


def test_a_hidden_thing_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / ".news").mkdir()
    path = written(tmp_path / ".news", ".page.txt", STORY)
    written(tmp_path / ".news", "page.txt", STORY)
    assert len(gathered(path)) == 1
    assert [found.place for found in gathered(tmp_path / ".news")] == [f"{tmp_path}/.news/page.txt"]


def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")  # opening it would wait for ever
    (tmp_path / "null").symlink_to("/dev/null")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        found = gathered(tmp_path)
    assert found == [
        Skipped(f"{tmp_path}/null", "a device, not a file"),
        Skipped(f"{tmp_path}/pipe", "a pipe, not a file"),
        Skipped(f"{tmp_path}/socket", "a socket, not a file"),
    ]


def test_links_are_followed_once_and_never_in_a_circle(tmp_path: Path) -> None:
    news = tmp_path / "news"
    (news / "deep").mkdir(parents=True)
    written(news, "page.txt", STORY)
    (tmp_path / "elsewhere").mkdir()
    written(tmp_path / "elsewhere", "other.txt", STORY)
    (news / "broken").symlink_to("nothing")
    (news / "deep" / "up").symlink_to(news)
    (news / "file").symlink_to("page.txt")
    (news / "out").symlink_to(tmp_path / "elsewhere")
    (news / "out2").symlink_to(tmp_path / "elsewhere")
    (news / "self").symlink_to("self")
    found = {thing.place.removeprefix(f"{news}/"): thing for thing in gathered(news)}
    assert {place: thing.reason for place, thing in found.items() if isinstance(thing, Skipped)} == {
        "broken": "a broken link",
        "deep/up": "a link to a folder that is read already",
        "out2": "a link to a folder that is read already",
        "self": "a link in a circle",
    }
    assert [place for place, thing in found.items() if isinstance(thing, Article)] == [
        "file",
        "out/other.txt",
        "page.txt",
    ]


def test_what_may_not_be_read_is_skipped_and_the_rest_comes_in(open_folder: Path, as_ordinary_user: None) -> None:
    user = os.geteuid()
    os.seteuid(os.getuid())
    (open_folder / "closed").mkdir()
    written(open_folder, "a.txt", STORY)
    written(open_folder, "b.txt", STORY).chmod(0)
    (open_folder / "closed").chmod(0)
    os.seteuid(user)
    article, *skipped = gathered(open_folder)
    assert isinstance(article, Article)
    assert skipped == [
        Skipped(f"{open_folder}/b.txt", "cannot be read: permission denied"),
        Skipped(f"{open_folder}/closed", "cannot be read: permission denied"),
    ]
    with pytest.raises(PlaceError, match="permission denied"):
        gathered_at(f"{open_folder}/b.txt")
    with pytest.raises(PlaceError, match="permission denied"):
        gathered_at(f"{open_folder}/closed")


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("nothing.txt", "nothing.txt: no such file or folder (check the name)"),
        ("page.txt/deeper", "page.txt/deeper: no such file or folder (check the name)"),
        ("broken", "broken: a broken link (name the file or folder itself)"),
        ("loop", "loop: a link in a circle (name another file or folder)"),
        ("pipe", "pipe: a pipe, not a file or folder (save what it gives to a file first)"),
        ("", "'': not the name of a file or folder"),
        ("a\0b", "a\\x00b: not the name of a file or folder"),
        ("a\x1b[31m\nb", "a\\x1b[31m\\nb: no such file or folder (check the name)"),
        ("x" * 300, f"{'x' * 300}: cannot be read: file name too long (name another file or folder)"),
        ("~nobodyatall/x", "~nobodyatall/x: no such file or folder (check the name)"),
        (
            "ftp://example.org/feed",
            "ftp://example.org/feed: only http and https addresses can be read (or name a file)",
        ),
    ],
)
def test_a_place_that_is_not_there_is_one_plain_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, "page.txt", STORY)
    (tmp_path / "broken").symlink_to("gone")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    for ask in (gathered_at, size):
        with pytest.raises(PlaceError) as failure:
            ask(place)
        assert str(failure.value) == message


def test_however_a_file_is_named_its_place_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "deep").mkdir()
    path = written(tmp_path, "page.txt", STORY)
    monkeypatch.chdir(tmp_path / "deep")
    monkeypatch.setenv("HOME", str(tmp_path))
    for place in ("../page.txt", "./../page.txt", "~/page.txt", str(path), f"{tmp_path}/deep/../page.txt"):
        (article,) = found_at(place)
        assert isinstance(article, Article)
        assert (article.place, article.key) == (str(path), f"file:{path}")


def test_a_name_that_cannot_be_shown_is_written_with_escapes(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x1b[31m\ntalks \xe2\x80\xae.txt"))
    path.write_text(STORY)
    (article,) = gathered(tmp_path)
    assert article.place == f"{tmp_path}/\\xff\\x1b[31m\\ntalks \\u202e.txt"
    assert isinstance(article, Article)
    assert article.key == f"file:{article.place}"
    assert article.title.isprintable()


def test_all_bytes_are_counted_as_they_are_read(tmp_path: Path) -> None:
    import lzma

    written(tmp_path, "a.txt", STORY)
    written(tmp_path, "b.pdf", b"%PDF" + b"x" * 500_000)
    written(tmp_path, "c.jsonl.xz", lzma.compress(b'{"text": "One."}\n' * 50_000))
    written(tmp_path, "d.txt", "word " * 500_000)
    counts: list[int] = []
    list(gather(str(tmp_path), Reading(parse=parsed_here, on_read=counts.append)))
    assert sum(counts) == size(str(tmp_path)) == sum(file.stat().st_size for file in tmp_path.iterdir())
    assert len(counts) > 4


def test_a_file_from_a_day_that_no_calendar_has_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "page.txt", STORY)
    os.utime(path, (2**33, 2**33))
    (article,) = gathered(path)
    assert isinstance(article, Article)
    assert article.published == datetime.fromtimestamp(2**33).date()


def test_gathering_loads_nothing_heavy_before_it_is_needed() -> None:
    heavy = "lzma bz2 gzip pydantic tantivy textual http asyncio html.parser"
    code = f"import reader.gather, sys; print([name for name in {heavy.split()} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (b"caf\xc3\xa9 \xe6\x96\xb0.txt", "café 新.txt"),
        (b"\xff\x1b]0;x\x07\n.txt", r"\xff\x1b]0;x\x07\n.txt"),
        ("\u3164\u034f\u202e.txt".encode(), r"\u3164\u034f\u202e.txt"),
        (b"e" + "\u0336".encode() * 6, "e" + "\u0336" * 4 + r"\u0336\u0336"),
    ],
)
def test_the_name_of_a_file_can_be_shown_and_is_no_others(name: bytes, told: str) -> None:
    assert shown(os.fsdecode(name)) == told
