"""Plain text, mostly pages saved or copied from the web."""

from collections.abc import Iterator

from reader.article import Article, Skipped
from reader.gather.document import Document
from reader.gather.fields import Fields, checked_text
from reader.gather.page import article_of_page


def read_plain_text(document: Document) -> Iterator[Article | Skipped]:
    """The one article that a text file holds."""
    text = checked_text(document.content())
    yield article_of_page(document, text.split("\n"), Fields())
