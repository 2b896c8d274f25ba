"""`reader list`: the headlines, newest first."""

from typing import Any

import click

from reader.article import Headline
from reader.cli import output
from reader.cli.cells import cut, pad
from reader.cli.diagnostics import ExitCode
from reader.cli.opening import library_to_read
from reader.cli.options import filter_options, json_option
from reader.cli.verb import verb
from reader.library import Filters
from reader.text import clean_line

_ID_CELLS = 6
_DAY_CELLS = len("2018-11-09")
_SOURCE_CELLS = 20


@verb(
    "list",
    examples="""
        reader list -n 20
        reader list --source "daily star" --since 2018-11 --until 2018-11
        reader list --json | jq .title
    """,
)
@filter_options
@click.option("-n", "--limit", type=click.IntRange(min=1), help="At most so many.")
@json_option
def command(filters: Filters, limit: int | None, as_json: bool) -> ExitCode:
    """List the headlines, newest first.

    Each line has an article's id, date, source and headline; with --json it is an object.
    """
    width = output.terminal_columns() if output.is_terminal() else None
    with library_to_read() as library:
        for headline in library.headlines(filters, limit=limit):
            if as_json:
                output.write_json(_document(headline))
            else:
                output.write_line(_line(headline, width))
    return ExitCode.DONE


def _line(headline: Headline, width: int | None) -> str:
    """The headline on one line, cut to a terminal's width where there is one."""
    source = clean_line(headline.source) or "-"
    if width is not None:
        source = cut(source, _SOURCE_CELLS)
    day = headline.published.isoformat() if headline.published else "-"
    line = "  ".join(
        (
            f"{headline.id:>{_ID_CELLS}}",
            pad(day, _DAY_CELLS),
            pad(source, _SOURCE_CELLS),
            clean_line(headline.title),
        )
    )
    return line if width is None else cut(line, width)


def _document(headline: Headline) -> dict[str, Any]:
    return {
        "id": headline.id,
        "title": headline.title,
        "source": headline.source,
        "url": headline.url,
        "place": headline.place,
        "published": headline.published.isoformat() if headline.published else None,
        "length": headline.length,
    }
