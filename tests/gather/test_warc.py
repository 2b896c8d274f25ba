"""Web archives: the pages in them, whatever their records claim."""

import bz2
import gzip
import tracemalloc
import zlib
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from .archives import PAGE, documents_at, gzipped_each, record, response, tarred
from .reading import written

FERRY = "https://harbourherald.example/2018/11/09/ferry-runs-aground-off-skerry-point"
FAIR = "https://lantern.example/story/apple-fair-draws-record-crowd.html"
OTHERS = (
    record("warcinfo", "", b"software: none\r\n", content_type="application/warc-fields"),
    record("request", FERRY, b"GET / HTTP/1.1\r\n\r\n", content_type="application/http; msgtype=request"),
    record("metadata", FERRY, b"via: x\r\n", content_type="application/warc-fields"),
    record("revisit", FERRY, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", content_type="application/http"),
    record("conversion", FERRY, PAGE.encode(), content_type="text/plain"),
    record("continuation", FERRY, PAGE.encode()),
    record("dns", "dns:lantern.example", b"1.2.3.4", content_type="text/dns"),
    response(FERRY, status="404 Not Found"),
    response(FERRY, status="301 Moved", headers="Location: /\r\nContent-Type: text/html\r\n"),
    response(FERRY, b"\x89PNG", headers="Content-Type: image/png\r\n"),
    response(FERRY, b"{}", headers="Content-Type: application/json\r\n"),
    response(FERRY, b"body { }", headers=""),
)
"""Records that are no page."""


def texts(tmp_path: Path, data: bytes, name: str = "a.warc") -> tuple[list[str], list[tuple[str, str]]]:
    documents, skipped = documents_at(written(tmp_path, name, data))
    return [document.text() for document in documents], skipped


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.warc", lambda *records: b"".join(records)),
        ("a.warc.gz", gzipped_each),
        ("a.warc.gz", lambda *records: gzip.compress(b"".join(records))),
        ("a.warc.bz2", lambda *records: bz2.compress(b"".join(records))),
        ("a.warc.zst", lambda *records: b"".join(map(zstandard.compress, records))),
        ("a.tar", lambda *records: tarred({"x.warc.gz": gzipped_each(*records)})),
    ],
    ids=["plain", "gzip", "one gzip member", "bzip2", "zstd", "in tar"],
)
def test_pages_are_found_among_all_that_an_archive_holds(tmp_path: Path, name: str, pack) -> None:  # type: ignore[no-untyped-def]
    records = (*OTHERS, response(FERRY), *OTHERS, response(FAIR), *OTHERS)
    (first, second), skipped = documents_at(written(tmp_path, name, pack(*records)))
    assert skipped == []
    assert first.place == f"{tmp_path}/{name}{'!x.warc.gz' * (name == 'a.tar')}!{FERRY}"
    assert first.name == "ferry-runs-aground-off-skerry-point.html"
    assert (first.address, first.declared) == (FERRY, "text/html; charset=utf-8")
    assert (first.modified, first.text()) == (date(2018, 11, 9), PAGE)
    assert (second.name, second.address) == ("apple-fair-draws-record-crowd.html", FAIR)


@pytest.mark.parametrize("version", ["0.17", "0.18", "1.0", "1.1"])
def test_every_version_of_the_format_is_read(tmp_path: Path, version: str) -> None:
    data = response(FERRY).replace(b"WARC/1.0", f"WARC/{version}".encode())
    assert texts(tmp_path, data * 2) == ([PAGE, PAGE], [])


def test_a_resource_is_a_page_without_headers(tmp_path: Path) -> None:
    assert texts(tmp_path, record("resource", FERRY, PAGE.encode())) == ([PAGE], [])


