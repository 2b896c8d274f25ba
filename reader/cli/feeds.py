"""`reader feeds`: what is subscribed to, and how it stands."""

from datetime import UTC, datetime

import click

from reader.cli import output
from reader.cli.cells import cut, pad
from reader.cli.diagnostics import ExitCode, complain, narrate
from reader.cli.opening import library_as_it_is
from reader.cli.options import json_option
from reader.cli.progress import StatusLine, told_on
from reader.cli.verb import verb
from reader.feed import StoredFeed
from reader.library import Library
from reader.moments import ago, ahead
from reader.syncing.naming import feeds_named
from reader.text import clean_line

_ID_CELLS = 4
_TITLE_CELLS = 28
_TAGS_CELLS = 14
_MOMENT_CELLS = 10
_HEAD = ("id", "title", "tags", "succeeded", "due", "trouble")


@verb(
    "feeds",
    examples="""
        reader feeds
        reader feeds --remove https://herald.example/feed
        reader feeds --json | jq -r 'select(.error != "") | .address'
    """,
)
@click.option(
    "--remove", "removed", multiple=True, metavar="FEED", help="Unsubscribe from the feed of this id or address."
)
@json_option
def command(removed: tuple[str, ...], as_json: bool) -> ExitCode:
    """List the feeds: when they last succeeded, when they are asked next, and what went wrong.

    Articles stay when their feed is removed. With --json each line is an object.
    """
    with library_as_it_is() as library:
        if removed:
            return _remove(library, removed)
        feeds = library.feeds()
    now = datetime.now(UTC)
    if as_json:
        for feed in feeds:
            output.write_json(_document(feed))
    elif feeds:
        _write_table(feeds, now)
    else:
        narrate("no feeds yet (reader add ADDRESS subscribes to one)")
    return ExitCode.DONE


def _remove(library: Library, names: tuple[str, ...]) -> ExitCode:
    """Where one of the names is not there, nothing is removed."""
    named = feeds_named(library, names)
    if named.unknown:
        complain(f"no feed {named.unknown[0]} (reader feeds lists them)")
        return ExitCode.NOTHING_FOUND
    with StatusLine() as status, library.writing(told_on(status)) as writer:
        for feed in named.feeds:
            writer.remove_feed(feed.id)
    narrate(f"{len(named.feeds)} removed; what they brought stays")
    return ExitCode.DONE


def _write_table(feeds: list[StoredFeed], now: datetime) -> None:
    width = output.terminal_columns() if output.is_terminal() else None
    if width is not None:
        output.write_line(cut(_line(*_HEAD, width), width))
    for feed in feeds:
        tags = clean_line(", ".join(feed.tags)) or "-"
        due = "ended" if feed.ended else ahead(feed.due, now)
        line = _line(str(feed.id), _name(feed), tags, ago(feed.succeeded, now), due, feed.ended or feed.error, width)
        output.write_line(line if width is None else cut(line, width))


def _line(id_: str, title: str, tags: str, succeeded: str, due: str, trouble: str, width: int | None) -> str:
    if width is not None:
        title, tags = cut(title, _TITLE_CELLS), cut(tags, _TAGS_CELLS)
    parts = (
        f"{id_:>{_ID_CELLS}}",
        pad(title, _TITLE_CELLS),
        pad(tags, _TAGS_CELLS),
        pad(succeeded, _MOMENT_CELLS),
        pad(due, _MOMENT_CELLS),
        clean_line(trouble),
    )
    return "  ".join(parts).rstrip()


def _name(feed: StoredFeed) -> str:
    return clean_line(feed.title) or clean_line(feed.address)


def _document(feed: StoredFeed) -> dict[str, object]:
    return {
        "id": feed.id,
        "address": feed.address,
        "title": feed.title,
        "tags": list(feed.tags),
        "full": feed.full,
        "tried": _moment(feed.tried),
        "succeeded": _moment(feed.succeeded),
        "due": None if feed.ended else _moment(feed.due),
        "failures": feed.failures,
        "error": feed.error,
        "ended": feed.ended,
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
