"""A verb as it goes when nothing happens, and what is wrong with a library after something did."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from reader.errors import ReaderError

from . import killing, wholeness
from .killing import COUNTED, Victim
from .worlds import Verb, World, copy_of

_LATER = "The lighthouse keeper of Vardmoor retired on Thursday after forty years."
_GOOD_NEWS = ("No library yet", "no feeds yet")
"""How a line on standard error begins that tells of nothing wrong."""


@dataclass(frozen=True)
class Course:
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


def course(verb: Verb, folder: Path) -> Course:
    """Makes the verb's world, and runs it undisturbed."""
    world = World(folder=folder / "world")
    world.folder.mkdir(parents=True)
    verb.make(world)
    run = copy_of(world, folder / "run")
    before = _texts(wholeness.contents(run.library)) if (run.library / "library.sqlite").exists() else frozenset[str]()
    run = copy_of(world, folder / "run")
    ended = killing.run(verb.command(run), run.environment, folder / "scratch", COUNTED)
    assert ended.code == 0, ended.told
    assert not (flaws := wholeness.flaws(run.library)), flaws
    contents = wholeness.contents(run.library)
    written = (run.folder / verb.writes).read_bytes() if verb.writes else b""
    return Course(verb, world, before, _texts(contents), contents, written, ended.calls)


def wrong_after(course: Course, world: World, victim: Victim) -> list[str]:
    """What is wrong after the verb was run in the world and something happened, and after it was run once more."""
    found = list[str]()
    try:
        found.extend(_at_once(course, world, victim))
        found.extend(_done_again(course, world))
        found.extend(_leftovers(world))
    except (AssertionError, ReaderError) as error:  # it cannot be looked at any further
        found.append(str(error))
    return found


def _done_again(course: Course, world: World) -> Iterator[str]:
    again = killing.run(course.verb.command(world), world.environment, world.folder / "scratch")
    done_before = course.verb.name == "remove" and again.code == 1 and "no article 2" in again.told
    if again.code != 0 and not done_before:
        yield f"done again it ended with {again.code}: {again.told}"
    if difference := _difference(wholeness.contents(world.library), course.contents):
        yield f"done again the library is another than undisturbed: {difference}"
    if course.verb.writes and (world.folder / course.verb.writes).read_bytes() != course.written:
        yield "done again the file is another than undisturbed"


def _at_once(course: Course, world: World, victim: Victim) -> Iterator[str]:
    """What is wrong before anybody has done anything."""
    looked = killing.run(course.verb.looks, world.environment, world.folder / "scratch")
    if not (world.library / "library.sqlite").exists():
        if victim.code == 0 or victim.stored:
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


def _broken_words(course: Course, world: World, victim: Victim, contents: str) -> Iterator[str]:
    """What the victim had acknowledged, and is not so."""
    spoken = victim.was_killed and victim.told and "goes on where" not in victim.told
    if victim.code == 0 or spoken:  # all of it was acknowledged
        if difference := _difference(contents, course.contents):
            yield f"it had said {victim.told!r}, and the library is another: {difference}"
        if course.verb.writes and (world.folder / course.verb.writes).read_bytes() != course.written:
            yield "it had ended well, and the file is another"
    held = _texts(contents)
    for article in course.verb.takes_in(world)[: victim.stored]:
        if article.text not in held:
            yield f"article {article.key} was said to be safe, and is not there"


def _is_whole(course: Course, world: World) -> bool:
    written = (world.folder / course.verb.writes).read_bytes()
    return written in (course.written, (course.world.folder / course.verb.writes).read_bytes())


def _leftovers(world: World) -> list[str]:
    """What is left behind once something was added after it."""
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
