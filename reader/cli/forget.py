"""`reader forget`: what was asked, deleted."""

from reader.cli.diagnostics import ExitCode, narrate
from reader.cli.verb import chosen_library, verb
from reader.notebook import forget_questions
from reader.settings import library_folder


@verb("forget", examples="reader forget\nreader forget --library ~/news")
def command() -> ExitCode:
    """Delete everything that you asked of this library, for good.

    Conversations of the app and the prompt with their answers, and the question that -c would follow up. What you read
    and starred stays, as do exports and backups that you made.
    """
    forgotten = forget_questions(library_folder(chosen_library()))
    narrate(f"{forgotten} question{'' if forgotten == 1 else 's'} forgotten")
    return ExitCode.DONE
