"""Packed answers: unpacked whatever the packing, and never more of them than can be of use."""

import gzip
import zlib
from collections.abc import Callable, Iterator

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from reader.fetching import Fetched, NotFetched
from reader.fetching.unpacking import CannotUnpack, accepted_encodings, unpacked
from tests.fetching.serving import Server, answer, fetcher_for

NEWS = b"The harbour will stay open through the winter, the town council said. " * 3_000
MEGABYTE = 1024 * 1024


def raw_deflate(data: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-15)
    return packing.compress(data) + packing.flush()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda data: bytes(brotli.compress(data, quality=3)),
    "zstd": zstandard.compress,
}


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    yield from (data[start : start + size] for start in range(0, len(data), size))


def fetched(response: bytes | Iterator[bytes]) -> Fetched:
    with Server(lambda _: response) as server, fetcher_for(server) as fetcher:
        return fetcher.fetch(server.address)


@pytest.mark.parametrize("encoding", PACKERS)
def test_a_packed_answer_is_unpacked(encoding: str) -> None:
    assert fetched(answer(200, PACKERS[encoding](NEWS), content_encoding=encoding)).data == NEWS


@pytest.mark.parametrize("encoding", PACKERS)
def test_it_may_come_a_byte_at_a_time(encoding: str) -> None:
    assert b"".join(unpacked(pieces(PACKERS[encoding](NEWS), 1), encoding)) == NEWS


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_it_may_come_in_several_parts(encoding: str) -> None:
    parts = PACKERS[encoding](NEWS) + PACKERS[encoding](b"More in the evening.")
    assert fetched(answer(200, parts, content_encoding=encoding)).data == NEWS + b"More in the evening."


@given(st.integers(1, 40), st.lists(st.binary(max_size=9), min_size=1, max_size=4))
def test_the_parts_may_be_cut_anywhere(size: int, parts: list[bytes]) -> None:
    for encoding in ("gzip", "zstd"):
        packed = b"".join(PACKERS[encoding](part) for part in parts)
        assert b"".join(unpacked(pieces(packed, size), encoding)) == b"".join(parts)


def test_deflate_without_its_header_is_unpacked_too() -> None:
    assert fetched(answer(200, raw_deflate(NEWS), content_encoding="deflate")).data == NEWS


def test_two_packings_are_taken_off_in_turn() -> None:
    twice = PACKERS["br"](gzip.compress(NEWS))
    assert fetched(answer(200, twice, content_encoding="GZIP , br")).data == NEWS


@pytest.mark.parametrize("encoding", ["identity", "", "none", "Identity, identity"])
def test_what_is_not_packed_comes_as_it_is(encoding: str) -> None:
    assert fetched(answer(200, NEWS, content_encoding=encoding)).data == NEWS


@pytest.mark.parametrize("encoding", PACKERS)
def test_an_empty_answer_needs_no_packing(encoding: str) -> None:
    assert fetched(answer(200, b"", content_encoding=encoding)).data == b""


def test_what_follows_a_packed_answer_is_passed_over() -> None:
    assert fetched(answer(200, gzip.compress(NEWS) + b"\0" * 100, content_encoding="gzip")).data == NEWS


@pytest.mark.parametrize("encoding", ["compress", "gzip, gzip, gzip", "exi", "gzip;q=1", "x" * 10_000])
def test_a_packing_that_is_not_known_is_told(encoding: str) -> None:
    with pytest.raises(NotFetched, match="its content cannot be unpacked: packed in a way that is not known"):
        fetched(answer(200, NEWS, content_encoding=encoding))


@pytest.mark.parametrize("encoding", PACKERS)
def test_a_damaged_answer_is_told(encoding: str) -> None:
    with pytest.raises(NotFetched, match="its content cannot be unpacked: damaged"):
        fetched(answer(200, b"\xff\xffno packing at all" * 10, content_encoding=encoding))


