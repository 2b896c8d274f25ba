"""A fetch is over in time, however slowly a server goes about it, and when it is broken off."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest

from reader.fetch_policy import FetchPolicy
from reader.fetching import Fetcher, FetchError, NotFetched
from reader.fetching.connection import system_resolve
from tests.fetching.certificates import Authority
from tests.fetching.serving import Request, Server, answer, fetcher_for, policy_for, serving

SECONDS = 0.3
NAME = "slow.example"


class Slow:
    """A server that is slow in one way."""

    def __init__(self, way: Callable[["Slow"], Iterator[bytes]], scheme: str = "http", greeting: bytes = b"") -> None:
        self.way = way
        self.scheme = scheme
        self.greeting = greeting
        self.is_asked = threading.Event()
        self.is_over = threading.Event()

    def respond(self, _: Request) -> Iterator[bytes]:
        self.is_asked.set()
        return self.way(self)


def silent(slow: Slow) -> Iterator[bytes]:
    slow.is_over.wait()
    yield b""


def dripping_headers(slow: Slow) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    while not slow.is_over.wait(0.02):
        yield b"X-Again: 1\r\n"


def dripping_body(slow: Slow) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
    while not slow.is_over.wait(0.02):
        yield b"."


def dripping_chunks(slow: Slow) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    while not slow.is_over.wait(0.02):
        yield b"1\r\n.\r\n"


def endless_preliminaries(slow: Slow) -> Iterator[bytes]:
    while not slow.is_over.wait(0.001):
        yield b"HTTP/1.1 103 Early Hints\r\n\r\n"


def slow_redirects(slow: Slow) -> Iterator[bytes]:
    slow.is_over.wait(0.1)
    yield answer(302, location="/again")


WAYS = {
    "silent": Slow(silent),
    "headers": Slow(dripping_headers),
    "body": Slow(dripping_body),
    "chunks": Slow(dripping_chunks),
    "preliminaries": Slow(endless_preliminaries),
    "redirects": Slow(slow_redirects),
    "handshake": Slow(silent, "https"),
    "half a handshake": Slow(silent, "https", b"\x16\x03\x03\x40\x00\x02"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_slow_server_is_not_waited_for_longer_than_a_fetch_may_take(way: str) -> None:
    slow = WAYS[way]
    slow.is_over.clear()
    with Server(slow.respond, greeting=slow.greeting) as server:
        with Fetcher(policy_for(server), seconds=SECONDS) as fetcher, pytest.raises(NotFetched) as refused:
            fetcher.fetch(f"{slow.scheme}://127.0.0.1:{server.port}/")
        slow.is_over.set()
    assert refused.value.reason.endswith("no whole answer within 0.3 s")


def test_a_slow_handshake_counts_with_all_the_rest(authority: Authority) -> None:
    slow = Slow(dripping_body)
    with Server(slow.respond, tls=authority.server("IP:127.0.0.1")) as server:
        with Fetcher(policy_for(server), seconds=SECONDS) as fetcher, pytest.raises(NotFetched, match=r"within 0\.3 s"):
            fetcher.fetch(server.address)
        slow.is_over.set()


def test_a_name_that_is_not_found_in_time_is_not_waited_for() -> None:
    is_over = threading.Event()

    def resolve(host: str, port: int) -> list[str]:
        is_over.wait()
        return ["127.0.0.1"]

    with (
        Fetcher(FetchPolicy(), seconds=SECONDS, resolve=resolve) as fetcher,
        pytest.raises(NotFetched, match=r"no whole answer within 0\.3 s"),
    ):
        fetcher.fetch(f"http://{NAME}/")
    is_over.set()


@contextmanager
def taking_nobody(host: str, port: int = 0) -> Iterator[int]:
    """A port at which connections wait to be taken, for ever."""
    with socket.create_server((host, port), backlog=0) as full, ExitStack() as waiting:
        port = full.getsockname()[1]
        for _ in range(4):  # the queue is full after these
            connection = waiting.enter_context(socket.socket())
            connection.setblocking(False)
            connection.connect_ex((host, port))
        yield port


def test_a_server_that_takes_no_connection_is_not_waited_for() -> None:
    with (
        taking_nobody("127.0.0.1") as port,
        Fetcher(FetchPolicy(allow=("127.0.0.1",), ports=(port,)), seconds=SECONDS) as fetcher,
        pytest.raises(NotFetched, match=r"no whole answer within 0\.3 s"),
    ):
        fetcher.fetch(f"http://127.0.0.1:{port}/")


def test_one_silent_address_of_a_name_leaves_time_for_the_next() -> None:
    names = {NAME: ["127.0.0.2", "127.0.0.3"]}
    with (
        Server(lambda _: answer(200, b"news"), host="127.0.0.3") as server,
        taking_nobody("127.0.0.2", server.port),
        fetcher_for(server, allow=("127.0.0.2",), names=names, seconds=1) as fetcher,
    ):
        assert fetcher.fetch(f"http://{NAME}:{server.port}/").data == b"news"


def test_where_no_address_answers_the_reason_is_told() -> None:
    with Server(lambda _: b"") as closed:
        pass
    policy = FetchPolicy(allow=("127.0.0.0/8",), ports=(closed.port,))
    with (
        Fetcher(policy, resolve=lambda host, port: ["127.0.0.2", "127.0.0.3"]) as fetcher,
        pytest.raises(NotFetched) as refused,
    ):
        fetcher.fetch(f"http://{NAME}:{closed.port}/")
    assert refused.value.reason == "nothing answers there"


def test_a_name_that_is_nowhere_is_told() -> None:
    with fetcher_for(names={}) as fetcher, pytest.raises(NotFetched) as refused:
        fetcher.fetch("http://no-such-host.example/")
    assert refused.value.reason == "its name cannot be found (check the name, and the network)"


def test_names_are_looked_up_as_the_system_does() -> None:
    assert "127.0.0.1" in system_resolve("localhost", 80)
    with serving({"/": answer(200, b"news")}) as server, Fetcher(policy_for(server, allow=("localhost",))) as fetcher:
        assert fetcher.fetch(f"http://localhost:{server.port}/").data == b"news"


@pytest.mark.parametrize("way", ["silent", "body", "handshake", "name"])
def test_what_is_being_fetched_can_be_broken_off(way: str) -> None:
    is_asked = threading.Event()
    is_over = threading.Event()
    errors: list[FetchError] = []

    def resolve(host: str, port: int) -> list[str]:
        if way == "name":
            is_asked.set()
            is_over.wait()
        return ["127.0.0.1"]

    def respond(_: Request) -> Iterator[bytes]:
        if way == "body":
            yield b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"
        is_asked.set()
        is_over.wait()

    def connected(_: socket.socket) -> None:
        if way == "handshake":
            is_asked.set()

    def fetch() -> None:
        try:
            fetcher.fetch(f"{'https' if way == 'handshake' else 'http'}://{NAME}:{server.port}/")
        except FetchError as error:
            errors.append(error)

    with Server(respond, on_connection=connected) as server:
        fetcher = Fetcher(policy_for(server), resolve=resolve, seconds=3_600)
        waiting = threading.Thread(target=fetch, daemon=True)
        waiting.start()
        assert is_asked.wait(30)
        fetcher.close()
        waiting.join(30)
        assert not waiting.is_alive()
        is_over.set()
    assert [error.reason for error in errors] == ["broken off"]


def test_what_is_asked_for_after_the_end_is_not_fetched() -> None:
    with Server(lambda _: answer(200)) as server:
        with Fetcher(policy_for(server)) as fetcher:
            pass
        with pytest.raises(NotFetched, match="broken off"):
            fetcher.fetch(server.address)
        assert server.connections == 0


def test_many_threads_fetch_at_the_same_time() -> None:
    together = threading.Barrier(8)

    def respond(request: Request) -> bytes:
        together.wait(30)  # nobody is answered before all have asked
        return answer(200, request.target.encode())

    found: dict[str, bytes] = {}

    def fetch(path: str) -> None:
        found[path] = fetcher.fetch(server.address + path).data

    with Server(respond) as server, Fetcher(policy_for(server)) as fetcher:
        threads = [threading.Thread(target=fetch, args=[f"/{number}"]) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == {f"/{number}": f"/{number}".encode() for number in range(8)}
