"""Fetches one address, safely and politely."""

from datetime import UTC, datetime
from functools import cached_property
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader import __version__
from reader.fetch_policy import FetchPolicy
from reader.fetching.address import Address, address_of, led_to
from reader.fetching.deadline import Deadline
from reader.fetching.errors import AddressRefused, FetchError, Gone, NotFetched, RetryLater
from reader.fetching.fetched import Fetched, Kind, Validators
from reader.fetching.guard import Guard
from reader.fetching.headers import conditions, declared_type, fresh_for, location_of, validators_of, wait_of
from reader.fetching.statuses import MAX_REDIRECTS, PERMANENT, REDIRECTS, told

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from reader.fetching.connection import Resolve
    from reader.fetching.exchange import Answer, Exchanger
    from reader.fetching.robots_cache import RobotsCache

PROGRAM = "reader-tui"
"""Our name, for servers and their robots.txt."""
USER_AGENT = f"{PROGRAM}/{__version__} (news reader for the terminal)"
MAX_SECONDS = 30.0
MAX_BYTES = 10 * 1024 * 1024

_CONTENT = (200, 203)
_ACCEPTED: dict[Kind, str] = {
    "feed": (
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
        "application/json;q=0.9, text/html;q=0.8, */*;q=0.5"
    ),
    "page": "text/html, application/xhtml+xml, */*;q=0.5",
}


class Fetcher:
    """Fetches addresses, as many at once as there are threads that ask; what it learns of hosts lasts as long as it.

    It reaches what the policy lets it reach (see `Guard`), each redirect anew; keeps no cookies and knows no
    passwords; takes nothing from the environment but the system's certificates (and SSL_CERT_FILE). A fetch is over
    after `seconds`, from looking the name up to the last byte, redirects and all, and gives at most `most_bytes`.

    One request at a time for each host is for whoever calls it to see to: `host_of`, `pause_for`.
    """

    def __init__(
        self,
        policy: FetchPolicy,
        *,
        seconds: float = MAX_SECONDS,
        most_bytes: int = MAX_BYTES,
        resolve: "Resolve | None" = None,
    ) -> None:
        self._policy = policy
        self._seconds = seconds
        self._most_bytes = most_bytes
        self._resolve = resolve
        self._running: set[Deadline] = set()
        self._lock = Lock()
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Breaks off what is being fetched, from any thread: it raises NotFetched, and so does what comes later."""
        with self._lock:
            self._is_closed = True
            for deadline in self._running:
                deadline.break_off()

    def fetch(self, address: str, *, validators: Validators | None = None, kind: Kind = "feed") -> Fetched:
        """What is at the address, or that it is as it was when it gave the validators.

        Raises a FetchError, whose address is the one asked for and which says where that led: AddressRefused,
        NotFetched, Gone, RetryLater, RobotsRefused (only for a `page`). No other exception means a fault of a server.
        """
        asked = address_of(address)
        if self._policy.offline:
            raise AddressRefused(str(asked), "offline: no connection is opened")
        deadline = Deadline(self._seconds)
        with self._lock:
            if self._is_closed:
                raise NotFetched(str(asked), "broken off")
            self._running.add(deadline)
        try:
            return self._followed(asked, validators or Validators(), kind, deadline)
        except FetchError as error:
            error.seen_from(str(asked))
            if kind == "page" and isinstance(error, AddressRefused):
                error.without_way_out()
            raise
        finally:
            with self._lock:
                self._running.discard(deadline)

    def pause_for(self, address: str) -> float:
        """Seconds that the host asks to have between two requests, as far as its robots.txt was read; at most 30."""
        return self._robots.pause_for(address_of(address))

    def _followed(self, asked: Address, validators: Validators, kind: Kind, deadline: Deadline) -> Fetched:
        here = permanent = asked
        for _ in range(MAX_REDIRECTS + 1):
            if kind == "page":
                self._robots.ask(here, deadline)
            sent = conditions(validators) if validators.address in ("", str(here)) else {}
            with self._answer(here, kind, sent, deadline) as answer:
                location = location_of(answer.headers) if answer.status in REDIRECTS else ""
                if not location:
                    if answer.status == 410 and permanent == here:
                        raise Gone(str(here))
                    return self._fetched(answer, here, permanent, validators if sent else None)
            there = led_to(here, location)
            if answer.status in PERMANENT and permanent == here:
                permanent = there
            here = there
        raise NotFetched(str(asked), f"more than {MAX_REDIRECTS} redirects")

    def _answer(
        self, here: Address, kind: Kind, sent: dict[str, str], deadline: Deadline
    ) -> "AbstractContextManager[Answer]":
        from reader.fetching.unpacking import accepted_encodings

        headers = {
            "User-Agent": USER_AGENT,
            "Accept": _ACCEPTED[kind],
            "Accept-Encoding": accepted_encodings(),
            **sent,
        }
        return self._exchanger.answer(here, headers, deadline, self._most_bytes)

    @cached_property
    def _exchanger(self) -> "Exchanger":
        from reader.fetching.connection import system_resolve
        from reader.fetching.exchange import Exchanger

        return Exchanger(Guard(self._policy), self._resolve or system_resolve, self._policy.proxy)

    @cached_property
    def _robots(self) -> "RobotsCache":
        from reader.fetching.robots_cache import RobotsCache

        return RobotsCache(self._exchanger, PROGRAM, USER_AGENT)

    def _fetched(self, answer: "Answer", here: Address, permanent: Address, held: Validators | None) -> Fetched:
        """The answer of the last address. Raises NotFetched, RetryLater where it brings nothing."""
        now = datetime.now(UTC)
        headers = answer.headers
        given = validators_of(headers, str(here))
        if answer.status == 304 and held is not None:
            data = b""
            given = Validators(given.etag or held.etag, given.last_modified or held.last_modified, str(here))
        elif answer.status in _CONTENT:
            data = self._content(answer, here)
        elif answer.status in (429, 503):
            raise RetryLater(str(here), answer.status, wait_of(headers, now))
        else:
            raise NotFetched(str(here), told(answer.status), answer.status)
        return Fetched(
            address=str(here),
            permanent_address=str(permanent),
            status="unchanged" if answer.status == 304 else "ok",
            data=data,
            declared=declared_type(headers),
            validators=given,
            fresh_for=fresh_for(headers, now),
            fetched_at=now,
        )

    def _content(self, answer: "Answer", here: Address) -> bytes:
        if answer.declared_length > self._most_bytes:
            raise NotFetched(str(here), f"larger than {self._most_bytes / 1024 / 1024:g} MB")
        data, is_whole = answer.read(self._most_bytes)
        if not is_whole:
            raise NotFetched(str(here), f"larger than {self._most_bytes / 1024 / 1024:g} MB")
        return data
