"""`reader ask`: the passages that answer a question, best first."""

import sys
from datetime import date

import click

from reader.cli import output
from reader.cli.asking import Asking
from reader.cli.connecting import settings_in_effect
from reader.cli.diagnostics import ExitCode, narrate
from reader.cli.opening import library_to_read
from reader.cli.options import day, filter_options, json_option
from reader.cli.replies import reply_lines
from reader.cli.verb import a_number, verb
from reader.days import last_day
from reader.library import Filters, Library
from reader.notebook.last_question import last_question, remember
from reader.text import clean_text

_LIMIT = 5
_BATCH_LIMIT = 10
_MOST_ANSWERS = 100
_MOST_BYTES = 1_000_000
"""Read of a question on standard input: more than can be asked, so that a longer one is refused and not cut."""


@verb(
    "ask",
    examples="""
        reader ask who postponed the Pompeo meeting?
        reader ask --since 2018-11 --until 2018 "who was elected?"
        reader ask --source bbc --json when did the ship float again > answer.json
        reader ask --batch questions.jsonl > answers.jsonl
        reader ask -c when was that?
        pbpaste | reader ask -
    """,
)
@click.argument("question", nargs=-1)
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(1, _MOST_ANSWERS),
    help=f"At most so many answers ({_LIMIT}, in a batch {_BATCH_LIMIT}).",
)
@filter_options
@click.option(
    "--as-of", metavar="DATE", callback=day(last_day), help="Answer as known that day: later articles are not seen."
)
@click.option(
    "-c", "--continue", "continues", is_flag=True, help="Follow up the last question: its names are taken over."
)
@click.option(
    "--min-confidence",
    "least",
    type=click.FloatRange(0, 1),
    callback=a_number,
    metavar="X",
    help="How sure an answer has to be, from 0 to 1.",
)
@click.option("--explain", is_flag=True, help="Show what was understood, and what each answer's score is made of.")
@json_option
@click.option("--batch", metavar="FILE", help="Answer each line of a JSONL file, or of standard input with -.")
@click.option("--schema", is_flag=True, help="Print the JSON schema of an answer.")
def command(
    question: tuple[str, ...],
    limit: int | None,
    filters: Filters,
    as_of: date | None,
    continues: bool,
    least: float | None,
    explain: bool,
    as_json: bool,
    batch: str | None,
    schema: bool,
) -> ExitCode:
    """Answer a question from the articles.

    Shows the passages that answer it, word for word, the best first, each with where it stands and
    how to read on. QUESTION is all the words that follow, quotes are not needed; - reads it from standard input.
    Dates are days (2018-11-09), months (2018-11) or years (2018).
    Filters may stand in the question too: source:bbc since:2018 until:2018-11 title:flood, and where all of it is
    within quotes -sport.

    With -c a question without a name of its own takes over those of the last one asked from the shell,
    and says so. That one question is kept, readable to you alone.

    A line of a batch is an object with "id" and "question", and as it likes with "as_of", "since",
    "until" and "source". It gives one line of JSON, in the same order. A bad line gives one with
    "id" (or the line's number) and "error", the rest goes on, and the exit code is 2 in the end.
    --min-confidence and --explain are for all lines.
    """
    if schema:
        return _print_schema(explain=explain)
    asking = Asking(
        limit=limit or (_LIMIT if batch is None else _BATCH_LIMIT),
        filters=filters,
        as_of=as_of,
        least_confidence=least,
        explain=explain,
    )
    if batch is None:
        return _answer(_asked(question), asking, continues=continues, as_json=as_json)
    if question or continues:
        raise click.UsageError(f"either --batch or {'a question' if question else '--continue'}")
    from reader.cli.batch import answer_batch

    return answer_batch(batch, asking)


def _answer(question: str, asking: Asking, *, continues: bool, as_json: bool) -> ExitCode:
    is_kept = settings_in_effect().history
    with library_to_read() as library:
        carried = _carried(library, question) if continues else ()
        reply = asking.reply(library, question, carried)
    if is_kept:
        remember(library.folder, reply.to_follow_up)
    if as_json:
        from reader.answering.reply_json import reply_document  # pydantic takes 60 ms

        output.write_json(reply_document(reply, explain=asking.explain))
    else:
        for line in reply_lines(reply, output.columns(), styled=output.is_styled(), explain=asking.explain):
            output.write_line(line)
    return ExitCode.DONE if reply.answered else ExitCode.NOTHING_FOUND


def _carried(library: Library, question: str) -> tuple[str, ...]:
    """What the question takes over from the last one. Raises NothingToFollowUp."""
    from reader.answering.understanding.follow_up import names_to_carry

    previous = last_question(library.folder)
    carried = names_to_carry(question, previous)
    if not carried:
        narrate(f"nothing taken over from: {previous}")
    return carried


def _asked(question: tuple[str, ...]) -> str:
    if question == ("-",):
        return clean_text(_standard_input())
    if not question:
        raise click.UsageError("missing a question")
    return clean_text(" ".join(question))


def _standard_input() -> str:
    if sys.stdin is None:
        raise click.UsageError("standard input is closed")
    return sys.stdin.buffer.read(_MOST_BYTES).decode(errors="replace")


def _print_schema(*, explain: bool) -> ExitCode:
    from reader.answering.reply_json import reply_schema

    output.write_json(reply_schema(explain=explain))
    return ExitCode.DONE
