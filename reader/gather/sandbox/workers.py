"""Parsing processes side by side."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import NamedTuple, Self

from reader.article import Skipped
from reader.gather.document import Document
from reader.gather.found import Found, Gathered
from reader.gather.sandbox.limits import LIMITS, Limits
from reader.gather.sandbox.process import ParsingProcess
from reader.gather.survey import Survey

_MOST_PROCESSES = 4
"""A process holds some 80 MB, and one thread that stores what they find keeps no more than four of them busy."""
_MOST_WAITING = 8
"""Documents read ahead for each process, so that none is idle while a large one is parsed."""
_MOST_BYTES = 100_000_000
"""Of documents read ahead, two of the largest: so much memory, whatever is read."""


class _Ahead(NamedTuple):
    """A document that was handed on before what it holds was asked for."""

    found: Future[list[Found]]
    size: int


class Workers:
    """Processes that parse documents, started when they are first needed and used again and again.

    May be used from several threads. Closing it ends them, whatever they are doing.
    """

    def __init__(self, limits: Limits = LIMITS, processes: int | None = None) -> None:
        self._count = processes or min(_MOST_PROCESSES, os.cpu_count() or 1)
        self._processes = [ParsingProcess(limits) for _ in range(self._count)]
        self._idle: SimpleQueue[ParsingProcess] = SimpleQueue()
        for process in self._processes:
            self._idle.put(process)
        self._threads = ThreadPoolExecutor(self._count, thread_name_prefix="parsing")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the processes."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in self._processes:
            process.end()
        self._threads.shutdown()
        for process in self._processes:
            process.clean_up()

    def read(self, things: Iterable[Document | Gathered]) -> Iterator[Gathered]:
        """What is in the documents, in their order; everything else comes out where it came in."""
        waiting: deque[_Ahead | Gathered] = deque()
        held = 0
        for thing in things:
            if isinstance(thing, Document):
                held += len(thing.data)
                waiting.append(_Ahead(self._threads.submit(self._read, thing), len(thing.data)))
            else:
                waiting.append(thing)
            while waiting and self._is_due(waiting[0], len(waiting), held):
                first = waiting.popleft()
                if isinstance(first, _Ahead):
                    held -= first.size
                    yield from first.found.result()
                else:
                    yield first
        for rest in waiting:
            if isinstance(rest, _Ahead):
                yield from rest.found.result()
            else:
                yield rest

    def survey(self, document: Document) -> Survey | Skipped:
        """What the document is, or why that cannot be told."""
        return self._threads.submit(self._survey, document).result()

    def _is_due(self, first: object, waiting: int, held: int) -> bool:
        """Whether the first of those waiting is to come out before more is read ahead."""
        if not isinstance(first, _Ahead) or first.found.done():
            return True
        return waiting > self._count * _MOST_WAITING or held > _MOST_BYTES

    def _survey(self, document: Document) -> Survey | Skipped:
        process = self._idle.get()
        try:
            return process.survey(document)
        finally:
            self._idle.put(process)

    def _read(self, document: Document) -> list[Found]:
        process = self._idle.get()
        try:
            return process.read(document)
        finally:
            self._idle.put(process)
