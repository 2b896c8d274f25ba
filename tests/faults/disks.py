"""A disk that fills up: one clear line, exit code 3, the library as it was, and all works again once there is room.

The disk is a small tmpfs in a mount namespace of its own, which root has, and others where user namespaces are allowed.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from . import killing
from .courses import Course, course, wrong_after
from .fault import Attempt, Fault, Outcome
from .killing import Victim
from .worlds import QUESTIONS, VERBS, World, copy_of, feed_server, sync_verb

_SIZE = "64m"
_LEAST = 4096
"""Bytes of a page: less room cannot be left."""
_NAMESPACES = (("unshare", "--mount"), ("unshare", "--map-root-user", "--mount"))
_FULL = "disk is full"
_FEWEST_VERBS, _FILLS_OF_EACH = 3, 3


def disk_command() -> tuple[str, ...] | None:
    """What starts a command in a namespace where it can mount a disk; None where that may not be."""
    if shutil.which("unshare") is None:
        return None
    for namespace in _NAMESPACES:
        probe = [*namespace, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return namespace
    return None


def mount(folder: Path) -> Path:
    """A small disk in the folder, for the namespace of this process."""
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(disk)], check=True)
    return disk


def fill(disk: Path, room: int) -> Path:
    """Leaves so many bytes of room on the disk, and gives the file that takes the rest."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(disk).free - room)
    return filler


def _inflict(attempt: Attempt) -> Outcome:
    namespace = disk_command()
    if namespace is None:
        return Outcome(tried=0, figures="not tried: no disk can be mounted here")
    told = [str(attempt.folder), str(attempt.times), str(attempt.seed)]
    command = [*namespace, sys.executable, "-m", __name__, *told]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    outcome = json.loads(done.stdout.splitlines()[-1])
    return Outcome(tried=attempt.times, broken=tuple(outcome["broken"]), figures=outcome["figures"])


def _fill_again_and_again(folder: Path, times: int, seed: int) -> Outcome:
    """In the namespace."""
    chance = random.Random(seed)
    disk = mount(folder)
    broken, refused = list[str](), 0
    with feed_server() as server:
        verbs = [*VERBS, sync_verb(server)][: max(_FEWEST_VERBS, times // _FILLS_OF_EACH)]
        courses: dict[str, Course] = {}
        for number in range(times):
            verb = verbs[number % len(verbs)]
            if verb.name not in courses:
                courses[verb.name] = course(verb, folder / verb.name.replace(" ", "-"))
            room = _room(courses[verb.name], disk, number // len(verbs), chance)
            victim, found = _on_a_full_disk(courses[verb.name], disk, room)
            refused += victim.code != 0
            broken += [f"{verb.name}, {room:,} bytes left: {line}" for line in found]
    return Outcome(tried=times, broken=tuple(broken), figures=f"refused for want of room: {refused}")


def _room(course: Course, disk: Path, number: int, chance: random.Random) -> int:
    """How many bytes to leave: none, and then some of what the verb needs."""
    need = _need(course, disk)
    return 0 if number == 0 else int(chance.triangular(0, 1.2 * need, 0.8 * need)) // _LEAST * _LEAST


@cache
def _need(course: Course, disk: Path) -> int:
    """How many bytes the verb takes at most, about: half as much again as stay taken, since some are given back."""
    world = copy_of(course.world, disk / "world")
    before = shutil.disk_usage(disk).free
    killing.run(course.verb.command(world), world.environment, disk.parent / "scratch")
    return max(16 * _LEAST, (before - shutil.disk_usage(disk).free) * 3 // 2)


def _on_a_full_disk(course: Course, disk: Path, room: int) -> tuple[Victim, list[str]]:
    world = copy_of(course.world, disk / "world")
    filler = fill(disk, room)
    scratch = disk.parent / "scratch"
    victim = killing.run(course.verb.command(world), world.environment, scratch)
    found = [*_wrong_words(course, victim), *_wrong_meanwhile(course, world, scratch)]
    filler.unlink()
    return victim, [*found, *wrong_after(course, world, victim)]


def _wrong_words(course: Course, victim: Victim) -> Iterator[str]:
    """What is wrong with how it was told."""
    complaints = [line for line in victim.told.splitlines() if line.startswith("reader: ")]
    if victim.code == 0:
        if complaints:
            yield f"it ended well and complained: {victim.told}"
        return
    wanted = (5, "no space left") if course.verb.writes else (3, _FULL)
    if victim.code != wanted[0] or len(complaints) != 1 or wanted[1] not in complaints[0] or "Traceback" in victim.told:
        yield f"it ended with {victim.code} and said {victim.told!r}"


def _wrong_meanwhile(course: Course, world: World, scratch: Path) -> Iterator[str]:
    """What is wrong with a question while the disk is still full."""
    if not course.before:
        return
    asked = killing.run(("ask", *QUESTIONS[1].split()), world.environment, scratch)
    to_be_upgraded = course.verb.name == "migrate" and asked.code == 3 and _FULL in asked.told
    if (asked.code not in (0, 1) or asked.told) and not to_be_upgraded:
        yield f"a question then ended with {asked.code}: {asked.told}"


FAULTS = (
    Fault(
        name="disks",
        unit="full disks",
        promise="A full disk is one clear line and exit code 3, the library is as it was and answers, and all works "
        "again once there is room",
        short=6,
        full=100,
        inflict=_inflict,
    ),
)

if __name__ == "__main__":
    result = _fill_again_and_again(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps({"broken": result.broken, "figures": result.figures}))
