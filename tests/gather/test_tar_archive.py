"""Tar archives, kind and hostile."""

import bz2
import gzip
import lzma
import tarfile
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from .archives import documents_at, tarred, zipped
from .reading import STORY, articles_in, written

FILES = {"news/b.txt": STORY, "news/a.jsonl": '{"text": "One."}\n{"text": "Two."}\n', "news/deep/c.txt": STORY}
FORMS = {"ustar": tarfile.USTAR_FORMAT, "gnu": tarfile.GNU_FORMAT, "pax": tarfile.PAX_FORMAT}


def zstandard(data: bytes) -> bytes:
    import zstandard

    return bytes(zstandard.compress(data))


def entry(name: str, kind: bytes, size: int = 0, *, link: str = "") -> bytes:
    """The header of a member."""
    info = tarfile.TarInfo(name)
    info.type, info.size, info.linkname = kind, size, link
    return info.tobuf(tarfile.GNU_FORMAT)


def padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 512)


def file_entry(name: str, text: str = STORY) -> bytes:
    return entry(name, tarfile.REGTYPE, len(text.encode())) + padded(text.encode())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("ending", "pack"),
    [(".tar", bytes), (".tgz", gzip.compress), (".tbz2", bz2.compress), (".txz", lzma.compress), (".zst", zstandard)],
)  # fmt: skip
def test_every_file_in_an_archive_is_read_however_it_is_packed(
    tmp_path: Path, ending: str, pack: Callable[[bytes], bytes], form: str
) -> None:
    articles, skipped = articles_in(tmp_path, f"a{ending}", pack(tarred(FILES, FORMS[form])))
    assert skipped == []
    names = ["news/b.txt", "news/a.jsonl:1", "news/a.jsonl:2", "news/deep/c.txt"]
    assert [article.place for article in articles] == [f"{tmp_path}/a{ending}!{name}" for name in names]
    assert articles[0].published == date(2018, 11, 9)


@pytest.mark.parametrize("form", ["gnu", "pax"])
def test_a_long_name_is_told_before_its_file(tmp_path: Path, form: str) -> None:
    name = "/".join(["ferry" * 20] * 5) + "/höhe.txt"
    documents, _ = documents_at(written(tmp_path, "a.tar", tarred({name: STORY, "b.txt": STORY}, FORMS[form])))
    assert [document.place for document in documents] == [f"{tmp_path}/a.tar!{name}", f"{tmp_path}/a.tar!b.txt"]


def test_an_archive_of_the_seventies_is_known_by_its_name(tmp_path: Path) -> None:
    header = bytearray(file_entry("a.txt"))
    header[257:265] = b"\0" * 8
    header[148:156] = b" " * 8
    header[148:156] = f"{sum(header[:512]):06o}\0 ".encode()
    documents, _ = documents_at(written(tmp_path, "a.tar", bytes(header) + b"\0" * 1024))
    assert [document.name for document in documents] == ["a.txt"]


def test_what_is_no_file_is_skipped_and_never_made(tmp_path: Path) -> None:
    data = b"".join([
        entry("dir", tarfile.DIRTYPE), entry("a", tarfile.SYMTYPE, link="/etc/passwd"),
        entry("b", tarfile.LNKTYPE, link="../x"), entry("c", tarfile.CHRTYPE), entry("d", tarfile.BLKTYPE),
        entry("e", tarfile.FIFOTYPE), entry("f", b"Q"), file_entry("g.txt"),
    ])  # fmt: skip
    documents, skipped = documents_at(written(tmp_path, "a.tar", data + b"\0" * 1024))
    assert [document.name for document in documents] == ["g.txt"]
    assert skipped == [
        ("!a", "a link, not a file"), ("!b", "a link, not a file"), ("!c", "a device, not a file"),
        ("!d", "a device, not a file"), ("!e", "a pipe, not a file"), ("!f", "something special, not a file"),
    ]  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == ["a.tar"]


def test_names_that_lead_out_are_only_names_and_hidden_ones_are_told_once(tmp_path: Path) -> None:
    names = ("../../a.txt", "/etc/b.txt", "./c.txt", ".git/x", ".git/y", "d/.e")
    documents, skipped = documents_at(written(tmp_path, "a.tar", b"".join(map(file_entry, names)) + b"\0" * 1024))
    assert [document.name for document in documents] == ["a.txt", "b.txt", "c.txt"]
    assert skipped == [("!.git", "hidden"), ("!d/.e", "hidden")]


def test_what_is_told_of_a_member_is_never_held_beyond_a_name(tmp_path: Path) -> None:
    size = 20_000_000
    told = [entry("x", kind, size) + padded(b"9" * size) for kind in (b"L", b"x", b"g")]
    path = written(tmp_path, "a.tar.gz", gzip.compress(file_entry("0.txt") + b"".join(told) + file_entry("a.txt"), 1))
    tracemalloc.start()
    try:
        documents, skipped = documents_at(path, most=100_000)
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
    assert skipped == [("", "what it says of one of its files is too long")] * 3
    assert [document.name for document in documents] == ["0.txt", "a.txt"]


def test_headers_that_only_tell_of_others_without_end_need_no_stack(tmp_path: Path) -> None:
    told = (entry("x", b"x", 12) + padded(b"12 path=abc\n")) * 20_000
    documents, skipped = documents_at(written(tmp_path, "a.tar", told + file_entry("a.txt") + b"\0" * 1024))
    assert skipped == []
    assert [document.name for document in documents] == ["abc"]


