"""A disk fills up, and has room again."""

import subprocess
import sys
from pathlib import Path

import pytest

from .disks import FAULTS, disk_command

NAMESPACE = disk_command()
pytestmark = pytest.mark.skipif(NAMESPACE is None, reason="no disk can be mounted here: needs root or user namespaces")


def test_a_full_disk_is_one_clear_line_and_all_works_again_once_there_is_room(tmp_path: Path) -> None:
    (disks,) = FAULTS
    outcome = disks.in_short(tmp_path)
    assert not outcome.broken
    assert outcome.tried == disks.short


_BEGINS_LIBRARIES = """
import shutil, sys
from pathlib import Path
from reader.errors import LibraryUnusable
from reader.library import Library
from tests.faults.disks import fill, mount
disk = mount(Path(sys.argv[1]))
for room in range(180_224, 303_104, 8_192):
    shutil.rmtree(disk / "library", ignore_errors=True)
    filler = fill(disk, room)
    try:
        Library.open(disk / "library", create=True).close()
    except LibraryUnusable as error:
        assert "disk is full" in str(error), error
    filler.unlink()
    Library.open(disk / "library", create=True).close()
"""


def test_a_library_that_was_begun_on_a_full_disk_is_whole_or_not_there(tmp_path: Path) -> None:
    command = [*(NAMESPACE or ()), sys.executable, "-c", _BEGINS_LIBRARIES, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_app_says_that_the_disk_is_full_goes_on_and_does_all_once_there_is_room(tmp_path: Path) -> None:
    command = [*(NAMESPACE or ()), sys.executable, "-m", "tests.faults.app_on_full_disk", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
