"""The robots.txt of each site that pages are fetched from, read once."""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.fetching.address import Address, led_to
from reader.fetching.errors import AddressRefused, NotFetched, RobotsRefused
from reader.fetching.headers import location_of
from reader.fetching.robots import ALL_ALLOWED, MOST_BYTES, Robots, robots_of
from reader.fetching.statuses import MAX_REDIRECTS, REDIRECTS, told
from reader.fetching.unpacking import accepted_encodings

if TYPE_CHECKING:
    from reader.fetching.deadline import Deadline
    from reader.fetching.exchange import Exchanger

_KEPT = 24 * 3_600
"""Seconds: the longest that RFC 9309 lets a robots.txt be kept."""
_KEPT_UNREADABLE = 10 * 60
"""Seconds until we ask a site again whose robots.txt could not be read."""
_MOST_SITES = 1_000


@dataclass(frozen=True, slots=True)
class _Kept:
    until: float
    robots: Robots
    problem: str = ""
    """Why it could not be read, in which case nothing may be fetched."""


class RobotsCache:
    """What the sites allow. Two threads that ask for one site at the same time may both read its robots.txt."""

    def __init__(self, exchanger: "Exchanger", program: str, user_agent: str) -> None:
        self._exchanger = exchanger
        self._program = program
        self._headers = {
            "User-Agent": user_agent,
            "Accept": "text/plain, */*;q=0.5",
            "Accept-Encoding": accepted_encodings(),
        }
        self._kept: dict[str, _Kept] = {}

    def ask(self, address: Address, deadline: "Deadline") -> None:
        """Raises RobotsRefused unless the site lets programs fetch the address; NotFetched where it cannot be reached.

        A site without a robots.txt (4xx) allows all, one that fails to give it (5xx, 429) nothing for now.
        """
        kept = self._kept.get(address.origin)
        if not kept or kept.until < time.monotonic():
            if len(self._kept) >= _MOST_SITES:
                self._kept.clear()
            kept = self._kept[address.origin] = self._read(address, deadline)
        if kept.problem:
            raise RobotsRefused(
                str(address), f"its site's robots.txt cannot be read, so it may allow nothing: {kept.problem}"
            )
        if not kept.robots.allows(address.target):
            raise RobotsRefused(str(address), "its site's robots.txt does not let programs fetch it")

    def pause_for(self, address: Address) -> float:
        """Seconds to leave between two requests to the site; 0 where its robots.txt was not read."""
        kept = self._kept.get(address.origin)
        return kept.robots.pause if kept else 0.0

    def _read(self, address: Address, deadline: "Deadline") -> _Kept:
        here = Address(address.scheme, address.host, address.port, "/robots.txt")
        for number in range(MAX_REDIRECTS + 1):
            try:
                found = self._answered(here, deadline)
            except AddressRefused as error:
                if number > 0:
                    return _unreadable(f"it leads to {error}")
                error.about(str(address))
                raise
            except NotFetched as error:
                error.about(str(address))
                raise
            if isinstance(found, _Kept):
                return found
            here = found
        return _Kept(time.monotonic() + _KEPT, ALL_ALLOWED)

    def _answered(self, here: Address, deadline: "Deadline") -> _Kept | Address:
        """What a robots.txt says, or where it is instead."""
        with self._exchanger.answer(here, self._headers, deadline, MOST_BYTES) as answer:
            if answer.status == 429 or answer.status >= 500:
                return _unreadable(told(answer.status))
            location = location_of(answer.headers)
            if answer.status not in REDIRECTS or not location:
                data = answer.read(MOST_BYTES)[0] if answer.status == 200 else b""
                return _Kept(time.monotonic() + _KEPT, robots_of(data, self._program))
        try:
            return led_to(here, location)
        except AddressRefused as error:
            return _unreadable(f"it leads to {error}")


def _unreadable(problem: str) -> _Kept:
    return _Kept(time.monotonic() + _KEPT_UNREADABLE, ALL_ALLOWED, problem)
