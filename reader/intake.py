"""The first of the two journeys: what is gathered goes into the library."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from reader.article import SAMPLE_PREFIX, ArchivedArticle, Article, Marks, Skipped
from reader.errors import PlaceError
from reader.export_record import ArchivedConversation, ArchivedExchange
from reader.feed import Feed
from reader.gather import ALL_DONE, Checkpoint, Found, Gathered, Reading, gather, parsed_here, size
from reader.gather.sandbox import Workers
from reader.library import Added, Library, Outcome, Writer
from reader.notebook import Notebook
from reader.settings import Settings

_SAMPLES = "seeds/articles"
_FILE_KEY = "file:"
"""Begins the key of an article that has nothing but its file to be known by."""
_RENUMBERED = "renumbered:"
"""Before a file's place: noted while it is read where articles of it have other ids here than they had."""

# A batch is gathered first and written then, so that others wait for the lock only while it is written.
_BATCH_ARTICLES = 2000
"""11,768 articles take 6.3 s so; 7.0 s with 1000, each of which waits for the index, 6.5 s with 4000, the first of
which keeps the store waiting."""
_BATCH_CHARACTERS = 20_000_000
_BATCH_SECONDS = 2.0
"""What was gathered longer ago is written, so that an interruption loses no more than that."""


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """How many articles came in, counted once they are safe in the library."""

    added: int = 0
    same: int = 0
    """Were there already."""
    changed: int = 0
    """Took the place of an earlier version."""
    skipped: int = 0
    """Could not be read as articles."""
    feeds: int = 0
    """Are subscribed to now."""
    known_feeds: int = 0
    """Were subscribed to already."""
    questions: int = 0
    """Of the history in an export, that were taken over or are known already."""

    def __str__(self) -> str:
        """The same in words, for a person."""
        told = f"{self.added:,} added, {self.same:,} the same, {self.changed:,} changed, {self.skipped:,} skipped"
        if self.feeds or self.known_feeds:
            told += f", {self.feeds:,} new feed{'' if self.feeds == 1 else 's'}"
        if self.known_feeds:
            told += f", {self.known_feeds:,} known already"
        if self.questions:
            told += f", {self.questions:,} question{'' if self.questions == 1 else 's'} of the history"
        return told


class IntakeWatcher:
    """Told how an intake goes on. What it does not need to know it need not override.

    What it raises ends the intake, and what was reported as stored stays; only `read` is told also while a file is
    closed, where nobody hears what it raises.
    """

    def read(self, count: int) -> None:
        """So many more bytes of what `size_of` gives have been read."""

    def found(self, found: Found) -> None:
        """An article or something unreadable was found; nothing of it is stored yet."""

    def resumed(self, file: str) -> None:
        """The intake goes on with a file where an earlier one was interrupted."""

    def goes_on(self) -> None:
        """Told many times a second while the answer of a server is waited for."""

    def told(self, line: str, way_on: str = "") -> None:
        """What was done with an address, in one line, and what a person at a shell can do next."""

    def waiting(self, holder: str) -> None:
        """`holder` is writing to the library: told many times a second until it is done."""

    def written(self) -> None:
        """One more of the articles found was written, and is not safe yet."""

    def stored(self, report: IntakeReport) -> None:
        """So much is stored by now, and stays whatever happens next."""


class IntakeTally(IntakeWatcher):
    """A watcher that counts."""

    def __init__(self) -> None:
        self.bytes = 0
        self.articles = 0
        """Found so far."""
        self.report = IntakeReport()
        """What is stored so far."""

    def read(self, count: int) -> None:
        """Counts the bytes."""
        self.bytes += count

    def found(self, found: Found) -> None:
        """Counts the article, if it is one."""
        self.articles += isinstance(found, Article)

    def stored(self, report: IntakeReport) -> None:
        """Keeps the report."""
        self.report = report

    def share_of(self, size: int | None) -> float | None:
        """How much of `size` bytes has been read, 0 to 1; None where that cannot be told."""
        return min(1.0, self.bytes / size) if size else None


