"""HTTPS: who a server is, is seen by the name that was asked for, not by the address it was reached at."""

import pytest

from reader.fetching import Fetcher, NotFetched
from tests.fetching.certificates import Authority
from tests.fetching.serving import Server, answer, fetcher_for, serving

PAGES = {"/feed": answer(200, b"news")}
NAMES = {"news.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]}


def fetcher_of(*servers: Server) -> Fetcher:
    return fetcher_for(*servers, names=NAMES, seconds=10)


def test_a_feed_comes_over_tls_from_who_can_show_its_name(authority: Authority) -> None:
    asked_for = []
    tls = authority.server("DNS:news.example")
    tls.sni_callback = lambda _, name, __: asked_for.append(name)
    with serving(PAGES, tls=tls) as server, fetcher_of(server) as fetcher:
        found = fetcher.fetch(f"https://news.example:{server.port}/feed")
    assert found.data == b"news"
    assert found.address == f"https://news.example:{server.port}/feed"
    assert asked_for == ["news.example"]
    assert server.requests[0].headers["host"] == f"news.example:{server.port}"


def test_a_certificate_for_an_ip_address_serves_that_address(authority: Authority) -> None:
    with serving(PAGES, tls=authority.server("IP:127.0.0.1")) as server, fetcher_of(server) as fetcher:
        assert fetcher.fetch(f"{server.address}/feed").data == b"news"


def test_a_certificate_for_another_name_is_not_trusted(authority: Authority) -> None:
    with serving(PAGES, tls=authority.server("DNS:news.example")) as server, fetcher_of(server) as fetcher:
        for host in ("other.example", "127.0.0.1"):
            with pytest.raises(NotFetched, match="its certificate cannot be trusted"):
                fetcher.fetch(f"https://{host}:{server.port}/feed")
    assert server.requests == []


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(authority: Authority) -> None:
    with (
        serving(PAGES, tls=authority.stranger("DNS:news.example")) as server,
        fetcher_of(server) as fetcher,
        pytest.raises(NotFetched, match="its certificate cannot be trusted") as refused,
    ):
        fetcher.fetch(f"https://news.example:{server.port}/feed")
    assert server.requests == []
    assert str(refused.value).isprintable()


def test_a_server_without_tls_is_told_as_such(authority: Authority) -> None:
    with Server(lambda _: b"", host="127.0.0.1") as server, fetcher_of(server) as fetcher:
        server.greeting = b"HTTP/1.1 400 Bad Request\r\n\r\n"
        with pytest.raises(NotFetched, match="no secure connection"):
            fetcher.fetch(f"https://news.example:{server.port}/feed")


def test_a_feed_that_has_moved_to_https_is_followed_there(authority: Authority) -> None:
    with serving(PAGES, tls=authority.server("DNS:news.example")) as secure:
        moved = answer(301, location=f"https://news.example:{secure.port}/feed")
        with serving({"/feed": moved}) as server, fetcher_of(server, secure) as fetcher:
            found = fetcher.fetch(f"http://news.example:{server.port}/feed")
    assert found.permanent_address == f"https://news.example:{secure.port}/feed"
