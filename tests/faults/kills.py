"""SIGKILL at any moment: what was acknowledged is there, nothing is there twice, and nobody repairs anything."""

import random
import sys
import time
from collections import Counter
from functools import cache

from . import killing
from .courses import Course, course, wrong_after
from .fault import Attempt, Fault, Outcome
from .killing import SECONDS, Kill
from .worlds import VERBS, copy_of, feed_server, sync_verb

_FEWEST_VERBS, _KILLS_OF_EACH = 3, 3
"""In the short run: to make a verb's world takes as long as two of its kills."""


def _inflict(attempt: Attempt) -> Outcome:
    broken, killed = list[str](), Counter[str]()
    chance = random.Random(attempt.seed)
    with feed_server() as server:
        verbs = [sync_verb(server), *VERBS][: max(_FEWEST_VERBS, attempt.times // _KILLS_OF_EACH)]
        courses: dict[str, Course] = {}
        for number in range(attempt.times):
            verb = verbs[number % len(verbs)]
            if verb.name not in courses:
                courses[verb.name] = course(verb, attempt.folder / verb.name.replace(" ", "-"))
            kill, how = _kill(courses[verb.name], number // len(verbs), chance)
            world = copy_of(courses[verb.name].world, attempt.folder / "killed")
            victim = killing.run(verb.command(world), world.environment, world.folder / "scratch", kill)
            found = wrong_after(courses[verb.name], world, victim)
            killed[verb.name] += victim.was_killed
            broken += [f"{verb.name}, kill {number} ({how}): {line}" for line in found]
            if number % 50 == 49:
                print(f"{number + 1} kills, {len(broken)} broken", file=sys.stderr, flush=True)
    told = ", ".join(f"{verb} {times}" for verb, times in killed.items())
    return Outcome(tried=attempt.times, broken=tuple(broken), figures=f"ended by it: {told}")


def _kill(course: Course, number: int, chance: random.Random) -> tuple[Kill, str]:
    """The kill of that number: half of them at a call, the others after some time, or at a system call."""
    if number % 4 == 1:
        seconds = chance.uniform(0, _seconds(course))
        return Kill(seconds=seconds), f"after {seconds:.3f} s"
    if number % 4 == 3 and (counts := _system_calls(course)):
        name = chance.choice(list(counts))
        at = chance.randint(1, counts[name])
        return Kill(system_call=(name, at)), f"at {name} {at}"
    name = chance.choice(sorted(set(course.calls)))  # else most of them were SQLite's
    at = chance.choice([at for at, call in enumerate(course.calls) if call == name])
    after = chance.random() < 0.5
    return Kill(call=at, after=after), f"{'after' if after else 'before'} call {at}, {name}"


@cache
def _system_calls(course: Course) -> dict[str, int]:
    """How often the real command makes each kind of them."""
    world = copy_of(course.world, course.world.folder.parent / "traced")
    return killing.count_system_calls(course.verb.command(world), world.environment, world.folder / "scratch")


@cache
def _seconds(course: Course) -> float:
    """That the real command takes."""
    world = copy_of(course.world, course.world.folder.parent / "timed")
    started = time.monotonic()
    killing.run(course.verb.command(world), world.environment, world.folder / "scratch", Kill(seconds=SECONDS))
    return time.monotonic() - started


FAULTS = (
    Fault(
        name="kills",
        unit="kills",
        promise="Killed at any moment of add, import, remove, reindex, upgrade, export, sync or the first question, "
        "nothing acknowledged is lost, nothing is there twice, and nobody repairs anything",
        short=9,
        full=500,
        inflict=_inflict,
    ),
)
