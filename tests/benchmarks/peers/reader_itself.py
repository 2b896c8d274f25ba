"""This program: added through its command, asked in one warm process."""

import sys
from pathlib import Path

from ..collection import Question
from .card import SHOWN, Ask, Card

LIBRARY = "library"
"""Where the library lies in the folder that is built."""


def command(corpus: Path, folder: Path) -> list[str]:
    """What a person types to add the corpus."""
    return [sys.executable, "-m", "reader", "--quiet", "--library", str(folder / LIBRARY), "add", str(corpus)]


def opened(corpus: Path, folder: Path) -> Ask:
    """Asks as `reader ask` does."""
    from reader.answering.ask import ask
    from reader.library import Library

    library = Library.open(folder / LIBRARY)

    def answer(question: Question) -> list[Card]:
        reply = ask(library, question.text, as_of=question.as_of, limit=SHOWN)
        return [Card(found.article.title, found.text, found.article.url) for found in reply.answers]

    return answer
