"""Articles to add, questions to the index, and other processes at work on the same library."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import reader
from reader import terms
from reader.article import Article
from reader.library import ALL, Filters, Library, Outcome

CHECKOUT = Path(reader.__file__).parent.parent
SECONDS = 60


def article(
    text: str = "The delegation called to postpone the meeting.",
    *,
    title: str = "Talks put off",
    place: str = "/news/talks.txt",
    source: str = "The Daily Star",
    url: str = "",
    published: date | None = date(2018, 11, 9),
    key: str = "",
    language: str = "",
) -> Article:
    return Article(
        title=title,
        text=text,
        place=place,
        source=source,
        url=url,
        published=published,
        key=key,
        language=language,
    )


def add(library: Library, *articles: Article) -> list[Outcome]:
    with library.writing() as writer:
        return [writer.add(each).outcome for each in articles]


def found(library: Library, words: str, filters: Filters = ALL) -> list[int]:
    """The ids of the articles that hold any of the words, in ascending order."""
    hits = library.index.search(dict.fromkeys(terms.stems(words), 1.0), filters, 1000)
    return sorted(hit.article_id for hit in hits)


def titles(library: Library) -> list[str]:
    return [headline.title for headline in library.headlines()]


_PRELUDE = """
import sys, time
from pathlib import Path
from reader.article import Article
from reader.errors import ReaderError
from reader.library import ALL, Library
folder = Path(sys.argv[1])
"""


def start(script: str, folder: Path, *arguments: str, before: Sequence[str] = ()) -> subprocess.Popen[str]:
    """Another process at work: `script` with `folder` in scope, through the command `before`."""
    command = [*before, sys.executable, "-c", _PRELUDE + script, str(folder), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    return subprocess.Popen(
        command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def run(script: str, folder: Path, *arguments: str, before: Sequence[str] = ()) -> str:
    """What another process printed, after it ended well."""
    process = start(script, folder, *arguments, before=before)
    printed, complained = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, complained
    return printed.strip()


POWERLESS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.getuid() == 0 else ()
"""Takes root's rights over files away: permissions mean nothing to it otherwise."""


def can_be_powerless() -> bool:
    """Whether a process can be run that permissions apply to."""
    return not POWERLESS or shutil.which(POWERLESS[0]) is not None
