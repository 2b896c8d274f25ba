"""`reader export`: all that the library holds, as lines of JSON that any library takes in again."""

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from reader.article import ArchivedArticle
from reader.cli import output
from reader.cli.diagnostics import ExitCode, complain
from reader.cli.opening import library_to_change
from reader.cli.progress import StatusLine
from reader.cli.verb import verb
from reader.errors import FileNotWritten, LibraryUnusable
from reader.export_record import HEADER, Archived, record_of
from reader.library import Library
from reader.notebook import Notebook
from reader.text import json_escaped

_Write = Callable[[bytes], object]


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
    with library_to_change() as library, _written_to(file) as write:
        if opml:
            from reader.gather.formats.opml import opml_of  # lxml

            write(opml_of(library.feeds()).encode())
            return ExitCode.DONE
        return _export(library, write, history=not no_history)


def _export(library: Library, write: _Write, *, history: bool) -> ExitCode:
    damaged = 0
    write(_line(HEADER))
    with StatusLine() as status:
        for written, one in enumerate(_archived(library, history=history), start=1):
            if isinstance(one, LibraryUnusable):
                damaged += 1
                status.clear()
                complain(str(one))
            else:
                write(_line(record_of(one)))
            if status.is_due():
                status.show(f"exporting: {written:,} written")
    return ExitCode.LIBRARY_UNUSABLE if damaged else ExitCode.DONE


def _archived(library: Library, *, history: bool) -> Iterator[Archived | LibraryUnusable]:
    """All that there is to write: feeds, articles with what was done with them, and what was asked."""
    yield from library.feeds()
    notebook = Notebook.find(library.folder)
    if notebook is None:
        for portion in library.archive():
            yield from portion
        return
    with notebook:
        for portion in library.archive():
            marks = notebook.marked(one.id for one in portion if isinstance(one, ArchivedArticle))
            for one in portion:
                yield replace(one, marks=marks.get(one.id)) if isinstance(one, ArchivedArticle) else one
        if history:
            yield from notebook.archive()


def _line(record: Mapping[str, object]) -> bytes:
    # words stay readable, and what a terminal would obey, or UTF-8 does not have, is written as an escape
    return f"{json_escaped(json.dumps(record, ensure_ascii=False, allow_nan=False))}\n".encode()


@contextmanager
def _written_to(file: str | None) -> Iterator[_Write]:
    """Where to write. A file is there once it is whole, and until then what it held; only its owner may read it."""
    if file is None:
        yield output.write_bytes
        return
    path = Path(file).expanduser().absolute()
    with _failures_named(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    new = Path(name)
    try:
        with open(handle, "wb") as opened:  # noqa: PTH123 - a handle

            def write(data: bytes) -> None:
                with _failures_named(path):
                    opened.write(data)

            yield write
            with _failures_named(path):
                opened.flush()
                os.fsync(handle)
        with _failures_named(path):
            new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


@contextmanager
def _failures_named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileNotWritten(path, (error.strerror or str(error)).lower()) from error
