"""What a person lets the program fetch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchPolicy:
    """What may be fetched beside the public web, which is all that may be by itself."""

    allow: tuple[str, ...] = ()
    """Networks ("192.168.1.0/24"), IP addresses and hosts ("news.internal") that are not public and may be reached."""
    ports: tuple[int, ...] = ()
    """Ports beside 80 and 443."""
    offline: bool = False
    """Whether nothing is: no connection is opened then."""
    proxy: str | None = None
    """The HTTP proxy that all requests go through: "http://proxy:3128". None: they go straight to the server."""
