"""Measures peers, and this program, on corpora of growing sizes."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .collection import questions_of
from .corpus import Corpora, Corpus
from .ledger import Ledger
from .memory import folder_bytes
from .narration import tell
from .peers import PEERS, READER, Building, Peer
from .peers.reader_itself import LIBRARY, command
from .process import Cost, ProcessFailed, run, told_by
from .program import cold_start
from .program.growth import GrowthWatch
from .timing import Spread, half_and_most

COLD_RUNS = 10
_LEAST_ASKED = 20
_RATE = 1_000
"""Articles a second that come in while questions are asked."""
_INCOMING_SECONDS = 20
_MOST_MEMORY = 0.8
_MOST_DISK = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How much is measured."""

    collection: Path
    questions: int
    runs: int
    patience: float
    """Seconds after which nothing is measured once more."""
    longest: float
    """Seconds that a peer may be expected to need in all, or else it is not run."""
    rows: frozenset[str]


ROWS = ("cold", "browsing", "incoming", "updating", "idle", "long")
"""What is measured of this program alone."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a peer took at a size."""

    builds: list[Cost]
    disk: int
    asked: int
    """Questions in each run."""
    half: Spread
    """Milliseconds of the p50 of each run."""
    most: Spread
    """Of the p95."""
    answering: dict[str, Any]
    """As `measuring.ask` tells it."""

    @property
    def seconds(self) -> Spread:
        """Of building."""
        return Spread.of([cost.seconds for cost in self.builds])

    @property
    def peak(self) -> int:
        """Bytes, the most at any time of building."""
        return max(cost.peak for cost in self.builds)


@dataclass(frozen=True, slots=True)
class NotRun:
    """Why a peer was not measured at a size: what it would need, or how it ended."""

    reason: str


@dataclass(frozen=True, slots=True)
class OfSize:
    """All that was measured at one size."""

    corpus: Corpus
    peers: dict[str, Measured | NotRun] = field(default_factory=dict)
    program: dict[str, Any] = field(default_factory=dict)
    """By row, as the modules of `program` tell it; `growth` has the seconds of the first and last tenth."""


