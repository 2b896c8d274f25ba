"""Zip archives, kind and hostile."""

import io
import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest

from reader.article import Article

from .archives import documents_at, zipped
from .hostile_files import refuses_overlaps
from .reading import STORY, articles_in, gathered, reason_for, written


def test_every_file_in_an_archive_is_read_in_its_order(tmp_path: Path) -> None:
    data = zipped({"b.txt": STORY, "2018/a.jsonl": '{"text": "One."}\n{"text": "Two."}\n', "2018/pömpeo.txt": STORY})
    articles, skipped = articles_in(tmp_path, "news.zip", data)
    assert skipped == []
    place = f"{tmp_path}/news.zip"
    assert [article.place for article in articles] == [
        f"{place}!b.txt", f"{place}!2018/a.jsonl:1", f"{place}!2018/a.jsonl:2", f"{place}!2018/pömpeo.txt",
    ]  # fmt: skip
    assert articles[0].text == STORY
    assert articles[0].published == date(1980, 1, 1) or articles[0].published is not None


def test_what_is_hidden_is_told_once_for_each_folder(tmp_path: Path) -> None:
    data = zipped({
        "__MACOSX/._a.txt": b"x", "__MACOSX/._b.txt": b"x", "a.txt": STORY, ".git/config": b"x", ".git/HEAD": b"x",
        "deep/.DS_Store": b"x", "../up.txt": STORY, "./here.txt": STORY,
    })  # fmt: skip
    documents, skipped = documents_at(written(tmp_path, "a.zip", data))
    assert [document.name for document in documents] == ["a.txt", "up.txt", "here.txt"]
    assert skipped == [("!__MACOSX", "hidden"), ("!.git", "hidden"), ("!deep/.DS_Store", "hidden")]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/cron.d/x", "C:\\Windows\\x.txt", "a/../../b.txt", "~/x.txt"]
)
def test_a_name_that_leads_out_of_the_folder_is_only_a_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (article,) = gathered(written(tmp_path / "in", "a.zip", zipped({name: STORY})))
    assert isinstance(article, Article)
    assert article.place == f"{tmp_path}/in/a.zip!{name}"
    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["in", "a.zip"]


def test_a_name_that_cannot_be_shown_is_written_with_escapes(tmp_path: Path) -> None:
    (article,) = gathered(written(tmp_path, "a.zip", zipped({"\x1b[31m\n\u202e.txt": STORY})))
    assert article.place == f"{tmp_path}/a.zip!\\x1b[31m\\n\\u202e.txt"


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ("[Content_Types].xml", "an office document, not an archive of articles"),
        ("META-INF/manifest.xml", "an office document, not an archive of articles"),
        ("META-INF/container.xml", "an e-book, not an archive of articles"),
        ("META-INF/MANIFEST.MF", "a program, not an archive of articles"),
    ],
)
def test_what_is_a_zip_archive_only_by_the_way_is_skipped_in_one_line(tmp_path: Path, member: str, reason: str) -> None:
    files = {f"part{number}.xml": b"<x/>" for number in range(50)}
    assert reason_for(tmp_path, "report.docx", zipped({**files, member: b"x"})) == reason


