"""The articles and questions that everything is measured on: a folder as `tests.quality` takes it."""

import gzip
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import IO

from reader.article import Article


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what is known to answer it, and where."""

    id: str
    text: str
    as_of: date
    answers: tuple[str, ...]
    gold_urls: tuple[str, ...]


def articles_file(folder: Path) -> Path:
    """The file with the articles. Raises FileNotFoundError."""
    found = sorted(folder.glob("articles.jsonl*"))
    if not found:
        raise FileNotFoundError(f"{folder}: no articles.jsonl in it")
    return found[0]


def questions_of(folder: Path, count: int | None = None) -> list[Question]:
    """At most `count` of the questions, taken evenly from all of them; all where no count is given."""
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    found = [_question(json.loads(line)) for line in lines if line.strip()]
    if count is None or count >= len(found):
        return found
    return [found[place * len(found) // count] for place in range(count)]


def articles_in(path: Path, count: int | None = None) -> Iterator[Article]:
    """The first `count` articles of a file of JSON lines, or all; one is held at a time."""
    with _opened(path) as lines:
        for number, line in enumerate(islice(lines, count), 1):
            yield _article(json.loads(line), f"{path}:{number}")


def line_of(article: Article) -> str:
    """The article as a line of JSON, as it is read by `articles_in` and by `reader add`."""
    return json.dumps(
        {
            "url": article.url,
            "title": article.title,
            "authors": list(article.authors),
            "published": article.published.isoformat() if article.published else "",
            "source": article.source,
            "text": article.text,
        },
        ensure_ascii=False,
    )


def _opened(path: Path) -> IO[str]:
    match path.suffix:
        case ".xz":
            return lzma.open(path, "rt", encoding="utf-8")
        case ".gz":
            return gzip.open(path, "rt", encoding="utf-8")
        case _:
            return path.open(encoding="utf-8")


def _article(record: dict[str, object], place: str) -> Article:
    authors, day = record.get("authors"), record.get("published")
    return Article(
        title=str(record.get("title") or ""),
        text=str(record.get("text") or ""),
        place=place,
        source=str(record.get("source") or ""),
        url=str(record.get("url") or ""),
        authors=tuple(map(str, authors)) if isinstance(authors, list) else (),
        published=date.fromisoformat(str(day)[:10]) if day else None,
    )


def _question(record: dict[str, object]) -> Question:
    answers, gold = record.get("answers"), record.get("gold_urls")
    return Question(
        id=str(record["id"]),
        text=str(record["question"]),
        as_of=date.fromisoformat(str(record["as_of"])),
        answers=tuple(answers) if isinstance(answers, list) else (),
        gold_urls=tuple(gold) if isinstance(gold, list) else (),
    )
