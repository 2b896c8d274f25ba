"""A disk fills up, and has room again."""

from pathlib import Path

import pytest

from .disks import FAULTS, disk_command


@pytest.mark.skipif(disk_command() is None, reason="no disk can be mounted here: needs root or user namespaces")
def test_a_full_disk_is_one_clear_line_and_all_works_again_once_there_is_room(tmp_path: Path) -> None:
    (disks,) = FAULTS
    outcome = disks.in_short(tmp_path)
    assert not outcome.broken
    assert outcome.tried == disks.short