class Bench:
    """Measures what is asked for in one folder."""

    def __init__(self, folder: Path, corpora: Corpora, terms: Terms) -> None:
        self._folder = folder
        self._corpora = corpora
        self._terms = terms
        self._ledger = Ledger(folder / "measured")
        self.basis: dict[str, tuple[int, Measured]] = {}
        """By peer, the largest size at which it was measured, and what came of it."""

    def forget(self, peer: str) -> None:
        """Measures the peer anew."""
        self._ledger.forget(f"{peer}-")

    def measure(self, count: int, peers: list[str], *, is_largest: bool) -> OfSize:
        """Everything at one size."""
        found = OfSize(self._corpora.of(count))
        for name in peers:
            found.peers[name] = self._peer(PEERS[name], found.corpus)
        if READER in peers and isinstance(found.peers[READER], Measured):
            found.program.update(self._program(found.corpus, is_largest=is_largest))
        return found

    def _peer(self, peer: Peer, corpus: Corpus) -> Measured | NotRun:
        if not peer.is_installed:
            return NotRun("not installed")
        if reason := self._too_much(peer, corpus):
            return NotRun(reason)
        try:
            measured = self._measured(peer, corpus)
        except ProcessFailed as failure:
            tell(f"{corpus.articles:,} articles, {peer.name}: {failure}")
            return NotRun(f"failed ({failure})")
        self.basis[peer.name] = corpus.articles, measured
        if peer.name != READER:
            shutil.rmtree(self._built(peer, corpus), ignore_errors=True)
        return measured

    def _measured(self, peer: Peer, corpus: Corpus) -> Measured:
        built = self._built(peer, corpus)
        count = self._asked(peer, corpus)
        asking = {**self._request(corpus), "questions": count, "runs": self._terms.runs}
        name = f"{peer.name}-{corpus.articles}-asked"
        in_memory = peer.building is Building.IN_MEMORY
        building: dict[str, Any] = {"costs": [], "disk": 0}
        if not in_memory:
            if self._ledger.found(name, asking) is None and not built.exists():
                self._ledger.forget(f"{peer.name}-{corpus.articles}-built")
            building = self._ledger.measured(
                f"{peer.name}-{corpus.articles}-built", self._request(corpus), lambda: self._build(peer, corpus)
            )
        tell(f"{corpus.articles:,} articles, {peer.name}: asking")
        answering = self._ledger.measured(name, asking, lambda: self._ask(peer, corpus, count))
        costs = [Cost(**cost) for cost in building["costs"]] or [Cost(answering["opening"], answering["peak"])]
        return Measured(costs, building["disk"], count, *half_and_most(answering["runs"]), answering)

    def _ask(self, peer: Peer, corpus: Corpus, count: int) -> Any:
        built, terms = str(self._built(peer, corpus)), self._terms
        return told_by(
            "ask",
            peer.name,
            corpus.path,
            built,
            str(terms.collection),
            str(count),
            str(terms.runs),
            str(terms.patience),
        )

    def _build(self, peer: Peer, corpus: Corpus) -> dict[str, Any]:
        """Builds until it was done `runs` times or patience is over; the last one stays."""
        built, costs, growth = self._built(peer, corpus), list[Cost](), (0.0, 0.0)
        began = time.monotonic()
        while len(costs) < self._terms.runs and (not costs or time.monotonic() - began < self._terms.patience):
            tell(f"{corpus.articles:,} articles, {peer.name}: building ({len(costs) + 1})")
            shutil.rmtree(built, ignore_errors=True)
            built.mkdir(parents=True)
            if peer.building is Building.BY_COMMAND:
                watch = GrowthWatch(built / LIBRARY)
                costs.append(run(command(corpus.file, built)))
                watch.stop()
                growth = watch.first_and_last(corpus.articles)
            else:
                module = ("-m", "tests.benchmarks.measuring", "build", peer.name, corpus.path, str(built))
                costs.append(run([sys.executable, *module]))
        return {"costs": [asdict(cost) for cost in costs], "disk": folder_bytes(built), "growth": growth}

    def _program(self, corpus: Corpus, *, is_largest: bool) -> dict[str, Any]:
        """The rows of this program alone."""
        built = self._ledger.found(f"{READER}-{corpus.articles}-built", self._request(corpus))
        found: dict[str, Any] = {"growth": built["growth"]} if built else {}
        library = self._built(PEERS[READER], corpus) / LIBRARY
        if not library.exists():
            tell(f"{corpus.articles:,} articles: the library is gone, so that nothing more is measured of it")
            return found
        rows: dict[str, Callable[[], Any]] = {
            "cold": lambda: self._cold(library),
            "browsing": lambda: told_by("row", "browsing", str(library), str(self._terms.runs)),
            "incoming": lambda: self._on_copy(library, lambda copy: self._incoming(copy, corpus)),
            "updating": lambda: self._on_copy(
                library, lambda copy: told_by("row", "updating", str(copy), corpus.path, str(self._terms.runs))
            ),
        }
        if is_largest:
            rows["idle"] = lambda: told_by("row", "idle_app", str(library))
            asked = str(self._terms.collection), str(self._terms.questions)
            rows["long"] = lambda: told_by("row", "long_texts", corpus.path, *asked)
        for row, measure in rows.items():
            if row in self._terms.rows:
                tell(f"{corpus.articles:,} articles: {row}")
                request = {**self._request(corpus), "questions": self._terms.questions, "runs": self._terms.runs}
                found[row] = self._ledger.measured(f"{READER}-{corpus.articles}-{row}", request, measure)
        return found

    def _cold(self, library: Path) -> dict[str, Any]:
        questions = questions_of(self._terms.collection, COLD_RUNS)
        samples = self._folder / "samples"
        return {
            "samples": cold_start.of_samples(samples, COLD_RUNS),
            "library": cold_start.of_library(library, questions, COLD_RUNS),
        }

    def _incoming(self, copy: Path, corpus: Corpus) -> Any:
        many = min(_RATE * _INCOMING_SECONDS, corpus.articles)
        further = self._corpora.further(corpus.articles, many)
        count = str(self._terms.questions)
        try:
            return told_by("row", "incoming", str(copy), str(further), str(self._terms.collection), count, str(_RATE))
        finally:
            further.unlink()

    def _on_copy(self, library: Path, measure: Callable[[Path], Any]) -> Any:
        """What is measured on a copy of the library, since it does not stay as it was."""
        copy = library.parent / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(library, copy)
        try:
            return measure(copy)
        finally:
            shutil.rmtree(copy, ignore_errors=True)

    def _asked(self, peer: Peer, corpus: Corpus) -> int:
        """How many questions: all where answers are judged, else as many as patience is likely to have time for."""
        asked = min(self._terms.questions, len(questions_of(self._terms.collection)))
        basis = self.basis.get(peer.name)
        if corpus.given == corpus.articles or basis is None:
            return asked
        seconds = basis[1].half.median / 1000 * corpus.articles / basis[0]
        return min(asked, max(_LEAST_ASKED, int(self._terms.patience / seconds)))

    def _too_much(self, peer: Peer, corpus: Corpus) -> str:
        """What it would need, by what it took of a smaller corpus, where that is more than there is; else nothing."""
        basis = self.basis.get(peer.name)
        if basis is None or peer.name == READER:
            return ""
        times, measured = corpus.articles / basis[0], basis[1]
        memory = times * max(measured.peak, measured.answering["peak"])
        seconds = times * (measured.seconds.median + _LEAST_ASKED * measured.half.median / 1000)
        disk = times * measured.disk
        needs = [
            f"{memory / 1e9:.0f} GB of memory" if memory > _MOST_MEMORY * _all_memory() else "",
            f"{seconds / 60:.0f} minutes" if seconds > self._terms.longest else "",
            f"{disk / 1e9:.0f} GB of disk" if disk > _MOST_DISK * shutil.disk_usage(self._folder).free else "",
        ]
        if not any(needs):
            return ""
        return f"not run: would need about {', '.join(filter(None, needs))} (by its {basis[0]:,})"

    def _request(self, corpus: Corpus) -> dict[str, Any]:
        return {"articles": corpus.articles, "given": corpus.given, "bytes": corpus.bytes, "seed": corpus.seed}

    def _built(self, peer: Peer, corpus: Corpus) -> Path:
        return self._folder / "built" / str(corpus.articles) / peer.name


def _all_memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
