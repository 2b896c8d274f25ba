"""What a person names to be added: files and folders as `intake` takes them in, and addresses."""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace

from reader.address import is_web_address
from reader.article import Article, Skipped
from reader.feed import Feed, StoredFeed
from reader.fetching import Fetched, Fetcher, FetchError
from reader.gather.sandbox import Workers
from reader.gather.survey import Survey
from reader.intake import IntakeReport, IntakeWatcher, store_found, take_in
from reader.library import Library, Outcome
from reader.settings import Settings
from reader.syncing.asking import document_of
from reader.syncing.hosts import HostQueues, lane_of
from reader.syncing.lock import SyncGoesOn
from reader.syncing.report import FeedReport
from reader.syncing.report import Outcome as Asked
from reader.syncing.rounds import SyncWatcher, Tools, sync

_PATIENCE = 0.1
"""Seconds between two looks whether to go on, while nobody answers."""
_WAY_ON = "reader sync brings what is new"
_MOST_NAMED = 5
"""Of a page's other feeds, those that are told of: some name one for each section."""


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A feed that was named, by its own address or that of a page that names it."""

    address: str
    title: str
    outcome: Outcome
    """SAME where it was subscribed to already."""


@dataclass(frozen=True, slots=True)
class Added:
    """What came of all places."""

    report: IntakeReport
    """Of the articles, those of feeds among them."""
    feeds: tuple[Subscribed, ...] = ()


def add(
    library: Library,
    places: Iterable[str],
    watcher: IntakeWatcher,
    settings: Settings,
    *,
    full: bool = False,
    tools: Tools | None = None,
) -> Added:
    """Adds what is at these places, those that are addresses after the others.

    A page is added as an article; a feed is subscribed to and its entries are added, with the pages they link to where
    `full` says so; of a page that is no article itself, the first feed that it names is. Raises LibraryError, and what
    the watcher raises.
    """
    places = list(places)
    addresses = [place.strip() for place in places if is_web_address(place)]
    report = take_in(library, [place for place in places if not is_web_address(place)], watcher, settings)
    if not addresses:
        return Added(report)
    with ExitStack() as opened:
        if tools is None:
            fetcher = opened.enter_context(Fetcher(settings.fetch))
            tools = Tools(fetcher=fetcher, workers=opened.enter_context(Workers()))
        adding = _Addresses(library, tools, watcher, report, settings, full=full)
        opened.callback(adding.close)
        for address in addresses:
            adding.add(address)
    return Added(adding.report, tuple(adding.feeds))


class _Addresses:
    """Adds one address after the other."""

    def __init__(
        self,
        library: Library,
        tools: Tools,
        watcher: IntakeWatcher,
        report: IntakeReport,
        settings: Settings,
        *,
        full: bool,
    ) -> None:
        self.report = report
        self._settings = settings
        self.feeds: list[Subscribed] = []
        self._library = library
        self._tools = tools
        self._watcher = watcher
        self._full = full
        self._queue: HostQueues[str, Fetched | FetchError] = HostQueues(self._fetch, threads=1)

    def close(self) -> None:
        """Waits for no answer any more."""
        self._queue.close()

    def add(self, address: str) -> None:
        """Adds what is there, or tells why it cannot be."""
        fetched, survey = self._surveyed(address)
        if fetched is None:
            return
        if survey.kind == "feed":
            self._subscribe(fetched, survey)
        elif survey.kind != "article" and survey.feeds:
            first, *others = survey.feeds
            fetched, survey = self._surveyed(first.address)
            if fetched is not None and survey.kind == "feed":
                self._subscribe(fetched, survey)
            elif fetched is not None:
                self._skip(first.address, f"no feed, though {address} names it as one")
            self._tell_of(others, "the page names others too")
        else:
            self._read(fetched)
            self._tell_of(survey.feeds, "the page names feeds")

    def _surveyed(self, address: str) -> tuple[Fetched | None, Survey]:
        """What is at the address, and what that is; None where there is nothing, which is told then."""
        nothing = Survey("other", "", (), None)
        fetched = self._fetched(address)
        if isinstance(fetched, FetchError):
            self._skip(fetched.address, fetched.reason)
            return None, nothing
        survey = self._tools.workers.survey(document_of(fetched))
        if isinstance(survey, Skipped):
            self._skip(survey.place, survey.reason)
            return None, nothing
        return fetched, survey

    def _fetched(self, address: str) -> Fetched | FetchError:
        self._queue.put(lane_of(address), address)
        while (fetched := self._queue.result(_PATIENCE)) is None:
            self._watcher.goes_on()
        return fetched

    def _fetch(self, address: str) -> Fetched | FetchError:
        try:
            return self._tools.fetcher.fetch(address)
        except FetchError as problem:
            return problem

    def _read(self, fetched: Fetched) -> None:
        """Adds what is in the document: an article, as a rule; or the feeds of a list of them."""
        found = list(self._tools.workers.read([document_of(fetched)]))
        before = self.report
        self.report = store_found(self._library, found, self._watcher, before, self._settings)
        articles = [one for one in found if isinstance(one, Article)]
        if len(articles) == 1:
            was = "is added" if self.report.added > before.added else "is there already"
            if self.report.changed > before.changed:
                was = "has changed, and the earlier text is kept"
            self._watcher.told(f"{articles[0].title}: {was}")

    def _subscribe(self, fetched: Fetched, survey: Survey) -> None:
        address = fetched.permanent_address
        with self._library.writing(self._watcher.waiting) as writer:
            outcome = writer.add_feed(Feed(address, title=survey.title, full=self._full))
        feed = self._held(address)
        is_new = outcome is Outcome.ADDED or bool(feed.ended)
        feed = self._revived(feed)
        self.feeds.append(Subscribed(address, feed.title, Outcome.ADDED if is_new else Outcome.SAME))
        self.report = replace(
            self.report, feeds=self.report.feeds + is_new, known_feeds=self.report.known_feeds + (not is_new)
        )
        name = feed.title or address
        how = f"subscribed to {name}" if is_new else f"{name} is subscribed to already"
        self._watcher.told(f"{how}{self._synced(feed, fetched)}", _WAY_ON)

    def _held(self, address: str) -> StoredFeed:
        return next(feed for feed in self._library.feeds() if feed.address == address)

    def _revived(self, feed: StoredFeed) -> StoredFeed:
        """The feed, to be asked again from now on where it had ended."""
        if not feed.ended:
            return feed
        feed = replace(feed, ended="", error="", failures=0, due=self._tools.now())
        with self._library.writing(self._watcher.waiting) as writer:
            writer.update_feed(feed)
        return feed

    def _synced(self, feed: StoredFeed, fetched: Fetched) -> str:
        """Takes in what the feed has brought, and says so, to go on with the sentence."""
        counted = _Counting(self._watcher)
        try:
            sync(self._library, self._tools, [feed], counted, {feed.address: fetched})
        except SyncGoesOn:
            return ", but another sync is just going on: its articles come with the next one"
        self.report = replace(
            self.report,
            added=self.report.added + sum(one.added for one in counted.reports),
            same=self.report.same + sum(one.same for one in counted.reports),
            changed=self.report.changed + sum(one.changed for one in counted.reports),
            skipped=self.report.skipped + sum(one.skipped for one in counted.reports),
        )
        self._watcher.stored(self.report)
        for one in counted.reports:
            if one.outcome in (Asked.FAILED, Asked.ENDED):
                self._skip(one.address, one.reason)
                return ""
            articles = one.added + one.changed + one.same
            return f" ({articles:,} article{'' if articles == 1 else 's'})"
        return ""

    def _skip(self, place: str, reason: str) -> None:
        self.report = store_found(self._library, [Skipped(place, reason)], self._watcher, self.report)

    def _tell_of(self, feeds: Iterable[Feed], words: str) -> None:
        addresses = [feed.address for feed in feeds]
        if addresses:
            more = ", ..." if len(addresses) > _MOST_NAMED else ""
            named = ", ".join(addresses[:_MOST_NAMED])
            self._watcher.told(f"{words}: {named}{more}", "reader add ADDRESS subscribes to one")


class _Counting(SyncWatcher):
    """Follows the first sync of a feed for who follows the adding."""

    def __init__(self, watcher: IntakeWatcher) -> None:
        self.reports: list[FeedReport] = []
        self._watcher = watcher

    def goes_on(self) -> None:
        self._watcher.goes_on()

    def waiting(self, holder: str) -> None:
        self._watcher.waiting(holder)

    def stored(self, feed: FeedReport) -> None:
        self.reports.append(feed)
