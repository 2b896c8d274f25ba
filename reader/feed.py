"""A feed that somebody subscribed to."""

from dataclasses import dataclass
from datetime import datetime


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


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFeed(Feed):
    """A feed as the library holds it, with what came of fetching it. All its moments have a time zone."""

    id: int
    """Never given to another feed."""
    added: datetime
    etag: str = ""
    """Of what was fetched last, as its server wrote it, and so is `last_modified`; empty where it wrote none."""
    last_modified: str = ""
    tried: datetime | None = None
    """When it was last asked for; None where it never was."""
    succeeded: datetime | None = None
    """When that last went well."""
    due: datetime
    """From when on it may be asked for again. A new one is due at once."""
    failures: int = 0
    """In a row, up to now."""
    error: str = ""
    """What went wrong the last time, in one plain line; empty after a success."""
    ended: str = ""
    """Why it is not fetched any more, in one plain line; empty while it is."""
