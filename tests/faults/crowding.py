"""Many sessions on one library, each a process: those that add, and those that ask and look at every word they get.

Run as a program it imports what a session needs and then forks, so that two hundred cost no more than the forks.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from reader.answering.ask import ask
from reader.article import Article, StoredArticle
from reader.conversation.conversation import Conversation  # noqa: F401 - a session has it, and it takes its time
from reader.library import Library, Share

_BATCH = 20
_NUMBERS = 600
"""Of different articles of each who adds; after that they are changed again and again."""
_GONE = 9
"""The last digit of the numbers that are removed soon after they were added."""
_FIRST_BATCHES = 5
"""Of each who adds, before the asking begins."""
_LATEST = 0.5
"""Of the questions, those for what was acknowledged last."""
_FEWEST_BATCHES = 4
"""Of each who adds while others ask, however slow the machine is."""
_LONGEST_WAIT = 120.0
"""Seconds for a library that two hundred make at once: how fast this machine is is nothing that could break."""
_PLACES = [f"{first}{second}{third}" for first in "BDFGKLMNPRSTVZ" for second in "aeiou" for third in "lmnrst"]


def made(owner: int, number: int, version: int) -> Article:
    """The article of this number as it is in this version: no sentence of it stands in any other."""
    place = place_of(owner, number)
    paragraphs = [
        f"The harbour master of {place} counted {number + 10} ferries on the {ordinal} morning, says version {version} "
        f"of report {owner}-{number}. The crews of {place} carried {version + 2} lanterns in part {ordinal}."
        for ordinal in ("first", "second", "third", "fourth", "fifth", "sixth")
    ]
    return Article(
        title=f"Report {owner}-{number} from {place}, version {version}",
        text="\n\n".join(paragraphs),
        place=f"/news/{owner}/{number}.txt",
        source=f"Herald {owner}",
        published=date(2021, 1, 1) + timedelta(days=number % 300),
        key=f"{owner}-{number}",
    )


def place_of(owner: int, number: int) -> str:
    """A name that only this article has."""
    row, column = divmod(number * 2 + owner, len(_PLACES))
    return f"{_PLACES[column]}{'bdgkpt'[row % 6]}o{_PLACES[(column * 7 + row) % len(_PLACES)].lower()}"


def made_anew(title: str) -> Article:
    """The article with that headline. Raises ValueError where nobody ever made one."""
    name, _, rest = title.removeprefix("Report ").partition(" from ")
    owner, number = name.split("-")
    return made(int(owner), int(number), int(rest.rpartition("version ")[2]))


@dataclass(frozen=True)
class Ground:
    """Where they meet."""

    folder: Path

    @property
    def library(self) -> Path:
        return self.folder / "library"

    @property
    def shared(self) -> Path:
        return self.folder / "shared"

    def acknowledged(self, owner: int) -> Path:
        return self.folder / f"acknowledged-{owner}"

    def done(self, owner: int) -> Path:
        return self.folder / f"done-{owner}"

    def told(self, name: str) -> Path:
        return self.folder / f"{name}.json"


class Adder:
    """Adds, changes and removes, and notes what was acknowledged."""

    def __init__(self, ground: Ground, owner: int, *, publishes: bool) -> None:
        self.owner = owner
        self._publishes = publishes
        self._file = ground.acknowledged(owner)
        self._next = 0
        self._ids: dict[int, int] = {}

    def write(self, library: Library) -> None:
        """One more batch: written, acknowledged, noted."""
        lines = []
        numbers = [count % _NUMBERS for count in range(self._next, self._next + _BATCH)]
        version, self._next = self._next // _NUMBERS, self._next + _BATCH
        with library.writing() as writer:
            for number, article_id in self._ids.items():
                writer.remove(article_id)
                lines.append(f"{number} gone\n")
            self._ids = {}
            for number in numbers:
                added = writer.add(made(self.owner, number, version))
                lines.append(f"{number} {version}\n")
                if number % 10 == _GONE:
                    self._ids[number] = added.id
        if self._publishes:
            library.sharing.publish()
        with self._file.open("a") as file:
            file.write("".join(lines))


class Asker:
    """Asks for what was acknowledged, and looks at what comes."""

    def __init__(self, ground: Ground, asked: Path, owners: int, seed: int) -> None:
        self._files = [ground.acknowledged(owner) for owner in range(owners)]
        self._library = Library.open(asked)
        self._chance = random.Random(seed)
        self._read = [0] * owners
        self._known: dict[tuple[int, int], int] = {}
        """The version that was acknowledged last, by owner and number."""
        self.seconds: list[float] = []
        self.broken: list[str] = []
        self.seen = 0

    def ask(self) -> None:
        """One question, or a look at the list."""
        self._learn()
        known = [one for one in self._known if one[1] % 10 != _GONE]
        owner, number = self._chance.choice(known[-_BATCH:] if self._chance.random() < _LATEST else known)
        least = self._known[owner, number]
        began = time.perf_counter()
        reply = ask(self._library, f"how many ferries did the harbour master of {place_of(owner, number)} count?")
        self.seconds.append(time.perf_counter() - began)
        for answer in reply.answers:
            self._look_at(answer.article, answer.text)
        first = reply.answers[0].article.title if reply.answers else ""
        if not first.startswith(f"Report {owner}-{number} from "):
            self.broken.append(
                f"report {owner}-{number} was acknowledged in version {least}, and is not found: {first!r}"
            )
        elif int(first.rpartition(" ")[2]) < least:
            self.broken.append(f"report {owner}-{number} was acknowledged in version {least}, and {first!r} is found")
        if self._chance.random() < 0.1:
            self._browse()

    def _browse(self) -> None:
        for headline in self._chance.sample(list(self._library.headlines(limit=100)), 5):
            for article in self._library.articles([headline.id]):
                self._look_at(article, article.text)

    def _look_at(self, found: StoredArticle, passage: str) -> None:
        self.seen += 1
        try:
            wrote = made_anew(found.title)
        except ValueError:
            self.broken.append(f"nobody ever wrote {found.title!r}")
            return
        if (found.title, found.text, found.published) != (wrote.title, wrote.text, wrote.published):
            self.broken.append(f"{found.title!r} is not as it was written: {found.text!r}")
        if passage not in wrote.text:
            self.broken.append(f"{found.title!r} never said {passage!r}")

    def _learn(self) -> None:
        for owner, file in enumerate(self._files):
            with file.open() as lines:
                lines.seek(self._read[owner])
                *whole, _ = lines.read().split("\n")
            self._read[owner] += sum(len(line) + 1 for line in whole)
            for line in whole:
                number, version = line.split(" ")
                if version == "gone":
                    self._known.pop((owner, int(number)), None)
                else:
                    self._known.pop((owner, int(number)), None)  # the latest last
                    self._known[owner, int(number)] = int(version)


def meet(ground: Ground, *, seed: int, phases: Iterable[tuple[int, bool, float]], adders: int, published: bool) -> None:
    """So many ask, with or without those who add, for so many seconds; each leaves word of how it went."""
    writers = [Adder(ground, owner, publishes=published) for owner in range(adders)]
    with Library.open(ground.library, create=True) as library:
        if published:
            library.sharing.begin(Share(ground.shared, os.getgid()))
        for adder in writers:
            for _ in range(_FIRST_BATCHES):
                adder.write(library)
    asked = ground.shared if published else ground.library
    for phase, (askers, is_added_to, seconds) in enumerate(phases):
        until = time.monotonic() + seconds
        sessions = [
            partial(_asking, ground, asked, adders, seed + number, until, is_added_to) for number in range(askers)
        ]
        sessions += [partial(_adding, ground, adder, until) for adder in writers if is_added_to]
        _all_at_once(ground, f"phase-{phase}", sessions)


def open_at_once(ground: Ground, sessions: int) -> None:
    """So many make and open a library that is not there yet, at the same moment; each adds the same article."""
    moment = time.monotonic() + 0.5 + sessions / 200

    def opening() -> dict[str, object]:
        time.sleep(max(0.0, moment - time.monotonic()))
        began = time.monotonic()
        with Library.open(ground.library, create=True, wait=_LONGEST_WAIT) as library:
            opened = time.monotonic() - began
            with library.writing() as writer:
                added = writer.add(made(0, 0, 0))
            held = library.article(added.id)
        wrote = made(0, 0, 0)
        broken = [] if (held.title, held.text) == (wrote.title, wrote.text) else [f"{held.title!r} is not as written"]
        return {"broken": broken, "seconds": [opened], "seen": 1}

    _all_at_once(ground, "opened", [opening] * sessions)


def _asking(ground: Ground, asked: Path, owners: int, seed: int, until: float, is_added_to: bool) -> dict[str, object]:
    asker = Asker(ground, asked, owners, seed)

    def is_over() -> bool:
        added = not is_added_to or all(ground.done(owner).exists() for owner in range(owners))
        return bool(asker.broken) or (added and time.monotonic() >= until)

    while not is_over():
        asker.ask()
    return {"broken": asker.broken, "seconds": asker.seconds, "seen": asker.seen}


def _adding(ground: Ground, adder: Adder, until: float) -> dict[str, object]:
    batches = 0
    try:
        with Library.open(ground.library) as library:
            while time.monotonic() < until or batches < _FEWEST_BATCHES:
                adder.write(library)
                batches += 1
    finally:
        ground.done(adder.owner).touch()
    return {"broken": [], "batches": batches}


def _all_at_once(ground: Ground, name: str, sessions: Iterable[Callable[[], dict[str, object]]]) -> None:
    """Runs each in a process of its own, and waits for all."""
    children = []
    for number, session in enumerate(sessions):
        child = os.fork()
        if not child:
            _run(ground.told(f"{name}-{number}"), session)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


def _run(file: Path, session: Callable[[], dict[str, object]]) -> None:
    """Never comes back: what went wrong is left word of as well."""
    try:
        told = session()
    except BaseException as error:  # noqa: BLE001 - whatever it is, a person would have met it
        told = {"broken": [f"{type(error).__name__}: {error}"]}
    file.write_text(json.dumps(told))
    os._exit(0)


def main() -> None:
    """What the command line says, as JSON."""
    asked = json.loads(sys.argv[1])
    ground = Ground(Path(asked.pop("folder")))
    if "sessions" in asked:
        open_at_once(ground, asked["sessions"])
    else:
        meet(ground, **asked)


if __name__ == "__main__":
    main()
