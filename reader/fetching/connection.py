"""Connections that only go where the guard lets them, and end when their time is over.

Imports httpcore (40 ms): import this module inside the function that needs it.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from typing import Any

import httpcore

Resolve = Callable[[str, int], Sequence[str]]
"""Gives the IP addresses of a host and port, in the order to try them. Raises OSError."""

_MOST_ADDRESSES = 6
"""Of one name that are tried: the large sites give 4 to 8."""
_LONGEST_TRY = 10.0
"""Seconds for one of several addresses of a name, so that one that is silent leaves time for the next."""


class TooMuch(Exception):
    """More came over a connection than could be of use."""


class Deadline:
    """The moment at which a fetch is over, however far it came."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left, more than 0. Raises httpcore.ReadTimeout when none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("no time left")
        return left


class GuardedBackend(httpcore.NetworkBackend):
    """Looks a host up once, has all its addresses checked, and connects to one of exactly these."""

    def __init__(
        self,
        resolve: Resolve,
        check: Callable[[str, int, Sequence[str]], Sequence[str]],
        deadline: Deadline,
        most_bytes: int,
    ) -> None:
        self._resolve = resolve
        self._check = check
        self._deadline = deadline
        self._most_bytes = most_bytes
        self._tcp = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline holds for all steps together
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address that takes it. Raises what httpcore raises, and what `check` raises."""
        answers = [host] if _is_ip(host) else looked_up(self._resolve, host, port, self._deadline)
        addresses = self._check(host, port, answers)[:_MOST_ADDRESSES]
        problem: Exception = httpcore.ConnectError(OSError("no address"))
        for number, address in enumerate(addresses):
            left = self._deadline.left()
            remaining = len(addresses) - number
            seconds = left if remaining == 1 else min(_LONGEST_TRY, left / remaining)
            try:
                stream = self._tcp.connect_tcp(address, port, seconds, local_address, socket_options)
                return _TimedStream(stream, self._deadline, self._most_bytes)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise problem


class _TimedStream(httpcore.NetworkStream):
    """A connection of which every step ends by the deadline, and that gives only so many bytes."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline, most_bytes: int) -> None:
        self._stream = stream
        self._deadline = deadline
        self._bytes_left = most_bytes

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        data = self._stream.read(max_bytes, self._deadline.left())
        self._bytes_left -= len(data)
        if self._bytes_left < 0:
            raise TooMuch
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return _TimedStream(stream, self._deadline, self._bytes_left)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def looked_up(resolve: Resolve, host: str, port: int, deadline: Deadline) -> Sequence[str]:
    """What `resolve` says, if it says so by the deadline. Raises OSError, httpcore.ReadTimeout.

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
    try:
        answer = answers.get(timeout=deadline.left())
    except Empty as error:
        raise httpcore.ConnectTimeout("looking the name up") from error
    if isinstance(answer, OSError):
        raise answer
    return answer


def system_resolve(host: str, port: int) -> Sequence[str]:
    """The IP addresses of a host as the system knows them, each once. Raises OSError (socket.gaierror)."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def plain_reason(error: Exception) -> str:
    """Why there was no answer, in plain words, for what httpcore and the system raise."""
    cause = error.args[0] if error.args and isinstance(error.args[0], Exception) else error
    if isinstance(cause, socket.gaierror):
        return "its name cannot be found (check the name, and the network)"
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate cannot be trusted ({cause.verify_message or cause.reason or 'not valid'})"
    if isinstance(cause, ssl.SSLError):
        return f"no secure connection ({(cause.reason or 'broken off').lower().replace('_', ' ')})"
    if isinstance(error, httpcore.ProxyError):
        return f"the proxy does not let it through ({error})"
    if isinstance(error, httpcore.ProtocolError):
        return f"what answers does not speak HTTP ({error})"
    if isinstance(cause, ConnectionRefusedError):
        return "nothing answers there"
    if isinstance(cause, OSError):
        return f"no connection ({cause.strerror or cause})"
    return f"no connection ({error})"
