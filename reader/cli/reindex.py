"""`reader reindex`: the index built again from the articles."""

from reader.cli.diagnostics import ExitCode, narrate
from reader.cli.opening import library_to_change
from reader.cli.progress import StatusLine, index_progress, told_on
from reader.cli.verb import verb


@verb(
    "reindex",
    examples="""
        reader reindex
    """,
)
def command() -> ExitCode:
    """Build the index again from the articles.

    No article is lost by it. An index that is missing or seen to be damaged is built again by itself.
    """
    with library_to_change() as library, StatusLine() as status:
        count = library.reindex(index_progress(status), told_on(status))
    narrate(f"{count:,} articles indexed")
    return ExitCode.DONE
