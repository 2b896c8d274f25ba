"""What must not be reached is not: a server that listens wherever this machine can be reached counts who comes."""

import ipaddress
import socket
from collections.abc import Iterator

import pytest

from reader.fetch_policy import FetchPolicy
from reader.fetching import AddressRefused, Fetcher
from reader.fetching.guard import reason_against
from tests.fetching.serving import Server, answer, serving

FRONT = "127.0.0.77"
"""The one address that is allowed: the server there redirects to those that are not."""

NAMES = {
    "front.example": [FRONT],
    "loopback.example": ["127.0.0.1"],
    "any.example": ["0.0.0.0"],
    "six.example": ["::1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "nat64.example": ["64:ff9b::7f00:1"],
    "both.example": ["8.8.8.8", "127.0.0.1"],
    "last.example": [FRONT, "127.0.0.1"],
    "private.example": ["10.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "zone.example": ["fe80::1%lo"],
    "localhost": ["127.0.0.1", "::1"],
    "www.localhost": ["127.0.0.1"],
}
CLOSED = {
    "loopback": "http://127.0.0.1:{port}/",
    "loopback, its other end": "http://127.255.255.254:{port}/",
    "loopback with a dot": "http://127.0.0.1.:{port}/",
    "this host": "http://0.0.0.0:{port}/",
    "this network": "http://0.1.2.3:{port}/",
    "one number": "http://2130706433:{port}/",
    "zero": "http://0:{port}/",
    "octal": "http://0177.0.0.1:{port}/",
    "one octal number": "http://017700000001:{port}/",
    "hex": "http://0x7f.0.0.1:{port}/",
    "one hex number": "http://0x7f000001:{port}/",
    "two parts": "http://127.1:{port}/",
    "three parts": "http://127.0.1:{port}/",
    "leading zeros": "http://127.000.000.001:{port}/",
    "wide digits": "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11:{port}/",
    "circled digits": "http://\u2460\u2461\u2466.0.0.1:{port}/",
    "wide dots": "http://127\u30020\u30020\u30021:{port}/",
    "percent": "http://127.0.0.%31:{port}/",
    "percent throughout": "http://%31%32%37%2e0%2e0%2e1:{port}/",
    "IPv6 loopback": "http://[::1]:{port}/",
    "IPv6 loopback at length": "http://[0000:0000:0000:0000:0000:0000:0000:0001]:{port}/",
    "IPv6 nowhere": "http://[::]:{port}/",
    "mapped": "http://[::ffff:127.0.0.1]:{port}/",
    "mapped in hex": "http://[::ffff:7f00:1]:{port}/",
    "compatible": "http://[::127.0.0.1]:{port}/",
    "translated": "http://[::ffff:0:127.0.0.1]:{port}/",
    "NAT64": "http://[64:ff9b::127.0.0.1]:{port}/",
    "local NAT64": "http://[64:ff9b:1::127.0.0.1]:{port}/",
    "6to4": "http://[2002:7f00:1::]:{port}/",
    "Teredo": "http://[2001:0:7f00:1::80ff:fffe]:{port}/",
    "ISATAP": "http://[2620::5efe:127.0.0.1]:{port}/",
    "IPv6 zone": "http://[fe80::1%25lo]:{port}/",
    "link-local": "http://[fe80::1]:{port}/",
    "site-local": "http://[fec0::1]:{port}/",
    "unique local": "http://[fd00::1]:{port}/",
    "IPv6 multicast": "http://[ff02::1]:{port}/",
    "metadata": "http://169.254.169.254:{port}/latest/meta-data/",
    "private": "http://10.0.0.1:{port}/",
    "private too": "http://172.31.255.255:{port}/",
    "at home": "http://192.168.0.1:{port}/",
    "carrier": "http://100.64.0.1:{port}/",
    "broadcast": "http://255.255.255.255:{port}/",
    "multicast": "http://224.0.0.1:{port}/",
    "localhost": "http://localhost:{port}/",
    "LOCALHOST": "http://LOCALHOST.:{port}/",
    "www.localhost": "http://www.localhost:{port}/",
    "circled localhost": "http://\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3:{port}/",
    "name of loopback": "http://loopback.example:{port}/",
    "name of this host": "http://any.example:{port}/",
    "name of IPv6 loopback": "http://six.example:{port}/",
    "name of mapped": "http://mapped.example:{port}/",
    "name of NAT64": "http://nat64.example:{port}/",
    "name of a public and a closed one": "http://both.example:{port}/",
    "name of an allowed and a closed one": "http://last.example:{port}/",
    "name of private": "http://private.example:{port}/",
    "name of metadata": "http://metadata.example:{port}/",
    "name of zone": "http://zone.example:{port}/",
    "user": "http://front.example@127.0.0.1:{port}/",
    "user and port": "http://front.example:80@127.0.0.1:{port}/",
    "backslash": "http://127.0.0.1:{port}\\@front.example/",
    "secure": "https://127.0.0.1:{port}/",
    "secure name": "https://loopback.example:{port}/",
    "scheme gopher": "gopher://127.0.0.1:{port}/",
    "scheme ftp": "ftp://127.0.0.1:{port}/",
    "scheme ws": "ws://127.0.0.1:{port}/",
    "feed scheme": "feed://127.0.0.1:{port}/",
    "feed in front": "feed:http://127.0.0.1:{port}/",
    "local file": "file:///etc/passwd",
    "data": "data:text/html,hello",
    "closed port": "http://127.0.0.77:{closed_port}/",
    "closed port of a name": "http://front.example:{closed_port}/",
}


EVERYWHERE = "::" if socket.has_dualstack_ipv6() else "0.0.0.0"


@pytest.fixture(scope="module")
def forbidden() -> Iterator[Server]:
    """Listens on every address of this machine, IPv4 and IPv6."""
    with Server(lambda _: answer(200, b"a secret"), host=EVERYWHERE) as server:
        yield server


@pytest.fixture(scope="module")
def closed_port() -> Iterator[Server]:
    """Stands at an address that is allowed, with a port that is not."""
    with Server(lambda _: answer(200, b"a secret"), host=FRONT) as server:
        yield server


def fetcher(*open_to: Server) -> Fetcher:
    policy = FetchPolicy(allow=(FRONT,), ports=tuple(server.port for server in open_to))
    return Fetcher(policy, resolve=lambda host, port: NAMES[host])


@pytest.mark.parametrize("kind", CLOSED)
def test_an_address_that_must_not_be_reached_is_not(kind: str, forbidden: Server, closed_port: Server) -> None:
    address = CLOSED[kind].format(port=forbidden.port, closed_port=closed_port.port)
    with fetcher(forbidden) as closed, pytest.raises(AddressRefused) as refused:
        closed.fetch(address)
    assert str(refused.value).isprintable()
    assert forbidden.connections == closed_port.connections == 0


@pytest.mark.parametrize("kind", CLOSED)
def test_a_redirect_to_it_is_not_followed(kind: str, forbidden: Server, closed_port: Server) -> None:
    address = CLOSED[kind].format(port=forbidden.port, closed_port=closed_port.port)
    moved = answer(302, location=address.encode().decode("latin-1"))
    with (
        serving({"/feed": moved}, host=FRONT) as front,
        fetcher(forbidden, front) as closed,
        pytest.raises(AddressRefused) as refused,
    ):
        closed.fetch(f"{front.address}/feed")
    assert refused.value.address == f"{front.address}/feed"
    assert refused.value.reason.startswith("it leads to ")
    assert front.targets == ["/feed"]
    assert forbidden.connections == closed_port.connections == 0


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:{port}/", "http://[::1]:{port}/", "http://loopback.example:{port}/", "http://localhost:{port}/"],
)
def test_the_same_server_is_reached_once_it_is_allowed(address: str) -> None:
    with serving({"/": answer(200, b"news")}, host=EVERYWHERE) as server:
        policy = FetchPolicy(allow=("127.0.0.0/8", "::1"), ports=(server.port,))
        with Fetcher(policy, resolve=lambda host, port: NAMES[host]) as fetcher:
            assert fetcher.fetch(address.format(port=server.port)).data == b"news"
        assert server.connections == 1


def test_a_host_that_is_allowed_by_name_is_reached_wherever_it_is() -> None:
    with serving({"/": answer(200, b"news")}) as server:
        policy = FetchPolicy(allow=("loopback.example",), ports=(server.port,))
        with Fetcher(policy, resolve=lambda host, port: NAMES[host]) as fetcher:
            assert fetcher.fetch(f"http://loopback.example:{server.port}/").data == b"news"
            with pytest.raises(AddressRefused):
                fetcher.fetch(f"http://127.0.0.1:{server.port}/")
        assert server.requests[0].headers["host"] == f"loopback.example:{server.port}"


def test_opening_a_gateway_opens_none_of_the_closed_addresses_behind_it() -> None:
    policy = FetchPolicy(allow=("64:ff9b::/96", "2002::/16"))
    with Fetcher(policy) as fetcher:
        for address in ("http://[64:ff9b::7f00:1]/", "http://[64:ff9b::10.0.0.1]/", "http://[2002:a00:1::]/"):
            with pytest.raises(AddressRefused):
                fetcher.fetch(address)


def test_a_name_that_turns_into_another_address_is_checked_again(forbidden: Server) -> None:
    answers = [[FRONT], ["127.0.0.1"]]
    pages = {"/feed": answer(302, location="/moved"), "/moved": answer(200, b"news")}
    with serving(pages, host=FRONT) as front:
        policy = FetchPolicy(allow=(FRONT,), ports=(front.port, forbidden.port))
        with (
            Fetcher(policy, resolve=lambda host, port: answers.pop(0)) as fetcher,
            pytest.raises(AddressRefused, match=r"127\.0\.0\.1, which it stands for, is an address of this machine"),
        ):
            fetcher.fetch(f"http://turns.example:{front.port}/feed")
    assert (answers, front.targets, forbidden.connections) == ([], ["/feed"], 0)


def test_the_address_that_was_checked_is_the_one_connected_to() -> None:
    lookups = []

    def resolve(host: str, port: int) -> list[str]:
        lookups.append((host, port))
        return [FRONT] if len(lookups) == 1 else ["127.0.0.1"]

    with serving({"/feed": answer(200, b"news")}, host=FRONT) as front:
        policy = FetchPolicy(allow=(FRONT,), ports=(front.port,))
        with Fetcher(policy, resolve=resolve) as fetcher:
            assert fetcher.fetch(f"http://turns.example:{front.port}/feed").data == b"news"
        assert lookups == [("turns.example", front.port)]
        assert front.requests[0].headers["host"] == f"turns.example:{front.port}"


def test_the_way_out_is_told() -> None:
    with Fetcher(FetchPolicy()) as fetcher:
        with pytest.raises(AddressRefused) as refused:
            fetcher.fetch("http://192.168.1.5/feed")
        assert refused.value.reason == ('a private address (if you trust it: allow = ["192.168.1.5"] under [fetch])')
        with pytest.raises(AddressRefused) as refused:
            fetcher.fetch("https://example.org:8443/feed")
        assert refused.value.reason == "port 8443 is closed (to open it: ports = [8443] under [fetch])"


def test_the_way_out_is_not_told_of_what_strangers_name() -> None:
    with serving({"/feed": answer(302, location="http://192.168.1.5/")}) as server:
        policy = FetchPolicy(allow=("127.0.0.1",), ports=(server.port,))
        with Fetcher(policy) as fetcher:
            with pytest.raises(AddressRefused) as refused:
                fetcher.fetch(f"{server.address}/feed")
            assert refused.value.reason == "it leads to http://192.168.1.5/: a private address"
            with pytest.raises(AddressRefused) as refused:
                fetcher.fetch("http://192.168.1.5/", kind="page")
            assert refused.value.reason == "a private address"


@pytest.mark.parametrize(
    "ip",
    ["1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "198.17.0.1",
     "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001:800::200e", "2001:200::1", "2400:cb00::1"],
)  # fmt: skip
def test_the_public_web_is_open(ip: str) -> None:
    assert reason_against(ipaddress.ip_address(ip)) == ""


@pytest.mark.parametrize(
    "ip",
    ["198.18.0.1", "198.51.100.1", "203.0.113.1", "192.0.2.1", "192.0.0.192", "192.88.99.1", "240.0.0.1",
     "168.63.129.16", "2001:db8::1", "3fff::1", "2001:10::1", "2001:2::1", "100::1", "5f00::1",
     "4000::1", "::2", "fc00::1", "febf::1"],
)  # fmt: skip
def test_what_is_reserved_is_closed(ip: str) -> None:
    assert reason_against(ipaddress.ip_address(ip))
