"""What the lines of an export say: one JSON object each, which holds all that is known of one thing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any

from reader.article import ArchivedArticle, Article, Copy, Revision
from reader.feed import StoredFeed

HEADER = {"type": "reader-export", "version": 1}
"""The first line. The version goes up when an earlier program could not read what is written now."""

END_TYPE = "reader-export-end"
"""Of the last line, by which an export that was cut off is told from a whole one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedConversation:
    """A conversation that was had with a library."""

    began: datetime
    """Tells it from all others."""
    name: str
    """As it was given; empty where it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedExchange:
    """A question that was asked in a conversation, with what came of it."""

    conversation: datetime
    """When that began."""
    question: str
    followed_up: str
    asked_at: datetime
    told: str
    reply: str


Archived = ArchivedArticle | StoredFeed | ArchivedConversation | ArchivedExchange


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportCounts:
    """How many lines of each kind there are."""

    articles: int = 0
    feeds: int = 0
    conversations: int = 0
    exchanges: int = 0


class ExportTally:
    """Counts the lines of an export, and takes their digest, for its last line."""

    def __init__(self) -> None:
        self._kinds = Counter[object]()
        self._digest = blake2b(digest_size=16)

    def note(self, line: bytes, kind: object) -> None:
        """Takes in a line, of the type `kind`, with its line break."""
        self._kinds[kind] += 1
        self._digest.update(line)

    @property
    def counts(self) -> ExportCounts:
        """Those so far."""
        names = "articles", "feeds", "conversations", "exchanges"
        return ExportCounts(**{name: self._kinds[f"reader-{name[:-1]}"] for name in names})

    def end(self) -> Mapping[str, object]:
        """What the last line says."""
        return {"type": END_TYPE, **asdict(self.counts), "digest": self._digest.hexdigest()}


def record_of(archived: Archived) -> dict[str, Any]:
    """What a line says of it."""
    match archived:
        case ArchivedArticle():
            return _article(archived)
        case StoredFeed():
            return _feed(archived)
        case ArchivedConversation():
            return {"type": "reader-conversation", "began": _moment(archived.began), "name": archived.name}
        case ArchivedExchange():
            return {
                "type": "reader-exchange",
                "conversation": _moment(archived.conversation),
                "question": archived.question,
                "followed_up": archived.followed_up,
                "asked_at": _moment(archived.asked_at),
                "told": archived.told,
                "reply": archived.reply,
            }


def _article(article: ArchivedArticle) -> dict[str, Any]:
    record = {"type": "reader-article", "id": article.id, **_about(article), "text": article.text}
    record["places"] = article.places
    if article.brought:
        record["brought"] = article.brought
    if article.marks:
        record["read"] = article.marks.read
        record["starred"] = article.marks.starred
    if article.copies:
        record["copies"] = [_copy(copy) for copy in article.copies]
    if article.revisions:
        record["revisions"] = [_revision(revision) for revision in article.revisions]
    return record


def _copy(copy: Copy) -> dict[str, Any]:
    return {**_about(copy), "places": copy.places, **({"brought": copy.brought} if copy.brought else {})}


def _about(article: Article | Copy) -> dict[str, Any]:
    return {
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "authors": article.authors,
        "published": _day(article.published),
        "language": article.language,
        "key": article.key,
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "title": revision.title,
        "source": revision.source,
        "published": _day(revision.published),
        "replaced": _moment(revision.replaced),
        "text": revision.text,
    }


def _feed(feed: StoredFeed) -> dict[str, Any]:
    return {
        "type": "reader-feed",
        "id": feed.id,
        "address": feed.address,
        "title": feed.title,
        "tags": feed.tags,
        "full": feed.full,
        "added": _moment(feed.added),
        "etag": feed.etag,
        "last_modified": feed.last_modified,
        "tried": _moment(feed.tried) if feed.tried else None,
        "succeeded": _moment(feed.succeeded) if feed.succeeded else None,
        "due": _moment(feed.due),
        "failures": feed.failures,
        "error": feed.error,
        "ended": feed.ended,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
