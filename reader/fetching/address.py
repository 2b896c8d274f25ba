"""Addresses on the web, in the one form in which they are kept, compared and asked for."""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin

from reader.fetching.errors import AddressRefused

MAX_LENGTH = 4_096
"""Characters. The longest among 26,634 news articles' own had 389; servers take 8,000 at most."""
_LONGEST_HOST = 253
"""Characters, by the rules of the domain name system."""
_STANDARD_PORTS = {"http": 80, "https": 443}

_PARTS = re.compile(r"(https?)://([^/?#]*)([^?#]*)(?:\?([^#]*))?", re.IGNORECASE)
_FEED = re.compile(r"feed:(?:(?=https?://)|(?=//))", re.IGNORECASE)
_HOST_AND_PORT = re.compile(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::([0-9]{0,5}))?")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

_PATH_SAFE = "/%:@!$&'()*+,;=-._~"
_QUERY_SAFE = _PATH_SAFE + "?[]"


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address in its parts. Whether it may be fetched is another question: see `Guard`."""

    scheme: str
    host: str
    """Lower case, in ASCII, without a dot at its end; an IP address in its usual form, IPv6 without brackets."""
    port: int
    target: str
    """Path and query, in printable ASCII, beginning with a slash."""

    @property
    def ip(self) -> IPv4Address | IPv6Address | None:
        """The IP address that stands in place of a name."""
        if ":" in self.host:
            return IPv6Address(self.host)
        return IPv4Address(self.host) if self.host.replace(".", "").isdigit() else None

    @property
    def has_standard_port(self) -> bool:
        """Whether it is the scheme's own."""
        return self.port == _STANDARD_PORTS[self.scheme]

    @property
    def authority(self) -> str:
        """Host and port, as they stand in an address: the port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.has_standard_port else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """All before the path: what a robots.txt holds for."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return f"{self.origin}{self.target}"


def checked_address(text: str) -> str:
    """The normal form of an address, by which a feed is known: giving it in again changes nothing more.

    Takes http and https addresses, and the `feed://example.org`, `feed:https://example.org` that feed buttons
    give. In printable ASCII; without a fragment, the scheme's own port and `.` and `..` in the path. Spaces and
    foreign letters in path and query are percent-encoded, foreign host names become `xn--` ones.

    Raises AddressRefused for anything else: other schemes and none, names and passwords, backslashes and control
    characters, hosts that are no names and IP addresses that are spelled oddly (`127.1`, `0x7f.0.0.1`).
    """
    return str(address_of(text))


def host_of(address: str) -> str:
    """The host in an address: one request at a time for each. Raises AddressRefused as `checked_address` does."""
    return address_of(address).host


def address_of(text: str) -> Address:
    """The parts of an address as a person types it. Raises AddressRefused as `checked_address` does."""
    line = text.strip()
    if len(line) > MAX_LENGTH:
        raise AddressRefused(text, f"longer than {MAX_LENGTH} characters")
    if _CONTROL.search(line):
        raise AddressRefused(text, "there are control characters in this address")
    feed = _FEED.match(line)
    if feed:
        line = line[feed.end() :]
        line = f"http:{line}" if line.startswith("//") else line
    parts = _PARTS.match(line)
    if not parts:
        raise AddressRefused(text, "no web address (those begin with https:// or http://)")
    scheme, authority, path, query = parts.groups()
    host, port = _host_and_port(text, authority)
    if "\\" in path:
        raise AddressRefused(text, "there is a backslash in this address")
    target = quote(_without_dots(path), safe=_PATH_SAFE) + (
        "" if query is None else f"?{quote(query, safe=_QUERY_SAFE)}"
    )
    address = Address(scheme.lower(), host, port or _STANDARD_PORTS[scheme.lower()], target)
    if len(target) > MAX_LENGTH:
        raise AddressRefused(text, f"longer than {MAX_LENGTH} characters")
    return address


def led_to(address: Address, location: str) -> Address:
    """Where a redirect to `location` leads from `address`. Raises AddressRefused."""
    if _CONTROL.search(location):  # urljoin would take some of them out
        raise AddressRefused(location, "there are control characters in this address")
    try:
        joined = urljoin(str(address), location.strip())
    except ValueError as error:  # brackets without an IPv6 address between them
        raise AddressRefused(location, "no web address") from error
    return address_of(joined)


def _host_and_port(text: str, authority: str) -> tuple[str, int | None]:
    if len(authority) > _LONGEST_HOST:
        raise AddressRefused(text, "not the name of a host")
    if "@" in authority:
        raise AddressRefused(text, "addresses with a name or a password in them are not fetched")
    parts = _HOST_AND_PORT.fullmatch(authority)
    if not parts:
        raise AddressRefused(text, "no host and port that can be understood")
    host, port = parts.groups()
    if port and not 0 < int(port) < 65_536:
        raise AddressRefused(text, "there is no such port")
    return _host(text, host), int(port) if port else None


def _host(text: str, host: str) -> str:
    if host.startswith("["):
        try:
            if "%" in host:
                raise AddressRefused(text, "IP addresses with a zone are not fetched")
            return str(IPv6Address(host[1:-1]))
        except AddressValueError as error:
            raise AddressRefused(text, "no IP address between the brackets") from error
    name = host.lower() if host.isascii() else _in_ascii(text, host)
    name = name.removesuffix(".")
    labels = name.split(".")
    if len(name) > _LONGEST_HOST or not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressRefused(text, "not the name of a host")
    if _NUMBER.fullmatch(labels[-1]):
        return _plain_ip(text, name)
    return name


def _plain_ip(text: str, name: str) -> str:
    """An IPv4 address: systems take `127.1`, `2130706433` and `0x7f.0.0.1` for one, so these are no names."""
    try:
        return str(IPv4Address(name))
    except AddressValueError as error:
        raise AddressRefused(text, "an IP address in an odd spelling (write it as four numbers)") from error


def _in_ascii(text: str, host: str) -> str:
    import idna  # comes with httpx; only for foreign names

    try:
        return idna.encode(host, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError) as error:
        raise AddressRefused(text, "not the name of a host") from error


def _without_dots(path: str) -> str:
    """The path without `.` and `..` (RFC 3986, 5.2.4), beginning with a slash."""
    if "/." not in path:
        return path or "/"
    kept: list[str] = []
    steps = path.split("/")[1:]
    for step in steps:
        if step == "..":
            del kept[-1:]
        elif step != ".":
            kept.append(step)
    if steps[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)
