"""Connections that only go where the guard lets them, and end when their time is over.

Imports httpcore (40 ms): import this module inside the function that needs it.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from typing import Any

import httpcore

from reader.fetching.deadline import Deadline

Resolve = Callable[[str, int], Sequence[str]]
"""Gives the IP addresses of a host and port, in the order to try them. Raises OSError."""

_MOST_ADDRESSES = 6
"""Of one name that are tried: the large sites give 4 to 8."""
_LONGEST_TRY = 10.0
"""Seconds for one of several addresses of a name, so that one that is silent leaves time for the next."""


class TooMuch(Exception):
    """More came over a connection than could be of use."""


class Allowance:
    """How much may still come, and what to say when it is more."""

    def __init__(self, left: int, told: str) -> None:
        self.left = left
        self.told = told

    def take(self, count: int) -> None:
        """Raises TooMuch when it is used up."""
        self.left -= count
        if self.left < 0:
            raise TooMuch(self.told)


class GuardedBackend(httpcore.NetworkBackend):
    """Looks a host up once, has all its addresses checked, and connects to one of exactly these."""

    def __init__(
        self,
        resolve: Resolve,
        check: Callable[[Sequence[str]], Sequence[str]],
        deadline: Deadline,
        allowance: Allowance,
    ) -> None:
        self._resolve = resolve
        self._check = check
        self._deadline = deadline
        self._allowance = allowance

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline holds for all steps together
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """A connection to the first address that takes it. Raises OSError, and what `check` raises."""
        answers = [host] if _is_ip(host) else looked_up(self._resolve, host, port, self._deadline)
        addresses = self._check(answers)[:_MOST_ADDRESSES]
        problem = OSError("it has no address")
        for number, address in enumerate(addresses):
            left = self._deadline.left()
            remaining = len(addresses) - number
            try:
                connection = self._connected(
                    address, port, left if remaining == 1 else min(_LONGEST_TRY, left / remaining)
                )
            except OSError as error:
                problem = error
            else:
                return _TimedStream(connection, self._deadline, self._allowance)
        raise problem

    def _connected(self, address: str, port: int, seconds: float) -> socket.socket:
        """A connection to an IP address: no name is looked up here. Raises OSError."""
        connection = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
        try:
            self._deadline.watch(connection)
            connection.settimeout(seconds)
            connection.connect((address, port))
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except BaseException:
            self._deadline.forget(connection)
            connection.close()
            raise
        return connection


class _TimedStream(httpcore.NetworkStream):
    """A connection of which every step ends by the deadline, and that gives only so many bytes."""

    def __init__(self, connection: socket.socket, deadline: Deadline, allowance: Allowance) -> None:
        self._socket = connection
        self._deadline = deadline
        self._allowance = allowance

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        self._socket.settimeout(self._deadline.left())
        data = self._socket.recv(max_bytes)
        self._allowance.take(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._socket.settimeout(self._deadline.left())
        try:
            self._socket.sendall(buffer)
        except TimeoutError:
            raise
        except OSError as error:  # httpcore then looks for what the server said before it hung up
            raise httpcore.WriteError(error) from error

    def close(self) -> None:
        self._deadline.forget(self._socket)
        with suppress(OSError):
            self._socket.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        connection = ssl_context.wrap_socket(
            self._socket, server_hostname=server_hostname, do_handshake_on_connect=False
        )
        self._deadline.forget(self._socket)
        secured = _TimedStream(connection, self._deadline, self._allowance)
        try:
            self._deadline.watch(connection)
            connection.settimeout(self._deadline.left())
            connection.do_handshake()
        except BaseException:
            secured.close()
            raise
        return secured

    def get_extra_info(self, info: str) -> Any:  # noqa: ARG002
        """Nothing of what httpcore may ask for: there is no HTTP/2, and no connection is used twice."""
        return None


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def looked_up(resolve: Resolve, host: str, port: int, deadline: Deadline) -> Sequence[str]:
    """What `resolve` says, if it says so by the deadline. Raises OSError.

    In a thread of its own, which nobody waits for at the end: looking a name up cannot be broken off.
    """
    answers: SimpleQueue[Sequence[str] | OSError] = SimpleQueue()

    def look_up() -> None:
        try:
            answers.put(resolve(host, port))
        except OSError as error:
            answers.put(error)
        except ValueError as error:  # a name that the system's own rules do not take
            answers.put(OSError(str(error)))

    threading.Thread(target=look_up, name=f"looking up {host}", daemon=True).start()
    with deadline.telling(lambda: answers.put(TimeoutError("broken off"))):
        try:
            answer = answers.get(timeout=deadline.left())
        except Empty as error:
            raise TimeoutError("looking the name up") from error
    if isinstance(answer, OSError):
        raise answer
    return answer


def system_resolve(host: str, port: int) -> Sequence[str]:
    """The IP addresses of a host as the system knows them, each once. Raises OSError (socket.gaierror)."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def plain_reason(error: Exception) -> str:
    """Why there was no answer, in plain words, for what httpcore and the system raise."""
    if isinstance(error, socket.gaierror):
        return "its name cannot be found (check the name, and the network)"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate cannot be trusted ({error.verify_message or 'not valid'})"
    if isinstance(error, ssl.SSLError):
        return f"no secure connection ({(error.reason or 'broken off').lower().replace('_', ' ')})"
    if isinstance(error, httpcore.ProxyError):
        return f"the proxy does not let it through ({error})"
    if isinstance(error, httpcore.ProtocolError):
        return _misspoken(str(error))
    if isinstance(error, ConnectionRefusedError):
        return "nothing answers there"
    if isinstance(error, OSError):
        return f"no connection ({error.strerror or error})"
    return f"no connection ({error})"


def _misspoken(told: str) -> str:
    """What is wrong with an answer, by the words of h11; where these are others one day, the last line serves."""
    if "without sending a response" in told:
        return "it hangs up without an answer"
    if "complete message body" in told:
        return "its answer breaks off"
    if "too long" in told:
        return "its headers are too long"
    return "its answer is no HTTP"
