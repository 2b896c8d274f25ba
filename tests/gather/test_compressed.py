"""Compressed files: whole, damaged, and made to flood."""

import bz2
import gzip
import io
import lzma
import os
import random
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from reader.gather.allowance import Allowance
from reader.gather.containers.compressed import compression, unpacked
from reader.gather.unreadable import Unreadable

from .archives import documents_at
from .reading import STORY, reason_for, written


def zstd(data: bytes) -> bytes:
    return bytes(zstandard.ZstdCompressor(write_checksum=True).compress(data))  # as the command does


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda data: gzip.compress(data, mtime=0),
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zstd": zstd,
}
every_packing = pytest.mark.parametrize("packing", PACKERS)


def read_on(data: bytes, packing: str, size: int = 5000) -> tuple[bytes, list[str]]:
    """All that can be unpacked of `data`, reading on after damage, and what was said of that."""
    stream = unpacked(io.BufferedReader(io.BytesIO(data)), packing, Allowance(len(data)))
    out = bytearray()
    reasons: list[str] = []
    while len(reasons) < 50:
        try:
            some = stream.read1(size)
        except Unreadable as problem:
            reasons.append(problem.reason)
        else:
            if not some:
                break
            out += some
    return bytes(out), reasons


@every_packing
@given(
    st.lists(st.binary(max_size=300), min_size=1, max_size=8), st.integers(1, 3000), st.sampled_from([b"", b"\0" * 600])
)
def test_all_parts_of_a_file_are_unpacked_one_after_the_other(
    packing: str, parts: list[bytes], size: int, padding: bytes
) -> None:
    packed = b"".join(PACKERS[packing](part * 20) for part in parts)
    assert compression(packed) == packing
    assert read_on(packed + padding, packing, size) == (b"".join(part * 20 for part in parts), [])


@every_packing
@given(st.binary(min_size=1, max_size=60), st.floats(0, 1))
def test_damage_is_told_once_or_does_no_harm(packing: str, noise: bytes, where: float) -> None:
    data = random.Random(0).randbytes(4000).hex().encode()
    packed = PACKERS[packing](data)
    at = int(where * (len(packed) - len(noise)))
    out, reasons = read_on(packed[:at] + noise + packed[at + len(noise) :], packing)
    assert len(reasons) <= 2
    assert reasons or out == data


@every_packing
def test_what_is_cut_off_is_given_as_far_as_it_goes_and_then_told(packing: str) -> None:
    data = os.urandom(300_000)
    packed = PACKERS[packing](data)
    out, reasons = read_on(packed[:-9], packing)
    assert data.startswith(out)
    assert len(out) > 100_000 or packing == "bzip2"
    assert reasons == [f"its {packing} data is damaged or cut off"]


@every_packing
def test_what_follows_the_end_and_is_something_else_is_damage(packing: str) -> None:
    assert read_on(PACKERS[packing](b"x" * 100) + b"garbage", packing) == (
        b"x" * 100,
        [f"its {packing} data is damaged or cut off"],
    )


def test_after_damage_a_gzip_file_goes_on_with_its_next_part() -> None:
    parts = [random.Random(number).randbytes(20_000) for number in range(6)]
    packed = [gzip.compress(part) for part in parts]
    packed[2] = packed[2][:5000] + b"\xff" * 40 + packed[2][5040:]
    out, reasons = read_on(b"".join(packed), "gzip")
    assert reasons == ["its gzip data is damaged or cut off"]
    assert out.startswith(parts[0] + parts[1])
    assert out.endswith(parts[3] + parts[4] + parts[5])


def test_zstd_may_hold_what_is_to_be_passed_over() -> None:
    index = b"\x5e\x2a\x4d\x18\x05\x00\x00\x00index"
    packed = index + zstd(b"a" * 100) + index + zstd(b"b") + index
    assert compression(packed) == "zstd"
    assert read_on(packed, "zstd") == (b"a" * 100 + b"b", [])


@every_packing
def test_what_unpacks_without_end_is_left_in_time(
    tmp_path: Path, packing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.gather.allowance._LEAST", 4_000_000)
    path = written(tmp_path, "a.jsonl", PACKERS[packing](b'{"text": "One."}\n' + (b" " * 999 + b"\n") * 8_000))
    assert documents_at(path)[1] == [("", "unpacks to more than 500 times its size, so the rest of it is left out")]


@every_packing
def test_a_bomb_takes_no_memory(packing: str) -> None:
    packed = PACKERS[packing](b"\0" * 30_000_000)
    tracemalloc.start()
    try:
        stream = unpacked(io.BufferedReader(io.BytesIO(packed)), packing, Allowance(len(packed)))
        while stream.read1(1 << 17):
            pass
        assert tracemalloc.get_traced_memory()[1] < 40_000_000 if packing == "zstd" else 2_000_000
    finally:
        tracemalloc.stop()


def test_a_window_too_wide_for_us_is_told(tmp_path: Path) -> None:
    wide = lzma.compress(STORY.encode(), filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 28}])
    assert reason_for(tmp_path, "a.txt.xz", wide) == "its xz data needs more than 134 MB to unpack"
    parameters = zstandard.ZstdCompressionParameters(window_log=30)
    packer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    wide = packer.compress(os.urandom(1000)) + packer.flush()
    assert reason_for(tmp_path, "a.txt.zst", wide) == "its zstd data needs more than 134 MB to unpack"


@every_packing
def test_a_packed_story_is_read(tmp_path: Path, packing: str) -> None:
    ending = {"gzip": "gz", "bzip2": "bz2"}.get(packing, packing).replace("zstd", "zst")
    (document,), skipped = documents_at(written(tmp_path, f"a.txt.{ending}", PACKERS[packing](STORY.encode())))
    assert (document.name, document.text(), skipped) == ("a.txt", STORY, [])


def test_packed_over_and_over_is_left(tmp_path: Path) -> None:
    data = STORY.encode()
    for _ in range(4):
        data = gzip.compress(data)
    assert len(documents_at(written(tmp_path, "a.gz", data))[0]) == 1
    assert reason_for(tmp_path, "b.gz", gzip.compress(data)) == "packed more than 4 times"
