"""Feeds as a person names them."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.feed import StoredFeed
from reader.fetching import AddressRefused, checked_address
from reader.library import Library


@dataclass(frozen=True, slots=True)
class Named:
    """The feeds that were named, each once, and the names that no feed has."""

    feeds: tuple[StoredFeed, ...]
    unknown: tuple[str, ...]


def feeds_named(library: Library, names: Iterable[str]) -> Named:
    """The feeds of these ids and addresses. An address may be written as loosely as where it was added."""
    feeds = library.feeds()
    by_name = {str(feed.id): feed for feed in feeds} | {feed.address: feed for feed in feeds}
    found: dict[int, StoredFeed] = {}
    unknown: list[str] = []
    for name in names:
        feed = by_name.get(name) or by_name.get(_checked(name))
        if feed is None:
            unknown.append(name)
        else:
            found[feed.id] = feed
    return Named(tuple(found.values()), tuple(unknown))


def _checked(name: str) -> str:
    try:
        return checked_address(name)
    except AddressRefused:
        return name
