"""What an article is, before and after the library holds it."""

from dataclasses import dataclass, field
from datetime import date, datetime

SAMPLE_PREFIX = "sample:"
"""The places of the sample articles begin with it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What its reader had done with an article before it came here."""

    read: bool = False
    starred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report as it was read from a place. All its text is clean: see `reader.text`."""

    title: str
    text: str
    """Paragraphs parted by one empty line. Every offset in the program counts characters of this."""
    place: str
    """Where it was read: an absolute path, `PATH:LINE` for a line of a file, or an address."""
    source: str = ""
    """The outlet's name as printed, else the host of its address, else empty."""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    """The day printed on it, in the publisher's own time zone."""
    key: str = ""
    """What makes a later version of it the same article: empty where only its words can tell."""
    language: str = ""
    """As it says itself, a language tag in lower case: `en`, `pt-br`. Empty where it does not say."""
    marks: Marks | None = None
    """Where another program kept them. The library does not: the notebook does."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be read as an article, and why, in one plain line."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle(Article):
    """An article as the library holds it."""

    id: int
    """Never given to another article, even after a removal."""
    places: tuple[str, ...] = field(default=())
    """All places where these words were read, the first one being `place`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What an article said before it was changed."""

    title: str
    text: str
    source: str
    published: date | None
    replaced: datetime
    """When it was found changed, in UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The same text as somebody else brought it: what they said of it."""

    title: str
    source: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    key: str = ""
    language: str = ""
    places: tuple[str, ...] = ()
    brought: str = ""
    """As in `ArchivedArticle`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedArticle(StoredArticle):
    """An article with all that a library holds of it, as an export carries it to another one."""

    copies: tuple[Copy, ...] = ()
    """By others than who brought it first. Their places are not among its own here."""
    revisions: tuple[Revision, ...] = ()
    """The oldest first."""
    brought: str = ""
    """Tells what was read last from the same read anew, where that was not quite what stands here: other white space.

    Hexadecimal; empty as a rule.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a list shows of a stored article: all but its text."""

    id: int
    title: str
    source: str
    url: str
    place: str
    published: date | None
    length: int
    """Characters of its text."""
