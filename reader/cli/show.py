"""`reader show`: one article, or a passage of it."""

from typing import Any

import click

from reader.answering.answer import Span
from reader.article import Revision, StoredArticle
from reader.cli import output
from reader.cli.cards import source_and_day
from reader.cli.cells import lines
from reader.cli.diagnostics import ExitCode, narrate
from reader.cli.opening import library_to_read
from reader.cli.options import json_option, passage_id
from reader.cli.verb import verb
from reader.text import clean_line, clean_text


@verb(
    "show",
    examples="""
        reader show 12
        reader show 12#803-1250
        reader show --revisions 12
        reader show --json 12 | jq -r .text
    """,
)
@click.argument("passage", metavar="ID[#START-END]", callback=passage_id)
@click.option("--revisions", "with_revisions", is_flag=True, help="What it said before it was changed.")
@json_option
def command(passage: tuple[int, Span | None], with_revisions: bool, as_json: bool) -> ExitCode:
    """Show an article, or a passage of it.

    The text is shown word for word; START and END count its characters, END not included. The ids
    are those of reader ask and reader list.

    With --revisions its earlier texts are shown, the oldest first, each with the time when it was found replaced:
    sentences that went begin with -, those that came with +.
    """
    article_id, wanted = passage
    if with_revisions and wanted:
        raise click.UsageError("--revisions is for a whole article: give its ID alone")
    with library_to_read() as library:
        article = library.article(article_id)
        revisions = library.revisions(article_id) if with_revisions else []
    span = _span(article, wanted)
    if as_json:
        document = _document(article, span)
        output.write_json({**document, "revisions": list(map(_revision, revisions))} if with_revisions else document)
        return ExitCode.DONE
    if with_revisions:
        _show_revisions(article, revisions)
        return ExitCode.DONE
    for line in _credits(article):
        output.write_line(line)
    output.write_line()
    _write_text(clean_text(article.text[span.start : span.end]))
    return ExitCode.DONE


def _show_revisions(article: StoredArticle, revisions: list[Revision]) -> None:
    if not revisions:
        narrate(f"article {article.id} has not changed since it was added")
        return
    from reader.cli.revisions import write_revisions

    write_revisions(article, revisions)


def _span(article: StoredArticle, wanted: Span | None) -> Span:
    length = len(article.text)
    if wanted is None:
        return Span(0, length)
    if not wanted.start < wanted.end <= length:
        raise click.UsageError(
            f"no passage {wanted.start}-{wanted.end} in article {article.id}, whose length is {length} characters"
        )
    return wanted


def _credits(article: StoredArticle) -> list[str]:
    places = [place for place in article.places or (article.place,) if place != article.url]
    known = (
        article.title,
        f"By {', '.join(article.authors)}" if article.authors else "",
        source_and_day(article),
        article.url,
        *places,
    )
    return [line for line in map(clean_line, known) if line]


def _write_text(text: str) -> None:
    """A person gets it wrapped between words, a file as it stands."""
    if not output.is_terminal():
        output.write_line(text)
        return
    for line in lines(text, output.columns()):
        output.write_line(text[line.start : line.end])


def _document(article: StoredArticle, span: Span) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "text": article.text[span.start : span.end],
        "start": span.start,
        "end": span.end,
        "length": len(article.text),
        "source": article.source,
        "url": article.url,
        "authors": list(article.authors),
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "places": list(article.places),
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "title": revision.title,
        "text": revision.text,
        "source": revision.source,
        "published": revision.published.isoformat() if revision.published else None,
        "replaced": revision.replaced.isoformat(timespec="seconds"),
    }
