"""All that a library and its notebook hold, as the lines of an export: what `export` and `backup` write."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace

from reader.article import ArchivedArticle
from reader.cli.diagnostics import complain
from reader.cli.progress import StatusLine
from reader.errors import LibraryUnusable
from reader.export_record import HEADER, Archived, ExportCounts, ExportTally, record_of
from reader.library import Library
from reader.notebook import Notebook
from reader.text import without_unsafe

Write = Callable[[bytes], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written."""

    counts: ExportCounts
    damaged: int
    """Articles that could not be: each was told of."""


def export(library: Library, write: Write, *, history: bool) -> Exported:
    """Writes all lines, the library's as they are at one moment, and the notebook's at one."""
    damaged, tally = 0, ExportTally()

    def write_line(record: Mapping[str, object]) -> None:
        document = json.dumps(record, ensure_ascii=False, allow_nan=False)
        # words stay readable, and what a terminal would obey, or UTF-8 does not have, is written as an escape
        line = f"{without_unsafe(document, _escaped)}\n".encode()
        tally.note(line, record["type"])
        write(line)

    write_line(HEADER)
    with StatusLine() as status:
        for written, one in enumerate(_archived(library, history=history), start=1):
            if isinstance(one, LibraryUnusable):
                damaged += 1
                status.clear()
                complain(str(one))
            else:
                write_line(record_of(one))
            if status.is_due():
                status.show(f"exporting: {written:,} written")
    write_line(tally.end())
    return Exported(counts=tally.counts, damaged=damaged)


def _archived(library: Library, *, history: bool) -> Iterator[Archived | LibraryUnusable]:
    """All that there is to write: feeds, articles with what was done with them, and what was asked."""
    with ExitStack() as stack:
        notebook = Notebook.find(library.folder)
        if notebook:
            notebook = stack.enter_context(stack.enter_context(notebook).snapshot())
        for portion in library.archive():
            marks = notebook.marked(one.id for one in portion if isinstance(one, ArchivedArticle)) if notebook else {}
            for one in portion:
                yield replace(one, marks=marks.get(one.id)) if isinstance(one, ArchivedArticle) else one
        if notebook and history:
            yield from notebook.archive()


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1]
