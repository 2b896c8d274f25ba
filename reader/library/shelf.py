"""The articles of a library in a row, any number of them, of which any can be looked at."""

import json
import sqlite3
from array import array
from collections import OrderedDict
from collections.abc import Callable

from reader.article import Headline
from reader.library.selection import Order, Selection
from reader.library.store import HEADLINE, Store, headline_of
from reader.sql_callbacks import called_by_sqlite

PAGE = 64
"""Headlines read at once: 0.4 ms, and more than most windows show."""
_PAGES_KEPT = 8
_FIRST_PORTION = 2 * PAGE
_PORTION = 20_000
"""Articles looked for at once, after the first: 10 ms, so that a list of a million grows in a second."""
_STEPS_BETWEEN_LOOKS = 50_000
"""Of SQLite's machine, between two looks whether a person still wants to know: about 2 ms."""

_IDS = "SELECT id FROM article"
_DAYS_AND_IDS = "SELECT published, id FROM article"
_COUNT = "SELECT count(*) FROM article"
_AMONG = "article.id IN (SELECT value FROM json_each(?))"
_SORTED = {
    Order.NEWEST: "published DESC, id DESC",
    Order.ADDED: "id DESC",
    Order.OUTLET: "source COLLATE NOCASE, published DESC, id DESC",
}
_REVERSED = {
    Order.NEWEST: "published, id",
    Order.ADDED: "id",
    Order.OUTLET: "source COLLATE NOCASE DESC, published, id",
}
_BEFORE = {
    Order.NEWEST: "(published, id) > (:published, :id)",
    Order.ADDED: "id > :id",
    Order.OUTLET: "source COLLATE NOCASE <= :source"
    " AND (source COLLATE NOCASE < :source OR (published, id) > (:published, :id))",
}
_BEHIND = {
    Order.NEWEST: "(published, id) < (:published, :id)",
    Order.ADDED: "id < :id",
    Order.OUTLET: "source COLLATE NOCASE >= :source"
    " AND (source COLLATE NOCASE > :source OR (published, id) < (:published, :id))",
}

_AFTER = {Order.NEWEST: "(published, id) < (?1, ?2)", Order.ADDED: "id < ?2"}
_AFTER_NONE = (2**62, 2**62)
"""The day and id that all articles come after."""

Stopped = Callable[[], bool]
"""Whether what is being looked for is not wanted any more. Asked from the thread that looks for it."""


