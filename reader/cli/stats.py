"""`reader stats`: how much the library holds."""

from datetime import date

from reader.cli import output
from reader.cli.diagnostics import ExitCode
from reader.cli.opening import library_to_read
from reader.cli.options import json_option
from reader.cli.verb import verb
from reader.library import Library
from reader.text import clean_line


@verb(
    "stats",
    examples="""
        reader stats
        reader stats --json | jq .articles
    """,
)
@json_option
def command(as_json: bool) -> ExitCode:
    """Show how much the library holds.

    How many articles from how many sources, of which days, and the bytes that they take.
    """
    with library_to_read() as library:
        document = _document(library)
    if as_json:
        output.write_json(document)
        return ExitCode.DONE
    for name, value in document.items():
        output.write_line(f"{name.capitalize():<11}{clean_line(_shown(value))}")
    return ExitCode.DONE


def _document(library: Library) -> dict[str, object]:
    stats = library.stats()
    return {
        "articles": stats.articles,
        "sources": stats.sources,
        "oldest": _day(stats.oldest),
        "newest": _day(stats.newest),
        "feeds": stats.feeds,
        "revisions": stats.revisions,
        "bytes": stats.bytes,
        "folder": str(library.folder),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _shown(value: object) -> str:
    match value:
        case None:
            return "-"
        case int():
            return f"{value:,}"
        case _:
            return str(value)
