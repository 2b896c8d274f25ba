"""Real servers on loopback that answer byte for byte what a test says, and count who comes."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from types import TracebackType
from typing import Self

from reader.fetch_policy import FetchPolicy
from reader.fetching import Fetcher


@dataclass(frozen=True)
class Request:
    """What a client asked for."""

    method: str
    target: str
    headers: Mapping[str, str]
    """By lower-case name."""
    text: str
    """All of it, as it came."""


Respond = Callable[[Request], bytes | Iterable[bytes]]


@dataclass
class Server:
    """A server with an answer for each request; a context manager."""

    respond: Respond
    host: str = "127.0.0.1"
    tls: ssl.SSLContext | None = None
    greeting: bytes = b""
    """What is sent as soon as somebody connects."""
    on_connection: Callable[[socket.socket], None] | None = None
    """Called with the connection as soon as somebody connects."""
    connections: int = 0
    requests: list[Request] = field(default_factory=list)
    is_closing: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        is_v6 = ":" in self.host
        family = socket.AF_INET6 if is_v6 else socket.AF_INET
        self._socket = socket.create_server((self.host, 0), family=family, dualstack_ipv6=self.host == "::")
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.is_closing.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    @property
    def address(self) -> str:
        """Where it is, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}"

    @property
    def targets(self) -> list[str]:
        """What was asked for, in order."""
        return [request.target for request in self.requests]

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._answer, args=[connection], daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        try:
            with connection:
                connection.sendall(self.greeting)
                if self.on_connection:
                    self.on_connection(connection)
                stream = self.tls.wrap_socket(connection, server_side=True) if self.tls else connection
                with stream:
                    request = _request(stream)
                    if request is None:
                        return
                    self.requests.append(request)
                    answer = self.respond(request)
                    for piece in [answer] if isinstance(answer, bytes) else answer:
                        stream.sendall(piece)
        except OSError:  # the client has gone
            pass


def _request(stream: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = stream.recv(65_536)
        if not piece:
            return None
        data += piece
    text = data.decode("latin-1")
    first, *lines = text.partition("\r\n\r\n")[0].split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Request(method, target, headers, text)


def answer(status: int, body: bytes = b"", /, **headers: str) -> bytes:
    """An answer in HTTP; `content_type="text/html"` becomes a header Content-Type."""
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase if status in list(HTTPStatus) else 'Odd'}"]
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    if status not in (204, 304):
        named.setdefault("Content-Length", str(len(body)))
    lines += [f"{name}: {value}" for name, value in named.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def serving(pages: Mapping[str, bytes], host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> Server:
    """A server of whole answers by path; everything else is a 404."""
    return Server(lambda request: pages.get(request.target, answer(404)), host, tls)


def policy_for(*servers: Server, allow: tuple[str, ...] = (), proxy: str | None = None) -> FetchPolicy:
    """The policy that a person would set to reach exactly these servers."""
    hosts = dict.fromkeys([*(server.host for server in servers), *allow])
    return FetchPolicy(allow=tuple(hosts), ports=tuple(server.port for server in servers), proxy=proxy)


def fetcher_for(
    *servers: Server,
    allow: tuple[str, ...] = (),
    seconds: float = 30.0,
    names: Mapping[str, list[str]] | None = None,
) -> Fetcher:
    """A fetcher that reaches exactly these servers; `names` are the addresses that hosts stand for."""

    def resolve(host: str, port: int) -> list[str]:
        if host not in (names or {}):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return (names or {})[host]

    return Fetcher(policy_for(*servers, allow=allow), seconds=seconds, resolve=resolve)
