"""Forgetting all that was asked, from within the app."""

from reader.errors import ReaderError
from reader.notebook import forget_questions
from reader.tui.session import Session


def forgotten(session: Session) -> str:
    """Forgets, and tells in one line what came of it. With the history off there is only what was asked here."""
    try:
        if session.settings.history:
            forget_questions(session.library.folder)
        session.notebook.forget()
    except ReaderError as error:
        return str(error)
    return "Forgotten"
