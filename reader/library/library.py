"""A library: one private folder with the articles, and the index that finds them."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.article import ArchivedArticle, Article, Headline, Revision, StoredArticle
from reader.errors import ArticleNotFound, LibraryError, LibraryUnusable
from reader.feed import StoredFeed
from reader.library import feeds
from reader.library.access import Access
from reader.library.archive import archived
from reader.library.failures import IndexUnwritable, failures_named
from reader.library.folder import create_store, find_store, folder_bytes
from reader.library.index import ALL, ArticleIndex, Filters, IndexDamaged
from reader.library.index.tantivy_index import INDEX_FOLDER, TantivyIndex
from reader.library.known import Known, ids_at, known
from reader.library.lock import OnWait, write_lock
from reader.library.selection import Selection
from reader.library.sharing.sharing import Sharing
from reader.library.shelf import Shelf
from reader.library.store import Store, connect
from reader.library.writer import Writer
from reader.settings import WAIT

OnProgress = Callable[[int, int], None]
"""Told how many articles are done, of how many."""

_PROGRESS_STEP = 200  # articles: several times a second


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryStats:
    """How much a library holds."""

    articles: int
    sources: int
    oldest: date | None
    newest: date | None
    feeds: int
    revisions: int
    """Earlier texts of articles that were changed."""
    bytes: int
    """Of all its files on disk."""
    index_bytes: int
    """Those of them that are the index's: it can be built again."""


