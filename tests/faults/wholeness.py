"""Whether a library is whole: what is wrong with it, in a line each."""

import json
import re
import sqlite3
from collections import Counter
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.answering.ask import ask
from reader.article import ArchivedArticle
from reader.errors import LibraryUnusable
from reader.library import Library
from tests.cli.running import run

from .worlds import QUESTIONS

_Replies = list[tuple[bool, list[tuple[int, int, int]]]]
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+(?:\+00:00|Z)")
_OURS = {
    "library.sqlite",
    "library.sqlite-wal",
    "library.sqlite-shm",
    "index",
    "write.lock",
    "sync.lock",
    "write.turn.lock",
    "sync.turn.lock",
    "notebook.sqlite",
}
"""What belongs in a library's folder while nobody writes."""


def contents(library: Path) -> str:
    """All that the library and its notebook hold, as an export that tells neither when it came nor where it lies."""
    ended = run("export", library=library)
    assert ended.code == 0, ended.err
    lines = ended.out.splitlines(keepends=True)[:-1]  # the last has a digest of all of them
    return _MOMENT.sub("then", "".join(lines)).replace(str(library.parent), "here")


def flaws(library: Path) -> list[str]:
    """What is wrong with the library, opened as anybody would."""
    found = [*_unsound(library / "library.sqlite"), *_unsound(library / "notebook.sqlite")]
    with Library.open(library, wait=0) as opened:
        held = [one for portion in opened.archive() for one in portion]
        articles = [one for one in held if isinstance(one, ArchivedArticle)]
        found += [str(one) for one in held if isinstance(one, LibraryUnusable)]
        keys = Counter(one.key for one in articles if one.key)
        found += [f"{key} is there {times} times" for key, times in keys.items() if times > 1]
        if opened.index.count() != len(articles):
            found.append(f"the index has {opened.index.count()} articles of {len(articles)}")
        found += _disagreements(opened, articles)
    return found


def leftovers(library: Path) -> list[str]:
    """What is in the library's folder and of no use to anybody."""
    index = library / "index"
    found = [entry.name for entry in library.iterdir() if entry.name not in _OURS]
    segments = [entry for entry in index.iterdir() if entry.is_dir()]
    found += [f"index/{entry.name}" for entry in index.iterdir() if entry.is_file() and entry.name != "current.json"]
    if len(segments) != 1:
        return [*found, f"{len(segments)} folders of segments"]
    used = {
        one["segment_id"].replace("-", "") for one in json.loads((segments[0] / "meta.json").read_text())["segments"]
    }
    names = (entry.name for entry in segments[0].iterdir() if not entry.name.startswith("."))
    stray = {name.partition(".")[0] for name in names} - used - {"meta"}
    return [*found, *(f"segment {name}" for name in sorted(stray))]


def replies(library: Library) -> _Replies:
    """What it answers: whether it does, and the passages."""
    asked = [ask(library, question) for question in QUESTIONS]
    return [(one.answered, [(each.article.id, each.start, each.end) for each in one.answers]) for one in asked]


def _disagreements(library: Library, articles: list[ArchivedArticle]) -> list[str]:
    """Where it answers other than a library that is built afresh from the same articles."""
    pairs = zip(QUESTIONS, replies(library), _replies_afresh(tuple(articles)), strict=True)
    return [f"{question!r} gives {ours}, afresh {theirs}" for question, ours, theirs in pairs if ours != theirs]


@cache
def _replies_afresh(articles: tuple[ArchivedArticle, ...]) -> _Replies:
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library", create=True) as fresh:
        with fresh.writing() as writer:
            for article in articles:
                writer.put_in(article)
        return replies(fresh)


def _unsound(file: Path) -> list[str]:
    """What SQLite finds wrong in the file."""
    if not file.exists():
        return []
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        checked = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [f"{file.name}: {line}" for line in checked if line != "ok"] + [f"{file.name}: {row}" for row in broken]
