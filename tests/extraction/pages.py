"""Pages of our own making, what is meant by each, and how near a reading comes to it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.article import Article
from reader.gather.document import Document
from reader.gather.formats.html_page import read
from reader.gather.unreadable import Unreadable

FOLDER = Path(__file__).parent.parent / "gather" / "pages"
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


@dataclass(frozen=True)
class Page:
    """A page as it was saved, and the article that a person sees on it; without one it has a reason."""

    name: str
    data: bytes
    address: str
    reason: str = ""
    title: str = ""
    source: str = ""
    published: date | None = None
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    text: str = ""

    @property
    def document(self) -> Document:
        return Document(
            place=self.address or f"/pages/{self.name}.html",
            name=f"{self.name}.html",
            data=self.data,
            address=self.address,
        )


@dataclass(frozen=True)
class Score:
    """How far a reading is what was meant: 1 for all of it."""

    text: float
    precision: float
    recall: float
    title: bool
    published: bool
    source: bool
    authors: bool
    url: bool
    language: bool


def pages() -> Iterator[Page]:
    """All pages, by name."""
    for path in sorted(FOLDER.glob("*.json")):
        meant = json.loads(path.read_text(encoding="utf-8"))
        meant["published"] = date.fromisoformat(meant["published"]) if meant.get("published") else None
        meant["authors"] = tuple(meant.get("authors", ()))
        yield Page(name=path.stem, data=path.with_suffix(".html").read_bytes(), **meant)


def article_on(page: Page) -> Article | str:
    """What is read from the page: its article, or the reason why there is none."""
    try:
        (found,) = read(page.document)
    except Unreadable as problem:
        return problem.reason
    assert isinstance(found, Article)
    return found


def score(page: Page, article: Article) -> Score:
    """How near `article` is to what is meant."""
    precision, recall = precision_and_recall(article.text, page.text)
    return Score(
        text=f1(precision, recall),
        precision=precision,
        recall=recall,
        title=article.title == page.title,
        published=article.published == page.published,
        source=article.source == page.source or (not page.source and not article.source),
        authors=article.authors == page.authors,
        url=article.url == page.url,
        language=article.language == page.language,
    )


def precision_and_recall(text: str, meant: str) -> tuple[float, float]:
    """The share of the words of `text` that are meant, and the share of those meant that are in it."""
    words, wanted = (Counter(_WORD.findall(one.casefold())) for one in (text, meant))
    both = (words & wanted).total()
    return both / max(1, words.total()), both / max(1, wanted.total())


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of the two."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
