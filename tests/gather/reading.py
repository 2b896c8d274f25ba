"""Files to gather, and what came of them."""

import atexit
from functools import cache
from pathlib import Path

from reader.article import Article, Skipped
from reader.gather import Checkpoint, Found, Reading, gather
from reader.gather.document import MAX_BYTES
from reader.gather.sandbox import Workers

STORY = (
    "North Korea is getting increasingly angry at the US, as talks are deadlocked and tensions between the two"
    " countries are on the rise, a source familiar with the discussions told CNN.\n\n"
    "The delegation called Tuesday to postpone the meeting, but did not offer a clear explanation for it."
)
"""Two paragraphs that are certainly the text of an article."""


def written(folder: Path, name: str, content: str | bytes) -> Path:
    """A file of this content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


@cache
def workers() -> Workers:
    """The processes that parse for all tests of this run, as they do for a library."""
    shared = Workers(processes=1)
    atexit.register(shared.close)
    return shared


def found_at(place: Path | str, most: int = MAX_BYTES) -> list[Found]:
    """All that is found there, checkpoints apart. No parser may have broken down over it."""
    found = [
        thing
        for thing in gather(str(place), Reading(parse=workers().read, most=most))
        if not isinstance(thing, Checkpoint)
    ]
    for thing in found:
        assert not isinstance(thing, Skipped) or "its parser failed" not in thing.reason, thing
    return found


def gathered(path: Path, most: int = MAX_BYTES) -> list[Article | Skipped]:
    """What is found there, where that is articles alone."""
    found = found_at(path, most)
    assert all(isinstance(thing, Article | Skipped) for thing in found)
    return [thing for thing in found if isinstance(thing, Article | Skipped)]


def article_in(folder: Path, name: str, content: str | bytes) -> Article:
    """The one article in a file of this content."""
    (found,) = gathered(written(folder, name, content))
    assert isinstance(found, Article), found
    return found


def reason_for(folder: Path, name: str, content: str | bytes, most: int = MAX_BYTES) -> str:
    """Why a file of this content is skipped as a whole."""
    path = written(folder, name, content)
    (found,) = gathered(path, most)
    assert isinstance(found, Skipped), found
    assert found.place == str(path)
    return found.reason


def articles_in(
    folder: Path, name: str, content: str | bytes, most: int = MAX_BYTES
) -> tuple[list[Article], list[Skipped]]:
    """All articles in a file of this content, and what was skipped."""
    found = gathered(written(folder, name, content), most)
    articles = [thing for thing in found if isinstance(thing, Article)]
    return articles, [thing for thing in found if isinstance(thing, Skipped)]
