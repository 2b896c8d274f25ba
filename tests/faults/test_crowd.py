"""Many at once, for some seconds."""

from pathlib import Path

import pytest

from .crowd import FAULTS
from .fault import Fault


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_among_many_at_once_nobody_meets_a_lock_or_anything_half_done(fault: Fault, tmp_path: Path) -> None:
    assert not fault.in_short(tmp_path).broken
