"""Plain text, mostly pages saved or copied from the web."""

from collections.abc import Iterator

from reader.article import Article, Skipped
from reader.gather.document import Document
from reader.gather.fields import Fields, checked_text
from reader.gather.page import article_of_page


def recognises(document: Document) -> bool:  # noqa: ARG001 - asked last, of what is no other format
    """Any text is text."""
    return True


def read(document: Document) -> Iterator[Article | Skipped]:
    """The one article that a text file holds."""
    text = checked_text(document.text())
    yield article_of_page(document, text.split("\n"), Fields())
