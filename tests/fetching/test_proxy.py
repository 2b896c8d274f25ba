"""Through a proxy, which is used where the config names one and nowhere else."""

import base64
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.fetch_policy import FetchPolicy
from reader.fetching import AddressRefused, Fetcher, NotFetched
from tests.fetching.certificates import Authority
from tests.fetching.serving import Request, Server, answer, policy_for, serving

PAGES = {"/feed": answer(200, b"news")}


def proxied(proxy: Server, *servers: Server, allow: tuple[str, ...] = (), login: str = "") -> Fetcher:
    """A fetcher that may look up no name at all."""

    def resolve(host: str, port: int) -> list[str]:
        assert host == "127.0.0.1", "names are for the proxy to look up"
        return [host]

    policy = policy_for(*servers, allow=allow, proxy=f"http://{login}127.0.0.1:{proxy.port}")
    return Fetcher(policy, resolve=resolve, seconds=10)


def test_a_feed_comes_through_the_proxy_which_looks_up_its_name() -> None:
    with serving({"http://news.example/feed": answer(200, b"news")}) as proxy, proxied(proxy) as fetcher:
        assert fetcher.fetch("http://news.example/feed").data == b"news"
    assert proxy.targets == ["http://news.example/feed"]
    assert proxy.requests[0].headers["host"] == "news.example"
    assert "proxy-authorization" not in proxy.requests[0].headers


def test_the_proxy_is_told_the_name_and_password_that_the_config_has_for_it() -> None:
    pages = {"http://news.example/feed": answer(200, b"news")}
    with serving(pages) as proxy, proxied(proxy, login="ann:s%40cret@") as fetcher:
        fetcher.fetch("http://news.example/feed")
    told = proxy.requests[0].headers["proxy-authorization"]
    assert base64.b64decode(told.removeprefix("Basic ")) == b"ann:s@cret"


def tunnel(goal: Server) -> Server:
    """A proxy that lets everything through to one server."""

    def respond(request: Request) -> Iterator[bytes]:
        if request.method != "CONNECT":
            yield answer(405)
            return
        yield b"HTTP/1.1 200 Connection established\r\n\r\n"
        with socket.create_connection((goal.host, goal.port)) as far:
            near = connections.pop()
            thread = threading.Thread(target=pump, args=[near, far], daemon=True)
            thread.start()
            pump(far, near)
            thread.join()

    connections: list[socket.socket] = []
    return Server(respond, on_connection=lambda connection: connections.append(connection))


def pump(source: socket.socket, goal: socket.socket) -> None:
    try:
        while data := source.recv(65_536):
            goal.sendall(data)
    except OSError:
        pass
    for end in (source, goal):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            continue


def test_https_goes_through_a_tunnel_and_the_certificate_is_the_sites_own(authority: Authority) -> None:
    with (
        serving(PAGES, tls=authority.server("DNS:news.example")) as server,
        tunnel(server) as proxy,
        proxied(proxy, server) as fetcher,
    ):
        assert fetcher.fetch(f"https://news.example:{server.port}/feed").data == b"news"
        with pytest.raises(NotFetched, match="its certificate cannot be trusted"):
            fetcher.fetch(f"https://other.example:{server.port}/feed")
    assert proxy.targets == [f"news.example:{server.port}", f"other.example:{server.port}"]
    assert server.targets == ["/feed"]


@pytest.mark.parametrize(
    ("status", "reason"),
    [(407, "the proxy does not let it through (407 "), (502, "the proxy does not let it through (502 ")],
)
def test_a_proxy_that_lets_nothing_through_is_told(status: int, reason: str) -> None:
    with Server(lambda _: answer(status)) as proxy, proxied(proxy) as fetcher, pytest.raises(NotFetched) as refused:
        fetcher.fetch("https://news.example/feed")
    assert refused.value.reason.startswith(f"the proxy does not let it through ({status} ")


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/", "http://localhost/",
     "http://intranet/", "http://printer.local/", "http://news.internal/", "http://router.home.arpa/",
     "http://a.localhost/", "https://127.0.0.1/", "http://news.example:8080/", "http://[2606:4700::1111]/"],
)  # fmt: skip
def test_the_proxy_is_not_asked_for_what_can_be_seen_to_be_closed(address: str) -> None:
    with Server(lambda _: answer(200, b"a secret")) as proxy, proxied(proxy) as fetcher:
        with pytest.raises(AddressRefused):
            fetcher.fetch(address)
        assert proxy.connections == 0


def test_a_redirect_through_the_proxy_is_checked_too() -> None:
    pages = {"http://news.example/feed": answer(302, location="http://127.0.0.1/")}
    with (
        serving(pages) as proxy,
        proxied(proxy) as fetcher,
        pytest.raises(AddressRefused, match=r"it leads to http://127\.0\.0\.1/"),
    ):
        fetcher.fetch("http://news.example/feed")
    assert proxy.targets == ["http://news.example/feed"]


def test_a_host_inside_that_is_allowed_is_asked_for() -> None:
    pages = {"http://news.internal/feed": answer(200, b"news")}
    with serving(pages) as proxy, proxied(proxy, allow=("news.internal",)) as fetcher:
        assert fetcher.fetch("http://news.internal/feed").data == b"news"


def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with Server(lambda _: answer(200, b"not this")) as proxy, serving(PAGES) as server:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        with Fetcher(policy_for(server)) as fetcher:
            assert fetcher.fetch(f"{server.address}/feed").data == b"news"
        assert proxy.connections == 0


def test_the_environment_gives_no_password(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login ann password s3cret\n", encoding="utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    with serving(PAGES) as server, Fetcher(policy_for(server)) as fetcher:
        fetcher.fetch(f"{server.address}/feed")
    assert "authorization" not in server.requests[0].headers


def test_a_proxy_that_is_not_there_is_told() -> None:
    with Server(lambda _: b"") as closed:
        pass
    with (
        Fetcher(FetchPolicy(proxy=f"http://127.0.0.1:{closed.port}")) as fetcher,
        pytest.raises(NotFetched, match="nothing answers there"),
    ):
        fetcher.fetch("http://news.example/feed")
