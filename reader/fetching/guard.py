"""What must not be reached: a feed is written by strangers, and must not lead us to what is not theirs.

Closed by default: only addresses of the public web, on ports 80 and 443. `ipaddress.is_global` alone would let
multicast through, and IPv4 addresses that are wrapped in IPv6 ones.
"""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from reader.fetch_policy import FetchPolicy
from reader.fetching.address import Address
from reader.fetching.errors import AddressRefused

_PORTS = (80, 443)

_CLOSED_V4 = tuple(
    (IPv4Network(network), kind)
    for network, kind in (
        ("0.0.0.0/8", "an address of this machine"),
        ("10.0.0.0/8", "a private address"),
        ("100.64.0.0/10", "an address inside a provider's network"),
        ("127.0.0.0/8", "an address of this machine"),
        ("168.63.129.16/32", "an address inside a data centre"),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "a reserved address"),
        ("192.0.2.0/24", "an address for documentation"),
        ("192.31.196.0/24", "a reserved address"),
        ("192.52.193.0/24", "a reserved address"),
        ("192.88.99.0/24", "a reserved address"),
        ("192.168.0.0/16", "a private address"),
        ("192.175.48.0/24", "a reserved address"),
        ("198.18.0.0/15", "an address for measurements"),
        ("198.51.100.0/24", "an address for documentation"),
        ("203.0.113.0/24", "an address for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
    )
)
_PUBLIC_V6 = IPv6Network("2000::/3")
_CLOSED_V6 = tuple(
    (IPv6Network(network), kind)
    for network, kind in (
        ("::1/128", "an address of this machine"),
        ("::/128", "an address of this machine"),
        ("::/96", "an IPv4 address inside an IPv6 one"),
        ("::ffff:0:0/96", "an IPv4 address inside an IPv6 one"),
        ("::ffff:0:0:0/96", "an IPv4 address inside an IPv6 one"),
        ("64:ff9b::/96", "an IPv4 address inside an IPv6 one"),
        ("64:ff9b:1::/48", "an IPv4 address inside an IPv6 one"),
        ("2001::/32", "an IPv4 address inside an IPv6 one"),
        ("2001::/23", "a reserved address"),
        ("2001:db8::/32", "an address for documentation"),
        ("2002::/16", "an IPv4 address inside an IPv6 one"),
        ("3fff::/20", "an address for documentation"),
        ("fc00::/7", "a private address"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "a private address"),
        ("ff00::/8", "a multicast address"),
    )
)
_ISATAP = (0x00005EFE, 0x02005EFE)
"""The third quarter of an IPv6 address whose last one is an IPv4 address (RFC 5214)."""
_INSIDE_NAMES = ("localhost", "local", "internal", "home.arpa", "lan", "intranet", "corp", "home")
"""Names that are never of the public web, for where a proxy looks them up instead of us."""


class Guard:
    """Tells what a policy lets us reach. Every request passes `check`, and its connection `checked_ips`."""

    def __init__(self, policy: FetchPolicy) -> None:
        self._ports = frozenset((*_PORTS, *policy.ports))
        self._is_proxied = policy.proxy is not None
        self._networks: list[IPv4Network | IPv6Network] = []
        self._hosts: set[str] = set()
        for entry in policy.allow:
            try:
                self._networks.append(ip_network(entry, strict=False))
            except ValueError:
                self._hosts.add(entry.lower().removesuffix("."))

    def check(self, address: Address) -> None:
        """Raises AddressRefused for what can be seen from the address itself: its port, an IP address.

        Where a proxy makes the connections it also looks up the names, and we cannot see what they stand for
        (nor ask, since names would leak past a proxy that is there to keep them). Then names are refused that
        only a network of its own knows: without a dot, `localhost`, `.local`, `.internal` and the like.
        """
        if address.port not in self._ports:
            raise AddressRefused(
                str(address), f"port {address.port} is closed", f"to open it: ports = [{address.port}] under [fetch]"
            )
        if address.ip:
            self.checked_ips(address, [str(address.ip)])
        elif self._is_proxied and _is_inside(address.host) and address.host not in self._hosts:
            raise AddressRefused(str(address), "not a name of the public web", _way_out(address.host))

    def checked_ips(self, address: Address, answers: Sequence[str]) -> list[str]:
        """The IP addresses that the name in `address` stands for, in their order, all of which may be connected to.

        One that is closed refuses them all: whether a name may be reached must not hang on which of its addresses
        answers first, and a name of the public web has no address inside a network. Raises AddressRefused.
        """
        found = [ip_address(answer.partition("%")[0]) for answer in answers]
        if address.host not in self._hosts:
            for ip in found:
                reason = self._reason_against(ip)
                if reason:
                    told = reason if str(ip) == address.host else f"{ip}, which it stands for, is {reason}"
                    raise AddressRefused(str(address), told, _way_out(address.host))
        return [str(ip) for ip in found]

    def _reason_against(self, ip: IPv4Address | IPv6Address) -> str:
        if not any(ip in network for network in self._networks):
            return reason_against(ip)
        inner = _inner_ip(ip)
        return self._reason_against(inner) if inner else ""


def reason_against(ip: IPv4Address | IPv6Address) -> str:
    """What kind of address it is, where it is none of the public web; else the empty string."""
    if isinstance(ip, IPv4Address):
        return next((kind for network, kind in _CLOSED_V4 if ip in network), "")
    for network, kind in _CLOSED_V6:
        if ip in network:
            return kind
    if ip not in _PUBLIC_V6:
        return "a reserved address"
    return "an IPv4 address inside an IPv6 one" if int(ip) >> 32 & 0xFFFFFFFF in _ISATAP else ""


def _inner_ip(ip: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The IPv4 address that a gateway would make of it: opening a gateway's network opens no others."""
    if isinstance(ip, IPv4Address):
        return None
    if ip in IPv6Network("2002::/16"):
        return ip.sixtofour
    gateways = ("::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48")
    is_wrapped = any(ip in IPv6Network(network) for network in gateways)
    return IPv4Address(int(ip) & 0xFFFFFFFF) if is_wrapped else None


def _is_inside(host: str) -> bool:
    return "." not in host or any(host.endswith(f".{name}") for name in _INSIDE_NAMES)


def _way_out(host: str) -> str:
    return f'if you trust it: allow = ["{host}"] under [fetch]'
