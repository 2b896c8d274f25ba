"""One request and its answer. Imports httpcore (40 ms): import this module inside the function that needs it."""

import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

import httpcore

from reader.fetching.address import Address
from reader.fetching.connection import Allowance, GuardedBackend, Resolve, TooMuch, plain_reason
from reader.fetching.deadline import Deadline
from reader.fetching.errors import AddressRefused, NotFetched
from reader.fetching.guard import Guard
from reader.fetching.headers import MAX_NUMBER, Headers, headers_of, number_of
from reader.fetching.unpacking import CannotUnpack, unpacked

_HEADERS = 512 * 1024
"""Bytes until the headers are there: h11 takes 100 kB of them, but preliminary ones (103) without end."""
_OVERHEAD = 1024 * 1024
"""Bytes of an answer beside its content: the frames of chunks, what packing adds to what cannot be packed."""
_MOST_PIECES = 100_000
"""Chunks of a body. Each costs 12 us: two million of one byte would keep a processor busy for 24 s."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answers; its body can be read once, while the connection is open."""

    status: int
    headers: Headers
    body: Iterator[bytes]

    @property
    def declared_length(self) -> int:
        """Bytes that it says it has, packed; 0 where it does not say."""
        return number_of(self.headers.get("content-length", ""), MAX_NUMBER)

    def read(self, most: int) -> tuple[bytes, bool]:
        """At most `most` bytes of the unpacked body, and whether that is all."""
        parts: list[bytes] = []
        left = most
        for piece in unpacked(_few(self.body), self.headers.get("content-encoding", "")):
            if len(piece) > left:
                return b"".join([*parts, piece[:left]]), False
            parts.append(piece)
            left -= len(piece)
        return b"".join(parts), True


class Exchanger:
    """Makes requests, each over a connection of its own: what was checked for one address serves no other."""

    def __init__(self, guard: Guard, resolve: Resolve, proxy: str | None) -> None:
        self._guard = guard
        self._resolve = resolve
        self._proxy = proxy

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return httpcore.default_ssl_context()

    @contextmanager
    def answer(
        self, address: Address, headers: Mapping[str, str], deadline: Deadline, most_bytes: int
    ) -> Iterator[Answer]:
        """The answer to a GET of the address. Raises AddressRefused, NotFetched."""
        self._guard.check(address)
        allowance = Allowance(_HEADERS, "its headers are too long")
        try:
            with (
                self._pool(address, deadline, allowance) as pool,
                pool.stream(
                    "GET", self._url(address), headers=[("Host", address.authority), *headers.items()]
                ) as response,
            ):
                allowance.left = most_bytes + _OVERHEAD
                allowance.told = f"larger than {most_bytes / 1024 / 1024:g} MB"
                yield Answer(response.status, headers_of(response.headers), response.iter_stream())
        except TimeoutError as error:
            raise _not_fetched(address, f"no whole answer within {deadline.seconds:g} s", deadline) from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, OSError) as error:
            raise _not_fetched(address, plain_reason(error), deadline) from error
        except CannotUnpack as error:
            raise NotFetched(str(address), f"its content cannot be unpacked: {error}") from error
        except TooMuch as error:
            raise NotFetched(str(address), str(error)) from error

    def _pool(self, address: Address, deadline: Deadline, allowance: Allowance) -> httpcore.ConnectionPool:
        def check(answers: Sequence[str]) -> Sequence[str]:
            return answers if self._proxy else self._guard.checked_ips(address, answers)

        backend = GuardedBackend(self._resolve, check, deadline, allowance)
        return httpcore.ConnectionPool(
            ssl_context=self._tls if address.scheme == "https" else None,
            proxy=_proxy_of(self._proxy) if self._proxy else None,
            network_backend=backend,
        )

    def _url(self, address: Address) -> httpcore.URL:
        if self._proxy and ":" in address.host:
            raise AddressRefused(str(address), "IPv6 addresses are not fetched through a proxy")
        return httpcore.URL(
            scheme=address.scheme.encode(),
            host=address.host.encode(),
            port=None if address.has_standard_port else address.port,
            target=address.target.encode(),
        )


def _few(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces, as long as they are not too many. Raises TooMuch."""
    allowance = Allowance(_MOST_PIECES, "it comes in too many pieces")
    for piece in pieces:
        allowance.take(1)
        yield piece


def _not_fetched(address: Address, reason: str, deadline: Deadline) -> NotFetched:
    return NotFetched(str(address), "broken off" if deadline.is_broken_off else reason)


def _proxy_of(proxy: str) -> httpcore.Proxy:
    parts = urlsplit(proxy)
    auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return httpcore.Proxy(
        httpcore.URL(scheme="http", host=parts.hostname or "", port=parts.port or 80, target="/"), auth=auth
    )
