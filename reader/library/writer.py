"""Taking articles in: which of them are new, which are known, and which have changed."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.article import ArchivedArticle, Article, StoredArticle
from reader.errors import ArticleNotFound, FeedNotFound
from reader.feed import Feed, StoredFeed
from reader.library.failures import failures_named
from reader.library.feeds import FeedRecords
from reader.library.fingerprint import content_digest, words_fingerprint
from reader.library.index import ArticleIndex
from reader.library.outcome import Added, Outcome
from reader.library.records import Origin, Records, stored
from reader.library.removed import RemovedArticle
from reader.library.restoring import Restoring, versions

# A batch of the store costs a sync of the disk (some 5 ms), one of the index a segment and its
# merging later (some 100 ms): the first are short, so that little is lost, the second are rare.
_STORE_BATCH = 250
"""Articles. The index takes them in while the next are stored: 11,768 in 8.8 s, with 1000 at once in 9.6 s."""
_STORE_CHARACTERS = 8_000_000
_STORE_SECONDS = 2.0
_INDEX_BATCH = 20_000
_INDEX_SECONDS = 10.0


class Writer:
    """Adds and removes articles while it holds the library's write lock; made by `Library.writing`."""

    def __init__(self, connection: sqlite3.Connection, index: ArticleIndex, folder: Path) -> None:
        self._records = Records(connection, folder)
        self._restoring = Restoring(connection, self._records)
        self._feeds = FeedRecords(connection)
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

    def add(self, article: Article) -> Added:
        """Takes the article in, unless it is held already.

        Same key or else same address: the same article, and its words or metadata are replaced where
        they differ. Otherwise the same text makes it a copy, another place of the article that has it.
        """
        with self._batch():
            added = self._add(article, content_digest(article))
        self._commit_when_due()
        return added

    def put_in(self, article: ArchivedArticle) -> Added:
        """Takes in an article from an export of this library or another one, with its copies and earlier texts.

        Where its id was never given here and nothing of it is held, it comes as it was, with that id. Otherwise it is
        added as any other, but does not take the place of what is later than itself.
        """
        with self._batch():
            if self._restoring.is_new(article):
                self._restoring.put_in(article)
                self._note(article, article.id)
                added = Added(Outcome.ADDED, article.id)
            else:
                added = self._merge(article)
        self._commit_when_due()
        return added

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

    def add_feed(self, feed: Feed) -> Outcome:
        """Takes the feed in. One of that address that is held already is given the tags and the title that it lacks.

        A `StoredFeed` that is not held comes back with its state, and with its id where no other ever had it.
        """
        with self._batch():
            outcome = self._feeds.add(feed)
        self._commit_when_due()
        return outcome

    def update_feed(self, feed: StoredFeed) -> StoredFeed | None:
        """Notes what came of fetching a feed, and gives the feed as it is now: None where it was removed meanwhile.

        It may have another address. A feed that is held under that one already becomes part of this one.
        Tags and `full` stay as they are held.
        """
        with self._batch():
            updated = self._feeds.note_fetch(feed)
        self._commit_when_due()
        return updated

    def change_feed(self, feed_id: int, *, tags: tuple[str, ...], full: bool) -> StoredFeed:
        """Gives a feed these tags. Raises FeedNotFound."""
        with self._batch():
            changed = self._feeds.change(feed_id, tags, full)
        self._commit_when_due()
        return _existing(changed, feed_id)

    def remove_feed(self, feed_id: int) -> StoredFeed:
        """Forgets a feed, and gives what `add_feed` brings back. Its articles stay. Raises FeedNotFound."""
        with self._batch():
            removed = self._feeds.remove(feed_id)
        self._commit_when_due()
        return _existing(removed, feed_id)

    def note_progress(self, file: str, stamp: str, documents: int) -> None:
        """Notes that so many documents of a file, as `stamp` tells it from the file changed, have been taken in.

        It counts once all that was added before it counts.
        """
        with self._batch():
            self._records.note_progress(file, stamp, documents)

    def finish_reading(self, file: str) -> None:
        """Forgets how far a file was read: it was read to its end."""
        with self._batch():
            self._records.finish_reading(file)

    def commit(self) -> None:
        """Makes all that was added so far durable, and lets it be found.

        Its return is the acknowledgement: what was added by then survives a kill and a power cut at any later moment.
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

    def _add(self, article: Article, digest: bytes) -> Added:
        origin = self._records.origin_of(article, digest)
        if origin is None:
            return self._add_unknown(article, digest)
        added = Added(Outcome.SAME, origin.article_id)
        if origin.digest != digest:
            added = self._change(origin, article, digest)
        else:
            self._learn(origin, article)
        self._records.add_place(origin.id, article.place)
        return added

    def _merge(self, article: ArchivedArticle) -> Added:
        """Adds an article that is held perhaps, as each who did brought it."""
        added = [self._add_unless_later(version, digest) for version, digest in versions(article)]
        self._restoring.put_revisions_among(added[0].id, article)
        return added[0]

    def _add_unless_later(self, version: Article, digest: bytes) -> Added:
        later = self._restoring.said_earlier(version, digest)
        return self._add(version, digest) if later is None else Added(Outcome.SAME, later)

    def _learn(self, origin: Origin, article: Article) -> None:
        """Notes what is said now of an article that is as it was."""
        if article.key and not origin.key:
            self._records.learn_key(origin, article.key)
        if article.language:
            self._records.learn_language(origin, article.language)

    def _add_unknown(self, article: Article, digest: bytes) -> Added:
        fingerprint = words_fingerprint(article)
        held = self._records.copy_of(article, fingerprint)
        article_id = self._insert(article, fingerprint) if held is None else held
        origin_id = self._records.add_origin(article_id, article, digest, copy=held is not None)
        self._records.add_place(origin_id, article.place)
        return Added(Outcome.ADDED if held is None else Outcome.SAME, article_id)

    def _change(self, origin: Origin, article: Article, digest: bytes) -> Added:
        """What a known origin brings now takes the place of what it brought before."""
        fingerprint = words_fingerprint(article)
        if origin.copy:
            return self._change_copy(origin, article, digest, fingerprint)
        article_id = origin.article_id
        before, title = self._records.fingerprint_and_title(article_id)
        if fingerprint != before and self._records.copies(article_id):
            left = self._records.split_copies(article_id)
            self._changes[left.id] = left
        if fingerprint != before or article.title != title:
            self._records.keep_present(article_id)
        self._records.replace(article_id, article, fingerprint)
        self._records.update_origin(origin, article_id, article, digest, copy=False)
        self._note(article, article_id)
        return Added(Outcome.CHANGED, article_id)

    def _change_copy(self, origin: Origin, article: Article, digest: bytes, fingerprint: bytes) -> Added:
        """A copy that is none any more leaves its article for one of its own, or for one that has these words."""
        held = self._records.copy_of(article, fingerprint)
        article_id = self._insert(article, fingerprint) if held is None else held
        self._records.update_origin(origin, article_id, article, digest, copy=held is not None)
        return Added(Outcome.SAME if article_id == origin.article_id else Outcome.CHANGED, article_id)

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


def _existing(feed: StoredFeed | None, feed_id: int) -> StoredFeed:
    if feed is None:
        raise FeedNotFound(feed_id)
    return feed
