"""Files to gather, and what came of them."""

from pathlib import Path

from reader.article import Article, Skipped
from reader.gather import gather

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


def gathered(path: Path) -> list[Article | Skipped]:
    return list(gather(str(path)))


def article_in(folder: Path, name: str, content: str | bytes) -> Article:
    """The one article in a file of this content."""
    (found,) = gathered(written(folder, name, content))
    assert isinstance(found, Article), found
    return found


def reason_for(folder: Path, name: str, content: str | bytes) -> str:
    """Why a file of this content is skipped as a whole."""
    path = written(folder, name, content)
    (found,) = gathered(path)
    assert isinstance(found, Skipped), found
    assert found.place == str(path)
    return found.reason


def articles_in(folder: Path, name: str, content: str | bytes) -> tuple[list[Article], list[Skipped]]:
    """All articles in a file of this content, and what was skipped."""
    found = gathered(written(folder, name, content))
    articles = [thing for thing in found if isinstance(thing, Article)]
    return articles, [thing for thing in found if isinstance(thing, Skipped)]
