"""Texts come back from the store as they went in, or not at all."""

import threading
import zlib

import zstandard
from hypothesis import given
from hypothesis import strategies as st

from reader.library.packing import pack, repacked, unpack

STORY = "The ferries sail again on Friday. " * 20


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert unpack(*pack(text)) == text


@given(st.integers(0), st.integers(1, 255))
def test_a_body_with_another_byte_gives_the_same_text_or_none(place: int, change: int) -> None:
    digest, body = pack(STORY)
    damaged = bytearray(body)
    damaged[place % len(body)] ^= change
    assert unpack(digest, bytes(damaged)) in (STORY, None)


@given(st.binary())
def test_what_nobody_packed_is_no_text(body: bytes) -> None:
    assert unpack(pack(STORY)[0], body) is None


def test_a_body_cut_short_is_no_text() -> None:
    digest, body = pack(STORY)
    assert {unpack(digest, body[:length]) for length in range(len(body))} == {None}


def test_no_memory_is_given_to_a_body_that_claims_to_be_huge() -> None:
    parameters = zstandard.ZstdCompressionParameters(write_content_size=True)
    packer = zstandard.ZstdCompressor(compression_params=parameters).compressobj(size=2**60)
    body = packer.compress(b"word " * 100_000) + packer.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
    assert zstandard.frame_content_size(body) == 2**60
    assert unpack(pack(STORY)[0], body) is None


def test_several_threads_may_unpack_at_once() -> None:
    packed = [(f"{STORY} {number}", pack(f"{STORY} {number}")) for number in range(200)]
    wrong = list[str]()

    def read() -> None:
        for _ in range(20):
            wrong.extend(text for text, body in packed if unpack(*body) != text)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_what_zlib_packed_is_packed_anew_and_what_is_damaged_stays() -> None:
    digest, _ = pack(STORY)
    assert unpack(digest, repacked(zlib.compress(STORY.encode()))) == STORY
    assert repacked(b"nonsense") == b"nonsense"
