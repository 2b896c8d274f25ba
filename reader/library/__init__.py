"""What we hold: the articles, and the index that finds them."""

from reader.library.index import ALL, ArticleIndex, Filters, Hit
from reader.library.known import Known
from reader.library.library import Library, LibraryStats, OnProgress
from reader.library.outcome import Added, Outcome
from reader.library.removed import RemovedArticle
from reader.library.selection import Order, Selection
from reader.library.sharing.shares import Share
from reader.library.sharing.sharing import Standing
from reader.library.shelf import Shelf
from reader.library.wording import Wording
from reader.library.writer import Writer

__all__ = [
    "ALL",
    "Added",
    "ArticleIndex",
    "Filters",
    "Hit",
    "Known",
    "Library",
    "LibraryStats",
    "OnProgress",
    "Order",
    "Outcome",
    "RemovedArticle",
    "Selection",
    "Share",
    "Shelf",
    "Standing",
    "Wording",
    "Writer",
]