@pytest.mark.parametrize(
    "lines", [b"0 path=x\n", b"999999999 path=x\n", b"3 a\n", b"5 size=-1\n", b"=", b"12 path=\xff\xfe\n", b"9" * 600]
)
def test_damaged_lines_before_a_member_do_no_harm(tmp_path: Path, lines: bytes) -> None:
    data = entry("x", b"x", len(lines)) + padded(lines) + file_entry("a.txt") + file_entry("b.txt") + b"\0" * 1024
    documents, _ = documents_at(written(tmp_path, "a.tar", data))
    assert documents[-1].name == "b.txt"


def test_a_file_with_holes_is_passed_over(tmp_path: Path) -> None:
    header = bytearray(entry("holes.txt", tarfile.GNUTYPE_SPARSE, 512))
    header[482] = 1
    header[148:156] = b" " * 8
    header[148:156] = f"{sum(header[:512]):06o}\0 ".encode()
    more = bytearray(512)
    more[504] = 1
    data = bytes(header) + bytes(more) * 5000 + bytes(512) + b"x" * 512 + file_entry("a.txt") + b"\0" * 1024
    documents, skipped = documents_at(written(tmp_path, "a.tar", data))
    assert [document.name for document in documents] == ["a.txt"]
    assert skipped == [("!holes.txt", "a file with holes, no article")]


def test_damage_costs_only_what_is_damaged(tmp_path: Path) -> None:
    parts = [file_entry(f"{number}.txt") for number in range(4)]
    parts[1] = b"\xff" * 512 + parts[1][512:]
    documents, skipped = documents_at(written(tmp_path, "a.tar", b"".join(parts) + b"\0" * 1024))
    assert [document.name for document in documents] == ["0.txt", "2.txt", "3.txt"]
    assert skipped == [("", "its tar data is damaged")]


def test_an_archive_that_is_nothing_but_damage_is_given_up(tmp_path: Path) -> None:
    data = file_entry("a.txt") + (b"\xff" * 512 + entry("x", tarfile.DIRTYPE)) * 1000
    documents, skipped = documents_at(written(tmp_path, "a.tar", data))
    assert len(documents) == 1
    assert len(skipped) == 101
    assert skipped[-1] == ("", "too much of it is damaged")


@pytest.mark.parametrize("cut", [900, 1100, 1400, 1536])
def test_what_comes_before_the_end_of_a_cut_archive_is_read(tmp_path: Path, cut: int) -> None:
    whole = b"".join(file_entry(f"{number}.txt") for number in range(2))
    documents, skipped = documents_at(written(tmp_path, "a.tar", whole[:cut]))
    assert documents[0].text() == STORY
    if cut % 512 or cut > 1024:
        assert skipped[-1][1] == "its tar data is cut off"


@pytest.mark.parametrize(
    "size", [b"777777777777", b"\x80" + b"\xff" * 11, b"\xff" * 12, b"-1          ", b"abc         "]
)
def test_a_size_that_cannot_be_true_harms_nothing(tmp_path: Path, size: bytes) -> None:
    header = bytearray(entry("a.txt", tarfile.REGTYPE, 10))
    header[124:136] = size[:12]
    header[148:156] = b" " * 8
    header[148:156] = f"{sum(header[:512]):06o}\0 ".encode()
    data = file_entry("0.txt") + bytes(header) + b"x" * 512
    documents, skipped = documents_at(written(tmp_path, "a.tar", data))
    assert [document.name for document in documents] == ["0.txt"]
    assert skipped[-1][1] in ("its tar data is cut off", "its tar data is damaged")


def test_a_file_too_large_costs_no_other(tmp_path: Path) -> None:
    data = tarred({"a.txt": "x" * 5000, "b.txt": STORY})
    documents, skipped = documents_at(written(tmp_path, "a.tar", data), most=1000)
    assert [document.name for document in documents] == ["b.txt"]
    assert skipped == [("!a.txt", "more than 0.001 MB, too large for one document")]


def test_archives_in_archives_are_read(tmp_path: Path) -> None:
    inner = gzip.compress(tarred({"c.txt": STORY}))
    data = tarred({"a.zip": zipped({"b.txt": STORY}), "b.tgz": inner, "c.txt.gz": gzip.compress(STORY.encode())})
    documents, skipped = documents_at(written(tmp_path, "a.tar", data))
    assert skipped == []
    places = ["a.zip!b.txt", "b.tgz!c.txt", "c.txt.gz"]
    assert [document.place for document in documents] == [f"{tmp_path}/a.tar!{place}" for place in places]


def test_memory_does_not_grow_with_the_members(tmp_path: Path) -> None:
    member = entry("a.txt", tarfile.REGTYPE, 0)
    path = written(tmp_path, "a.tar.gz", gzip.compress(member * 5_000 + b"\0" * 1024, 1))
    from reader.gather.containers import documents_in
    from reader.gather.open_file import opened

    tracemalloc.start()
    try:
        with opened(path, str(path), lambda _: None, 1000) as file:
            assert sum(1 for _ in documents_in(file)) == 5_000
        assert tracemalloc.get_traced_memory()[1] < 1_500_000
    finally:
        tracemalloc.stop()


def test_our_reading_agrees_with_tarfiles(tmp_path: Path) -> None:
    for form in FORMS.values():
        path = written(
            tmp_path, "a.tar", tarred({f"{'d/' * (n % 90)}{n}.txt": "x" * (n * 37) or "y" for n in range(200)}, form)
        )
        documents, _ = documents_at(path)
        with tarfile.open(path) as archive:
            expected = [(m.name, archive.extractfile(m).read()) for m in archive if m.size]  # type: ignore[union-attr]
        assert [(d.place.partition("!")[2], d.data) for d in documents] == expected