def take_in(
    library: Library,
    places: Iterable[str],
    watcher: IntakeWatcher | None = None,
    settings: Settings = Settings(),  # noqa: B008 - it cannot be changed
) -> IntakeReport:
    """Adds what is found at `places`; what cannot be read is counted as skipped, a missing place too."""
    watcher = watcher or IntakeWatcher()
    with Workers() as workers:

        def done_before(file: str, stamp: str) -> int:
            documents = library.unfinished(file, stamp)
            if documents:
                watcher.resumed(file)
            return documents

        reading = Reading(
            parse=workers.read,
            on_read=watcher.read,
            done=done_before,
            most=settings.largest_document * 1_000_000,
        )
        return store_found(library, _gathered(places, reading), watcher, settings=settings)


def take_in_samples(library: Library) -> IntakeReport:
    """Adds the sample articles that come with the program.

    Until that is done they are an unfinished file by the name of SAMPLE_PREFIX.
    """
    reading = Reading(parse=parsed_here)  # they are our own, and a first question need not wait for a process to start
    found = map(_as_sample, _gathered([str(samples_folder())], reading))
    with library.writing() as writer:
        writer.note_progress(SAMPLE_PREFIX, "", 1)
    report = store_found(library, found, IntakeWatcher())
    with library.writing() as writer:
        writer.finish_reading(SAMPLE_PREFIX)
    return report


def size_of(places: Iterable[str]) -> int:
    """The bytes that there are to read at `places`. A place that is not there has none."""
    total = 0
    for place in places:
        with suppress(PlaceError):
            total += size(place)
    return total


