"""Everything that was asked of a library, deleted wherever it is kept."""

from pathlib import Path

from reader.notebook.doctoring import delete_aside
from reader.notebook.file import notebook_files
from reader.notebook.last_question import forget_last_question
from reader.notebook.notebook import Notebook


def forget_questions(library: Path) -> int:
    """Deletes all that was asked of the library in that folder, also from the disk; gives how many questions it were.

    The one that the shell would follow up is among them, and damaged notebooks that a repair has kept. What was read
    and starred stays. Raises NotebookError.
    """
    forgotten = 0
    for file in notebook_files(library):
        with Notebook(file) as notebook:
            forgotten += notebook.forget()
        delete_aside(file)
    return forgotten + forget_last_question(library)
