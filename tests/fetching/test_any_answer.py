"""Whatever a server sends: something that can be used, or one clean line that says why not."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.fetching import Fetched, Fetcher, FetchError, NotFetched, Validators
from reader.fetching.headers import conditions, declared_type, fresh_for, headers_of, validators_of, wait_of
from reader.text import clean_line
from tests.fetching.serving import Server, fetcher_for, policy_for

NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)


class Parrot:
    """A server that says what it was last told to say."""

    def __init__(self) -> None:
        self.says = b""
        self.server = Server(lambda _: self.says)


@pytest.fixture(scope="module")
def parrot() -> Iterator[Parrot]:
    parrot = Parrot()
    with parrot.server:
        yield parrot


def check(parrot: Parrot, says: bytes, scheme: str = "http") -> None:
    parrot.says = says
    is_whole = True
    try:
        with Fetcher(policy_for(parrot.server), seconds=5) as fetcher:
            found = fetcher.fetch(f"{scheme}://127.0.0.1:{parrot.server.port}/")
    except FetchError as error:
        told = str(error)
        is_whole = told == f"{error.address}: {error.reason}" and bool(error.reason)
    else:
        assert isinstance(found, Fetched)
        told = found.declared
        assert (found.validators.etag + found.validators.last_modified).isprintable()
        assert found.fresh_for is None or 0 <= found.fresh_for <= 365 * 86_400
    assert is_whole
    assert clean_line(told) == told
    assert len(told) < 700


@settings(max_examples=150)
@given(says=st.binary(max_size=300))
def test_any_bytes_at_all(parrot: Parrot, says: bytes) -> None:
    check(parrot, says)


_WORDS = st.sampled_from(
    [b"gzip", b"br", b"zstd", b"deflate", b"chunked", b"0", b"1", b"-1", b"99999999999999999999", b"max-age=",
     b"no-cache", b"Tue, 03 Nov 2026 08:00:00 GMT", b"/", b"http://", b"//[",
     b"text/html; charset=", b'W/"', b'"', b",", b";", b"="]
)  # fmt: skip
_VALUE = st.lists(_WORDS | st.binary(max_size=6), max_size=5).map(b"".join)
_NAMES = st.sampled_from(
    [b"Content-Type", b"Content-Encoding", b"Content-Length", b"Transfer-Encoding", b"Location", b"ETag",
     b"Last-Modified", b"Cache-Control", b"Expires", b"Date", b"Age", b"Retry-After",
     b"Connection", b"Upgrade", b"Set-Cookie", b"X"]
)  # fmt: skip
_STATUSES = st.sampled_from([200, 200, 200, 203, 204, 206, 301, 302, 304, 308, 404, 410, 429, 503, 100, 101, 999])


@settings(max_examples=300)
@given(status=_STATUSES, headers=st.lists(st.tuples(_NAMES, _VALUE), max_size=5), body=st.binary(max_size=40))
def test_any_headers_at_all(parrot: Parrot, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    lines = [b"HTTP/1.1 %d Odd" % status, *(name + b": " + value for name, value in headers), b"", body]
    check(parrot, b"\r\n".join(lines))


@settings(max_examples=15)
@given(says=st.binary(max_size=200) | st.binary(max_size=60).map(b"\x16\x03\x03\x00\x3a".__add__))
def test_any_bytes_in_place_of_tls(parrot: Parrot, says: bytes) -> None:
    parrot.server.greeting = says
    parrot.server.on_connection = lambda connection: connection.shutdown(socket.SHUT_WR)
    try:
        check(parrot, b"", "https")
    finally:
        parrot.server.greeting = b""
        parrot.server.on_connection = None


def refusal(says: bytes) -> str:
    with Server(lambda _: says) as server, fetcher_for(server) as fetcher, pytest.raises(NotFetched) as refused:
        fetcher.fetch(server.address)
    return refused.value.reason


@pytest.mark.parametrize(
    ("says", "reason"),
    [
        (b"", "it hangs up without an answer"),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "its answer is no HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nnew", "its answer breaks off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nnew", "its answer breaks off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nz\r\nnew", "its answer is no HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 40_000 + b"\r\n", "its headers are too long"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"1" * 200_000 + b"\r\n\r\n", "its headers are too long"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5_000 + b"\r\n\r\n", "its answer is no HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "its answer is no HTTP"),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "its answer is no HTTP"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_with_an_answer_is_told_in_plain_words(says: bytes, reason: str) -> None:
    assert refusal(says) == reason


def test_what_a_server_hangs_up_on_is_read_to_where_it_ends() -> None:
    with Server(lambda _: b"HTTP/1.0 200 OK\r\n\r\nnews") as server, fetcher_for(server) as fetcher:
        assert fetcher.fetch(server.address).data == b"news"


def headers(**named: str) -> dict[str, str]:
    return dict(headers_of([(name.replace("_", "-").encode(), value.encode()) for name, value in named.items()]))


@pytest.mark.parametrize(
    ("named", "seconds"),
    [
        ({}, None),
        ({"cache_control": "public"}, None),
        ({"cache_control": "max-age=600"}, 600),
        ({"cache_control": 'public, MAX-AGE="600"'}, 600),
        ({"cache_control": "s-maxage=5, max-age=600"}, 600),
        ({"cache_control": "max-age=600", "age": "100"}, 500),
        ({"cache_control": "max-age=600", "age": "1000"}, 0),
        ({"cache_control": "max-age=600", "expires": "Tue, 03 Nov 2026 09:00:00 GMT"}, 600),
        ({"cache_control": "no-cache, max-age=600"}, 0),
        ({"cache_control": "no-store"}, 0),
        ({"cache_control": "max-age=-1"}, None),
        ({"cache_control": "max-age=" + "9" * 900}, 365 * 86_400),
        ({"expires": "Tue, 03 Nov 2026 09:00:00 GMT"}, 3_600),
        ({"expires": "Tue, 03 Nov 2026 09:00:00 GMT", "date": "Tue, 03 Nov 2026 08:30:00 GMT"}, 1_800),
        ({"expires": "Mon, 02 Nov 2026 09:00:00 GMT"}, 0),
        ({"expires": "0"}, 0),
        ({"expires": "Fri, 31 Dec 9999 23:59:59 GMT"}, 365 * 86_400),
    ],
    ids=lambda value: None if isinstance(value, int) else "",
)
def test_how_long_a_server_promises_nothing_new(named: dict[str, str], seconds: int | None) -> None:
    assert fresh_for(headers(**named), NOW) == seconds


@given(
    st.dictionaries(st.sampled_from(["cache-control", "expires", "date", "age", "retry-after"]), st.text(max_size=60))
)
def test_any_dates_and_numbers_are_seconds_or_nothing(named: dict[str, str]) -> None:
    for seconds in (fresh_for(named, NOW), wait_of(named, NOW)):
        assert seconds is None or 0 <= seconds <= 365 * 86_400


def test_what_could_not_be_sent_back_is_no_validator() -> None:
    for value in ("a\x01b", "caf\u00e9", "x" * 2_000, " "):
        assert validators_of({"etag": value, "last-modified": value}, "a") == Validators("", "", "a")
        assert conditions(Validators(value, value)) == {}


def test_a_content_type_is_one_clean_line() -> None:
    assert declared_type({"content-type": " text/html;\tcharset=big5 "}) == "text/html; charset=big5"
    assert declared_type({"content-type": "text/\x1b[31mhtml"}) == "text/html"
    assert declared_type({"content-type": "x" * 5_000}) == ""


def test_who_fetches_nothing_does_not_wait_for_what_fetches() -> None:
    heavy = {"httpcore", "httpx", "ssl", "brotli", "zstandard", "idna"}
    told = f"import sys, reader.fetching; print(sorted({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, check=True).stdout == b"[]\n"
