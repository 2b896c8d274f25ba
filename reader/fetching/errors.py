"""Why an address was not fetched: one clean line each, with the address that was asked for."""

import re

from reader.errors import ReaderError
from reader.text import clean_line

_LONGEST_SHOWN = 200
"""Characters of an address: longer ones would push the reason off the screen."""
_USERINFO = re.compile(r"\A((?:feed:)?(?:[a-z][a-z0-9+.-]*:(?=/))?/*)[^/?#]*@", re.IGNORECASE)
"""A name and a password before the host, also where the rest is no address."""


class FetchError(ReaderError):
    """An address was not fetched. `address` is safe to show, and `reason` too."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__()
        self._say(address, reason)

    def seen_from(self, asked: str) -> None:
        """Makes it an error about the address that was asked for, which led to the one that it was about."""
        if _shown(asked) != self.address:
            self._say(asked, f"it leads to {self.address}: {self.reason}")

    def about(self, address: str) -> None:
        """Makes it the same error about another address of the same host."""
        self._say(address, self.reason)

    def _say(self, address: str, reason: str) -> None:
        self.address = _shown(address)
        self.reason = clean_line(reason)
        self.args = (f"{self.address}: {self.reason}",)


class AddressRefused(FetchError):
    """The address, or one that it led to, is none to be fetched: no request was made to it.

    `way_out` is what to set where it is to be fetched all the same. It is told only of the very address that a
    person named, since a stranger's redirect must not talk anybody into opening what it leads to.
    """

    def __init__(self, address: str, reason: str, way_out: str = "") -> None:
        super().__init__(address, f"{reason} ({way_out})" if way_out else reason)
        self._plain = reason

    def seen_from(self, asked: str) -> None:
        """As for all; and without the way out."""
        if _shown(asked) != self.address:
            self.without_way_out()
        super().seen_from(asked)

    def without_way_out(self) -> None:
        """Leaves the way out untold."""
        self._say(self.address, self._plain)


class NotFetched(FetchError):
    """It was tried in vain; it may work another time.

    `status` is what the server answered, None where there was no answer that could be understood.
    """

    def __init__(self, address: str, reason: str, status: int | None = None) -> None:
        super().__init__(address, reason)
        self.status = status


class Gone(FetchError):
    """The server says that there will never be anything there again (410): the feed has ended."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "gone for good, its server says (status 410)")


class RetryLater(FetchError):
    """The server asks to be left alone (429, 503).

    `seconds` is for how long, at most a week; None where it does not say.
    """

    def __init__(self, address: str, status: int, seconds: int | None) -> None:
        asked = "" if seconds is None else f", try again in {_span(seconds)}"
        told = "too many requests" if status == 429 else "the server is busy"
        super().__init__(address, f"{told} (status {status}{asked})")
        self.status = status
        self.seconds = seconds


class RobotsRefused(FetchError):
    """The site's robots.txt does not let programs fetch the page, or could not be read."""


def _shown(address: str) -> str:
    """`address` on one clean line, without the name and password that stand in it."""
    line = clean_line(_USERINFO.sub(r"\1...@", address))
    return (line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}...") or "''"


def _span(seconds: int) -> str:
    for unit, name in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= unit:
            return f"{-(-seconds // unit)} {name}"
    return f"{seconds} s"
