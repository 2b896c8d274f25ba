"""What the library asks of a search engine, whichever it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from reader.article import StoredArticle
from reader.errors import ReaderError


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which articles count at all."""

    since: date | None = None
    """This day and later. An undated article passes neither this nor `until`."""
    until: date | None = None
    """This day and earlier."""
    source: str | None = None
    """All words of it stand in the article's source: `cnn` finds `cnn.com`, `daily star` finds `The Daily Star`."""
    title: str | None = None
    """All words of it stand in the headline, in any form: `talk` finds `Talks put off`."""
    without: tuple[str, ...] = ()
    """Of none of these do all words stand in the article or its headline, in any form."""
    phrases: tuple[str, ...] = ()
    """Each of these stands in the article or its headline, word for word. An index that knows no order of words
    sees to their being there; `Wording` to the rest."""


ALL = Filters()


class Hit(NamedTuple):
    """An article that holds at least one of the terms asked for. A tuple: a question makes some hundred of them."""

    article_id: int
    score: float
    """BM25, the title counting double."""
    published: date | None


class IndexDamaged(ReaderError):
    """The index cannot be read. It is derived, so that building it again is always the way out."""


class ArticleIndex(Protocol):
    """Finds articles by their terms. Derived from the store, and never the truth.

    `add` and `remove` are called under the library's write lock and are seen from the next `commit`
    on. Doing either twice is the same as doing it once: a catch-up may repeat what is already there.
    """

    def add(self, article: StoredArticle) -> None:
        """Takes the article in, in place of an earlier version with its id."""

    def remove(self, article_id: int) -> None:
        """Forgets the article, if it is there."""

    def commit(self, generation: int) -> None:
        """Makes everything so far durable and visible; `generation` is the store's that it stands for."""

    def finish(self) -> None:
        """Ends writing: what was not committed is dropped, and what writing needed is given back."""

    def generation(self) -> int:
        """The store's generation at the last commit."""

    def search(self, terms: Mapping[str, float], filters: Filters, limit: int) -> list[Hit]:
        """At most `limit` articles that hold any of `terms` (stem to weight above 0), best first."""

    def document_frequencies(self, stems: Iterable[str]) -> dict[str, int]:
        """By stem, about how many articles hold it in their title or text."""

    def similar(self, stem: str, edits: int, beside: Iterable[str], filters: Filters, limit: int) -> list[int]:
        """Ids of at most `limit` articles that hold a stem at most `edits` (1 or 2) letters other than `stem`.

        Those with most of the stems `beside` come first.
        """

    def hold_together(self, stems: Iterable[str], filters: Filters) -> bool:
        """Whether an article holds all of these stems in its title and text."""

    def count(self) -> int:
        """How many articles there are."""
