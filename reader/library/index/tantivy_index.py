"""The index that tantivy keeps, in a folder of its own beside the store.

Its state file (see `state`) is replaced in one step, after the segments are on disk: a reader
sees the old index or the new one, and a crash leaves it at worst behind, which a catch-up repairs.
"""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Self, TypeVar

import tantivy

from reader.article import StoredArticle
from reader.library.access import Access
from reader.library.failures import failures_named, index_unwritable
from reader.library.index import Filters, Hit, IndexDamaged
from reader.library.index.failing import reading, writing
from reader.library.index.fields import (
    SCHEMA,
    count_of,
    document_of,
    filter_clauses,
    holding_all,
    id_query,
    ids_query,
    register_analyzers,
    similar_query,
)
from reader.library.index.files import Sizes, changed_size, damaged_file, file_sizes, holds_deleted, segments_stamp
from reader.library.index.found import best_of, highest_id_of, hits_of
from reader.library.index.frequencies import Frequencies
from reader.library.index.linked_files import linked
from reader.library.index.state import IndexState, read_state, state_stamp, write_state

INDEX_FOLDER = "index"

_MOST_CHECKED = 16_000_000
"""Bytes of files whose checksums are looked at when they are opened: 6 ms; 11,757 articles have 12 MB. Of a larger
index `reader doctor` does."""
_BETWEEN_LOOKS = 0.5
"""Seconds between two looks whether a file has been cut since: a look is 0.1 ms, and a question searches many times."""
_HEAP = 60_000_000  # bytes that tantivy collects before it writes a segment
_MOST_COUNTED = 5_000
"""Articles that hold a term: so many are counted one by one where some were replaced or removed, so that answers are
those of an index that never had them. 25 us a term in an index of 100,000; for twice as many, eight times as long."""
_T = TypeVar("_T")
_Stamp = tuple[Path, int, int]


