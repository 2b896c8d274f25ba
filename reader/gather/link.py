"""Addresses that are told from where they stand."""

from collections.abc import Iterable

from reader.gather.fields import is_address
from reader.gather.web_page.head import joined


def first_address(links: Iterable[object], *homes: object) -> str:
    """The first of `links` that is a web address, as seen from the first of `homes` that is one; empty for none."""
    base = next((home for home in homes if isinstance(home, str) and is_address(home)), "")
    return next(filter(None, (joined(base, link) for link in links if isinstance(link, str) and link)), "")
