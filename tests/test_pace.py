"""How fast a long task goes, and how long it will take."""

import pytest

from reader.pace import duration, pace, time_left


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0 s"), (99.4, "99 s"), (100, "2 min"), (5000, "83 min"), (7200, "2 h"), (-1, "0 s")]
)
def test_a_length_of_time_has_one_unit(seconds: float, told: str) -> None:
    assert duration(seconds) == told


def test_the_time_left_follows_from_the_share_that_is_done() -> None:
    assert pace(3000, 0.25, 2.0) == ", 1,500 a second, 6 s left"


def test_without_a_known_share_there_is_only_the_rate() -> None:
    assert pace(3000, None, 2.0) == ", 1,500 a second"


def test_at_once_there_is_nothing_to_tell() -> None:
    assert pace(0, 0.0, 0.0) == ""


def test_the_time_left_can_be_had_alone() -> None:
    assert time_left(0.25, 2.0) == "6 s left"
