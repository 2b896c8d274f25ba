"""Questions to a library of nothing but long texts: reports, minutes, a blog of a whole day."""

import tempfile
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from reader.answering.ask import ask
from reader.article import Article
from reader.library import Library

from ..collection import Question, articles_in, questions_of
from ..timing import milliseconds

TEXTS = 30
"""More than twice as many as are cut for a question."""
LENGTHS = (100_000, 1_000_000)
"""Characters of each."""


def measure(corpus: str, collection: str, count: str, lengths: tuple[int, ...] = LENGTHS) -> dict[str, Any]:
    """Milliseconds of each question, by the length of the texts: the corpus's articles, one after the other."""
    questions = questions_of(Path(collection), int(count))
    return {str(length): _asked(Path(corpus), questions, length) for length in lengths}


def _asked(corpus: Path, questions: list[Question], length: int) -> list[float]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "library", create=True) as library,
    ):
        with library.writing() as writer:
            for number, text in enumerate(texts_of(corpus, length)):
                writer.add(Article(title=f"Report {number}", text=text, place=f"/reports/{number}"))
        _ask(library, questions[0])  # to be warm
        return [milliseconds(_ask, library, question) for question in questions]


def texts_of(corpus: Path, length: int, count: int = TEXTS) -> Iterator[str]:
    """So many texts of that length: the corpus's articles one after the other, from the first on again if need be."""
    articles = chain.from_iterable(articles_in(corpus) for _ in repeat(None))
    for _ in range(count):
        parts, characters = [], 0
        while characters < length:
            parts.append(next(articles).text)
            characters += len(parts[-1])
        yield "\n\n".join(parts)[:length]


def _ask(library: Library, question: Question) -> None:
    ask(library, question.text)