def chunked(data: bytes, size: int = 700) -> bytes:
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize("chunks", [False, True], ids=["whole", "in chunks"])
@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress), ("x-gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", deflated),
        ("br", brotli.compress), ("zstd", zstandard.compress), ("identity", bytes), ("", bytes),
        ("gzip, br", lambda data: brotli.compress(gzip.compress(data))), ("GZIP", gzip.compress),
        ("gzip", bytes), ("br", bytes), ("zstd", bytes), ("rot13", bytes),
    ],
)  # fmt: skip
def test_a_page_is_unpacked_as_its_server_packed_it(tmp_path: Path, encoding: str, pack, chunks: bool) -> None:  # type: ignore[no-untyped-def]
    """The last four were unpacked by whoever wrote the archive, who left the header."""
    body = pack(PAGE.encode())
    headers = f"Content-Type: text/html\r\nContent-Encoding: {encoding}\r\n" + "Transfer-Encoding: chunked\r\n" * chunks
    data = response(FERRY, chunked(body) if chunks else body, headers=headers)
    assert texts(tmp_path, data) == ([PAGE], [])


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate"])
def test_a_page_that_unpacks_without_end_is_too_large(tmp_path: Path, encoding: str) -> None:
    pack = {"gzip": gzip.compress, "br": brotli.compress, "zstd": zstandard.compress, "deflate": zlib.compress}[
        encoding
    ]
    headers = f"Content-Type: text/html\r\nContent-Encoding: {encoding}\r\n"
    bomb = response(FERRY, pack(PAGE.encode() + b" " * 3_000_000), headers=headers)
    path = written(tmp_path, "a.warc", response(FAIR) + bomb + response(FAIR))
    documents, skipped = documents_at(path, most=1_000_000)
    assert len(documents) == 2
    assert skipped == [(f"!{FERRY}", "more than 1 MB, too large for one document")]


def test_headers_that_were_left_by_whoever_removed_the_chunks_do_no_harm(tmp_path: Path) -> None:
    data = response(FERRY, headers="Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n")
    assert texts(tmp_path, data) == ([PAGE], [])


def test_a_page_of_a_million_chunks_is_skipped(tmp_path: Path) -> None:
    headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
    data = response(FERRY, chunked(b"x" * 110_000, 1), headers=headers) + response(FAIR)
    assert texts(tmp_path, data) == ([PAGE], [(f"!{FERRY}", "sent in too many chunks")])


@pytest.mark.parametrize("length", [0, 5, 900, "", "-7", "abc", "9" * 30])
def test_a_length_that_is_too_short_is_put_right(tmp_path: Path, length: int | str) -> None:
    data = response(FERRY, length=length) + response(FAIR)
    documents, skipped = documents_at(written(tmp_path, "a.warc", data))
    assert skipped == []
    assert [document.address for document in documents] == [FERRY, FAIR]
    assert documents[0].text().rstrip() == PAGE


@pytest.mark.parametrize("length", [2_000, 3_900, 1_000_000, 2_000_000_000, 10**17])
def test_a_length_that_is_too_long_is_put_right(tmp_path: Path, length: int) -> None:
    data = response(FERRY, length=length) + OTHERS[1] + response(FAIR) + response(FERRY)
    documents, skipped = documents_at(written(tmp_path, "a.warc", data))
    assert [document.address for document in documents][-2:] == [FAIR, FERRY]
    assert len(documents) == 3
    assert documents[0].text().rstrip() == PAGE
    assert skipped == []


@pytest.mark.parametrize("cut", [10, 300, 1000])
def test_what_comes_before_the_end_of_a_cut_archive_is_read(tmp_path: Path, cut: int) -> None:
    data = response(FERRY) + response(FAIR)
    assert texts(tmp_path, data[:-cut]) == ([PAGE], [(f"!{FAIR}", "cut off: the archive ends within it")])
    data = gzipped_each(response(FERRY), response(FAIR))
    assert texts(tmp_path, data[:-5]) == ([PAGE, PAGE], [("", "its gzip data is damaged or cut off")])
    assert texts(tmp_path, data[:-100]) == ([PAGE], [("", "its gzip data is damaged or cut off")])


def test_damage_to_one_packed_record_costs_no_other(tmp_path: Path) -> None:
    packed = [gzip.compress(response(f"{FERRY}-{number}", PAGE + str(number) * 9)) for number in range(9)]
    packed[4] = packed[4][:200] + b"\xff" * 60 + packed[4][260:]
    found, skipped = texts(tmp_path, b"".join(packed), "a.warc.gz")
    assert [text[-1] for text in found] == list("01235678")
    assert skipped == [("", "its gzip data is damaged or cut off")]


def test_garbage_between_records_is_passed_over(tmp_path: Path) -> None:
    garbage = bytes(range(256)) * 400
    data = response(FERRY) + garbage + b"\r\n" + response(FAIR) + b"\n\n\n" + response(FERRY)
    found, skipped = texts(tmp_path, data)
    assert (len(found), skipped) == (3, [])


