"""Which articles a list shows, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import reduce
from operator import or_

from reader.library.heading_words import beginning, marks, phrase
from reader.library.index import ALL, Filters

Condition = tuple[str, list[str | int]]
"""SQL that follows a WHERE, and its values."""


class Order(Enum):
    """How a list is ordered. The value is what a person calls it."""

    NEWEST = "newest first"
    """By day, undated ones last; the latest added first within a day."""
    ADDED = "last added first"
    OUTLET = "by outlet"
    """From A to Z, those without one first; newest first within an outlet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is wanted of all articles. Words are looked for at the beginning of words, as one types them."""

    words: tuple[str, ...] = ()
    """Each stands in the headline or in the outlet's name."""
    filters: Filters = ALL
    """Of words here, all stand in the outlet's name, in the headline, or in neither; phrases in the headline."""
    only: frozenset[int] | None = None
    """The ids of all that count."""
    but: frozenset[int] = frozenset()
    """The ids of those that do not."""
    order: Order = Order.NEWEST

    @property
    def is_all(self) -> bool:
        """Whether every article is wanted."""
        return self.only is None and not self.but and not self.condition()[0]

    def condition(self) -> Condition:
        """What the columns of an article's row must fulfil."""
        filters = self.filters
        of_source = _beginnings((filters.source or "").split())
        of_title = [*_beginnings((filters.title or "").split()), *filter(None, map(phrase, filters.phrases))]
        of_either = _beginnings(self.words)
        clauses: list[str] = []
        values: list[str | int] = []

        def ask(clause: str, *asked: str | int) -> None:
            clauses.append(clause)
            values.extend(asked)

        if filters.since:
            ask("published >= ?", filters.since.toordinal())
        if filters.until:
            ask("published BETWEEN 1 AND ?", filters.until.toordinal())
        if marked := reduce(or_, map(marks, of_source + of_title + of_either), 0):
            ask("word_marks & ? = ?", marked, marked)
        for word in of_source:
            ask("instr(source_words, ?)", word)
        for word in of_title:
            ask("instr(title_words, ?)", word)
        for word in of_either:
            ask("(instr(title_words, ?) OR instr(source_words, ?))", word, word)
        for word in _beginnings(filters.without):
            ask("NOT (instr(title_words, ?) OR instr(source_words, ?))", word, word)
        return " AND ".join(clauses), values


def _beginnings(typed: Iterable[str]) -> list[str]:
    return [words for each in typed if (words := beginning(each))]
