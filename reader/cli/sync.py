"""`reader sync`: what the feeds bring, once or again and again."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType

import click

from reader.cli import output
from reader.cli.connecting import fetcher, settings_in_effect
from reader.cli.diagnostics import ExitCode, complain, narrate
from reader.cli.interrupts import is_put_off
from reader.cli.opening import library_to_change
from reader.cli.options import json_option
from reader.cli.progress import StatusLine
from reader.cli.verb import verb
from reader.gather.sandbox import Workers
from reader.library import Library
from reader.syncing import FeedReport, Outcome, SyncGoesOn, SyncReport, SyncWatcher, Tools, sync, watch
from reader.syncing.naming import feeds_named
from reader.syncing.report import told_of

_MOST_TOLD = 20
"""Lines on what failed, before they push everything else from the screen."""
_NONE_DUE = "no feed is due (--all asks them all the same)"
_NO_FEEDS = "no feeds to ask (reader add ADDRESS subscribes to one)"


@verb(
    "sync",
    examples="""
        reader sync
        reader sync --all --quiet
        reader sync https://herald.example/feed
        reader sync --watch
    """,
)
@click.argument("feeds", nargs=-1, metavar="[FEED...]")
@click.option("--all", "everything", is_flag=True, help="Ask all feeds, not only those that are due.")
@click.option("--watch", "watched", is_flag=True, help="Go on until interrupted, asking each feed when it is due.")
@json_option
def command(feeds: tuple[str, ...], everything: bool, watched: bool, as_json: bool) -> ExitCode:
    """Fetch what is new in the feeds that are due, or in each FEED, named by its id or address.

    Several hosts are asked at once, each for one thing at a time. A feed that fails is told of and asked again later,
    the others go on, and the exit code is 4. A second sync of the same library leaves it to the first.
    """
    if watched and (feeds or everything):
        raise click.UsageError("--watch asks each feed when it is due: name none, and leave out --all")
    if feeds and everything:
        raise click.UsageError("name feeds or --all")
    with fetcher(settings_in_effect()) as opened, library_to_change() as library, Workers() as workers:
        tools = Tools(fetcher=opened, workers=workers)
        if watched:
            return _watch(library, tools, as_json=as_json)
        return _sync(library, tools, feeds, everything=everything, as_json=as_json)


def _sync(library: Library, tools: Tools, names: tuple[str, ...], *, everything: bool, as_json: bool) -> ExitCode:
    named = feeds_named(library, names)
    if named.unknown:
        complain(f"no feed {named.unknown[0]} (reader feeds lists them)")
        return ExitCode.NOTHING_FOUND
    wanted = [feed for feed in library.feeds() if not feed.ended] if everything else named.feeds if names else None
    with StatusLine() as status:
        narration = _Narration(status)
        try:
            report = sync(library, tools, wanted, narration)
        except SyncGoesOn as other:
            narrate(str(other))
            return ExitCode.DONE
        except BaseException:  # Ctrl+C, a full disk
            narration.end("stopped early, and at least this stays: ")
            raise
        if report.feeds:
            narration.end()
        else:
            narrate(_NONE_DUE if any(not feed.ended for feed in library.feeds()) else _NO_FEEDS)
    if as_json:
        output.write_json(_document(report))
    return ExitCode.SOME_SKIPPED if report.count(Outcome.FAILED) else ExitCode.DONE


def _watch(library: Library, tools: Tools, *, as_json: bool) -> ExitCode:
    """Tells only of rounds that something came of. SIGTERM ends it well, as a service ends."""

    def tell(report: SyncReport) -> None:
        if report.added or report.changed:
            narrate(str(report))
        if as_json and (report.added or report.changed or report.troubled):
            output.write_json(_document(report))
            output.flush()

    with _ended_by_sigterm():
        watch(library, tools, Event().wait, _Troubles(), tell)
    return ExitCode.DONE


class _Troubles(SyncWatcher):
    """Tells of feeds that failed or ended, and of nothing else."""

    def __init__(self) -> None:
        self._told = self._untold = 0

    def stored(self, feed: FeedReport) -> None:
        if feed.outcome in (Outcome.FAILED, Outcome.ENDED):
            self.tell(told_of(feed))

    def tell(self, line: str) -> None:
        """Tells it on standard error."""
        complain(line)


class _Narration(_Troubles):
    """Tells of a sync on standard error while it goes on."""

    def __init__(self, status: StatusLine) -> None:
        super().__init__()
        self._status = status
        self._feeds = 0
        self._reports: list[FeedReport] = []

    def began(self, feeds: int) -> None:
        self._feeds = feeds

    def goes_on(self) -> None:
        if self._status.is_due():
            articles = SyncReport(tuple(self._reports)).added
            self._status.show(f"syncing: {len(self._reports):,} of {self._feeds:,} feeds, {articles:,} new articles")

    def waiting(self, holder: str) -> None:
        if self._status.is_due():
            self._status.show(f"syncing: waiting: {holder} is writing to the library")

    def stored(self, feed: FeedReport) -> None:
        self._reports.append(feed)
        super().stored(feed)

    def tell(self, line: str) -> None:
        """Tells it above the line that shows how far it is, unless too much was told already."""
        if self._told == _MOST_TOLD:
            self._untold += 1
            return
        self._told += 1
        self._status.clear()
        super().tell(line)

    def end(self, why: str = "") -> None:
        """The summary, of what was stored."""
        self._status.clear()
        if self._untold:
            complain(f"and {self._untold:,} more failed")
        narrate(f"{why}{SyncReport(tuple(self._reports))}")


class _Terminated(BaseException):
    """The process was told to end: as KeyboardInterrupt, it passes through everything."""


@contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """Ends what stands in it, wherever it is, when the process is told to end; that is no failure."""

    def terminate(number: int, frame: FrameType | None) -> None:
        if not is_put_off(number, frame):
            raise _Terminated

    before = signal.signal(signal.SIGTERM, terminate)
    try:
        yield
    except _Terminated:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)


def _document(report: SyncReport) -> dict[str, object]:
    return {
        "asked": len(report.feeds) - report.count(Outcome.POSTPONED),
        **{outcome.value: report.count(outcome) for outcome in Outcome},
        "added": report.added,
        "changed": report.changed,
        "feeds": [
            {
                "address": feed.address,
                "title": feed.title,
                "outcome": feed.outcome.value,
                "reason": feed.reason,
                "added": feed.added,
                "changed": feed.changed,
                "due": feed.due.isoformat(timespec="seconds") if feed.due else None,
            }
            for feed in report.feeds
        ],
    }