@pytest.mark.parametrize("encoding", PACKERS)
def test_an_answer_that_ends_too_early_is_told(encoding: str) -> None:
    packed = PACKERS[encoding](NEWS)
    with pytest.raises(NotFetched, match="its content cannot be unpacked: ends too early"):
        fetched(answer(200, packed[: len(packed) // 2], content_encoding=encoding))


@pytest.mark.parametrize("encoding", PACKERS)
def test_a_bomb_is_not_unpacked(encoding: str) -> None:
    bomb = PACKERS[encoding](bytes(64 * MEGABYTE))
    with pytest.raises(NotFetched, match="larger than 10 MB"):
        fetched(answer(200, bomb, content_encoding=encoding))


@pytest.mark.parametrize("encoding", PACKERS)
def test_a_bomb_gives_little_at_a_time(encoding: str) -> None:
    bomb = PACKERS[encoding](bytes(64 * MEGABYTE))
    assert max(map(len, unpacked([bomb], encoding))) <= 2 * MEGABYTE


def test_a_bomb_in_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(gzip.compress(bytes(64 * MEGABYTE)))
    with pytest.raises(NotFetched, match="larger than 10 MB"):
        fetched(answer(200, bomb, content_encoding="gzip, gzip"))


def test_zstd_with_a_window_beyond_what_servers_may_use_is_refused() -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=27, write_content_size=False)
    wide = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    with pytest.raises(NotFetched, match="its content cannot be unpacked"):
        fetched(answer(200, wide.compress(NEWS) + wide.flush(), content_encoding="zstd"))


def test_ten_megabytes_come_and_not_one_byte_more() -> None:
    assert len(fetched(answer(200, bytes(10 * MEGABYTE))).data) == 10 * MEGABYTE
    for response in (answer(200, bytes(10 * MEGABYTE + 1)), b"HTTP/1.1 200 OK\r\n\r\n" + bytes(10 * MEGABYTE + 1)):
        with pytest.raises(NotFetched, match="larger than 10 MB"):
            fetched(response)


def test_what_says_it_is_larger_is_not_waited_for() -> None:
    with pytest.raises(NotFetched, match="larger than 10 MB"):
        fetched(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")


def test_an_answer_without_end_ends() -> None:
    def endless() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        while True:
            yield bytes(65_536)

    with pytest.raises(NotFetched, match="larger than 10 MB"):
        fetched(endless())


def test_packing_without_content_ends_too() -> None:
    def endless() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n"
        skipped = b"\x50\x2a\x4d\x18" + (65_528).to_bytes(4, "little") + bytes(65_528)
        while True:
            yield skipped

    with pytest.raises(NotFetched, match="larger than 10 MB"):
        fetched(endless())


def test_preliminaries_and_crumbs_without_end_do_not_keep_us_busy() -> None:
    with pytest.raises(NotFetched, match="its headers are too long"):
        fetched(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 30_000)
    with pytest.raises(NotFetched, match="it comes in too many pieces"):
        fetched(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\n.\r\n" * 110_000)


def test_the_server_is_told_what_can_be_unpacked() -> None:
    with Server(lambda _: answer(200)) as server, fetcher_for(server) as fetcher:
        fetcher.fetch(server.address)
    assert server.requests[0].headers["accept-encoding"] == accepted_encodings() == "gzip, deflate, br, zstd"


def test_a_brotli_that_cannot_stop_in_time_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    class Old:
        """As it was before version 1.2."""

    monkeypatch.setattr(brotli, "Decompressor", Old)
    assert accepted_encodings() == "gzip, deflate, zstd"
    with pytest.raises(CannotUnpack, match="was not asked for"):
        list(unpacked([PACKERS["br"](NEWS)], "br"))


@given(st.sampled_from(sorted(PACKERS)), st.binary(), st.binary(max_size=60), st.integers(0, 200), st.integers(1, 70))
def test_any_bytes_are_unpacked_or_refused(encoding: str, data: bytes, noise: bytes, at: int, size: int) -> None:
    packed = PACKERS[encoding](data)
    spoiled = packed[:at] + noise + packed[at + len(noise) :]
    try:
        found = b"".join(unpacked(pieces(spoiled, size), encoding))
    except CannotUnpack:
        found = b""
    assert len(found) < 64 * MEGABYTE
    assert b"".join(unpacked(pieces(packed, size), encoding)) == data
