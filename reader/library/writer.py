"""Taking articles in: which of them are new, which are known, and which have changed."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from reader.article import Article, StoredArticle
from reader.errors import ArticleNotFound
from reader.library.failures import failures_named
from reader.library.fingerprint import content_digest, words_fingerprint
from reader.library.index import ArticleIndex
from reader.library.records import Origin, Records, stored
from reader.library.removed import RemovedArticle

# A batch of the store costs a sync of the disk (some 5 ms), one of the index a segment and its
# merging later (some 100 ms): the first are short, so that little is lost, the second are rare.
_STORE_BATCH = 1000  # articles
_STORE_CHARACTERS = 8_000_000
_STORE_SECONDS = 2.0
_INDEX_BATCH = 20_000
_INDEX_SECONDS = 10.0


class Outcome(Enum):
    """What came of an article that was to be added."""

    ADDED = "added"
    SAME = "same"
    CHANGED = "changed"


class Writer:
    """Adds and removes articles while it holds the library's write lock; made by `Library.writing`."""

    def __init__(self, connection: sqlite3.Connection, index: ArticleIndex, folder: Path) -> None:
        self._records = Records(connection, folder)
        self._index = index
        self._folder = folder
        self._open = False
        self._changes: dict[int, StoredArticle | None] = {}
        """What the open batch changed, for the index: None for a removal."""
        self._characters = 0
        self._unindexed = 0
        """Articles that the store has for good, and the index has been given but has not committed."""
        self._generation = 0
        self._stored_at = self._indexed_at = time.monotonic()

    def add(self, article: Article) -> Outcome:
        """Takes the article in, unless it is held already.

        Same key or else same address: the same article, and its words or metadata are replaced where
        they differ. Otherwise the same text makes it a copy, another place of the article that has it.
        """
        with self._batch():
            outcome = self._add(article)
        self._commit_when_due()
        return outcome

    def remove(self, article_id: int) -> RemovedArticle:
        """Removes the article and all its places, and gives what `restore` needs. Raises ArticleNotFound."""
        with self._batch():
            removed = self._records.rows_of(article_id)
            if removed:
                self._remove(article_id)
        if not removed:
            raise ArticleNotFound(article_id)
        self._commit_when_due()
        return removed

    def restore(self, removed: RemovedArticle) -> Outcome:
        """Puts back what was removed, with its id, places and copies; SAME where somebody added it anew meanwhile."""
        with self._batch():
            restored = self._records.put_back(removed)
            if restored:
                self._changes[removed.id] = removed.stored()
        self._commit_when_due()
        return Outcome.ADDED if restored else Outcome.SAME

    def remove_places(self, prefix: str) -> int:
        """Forgets every place that begins with `prefix`, and removes the articles left with none.

        Gives how many articles were removed.
        """
        removed = 0
        with self._batch():
            for article_id in sorted(self._records.forget_places(prefix)):
                firsts, copies = self._records.origins(article_id)
                if not firsts and not copies:
                    self._remove(article_id)
                    removed += 1
                elif not firsts:
                    self._changes[article_id] = self._records.promote_copy(article_id)
        self._commit_when_due()
        return removed

    def commit(self) -> None:
        """Makes all that was added so far durable, and lets it be found.

        This also happens by itself every few seconds and every few thousand articles, and at the end.
        """
        self._commit_store()
        self._commit_index()

    def abandon(self) -> None:
        """Rolls the open batch back; what was committed before stays, and can be found."""
        self._changes = {}
        self._characters = 0
        self._open = False
        with failures_named(self._folder):
            self._records.rollback()
        self._commit_index()

    def _add(self, article: Article) -> Outcome:
        digest = content_digest(article)
        origin = self._records.origin_of(article, digest)
        if origin is None:
            return self._add_unknown(article, digest)
        outcome = Outcome.SAME
        if origin.digest != digest:
            outcome = self._change(origin, article, digest)
        elif article.key and not origin.key:
            self._records.learn_key(origin, article.key)
        self._records.add_place(origin.id, article.place)
        return outcome

    def _add_unknown(self, article: Article, digest: bytes) -> Outcome:
        fingerprint = words_fingerprint(article)
        held = self._records.copy_of(article, fingerprint)
        article_id = self._insert(article, fingerprint) if held is None else held
        origin_id = self._records.add_origin(article_id, article, digest, copy=held is not None)
        self._records.add_place(origin_id, article.place)
        return Outcome.ADDED if held is None else Outcome.SAME

    def _change(self, origin: Origin, article: Article, digest: bytes) -> Outcome:
        """What a known origin brings now takes the place of what it brought before."""
        fingerprint = words_fingerprint(article)
        if origin.copy:
            return self._change_copy(origin, article, digest, fingerprint)
        article_id = origin.article_id
        if fingerprint != self._records.fingerprint(article_id) and self._records.copies(article_id):
            left = self._records.split_copies(article_id)
            self._changes[left.id] = left
        self._records.replace(article_id, article, fingerprint)
        self._records.update_origin(origin, article_id, article, digest, copy=False)
        self._note(article, article_id)
        return Outcome.CHANGED

    def _change_copy(self, origin: Origin, article: Article, digest: bytes, fingerprint: bytes) -> Outcome:
        """A copy that is none any more leaves its article for one of its own, or for one that has these words."""
        held = self._records.copy_of(article, fingerprint)
        article_id = self._insert(article, fingerprint) if held is None else held
        self._records.update_origin(origin, article_id, article, digest, copy=held is not None)
        return Outcome.SAME if article_id == origin.article_id else Outcome.CHANGED

    def _insert(self, article: Article, fingerprint: bytes) -> int:
        article_id = self._records.insert(article, fingerprint)
        self._note(article, article_id)
        return article_id

    def _note(self, article: Article, article_id: int) -> None:
        self._changes[article_id] = stored(article, article_id)
        self._characters += len(article.text)

    def _remove(self, article_id: int) -> None:
        self._records.remove(article_id)
        self._changes[article_id] = None

    @contextmanager
    def _batch(self) -> Iterator[None]:
        """The open batch, opened where needed. Whatever fails within takes it back: no half article stays."""
        try:
            with failures_named(self._folder):
                if not self._open:
                    self._records.begin()
                    self._open = True
                yield
        except BaseException:
            self.abandon()
            raise

    def _commit_when_due(self) -> None:
        now = time.monotonic()
        if (
            len(self._changes) >= _STORE_BATCH
            or self._characters >= _STORE_CHARACTERS
            or now - self._stored_at >= _STORE_SECONDS
        ):
            self._commit_store()
        if self._unindexed >= _INDEX_BATCH or now - self._indexed_at >= _INDEX_SECONDS:
            self.commit()

    def _commit_store(self) -> None:
        self._stored_at = time.monotonic()
        if not self._open:
            return
        with self._batch():
            self._records.commit(changed=bool(self._changes))
        self._open = False
        changes, self._changes, self._characters = self._changes, {}, 0
        for article_id, article in changes.items():
            if article is None:
                self._index.remove(article_id)
            else:
                self._index.add(article)
        if changes:  # only now: the index may say that it is at a generation when it has all of it
            self._generation = self._records.generation
            self._unindexed += len(changes)

    def _commit_index(self) -> None:
        self._indexed_at = time.monotonic()
        if self._unindexed:
            self._index.commit(self._generation)
            self._unindexed = 0