class Shelf:
    """The articles of a selection in its order, as the library was when it was made: later ones are not on it.

    Only pages that are looked at are read. Of a selection that is not all, the ids are held: 8 bytes an article,
    found little by little by `look_on`, which one thread may call while another looks at what was found. There one
    removed meanwhile leaves a gap; where all are wanted, those after it may move up as their pages are read.
    """

    def __init__(self, store: Store, selection: Selection) -> None:
        self.selection = selection
        self._store = store
        with store.connection() as connection:
            self.generation, self._held, self._last_id = connection.execute(
                "SELECT (SELECT generation FROM meta), (SELECT count(*) FROM article),"
                " (SELECT coalesce(max(id), 0) FROM article)"
            ).fetchone()
        self._ids: array[int] | None = None if selection.is_all else array("q")
        self.is_whole = self._ids is None
        """Whether all that belong on it have been found."""
        self._reached = _AFTER_NONE
        self._pages: OrderedDict[int, list[Headline | None]] = OrderedDict()

    def count(self) -> int:
        """How many articles are on it, as far as they were found."""
        return self._held if self._ids is None else len(self._ids)

    def headline(self, index: int) -> Headline | None:
        """The article at `index`, 0 being the first; None where it was removed since, or never was one.

        A page is read at most: 1 ms, and 40 to 70 where one leaps into the middle of a million.
        """
        number, place = divmod(index, PAGE)
        page = self._pages.get(number)
        if page is None or place >= len(page):
            page = self._pages[number] = self._page(number)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return page[place] if place < len(page) else None

    def index_of(self, article_id: int) -> int | None:
        """Where the article stands; None where it does not, or has not been found yet."""
        if self._ids is not None:
            return self._ids.index(article_id) if article_id in self._ids else None
        with self._store.connection() as connection:
            row = connection.execute(
                "SELECT id, published, source FROM article WHERE id = ? AND id <= ?", (article_id, self._last_id)
            ).fetchone()
            if row is None:
                return None
            values = {"id": row[0], "published": row[1], "source": row[2], "last": self._last_id}
            query = f"{_COUNT} WHERE ({_BEFORE[self.selection.order]}) AND id <= :last"
            index: int = connection.execute(query, values).fetchone()[0]
            return index

    def look_on(self, stopped: Stopped) -> bool:
        """Looks for more articles of the selection, a portion at a time; gives whether there may be more still.

        A portion takes some 10 ms, or as long as it takes to look through all where there is nothing to be found.
        """
        if self.is_whole or self._ids is None or stopped():
            return False
        with self._store.connection() as connection:
            connection.set_progress_handler(called_by_sqlite(stopped), _STEPS_BETWEEN_LOOKS)
            try:
                self._look_on(connection, self._ids)
            except sqlite3.OperationalError:
                if not stopped():
                    raise
                return False
            finally:
                connection.set_progress_handler(None, 0)
        return not self.is_whole

    def _look_on(self, connection: sqlite3.Connection, ids: "array[int]") -> None:
        selection = self.selection
        condition, values = selection.condition()
        condition = f"AND {condition}" if condition else ""
        if selection.only is not None or selection.order is Order.OUTLET:
            ids.extend(self._all_sorted(connection, condition, values))
            self.is_whole = True
            return
        portion = _PORTION if ids else _FIRST_PORTION
        found = connection.execute(
            f"{_DAYS_AND_IDS} WHERE {_AFTER[selection.order]} AND id <= ? {condition}"
            f" ORDER BY {_SORTED[selection.order]} LIMIT ?",
            (*self._reached, self._last_id, *values, portion),
        ).fetchall()
        ids.extend(article_id for _, article_id in found if article_id not in selection.but)
        self.is_whole = len(found) < portion
        if found:
            self._reached = found[-1]

    def _all_sorted(self, connection: sqlite3.Connection, condition: str, values: list[str | int]) -> list[int]:
        """All at once: where they are few, or stand in the order of no index that could be looked through."""
        selection = self.selection
        among = "id <= ?"
        if selection.only is not None:
            among += f" AND {_AMONG}"
            values = [json.dumps(list(selection.only)), *values]
        # the plus keeps SQLite from walking an index that does not hold the words: 1.8 s in place of 0.3
        found = connection.execute(
            f"{_IDS} WHERE {among} {condition} ORDER BY +{_SORTED[selection.order]}",
            (self._last_id, *values),
        )
        return [article_id for (article_id,) in found if article_id not in selection.but]

    def _page(self, number: int) -> list[Headline | None]:
        """The headlines of that page."""
        first, order = number * PAGE, self.selection.order
        if self._ids is not None:
            return self._headlines(self._ids[first : first + PAGE].tolist())
        size = min(PAGE, self._held - first)
        if size <= 0:
            return []
        page_above, page_below = self._pages.get(number - 1), self._pages.get(number + 1)
        if page_above and (last := page_above[-1]):
            return self._headlines(self._ids_beside(_BEHIND[order], _SORTED[order], last, size))
        if page_below and (next_ := page_below[0]):
            return self._headlines(self._ids_beside(_BEFORE[order], _REVERSED[order], next_, size)[::-1])
        from_end = self._held - first - size  # walked from the nearer end
        if first <= from_end:
            return self._headlines(self._ids_at(_SORTED[order], size, first))
        return self._headlines(self._ids_at(_REVERSED[order], size, from_end)[::-1])

    def _ids_at(self, order: str, size: int, offset: int) -> list[int]:
        query = f"{_IDS} WHERE id <= ? ORDER BY {order} LIMIT ? OFFSET ?"
        with self._store.connection() as connection:
            return [article_id for (article_id,) in connection.execute(query, (self._last_id, size, offset))]

    def _ids_beside(self, where: str, order: str, headline: Headline, size: int) -> list[int]:
        """Those that stand next to a headline: found at once, however far from both ends."""
        published = headline.published.toordinal() if headline.published else 0
        place = {"published": published, "id": headline.id, "source": headline.source}
        query = f"{_IDS} WHERE {where} AND id <= :last ORDER BY {order} LIMIT :size"
        with self._store.connection() as connection:
            found = connection.execute(query, {**place, "last": self._last_id, "size": size})
            return [article_id for (article_id,) in found]

    def _headlines(self, ids: list[int]) -> list[Headline | None]:
        query = f"{HEADLINE} WHERE {_AMONG}"
        with self._store.connection() as connection:
            held = {row[0]: headline_of(row) for row in connection.execute(query, (json.dumps(ids),))}
        return [held.get(article_id) for article_id in ids]