class Library:
    """The articles of one folder. May be used from several threads; made by `Library.open`."""

    def __init__(self, access: Access, wait: float) -> None:
        self.folder = access.folder
        self._access = access
        self._wait = wait
        self._store = Store(access)
        self._index: TantivyIndex | None = None
        self.sharing = Sharing(self.folder, self._store, self._at_rest, wait)
        """What it is published to. It is published by itself after each change, at the latest when it is left."""

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        wait: float = WAIT,
        on_progress: OnProgress | None = None,
        on_wait: OnWait | None = None,
    ) -> Self:
        """The library in `folder`, its index caught up with its articles unless somebody is writing right now.

        `wait` is how many seconds to wait for another writer, here and in `writing`; `on_progress` is
        told of the catching up, `on_wait` of whom it waits for. One that is opened `read_only` is used as it is, also
        where it might be changed. Raises LibraryMissing, LibraryTooNew, LibraryUnusable, LibraryLocked.
        """
        if create:
            found = create_store(folder, wait, on_wait)
        else:
            found = find_store(folder, wait, on_wait, read_only=read_only)
        library = cls(found, wait)
        try:
            library._open_index(on_progress, on_wait)
        except BaseException:
            library.close()
            raise
        return library

    def close(self) -> None:
        """Gives the connections back. Nothing is lost without it."""
        self.sharing.finish(publishing=False)
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self.sharing.finish(publishing=error is None)
        finally:
            self.close()

    @property
    def is_read_only(self) -> bool:
        """Whether it cannot be changed from here: a copy that somebody publishes, or a folder of another user."""
        return self._access.is_read_only

    @property
    def index(self) -> ArticleIndex:
        """What finds the articles. It sees what other processes commit."""
        return self._opened_index

    def article(self, article_id: int) -> StoredArticle:
        """The article of this id. Raises ArticleNotFound."""
        found = self._store.articles([article_id])
        if not found:
            raise ArticleNotFound(article_id)
        return found[0]

    def articles(self, ids: Iterable[int]) -> list[StoredArticle]:
        """The articles of these ids in the order asked, without those that are no longer held."""
        return self._store.articles(ids)

    def revisions(self, article_id: int) -> list[Revision]:
        """What the article said before it was changed, the oldest first: the first text and at most the last 49.

        Only what changed words or title. Raises ArticleNotFound.
        """
        self.article(article_id)
        return self._store.revisions(article_id)

    def archive(self) -> Iterator[Sequence[StoredFeed | ArchivedArticle | LibraryUnusable]]:
        """All feeds, and all articles by id with all that is held of them, some at a time: as they are at one moment.

        Others may write meanwhile. In place of an article that is damaged comes what is wrong with it.
        """
        with self._store.connection() as connection:
            yield from archived(connection, self.folder)

    def feeds(self) -> list[StoredFeed]:
        """All feeds in the order they were added."""
        with self._store.connection() as connection:
            return feeds.all_feeds(connection)

    def due_feeds(self, now: datetime) -> list[StoredFeed]:
        """The feeds that may be fetched at that moment, the one due longest first."""
        with self._store.connection() as connection:
            return feeds.due_feeds(connection, now)

    def known(self, articles: Iterable[Article]) -> list[Known | None]:
        """For each article the one that is held of the same key, or else of the same address; None where none is."""
        return known(self._store, articles)

    def ids_at(self, place: str) -> frozenset[int]:
        """The ids of all articles that were read at this place: of a feed's address, all that it has brought."""
        return ids_at(self._store, place)

    def unfinished(self, file: str, stamp: str) -> int:
        """How many documents of a file were taken in before its reading was broken off; 0 for any other.

        Also where the file has changed since, so that `stamp` is another one.
        """
        return self._store.unfinished(file, stamp)

    def headlines(self, filters: Filters = ALL, *, limit: int | None = None) -> Iterator[Headline]:
        """Headlines, newest day first, undated ones last, the latest added first within a day.

        They are read in pages as they are asked for, each page as the library is at that moment.
        """
        return self._store.headlines(filters, limit)

    def stats(self) -> LibraryStats:
        """How much the library holds. Reads all its rows: some tenths of a second for a million articles."""
        counts = self._store.counts()
        with failures_named(self.folder):
            folder = self._access.now().folder
            size, index_size = folder_bytes(folder), folder_bytes(folder / INDEX_FOLDER)
        return LibraryStats(
            articles=counts.articles,
            sources=counts.sources,
            oldest=counts.oldest,
            newest=counts.newest,
            feeds=counts.feeds,
            revisions=counts.revisions,
            bytes=size,
            index_bytes=index_size,
        )

    def shelf(self, selection: Selection = Selection()) -> Shelf:  # noqa: B008 - it cannot be changed
        """The headlines of a selection, of which any can be looked at without reading those before it."""
        return Shelf(self._store, selection)

    def generation(self) -> int:
        """Changes whenever articles were added, changed or removed, by whomever: one look-up."""
        return self._store.identity()[1]

    def newest(self) -> date | None:
        """The latest day that an article is of: one look-up."""
        return self._store.newest()

    @contextmanager
    def writing(self, on_wait: OnWait | None = None) -> Iterator[Writer]:
        """A writer, alone among all processes until the end of the context.

        What it committed stays whatever happens within; an exception takes its open batch back. `on_wait` is told
        who else is writing, while that lasts. Raises LibraryLocked, and what `on_wait` raises.
        """
        with self._lock("adding articles", on_wait):
            self._catch_up(None)
            with failures_named(self.folder):
                connection = connect(self.folder, writable=True)
            writer = Writer(connection, self._opened_index, self.folder)
            try:
                yield writer
                writer.commit()
            finally:
                self._finish_writing(writer, connection)
                self.sharing.soon()

    def catch_up(self, on_wait: OnWait | None = None) -> None:
        """Brings the index up to the store, waiting for whoever is writing. Raises LibraryLocked."""
        with self._lock("building the index", on_wait):
            self._catch_up(None)

    def reindex(self, on_progress: OnProgress | None = None, on_wait: OnWait | None = None) -> int:
        """Builds the index again from the articles, in place of the one there is; gives how many it took in."""
        with self._lock("building the index", on_wait):
            return self._rebuild(on_progress)

    def refuse_change(self) -> None:
        """Raises LibraryIsCopy or LibraryUnusable where it cannot be changed from here."""
        self._access.refuse_change()

    @contextmanager
    def _lock(self, doing: str, on_wait: OnWait | None) -> Iterator[None]:
        self.refuse_change()
        with write_lock(self.folder, doing, self._wait, on_wait):
            yield

    @contextmanager
    def _at_rest(self) -> Iterator[None]:
        """Nobody writes for as long, and the index is as new as the store."""
        with self._lock("publishing a copy", None):
            self._catch_up(None)
            yield

    def _repair(self) -> None:
        """Makes an index that can be used in place of a damaged one."""
        if self.is_read_only:
            raise self._access.unusable_index()
        self.reindex()

    @property
    def _opened_index(self) -> TantivyIndex:
        if self._index is None:
            raise IndexDamaged("it is not open")
        return self._index

    def _open_index(self, on_progress: OnProgress | None, on_wait: OnWait | None) -> None:
        """Opens the index, first bringing it up to the store where it is behind or unusable."""
        usable = self._try_index()
        if usable and (self.is_read_only or not self._is_behind()):
            return
        if self.is_read_only:
            raise self._access.unusable_index()
        try:
            with write_lock(self.folder, "building the index", 0.0 if usable else self._wait, on_wait):
                self._catch_up(on_progress)
        except LibraryError:
            if not usable:
                raise  # else somebody is writing, or we may not: the index as it is serves

    def _try_index(self) -> bool:
        """Whether there is an index that can be used, if only an older one; it is then open."""
        name, generation = self._store.identity()
        try:
            index = self._index or TantivyIndex.open(self._access, name, repair=self._repair)
            if index.generation() > generation:  # of a store that was since put back to an older state
                return False
        except IndexDamaged:
            return False
        self._index = index
        return True

    def _is_behind(self) -> bool:
        return self._opened_index.generation() < self._store.identity()[1]

    def _catch_up(self, on_progress: OnProgress | None) -> None:
        """Gives the index what it lacks. Needs the write lock."""
        if not self._try_index():  # again: another may have built it while we waited
            self._rebuild(on_progress)
        elif self._is_behind():
            try:
                self._feed(self._opened_index, self._opened_index.generation(), on_progress)
            except IndexUnwritable:
                self._rebuild(on_progress)

    def _finish_writing(self, writer: Writer, connection: sqlite3.Connection) -> None:
        try:
            with closing(connection):
                writer.abandon()
                with failures_named(self.folder):
                    # here, where nobody else can write; without waiting, and leaving no WAL behind where nobody reads:
                    # with one, a folder that takes no writing cannot be read
                    connection.execute("PRAGMA busy_timeout = 0")
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._opened_index.finish()
        self._catch_up(None)  # in case of an interruption between the store and the index

    def _rebuild(self, on_progress: OnProgress | None) -> int:
        name, _ = self._store.identity()
        count = self._feed(TantivyIndex.create(self._access, name), 0, on_progress)
        self._index = self._index or TantivyIndex.open(self._access, name, repair=self._repair)
        return count

    def _feed(self, index: TantivyIndex, after: int, on_progress: OnProgress | None) -> int:
        """Gives `index` all changes after that generation, and says how many articles it took in."""
        _, generation = self._store.identity()
        total = self._store.change_count(after)
        articles = 0
        try:
            for done, change in enumerate(self._store.changes(after), start=1):
                if isinstance(change, int):
                    index.remove(change)
                else:
                    index.add(change)
                    articles += 1
                if on_progress and (done % _PROGRESS_STEP == 0 or done == total):
                    on_progress(done, total)
            index.commit(generation)
        finally:
            index.finish()
        return articles