def test_an_encrypted_file_is_skipped_and_the_next_one_read(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": STORY, "b.txt": STORY}))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + at] |= 1
    documents, skipped = documents_at(written(tmp_path, "a.zip", bytes(data)))
    assert [document.name for document in documents] == ["b.txt"]
    assert skipped == [("!a.txt", "encrypted (unpack it and add the file)")]


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_could_take_all_memory_is_not_unpacked(tmp_path: Path, packing: int) -> None:
    documents, skipped = documents_at(written(tmp_path, "a.zip", zipped({"a.txt": STORY}, packing)))
    assert documents == []
    assert skipped == [("!a.txt", "packed in a way that cannot be read (unpack it and add the file)")]


def test_damage_to_one_file_costs_no_other(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": STORY * 50, "b.txt": STORY, "c.txt": STORY}, zipfile.ZIP_STORED))
    data[data.index(b"North")] ^= 1  # its checksum is wrong now
    second = data.index(b"PK\x03\x04", 4)
    data[second : second + 4] = b"XXXX"
    documents, skipped = documents_at(written(tmp_path, "a.zip", bytes(data)))
    assert [document.name for document in documents] == ["c.txt"]
    assert skipped == [
        ("!a.txt", "its zip data is damaged or cut off"),
        ("!b.txt", "its zip data is damaged or cut off"),
    ]


@pytest.mark.parametrize("cut", [1, 30, 400])
def test_an_archive_without_its_end_is_damaged(tmp_path: Path, cut: int) -> None:
    data = zipped({f"{number}.txt": STORY for number in range(9)})
    assert reason_for(tmp_path, "a.zip", data[:-cut]) == "its zip data is damaged or cut off"


def test_an_empty_archive_is_no_failure(tmp_path: Path) -> None:
    assert gathered(written(tmp_path, "a.zip", zipped({}))) == []


def test_links_are_not_followed(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        link = zipfile.ZipInfo("passwd.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert documents_at(written(tmp_path, "a.zip", target.getvalue())) == ([], [("!passwd.txt", "a link, not a file")])


def test_a_list_of_contents_too_long_to_hold_is_not_held(tmp_path: Path) -> None:
    import tracemalloc

    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, 0, *[0] * 7, 1, *[0] * 6) + b"a"
    contents = entry * 400_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, len(contents), 0, 0)
    path = written(tmp_path, "a.zip", b"PK\x03\x04" + contents + end)
    tracemalloc.start()
    try:
        assert documents_at(path)[1] == [("", "too many files in one zip archive (unpack it and add the folder)")]
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_an_archive_in_an_archive_is_read(tmp_path: Path) -> None:
    inner = zipped({"a.txt": STORY})
    documents, skipped = documents_at(written(tmp_path, "a.zip", zipped({"old/inner.zip": inner})))
    assert skipped == []
    assert [document.place for document in documents] == [f"{tmp_path}/a.zip!old/inner.zip!a.txt"]


def test_archives_in_archives_without_end_are_left(tmp_path: Path) -> None:
    data = zipped({"a.txt": STORY})
    for _ in range(6):
        data = zipped({"z.zip": data})
    assert documents_at(written(tmp_path, "a.zip", data)) == ([], [("!z.zip" * 4, "packed more than 4 times")])


def test_an_archive_too_large_to_hold_within_another_is_skipped(tmp_path: Path) -> None:
    inner = zipped({"a.txt": b"x" * 5000}, zipfile.ZIP_STORED)
    documents, skipped = documents_at(written(tmp_path, "a.zip", zipped({"i.zip": inner, "b.txt": STORY})), most=2000)
    assert [document.name for document in documents] == ["b.txt"]
    assert skipped == [("!i.zip", "a zip archive of more than 0.002 MB in another file (unpack that one)")]


def test_a_bomb_of_one_file_is_too_large_and_no_more_than_its_beginning_is_unpacked(tmp_path: Path) -> None:
    path = written(tmp_path, "a.zip", zipped({"a.txt": b"\0" * 200_000_000, "b.txt": STORY}))
    documents, skipped = documents_at(path)
    assert [document.name for document in documents] == ["b.txt"]
    assert skipped == [("!a.txt", "more than 50 MB, too large for one document")]


def test_files_that_lie_over_one_another_unpack_only_so_often(tmp_path: Path) -> None:
    """One packed run of zeros that ten thousand entries claim, 49 MB each time."""
    whole = zipped({"a.txt": b"\0" * 49_000_000})
    start = whole.index(b"PK\x01\x02")
    entry = whole[start : whole.index(b"PK\x05\x06")]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 10_000, 10_000, len(entry) * 10_000, start, 0)
    documents, skipped = documents_at(written(tmp_path, "a.zip", whole[:start] + entry * 10_000 + end))
    if refuses_overlaps():
        assert len(documents) == 1
        assert set(skipped) == {("!a.txt", "its zip data is damaged or cut off")}
        return
    assert len(documents) <= 6
    assert skipped[-1] == ("", "unpacks to more than 500 times its size, so the rest of it is left out")
    assert len(skipped) <= 2


def test_a_size_that_is_not_true_is_damage(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": STORY, "b.txt": STORY}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 7)  # what it says it unpacks to
    documents, skipped = documents_at(written(tmp_path, "a.zip", bytes(data)))
    assert [document.name for document in documents] == ["b.txt"]
    assert skipped == [("!a.txt", "its zip data is damaged or cut off")]


def test_a_wacz_gives_its_web_archives_and_nothing_else(tmp_path: Path) -> None:
    from .archives import gzipped_each, response

    data = zipped(
        {
            "archive/data.warc.gz": gzipped_each(response("https://harbourherald.example/2018/11/ferry-runs-aground")),
            "datapackage.json": b"{}", "pages/pages.jsonl": b'{"text": "One."}\n', "indexes/index.cdx.gz": b"x",
            "fuzzy.json": b"{}",
        },
        zipfile.ZIP_STORED,
    )  # fmt: skip
    documents, skipped = documents_at(written(tmp_path, "a.wacz", data))
    assert skipped == []
    place = f"{tmp_path}/a.wacz!archive/data.warc.gz!https://harbourherald.example/2018/11/ferry-runs-aground"
    assert [document.place for document in documents] == [place]
