"""SIGKILL at any moment: what was acknowledged is there, nothing is there twice, and nobody repairs anything."""

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from pathlib import Path

from . import killing, wholeness
from .fault import Attempt, Fault, Outcome
from .killing import SECONDS, Kill, Victim
from .worlds import VERBS, Verb, World, copy_of, feed_server, sync_verb

_LATER = "The lighthouse keeper of Vardmoor retired on Thursday after forty years."
_FEWEST_VERBS, _KILLS_OF_EACH = 3, 4
"""In the short run: to make a verb's world takes as long as two of its kills."""
_GOOD_NEWS = ("No library yet", "no feeds yet")
"""How a line on standard error begins that tells of nothing wrong."""


@dataclass(frozen=True)
class _Course:
    """A verb as it goes when nothing happens."""

    verb: Verb
    world: World
    """As it is before, and stays."""
    before: frozenset[str]
    """The texts of the articles held before."""
    after: frozenset[str]
    contents: str
    """What the library holds after."""
    written: bytes
    calls: tuple[str, ...]

    @cached_property
    def system_calls(self) -> dict[str, int]:
        """How often the real command makes each kind of them."""
        world = copy_of(self.world, self.world.folder.parent / "traced")
        return killing.count_system_calls(self.verb.command(world), world.environment, world.folder / "scratch")

    @cached_property
    def seconds(self) -> float:
        """That the real command takes."""
        world = copy_of(self.world, self.world.folder.parent / "timed")
        started = time.monotonic()
        killing.run(self.verb.command(world), world.environment, world.folder / "scratch", Kill(seconds=SECONDS))
        return time.monotonic() - started


