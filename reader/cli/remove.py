"""`reader remove`: articles out of the library."""

import click

from reader.article import SAMPLE_PREFIX
from reader.cli.diagnostics import ExitCode, complain, narrate
from reader.cli.opening import library_to_change
from reader.cli.options import ARTICLE_ID
from reader.cli.progress import StatusLine, told_on
from reader.cli.verb import verb
from reader.library import Library


@verb(
    "remove",
    examples="""
        reader remove 12 17
        reader remove --samples
    """,
)
@click.argument("ids", nargs=-1, type=ARTICLE_ID, metavar="ID...")
@click.option("--samples", is_flag=True, help="Remove the sample articles that came with the program.")
def command(ids: tuple[int, ...], samples: bool) -> ExitCode:
    """Remove articles from the library.

    Where one of the ids is not there, nothing is removed, and the exit code is 1.
    """
    if bool(ids) == samples:
        raise click.UsageError("name either ids or --samples")
    with library_to_change() as library:
        if samples:
            return _remove_samples(library)
        with StatusLine() as status, library.writing(told_on(status)) as writer:
            for article_id in dict.fromkeys(ids):
                writer.remove(article_id)
            writer.commit()
    narrate(f"{len(set(ids))} removed")
    return ExitCode.DONE


def _remove_samples(library: Library) -> ExitCode:
    with StatusLine() as status, library.writing(told_on(status)) as writer:
        removed = writer.remove_places(SAMPLE_PREFIX)
        writer.finish_reading(SAMPLE_PREFIX)  # where taking them in was broken off, it is not gone on with
        writer.commit()
    if not removed:
        complain("no sample articles in this library")
        return ExitCode.NOTHING_FOUND
    narrate(f"{removed} removed")
    return ExitCode.DONE
