"""Bytes are flipped and files are cut, of the articles and of the index, and the library is used all the same."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Timer
from typing import Any

from reader.answering.ask import ask
from reader.article import Article
from reader.feed import StoredFeed
from reader.intake import take_in_samples
from reader.library import Library

from .damage_victim import QUESTIONS, said
from .fault import Attempt, Fault, Outcome

_SECONDS = 60
"""For all that is done with one library: a second or two. What takes longer hangs."""
_Harm = Callable[[random.Random, Path], str]
"""Harms something in a library's folder, and says what."""


def make_library(folder: Path) -> dict[str, Any]:
    """A library with all that one can hold, in several segments and some hundred pages; gives what is in it."""
    with Library.open(folder, create=True) as library:
        take_in_samples(library)
        for portion in range(3):
            with library.writing() as writer:
                for number in range(portion * 30, portion * 30 + 30):
                    writer.add(_article(number))
                writer.add(_article(3, f"The ferry has been found, say {portion} divers."))
                writer.add(_article(4, key=f"copy{portion}", place=f"/copies/{portion}.txt", source="Copyist"))
        with library.writing() as writer:
            writer.remove(writer.add(_article(99)).id)
            writer.note_progress("/news/all.jsonl", "stamp", 7)
            now = datetime(2026, 1, 1, tzinfo=UTC)
            writer.add_feed(StoredFeed(id=7, address="https://a.example/rss", title="A", added=now, due=now))
        articles = {one.id: one for one in library.articles(range(1, 300))}
        return {
            "articles": {number: said(one) for number, one in articles.items()},
            "revisions": {number: [[one.title, one.text] for one in library.revisions(number)] for number in articles},
            "answers": [
                [[one.article.id, one.start, one.end] for one in ask(library, question).answers]
                for question in QUESTIONS
            ],
        }


def _article(number: int, text: str = "", *, key: str = "", place: str = "", source: str = "") -> Article:
    told = f"The ferry number {number} sank off Melford on 3 March, {number + 4} people were saved."
    more = f"Storm {number} closed the bridge; the harbour election had {number * 37} voters. " * (number % 9 + 1)
    return Article(
        title=f"Ferry {number} sinks in Melford",
        text=text or f"{told}\n\n{more.strip()}",
        place=place or f"/news/{number}.txt",
        source=source or f"Outlet {number % 5}",
        url=f"https://news.example/{number}" if not key else "",
        authors=("Ann Ray",) if number % 2 else (),
        published=date(2020, 1, 1 + number % 28),
        key=key or f"k{number}",
        language="en",
    )


def _flip(rng: random.Random, file: Path) -> str:
    data = bytearray(file.read_bytes())
    places = [rng.randrange(len(data)) for _ in range(rng.choice((1, 1, 1, 2, 8)))]
    for place in places:
        data[place] ^= 1 << rng.randrange(8) if rng.random() < 0.5 else rng.randrange(1, 256)
    file.write_bytes(data)
    return f"{file.name}: bytes {places}"


def _cut(rng: random.Random, file: Path) -> str:
    size = rng.randrange(file.stat().st_size)
    with file.open("r+b") as opened:
        opened.truncate(size)
    return f"{file.name}: cut to {size}"


def _store(folder: Path) -> Path:
    return folder / "library.sqlite"


def _any_of_index(rng: random.Random, folder: Path) -> Path:
    files = sorted(path for path in (folder / "index").rglob("*") if path.is_file() and path.stat().st_size)
    sizes = [path.stat().st_size + 2_000 for path in files]  # the small ones have their turn as well
    return rng.choices(files, sizes)[0]


class _Victims:
    """Processes that use what was damaged: one after the other, a new one where the last one died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> "_Victims":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()

    def use(self, folder: Path, patient: Path, oracle: Path) -> dict[str, Any]:
        """What came of using the library in `folder`, and of repairing the same one in `patient`."""
        process = self._process = self._process or _started()
        assert process.stdin
        assert process.stdout
        hanging = Timer(_SECONDS, process.kill)
        hanging.start()
        process.stdin.write(json.dumps({"folder": str(folder), "patient": str(patient), "oracle": str(oracle)}) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        in_time = hanging.is_alive()
        hanging.cancel()
        if line:
            found: dict[str, Any] = json.loads(line)
            return found
        code, self._process = process.wait(), None
        why = f"the process died of {code}" if in_time else f"nothing came of it in {_SECONDS} s"
        return {"told": [], "wrong": [why], "other": 0, "noticed": False, "saved": 0, "hopeless": False}


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.damage_victim"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _inflict(attempt: Attempt, harm: _Harm, *, of_index: bool) -> Outcome:
    whole, oracle = attempt.folder / "whole", attempt.folder / "oracle.json"
    stored = make_library(whole)
    oracle.write_text(json.dumps(stored))
    with closing(sqlite3.connect(_store(whole))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    broken, tally = list[str](), Counter[str]()
    with _Victims() as victims:
        for number in range(attempt.times):
            folder, patient = (attempt.folder / f"{name}-{number}" for name in ("damaged", "patient"))
            shutil.copytree(whole, folder)
            what = harm(random.Random(f"{attempt.seed}/{number}"), folder)
            shutil.copytree(folder, patient)
            found = victims.use(folder, patient, oracle)
            wrong = found["wrong"]
            if of_index:
                wrong += [f"told, in place of building it again: {line}" for line in found["told"]]
                wrong += ["other answers"] * bool(found["other"])
            broken += [f"{number}: {what}: {line}" for line in wrong]
            tally.update(
                told=bool(found["told"]),
                noticed=found["noticed"],
                hopeless=found["hopeless"],
                saved=found["saved"],
                whole=found["saved"] == len(stored["articles"]),
            )
            shutil.rmtree(folder)
            shutil.rmtree(patient)
    figures = f"{tally['told']} told of in use, {tally['noticed']} by the doctor"
    if not of_index:
        possible = (attempt.times - tally["hopeless"]) * len(stored["articles"])
        figures += f"; nothing left of {tally['hopeless']}, of the others {tally['saved'] / max(1, possible):.1%} saved"
    return Outcome(tried=attempt.times, broken=tuple(broken), figures=figures)


def _fault(name: str, unit: str, promise: str, harm: _Harm) -> Fault:
    of_index = name.startswith("index")
    return Fault(
        name=name,
        unit=unit,
        promise=promise,
        short=2 if of_index else 3,
        full=200,
        inflict=lambda attempt: _inflict(attempt, harm, of_index=of_index),
    )


FAULTS: tuple[Fault, ...] = (
    _fault(
        "store-flips",
        "flips",
        "Of a damaged store nothing is shown that was never stored, and all that can be read is saved",
        lambda rng, folder: _flip(rng, _store(folder)),
    ),
    _fault(
        "store-cuts",
        "cuts",
        "The same of a store that was cut short",
        lambda rng, folder: _cut(rng, _store(folder)),
    ),
    _fault(
        "index-flips",
        "flips",
        "A damaged index changes no quotation and is built again",
        lambda rng, folder: _flip(rng, _any_of_index(rng, folder)),
    ),
    _fault(
        "index-cuts",
        "cuts",
        "The same of an index that was cut short",
        lambda rng, folder: _cut(rng, _any_of_index(rng, folder)),
    ),
)
