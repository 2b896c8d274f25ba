"""Work for several hosts at once, and for each host one thing after the other."""

from collections import deque
from collections.abc import Callable
from functools import partial
from queue import Empty, SimpleQueue
from threading import Condition, Thread
from typing import Generic, NoReturn, TypeVar

from reader.fetching import AddressRefused, host_of

THREADS = 6
"""Hosts that are asked at once. 60 feeds of 60 hosts that answer after 0.3 s each: 3.0 s, with 4 threads 4.5, with 12
1.5, but two cores parse no faster than that."""

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")


class HostQueues(Generic[_Job, _Result]):
    """Does jobs in threads of its own. One thread puts them in and takes the results out.

    The threads are never waited for: what they still do after `close` comes to nothing.
    """

    def __init__(self, do: Callable[[_Job], _Result], threads: int = THREADS) -> None:
        self._do = do
        self._most = threads
        self._started = 0
        self._changed = Condition()
        self._queues: dict[str, deque[_Job]] = {}
        """The jobs of each host that has some, or is just being asked."""
        self._ready: deque[str] = deque()
        """Hosts with jobs that nobody is asking."""
        self._closed = False
        self._done: SimpleQueue[Callable[[], _Result]] = SimpleQueue()
        """Each gives a result, or raises what was raised in its place."""
        self._left = 0

    @property
    def left(self) -> int:
        """How many jobs were put in whose results have not been taken out."""
        return self._left

    def put(self, host: str, job: _Job) -> None:
        """Takes a job, to be done after those of the same host that were put in before."""
        self._left += 1
        with self._changed:
            if host in self._queues:
                self._queues[host].append(job)
            else:
                self._queues[host] = deque([job])
                self._ready.append(host)
                self._changed.notify()
            if self._started < min(self._most, len(self._queues)):
                self._started += 1
                Thread(target=self._serve, name="asking a host", daemon=True).start()

    def result(self, seconds: float) -> _Result | None:
        """The next result; None where there is none after so many seconds. Raises what the job has raised."""
        try:
            given = self._done.get(timeout=seconds)
        except Empty:
            return None
        self._left -= 1
        return given()

    def close(self) -> None:
        """Drops all jobs that were not begun."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _serve(self) -> None:
        host: str | None = None
        while True:
            with self._changed:
                if host is not None:
                    self._give_back(host)
                while not self._ready and not self._closed:
                    self._changed.wait()
                if self._closed:
                    return
                host = self._ready.popleft()
                job = self._queues[host].popleft()
            try:
                self._done.put(partial(_given, self._do(job)))
            except BaseException as error:  # noqa: BLE001 - raised again where the result is taken out
                self._done.put(partial(_raised, error))

    def _give_back(self, host: str) -> None:
        """Lets another thread ask the host, if there is something to ask it."""
        if self._queues[host]:
            self._ready.append(host)
            self._changed.notify()
        else:
            del self._queues[host]


def _given(result: _Result) -> _Result:
    return result


def _raised(error: BaseException) -> NoReturn:
    raise error


def lane_of(address: str) -> str:
    """The host that an address is asked of; what is no address is asked of itself, in vain."""
    try:
        return host_of(address)
    except AddressRefused:
        return address
