"""What came back from an address."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["feed", "page"]
"""`page` asks the site's robots.txt first: an article that nobody named. `feed` is what a person named."""


@dataclass(frozen=True, slots=True)
class Validators:
    """By which a server sees whether we hold its latest version. Keep all three, and send them with the next fetch."""

    etag: str = ""
    last_modified: str = ""
    address: str = ""
    """Who gave them: they are sent nowhere else. Empty: to any address that the fetch leads to."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer that can be used."""

    address: str
    """Where it came from, after all redirects."""
    permanent_address: str
    """The address to ask for from now on, where the server moved it for good (301, 308); else the one asked for.

    Remember it only where `data` turned out to be what was looked for, since the login page of a hotel's
    network may come with a 301 as well.
    """
    status: Literal["ok", "unchanged"]
    """`unchanged`: what the validators stand for is still the latest (304), and there is no data."""
    data: bytes
    """Unpacked, at most 10 MB."""
    declared: str
    """Its content type as the server declares it, on one clean line: "text/html; charset=big5". May be empty."""
    validators: Validators
    """For the next fetch; where nothing changed, those that were sent and what the server renewed of them."""
    fresh_for: int | None
    """Seconds for which the server promises nothing new; 0 where it asks to look each time. None: it says nothing."""
    fetched_at: datetime
    """UTC."""