def _inflict(attempt: Attempt) -> Outcome:
    broken, killed = list[str](), Counter[str]()
    chance = random.Random(attempt.seed)
    with feed_server() as server:
        verbs = [sync_verb(server), *VERBS][: max(_FEWEST_VERBS, attempt.times // _KILLS_OF_EACH)]
        courses: dict[str, _Course] = {}
        for number in range(attempt.times):
            verb = verbs[number % len(verbs)]
            if verb.name not in courses:
                courses[verb.name] = _course(verb, attempt.folder / verb.name.replace(" ", "-"))
            kill, how = _kill(courses[verb.name], number // len(verbs), chance)
            found, victim = _after(courses[verb.name], kill, attempt.folder / "killed")
            killed[verb.name] += victim.was_killed
            broken += [f"{verb.name}, kill {number} ({how}): {line}" for line in found]
            if number % 50 == 49:
                print(f"{number + 1} kills, {len(broken)} broken", file=sys.stderr, flush=True)
    told = ", ".join(f"{verb} {times}" for verb, times in killed.items())
    return Outcome(tried=attempt.times, broken=tuple(broken), figures=f"ended by it: {told}")


def _course(verb: Verb, folder: Path) -> _Course:
    """Makes the verb's world, and runs it undisturbed."""
    world = World(folder=folder / "world")
    world.folder.mkdir(parents=True)
    verb.make(world)
    run = copy_of(world, folder / "run")
    before = _texts(wholeness.contents(run.library)) if (run.library / "library.sqlite").exists() else frozenset[str]()
    run = copy_of(world, folder / "run")
    ended = killing.run(verb.command(run), run.environment, folder / "scratch")
    assert ended.code == 0, ended.told
    assert not (flaws := wholeness.flaws(run.library)), flaws
    contents = wholeness.contents(run.library)
    written = (run.folder / verb.writes).read_bytes() if verb.writes else b""
    return _Course(verb, world, before, _texts(contents), contents, written, ended.calls)


def _kill(course: _Course, number: int, chance: random.Random) -> tuple[Kill, str]:
    """The kill of that number: half of them at a call, the others after some time, or at a system call."""
    if number % 4 == 1:
        seconds = chance.uniform(0, course.seconds)
        return Kill(seconds=seconds), f"after {seconds:.3f} s"
    if number % 4 == 3 and course.system_calls:
        name = chance.choice(list(course.system_calls))
        at = chance.randint(1, course.system_calls[name])
        return Kill(system_call=(name, at)), f"at {name} {at}"
    name = chance.choice(sorted(set(course.calls)))  # else most of them were SQLite's
    at = chance.choice([at for at, call in enumerate(course.calls) if call == name])
    after = chance.random() < 0.5
    return Kill(call=at, after=after), f"{'after' if after else 'before'} call {at}, {name}"


def _after(course: _Course, kill: Kill, folder: Path) -> tuple[list[str], Victim]:
    """What is wrong after the kill, and after all has been done again."""
    world = copy_of(course.world, folder)
    command = course.verb.command(world)
    victim = killing.run(command, world.environment, folder / "scratch", kill)
    found = [f"{line}" for line in _at_once(course, world, victim)]
    again = killing.run(command, world.environment, folder / "scratch")
    done_before = course.verb.name == "remove" and again.code == 1 and "no article 2" in again.told
    if again.code != 0 and not done_before:
        found.append(f"done again it ended with {again.code}: {again.told}")
    if difference := _difference(wholeness.contents(world.library), course.contents):
        found.append(f"done again the library is another than without a kill: {difference}")
    if course.verb.writes and (folder / course.verb.writes).read_bytes() != course.written:
        found.append("done again the file is another than without a kill")
    return [*found, *_leftovers(world)], victim


def _at_once(course: _Course, world: World, victim: Victim) -> Iterator[str]:
    """What is wrong before anybody has done anything."""
    looked = killing.run(course.verb.looks, world.environment, world.folder / "scratch")
    if not (world.library / "library.sqlite").exists():
        if victim.code == 0 or victim.stored or victim.told:
            yield "there is no library"
        return
    if looked.code not in (0, 1) or (looked.told and not looked.told.startswith(_GOOD_NEWS)):
        yield f"{course.verb.looks[0]} then ended with {looked.code}: {looked.told}"
        return
    yield from wholeness.flaws(world.library)
    contents = wholeness.contents(world.library)
    yield from _broken_words(course, world, victim, contents)
    held = _texts(contents)
    if victim.code != 0 and not course.before & course.after <= held:
        yield "articles are gone that the verb has nothing to do with"
    if not held <= course.before | course.after and course.before:
        yield "there are articles that nobody added"
    if course.verb.writes and not _is_whole(course, world):
        yield f"{course.verb.writes} is neither what it was nor what it was to be"


def _broken_words(course: _Course, world: World, victim: Victim, contents: str) -> Iterator[str]:
    """What the victim had acknowledged, and is not so."""
    if victim.code == 0 or (victim.told and "goes on where" not in victim.told):  # all of it was acknowledged
        if difference := _difference(contents, course.contents):
            yield f"it had said {victim.told!r}, and the library is another: {difference}"
        if course.verb.writes and (world.folder / course.verb.writes).read_bytes() != course.written:
            yield "it had ended well, and the file is another"
    held = _texts(contents)
    for article in course.verb.takes_in(world)[: victim.stored]:
        if article.text not in held:
            yield f"article {article.key} was said to be safe, and is not there"


def _is_whole(course: _Course, world: World) -> bool:
    written = (world.folder / course.verb.writes).read_bytes()
    return written in (course.written, (course.world.folder / course.verb.writes).read_bytes())


def _leftovers(world: World) -> list[str]:
    """What is left behind by the kill once something was added after it."""
    (world.folder / "later.txt").write_text(f"Keeper retires\n\n{_LATER}\n")
    later = killing.run(("add", str(world.folder / "later.txt")), world.environment, world.folder / "scratch")
    if later.code != 0 or not later.told.startswith("1 added"):
        return [f"adding one more ended with {later.code}: {later.told}"]
    strays = [file.name for file in world.folder.iterdir() if file.name.startswith(".")]
    strays += [file.name for file in (world.folder / "state").rglob("*") if file.is_file() and file.suffix != ".json"]
    return [f"left behind: {name}" for name in [*wholeness.leftovers(world.library), *strays]]


def _difference(contents: str, expected: str) -> str:
    """The first lines that differ, cut; empty where none does."""
    for ours, theirs in zip_longest(contents.splitlines(), expected.splitlines(), fillvalue=""):
        if ours != theirs:
            at = next((at for at, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other), 0)
            return f"{ours[:60]}...{ours[at : at + 80]!r} in place of {theirs[at : at + 80]!r}"
    return ""


def _texts(contents: str) -> frozenset[str]:
    records = map(json.loads, contents.splitlines())
    return frozenset(one["text"] for one in records if one["type"] == "reader-article")


FAULTS = (
    Fault(
        name="kills",
        unit="kills",
        promise="Killed at any moment of add, import, remove, reindex, upgrade, export, sync or the first question, "
        "nothing acknowledged is lost, nothing is there twice, and nobody repairs anything",
        short=12,
        full=500,
        inflict=_inflict,
    ),
)
