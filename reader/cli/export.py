"""`reader export`: all that the library holds, as lines of JSON that any library takes in again."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from reader.cli import output
from reader.cli.diagnostics import ExitCode
from reader.cli.exporting import Write, export
from reader.cli.opening import library_as_it_is
from reader.cli.verb import verb
from reader.cli.written_file import written


@verb(
    "export",
    examples="""
        reader export -o news.jsonl
        reader export | gzip > news.jsonl.gz
        reader export --opml -o feeds.opml
        reader --library ~/copy add news.jsonl
    """,
)
@click.option("-o", "--output", "file", metavar="FILE", help="Write to this file, in place of what it held.")
@click.option("--no-history", is_flag=True, help="Leave out what was asked.")
@click.option("--opml", is_flag=True, help="Write the feeds alone, as OPML for other feed readers.")
def command(file: str | None, no_history: bool, opml: bool) -> ExitCode:
    """Write down all that the library holds.

    Articles with their earlier texts, copies, places, and what was read and starred; feeds with tags and state; what
    was asked and answered. One JSON object a line, in UTF-8. reader add takes it in, into this library or another one.
    """
    with library_as_it_is() as library, _written_to(file) as write:
        if opml:
            from reader.gather.formats.opml import opml_of  # lxml

            write(opml_of(library.feeds()).encode())
            return ExitCode.DONE
        exported = export(library, write, history=not no_history)
    return ExitCode.LIBRARY_UNUSABLE if exported.damaged else ExitCode.DONE


def _written_to(file: str | None) -> AbstractContextManager[Write]:
    return nullcontext(output.write_bytes) if file is None else written(Path(file).expanduser().absolute())
