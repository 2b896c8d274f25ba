"""Payloads in what is written down: saved articles and passages, conversations, failures, and names of files."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.article import StoredArticle
from reader.conversation.article_document import article_document, passage_document
from reader.conversation.transcript import transcript
from reader.crash_log import told
from reader.notebook import KeptExchange
from reader.tui.saving import file_name

from .fault import Attempt, Fault, Outcome
from .hostile_library import grouped
from .payloads import payloads
from .unsafe import unsafe_in

_SITE = "https://news.example/"
_MARKDOWN = MarkdownIt("gfm-like")
assert _MARKDOWN.linkify is not None
_MARKDOWN.linkify.set({"fuzzy_link": False, "fuzzy_email": False})  # bare names of hosts are links nowhere else
_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md")
_LONGEST_NAME = 63


def _inflict(attempt: Attempt) -> Outcome:
    broken: list[str] = []
    documents = 0
    groups = grouped(payloads(attempt.times, attempt.seed))
    for number, texts in enumerate(groups):
        for headings, document in _documents(number, texts):
            broken += [f"document {number}: {wrong}" for wrong in _wrong(document, headings)]
            documents += 1
        for text in texts:
            failure = told(ValueError(text), None)
            broken += [f"a failure is told with {wrong}" for wrong in unsafe_in(failure)]
            name = file_name(text, f"article-{number}")
            if not _FILE_NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
                broken.append(f"{text!a} would be saved as {name!a}")
    return Outcome(tried=attempt.times, broken=tuple(dict.fromkeys(broken)), figures=f"{documents:,} documents")


def _documents(number: int, texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """What can be saved, each with how many headings it has."""
    article = _article(number, texts)
    yield 1, article_document(article)
    yield 0, passage_document(article, 0, len(texts[1]))
    exchanges = [_exchange(number, text, texts) for text in texts]
    yield 1 + len(exchanges), transcript(texts[0], exchanges)


def _article(number: int, texts: Sequence[str]) -> StoredArticle:
    return StoredArticle(
        id=number + 1,
        title=texts[0],
        text="\n\n".join((*texts[1:], texts[0])),
        place=f"/news/{texts[2]}",
        source=texts[3],
        url=(f"{_SITE}{texts[4]}", texts[4], "")[number % 3],
        authors=tuple(texts),
        published=date(2024, 3, 1),
    )


def _exchange(number: int, text: str, texts: Sequence[str]) -> KeptExchange:
    asked_at = datetime(2024, 3, 1, tzinfo=UTC)
    return KeptExchange(
        id=1, conversation_id=1, question=text, followed_up=texts[1], asked_at=asked_at, told=texts[2], reply=""
    )


def _wrong(document: str, headings: int) -> Iterator[str]:
    for line in document.split("\n"):
        yield from (f"{what} in {line[:80]!a}" for what in unsafe_in(line))
    tokens = list(_all(_MARKDOWN.parse(document)))
    found = sum(token.type == "heading_open" for token in tokens)
    if found != headings:
        yield f"{found} headings, not {headings}: {document[:300]!a}"
    for token in tokens:
        if token.type in ("html_block", "html_inline", "image", "fence", "code_block"):
            yield f"{token.type}: {token.content[:80]!a}"
        if token.type == "link_open" and not str(token.attrs["href"]).startswith(_SITE):
            yield f"a link to {token.attrs['href']!a}"


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())


FAULTS = (
    Fault(
        name="hostile-documents",
        unit="payloads",
        promise="what is saved holds no markup, link or heading of an article's, and is called by letters and digits",
        short=120,
        full=500,
        inflict=_inflict,
    ),
)