class TantivyIndex:
    """ArticleIndex on tantivy. Searches may come from several threads, writing from one at a time."""

    def __init__(self, access: Access, state: IndexState, *, repair: Callable[[], object] | None = None) -> None:
        self._library = access.folder
        self._access = access
        self._state = state
        self._repair = repair
        self._lock = threading.Lock()
        self._stamp: _Stamp | None = None
        self._frequencies = Frequencies()
        self._index: tantivy.Index | None = None
        self._sizes: Sizes = {}
        self._checked_at = 0.0
        self._published = False
        self._told: tuple[int, int] | None = None
        """The stamp of the list of segments that readers were last told of."""
        self._has_deleted = False
        """Whether it may hold articles that were replaced or removed."""
        self._writer: tantivy.IndexWriter | None = None
        self._highest = -1

    @classmethod
    def open(cls, access: Access, store: str, *, repair: Callable[[], object] | None = None) -> Self:
        """The index of `store` among the library's files; `repair` is called when a search meets damage.

        Raises IndexDamaged when there is none, or it is of another store or format, or cannot be read.
        """
        state = read_state(access.now().folder / INDEX_FOLDER)
        if state.store != store:
            raise IndexDamaged("it is of another store")
        index = cls(access, state, repair=repair)
        index._published = True
        index._searcher()
        return index

    @classmethod
    def create(cls, access: Access, store: str) -> Self:
        """A new, empty index, which takes the place of any other at its first commit."""
        index = cls(access, IndexState(store=store, generation=0, segments=os.urandom(16).hex()))
        with failures_named(access.folder):
            index._folder.mkdir(mode=0o700, exist_ok=True)
            index._segments.mkdir(mode=0o700)
        with writing(access.folder):
            index._index = _prepared(tantivy.Index(SCHEMA, path=str(index._segments), reuse=False))
        return index

    def generation(self) -> int:
        """The store's generation at the last commit, whoever made it."""
        self._searcher()
        return self._state.generation

    def count(self) -> int:
        """How many articles there are."""
        return self._read(lambda searcher: searcher.num_docs)

    def highest_id(self) -> int:
        """The greatest id of an article in it, -1 where there is none."""
        return self._read(highest_id_of)

    def ids_between(self, first: int, last: int) -> list[int]:
        """The ids from `first` to `last` of the articles in it, each as often as it is in it."""
        query = ids_query(first, last)
        return [hit.article_id for hit in self._read(lambda searcher: hits_of(searcher, query, searcher.num_docs))]

    def document_frequencies(self, stems: Iterable[str]) -> dict[str, int]:
        """By stem, the larger of the articles whose title and whose text hold it.

        Where more than some thousand hold it, articles replaced or removed count until their segment is merged.
        """
        asked = tuple(stems)
        return self._read(
            lambda searcher: self._frequencies.of(
                asked, self._stamp, lambda stem: self._document_frequency(searcher, stem)
            )
        )

    def search(self, terms: Mapping[str, float], filters: Filters, limit: int) -> list[Hit]:
        """At most `limit` articles that hold any of `terms` (stem to weight above 0), best first."""
        if not terms or limit < 1:
            return []
        return self._read(lambda searcher: best_of(searcher, terms, filters, limit))

    def similar(self, stem: str, edits: int, beside: Iterable[str], filters: Filters, limit: int) -> list[int]:
        """Ids of at most `limit` articles that hold a stem at most `edits` (1 or 2) letters other than `stem`.

        Those with most of the stems `beside` come first.
        """
        near = similar_query(stem, edits, beside)
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, near), *filter_clauses(filters)])
        return [hit.article_id for hit in self._read(lambda searcher: hits_of(searcher, query, limit))]

    def hold_together(self, stems: Iterable[str], filters: Filters) -> bool:
        """Whether an article holds all of these stems in its title and text."""
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, holding_all(stems)), *filter_clauses(filters)])
        return bool(self._read(lambda searcher: hits_of(searcher, query, 1)))

    def add(self, article: StoredArticle) -> None:
        """Takes the article in, in place of an earlier version with its id."""
        with writing(self._library):
            writer = self._open_writer()
            if article.id > self._highest:  # new, as most are: it saves the query of a deletion
                self._highest = article.id
            else:
                writer.delete_documents_by_query(id_query(article.id))
            writer.add_document(document_of(article))

    def remove(self, article_id: int) -> None:
        """Forgets the article, if it is there."""
        with writing(self._library):
            self._open_writer().delete_documents_by_query(id_query(article_id))

    def commit(self, generation: int) -> None:
        """Makes everything so far durable and visible; `generation` is the store's that it stands for."""
        with writing(self._library):
            self._open_writer().commit()
        self._publish(replace(self._state, generation=generation))

    def finish(self) -> None:
        """Ends writing: what was not committed is dropped, and merges under way are waited for."""
        writer, self._writer = self._writer, None
        if writer is None:
            return
        with writing(self._library):
            writer.wait_merging_threads()  # closing it any other way stops them, and segments would pile up
        if self._published and segments_stamp(self._segments) != self._told:
            self._publish(self._state)  # so that readers leave the segments that were merged away

    def _document_frequency(self, searcher: tantivy.Searcher, stem: str) -> int:
        frequency = max(searcher.doc_freq("title", stem), searcher.doc_freq("text", stem))
        if not self._has_deleted or frequency > _MOST_COUNTED:
            return frequency
        return max(count_of(searcher, "title", stem), count_of(searcher, "text", stem))

    @property
    def _folder(self) -> Path:
        return self._access.now().folder / INDEX_FOLDER

    @property
    def _segments(self) -> Path:
        return self._folder / self._state.segments

    def _open_writer(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self._refresh()
            if self._index is None:
                raise IndexDamaged("it is not open")
            self._index.reload()  # a writer that died may have left more than its state file says
            self._highest = highest_id_of(self._index.searcher())
            self._writer = self._index.writer(_HEAP, 1)  # one thread: the other core reads and packs the articles
            self._writer.garbage_collect_files()  # what a broken commit left has the names that the next one gives
        return self._writer

    def _publish(self, state: IndexState) -> None:
        """Lets every reader see what was committed, and clears away what an earlier build left."""
        with failures_named(self._library):
            self._told = segments_stamp(self._segments)
            _keep_private(self._segments)
            write_state(self._folder, state)
            self._published = True
            for entry in self._folder.iterdir():
                if entry.is_dir() and entry.name != state.segments:
                    shutil.rmtree(entry, ignore_errors=True)  # what cannot go now goes at a later commit
        self._refresh()

    def _searcher(self) -> tantivy.Searcher:
        self._refresh()
        if self._index is None:
            raise IndexDamaged("it is not open")
        return self._index.searcher()

    def _refresh(self) -> None:
        """Sees the latest commit, which may be another process's or another object's."""
        if not self._published:
            return
        if self._stamp_now() == self._stamp:
            self._refuse_cut()
            return
        with self._lock:
            try:
                self._reload()
            except IndexDamaged:
                self._reload()  # it was replaced between our reading its name and opening it

    def _stamp_now(self) -> _Stamp:
        folder = self._folder
        return folder, *state_stamp(folder)

    def _reload(self) -> None:
        stamp = self._stamp_now()
        state = read_state(stamp[0])
        with reading():
            self._note_files(stamp[0] / state.segments)
            if self._access.is_read_only:
                with linked(stamp[0] / state.segments) as links:
                    self._index = _opened(links)
            elif self._index is None or state.segments != self._state.segments:
                self._index = _opened(stamp[0] / state.segments)
            else:
                self._index.reload()
        self._has_deleted = holds_deleted(stamp[0] / state.segments)
        self._state, self._stamp = state, stamp

    def _note_files(self, segments: Path) -> None:
        """Raises IndexDamaged where a file that was not there before is not as it was written, unless they are many."""
        sizes = file_sizes(segments)
        new = {file: size for file, size in sizes.items() if file not in self._sizes}
        damaged = damaged_file(new) if sum(new.values()) <= _MOST_CHECKED else None
        if damaged:
            raise IndexDamaged(f"{damaged.name} is not as it was written")
        self._sizes, self._checked_at = sizes, time.monotonic()

    def _refuse_cut(self) -> None:
        """Raises IndexDamaged where a file was cut since it was opened: to read beyond its end ends the process."""
        now = time.monotonic()
        if now - self._checked_at < _BETWEEN_LOOKS:
            return
        cut = changed_size(self._sizes)
        if cut:
            raise IndexDamaged(f"{cut.name} has another size than it had")
        self._checked_at = now

    def _read(self, read: Callable[[tantivy.Searcher], _T]) -> _T:
        """What `read` gives; a damaged index is built again, once."""
        try:
            with reading():
                return read(self._searcher())
        except IndexDamaged:
            if self._repair is None:
                raise
            self._repair()
        try:
            with reading():
                return read(self._searcher())
        except IndexDamaged as error:
            raise index_unwritable(self._library, str(error)) from error


def _opened(segments: Path) -> tantivy.Index:
    """The index in this folder as of now. All its files are open from here on."""
    index = _prepared(tantivy.Index.open(str(segments)))
    index.reload()
    return index


def _prepared(index: tantivy.Index) -> tantivy.Index:
    """The same, knowing how words are cut."""
    register_analyzers(index)
    index.config_reader("manual")  # or a thread of its own watches the folder, and writes to it at any time
    return index


def _keep_private(folder: Path) -> None:
    """Makes the files readable for their owner alone: tantivy leaves that to the umask."""
    for file in folder.iterdir():
        with suppress(FileNotFoundError):  # a merge has just done away with it
            file.chmod(0o600)
