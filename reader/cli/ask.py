"""`reader ask`: the passages that answer a question, best first."""

import sys
from datetime import date

import click

from reader.cli import output
from reader.cli.cards import reply_lines
from reader.cli.diagnostics import ExitCode
from reader.cli.opening import library_to_read
from reader.cli.options import day, filter_options, json_option
from reader.cli.verb import verb
from reader.days import last_day
from reader.library import Filters
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
@json_option
@click.option("--batch", metavar="FILE", help="Answer each line of a JSONL file, or of standard input with -.")
@click.option("--schema", is_flag=True, help="Print the JSON schema of an answer.")
def command(
    question: tuple[str, ...],
    limit: int | None,
    filters: Filters,
    as_of: date | None,
    as_json: bool,
    batch: str | None,
    schema: bool,
) -> ExitCode:
    """Answer a question from the articles.

    Shows the passages that answer it, word for word, the best first, each with where it stands and
    how to read on. QUESTION is all the words that follow, quotes are not needed; - reads it from standard input.
    Dates are days (2018-11-09), months (2018-11) or years (2018).

    A line of a batch is an object with "id" and "question", and as it likes with "as_of", "since",
    "until" and "source". It gives one line of JSON, in the same order. A bad line gives one with
    "id" (or the line's number) and "error", the rest goes on, and the exit code is 2 in the end.
    """
    if schema:
        return _print_schema()
    if batch is not None:
        if question:
            raise click.UsageError("either --batch or a question")
        from reader.cli.batch import answer_batch

        return answer_batch(batch, limit=limit or _BATCH_LIMIT, filters=filters, as_of=as_of)
    return _answer(_asked(question), limit or _LIMIT, filters, as_of, as_json=as_json)


def _answer(question: str, limit: int, filters: Filters, as_of: date | None, *, as_json: bool) -> ExitCode:
    from reader.answering.ask import ask

    with library_to_read() as library:
        reply = ask(library, question, limit=limit, filters=filters, as_of=as_of)
    if as_json:
        from reader.answering.reply_json import reply_document  # pydantic takes 60 ms

        output.write_json(reply_document(reply))
    else:
        for line in reply_lines(reply, output.columns(), styled=output.is_styled()):
            output.write_line(line)
    return ExitCode.DONE if reply.answered else ExitCode.NOTHING_FOUND


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


def _print_schema() -> ExitCode:
    from reader.answering.reply_json import reply_schema

    output.write_json(reply_schema())
    return ExitCode.DONE
