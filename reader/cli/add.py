"""`reader add`: articles into the library."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import click

from reader.address import is_web_address
from reader.article import Skipped
from reader.cli import output
from reader.cli.connecting import settings_in_effect
from reader.cli.diagnostics import ExitCode, complain, narrate
from reader.cli.opening import library_to_add_to
from reader.cli.options import json_option
from reader.cli.progress import StatusLine
from reader.cli.verb import verb
from reader.gather import Found
from reader.intake import IntakeReport, IntakeTally, size_of, take_in
from reader.pace import pace

if TYPE_CHECKING:
    from reader.syncing.adding import Subscribed

_MOST_TOLD = 20
"""Lines on what was skipped, before they push everything else from the screen."""

_MOST_REASONS = 5


@verb(
    "add",
    examples="""
        reader add ~/news/2018 article.txt
        reader add articles.jsonl.xz
        reader add https://herald.example
        reader add --full https://herald.example/feed.xml
        reader --library ~/archive add ~/news
    """,
)
@click.argument("places", nargs=-1, required=True, metavar="PLACE...")
@click.option("--full", is_flag=True, help="Feeds: fetch the pages that new entries link to as well.")
@json_option
def command(places: tuple[str, ...], full: bool, as_json: bool) -> ExitCode:
    """Add articles from files and folders, and from addresses on the web.

    Each PLACE is a file, a folder with all that is in it, or an address: a page is added as an article, a feed is
    subscribed to, and a page that leads to others to the first feed that it names. What is there already is not added
    again; a changed article takes the place of its earlier version. What cannot be read is told of and skipped, the
    rest goes in, and the exit code is 4.
    """
    settings = settings_in_effect()
    feeds: tuple[Subscribed, ...] = ()
    with library_to_add_to() as library, StatusLine() as status:
        narration = _Narration(places, status, keep_skipped=as_json)
        try:
            if any(map(is_web_address, places)):
                from reader.syncing.adding import add  # 90 ms, for those who fetch

                feeds = add(library, places, narration, settings, full=full).feeds
            else:
                take_in(library, places, narration, settings)
        except BaseException:  # Ctrl+C, a full disk
            narration.end("stopped early, and at least this stays: ")
            raise
        narration.end()
    if as_json:
        output.write_json(_document(narration.report, narration.skipped, feeds))
    return ExitCode.SOME_SKIPPED if narration.report.skipped else ExitCode.DONE


class _Narration(IntakeTally):
    """Tells of an intake on standard error while it goes on, and keeps what JSON says of it at the end."""

    def __init__(self, places: Iterable[str], status: StatusLine, *, keep_skipped: bool) -> None:
        super().__init__()
        self.skipped: list[Skipped] = []
        self._places = tuple(places)
        self._status = status
        self._keep_skipped = keep_skipped
        self._told = 0
        self._untold: Counter[str] = Counter()
        """The reasons of what was not told of, and how many there are of each."""

    def found(self, found: Found) -> None:
        super().found(found)
        if isinstance(found, Skipped):
            self._tell_skipped(found)
        self.goes_on()

    def goes_on(self) -> None:
        if self._status.is_due():
            how_fast = pace(self.articles, self.share_of(self._size), self._status.seconds)
            self._status.show(f"adding: {self.articles:,} articles{how_fast}")

    def waiting(self, holder: str) -> None:
        if self._status.is_due():
            self._status.show(f"adding: {self.articles:,} articles, waiting: {holder} is writing to the library")

    def resumed(self, file: str) -> None:
        self._status.clear()
        narrate(f"{file}: goes on where it stopped")

    def told(self, line: str, way_on: str = "") -> None:
        self._status.clear()
        narrate(f"{line}; {way_on}" if way_on else line)

    def end(self, why: str = "") -> None:
        """The summary, of what was stored."""
        self._status.clear()
        if self._untold:
            complain(f"and {self._untold.total():,} more skipped: {_counted(self._untold)}")
        narrate(f"{why}{self.report}")

    @cached_property
    def _size(self) -> int:
        """Bytes in all: only looked up where it takes long enough to show."""
        return size_of(self._places)

    def _tell_skipped(self, skipped: Skipped) -> None:
        if self._keep_skipped:
            self.skipped.append(skipped)
        if self._told >= _MOST_TOLD and skipped.place not in self._places:  # what a person named is always told of
            self._untold[skipped.reason] += 1
            return
        self._told += 1
        self._status.clear()
        complain(f"{skipped.place}: {skipped.reason}")


def _counted(reasons: Counter[str]) -> str:
    told = [f"{count:,} {reason}" for reason, count in reasons.most_common(_MOST_REASONS)]
    return "; ".join([*told, "..."] if len(reasons) > _MOST_REASONS else told)


def _document(report: IntakeReport, skipped: Iterable[Skipped], feeds: "Iterable[Subscribed]") -> dict[str, object]:
    return {
        "added": report.added,
        "same": report.same,
        "changed": report.changed,
        "feeds": report.feeds,
        "known_feeds": report.known_feeds,
        "subscribed": [{"address": one.address, "title": one.title, "outcome": one.outcome.value} for one in feeds],
        "skipped": [{"place": one.place, "reason": one.reason} for one in skipped],
    }
