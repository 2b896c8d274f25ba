"""One feed is asked, or one page that an entry links to. Whatever goes wrong is part of the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock
from urllib.parse import urlsplit

from reader.article import Article, Skipped
from reader.feed import StoredFeed
from reader.fetching import Fetched, Fetcher, FetchError, RetryLater, Validators
from reader.gather.document import Document
from reader.gather.sandbox import Workers
from reader.gather.survey import Survey
from reader.syncing.hosts import lane_of
from reader.syncing.schedule import SHORTEST

_LONGEST_NAME = 100
"""Characters of a document's name: only its ending tells something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedReply:
    """What came of asking a feed."""

    feed: StoredFeed
    at: datetime
    fetched: Fetched | None = None
    """None where nothing was fetched, and `problem` says why; or where its host is not to be asked now."""
    survey: Survey | None = None
    """What was there, if anything new was."""
    entries: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problem: FetchError | str = ""
    wait_until: datetime | None = None
    """Until when its host has asked to be left alone."""


@dataclass(frozen=True, slots=True)
class PageWanted:
    """An entry whose page is to be fetched, of the feed of this id."""

    feed_id: int
    entry: Article


@dataclass(frozen=True, slots=True)
class PageReply:
    """The page of an entry, or why there is none."""

    wanted: PageWanted
    page: Article | None
    problem: str = ""


Wanted = StoredFeed | PageWanted
Reply = FeedReply | PageReply


class Asker:
    """Asks, from several threads at once. A host that wants to be left alone is, from that moment on."""

    def __init__(
        self,
        fetcher: Fetcher,
        workers: Workers,
        *,
        now: Callable[[], datetime],
        pause: Callable[[float], object],
        in_hand: Mapping[str, Fetched],
    ) -> None:
        self._fetcher = fetcher
        self._workers = workers
        self._now = now
        self._pause = pause
        self._in_hand = in_hand
        """What was fetched before, by the address of its feed: taken in place of a request."""
        self._left_alone: dict[str, datetime] = {}
        self._lock = Lock()

    def ask(self, wanted: Wanted) -> Reply:
        """Asks for a feed or a page."""
        return self._feed(wanted) if isinstance(wanted, StoredFeed) else self._page(wanted)

    def leave_alone(self, address: str, until: datetime) -> None:
        """Lets the host of an address alone until then."""
        with self._lock:
            host = lane_of(address)
            self._left_alone[host] = max(until, self._left_alone.get(host, until))

    def _left_alone_until(self, address: str) -> datetime | None:
        with self._lock:
            until = self._left_alone.get(lane_of(address))
        return until if until and until > self._now() else None

    def _feed(self, feed: StoredFeed) -> FeedReply:
        at = self._now()
        fetched = self._in_hand.get(feed.address)
        if fetched is None:
            until = self._left_alone_until(feed.address)
            if until:
                return FeedReply(feed=feed, at=at, wait_until=until)
            try:
                fetched = self._fetcher.fetch(feed.address, validators=_validators(feed))
            except RetryLater as problem:
                # before this host's next feed: its turn comes as soon as this one is answered
                wait = SHORTEST if problem.seconds is None else timedelta(seconds=problem.seconds)
                self.leave_alone(feed.address, at + wait)
                return FeedReply(feed=feed, at=at, problem=problem, wait_until=at + wait)
            except FetchError as problem:
                return FeedReply(feed=feed, at=at, problem=problem)
        if fetched.status == "unchanged":
            return FeedReply(feed=feed, at=at, fetched=fetched)
        return self._parsed(feed, at, fetched)

    def _parsed(self, feed: StoredFeed, at: datetime, fetched: Fetched) -> FeedReply:
        document = document_of(fetched, place=feed.address)
        survey = self._workers.survey(document)
        if isinstance(survey, Skipped):
            return FeedReply(feed=feed, at=at, problem=survey.reason)
        if survey.kind != "feed":
            return FeedReply(feed=feed, at=at, problem="there is no feed at this address, but something else")
        found = list(self._workers.read([document]))
        entries = tuple(one for one in found if isinstance(one, Article))
        skipped = tuple(one for one in found if isinstance(one, Skipped))
        return FeedReply(feed=feed, at=at, fetched=fetched, survey=survey, entries=entries, skipped=skipped)

    def _page(self, wanted: PageWanted) -> PageReply:
        address = wanted.entry.url
        if self._left_alone_until(address):
            return PageReply(wanted, None, "its host has asked to be left alone")
        try:
            self._pause(self._fetcher.pause_for(address))
            fetched = self._fetcher.fetch(address, kind="page")
        except RetryLater as problem:
            wait = SHORTEST if problem.seconds is None else timedelta(seconds=problem.seconds)
            self.leave_alone(address, self._now() + wait)
            return PageReply(wanted, None, problem.reason)
        except FetchError as problem:
            return PageReply(wanted, None, problem.reason)
        found = list(self._workers.read([document_of(fetched, place=wanted.entry.place)]))
        page = next((one for one in found if isinstance(one, Article)), None)
        reason = next((one.reason for one in found if isinstance(one, Skipped)), "no article there")
        return PageReply(wanted, page, "" if page else reason)


def document_of(fetched: Fetched, *, place: str = "") -> Document:
    """What was fetched, as it is parsed."""
    name = urlsplit(fetched.address).path.rpartition("/")[2]
    return Document(
        place=place or fetched.address,
        name=name[-_LONGEST_NAME:],
        data=fetched.data,
        address=fetched.address,
        declared=fetched.declared,
    )


def with_page(entry: Article, page: Article) -> Article:
    """The entry with the text of its page, where that is the longer one; what the entry does not say, the page does."""
    if len(page.text) <= len(entry.text):
        return entry
    return replace(
        entry,
        text=page.text,
        authors=entry.authors or page.authors,
        published=entry.published or page.published,
        language=entry.language or page.language,
    )


def _validators(feed: StoredFeed) -> Validators:
    return Validators(etag=feed.etag, last_modified=feed.last_modified)
