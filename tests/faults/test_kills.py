"""What was acknowledged survives SIGKILL."""

from pathlib import Path

from .kills import FAULTS


def test_whenever_it_is_killed_nothing_acknowledged_is_lost_and_nothing_is_there_twice(tmp_path: Path) -> None:
    (kills,) = FAULTS
    assert not kills.in_short(tmp_path).broken