def samples_folder() -> Path:
    """Where the sample articles lie: in the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    shipped = package / _SAMPLES
    return shipped if shipped.is_dir() else package.parent / _SAMPLES


def _gathered(places: Iterable[str], reading: Reading) -> Iterator[Gathered]:
    for place in places:
        try:
            yield from gather(place, reading)
        except PlaceError as error:
            yield Skipped(error.place, error.reason)


def store_found(
    library: Library,
    found: Iterable[Gathered],
    watcher: IntakeWatcher,
    report: IntakeReport = IntakeReport(),
    settings: Settings = Settings(),  # noqa: B008 - it cannot be changed
) -> IntakeReport:
    """Adds what was found, in batches; gives all that is stored by then, what the `report` told of before included."""
    intake = _Intake(library, watcher, settings)
    for batch in _batches(found, watcher):
        report = intake.with_batch(report, batch)
        watcher.stored(report)
    return report


class _Intake:
    """Stores what was gathered, and keeps in the notebook what another program's reader did with it."""

    def __init__(self, library: Library, watcher: IntakeWatcher, settings: Settings) -> None:
        self._library = library
        self._watcher = watcher
        self._keeps_history = settings.history
        self._ids_kept = True
        """Whether all articles of an export have the ids that they had, by which replies name them."""

    def with_batch(self, report: IntakeReport, batch: list[Gathered]) -> IntakeReport:
        """The report with what came of the batch, which is stored by then.

        How far its files were read is noted last: after an interruption at any moment before, the batch is read
        again, and what the library and the notebook have of it by then they take for the same.
        """
        outcomes: Counter[tuple[bool, Outcome]] = Counter()
        marks: dict[int, Marks] = {}
        history = self._history_in(batch)
        progress = {one.file: one for one in batch if isinstance(one, Checkpoint)}
        self._ids_kept = self._ids_kept and not any(map(self._was_renumbered, progress.values()))
        if not all(isinstance(one, Skipped) for one in batch):
            with self._library.writing(self._watcher.waiting) as writer:
                for one in batch:
                    if isinstance(one, Feed):
                        outcomes[False, writer.add_feed(one)] += 1
                        self._watcher.written()
                    elif isinstance(one, Article):
                        added = self._added(writer, one)
                        outcomes[True, added.outcome] += 1
                        if one.marks and one.marks != Marks():
                            marks[added.id] = one.marks
                        self._watcher.written()
                writer.commit()
                if self._keeps_history and (marks or history):
                    self._keep(marks, history)
                for checkpoint in progress.values():
                    self._note_progress(writer, checkpoint)
        return IntakeReport(
            added=report.added + outcomes[True, Outcome.ADDED],
            same=report.same + outcomes[True, Outcome.SAME],
            changed=report.changed + outcomes[True, Outcome.CHANGED],
            skipped=report.skipped + sum(isinstance(one, Skipped) for one in batch),
            feeds=report.feeds + outcomes[False, Outcome.ADDED],
            known_feeds=report.known_feeds + outcomes[False, Outcome.SAME] + outcomes[False, Outcome.CHANGED],
            questions=report.questions + sum(isinstance(one, ArchivedExchange) for one in history),
        )

    def _added(self, writer: Writer, article: Article) -> Added:
        if not isinstance(article, ArchivedArticle):
            return writer.add(article)
        added = writer.put_in(article)
        self._ids_kept = self._ids_kept and added.id == article.id
        return added

    def _note_progress(self, writer: Writer, checkpoint: Checkpoint) -> None:
        if checkpoint.documents == ALL_DONE:
            writer.finish_reading(checkpoint.file)
            writer.finish_reading(_RENUMBERED + checkpoint.file)
            return
        writer.note_progress(checkpoint.file, checkpoint.stamp, checkpoint.documents)
        if not self._ids_kept:
            writer.note_progress(_RENUMBERED + checkpoint.file, checkpoint.stamp, 1)

    def _was_renumbered(self, checkpoint: Checkpoint) -> bool:
        return self._library.unfinished(_RENUMBERED + checkpoint.file, checkpoint.stamp) > 0

    def _history_in(self, batch: list[Gathered]) -> list[ArchivedConversation | ArchivedExchange]:
        """What is to be kept of what was asked."""
        history = (one for one in batch if isinstance(one, ArchivedConversation | ArchivedExchange))
        return list(history) if self._keeps_history else []

    def _keep(self, marks: dict[int, Marks], history: list[ArchivedConversation | ArchivedExchange]) -> None:
        with Notebook.open(self._library.folder) as notebook:
            notebook.take_marks(marks)
            notebook.take_history(history if self._ids_kept else map(_without_reply, history))


def _without_reply(one: ArchivedConversation | ArchivedExchange) -> ArchivedConversation | ArchivedExchange:
    """The same without a reply, which would name other articles here."""
    return replace(one, reply="") if isinstance(one, ArchivedExchange) else one


def _batches(found: Iterable[Gathered], watcher: IntakeWatcher) -> Iterator[list[Gathered]]:
    batch: list[Gathered] = []
    characters, began = 0, time.monotonic()
    for one in found:
        if not isinstance(one, Checkpoint):
            watcher.found(one)
        batch.append(one)
        characters += len(one.text) if isinstance(one, Article) else 0
        full = len(batch) >= _BATCH_ARTICLES or characters >= _BATCH_CHARACTERS
        if full or time.monotonic() - began >= _BATCH_SECONDS:
            yield batch
            batch = []
            characters, began = 0, time.monotonic()
    if batch:
        yield batch


def _as_sample(found: Gathered) -> Gathered:
    """The same, named by where it lies among the samples: as many times as the program is moved, it stays the same."""
    if not isinstance(found, Article | Skipped):
        return found
    place = SAMPLE_PREFIX + found.place.rpartition(f"/{_SAMPLES}/")[2]
    if isinstance(found, Skipped):
        return replace(found, place=place)
    key = f"{_FILE_KEY}{place}" if found.key == f"{_FILE_KEY}{found.place}" else found.key
    return replace(found, place=place, key=key)
