"""A feed that somebody subscribed to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feed:
    """A subscription as it was named: in a list of feeds, or by its address. All its text is clean."""

    address: str
    title: str = ""
    """As its list calls it, or the feed itself; empty while nobody has said."""
    tags: tuple[str, ...] = ()
    """The folders it stands in, or what its reader called it."""
    full: bool = False
    """Whether the pages that its entries link to are fetched as well."""