@pytest.mark.parametrize(
    "headers",
    [b"X: " + b"x" * 400_000 + b"\r\n", b"X: y\r\n" * 90_000, b"X: y\r\n" + b" z\r\n" * 90_000, b"x" * 400_000],
    ids=["long", "many", "continued", "no end"],
)
def test_headers_without_end_cost_only_their_record(tmp_path: Path, headers: bytes) -> None:
    bad = response(FERRY).replace(b"WARC-Date", headers + b"WARC-Date")
    found, skipped = texts(tmp_path, bad + response(FAIR))
    assert found[-1:] == [PAGE]
    assert skipped in ([("", "the headers of a record in it are too long")], [])


def test_a_page_whose_own_headers_have_no_end_is_passed_over(tmp_path: Path) -> None:
    bad = response(FERRY, headers="Content-Type: text/html\r\n" + "X: y\r\n" * 60_000)
    assert texts(tmp_path, bad + response(FAIR)) == ([PAGE], [])


def test_a_video_of_any_size_is_passed_over_without_a_word_and_a_page_is_not(tmp_path: Path) -> None:
    video = response("https://lantern.example/fair.mp4", b"x" * 900_000, headers="Content-Type: video/mp4\r\n")
    page = response(FERRY, PAGE + "x" * 900_000)
    documents, skipped = documents_at(written(tmp_path, "a.warc", video + page + response(FAIR)), most=400_000)
    assert [document.address for document in documents] == [FAIR]
    assert skipped == [(f"!{FERRY}", "more than 0.4 MB, too large for one document")]


def test_pages_that_are_plainly_no_articles_are_counted(tmp_path: Path) -> None:
    fronts = [response(f"https://lantern.example/{path}") for path in ("", "news/", "tag/ferry", "search?q=ferry")]
    short = response(FERRY, "<html><script>go()</script></html>")
    found, skipped = texts(tmp_path, b"".join([*fronts, response(FERRY), short]))
    assert found == [PAGE]
    assert skipped == [("", "5 of its pages are no articles: front pages, sections, searches")]


def test_an_archive_without_pages_says_so(tmp_path: Path) -> None:
    assert texts(tmp_path, b"".join(OTHERS)) == ([], [("", "no HTML pages in it")])


@pytest.mark.parametrize("address", ["", "http://[::1", "x" * 9000, "http://a/\x1b[31m\u202e", "javascript:x()", "/"])
def test_an_address_that_is_none_harms_nothing(tmp_path: Path, address: str) -> None:
    documents, _ = documents_at(written(tmp_path, "a.warc", response(address) + response(FAIR)))
    assert documents[-1].address == FAIR
    for document in documents:
        assert document.place.isprintable()
        assert len(document.place) < 5000


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    from reader.gather.containers import documents_in
    from reader.gather.open_file import opened

    path = written(tmp_path, "a.warc.gz", gzipped_each(*[response(FERRY, PAGE + " " * 50_000)] * 400))
    tracemalloc.start()
    try:
        with opened(path, str(path), lambda _: None, 1_000_000) as file:
            assert sum(1 for _ in documents_in(file)) == 400
        assert tracemalloc.get_traced_memory()[1] < 2_500_000
    finally:
        tracemalloc.stop()


def test_a_length_that_is_far_too_long_hides_only_its_own_page(tmp_path: Path) -> None:
    data = response(FERRY, PAGE + "x" * 300_000, length=2_000_000_000) + response(FAIR)
    assert texts(tmp_path, data) == ([PAGE], [(f"!{FERRY}", "more than 50 MB, too large for one document")])


@given(st.binary(max_size=80), st.floats(0, 1), st.booleans())
def test_any_damage_leaves_the_records_before_and_after(noise: bytes, where: float, packed: bool) -> None:
    pack = gzip.compress if packed else bytes
    first, bad, last = (pack(response(address)) for address in (FAIR, FERRY, FAIR + "?2"))
    at = int(where * (len(bad) - len(noise)))
    with TemporaryDirectory() as folder:
        data = first + bad[:at] + noise + bad[at + len(noise) :] + last
        documents, skipped = documents_at(written(Path(folder), "a.warc", data))
    addresses = [document.address for document in documents]
    assert (addresses[0], addresses[-1]) == (FAIR, FAIR + "?2")
    assert len(documents) == 3 or len(skipped) == 1 or not packed
