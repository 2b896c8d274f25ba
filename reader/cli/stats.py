"""`reader stats`: how much the library holds, and where the time of a question goes."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

import click

from reader.cli import output
from reader.cli.diagnostics import ExitCode
from reader.cli.opening import library_to_read
from reader.cli.options import json_option
from reader.cli.verb import verb
from reader.library import Library
from reader.notebook.notebook import Notebook
from reader.text import clean_line

if TYPE_CHECKING:
    from reader.answering.timing import Taken

QUESTIONS = 20
"""Asked for a timing: half a second of work."""


@verb(
    "stats",
    examples="""
        reader stats
        reader stats --json | jq .articles
        reader stats --timing
    """,
)
@click.option("--timing", "timed", is_flag=True, help="Show also where the time of a question goes.")
@json_option
def command(timed: bool, as_json: bool) -> ExitCode:
    """Show how much the library holds.

    How many articles from how many sources, of which days, and the bytes that they take.

    With --timing your last questions are asked once more, or where you have asked none in the app the newest
    headlines, and each step is shown with the milliseconds that it takes for half of them, and for 19 of 20, at the
    most. The start of the program is shown beside: it comes to the first question of the shell alone.
    """
    started = process_time()
    opening = perf_counter()
    with library_to_read() as library:
        opened = perf_counter() - opening
        document = _document(library)
        timing = _timing(library, started, opened) if timed else None
    if as_json:
        output.write_json(document | ({"timing": timing} if timing else {}))
        return ExitCode.DONE
    for name, value in document.items():
        output.write_line(f"{name.replace('_', ' ').capitalize():<13}{clean_line(_shown(value))}")
    for line in _timing_lines(timing) if timing else ():
        output.write_line(line)
    return ExitCode.DONE


def _timing(library: Library, started: float, opened: float) -> dict[str, Any]:
    """As JSON has it. `started` are the seconds of work until the verb began, `opened` those of opening the library."""
    loading = perf_counter()
    from reader.answering.timing import timing  # 100 ms, which are shown

    loaded = perf_counter() - loading
    questions = _last_questions(library)
    found = timing(library, questions or _headlines(library))
    return {
        "asked": "your questions" if questions else "headlines",
        "questions": found.questions,
        "start_ms": round((started + loaded) * 1000, 2),
        "opening_ms": round(opened * 1000, 2),
        "steps": [{"step": str(step), **_rounded(taken)} for step, taken in found.steps.items()],
        "question": _rounded(found.question) if found.question else None,
    }


def _rounded(taken: "Taken") -> dict[str, float]:
    return {"p50_ms": round(taken.p50_ms, 2), "p95_ms": round(taken.p95_ms, 2)}


def _last_questions(library: Library) -> list[str]:
    """What this person asked last, each once, as far as it is kept."""
    notebook = Notebook.find(library.folder)
    if notebook is None:
        return []
    with notebook:
        asked = (kept.question for kept in notebook.questions() if kept.reply)
        return list(islice(dict.fromkeys(asked), QUESTIONS))


def _headlines(library: Library) -> list[str]:
    return [headline.title for headline in library.headlines(limit=QUESTIONS)]


def _timing_lines(timing: dict[str, Any]) -> Iterator[str]:
    yield ""
    heading = f"{timing['questions']} of {timing['asked']}, in ms"
    yield f"{heading:<26}{'half':>7}{'19 of 20':>10}"
    for row in (*timing["steps"], *([{"step": "a question", **timing["question"]}] if timing["question"] else [])):
        yield f"{row['step']:<26}{row['p50_ms']:>7.1f}{row['p95_ms']:>10.1f}"
    yield f"{'start of the program':<26}{timing['start_ms']:>7.1f}"
    yield f"{'opening the library':<26}{timing['opening_ms']:>7.1f}"


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
        "index_bytes": stats.index_bytes,
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
